// What ./dev bench found, as docs/BENCHMARKS.md with plots, and the ratios of the last runs, which --check compares with.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { exponent, median, shown } from "./figures.mjs";
import { bars, lines } from "./plots.mjs";
import { SIZES } from "./growth.mjs";
import { subjects } from "./subjects.mjs";

const PAGE = "docs/BENCHMARKS.md";
const PLOTS = "docs/benchmarks";
const HISTORY = `${PLOTS}/history.json`;
const PARTS = `${PLOTS}/parts.json`; // what each part found last
const KEPT_RUNS = 20;
const COMPARED_RUNS = 5;
const WORSE = 1.15; // than the median of those

const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

// A row for each figure, a column for each subject.
function compared(figures) {
  const names = Object.keys(figures);
  const keys = Object.keys(Object.values(figures).find(Boolean) ?? {});
  return table(
    ["", ...names],
    keys.map((key) => [key, ...names.map((name) => (figures[name] ? shown(figures[name][key]) : "nothing"))]),
  );
}

// Of each subject what it had at a visit.
const visits = (bySubject, when) =>
  Object.fromEntries(Object.entries(bySubject).map(([name, one]) => [name, one[when]]));

// ---- each part --------------------------------------------------------------------------------------------------

function startPart(start) {
  const parts = [];
  for (const [line, rates] of Object.entries(start))
    for (const [rate, bySubject] of Object.entries(rates))
      for (const when of ["cold", "warm", "offline"])
        parts.push(`### ${when}, ${line}, CPU ${rate} × slower\n`, compared(visits(bySubject, when)), "");
  return parts;
}

function growthTable(rows, what) {
  const keys = Object.keys(rows[0]);
  const sizes = SIZES.slice(0, rows.length);
  return table(
    [what, ...sizes.map(shown), "exponent"],
    keys.map((key) => {
      const values = rows.map((row) => row[key]);
      return [key, ...values.map(shown), shown(exponent(sizes, values))];
    }),
  );
}

const lighthousePart = (pages) => [
  compared(Object.fromEntries(Object.entries(pages).map(([name, { figures }]) => [name, figures]))),
  "",
  ...Object.entries(pages).map(
    ([name, { faults }]) => `What costs the ${name} points in some run: ${faults.join(", ") || "nothing"}.\n`,
  ),
];

// ---- the ratios that are watched ----------------------------------------------------------------------------------

/** Ratios within one run: the machine's speed and load are in both halves. Smaller is better. */
export function ratiosOf({ start, use, growth }) {
  const ratios = {};
  const put = (name, above, below) => {
    if (above > 0 && below > 0) ratios[name] = above / below;
  };
  const at = (name, when) => start?.["slow 4G"]?.[4]?.[name]?.[when];
  const [paint, ready] = ["largest paint, ms", "painter is ready, ms"];
  put("largest paint ÷ plain page, cold", at("leeswijzer", "cold")?.[paint], at("plain", "cold")?.[paint]);
  for (const when of ["cold", "warm"])
    put(
      `canvas ready ÷ plain page's largest paint, ${when}`,
      at("leeswijzer", when)?.[ready],
      at("plain", when)?.[paint],
    );
  const cpu = "scroll: CPU of the page's process, ms";
  put("CPU of scrolling ÷ plain page", use?.figures.leeswijzer?.[cpu], use?.figures.plain?.[cpu]);
  const repaint = "module: repaint of a tile, median, ms";
  put("repaint, article 100 × as long ÷ usual", growth?.length[2]?.[repaint], growth?.length[0]?.[repaint]);
  return ratios;
}

/** @param {{ratios: Record<string, number>}[]} earlier  runs, the oldest first @param {Record<string, number>} ratios  @returns words for each that is worse */
export function worseThan(earlier, ratios) {
  return Object.entries(ratios).flatMap(([name, value]) => {
    const before = median(earlier.slice(-COMPARED_RUNS).map((run) => run.ratios[name]));
    return before && value > before * WORSE
      ? [`${name}: ${value.toFixed(2)}, the median of the last runs is ${before.toFixed(2)}`]
      : [];
  });
}

export const history = () => (existsSync(HISTORY) ? JSON.parse(readFileSync(HISTORY, "utf8")) : []);

// ---- the page -----------------------------------------------------------------------------------------------------

const commit = () => execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();

function plotsOf({ start, growth }, runs) {
  const plots = {};
  const names = Object.keys(subjects);
  for (const when of ["cold", "warm"]) {
    const bySubject = start?.["slow 4G"]?.[4];
    if (!bySubject) break;
    const found = visits(bySubject, when);
    const rows = names.filter((name) => name in found).map((name) => [name, firstRead(found[name])]);
    plots[`start-${when}`] = bars(
      `Until the article can be read, ${when}, slow 4G, CPU 4 × slower`,
      rows,
      "ms",
    );
  }
  for (const [key, title] of Object.entries({
    length: "An article 1 to 1,000 times as long",
    articles: "1 to 1,000 articles",
  })) {
    if (!growth) break;
    const rows = growth[key];
    const of = (name, factor = 1) => [name, rows.map((row) => row[name] * factor)];
    const drawn = [
      "module: open and lay out, ms",
      "module: a search, ms",
      "module: repaint of a tile, median, ms",
    ].map((name) => of(name));
    drawn.push(
      ["check, ms", of("check, s", 1000)[1]],
      ["phone: the canvas has it, ms", of("phone: the canvas has it, ms")[1]],
    );
    plots[`growth-${key}`] = lines(title, SIZES.slice(0, rows.length), drawn);
  }
  const watched = [...new Set(runs.flatMap(({ ratios }) => Object.keys(ratios)))];
  if (runs.length > 1)
    plots.history = lines(
      "Ratios of the last runs (less is better)",
      runs.map((_, i) => i),
      watched.map((name) => [name, runs.map(({ ratios }) => ratios[name])]),
      true,
    );
  return plots;
}

// The browser's ink can be read from its largest paint on; who paints alone, when it has painted.
const firstRead = (figures) => figures?.["largest paint, ms"] ?? figures?.["painter is ready, ms"];

const INTRODUCTION = `# Benchmarks

Written by \`./dev bench\`; each figure is a median of one run in which all subjects were measured by turns, in Chromium on one machine:
compare columns, not days. The line of slow 4G is a proxy (150 ms there and back, 1.6 Mbit/s down) that workers and service
workers go through too; TLS is not counted. A CPU that is slower is so for the page's main thread only, as in Lighthouse.
"nothing": no article. "–": the browser notes no such moment, as for text in a frame. Offline means that the server is gone.

`;

const NAMES = `${Object.entries(subjects)
  .map(([name, what]) => `- **${name}**: ${what}`)
  .join("\n")}\n`;

/**
 * The whole page.
 * @param {Record<string, {when?: string, found: any}>} parts  what each measured, and when
 * @param {string[]} plots
 */
export function pageOf(parts, plots) {
  const { bytes, start, use, growth, proof, lighthouse } = foundIn(parts);
  const picture = (name) => (plots.includes(name) ? [`![](benchmarks/${name}.svg)`, ""] : []);
  const section = (title, part, make) =>
    part in parts
      ? [`## ${title}`, "", ...(parts[part].when ? [parts[part].when, ""] : []), ...make(), ""]
      : [];
  return [
    INTRODUCTION + NAMES,
    ...section("Bytes", "bytes", () => [
      table(
        ["", "brotli, bytes"],
        Object.entries(bytes).map(([name, value]) => [name, shown(value)]),
      ),
    ]),
    ...section("Start", "start", () => [
      ...picture("start-cold"),
      ...picture("start-warm"),
      ...startPart(start),
    ]),
    ...section("Use", "use", () => [compared(use.figures), "", compared(use.abilities)]),
    ...section("Growth", "growth", () => [
      ...picture("growth-length"),
      growthTable(growth.length, "the article, times as long"),
      "",
      ...picture("growth-articles"),
      growthTable(growth.articles, "articles"),
    ]),
    ...section("Proving the guide", "proof", () => [
      table(
        ["combinations", "paths", "time, ms", "memory of the check, MB"],
        proof.map((row) => row.map((cell) => (typeof cell === "number" ? shown(cell) : cell))),
      ),
    ]),
    ...section("Lighthouse, mobile", "lighthouse", () => lighthousePart(lighthouse)),
    ...(plots.includes("history") ? ["## Kept from sliding", "", ...picture("history")] : []),
  ]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()
    .concat("\n");
}

const foundIn = (parts) =>
  Object.fromEntries(Object.entries(parts).map(([name, { found }]) => [name, found]));

/** Writes the page, the plots and the history; what was not measured now stays as it was. @param {Record<string, any>} found */
export function write(found) {
  mkdirSync(PLOTS, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const load = os.loadavg().map((value) => value.toFixed(1));
  const machine = `${os.cpus().length} cores (${os.cpus()[0].model}), load at the end ${load.join(", ")}`;
  const run = { date, commit: commit(), ratios: ratiosOf(found) };
  const parts = existsSync(PARTS) ? JSON.parse(readFileSync(PARTS, "utf8")) : {};
  for (const [name, one] of Object.entries(found))
    parts[name] = { when: `Measured ${date}, commit ${run.commit}, ${machine}.`, found: one };
  writeFileSync(PARTS, `${JSON.stringify(parts)}\n`);
  const runs = [...history(), ...(Object.keys(run.ratios).length > 0 ? [run] : [])].slice(-KEPT_RUNS);
  writeFileSync(HISTORY, `${JSON.stringify(runs, null, 2)}\n`);
  const plots = plotsOf(foundIn(parts), runs);
  for (const [name, svg] of Object.entries(plots)) writeFileSync(`${PLOTS}/${name}.svg`, svg);
  writeFileSync(PAGE, pageOf(parts, Object.keys(plots)));
}
