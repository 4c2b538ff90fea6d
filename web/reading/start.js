// The tools of the article, and of the guide reading aloud alone, each behind a button of the bar. Contents and settings need no
// engine; search and reading aloud wait for it. `reader` is what page/reader.js lets them do.
import { around, byId, find } from "../dom/elements.js";
import { aloudId, toolsId } from "../names.js";
import { startAloud } from "./aloud.js";
import { linkGuide, startBar, startRising } from "./bar.js";
import { startContents } from "./contents.js";
import { startPlace } from "./position.js";
import { startSearch } from "./search.js";
import { startRoom, startSide } from "./side.js";

/** @param {Record<string, () => unknown>} tools */
const listenToTools = (tools) =>
  byId(toolsId).addEventListener("click", (event) =>
    tools[around(event, "[data-tool]")?.dataset.tool ?? ""]?.(),
  );

/** @param {Reader} reader */
export function startReading(reader) {
  /** @type {Record<string, () => unknown>} */
  const tools = { contents: startContents() };
  tools.search = () =>
    reader.ready.then(
      () => tools.search(),
      () => {},
    ); // until it is
  listenToTools(tools);
  linkGuide();
  startBar();
  startRising();
  startRoom();
  startSide();
  startPlace();
  const [, named] = location.hash.split("#lw-"); // from the page for a wrong address
  if (named === "contents" || named === "search") tools[named]();
  reader.ready.then(
    () => {
      tools.search = startSearch(reader);
      tools.aloud = startAloud(reader);
    },
    () => (find("[data-tool=search]").hidden = true),
  );
}

// The bar is one button, and there is none without a voice: everything else is in the page itself.
/** @param {Reader} reader */
export async function startListening(reader) {
  await reader.ready;
  const bar = byId(toolsId);
  const button = find("[data-tool=aloud]", bar);
  bar.replaceChildren(button);
  const look = () => byId(aloudId).hidden && (bar.hidden = button.hidden);
  new MutationObserver(look).observe(button, { attributeFilter: ["hidden"] });
  listenToTools({ aloud: startAloud(reader) });
  startBar();
  startRising();
  startRoom();
  look();
}
