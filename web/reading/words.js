// A tap on an explained word opens its explanation, which is below the article, in a dialog. Without scripts the same
// link leads there.
import { clicks } from "../dom/clicks.js";
import { around, byId, find } from "../dom/elements.js";
import { onClass, onTextClass, wordId, wordTitleId } from "../names.js";

export function startWords() {
  /** @type {HTMLDialogElement} */
  const dialog = byId(wordId);
  clicks.onLink(`#${wordId}.`, ([id]) => {
    const entry = document.getElementById(id);
    if (!entry) return false;
    const copies = [...entry.children].map((element) => {
      const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
      copy.removeAttribute("id");
      copy.classList.remove(onClass, onTextClass);
      return copy;
    });
    copies[0].id = wordTitleId;
    // The explanation takes the focus: on "Sluit" a screen reader would say nothing of it.
    copies[1].tabIndex = -1;
    copies[1].setAttribute("autofocus", "");
    find("div", dialog).replaceChildren(...copies);
    dialog.showModal();
    return true;
  });
  dialog.addEventListener("click", (event) => {
    if (around(event, "[data-close]")) dialog.close();
  });
}
