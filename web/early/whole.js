// Did everything that the page needs arrive? A file that came wrong or cut short stays in the browser's cache under its hashed name
// and is never asked for again: it is fetched past that cache, and the page loaded anew, once; a style sheet is put in its place. A page
// that was cut short itself says so at its end.
import { cutMeta, statusId, toolsId } from "../names.js";

const KEY = "leeswijzer:mended";
const PATIENCE_MS = 2500; // without anything new
const UNSEEN_MS = 2000; // as in early.css

/** @param {string} name */
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";

// The style sheet ends in this property, the script begins with the tools.
const isStyled = () => getComputedStyle(document.documentElement).getPropertyValue("--whole") !== "";
const isStarted = () => document.getElementById(toolsId) !== null;

/** @param {string} selector  of links and scripts @returns {string[]} */
const addresses = (selector) =>
  Array.from(
    document.querySelectorAll(selector),
    (one) => /** @type {HTMLLinkElement} */ (one).href || /** @type {HTMLScriptElement} */ (one).src,
  );

/** @returns {HTMLLinkElement | null} */
const sheetOfPage = () => document.querySelector("link[rel=stylesheet]");

// The footer ends in the status line, and nothing readable follows it.
const isCut = () => document.getElementById(statusId) === null && meta(cutMeta) !== "";

// The one that only stands in is of the device (style.css), which may have none.
const isBroken = (/** @type {FontFace} */ { status, family }) => status === "error" && !/wait/.test(family);

const missing = () => [
  ...(isCut() ? [location.href] : []),
  ...(isStarted() ? [] : addresses("script[type=module]")),
  ...([...document.fonts].some(isBroken) ? addresses("link[as=font]") : []),
];

// Whether this page was loaded anew to mend it, which is done once: takes the mark away. Without storage every reload counts as that.
function takeMark() {
  try {
    const tried = sessionStorage.getItem(KEY) !== null;
    sessionStorage.removeItem(KEY);
    return tried;
  } catch {
    const [visit] = performance.getEntriesByType("navigation");
    return /** @type {PerformanceNavigationTiming | undefined} */ (visit)?.type === "reload";
  }
}

const mayTry = !takeMark();

/** Rejects when it does not come whole, or as somebody else's page: to log in, for example. @param {string} url */
async function fetchAnew(url) {
  const response = await fetch(url, { cache: "reload", redirect: "error" });
  const text = await response.text();
  const isPage = /html/.test(response.headers.get("content-type") ?? "");
  if (!response.ok || isPage !== (url === location.href)) throw new Error(url);
  if (isPage && !text.includes(`id="${statusId}"`)) throw new Error(url);
}

/** @param {string[]} urls */
async function mend(urls) {
  if (urls.length === 0 || !mayTry) return;
  await Promise.all(urls.map(fetchAnew));
  try {
    sessionStorage.setItem(KEY, "");
  } catch {
    // Then the kind of visit says it.
  }
  location.reload();
}

// Firefox keeps what it once made of an address, whatever its cache holds now: the sheet gets another one.
async function restyle() {
  const sheet = sheetOfPage();
  if (isStyled() || !sheet) return;
  await fetchAnew(sheet.href);
  sheet.href += `?${Date.now()}`;
}

/** @type {HTMLElement | null} */
let words = null;
let last = 0; // how many elements there were

// Says so at the end of the page once nothing more has come for a while, and takes it back when the rest does come.
function look() {
  const count = document.getElementsByTagName("*").length;
  if (!isCut()) return words?.remove();
  if (count === last && !words) {
    words = document.createElement("p");
    words.setAttribute("role", "alert");
    words.append(meta(cutMeta));
    document.body.append(words);
    mend([location.href]).catch(() => {}); // the browser may be waiting for the connection that went silent
  }
  last = count;
  setTimeout(look, PATIENCE_MS);
}

// WebKit paints nothing at all, and lets no animation begin, while a style sheet is on its way. One for another medium is not waited for.
function showPlain() {
  if (isStyled()) return;
  document.documentElement.style.animation = "none";
  const sheet = sheetOfPage();
  sheet?.setAttribute("media", "print");
  sheet?.addEventListener("load", () => sheet.removeAttribute("media"));
}

export function watchWhole() {
  setTimeout(look, PATIENCE_MS);
  setTimeout(showPlain, UNSEEN_MS);
  addEventListener("load", () => {
    mend(missing()).catch(() => {}); // the next visit tries again
    restyle().catch(() => {});
  });
}
