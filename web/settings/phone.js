// The phone's own text size (Android: accessibility; iOS: Dynamic Type), as --phone on the root element, which style.css multiplies
// the root's size by. From Chromium 146 on the root follows by itself, since the page asks for it (<meta name="text-scale">); Firefox on
// Android enlarges the whole page. Chromium 138 to 145 only tells the factor, iOS only the size of its own text: 17 px is usual.

// A font's size, px; the head shows nothing.
/** @param {string} font */
function sizeOf(font) {
  document.head.style.font = font;
  return parseFloat(getComputedStyle(document.head).fontSize);
}

function factor() {
  if (CSS.supports("-webkit-touch-callout", "none")) return sizeOf("-apple-system-body") / 17;
  const follows = sizeOf("medium serif") !== 16; // or the person chose another size in the browser
  return follows ? 1 : sizeOf("calc(16px * env(preferred-text-scale, 1)) serif") / 16;
}

export function followPhone() {
  const follow = () => document.documentElement.style.setProperty("--phone", String(factor()));
  follow();
  document.addEventListener("visibilitychange", follow);
}
