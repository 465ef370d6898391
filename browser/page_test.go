package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A text pasted is shown with its figures; hovering, and the keyboard, tell
// what one says.
func TestPaste(t *testing.T) {
	b := open(t, address+"?lang=zh", 1280, "light")
	b.shot("start")
	b.read()
	b.wants(`document.querySelectorAll(".text .figure").length > 20`)
	b.wants(`document.querySelectorAll(".fact").length > 8`)
	b.shot("article")
	b.wants(`getComputedStyle(document.querySelector(".tip")).display === "none"`)
	at := eval[[]float64](b, `(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector(".text .amount").getClientRects()[0])`)
	b.do(chromedp.MouseEvent("mouseMoved", at[0]-1, at[1]), chromedp.MouseEvent("mouseMoved", at[0], at[1]))
	b.until(`document.querySelector(".text .amount + .tip").checkVisibility()`)
	b.wants(`(r => r.left >= 0 && r.right <= innerWidth && r.width > 100)(document.querySelector(".text .amount + .tip").getBoundingClientRect())`)
	b.shot("hover")
	b.do(chromedp.MouseEvent("mouseMoved", 1, 1), chromedp.Focus(".text .percent"))
	b.wants(`document.querySelector(".text .percent + .tip").checkVisibility()`)
	b.do(chromedp.KeyEvent(kb.Tab))
	b.wants(`document.activeElement.matches(".k") && !document.querySelector(".text .percent + .tip").checkVisibility()`)
	b.do(chromedp.KeyEvent(kb.Escape))
	b.wants(`![...document.querySelectorAll(".tip")].some(e => e.checkVisibility())`)
}

// A figure leads to its fact and the fact back to it.
func TestLinks(t *testing.T) {
	b := open(t, address, 1280, "light")
	b.read()
	b.do(chromedp.Focus(".text .amount[href*='-t']"), chromedp.KeyEvent(kb.Enter))
	b.wants(`document.querySelector(".fact:target") !== null`)
	b.do(chromedp.Click(".fact:target .much a"))
	b.wants(`document.querySelector(".text .k:target, h2 .k:target") !== null`)
	b.shot("target")
}

// The date can be corrected and all is resolved again.
func TestCorrectDate(t *testing.T) {
	b := open(t, address+"?lang=en", 1280, "light")
	b.read()
	b.wants(`document.body.textContent.includes("2031-01-01 – 2031-07-15")`)
	b.do(chromedp.SetValue("#date", "2032-03-01"), chromedp.Click("button.main"))
	b.until(`document.querySelector("article")?.textContent.includes("2032-01-01 – 2032-03-01")`)
	b.wants(`document.querySelector("#date").value === "2032-03-01" && document.querySelector("#clock").value === "09:30"`)
}

// Files dropped on the page are read at once.
func TestDrop(t *testing.T) {
	b := open(t, address, 1280, "light")
	b.do(chromedp.Evaluate[chromedp.Void](`{
		const data = new DataTransfer();
		data.items.add(new File(["昨日，青禾县签约项目165个，引进资金3亿元，同比增长一成。"], "青禾.txt", {type: "text/plain"}));
		data.items.add(new File(["昨日，云岭县签约项目77个，引进资金2亿元，同比下降一成。"], "云岭.txt", {type: "text/plain"}));
		document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
	}`))
	b.until(`document.querySelectorAll("article").length === 2`)
	b.wants(`document.querySelector("nav ol li").textContent.includes("青禾")`)
}

// What is shown can be taken away.
func TestDownload(t *testing.T) {
	b := open(t, address, 1280, "light")
	b.read()
	for form, want := range map[string]string{"json": `"schema": "zhnews/1"`, "csv": "签约项目"} {
		got := eval[string](b, `fetch("/download/`+form+`", {method: "POST", body: new FormData(document.querySelector("form"))}).then(a => a.text())`)
		if !strings.Contains(got, want) {
			t.Errorf("%s: %s", form, got)
		}
	}
	b.wants(`document.querySelector("button[formaction='/download/csv']").form === document.querySelector("form")`)
}

// Everything but dropping and copying is done without a script, in either
// language: a text is read, its date corrected, the collection searched.
func TestWithoutScript(t *testing.T) {
	for lang, wants := range map[string][3]string{"zh": {"300,000,000 元", "2031-08-02", "检索"}, "en": {"300,000,000 CNY", "2031-08-02", "Search"}} {
		b := open(t, "about:blank", 1280, "light")
		if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
			t.Fatal(err)
		}
		b.do(chromedp.Navigate(address+"?lang="+lang), chromedp.SendKeys("#text", "昨日，青禾县签约项目165个，引进资金3亿元。"), chromedp.Click("button.main"), chromedp.WaitVisible("h2"))
		b.says("article", wants[0])
		b.do(chromedp.SetValue("#date", "2031-08-03"), chromedp.Click("button.main"), chromedp.WaitVisible("#date[value='2031-08-03']"))
		b.says("article", wants[1])
		b.do(chromedp.Click(".bar nav a:last-child"), chromedp.WaitVisible("#q"))
		b.says("button.main", wants[2])
		b.do(chromedp.SendKeys("#q", "港口"), chromedp.Click("button.main"), chromedp.WaitVisible("#q[value='港口']"))
		b.says(".found", "港口")
		b.do(chromedp.Click(".found a"), chromedp.WaitVisible("article h2"))
		b.says("article", "港口")
	}
}

// says checks that an element has a text, which takes no script.
func (b *tab) says(selector, want string) {
	b.Helper()
	text, err := chromedp.Run(b.ctx, chromedp.TextContent(selector))
	if err != nil || !strings.Contains(text, want) {
		b.Errorf("%s lacks %s: %v %.500s", selector, want, err, text)
	}
}

// Nothing is wider than the window, whatever its width; what a figure says
// stands at the foot of a phone.
func TestWidths(t *testing.T) {
	for _, width := range []int64{320, 390, 768, 1280, 1920} {
		b := open(t, address, width, "light")
		b.wants(`document.documentElement.scrollWidth <= innerWidth`)
		b.read()
		b.wants(`document.documentElement.scrollWidth <= innerWidth`)
		if width == 390 {
			b.shot("phone")
			b.do(chromedp.Focus(".text .percent"))
			b.wants(`(r => r.left === 0 && r.right === innerWidth && Math.round(r.bottom) === innerHeight)(document.querySelector(".text .percent + .tip").getBoundingClientRect())`)
			b.shot("phone-tip")
		}
	}
}

// axe-core finds nothing amiss, in either language, light or dark, wide or
// narrow.
func TestAccessibility(t *testing.T) {
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Skip("there is no axe-core: npm ci")
	}
	for _, c := range []struct {
		lang, scheme string
		width        int64
	}{{"zh", "light", 1280}, {"zh", "dark", 390}, {"en", "light", 390}, {"en", "dark", 1280}} {
		t.Run(c.lang+"-"+c.scheme, func(t *testing.T) {
			b := open(t, address+"?lang="+c.lang, c.width, c.scheme)
			b.audit(string(axe))
			b.read()
			b.do(chromedp.Evaluate[chromedp.Void](`{ for (const e of document.querySelectorAll("details")) e.open = true; document.querySelector(".text .percent").focus(); }`))
			b.audit(string(axe))
			b.shot("article-" + c.lang + "-" + c.scheme)
		})
	}
}

// audit lists what axe-core finds on the page.
func (b *tab) audit(axe string) {
	b.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](axe + ";0"))
	for _, found := range eval[[]string](b, `axe.run().then(r => r.violations.map(v => v.id + ": " + v.help + "\n" + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + "\n" + n.failureSummary).join("\n")))`) {
		b.Error(found)
	}
}

// A report opens from the disk and its policy lets its style in.
func TestReport(t *testing.T) {
	dir := t.TempDir()
	text, report := filepath.Join(dir, "a.txt"), filepath.Join(dir, "a.html")
	if err := os.WriteFile(text, []byte(article), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(command, "report", text, "-o", report).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	b := open(t, "file://"+report, 1280, "dark")
	b.wants(`getComputedStyle(document.body).backgroundColor === "rgb(20, 21, 23)"`)
	b.wants(`document.querySelectorAll(".fact").length > 8`)
	b.wants(`performance.getEntriesByType("resource").length === 0`)
	b.shot("report")
}

// On paper a report of a collection has all that it has on the screen.
func TestPrint(t *testing.T) {
	report := filepath.Join(t.TempDir(), "a.html")
	if out, err := exec.Command(command, "report", "--db", database, "--place", "浙江省", "-o", report).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	b := open(t, "file://"+report, 800, "light")
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	for _, selector := range []string{"svg.chart .mark", "svg.chart .stack", "svg.tiles .tile", ".key .swatch", "table.told .k", "td.cited p", "tbody .status"} {
		b.wants(`document.querySelectorAll("` + selector + `").length > 0 && [...document.querySelectorAll("` + selector + `")].every(e => e.checkVisibility())`)
	}
	b.wants(`document.documentElement.scrollWidth <= innerWidth`)
}
