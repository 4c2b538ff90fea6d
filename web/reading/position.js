// Where in the article the person last stayed: remembered on the device, offered when they return, and kept as bookmarks.
// Knows places by the id of a paragraph and how much of it is above the screen, so that any text size finds them again.
import { around, byId, find, lastOf } from "../dom/elements.js";
import { inSight, scrollPage } from "../dom/scroll.js";
import { keep, kept as stored } from "../dom/storage.js";
import { plain } from "../dom/text.js";
import { mainId, resumeId } from "../names.js";
import { showBar } from "./bar.js";

/**
 * @typedef {{id: string, part: number, name?: string}} Place
 *   `part`: how much of the paragraph is above the screen; `name`: of the part of the article that was being read
 * @typedef {{last: Place | null, kept: Place[]}} Places  of one article
 */

const KEY = "leeswijzer:places";
const STAY_MS = 4000; // who only passes by has not read

// Texts with names of their own: those that are only numbered move when something is added above them. Those in folds may be closed.
const texts = () =>
  [...document.querySelectorAll("article [id]:is(h1, h2, p, li):not(details *)")].filter(
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

// What a person reads is the part whose heading is above the middle of the screen: the title at the latest.
/** @param {string} headings  a selector */
export function currentHeading(headings) {
  const { from, to } = inSight();
  return lastOf(
    [...document.querySelectorAll(headings)],
    (one) => one.getBoundingClientRect().top < 0.6 * from + 0.4 * to,
  );
}

// None below the last text.
function here() {
  const first = texts().find((one) => one.getBoundingClientRect().bottom > 0);
  if (!first) return null;
  const { top, height } = first.getBoundingClientRect();
  const name = words(currentHeading("article :is(h1, h2)") ?? first);
  return { id: first.id, part: Math.max(0, -top) / Math.max(1, height), name };
}

/** @param {{id: string, part?: number}} place */
export function goTo({ id, part = 0 }) {
  const element = document.getElementById(id);
  if (!element) return;
  const { top, height } = element.getBoundingClientRect();
  scrollPage(top - inSight().from + part * height - (part > 0 ? 0 : 24));
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

function isFreshVisit() {
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return !location.hash && visit?.type === "navigate" && scrollY === 0;
}

/** @param {Place} place @param {Element} element */
function offer(place, element) {
  const bar = byId(resumeId);
  find("b", bar).textContent = place.name ?? `${words(element).slice(0, 60)} …`; // an older visit kept no name
  bar.addEventListener("click", (event) => {
    const button = around(event, "button");
    if (!button) return;
    if (button.hasAttribute("data-go")) goTo(place);
    else write({ last: null });
    showBar();
  });
  showBar(resumeId);
}

// A person stays where they do not scroll on by half a screen. The top of the page is where they go to tap something: it takes
// nothing away. Nor does leaving before they have read.
function rememberStays() {
  let from = scrollY;
  let timer = 0;
  const stay = () => {
    timer = 0;
    if (scrollY > innerHeight / 2) write({ last: here() });
  };
  const follow = () => {
    if (Math.abs(scrollY - from) > innerHeight / 2) {
      from = scrollY;
      clearTimeout(timer);
      timer = 0;
    }
    timer ||= window.setTimeout(stay, STAY_MS);
  };
  addEventListener("scroll", follow, { passive: true });
  follow();
}

export function startPlace() {
  const { last } = read();
  const element = last && texts().find((one) => one.id === last.id); // gone since, perhaps: then there is no offer
  if (element && isFreshVisit() && element.getBoundingClientRect().top > innerHeight) offer(last, element);
  rememberStays();
}
