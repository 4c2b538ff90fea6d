// The folds (<details>) of a page: tells when one is opened or closed, by a person or by the browser (its search, a link to what is
// inside), and opens them all on paper.
import { around } from "./elements.js";

/** @param {Element | null | undefined} element @returns {HTMLDetailsElement | null} */
const foldOf = (element) => element?.closest("main details") ?? null;

/** @param {(id: string, open: boolean) => Promise<unknown>} tell @param {() => void} moved  they turned out other than was told */
export function startFolds(tell, moved) {
  /** @type {WeakMap<HTMLDetailsElement, boolean>} */
  const told = new WeakMap();
  /** @param {HTMLDetailsElement} fold @param {boolean} open */
  const say = (fold, open) => {
    told.set(fold, open);
    return tell(fold.id, open);
  };
  // Before the browser does it, so that the layout that follows knows.
  document.addEventListener("click", (event) => {
    const fold = foldOf(around(event, "summary"));
    if (fold && !event.defaultPrevented) say(fold, !fold.open);
  });
  document.addEventListener(
    "toggle",
    ({ target }) => {
      const fold = foldOf(/** @type {Element} */ (target));
      if (fold && told.get(fold) !== fold.open) say(fold, fold.open).then(moved);
    },
    true,
  );
  // Not every browser does so by itself.
  const openLinked = () => {
    const fold = foldOf(location.hash ? document.getElementById(location.hash.slice(1)) : null);
    if (fold) fold.open = true;
  };
  addEventListener("hashchange", openLinked);
  openLinked();

  /** @type {NodeListOf<HTMLDetailsElement>} */
  let opened;
  const setAll = (/** @type {boolean} */ open) => opened.forEach((fold) => (fold.open = open));
  addEventListener("beforeprint", () => {
    opened = document.querySelectorAll("main details:not([open])");
    setAll(true);
  });
  addEventListener("afterprint", () => setAll(false));
}
