// The page's own elements: puts the engine's HTML in place. Knows the shape of a view (engine.js); nothing of the engine or WebGL.
// Where text is: text.js; whether all agree: agreement.js; whose ink is seen: ink.js.
import { currentHighlight, foundHighlight, mainId, onTextClass, summaryId } from "../names.js";
import { around, byId, find } from "./elements.js";
import { forgetInk } from "./ink.js";
import { nodeAt } from "./laid_out.js";
import { scrollPage } from "./scroll.js";
import { plain, rangeOf } from "./text.js";
import { ours } from "./watch.js";

export const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
/** @param {number} [ms] */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
// Once the browser has shown the page as it is now.
export const afterPaint = () => nextFrame().then(() => pause());

export const main = () => byId(mainId);

// The one element with this id; null when there is none, or more than one.
/** @param {string} id */
export function onlyElement(id) {
  const found = document.querySelectorAll(`#${CSS.escape(id)}`);
  return found.length === 1 ? found[0] : null;
}

// What media queries compare and vw is a part of: innerWidth, but for a phone that zooms out to show something wide. CSS px.
export const mediaWidth = () => {
  const { clientWidth } = document.documentElement;
  return matchMedia(`(min-width: ${clientWidth + 1}px)`).matches ? innerWidth : clientWidth;
};

// ---- highlights --------------------------------------------------------------------------------------------------

// The canvas paints highlights under the text it shows; the browser (CSS Custom Highlight API, where there is one) those near the
// screen whose text is still the browser's.
/** @param {View} view @param {TextHighlight[]} highlights */
export function showHighlights(view, highlights) {
  if (!globalThis.CSS?.highlights) return;
  for (const name of [foundHighlight, currentHighlight]) CSS.highlights.delete(name); // others may be a guest's
  const near = highlights.filter(({ node }) => Math.abs(nodeAt(view, node).y - scrollY) < 3 * innerHeight);
  const own = near.filter(
    ({ node }) => !document.getElementById(view.ids[node])?.classList.contains(onTextClass),
  );
  for (const [name, current] of /** @type {const} */ ([
    [foundHighlight, false],
    [currentHighlight, true],
  ])) {
    const ranges = own
      .filter((highlight) => Boolean(highlight.current) === current)
      .map((highlight) => rangeOf(view, highlight))
      .filter((range) => range !== null);
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  }
}

// ---- the reading position ---------------------------------------------------------------------------------

// Remembers what is at the top of the screen; the function it returns brings it back there, whatever moved it.
export function holdPosition() {
  const texts = [...main().querySelectorAll(":is(h1, h2, h3, p, li, label):not(details p)")]; // which may close
  const first = scrollY > 0 && texts.find((element) => element.getBoundingClientRect().bottom > 0);
  if (!first) return () => {};
  const { top, height } = first.getBoundingClientRect();
  const read = Math.max(0, -top) / height; // how much of it is above the screen
  return () => {
    const now = first.getBoundingClientRect();
    scrollPage(now.top - Math.max(0, top) + read * now.height);
  };
}

// ---- changing the page ------------------------------------------------------------------------------------

/** @param {string} html */
export function replaceMain(html) {
  forgetInk(main());
  ours(() => (main().innerHTML = html));
}

// A text as the engine's HTML has it: a <br> for each line end.
/** @param {Element} element @param {string} words */
function putWords(element, words) {
  const lines = plain(words)
    .split("\n")
    .flatMap((line) => [document.createElement("br"), line]);
  element.replaceChildren(...lines.slice(1).filter((part) => part !== ""));
}

// A drawing by the name of its state; what a second line says is written beside it.
/** @param {HTMLElement} element @param {string} words */
function redraw(element, words) {
  const [drawn, name] = words.split("\n");
  element.dataset.drawn = drawn;
  if (name !== undefined) find("b", element).textContent = plain(name);
}

// A button without words can do nothing.
/** @param {HTMLElement} element @param {string} words */
function change(element, words) {
  const input = element.querySelector("input");
  if (input) input.checked = true;
  else if (element.dataset.drawn !== undefined) redraw(element, words);
  else if (element instanceof HTMLButtonElement) element.disabled = !words;
  else putWords(element.querySelector("strong") ?? element, words); // all bold, or none
}

// What changed on the screen that stays: a text, a drawing, what a button can do, or which answer is chosen. Pairs of id and text.
/** @param {[id: string, words: string][]} changes */
export function sayChanges(changes) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  for (const [id, words] of changes) {
    const element = document.getElementById(id);
    if (element) ours(() => change(element, words));
  }
  // Who used it by keyboard goes on with the one beside it.
  if (focused?.matches(":disabled"))
    /** @type {HTMLElement | null} */ (focused.nextElementSibling ?? focused.previousElementSibling)?.focus();
}

// The summary as plain text: a line of each element, without the invisible hyphens.
export const textOfSummary = () =>
  [...byId(summaryId).querySelectorAll("h2, p, li")]
    .filter((one) => !one.querySelector("p"))
    .map((one) => plain(one.textContent).trim())
    .join("\n");

/** @param {string} id */
export function focusOn(id) {
  const element = document.getElementById(id);
  if (!element) return;
  if (!element.matches("a[href], button, input, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

// Copied text must not carry the invisible hyphens, nor what is written in a drawing.
/** @param {ClipboardEvent} event */
export function copyWithoutHyphens(event) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  if (around(event, "input, textarea")) return;
  const holder = document.createElement("div");
  for (let i = 0; i < selection.rangeCount; ++i) holder.append(selection.getRangeAt(i).cloneContents());
  for (const drawing of holder.querySelectorAll("[data-drawn]")) drawing.remove();
  const asCopied = (/** @type {boolean} */ now) =>
    ours(() => document.documentElement.toggleAttribute("data-copying", now));
  asCopied(true);
  event.clipboardData.setData("text/plain", plain(selection.toString()));
  asCopied(false);
  event.clipboardData.setData("text/html", plain(holder.innerHTML));
  event.preventDefault();
}
