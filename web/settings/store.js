// A person's reading settings: read from the device, put on the root element, kept. Used twice: early.js puts them in place
// before anything is drawn, settings.js changes them. Never throws: without storage the settings last as long as the page.

import { TYPEFACES } from "../typefaces.js";

/**
 * @typedef {string | number | boolean} Value
 * @typedef {Record<string, Value>} Settings
 */

const KEY = "leeswijzer:settings";
export const LOOKS = ["light", "dark", "sepia", "contrast"]; // in the order of content::Look

/**
 * Every setting with the values it may have. The default is `start`, or else the first value.
 * @type {Record<string, {values: Value[], start?: Value}>}
 */
export const SETTINGS = {
  size: { values: [80, 90, 100, 115, 130, 150, 175, 200, 225, 250], start: 100 }, // percent of the browser's own
  look: { values: ["", ...LOOKS] }, // "": as the device
  face: { values: TYPEFACES.map(({ key }) => key) },
  leading: { values: [90, 100, 115, 130, 150, 175, 200], start: 100 }, // percent of the theme's line height
  letter: { values: [0, 3, 6, 9, 12] }, // hundredths of an em, added between letters
  word: { values: [0, 8, 16, 24, 32] }, // hundredths of an em, added between words
  column: { values: [60, 80, 100, 125, 150], start: 100 }, // percent of the theme's width
  hyphens: { values: [true, false] },
  ruler: { values: [false, true] },
};

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, { values, start = values[0] }]) => [name, start])),
);

/** Whatever was stored, by whomever: only values that we know come out. @param {any} stored */
function sound(stored) {
  const settings = { ...DEFAULTS };
  for (const [name, { values }] of Object.entries(SETTINGS))
    if (values.includes(stored?.[name])) settings[name] = stored[name];
  return settings;
}

export function readSettings() {
  try {
    return sound(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return { ...DEFAULTS };
  }
}

/** Only what differs from the defaults is kept; the defaults leave no trace on the device. @param {Settings} settings */
export function keepSettings(settings) {
  try {
    const chosen = Object.entries(settings).filter(([name, value]) => value !== DEFAULTS[name]);
    if (chosen.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(chosen)));
  } catch {
    // Full, or forbidden in this frame.
  }
}

/**
 * What each setting puts on the root element, where the style sheet and the engine read it: a property of its style, or a
 * data attribute that is absent at the default.
 * @type {Record<string, [property: string, write: (value: number) => string]>}
 */
const PROPERTIES = {
  size: ["font-size", (value) => `${value}%`],
  leading: ["--leading", (value) => String(value / 100)],
  letter: ["--letter", (value) => `${value / 100}em`],
  word: ["--word", (value) => `${value / 100}em`],
  column: ["--column", (value) => String(value / 100)],
};

/** @param {Settings} settings */
export function applySettings(settings) {
  const { style, dataset } = document.documentElement;
  for (const [name, value] of Object.entries(settings)) {
    const chosen = value !== DEFAULTS[name];
    const [property, write] = PROPERTIES[name] ?? [];
    if (property) style.setProperty(property, chosen ? write(Number(value)) : "");
    else if (chosen) dataset[name] = String(value);
    else delete dataset[name];
  }
}
