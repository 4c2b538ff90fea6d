// Summaries in plain words are open from the start for who wants them first: the page does not move once it is drawn.
import { foldId, plainId } from "../names.js";

export function openPlain() {
  if (!document.documentElement.dataset.plain) return;
  const parsed = new MutationObserver(() => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folds = document.querySelectorAll(`[id^="${foldId}.${plainId}"]`);
    for (const fold of folds) fold.open = true;
  });
  parsed.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => parsed.disconnect());
}
