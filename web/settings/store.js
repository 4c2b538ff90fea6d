// A person's reading settings: read from the device, put on the root element, kept. Used twice: early.js puts them in place
// before anything is drawn, dialog.js changes them. Never throws: without storage the settings last as long as the page.

import { keep, kept } from "../dom/storage.js";
import { FACE_KEYS } from "../typefaces.js";
import { wishes } from "./embed.js";

/**
 * @typedef {string | number | boolean} Value
 * @typedef {Record<string, Value>} Settings
 */

const KEY = "leeswijzer:settings";
export const SCHEMES = ["light", "dark", "sepia", "contrast"]; // in the order of content::ColourScheme

/** @param {number} value */
const percent = (value) => `${value}%`;
/** @param {number} value */
const factor = (value) => String(value / 100);
/** @param {number} value */
const em = (value) => `${value / 100}em`;

/**
 * Every setting:
 *   values    those it may have
 *   start     the default; without it the first value
 *   property  CSS property of the root element, where the style sheet and the engine read it; without it a data attribute
 *             `data-NAME` that is absent at the default
 *   write     the value as that property has it
 *   added     comes on top of what is there
 * @type {Record<string, {values: Value[], start?: Value, property?: string, write?: (value: number) => string, added?: true}>}
 */
export const SETTINGS = {
  // Percent of the device's own.
  size: {
    values: [80, 90, 100, 115, 130, 150, 175, 200, 225, 250],
    start: 100,
    property: "--size",
    write: percent,
  },
  scheme: { values: ["", ...SCHEMES] }, // "": as the device
  face: { values: FACE_KEYS },
  // Percent of the theme's line height.
  leading: { values: [90, 100, 115, 130, 150, 175, 200], start: 100, property: "--leading", write: factor },
  // Percent of the size of the type, added between letters and between words.
  letter: { values: [0, 3, 6, 9, 12], property: "--letter", write: em, added: true },
  word: { values: [0, 8, 16, 24, 32], property: "--word", write: em, added: true },
  // Percent of the theme's width.
  column: { values: [60, 80, 100, 125, 150], start: 100, property: "--column", write: factor },
  hyphens: { values: [true, false] },
  ruler: { values: [false, true] },
  plain: { values: [false, true] }, // summaries in plain words are open
};

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, { values, start = values[0] }]) => [name, start])),
);

/** Whatever was said, by whomever: only values that we know come out. @param {any} said @param {Readonly<Settings>} otherwise */
function sound(said, otherwise) {
  const settings = { ...otherwise };
  for (const [name, { values }] of Object.entries(SETTINGS))
    if (values.includes(said?.[name])) settings[name] = said[name];
  return settings;
}

/** Of a page around this one; its size is any number, and becomes the next step. @param {any} wished */
const granted = ({ scheme, size }) =>
  sound({ scheme, size: size > 0 && SETTINGS.size.values.find((step) => step >= size) }, DEFAULTS);

/** What is so until the person chooses. */
export let usual = granted(wishes);

/** The page around this one wishes something else. @param {any} wished */
export function suggest(wished) {
  const now = granted(wished);
  if (now.scheme === usual.scheme && now.size === usual.size) return;
  usual = now;
  dispatchEvent(new Event("storage")); // as if it had changed in another tab
}

export const readSettings = () => sound(kept(KEY), usual);

/**
 * Only what differs from the usual is kept; that leaves no trace on the device. False when the browser does not keep it.
 * @param {Settings} settings
 */
export function keepSettings(settings) {
  const chosen = Object.entries(settings).filter(([name, value]) => value !== usual[name]);
  return keep(KEY, chosen.length > 0 ? Object.fromEntries(chosen) : undefined);
}

/** Puts the settings on the root element. @param {Settings} settings */
export function applySettings(settings) {
  const { style, dataset } = document.documentElement;
  for (const [name, value] of Object.entries(settings)) {
    const chosen = value !== DEFAULTS[name];
    const { property, write = String } = SETTINGS[name];
    if (property) style.setProperty(property, chosen ? write(Number(value)) : "");
    else if (chosen) dataset[name] = String(value);
    else delete dataset[name];
  }
}
