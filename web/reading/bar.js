// The bar at the bottom of the screen, and the line at its top that shows how far the person has read. One bar at a time: the
// tools step aside for the search, for reading aloud and for the offer to read on.
import { byId, find } from "../dom/elements.js";
import { awayClass, barClass, progressId, toolsId } from "../names.js";

// Shows one bar in place of the tools; no id: the tools again.
export function showBar(id = toolsId) {
  for (const bar of document.getElementsByClassName(barClass))
    /** @type {HTMLElement} */ (bar).hidden = bar.id !== id;
}

// A keyboard on the screen covers the bars without the page becoming smaller: they rise above it. Not while the person has zoomed in,
// when most of the page is out of sight.
/** @param {VisualViewport} seen */
function riseAbove({ height, offsetTop, scale }) {
  const covered = scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - offsetTop - height));
  for (const { style } of /** @type {Iterable<HTMLElement>} */ (document.getElementsByClassName(barClass))) {
    style.setProperty("--covered", `${covered}px`);
    style.setProperty("--seen", `${height}px`);
  }
}

export function startRising() {
  const seen = window.visualViewport;
  for (const event of ["resize", "scroll"]) seen?.addEventListener(event, () => riseAbove(seen));
}

// How much of the article the person has read: everything between its first and last line. 0 without an article.
export function readPart() {
  const article = document.querySelector("article");
  if (!article) return 0;
  const { top, bottom } = article.getBoundingClientRect();
  const whole = bottom - top - innerHeight;
  return whole > 0 ? Math.min(1, Math.max(0, -top / whole)) : 1;
}

// From the article the guide, if there is one, is a tool, too; only the header knows where it is.
export function linkGuide() {
  /** @type {HTMLAnchorElement} */
  const { href } = find("nav a:last-of-type");
  document.querySelector("[data-tool=guide]")?.setAttribute("href", href);
}

// The tools leave when the person reads on, and return when they look back, reach the end, or move there by keyboard.
export function startBar() {
  const tools = byId(toolsId);
  const progress = byId(progressId);
  let last = scrollY;
  const follow = () => {
    const step = scrollY - last;
    const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 40;
    if (Math.abs(step) > 6) {
      tools.classList.toggle(awayClass, step > 0 && scrollY > 80 && !atEnd);
      last = scrollY;
    }
    progress.style.transform = `scaleX(${readPart()})`;
  };
  addEventListener("scroll", follow, { passive: true });
  showBar();
  follow();
}
