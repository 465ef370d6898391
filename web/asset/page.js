// What a page can do more where there are scripts: it does its work without.
"use strict";

for (const e of document.querySelectorAll(".scripted")) e.hidden = false;

// Files dropped anywhere are read at once.
const file = document.querySelector("input[type=file]");
if (file) {
  addEventListener("dragover", (e) => { e.preventDefault(); document.body.classList.add("over"); });
  addEventListener("dragleave", (e) => { if (!e.relatedTarget) document.body.classList.remove("over"); });
  addEventListener("drop", (e) => {
    e.preventDefault();
    document.body.classList.remove("over");
    if (!e.dataTransfer.files.length) return;
    file.files = e.dataTransfer.files;
    file.form.requestSubmit();
  });
}

// Copying takes what downloading gives.
const copy = document.querySelector("button.copy");
if (copy) copy.addEventListener("click", async () => {
  const answer = await fetch("/download/json", { method: "POST", body: new FormData(copy.form) });
  if (!answer.ok) return;
  await navigator.clipboard.writeText(await answer.text());
  copy.textContent = copy.dataset.done;
});

// Escape puts away what a figure says.
addEventListener("keydown", (e) => {
  if (e.key === "Escape" && document.activeElement.matches(".k")) document.activeElement.blur();
});
