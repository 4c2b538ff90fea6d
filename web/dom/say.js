// What the page itself says: the status line in its footer, what became of a tap, and changes on the current screen.
import { noticeId, statusId, textsId } from "../names.js";
import { byId } from "./elements.js";
import { nextFrame, sayChanges } from "./view.js";
import { ours } from "./watch.js";

// The words are in the page (src/tool/site/dialogs.cpp), so no script contains any.
/** @param {string} name */
export const phrase = (name) => document.getElementById(textsId)?.dataset[name];

// `aloud`: screen readers say it, too. `opens`: the words are a link to that address.
/** @param {string} [words] @param {boolean} [aloud] @param {string} [opens] */
export function say(words = "", aloud = true, opens = "") {
  const status = document.getElementById(statusId);
  if (!status) return;
  const link = document.createElement("a");
  Object.assign(link, { href: opens, textContent: words });
  status.setAttribute("aria-live", aloud ? "polite" : "off");
  ours(() => status.replaceChildren(opens ? link : words));
}

// What became of a tap, where the person is looking: in the open dialog, else over the page until they tap or type again.
// Without words: takes back what it said.
/** @param {string} [words] */
export function tell(words = "") {
  const inDialog = document.querySelector("dialog[open] [role=status]");
  const place = inDialog ?? byId(noticeId);
  place.textContent = words;
  if (!words || inDialog) return;
  for (const type of ["pointerdown", "keydown", "pagehide"])
    addEventListener(type, () => (place.textContent = ""), { once: true });
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
