// ?debug: outlines where the engine has put every box and begun every line, and says who draws each element and why. Fetched
// only when asked for (boot.js); draws again whenever the page has become idle.
import { nodeAt } from "../dom/laid_out.js";
import { onClass } from "../names.js";

const COLOURS = { canvas: "#080", own: "#06c", off: "#888", "not in the tile": "#888", differs: "#c00" };
const APART = 0.5; // CSS px, as agreement.js

/**
 * @typedef {ReturnType<typeof import("./takeover.js").inside>} Inside  what takeover.js knows now
 * @typedef {keyof typeof COLOURS} DrawnBy
 * @typedef {Partial<Record<DrawnBy, number>>} Counts
 */

const root = document.documentElement;

/** @param {Element} parent @param {Record<string, string | number>} style */
function add(parent, style, text = "") {
  const element = parent.appendChild(document.createElement("div"));
  Object.assign(element.style, style);
  element.textContent = text;
  return element;
}

/** @param {Record<string, number>} style */
const px = (style) => Object.fromEntries(Object.entries(style).map(([name, value]) => [name, `${value}px`]));

/** @param {NodeBox} node @param {Element} element */
function differs(node, element) {
  const box = element.getBoundingClientRect();
  const apart = [
    box.left + scrollX - node.x,
    box.top + scrollY - node.y,
    box.width - node.width,
    box.height - node.height,
  ];
  return apart.some((one) => Math.abs(one) > APART);
}

// Who draws it, with the reason when it is the browser.
/** @param {NodeBox} node @param {Element} element @param {Inside["state"]} state @returns {DrawnBy} */
function drawnBy(node, element, state) {
  if (element.classList.contains(onClass)) return "canvas";
  if (node.own) return "own";
  if (differs(node, element)) return "differs";
  return state === "painted" ? "not in the tile" : "off";
}

// A small mark where the engine begins each line of a text.
/** @param {Element} layer @param {Inside} inside @param {number} index @param {Uint32Array} starts */
function showStarts(layer, { view, rangeOf }, index, starts) {
  for (const begin of starts) {
    const box = rangeOf(view, { node: index, begin, end: begin + 1 })?.getClientRects()[0];
    if (!box) continue;
    const { left, top, height } = box;
    const place = px({ left: left + scrollX - 1, top: top + scrollY, width: 2, height });
    add(layer, { position: "absolute", background: "#f0f", ...place });
  }
}

/** @param {Element} layer @param {Inside} inside @param {number} index @param {Element} element @param {Uint32Array} starts */
function showNode(layer, inside, index, element, starts) {
  const node = nodeAt(inside.view, index);
  const by = drawnBy(node, element, inside.state);
  const { x: left, y: top, width, height } = node;
  const box = add(layer, {
    position: "absolute",
    outline: `1px ${by === "canvas" ? "solid" : "dashed"} ${COLOURS[by]}`,
    ...px({ left, top, width, height }),
  });
  add(box, { position: "absolute", right: 0, top: 0, font: "9px monospace", color: COLOURS[by] }, by);
  showStarts(layer, inside, index, starts);
  return by;
}

// What the last layout took, and when the canvas last took over.
/** @param {Counts} counts @param {string[]} missing @param {Inside} inside */
function figures(counts, missing, { state }) {
  const layout = /** @type {PerformanceMark | undefined} */ (performance.getEntriesByName("lw:layout").pop())
    ?.detail;
  const taken = performance.getEntriesByName("lw:take-over")[0]?.startTime;
  return [
    counts.canvas ? `the canvas draws ${counts.canvas}, the browser the rest` : "the browser draws",
    `state ${state}, taken over after ${taken ? `${Math.round(taken)} ms` : "–"}`,
    `layout ${JSON.stringify(layout ?? null)}`,
    `drawn by ${JSON.stringify(counts)}`,
    `missing or twice: ${missing.join(" ") || "none"}`,
  ].join("\n");
}

/** @param {Element} layer @param {Element} panel @param {Inside} inside */
function show(layer, panel, inside) {
  const { view } = inside;
  /** @type {Counts} */
  const counts = {};
  /** @type {string[]} */
  const missing = [];
  let first = 0;
  layer.replaceChildren();
  for (const [index, id] of view.ids.entries()) {
    const starts = view.starts.subarray(first, (first += view.lineCounts[index]));
    const found = document.querySelectorAll(`#${CSS.escape(id)}`);
    if (found.length !== 1) missing.push(id);
    else {
      const by = showNode(layer, inside, index, found[0], starts);
      counts[by] = (counts[by] ?? 0) + 1;
    }
  }
  panel.textContent = figures(counts, missing, inside);
}

/** @param {() => Inside} look */
export function startDebug(look) {
  const layer = add(root, { position: "absolute", left: 0, top: 0, pointerEvents: "none", zIndex: 9 });
  const panel = add(root, {
    position: "fixed",
    left: 0,
    bottom: 0,
    zIndex: 9,
    padding: "4px",
    background: "#000c",
    color: "#fff",
    font: "11px/1.4 monospace",
    whiteSpace: "pre-wrap",
    pointerEvents: "none",
  });
  for (const one of [layer, panel]) one.setAttribute("aria-hidden", "true");
  const follow = () => root.dataset.lw === "idle" && look().view && show(layer, panel, look());
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-lw"] });
  follow();
}
