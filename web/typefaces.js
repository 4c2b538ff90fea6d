// The typefaces a person can choose between, the usual one first. The @font-face rules, the values of the setting, the files
// that are fetched and unpacked, and the licences all follow from this list; the words for them are in content/ui.json, `faces`.
//   key       value of the setting `face`; "" is the usual one, and always on the device
//   family    the name in CSS
//   files     regular and bold, as the site has them
//   source    the npm package below @fontsource/, whose Latin subset is used
//   fallback  CSS families for characters that the usual typeface lacks too
//   sample    CSS families after its own in which the settings show its name; without it they show it as any other text
/** @type {Typeface[]} */
export const TYPEFACES = [
  {
    key: "",
    family: "Leeswijzer",
    files: ["regular.ttf", "bold.ttf"],
    source: "atkinson-hyperlegible-next",
    fallback: "system-ui, sans-serif",
  },
  {
    key: "serif",
    family: "Leeswijzer serif",
    files: ["serif-regular.ttf", "serif-bold.ttf"],
    source: "literata",
    fallback: "serif",
    sample: "Literata, Georgia, serif",
  },
  {
    key: "dyslexic",
    family: "Leeswijzer dyslexic",
    files: ["dyslexic-regular.otf", "dyslexic-bold.otf"],
    source: "opendyslexic",
    fallback: "sans-serif",
  },
];

/** @param {string} key @returns {Typeface} */
export const typeface = (key) => /** @type {Typeface} */ (TYPEFACES.find((one) => one.key === key));
