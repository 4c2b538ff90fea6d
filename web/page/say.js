// What the page itself announces: the status line, and changes on the current screen.
import { nextFrame, sayChanges } from "../dom/view.js";
import { ours } from "../dom/watch.js";
import { statusId, textsId } from "../names.js";

// The words are in the page (src/tool/site/dialogs.cpp), so no script contains any.
/** @param {string} name */
export const phrase = (name) => document.getElementById(textsId)?.dataset[name];

// `aloud`: screen readers say it, too.
/** @param {string | undefined} words */
export function say(words, aloud = true) {
  const status = document.getElementById(statusId);
  if (!status) return;
  status.setAttribute("aria-live", aloud ? "polite" : "off");
  ours(() => (status.textContent = words ?? ""));
}

// Words that change become a live region only now: browsers read one that has words when the page opens. Who ticks an answer
// hears that already.
/** @param {[id: string, words: string][]} changes @param {boolean} aloud */
export async function showChanges(changes, aloud) {
  for (const [id] of aloud ? changes : [])
    document.querySelector(`p#${CSS.escape(id)}`)?.setAttribute("aria-live", "polite");
  if (aloud && changes.length > 0) await nextFrame();
  sayChanges(changes);
}
