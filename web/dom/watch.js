// Notices when anybody but us changes what the page says or how it looks: a translator, an extension, a person's own style sheet.
// Events only, so an idle page costs nothing. Style sheets that no element holds (an extension's insertCSS, adopted sheets)
// leave no trace in the document; the short transitions in canvas.css report the colours that they change.
const OURS = ["data-lw", "tabindex"]; // attributes that the page itself changes, and no style depends on
const STYLED = ["color", "background-color", "font-weight", "opacity", "filter"]; // as in canvas.css

const PAGE = "header, main, footer"; // what the engine lays out
const SHEETS = "style, link";

/** @param {Node | null} node @param {string} selector */
const is = (node, selector) => node instanceof Element && node.matches(selector);

/** @param {Node} node */
const isSheet = (node) => is(node, SHEETS) || is(node.parentNode, SHEETS);

/** @param {Node} node */
const isAround = (node) => is(node, "html, body, canvas");

/** @param {Node} node */
const isInPage = (node) => Boolean((node instanceof Element ? node : node.parentElement)?.closest(PAGE));

/** Whether what changed can be seen in the page that the engine lays out. @param {MutationRecord} record */
function concernsPage({ type, target, attributeName, addedNodes, removedNodes }) {
  if (type === "attributes")
    return (
      !OURS.includes(attributeName ?? "") &&
      !attributeName?.startsWith("aria-") &&
      (isInPage(target) || isAround(target) || isSheet(target))
    );
  if (isInPage(target) || isSheet(target)) return true;
  return target === document.body || [...addedNodes, ...removedNodes].some(isSheet);
}

let foreign = () => {};
const observer = new MutationObserver((records) => records.some(concernsPage) && foreign());

/** @type {unknown} */
let lastFrame; // the last that reported a change of style: transitions of one frame start together
/** @param {TransitionEvent} event */
function onTransition({ target, propertyName }) {
  const frame = document.timeline.currentTime;
  if (frame === lastFrame || !STYLED.includes(propertyName)) return;
  if (!(target instanceof Element) || !(isInPage(target) || isAround(target))) return;
  lastFrame = frame;
  foreign();
}

/**
 * Calls `changed` whenever somebody else has changed the page, before the browser shows it. From now on.
 * @param {() => void} changed
 */
export function watch(changed) {
  foreign = changed;
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document.documentElement, all);
  document.addEventListener("transitionrun", onTransition);
  // A guest's style sheet can make a box scroll; its text then leaves the tile behind.
  const onScroll = (/** @type {Event} */ { target }) =>
    target instanceof Element && (isInPage(target) || isAround(target)) && foreign();
  document.addEventListener("scroll", onScroll, { capture: true, passive: true });
}

/**
 * A change of the page that is our own.
 * @template T
 * @param {() => T} change  synchronous
 */
export function ours(change) {
  if (observer.takeRecords().some(concernsPage)) foreign();
  try {
    return change();
  } finally {
    observer.takeRecords();
  }
}
