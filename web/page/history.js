// The walk's entries in the browser's history. Each holds one number, `step`: how many entries it is behind the one that opened the
// guide; nothing else, so no answer is ever in it. Entries cannot be deleted, but they outlive what they stood for: a reload
// forgets the answers, a changed answer takes later steps away. Who is led to such an entry sees why, and is led back.
import { phrase, tell } from "../dom/say.js";
import { embed } from "../settings/embed.js";
import { queue } from "./takeover.js";

const PATIENCE_MS = 3000; // the browser says nothing when there is no entry to go to

const entries = {
  first: 0, // where the walk began
  at: 0, // the step on the screen
  last: 0, // the last that this page made
};

let moving = false; // the page itself moves along the history

/** The entry that the browser is at. @returns {number | undefined} */
const written = () => history.state?.step;

// As part of another page it makes none: that page's back button leads out of it, to where the person came from.
const isKept = embed === 0;

// Resolves once the browser has moved, or will not.
/** @param {number} by */
async function move(by) {
  if (by === 0 || !isKept) return;
  const release = queue.hold();
  moving = true;
  await new Promise((done) => {
    addEventListener("popstate", done, { once: true });
    setTimeout(done, PATIENCE_MS);
    history.go(by);
  });
  moving = false;
  release();
}

/** @param {number} entry */
const goTo = (entry) => move(entry - (written() ?? entry));

// An entry that stands for nothing any more: of an earlier visit to the guide, or of a walk that took another turn.
async function leadBack() {
  tell(phrase("noStep"));
  if ((written() ?? 0) < entries.first) await goTo(-1); // out of the guide, to where the person came from
  await goTo(entries.at);
}

/** @param {(step: number) => void} onStep */
function onEntry(onStep) {
  const to = written();
  if (moving) return;
  if (to === undefined) {
    entries.last = entries.at; // a link within the page made it, in place of what came after
    move(-1);
  } else if (to < entries.first || to > entries.last) leadBack();
  else {
    entries.at = to;
    onStep(to - entries.first);
  }
}

// After a reload the walk begins anew, so the browser goes back to where it began. In a frame it stays: the page around it might
// move, too.
export async function startHistory() {
  history.scrollRestoration = "manual";
  if (parent === window) await goTo(0);
}

/**
 * The entry that the browser is at is the first of the walk; `onStep`, in the guide, hears to which step its own buttons lead.
 * @param {((step: number) => void) | null} onStep
 */
export function beginWalk(onStep) {
  const at = written() ?? 0;
  Object.assign(entries, { first: at, at, last: at });
  history.replaceState({ step: at }, "");
  if (onStep) addEventListener("popstate", () => onEntry(onStep));
}

/** @param {number} step  an earlier one, or the one on the screen */
export async function goToStep(step) {
  await goTo(entries.first + step);
  entries.at = entries.first + step;
}

/** The walk has come to another step. */
export function addStep() {
  entries.last = ++entries.at;
  if (isKept) history.pushState({ step: entries.at }, "");
}
