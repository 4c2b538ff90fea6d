// Keeps in sight what the page shows, until the person scrolls away; then a button offers to go back. The page's own scrolling
// does not count, nor does what a new layout moves.

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * The function that this returns is to be called when something else is to be seen, or the same again. `back` is hidden as long as
 * the page follows; whoever hides it makes the page follow again.
 * @param {Reader} reader
 * @param {HTMLElement} back
 */
export function createFollowing(reader, back) {
  /** @type {Match | null} */
  let place = null;
  let moves = false; // what is to be seen goes on by itself
  /** @type {boolean | undefined} */
  let byPerson; // who scrolls: the person or the page; undefined: not known

  const leave = () => {
    if (moves) back.hidden = false;
  };
  const onHand = () => {
    byPerson = true;
  };
  for (const name of ["wheel", "touchmove", "keydown"]) addEventListener(name, onHand, { passive: true });
  addEventListener("pointerdown", ({ target }) => {
    if (target === document.documentElement) onHand(); // the scroll bar
  });
  addEventListener("scroll", () => byPerson && leave());
  // What none of these comes before: a scroll bar that reports nothing (Firefox), a screen reader, a link within the page.
  addEventListener("scrollend", () => {
    const box = place && byPerson === undefined && reader.rangeOf(place)?.getBoundingClientRect();
    if (box && (box.bottom < 0 || box.top > innerHeight)) leave();
    byPerson = undefined;
  });

  /** @param {Match | null} match @param {boolean} goesOn */
  function see(match = place, goesOn = moves) {
    place = match;
    moves = goesOn;
    if (match && back.hidden && reader.bring(match, calm.matches ? "instant" : "smooth")) byPerson = false;
  }
  new ResizeObserver(() => moves && see()).observe(document.body); // a turned phone, larger text
  return see;
}
