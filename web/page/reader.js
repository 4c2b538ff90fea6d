// What the reading tools (reading/) may ask of the page and the engine.
import { unfold } from "../dom/folds.js";
import { inSight, scrollPage } from "../dom/scroll.js";
import * as text from "../dom/text.js";
import { ask, currentView, highlight, queue } from "./takeover.js";
import { send } from "./walk.js";

// Where the words are, as the engine finds them: [{node, begin, end}].
/** @param {string} words @param {boolean} wholeWords @returns {Promise<Match[]>} */
async function find(words, wholeWords) {
  const release = queue.hold();
  try {
    return await ask("find", { words, wholeWords });
  } finally {
    release();
  }
}

/** @param {Match} match */
const rangeOf = (match) => text.rangeOf(currentView(), match);

// Scrolls only when the place is not in comfortable sight; whether it does.
/** @param {Match} match @param {ScrollBehavior} behavior */
function bring(match, behavior = "instant") {
  const range = rangeOf(match);
  unfold(range?.startContainer.parentElement);
  const box = range?.getBoundingClientRect();
  const { from, to } = inSight();
  if (!box || (box.top >= from + 90 && box.bottom <= to - 150)) return false;
  scrollPage(box.top - from - (to - from) * 0.3, behavior);
  return true;
}

// `ready` resolves once the engine is there, or rejects when it cannot be had.
/** @param {Promise<void>} ready */
export const createReader = (ready) => ({
  ready,
  /** @param {Action} action */
  send: (action) => send(action),
  textOf: text.textOf,
  /** @param {Element} element */
  nodeOf: (element) => currentView().ids.indexOf(element.id),
  rangeOf,
  find,
  highlight,
  bring,
});
