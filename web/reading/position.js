// Where in the article the person is: remembered on the device when they leave, offered when they return, kept as bookmarks.
// Knows places by the id of a paragraph and how much of it is above the screen, so that any text size finds them again.
import { around, byId, find, lastOf } from "../dom/elements.js";
import { keep, kept as stored } from "../dom/storage.js";
import { plain } from "../dom/text.js";
import { mainId, resumeId } from "../names.js";
import { showBar } from "./bar.js";

/**
 * @typedef {{id: string, part: number}} Place  `part`: how much of the paragraph is above the screen
 * @typedef {{last: Place | null, kept: Place[]}} Places  of one article
 */

const KEY = "leeswijzer:places";

// Texts with names of their own: those that are only numbered move when something is added above them.
const texts = () =>
  [...document.querySelectorAll("article [id]:is(h1, h2, p, li)")].filter(
    (one) => !one.querySelector("p") && !one.id.startsWith(`${mainId}.`),
  );
/** @param {Element} element */
const words = (element) => plain(element.textContent).replace(/\s+/g, " ").trim();
/** @param {any} one @returns {one is Place} */
const isPlace = (one) => typeof one?.id === "string" && typeof one.part === "number";

/** Those of this article, whatever was stored. @returns {Places} */
function read() {
  const { last, kept } = stored(KEY)?.[location.pathname] ?? {};
  return { last: isPlace(last) ? last : null, kept: Array.isArray(kept) ? kept.filter(isPlace) : [] };
}

/** False when the browser does not keep it. @param {Partial<Places>} change */
const write = (change) => keep(KEY, { ...stored(KEY), [location.pathname]: { ...read(), ...change } });

// None below the last text.
function here() {
  const first = texts().find((one) => one.getBoundingClientRect().bottom > 0);
  if (!first) return null;
  const { top, height } = first.getBoundingClientRect();
  return { id: first.id, part: Math.max(0, -top) / Math.max(1, height) };
}

/** @param {{id: string, part?: number}} place */
export function goTo({ id, part = 0 }) {
  const element = document.getElementById(id);
  if (!element) return;
  const { top, height } = element.getBoundingClientRect();
  scrollBy({ top: top + part * height - (part > 0 ? 0 : 24), behavior: "instant" });
}

// ---- bookmarks --------------------------------------------------------------------------------------------

// [{id, part, text}], in the order of the text.
export function bookmarks() {
  const order = texts().map((one) => one.id);
  return read()
    .kept.filter(({ id }) => order.includes(id))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((place) => ({ ...place, text: words(byId(place.id)) }));
}

// False, as below, when the browser does not keep it.
export function addBookmark() {
  const place = here() ?? { id: texts().pop()?.id ?? "", part: 0 };
  return write({ kept: [...read().kept.filter(({ id }) => id !== place.id), place] });
}

/** @param {string} id */
export const removeBookmark = (id) => write({ kept: read().kept.filter((one) => one.id !== id) });

// ---- reading on -------------------------------------------------------------------------------------------

/** The heading above a place: the title at the latest. @param {string} id */
function headingAbove(id) {
  const all = texts();
  const at = all.findIndex((one) => one.id === id);
  const above = lastOf(all.slice(0, at + 1), (one) => /^H[12]$/.test(one.nodeName));
  return /** @type {Element} */ (above);
}

function isFreshVisit() {
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return !location.hash && visit?.type === "navigate" && scrollY === 0;
}

/** @param {Place} place */
function offer(place) {
  const bar = byId(resumeId);
  find("b", bar).textContent = words(headingAbove(place.id));
  bar.addEventListener("click", (event) => {
    const button = around(event, "button");
    if (!button) return;
    if (button.hasAttribute("data-go")) goTo(place);
    else write({ last: null });
    showBar();
  });
  showBar(resumeId);
}

export function startPlace() {
  const { last } = read();
  const element = last && texts().find((one) => one.id === last.id); // gone since, perhaps: then there is no offer
  if (element && isFreshVisit() && element.getBoundingClientRect().top > innerHeight) offer(last);
  const remember = () => {
    if (document.visibilityState === "hidden") write({ last: scrollY > innerHeight / 2 ? here() : null });
  };
  document.addEventListener("visibilitychange", remember);
}
