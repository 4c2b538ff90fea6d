// The page's text holds just the soft hyphens that show where the engine breaks its lines (src/text/wrap.h): screen readers
// would say a word in parts, a search may miss it. In names, and in what is asked or chosen, even these are not heard.
import { hyphenClass } from "../names.js";
import { lastOf } from "./elements.js";
import { fingerprintOf, HYPHEN, inNode, piecesOf } from "./text.js";
import { ours } from "./watch.js";

const NAMES = "a, button, label, legend, summary, h1, h2, h3";

/** Before which characters of the text soft hyphens are. @param {Element} element */
const hyphensIn = (element) =>
  piecesOf(element).pieces.flatMap(({ node, start }) =>
    node.data
      .split(HYPHEN)
      .slice(0, -1)
      .map((part) => (start += part.length)),
  );

/** @param {Element} element */
function takeHyphens(element) {
  for (const hyphen of element.querySelectorAll(`.${hyphenClass}`)) hyphen.remove();
  element.normalize();
  for (const { node } of piecesOf(element).pieces)
    for (let at; (at = node.data.lastIndexOf(HYPHEN)) >= 0;) node.deleteData(at, 1);
}

/** @param {Element} element @param {number} offset  of the character behind it */
function putHyphen(element, offset) {
  const piece = lastOf(piecesOf(element).pieces, (one) => one.start < offset);
  if (!piece) return;
  const { node } = piece;
  const at = inNode(piece, offset);
  if (!node.parentElement?.closest(NAMES)) return node.insertData(at, HYPHEN);
  const hyphen = document.createElement("span");
  hyphen.className = hyphenClass;
  hyphen.setAttribute("aria-hidden", "true");
  hyphen.append(HYPHEN);
  node.splitText(at).before(hyphen);
}

/** @param {[Element, number[]][]} due */
const put = (due) =>
  ours(() => {
    for (const [element, offsets] of due) {
      takeHyphens(element);
      for (const offset of offsets) putHyphen(element, offset);
    }
  });

/** Every text that is still the engine's gets the hyphens that its lines have, and no others. @param {View} view */
export function showHyphens(view) {
  /** @type {[Element, number[]][]} */
  const due = [];
  let first = 0;
  for (let index = 0; index < view.ids.length; first += view.lineCounts[index++]) {
    const element = view.lineCounts[index] && document.getElementById(view.ids[index]);
    if (!element) continue;
    /** @type {number[]} */
    const wanted = [];
    for (let line = first; line < first + view.lineCounts[index]; ++line)
      if (view.hyphens[line]) wanted.push(view.starts[line + 1]);
    if (String(hyphensIn(element)) !== String(wanted) && fingerprintOf(element) === view.fingerprints[index])
      due.push([element, wanted]);
  }
  put(due);
}

/** For paper, which has lines of its own. @param {View | undefined} view */
export function takeAllHyphens(view) {
  const elements = (view?.ids ?? []).map((id) => document.getElementById(id));
  put(elements.flatMap((one, at) => (one && view?.lineCounts[at] ? [[one, []]] : [])));
}
