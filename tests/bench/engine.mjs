// The engine alone: the module in Node, with the article as a phone has it.
import { readdirSync } from "node:fs";
import path from "node:path";
import { loadEngine } from "../../web/engine/engine.js";
import { fetchFiles } from "../../web/engine/files.js";
import { openArticleVerb } from "../../web/names.js";
import { habits } from "../web/engine_parts.mjs";
import { high, median, timed } from "./figures.mjs";

const READING = { leading: 1, letter: 0, word: 0, column: 1, hyphens: 1 };
const ROOM = { width: 390, mediaWidth: 390, habits, reading: READING };

/** @param {{url: string}} site  on a server @param {string} folder */
function urlsOf(site, folder) {
  const names = readdirSync(path.join(folder, "assets"));
  const url = (start) =>
    `${site.url}assets/${names.find((name) => name.startsWith(start) && !/\.(br|gz)$/.test(name))}`;
  return { wasm: url("leeswijzer-"), content: url("content-"), regular: url("regular-"), bold: url("bold-") };
}

function layouts(engine) {
  const times = [];
  for (let i = 0; i < 9; ++i) times.push(timed(() => engine.viewport({ ...ROOM, width: 380 + i })));
  return median(times);
}

function paints(engine, height) {
  const tile = (i) => ({ top: (i * 997) % Math.max(1, height - 1700), height: 1688, scale: 3, scheme: 0 });
  const first = timed(() => engine.paint(tile(0)));
  const times = Array.from({ length: 200 }, (_, i) => timed(() => engine.paint(tile(i))));
  return { first, times };
}

const finds = (engine) =>
  median(
    ["pijn", "zenuwstelsel", "brein", "niet te vinden", "de"].map((words) =>
      timed(() => engine.find({ words, wholeWords: false })),
    ),
  );

/** Times in ms, memory in MB. @param {{url: string}} site @param {string} folder @param {string} article  its id */
export async function measureEngine(site, folder, article = "neuroplasticiteit-in-herstel") {
  const from = performance.now();
  const engine = await loadEngine(await fetchFiles(urlsOf(site, folder)));
  const load = performance.now() - from;
  engine.viewport(ROOM);
  let view;
  const open = timed(() => {
    engine.send([openArticleVerb, article]);
    view = engine.view();
  });
  const relayout = layouts(engine);
  const { first, times } = paints(engine, view.height);
  return {
    "module: load it, the content and the fonts, ms": load,
    "module: open and lay out, ms": open,
    "module: lay out anew for another width, ms": relayout,
    "module: first paint of a tile at 3 px per CSS px, ms": first,
    "module: repaint of a tile, median, ms": median(times),
    "module: repaint of a tile, 95 of 100 are faster, ms": high(times),
    "module: a search, ms": finds(engine),
  };
}
