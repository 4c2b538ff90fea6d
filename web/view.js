// The page's own elements: puts the engine's HTML in place, lets the canvas take over the ink of single elements, and
// checks that both agree on where everything is. Knows the shape of a view (engine.js); nothing of the engine or WebGL.

const BOX_LENGTH = 8;  // numbers per node, see nodeAt
export const TOLERANCE = 0.5;  // CSS px, between the boxes of the engine and of the browser
const EXACT = 0.004;           // CSS px; such differences add up over a long page

export const main = () => document.getElementById("inhoud");

// ---- ink --------------------------------------------------------------------------------------------------

let inked = [];  // elements whose ink the canvas shows

export function giveInkBack() {
  for (const element of inked) element.classList.remove("on", "on-text");
  inked = [];
}

// The canvas shows exactly these nodes from now on; all others are the browser's.
export function takeInk(view, shown) {
  const next = new Set();
  for (const node of shown) {
    const element = document.getElementById(view.ids[node]);
    if (!element) continue;
    next.add(element);
    element.classList.add("on");
    if (view.counts[node] > 0) element.classList.add("on-text");
  }
  for (const element of inked) if (!next.has(element)) element.classList.remove("on", "on-text");
  inked = [...next];
}

// ---- text positions ---------------------------------------------------------------------------------------

// Text nodes that lack soft hyphens for now: {text: the whole text, gone: where in it they were, ascending}.
const shortened = new Map();

// The element's text as the engine counts it: without what only screen readers hear, a <br> being one character.
function piecesOf(element) {
  const pieces = [];
  let length = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.className === "hidden" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === "BR") length += 1;
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const { text = node.data, gone = [] } = shortened.get(node) ?? {};
    pieces.push({ node, start: length, text, gone });
    length += text.length;
  }
  return { pieces, length };
}

// An offset in the engine's units as one in the text node, whichever lies nearest.
function inNode({ start, text, gone }, offset) {
  const at = Math.min(Math.max(0, offset - start), text.length);
  return at - gone.filter((one) => one < at).length;
}

const range = document.createRange();

// Spaces and soft hyphens at a line's end have no place of their own; engines report either line for them.
const placeless = /[\s\u00AD\u200B\u2060]/;

// Where the character at `offset` is drawn, or null when it has no place of its own.
function boxOfCharacter({ pieces }, offset) {
  const piece = pieces.findLast((one) => one.start <= offset);
  if (!piece || offset >= piece.start + piece.text.length) return null;
  if (placeless.test(piece.text[offset - piece.start])) return null;
  const at = inNode(piece, offset);
  range.setStart(piece.node, at);
  range.setEnd(piece.node, at + 1);
  const boxes = range.getClientRects();
  return boxes.length > 0 ? boxes[boxes.length - 1] : null;
}

// The line, counted from 0, that the character at `offset` stands in; null as above.
function lineOf(text, offset, top, lineHeight) {
  const box = boxOfCharacter(text, offset);
  return box && Math.floor(((box.top + box.bottom) / 2 - top) / lineHeight);
}

// A stretch of a node's text, in the engine's units, as a DOM range; null when the element is not there.
export function rangeOf(view, { node, begin, end }) {
  const element = document.getElementById(view.ids[node]);
  if (!element) return null;
  const { pieces } = piecesOf(element);
  const place = (offset) => {
    const piece = pieces.findLast((one) => one.start <= offset) ?? pieces[0];
    return piece && [piece.node, inNode(piece, offset)];
  };
  const [from, to] = [place(begin), place(end)];
  if (!from || !to) return null;
  const found = document.createRange();
  found.setStart(...from);
  found.setEnd(...to);
  return found;
}

// The element's text in the engine's units.
export function textOf(element) {
  let text = "";
  for (const piece of piecesOf(element).pieces) text = text.padEnd(piece.start, "\n") + piece.text;
  return text;
}

// ---- hyphens in a row ---------------------------------------------------------------------------------------

const HYPHEN = "\u00AD";

// Takes the soft hyphens between two offsets out of the text, so that the browser cannot break there. Nothing stands in their
// place: a joiner would be in the way of a search or of a screen reader.
function takeHyphens({ pieces }, from, to) {
  for (const piece of pieces) {
    const { node, start, text, gone } = piece;
    for (let at = Math.max(0, from - start); at < Math.min(text.length, to - start); ++at) {
      if (text[at] !== HYPHEN || gone.includes(at)) continue;
      node.deleteData(inNode(piece, start + at), 1);
      gone.push(at);
      shortened.set(node, piece);
    }
  }
}

export function putHyphensBack() {
  for (const [node, { gone }] of shortened) for (const at of gone) node.insertData(at, HYPHEN);
  shortened.clear();
}

// The engine gives no third line in a row a hyphen when it can do without (src/text/wrap.h). A word that it moved to the next
// line for that reason must be whole for the browser, too, as far as that line shows it.
export function easeHyphens(view) {
  putHyphensBack();
  let first = 0;
  for (let index = 0; index < view.ids.length; first += view.counts[index++]) {
    if (view.counts[index] < 4) continue;
    const starts = view.starts.subarray(first, first + view.counts[index]);
    const element = document.getElementById(view.ids[index]);
    const text = element ? textOf(element) : "";
    const hyphenBefore = (line) => text[starts[line] - 1] === HYPHEN;
    for (let line = 3; line < starts.length; ++line) {
      if (hyphenBefore(line) || !hyphenBefore(line - 1) || !hyphenBefore(line - 2)) continue;
      const lineEnd = (starts[line + 1] ?? text.length) - 1;
      const wordEnd = starts[line] + text.slice(starts[line]).search(/\s|$/);
      takeHyphens(piecesOf(element), starts[line], Math.min(lineEnd, wordEnd));
    }
  }
}

// ---- marks --------------------------------------------------------------------------------------------------

// The canvas paints marks under the text it shows; the browser (CSS Custom Highlight API, where there is one) those near the
// screen whose text is still the browser's.
export function showMarks(view, marks) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.clear();
  const near = marks.filter(({ node }) => Math.abs(nodeAt(view, node).y - scrollY) < 3 * innerHeight);
  const own = near.filter(({ node }) => !document.getElementById(view.ids[node])?.classList.contains("on-text"));
  for (const [name, current] of [["lw-mark", false], ["lw-mark-now", true]]) {
    const ranges = own.filter((mark) => Boolean(mark.current) === current).map((mark) => rangeOf(view, mark)).filter(Boolean);
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  }
}

// In which steps the browser keeps lengths: 64 to a px, or 60 in Firefox.
let steps = 0;
export function stepsPerPx() {
  if (steps > 0) return steps;
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;visibility:hidden;width:1.01px";
  document.body.append(probe);
  steps = probe.getBoundingClientRect().width > 1.005 ? 60 : 64; // 61 sixtieths, or 64 sixty-fourths
  probe.remove();
  return steps;
}

// ---- agreement --------------------------------------------------------------------------------------------

function nodeAt(view, index) {
  const [x, y, width, height, textX, textY, lineHeight, own] = view.boxes.subarray(index * BOX_LENGTH, (index + 1) * BOX_LENGTH);
  return { x, y, width, height, textX, textY, lineHeight, own: own === 1 };
}

// From where to where a tile must reach to show in full what is seen between `top` and `bottom`: it shows nothing that it cuts.
// Leaves out what would make a tile of `usual` size ({first, last}) longer than `most`. CSS px; a px more at both ends.
export function reach(view, [top, bottom], usual, most) {
  let [from, to] = [top, bottom];
  for (let at = 0; at < view.boxes.length; at += BOX_LENGTH) {
    const y = view.boxes[at + 1];
    const end = y + view.boxes[at + 3];
    if (view.boxes[at + 7] > 0 || y > bottom || end < top) continue;
    const [first, last] = [Math.min(from, y - 1), Math.max(to, end + 1)];
    if (Math.max(last, usual.last) - Math.min(first, usual.first) <= most) [from, to] = [first, last];
  }
  return [from, to];
}

// True when every line the engine expects begins where the browser begins one.
function linesAgree(text, starts, top, lineHeight) {
  for (let line = 1; line < starts.length; ++line) {
    const here = lineOf(text, starts[line], top, lineHeight);
    if (here !== null && here !== line) return false;
    for (let before = starts[line] - 1; before >= starts[line - 1]; --before) {
      const previous = lineOf(text, before, top, lineHeight);
      if (previous === null) continue;
      if (previous !== line - 1) return false;
      break;
    }
  }
  return true;
}

// Where the browser begins its lines after the first. Lines only go down, so each start is found by halving.
function startsInBrowser(text, top, lineHeight) {
  const starts = [];
  const lineAtOrAfter = (offset) => {
    for (let at = offset; at < text.length; ++at) {
      const line = lineOf(text, at, top, lineHeight);
      if (line !== null) return line;
    }
    return Infinity;
  };
  const lastLine = () => {
    for (let at = text.length - 1; at >= 0; --at) {
      const line = lineOf(text, at, top, lineHeight);
      if (line !== null) return line;
    }
    return 0;
  };
  for (let line = 1, count = lastLine(); line <= count; ++line) {
    let low = starts.at(-1) ?? 0;
    let high = text.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lineAtOrAfter(middle) >= line) high = middle;
      else low = middle;
    }
    while (high < text.length && lineOf(text, high, top, lineHeight) === null) ++high;
    starts.push(high);
  }
  return starts;
}

// The height of an element's text as the browser sees it.
function textHeight(element, box) {
  const style = getComputedStyle(element);
  return box.height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
}

const reportOf = (id, height, own, starts) => [id, Math.round(height * 1000), own ? 1 : 0, starts.join(",")].join("\t");

// Compares one node with its element. Adds to `found`, which is what `compare` returns.
function compareNode(view, index, starts, found, { leaveToBrowser, exact }) {
  const id = view.ids[index];
  const node = nodeAt(view, index);
  const element = document.getElementById(id);
  if (!element) return;
  const box = element.getBoundingClientRect();
  const [wider, taller] = [box.width - node.width, box.height - node.height];
  if (node.own) {  // it may be sticky, so only its size counts
    const isText = !element.firstElementChild || starts.length > 0;
    if (isText && Math.abs(taller) > TOLERANCE) found.report.push(reportOf(id, textHeight(element, box), true, []));
    return;
  }
  const moved = [box.left + scrollX - node.x, box.top + scrollY - node.y];
  found.largest = Math.max(found.largest, ...[...moved, wider, taller].map(Math.abs));
  if (starts.length === 0) return;
  ++found.compared;
  const text = piecesOf(element);
  const top = box.top + (node.textY - node.y);
  if (Math.abs(taller) <= (exact ? EXACT : TOLERANCE) && linesAgree(text, starts, top, node.lineHeight)) return;
  ++found.differed;
  found.report.push(reportOf(id, textHeight(element, box), leaveToBrowser, startsInBrowser(text, top, node.lineHeight)));
}

// Compares every node with its element. Changes nothing; returns
//   report    lines for the engine about nodes that the browser lays out otherwise (none: all agree)
//   largest   the largest distance between the two boxes of a node, CSS px
//   compared  how many texts were looked at that the canvas could show
//   differed  how many of these have other lines than the engine thinks
// With `exact`, heights count that differ by less than a person can see: browsers round lengths each in their own way.
export function compare(view, { leaveToBrowser = false, exact = false } = {}) {
  const found = { report: [], largest: 0, compared: 0, differed: 0 };
  let first = 0;
  for (let index = 0; index < view.ids.length; ++index) {
    const starts = view.starts.subarray(first, first + view.counts[index]);
    compareNode(view, index, starts, found, { leaveToBrowser, exact });
    first += view.counts[index];
  }
  return found;
}

const families = { "": "Leeswijzer", serif: "Leeswijzer serif", dyslexic: "Leeswijzer dyslexic" };

// Resolves once both weights of a typeface are there; rejects when one cannot be had.
export async function loadFace(face) {
  const loaded = await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 1rem "${families[face]}"`)));
  if (loaded.some((faces) => faces.length === 0)) throw new Error(`no typeface ${families[face]}`);
}

const isLoaded = (family) => [...document.fonts].filter((one) => one.family.replaceAll('"', "") === family && one.status === "loaded").length === 2;

// A person's own spacing (besides what `reading` says), a typeface forced on every page, or a font that did not load: the
// canvas would not match.
export function canBeMatched({ letter, word }, face) {
  const body = document.querySelector("main p, main h1");
  if (!body) return false;
  const style = getComputedStyle(body);
  const isOurs = (spacing, em) => Math.abs((parseFloat(spacing) || 0) - em * parseFloat(style.fontSize)) < 0.01;
  const family = getComputedStyle(document.body).fontFamily;
  return (
    matchMedia("(forced-colors: none)").matches &&
    isOurs(style.letterSpacing, letter) &&
    isOurs(style.wordSpacing, word) &&
    style.fontFamily === family &&
    family.replaceAll('"', "").startsWith(families[face]) &&
    isLoaded(families[face])
  );
}

// ---- the reading position ---------------------------------------------------------------------------------

// Remembers what stands at the top of the screen; the function it returns brings that back there, after whatever moved it.
export function holdPosition() {
  const texts = [...main().querySelectorAll("h1, h2, h3, p, li, label")];
  const first = scrollY > 0 && texts.find((element) => element.getBoundingClientRect().bottom > 0);
  if (!first) return () => {};
  const { top, height } = first.getBoundingClientRect();
  const read = Math.max(0, -top) / height; // how much of it is above the screen
  return () => {
    const now = first.getBoundingClientRect();
    scrollBy({ top: now.top - Math.max(0, top) + read * now.height, behavior: "instant" });
  };
}

// ---- changing the page ------------------------------------------------------------------------------------

export function replaceMain(html) {
  inked = inked.filter((element) => !main().contains(element));
  main().innerHTML = html;
}

// What changed on the screen that stays: a text, or which answer is chosen. Lines of id and text.
export function sayChanges(changes) {
  for (const [id, words] of changes) {
    const element = document.getElementById(id);
    const input = element?.querySelector("input");
    if (input) input.checked = true;
    else if (element) element.textContent = words;
  }
}

// The sheet to take along as plain text: a line of each element, without the invisible hyphens.
export const textOfSummary = () =>
  [...document.querySelectorAll("#samenvatting :is(h2, p, li)")].map((one) => one.textContent.replaceAll("\u00AD", "").trim()).join("\n");

export function focusOn(id) {
  const element = document.getElementById(id);
  if (!element) return;
  if (!element.matches("a[href], button, input, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

// Copied text must not carry the invisible hyphens that a search or a spelling checker would stumble over.
export function copyWithoutHyphens(event) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  if (event.target.closest?.("input, textarea")) return;
  const holder = document.createElement("div");
  for (let i = 0; i < selection.rangeCount; ++i) holder.append(selection.getRangeAt(i).cloneContents());
  const clean = (text) => text.replaceAll("\u00AD", "");
  event.clipboardData.setData("text/plain", clean(selection.toString()));
  event.clipboardData.setData("text/html", clean(holder.innerHTML));
  event.preventDefault();
}
