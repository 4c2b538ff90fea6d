// What is different in a frame. A script of its own, which only frames fetch: it is handed what it needs of the page, since what it
// would import would be another copy.
import { bookVerb } from "../names.js";
import { meetHost } from "./host.js";
import { follow } from "./links.js";
import { watchSeen } from "./seen.js";

const ROOM = 80; // CSS px, above and below
const LEAST = 240; // CSS px that bars and dialogs have left between them, however little of the frame is in sight

/**
 * @param {object} page
 * @param {string} page.base   the site's address
 * @param {string} page.query  of an embedded page; empty in any other frame
 * @param {typeof import("../dom/clicks.js").clicks} page.clicks
 * @param {typeof import("../dom/watch.js").ours} page.ours
 * @param {typeof import("../page/takeover.js").onSeen} page.onSeen
 * @param {typeof import("../dom/scroll.js")} page.scroll
 * @param {typeof import("../settings/store.js").suggest} page.suggest
 */
export function startFramed({ base, query, clicks, ours, onSeen, scroll, suggest }) {
  const { style } = document.documentElement;
  const most = (/** @type {number} */ length) => `${Math.min(length, Math.max(0, innerHeight - LEAST))}px`;
  ours(() =>
    watchSeen((unseen) => {
      ours(() => {
        style.setProperty("--above", most(unseen.above));
        style.setProperty("--below", most(unseen.below));
      });
      onSeen(unseen);
    }),
  );
  if (!query) return;
  const { send, move } = meetHost(base, suggest);
  scroll.onMove(move);
  clicks.on(bookVerb, () => send({ appointment: true }));
  clicks.anyLink((_, element) => {
    const link = /** @type {HTMLAnchorElement} */ (element);
    if (!follow(link, base, query)) return false;
    if (link.hash) showTarget(scroll);
  });
}

// The part that a link led to; a frame as high as its page could not scroll there.
/** @param {typeof import("../dom/scroll.js")} scroll */
function showTarget({ inSight, scrollPage }) {
  const top = document.querySelector(":target")?.getBoundingClientRect().top ?? NaN;
  const { from, to } = inSight();
  if (top < from || top > to - ROOM) scrollPage(top - from - ROOM);
}
