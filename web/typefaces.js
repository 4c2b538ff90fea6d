// The typefaces a person can choose between, the usual one first. The @font-face rules, the values of the setting, the files
// that are fetched and unpacked, and the licences all follow from these lists; the words for them are in content/ui.json, `faces`.

// What a page needs:
//   key       value of the setting `face`; "" is the usual one, and always on the device
//   family    the name in CSS
//   files     regular and bold, as the site has them
const FACES = [
  { key: "", family: "Leeswijzer", files: ["regular.ttf", "bold.ttf"] },
  { key: "serif", family: "Leeswijzer serif", files: ["serif-regular.ttf", "serif-bold.ttf"] },
  { key: "dyslexic", family: "Leeswijzer dyslexic", files: ["dyslexic-regular.otf", "dyslexic-bold.otf"] },
];

// What only the build needs, in the same order:
//   source    the npm package below @fontsource/, whose Latin subset is used
//   fallback  CSS families for characters that the usual typeface lacks too
//   sample    CSS families after its own in which the settings show its name, from a file with only those letters; without it
//             they show it as any other text
const SOURCES = [
  { source: "atkinson-hyperlegible-next", fallback: "system-ui, sans-serif" },
  { source: "literata", fallback: "serif", sample: "Literata, Georgia, serif" },
  { source: "opendyslexic", fallback: "sans-serif", sample: "sans-serif" },
];

/** Both; "pure", so that it stays out of the scripts. @type {Typeface[]} */
export const TYPEFACES = /* @__PURE__ */ FACES.map((face, at) => ({ ...face, ...SOURCES[at] }));

// The keys alone, for the script that runs before the page is drawn; tests/web/store.test.mjs compares them.
export const FACE_KEYS = ["", "serif", "dyslexic"];

/** @param {string} key */
export const typeface = (key) => FACES[FACE_KEYS.indexOf(key)];
