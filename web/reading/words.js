// A tap on an explained word opens its explanation, which stands below the article, in a dialog. Without scripts the same
// link leads there.
import { clicks } from "../dom/clicks.js";
import { onClass, onTextClass, wordId, wordTitleId } from "../names.js";

export function startWords() {
  const sheet = document.getElementById(wordId);
  if (!sheet.showModal) return;
  clicks.onLink(`#${wordId}.`, ([id]) => {
    const entry = document.getElementById(id);
    if (!entry) return false;
    const copies = [...entry.children].map((element) => {
      const copy = element.cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove(onClass, onTextClass);
      return copy;
    });
    copies[0].id = wordTitleId;
    // The explanation takes the focus: on "Sluit" a screen reader would say nothing of it.
    Object.assign(copies[1], { tabIndex: -1, autofocus: true });
    sheet.querySelector("div").replaceChildren(...copies);
    sheet.showModal();
    return true;
  });
  sheet.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) sheet.close();
  });
}
