// Whose ink a person sees: lets the canvas take over single elements, and gives their ink back. Whether it may: may_draw.js.
import { boxClass, onClass, onTextClass } from "../names.js";
import { ours } from "./watch.js";

/** @type {Set<Element>} */
let inked = new Set(); // elements whose ink the canvas shows

/** @param {Element} element */
const give = (element) => element.classList.remove(onClass, onTextClass);

/** The browser draws everything again, whoever set the classes. */
export function giveInkBack() {
  ours(() => document.querySelectorAll(`.${onClass}`).forEach(give));
  inked.clear();
}

/** The browser draws these until the next tile; each must have a ground of its own, or lie on one. @param {NodeListOf<Element>} elements */
export const leave = (elements) => ours(() => elements.forEach(give));

/** The elements that the canvas draws; one whose class somebody else has removed is the browser's. */
export const inkedElements = () => [...inked].filter((element) => element.classList.contains(onClass));

/**
 * The canvas shows exactly these elements from now on; all others are the browser's.
 * @param {Map<Element, Shown>} shown
 * @param {View} view
 */
export function takeInk(shown, view) {
  ours(() => {
    for (const element of inked) if (!shown.has(element)) give(element);
    for (const [element, { node, boxed }] of shown) {
      element.classList.add(onClass);
      element.classList.toggle(boxClass, boxed === 1);
      element.classList.toggle(onTextClass, view.lineCounts[node] > 0);
    }
  });
  inked = new Set(shown.keys());
}

/** The browser no longer has these elements. @param {Element} container */
export const forgetInk = (container) =>
  (inked = new Set([...inked].filter((element) => !container.contains(element))));
