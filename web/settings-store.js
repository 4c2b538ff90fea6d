// A person's reading settings: read from the device, put on the root element, kept. Used twice: early.js puts them in place
// before anything is drawn, settings.js changes them. Never throws: without storage the settings last as long as the page.
//   size  percent of the browser's own text size, one of SIZES
//   look  "light", "dark", "sepia", "contrast", or "" to follow the device

const KEY = "leeswijzer:settings";
export const SIZES = [80, 90, 100, 115, 130, 150, 175, 200, 225, 250];
export const LOOKS = ["light", "dark", "sepia", "contrast"]; // in the order of content::Look
export const DEFAULTS = Object.freeze({ size: 100, look: "" });

// Whatever was stored, by whomever: only values that we know come out.
function sound({ size, look } = {}) {
  return { size: SIZES.includes(size) ? size : DEFAULTS.size, look: LOOKS.includes(look) ? look : DEFAULTS.look };
}

export function readSettings() {
  try {
    return sound(JSON.parse(localStorage.getItem(KEY)) ?? {});
  } catch {
    return { ...DEFAULTS };
  }
}

// The defaults leave no trace on the device.
export function keepSettings(settings) {
  try {
    const plain = Object.keys(DEFAULTS).every((name) => settings[name] === DEFAULTS[name]);
    if (plain) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Full, or forbidden in this frame.
  }
}

export function applySettings({ size, look }) {
  const root = document.documentElement;
  root.style.fontSize = size === DEFAULTS.size ? "" : `${size}%`;
  if (look) root.dataset.look = look;
  else delete root.dataset.look;
}
