// ./dev bench: bytes and speed beside peers and beside the limit, as figures and as ratios within one run. Not a test: machines are
// noisy.   node tests/bench/bench.mjs [--dry] [--check] [--rounds N] [PART…]
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { isAlwaysKept } from "../../site/kept.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureLighthouse } from "./lighthouse.mjs";
import { measureProof } from "./proof.mjs";
import { history, pageOf, ratiosOf, worseThan, write } from "./report.mjs";
import { measureStart } from "./start.mjs";
import { buildSubjects, subjects } from "./subjects.mjs";
import { measureUse } from "./use.mjs";

const folderBytes = (folder, isCounted) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter(isCounted)
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

// Of a peer, everything that its first visit may ask for; of ours, what the phone keeps.
function bytesOf(folders) {
  const ours = (name) => name.endsWith(".br") && isAlwaysKept(name.slice(0, -3));
  const figures = { "leeswijzer: everything that a phone keeps": folderBytes("build/site", ours) };
  const served = (name) =>
    /\.(br|epub)$/.test(name) && !/(comic-book|fb2|fflate|fixed-layout|mobi)/.test(name);
  for (const [name, folder] of Object.entries(folders))
    if (!["leeswijzer", "plain"].includes(name))
      figures[`${name}: the article and what shows it`] = folderBytes(folder, served);
  return figures;
}

const parts = {
  bytes: async (folders) => bytesOf(folders),
  start: measureStart,
  use: measureUse,
  growth: async () => measureGrowth(),
  proof: async () => measureProof(),
  lighthouse: async (folders, { rounds }) => measureLighthouse({ rounds }),
};

const { values, positionals } = parseArgs({
  options: { dry: { type: "boolean" }, check: { type: "boolean" }, rounds: { type: "string", default: "5" } },
  allowPositionals: true,
});
const unknown = positionals.find((part) => !(part in parts));
if (unknown) {
  console.error(`bench has no part '${unknown}'; it has ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const folders = await buildSubjects(Object.keys(subjects));
const found = {};
for (const part of wanted) {
  console.error(`measuring: ${part}`);
  found[part] = await parts[part](folders, { rounds: Number(values.rounds) });
}
const worse = worseThan(history(), ratiosOf(found));
if (values.dry) {
  const measured = Object.entries(found).map(([name, one]) => [name, { found: one }]);
  console.log(pageOf(Object.fromEntries(measured), []));
} else write(found);
for (const words of worse) console.error(`worse: ${words}`);
process.exit(values.check && worse.length > 0 ? 1 : 0);
