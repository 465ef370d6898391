// Figures of texts as Recognizers-Text finds them, in the form that bench/score
// reads.
//
//     go run ./bench/score -texts | node bench/figures/recognizers.mjs > predictions.jsonl
//
// README.md tells which of its kinds stand for which of ours. How long it took
// goes to standard error.
import { readFileSync } from "node:fs";
import recognizers from "@microsoft/recognizers-text-suite";

const chinese = recognizers.Culture.Chinese;

// Units of its dimensions in ours; others stay as it has them.
const units = {
  Kilometer: "km", Meter: "m", Centimeter: "cm", Millimeter: "mm", Ton: "t", Kilogram: "kg", Gram: "g", "Square meter": "m2",
  "Square kilometer": "km2", Hectare: "ha", Mu: "mu", "Cubic meter": "m3", Liter: "L", Milliliter: "mL", "Kilowatt-hour": "kWh",
  "Kilometer per hour": "km/h", "Meter per second": "m/s", Jin: "斤", Megabyte: "MB", Gigabyte: "GB", Terabyte: "TB", Kilobyte: "KB", C: "C", Year: "岁", Volt: "V", Ampere: "A", Hertz: "Hz",
};
const lengths = { Y: "year", M: "month", W: "week", D: "day", TH: "hour", TM: "minute", TS: "second" };

function number(kind, found, unit) {
  const { value } = found.resolution;
  if (value === null || value === undefined) return null;
  return { kind, value: parseFloat(value), unit };
}

const kinds = [
  [recognizers.recognizeCurrency, (r) => number("amount", r, r.resolution.isoCurrency ?? r.resolution.unit)],
  [recognizers.recognizePercentage, (r) => number("percent", r, "%")],
  [recognizers.recognizeDimension, (r) => number("measure", r, units[r.resolution.unit] ?? r.resolution.unit)],
  [recognizers.recognizeTemperature, (r) => number("measure", r, units[r.resolution.unit] ?? r.resolution.unit)],
  [recognizers.recognizeAge, (r) => number("measure", r, "岁")],
];

// A length of time comes in seconds; its TIMEX has the unit of the text.
function duration(value) {
  const timex = /^P(T?)([\d.]+)([A-Z])$/.exec(value.timex);
  return timex && { kind: "duration", value: parseFloat(timex[2]), unit: lengths[timex[1] + timex[3]] };
}

// The day before that of an ISO string: a named period ends before its end.
function before(day) {
  const time = new Date(day + "T00:00:00Z");
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}

// What joins two days, of which the second is then inside.
const joined = /[至到—–~～-]/;

// A date comes as one in the past and one in the future: the nearer is taken.
function date(values, text, published) {
  const distance = (v) => Math.abs(new Date(v.value ?? v.start ?? v.end) - published);
  const v = values.filter((v) => v.value !== "not resolved").sort((a, b) => distance(a) - distance(b))[0];
  if (!v) return null;
  const clock = (s) => s?.replace(" ", "T");
  switch (v.type) {
    case "date": return { kind: "date", from: v.value, to: v.value };
    case "datetime": return { kind: "date", from: clock(v.value), to: clock(v.value) };
    case "daterange": return { kind: "date", from: v.start, to: v.end && (joined.test(text) ? v.end : before(v.end)) };
    case "datetimerange": return { kind: "date", from: clock(v.start), to: clock(v.end) };
  }
  return null; // times without a day, and what comes back
}

function figures(text, published) {
  const found = [];
  const add = (r, figure) => figure && found.push({ ...figure, text: r.text, start: r.start, end: r.end + 1 });
  for (const [recognize, figure] of kinds) for (const r of recognize(text, chinese)) add(r, figure(r));
  for (const r of recognizers.recognizeDateTime(text, chinese, 0, published)) {
    const values = r.resolution?.values ?? [];
    add(r, values[0]?.type === "duration" ? duration(values[0]) : date(values, r.text, published));
  }
  return found;
}

// Each line is read by itself.
function read(article) {
  const published = new Date(article.published.slice(0, 10) + "T12:00:00Z");
  let at = 0;
  const found = [];
  for (const line of article.text.split("\n")) {
    for (const f of figures(line, published)) found.push({ ...f, start: f.start + at, end: f.end + at });
    at += [...line].length + 1;
  }
  return { id: article.id, figures: found };
}

const articles = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
read(articles[0]); // patterns are compiled at the first call
const begun = process.cpuUsage();
for (const article of articles) console.log(JSON.stringify(read(article)));
const { user, system } = process.cpuUsage(begun);
const size = articles.reduce((sum, a) => sum + Buffer.byteLength(a.text), 0);
console.error(`recognizers-text-suite: ${(size / (user + system)).toFixed(4)} MB/s of processor time`);
