// The reading ruler: three lines stay light. It goes where it is dragged, by hand or by arrow keys, and settles on the whole lines
// there once the page stands still.
import { find } from "../dom/elements.js";
import { main } from "../dom/view.js";
import { ours } from "../dom/watch.js";

const LINES = 3;
const CALM_MS = 120; // after the last scrolling
const TEXTS = "h1, h2, h3, p, li, label span, [class^=button], .text-link";

/** The first lines below a height that stand close together. @param {number} from @returns {[top: number, bottom: number][]} */
function linesFrom(from) {
  /** @type {[number, number][]} */
  const lines = [];
  for (const text of main().querySelectorAll(TEXTS)) {
    const box = text.getBoundingClientRect();
    if (box.bottom < from || text.querySelector("p, li") || text.closest("details:not([open])")) continue;
    const { lineHeight, paddingTop } = getComputedStyle(text);
    const height = parseFloat(lineHeight);
    for (let top = box.top + parseFloat(paddingTop); top + height / 2 < box.bottom; top += height) {
      if (top + height / 2 < from) continue;
      const last = lines[lines.length - 1];
      if (lines.length === LINES || (last && top - last[1] > height)) return lines;
      lines.push([top, top + height]);
    }
  }
  return lines;
}

/** Puts the ruler on the lines where it is; to be called when it may have appeared. */
export function startRuler() {
  const { style, dataset } = document.documentElement;
  /** @type {HTMLElement} */
  const handle = find("[data-lath]");
  let at = innerHeight * 0.3;
  let height = 28; // of a line
  let top = at; // where it is
  let grip = 0; // how far below that a hand holds it
  let timer = 0;

  function settle() {
    if (!dataset.ruler) return;
    at = Math.max(0, Math.min(at, innerHeight - 200));
    const lines = linesFrom(at);
    const [begin, bottom] = lines[0] ?? [at, at + height];
    const [, end] = lines[lines.length - 1] ?? [0, bottom];
    top = begin;
    height = bottom - top;
    ours(() => {
      style.setProperty("--ruler-top", `${top}px`);
      style.setProperty("--ruler-size", `${end - top}px`);
    });
  }
  /** @param {number} to */
  function move(to) {
    at = to;
    settle();
  }
  const settleSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(settle, CALM_MS);
  };
  handle.addEventListener("pointerdown", ({ pointerId, clientY }) => {
    handle.setPointerCapture(pointerId);
    grip = clientY - top;
  });
  handle.addEventListener("pointermove", ({ pointerId, clientY }) => {
    if (handle.hasPointerCapture(pointerId)) move(clientY - grip);
  });
  handle.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    move(top + by * height);
  });
  for (const name of ["scroll", "resize"]) addEventListener(name, settleSoon, { passive: true });
  settleSoon();
  return settleSoon;
}
