// Which part of this frame is on the person's screen. The page around it scrolls and says nothing of it, so it is observed: strips over
// the frame report when their share in sight changes, and one over all of it then says exactly how much. Nothing runs while nothing moves.
const STRIP = 200; // CSS px
const SHARES = Array.from({ length: 21 }, (_, at) => at / 20);

/** @param {Partial<CSSStyleDeclaration>} place */
function sheet(place) {
  const element = document.createElement("div");
  Object.assign(element.style, { position: "fixed", visibility: "hidden", pointerEvents: "none", ...place });
  element.setAttribute("aria-hidden", "true");
  return element;
}

/**
 * `onSeen` hears of every change: CSS px of the frame that are out of sight.
 * @param {(unseen: {above: number, below: number}) => void} onSeen
 */
export function watchSeen(onSeen) {
  const whole = document.body.appendChild(sheet({ inset: "0" }));
  let last = "";
  const exact = new IntersectionObserver(([{ isIntersecting, intersectionRect }]) => {
    const { top, bottom } = intersectionRect;
    const unseen = isIntersecting
      ? { above: Math.max(0, top), below: Math.max(0, innerHeight - bottom) }
      : { above: 0, below: innerHeight };
    const now = JSON.stringify(unseen);
    if (now !== last) onSeen(unseen);
    last = now;
  });
  const look = () => {
    exact.disconnect();
    exact.observe(whole);
  };
  const shares = new IntersectionObserver(look, { threshold: SHARES });

  function lay() {
    shares.disconnect();
    const count = Math.ceil(innerHeight / STRIP);
    whole.replaceChildren(
      ...Array.from({ length: count }, (_, at) =>
        sheet({ inset: `${at * STRIP}px 0 auto`, height: `${STRIP}px` }),
      ),
    );
    for (const strip of whole.children) shares.observe(strip);
    look();
  }
  addEventListener("resize", lay);
  lay();
}
