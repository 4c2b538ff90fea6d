// Browsers without <dialog> (Safari before 15.4, Firefox before 98) get a box in its place: it takes the focus, Escape closes it,
// and the focus goes back. The page behind it stays within reach.
import { find } from "./elements.js";

/** @param {HTMLDialogElement} dialog */
function standIn(dialog) {
  /** @type {HTMLElement | null} */
  let opener = null;
  function showModal() {
    /** @type {HTMLDialogElement | null} */
    const open = document.querySelector("dialog[open]");
    open?.close();
    opener = /** @type {HTMLElement | null} */ (document.activeElement);
    dialog.setAttribute("open", "");
    find("[autofocus], a, button", dialog).focus();
  }
  function close() {
    dialog.removeAttribute("open");
    opener?.focus({ preventScroll: true });
  }
  Object.assign(dialog, { showModal, close });
  dialog.setAttribute("role", "dialog");
  dialog.addEventListener("keydown", ({ key }) => key === "Escape" && close());
}

export function startDialogs() {
  for (const dialog of document.querySelectorAll("dialog")) if (!dialog.showModal) standIn(dialog);
}
