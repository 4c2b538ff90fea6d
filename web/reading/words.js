// A tap on an explained word opens its explanation, which is below the article, in a dialog; one on a picture opens that, as large as
// the screen. Without scripts the same link leads there.
import { clicks } from "../dom/clicks.js";
import { around, byId, find } from "../dom/elements.js";
import { enlargeVerb, onClass, onTextClass, pictureClass, wordId, wordTitleId } from "../names.js";

export function startWords() {
  /** @type {HTMLDialogElement} */
  const dialog = byId(wordId);
  // What is shown takes the focus: on "Sluit" a screen reader would say nothing of it.
  /** @param {HTMLElement[]} shown @param {HTMLElement} focused  with what it says, or is named @param {boolean} isPicture */
  const show = (shown, focused, isPicture) => {
    shown[0].id = wordTitleId;
    focused.tabIndex = -1;
    focused.setAttribute("autofocus", "");
    dialog.classList.toggle(pictureClass, isPicture);
    find("div", dialog).replaceChildren(...shown);
    dialog.showModal();
  };
  clicks.onLink(`#${wordId}.`, ([id]) => {
    const entry = document.getElementById(id);
    if (!entry) return false;
    const copies = [...entry.children].map((element) => {
      const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
      copy.removeAttribute("id");
      copy.classList.remove(onClass, onTextClass);
      return copy;
    });
    show(copies, copies[1], false);
    return true;
  });
  dialog.addEventListener("click", (event) => {
    if (around(event, "[data-close]")) dialog.close();
  });
  if (!LW_PICTURES) return;
  clicks.on(enlargeVerb, (_, link) => {
    const { alt, currentSrc } = /** @type {HTMLImageElement} */ (find("img", link));
    const image = Object.assign(new Image(), { alt, src: /** @type {HTMLAnchorElement} */ (link).href });
    image.onerror = () => ((image.onerror = null), (image.src = currentSrc));
    show([image], image, true);
  });
}
