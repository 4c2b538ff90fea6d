// The folds (<details>) of a page: tells when one is opened or closed, by a person or by the browser (its search, a link to what is
// inside), and opens them all on paper. Summaries in plain words are open while the person wants them first.
import { foldId, plainId } from "../names.js";
import { around } from "./elements.js";

/** @param {Element | null | undefined} element @returns {HTMLDetailsElement | null} */
const foldOf = (element) => element?.closest("main details") ?? null;

/** Opens the closed fold that this is in, if any. @param {Element | null | undefined} element */
export function unfold(element) {
  const fold = foldOf(element);
  if (fold) fold.open = true;
}

/** What the engine was told of each. @type {WeakMap<HTMLDetailsElement, boolean>} */
const told = new WeakMap();
let plainFirst = false;
let tellPlain = () => {};

/** After the settings were put on the root element. */
export function showPlain() {
  const wanted = Boolean(document.documentElement.dataset.plain);
  if (wanted === plainFirst) return;
  plainFirst = wanted;
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll(`[id^="${foldId}.${plainId}"]`);
  for (const fold of folds) {
    told.set(fold, wanted);
    fold.open = wanted;
  }
  tellPlain();
}

/** @param {(id: string, open: boolean) => Promise<unknown>} tell @param {() => void} moved  they turned out other than was told */
export function startFolds(tell, moved) {
  tellPlain = () => tell(plainId, plainFirst);
  if (plainFirst) tellPlain();
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
  const openLinked = () => unfold(location.hash ? document.getElementById(location.hash.slice(1)) : null);
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
