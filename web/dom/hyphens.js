// The page's text holds just the soft hyphens that show where the engine breaks its lines (src/text/wrap.h): screen readers
// would say a word in parts, a search may miss it. In names, and in what is asked or chosen, even these are not heard.
import { hyphenClass } from "../names.js";
import { fingerprintOf, HYPHEN, piecesOf, plain } from "./text.js";
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

// The text of one node with hyphens before these characters. New nodes: Chromium would keep a letter kerned with what follows it no
// longer.
/** @param {Text} node @param {number[]} offsets  in its text without hyphens */
function nodesWith({ data, parentElement }, offsets) {
  const text = plain(data);
  const parts = [...offsets, text.length].map((end, at) => text.slice(offsets[at - 1] ?? 0, end));
  if (!parentElement?.closest(NAMES)) return [new Text(parts.join(HYPHEN))];
  return parts.flatMap((part, at) => {
    if (at === 0) return [new Text(part)];
    const hyphen = document.createElement("span");
    hyphen.className = hyphenClass;
    hyphen.setAttribute("aria-hidden", "true");
    hyphen.append(HYPHEN);
    return [hyphen, new Text(part)];
  });
}

/** @param {Element} element @param {number[]} offsets  of the characters behind them */
function putHyphens(element, offsets) {
  for (const hyphen of element.querySelectorAll(`.${hyphenClass}`)) hyphen.remove();
  element.normalize();
  for (const { node, start, text } of piecesOf(element).pieces) {
    const own = offsets.filter((one) => one > start && one <= start + text.length).map((one) => one - start);
    if (own.length > 0 || node.data.includes(HYPHEN)) node.replaceWith(...nodesWith(node, own));
  }
}

/** @param {[Element, number[]][]} due */
const put = (due) =>
  ours(() => {
    for (const [element, offsets] of due) putHyphens(element, offsets);
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
