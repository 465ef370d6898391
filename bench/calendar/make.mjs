// Makes lunar.tsv, term.tsv and holiday.tsv for internal/calendar:
//
//   npm install && npm run make
//
// Lunar months and solar terms are computed by two implementations; a
// difference in any of the years 1900 to 2100 is listed and stops the run, so
// the tables that are checked in are what both of them say.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as lunar from "lunar-typescript";
import * as tyme from "tyme4ts";

const [first, last] = [1900, 2100];
const out = process.argv[2] ?? ".";
const pad = (n) => String(n).padStart(2, "0");
const day = (y, m, d) => `${y}-${pad(m)}-${pad(d)}`;
const differences = [];

// Calendars printed before 1929 kept the local time of Peking and older
// tables; tyme4ts follows them, lunar-typescript computes in today's time.
const printed = new Set(["1912小雪", "1913秋分", "1917大雪", "1927白露", "1928夏至"]);

function agree(what, a, b) {
  if (a !== b) differences.push(`${what}: lunar-typescript ${a}, tyme4ts ${b}`);
  return a;
}

// One line a lunar year: its first day, its leap month (0 none), and for each
// of its 12 or 13 months 1 for 30 days and 0 for 29.
function lunarYear(year) {
  const a = lunar.LunarYear.fromYear(year).getMonthsInYear();
  const start = lunar.Lunar.fromYmd(year, 1, 1).getSolar();
  const b = tyme.LunarYear.fromYear(year).getMonths();
  const begin = tyme.LunarDay.fromYmd(year, 1, 1).getSolarDay();
  const one = [day(start.getYear(), start.getMonth(), start.getDay()),
    -(a.find((m) => m.isLeap())?.getMonth() ?? 0) || 0,
    a.map((m) => m.getDayCount() - 29).join("")];
  const two = [day(begin.getYear(), begin.getMonth(), begin.getDay()),
    b.find((m) => m.isLeap())?.getMonth() ?? 0,
    b.map((m) => m.getDayCount() - 29).join("")];
  return agree(`lunar year ${year}`, [year, ...one].join("\t"), [year, ...two].join("\t"));
}

// One line a solar year: the days in their months on which its 24 terms fall,
// two a month from 小寒 in January to 冬至 in December.
function terms(year) {
  const table = lunar.Lunar.fromYmd(year, 6, 1).getJieQiTable();
  const names = "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split(" ");
  const days = names.map((name, i) => {
    const other = tyme.SolarTerm.fromName(name === "冬至" ? year + 1 : year, name).getSolarDay();
    const solar = Object.entries(table).map(([, s]) => s)
      .concat(Object.values(lunar.Lunar.fromYmd(year - 1, 6, 1).getJieQiTable()))
      .find((s) => s.getYear() === year && s.getMonth() === (i >> 1) + 1 && (s.getDay() < 16) === (i % 2 === 0));
    if (other.getMonth() !== (i >> 1) + 1) differences.push(`${year} ${name}: month ${other.getMonth()}`);
    if (!printed.has(year + name)) agree(`${year} ${name}`, solar.getDay(), other.getDay());
    return other.getDay();
  });
  return [year, ...days].join("\t");
}

// One line a holiday: its festival, the first and the last day off, and the
// days worked in exchange. Weekends that join the days off belong to them, and
// two festivals in one run of days share it, as in the notices.
function holidays() {
  const folder = join(dirname(createRequire(import.meta.url).resolve("chinese-days/package.json")), "dist/years");
  const off = {}, worked = {};
  for (const name of readdirSync(folder).filter((f) => f.endsWith(".json"))) {
    const year = JSON.parse(readFileSync(join(folder, name)));
    Object.assign(off, year.holidays);
    Object.assign(worked, year.workdays);
  }
  const free = (d) => d in off || (!(d in worked) && [0, 6].includes(new Date(d).getUTCDay()));
  const rows = new Set();
  for (const date of Object.keys(off)) {
    let from = date, to = date;
    while (free(shift(from, -1))) from = shift(from, -1);
    while (free(shift(to, 1))) to = shift(to, 1);
    const made = Object.keys(worked).filter((d) => worked[d] === off[date] && Math.abs(Date.parse(d) - Date.parse(date)) < 40 * 864e5);
    rows.add([off[date].split(",")[1], from, to, made.sort().join(" ")].join("\t"));
  }
  return [...rows].sort();
}

const shift = (date, days) => new Date(Date.parse(date) + days * 864e5).toISOString().slice(0, 10);

function write(name, comment, rows) {
  if (differences.length) return;
  writeFileSync(join(out, name), "# " + comment + "\n" + rows.join("\n") + "\n");
}

const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const lunarRows = years.map(lunarYear), termRows = years.map(terms);
write("lunar.tsv", "year, first day, leap month, long months; computed alike by lunar-typescript and tyme4ts (both MIT)", lunarRows);
write("term.tsv", "year, days of the 24 solar terms, two a month from 小寒; computed alike by lunar-typescript and tyme4ts (both MIT)", termRows);
write("holiday.tsv", "festival, first day off, last day off, days worked in exchange; notices of the State Council, from chinese-days (MIT)", holidays());
for (const d of differences) console.error(d);
process.exitCode = differences.length ? 1 : 0;
