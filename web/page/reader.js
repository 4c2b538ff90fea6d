// What the reading tools (reading/) may ask of the page and the engine.
import * as text from "../dom/text.js";
import { ask, currentView, mark, queue } from "./takeover.js";
import { send } from "./walk.js";

// Where the words are, as the engine finds them: [{node, begin, end}].
async function find(words, wholeWords) {
  const release = queue.hold();
  try {
    return await ask("find", { words, wholeWords });
  } finally {
    release();
  }
}

const rangeOf = (match) => text.rangeOf(currentView(), match);

// Scrolls only when the place is not in comfortable sight.
function bring(match, behavior = "instant") {
  const box = rangeOf(match)?.getBoundingClientRect();
  if (box && (box.top < 90 || box.bottom > innerHeight - 150))
    scrollBy({ top: box.top - innerHeight * 0.3, behavior });
}

// `ready` resolves once the engine is there, or rejects when it cannot be had.
export const createReader = (ready) => ({
  ready,
  send: (action) => send(action),
  textOf: text.textOf,
  nodeOf: (element) => currentView().ids.indexOf(element.id),
  rangeOf,
  find,
  mark,
  bring,
});
