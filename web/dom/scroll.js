// What of the page is on the person's screen, and how it is brought there. A frame as tall as its page does not scroll: the page around
// it does, and web/framed says which part of the frame is in sight and asks that page to move.

/** CSS px of this window that are out of sight, for it is a frame. */
const unseen = { above: 0, below: 0 };

/** @type {((by: number) => void) | undefined} */
let moveAround;

/** @param {{above: number, below: number}} part */
export const seeOnly = (part) => Object.assign(unseen, part);

/** `move` has the page around this one scroll by so many CSS px. @param {(by: number) => void} move */
export const onMove = (move) => (moveAround = move);

/** From where to where the window is in sight, CSS px of the window. */
export const inSight = () => ({ from: unseen.above, to: innerHeight - unseen.below });

/** @returns {import("../canvas/tile.js").Screen} */
export function screenNow() {
  const zoom = window.visualViewport;
  const [top, height, scale] = zoom ? [zoom.pageTop, zoom.height, zoom.scale] : [scrollY, innerHeight, 1];
  const { above, below } = unseen;
  return { top: top + above, height: height - above - below, zoom: scale, ratio: devicePixelRatio };
}

/** Scrolls by so many CSS px. @param {number} by @param {ScrollBehavior} [behavior] */
export function scrollPage(by, behavior = "instant") {
  if (!moveAround) return scrollBy({ top: by, behavior });
  const before = scrollY;
  scrollBy({ top: by, behavior: "instant" });
  moveAround(by - (scrollY - before)); // what this window could not
}
