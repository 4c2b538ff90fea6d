// The pages' style sheet, in the order in which its parts overrule each other.
import fs from "node:fs";
import path from "node:path";
import { web } from "./bundle.mjs";
import { faceRules } from "./faces.mjs";
import { TYPEFACES } from "../web/typefaces.js";

const SHEETS = ["style", "dialogs", "pictures", "tables", "bars", "in_view", "canvas", "drawings", "print"];

/**
 * What not every site has, and those who have it not need not carry. A sheet by that name is about nothing else.
 * @typedef {{pictures: boolean, tables: boolean}} Uses
 * @param {Iterable<string>} pages  HTML
 * @returns {Uses}
 */
export function usesOf(pages) {
  const all = [...pages];
  const has = (/** @type {RegExp} */ tag) => all.some((page) => tag.test(page));
  return { pictures: has(/<img\b/), tables: has(/<table\b/) };
}

/** @param {string} raw  what `leeswijzer build` wrote: the theme @param {Partial<Uses>} uses  all, if it does not say */
export const styleOf = (raw, uses = {}) =>
  [
    ...TYPEFACES.map(faceRules),
    fs.readFileSync(path.join(raw, "assets/theme.css"), "utf8"),
    ...SHEETS.filter((name) => uses[/** @type {keyof Uses} */ (name)] !== false).map((name) =>
      fs.readFileSync(path.join(web, "styles", `${name}.css`), "utf8"),
    ),
    "html{--whole:1}", // web/early/whole.js
  ].join("\n");
