// The tools of the article, each behind a button of the bar. Contents and settings need no engine; search and reading aloud
// wait for it. `reader` is what page/reader.js lets them do.
import { around, byId, find } from "../dom/elements.js";
import { toolsId } from "../names.js";
import { startAloud } from "./aloud.js";
import { startBar, startRising } from "./bar.js";
import { startContents } from "./contents.js";
import { startPlace } from "./position.js";
import { startSearch } from "./search.js";

/** @param {Reader} reader */
export function startReading(reader) {
  /** @type {Record<string, () => unknown>} */
  const tools = { contents: startContents() };
  tools.search = () =>
    reader.ready.then(
      () => tools.search(),
      () => {},
    ); // until it is
  byId(toolsId).addEventListener("click", (event) =>
    tools[around(event, "[data-tool]")?.dataset.tool ?? ""]?.(),
  );
  startBar();
  startRising();
  startPlace();
  reader.ready.then(
    () => {
      tools.search = startSearch(reader);
      tools.aloud = startAloud(reader);
    },
    () => (find("[data-tool=search]").hidden = true),
  );
}
