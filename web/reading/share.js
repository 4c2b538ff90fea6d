// Sharing by the device's own way, else by the clipboard. Only ever called because a person pressed a button, and says what
// became of it only once that is known.
import { byId } from "../dom/elements.js";
import { phrase, tell } from "../dom/say.js";
import { hiddenClass, noticeId } from "../names.js";

const PATIENCE_MS = 1000; // some web views never answer

const tooLong = () => new Promise((_done, giveUp) => setTimeout(giveUp, PATIENCE_MS));

// As before browsers had a clipboard to write to: out of a field, in the open dialog since nothing else can have the focus then.
/** @param {string} text */
function copySelected(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = document.createElement("textarea");
  Object.assign(field, { value: text, readOnly: true, className: hiddenClass });
  (document.querySelector("dialog[open]") ?? byId(noticeId)).append(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(0, text.length);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}

/** Whether the clipboard has the text now. @param {string} text */
async function copy(text) {
  try {
    await Promise.race([navigator.clipboard.writeText(text), tooLong()]);
    return true;
  } catch {
    return copySelected(text);
  }
}

/**
 * @param {ShareData} what  goes to the device's share sheet
 * @param {string} text     what the clipboard gets instead
 * @param {string | undefined} copied  says that it has it
 * @param {string} shown  for a person to copy by hand, when the clipboard refuses, too, and it is not on the screen already
 */
export async function share(what, text, copied, shown = "") {
  tell();
  try {
    if (navigator.share) return await navigator.share(what);
  } catch (error) {
    if (/** @type {Error} */ (error).name === "AbortError") return; // the person closed the sheet
  }
  tell((await copy(text)) ? copied : `${phrase("notCopied")} ${shown}`.trim());
}
