// The pages' style sheet, in the order in which its parts overrule each other.
import fs from "node:fs";
import path from "node:path";
import { web } from "./bundle.mjs";
import { faceRules } from "./faces.mjs";
import { TYPEFACES } from "../web/typefaces.js";

const SHEETS = ["style", "dialogs", "pictures", "tables", "bars", "in_view", "canvas", "drawings", "print"];

// Styles of the theme that articles and their list alone have, and not all of those.
const OF_ARTICLES = ["picture", "entry", "step", "step-row", "step-number", "step-text", "step-amount"];

/**
 * What not every site has, and those who have it not need not carry. A sheet by that name is about nothing else.
 * @typedef {{pictures: boolean, tables: boolean, unused: string[]}} Uses  unused: styles
 * @param {Iterable<string>} pages  HTML
 * @returns {Uses}
 */
export function usesOf(pages) {
  const all = [...pages];
  const has = (/** @type {RegExp} */ tag) => all.some((page) => tag.test(page));
  const unused = OF_ARTICLES.filter((style) => !has(new RegExp(`class="([^"]* )?${style}[ "]`)));
  return { pictures: has(/<img\b/), tables: has(/<table\b/), unused };
}

/** @param {string} raw  what `leeswijzer build` wrote: the theme @param {Partial<Uses>} uses  all, if it does not say */
export const styleOf = (raw, uses = {}) =>
  [
    ...TYPEFACES.map(faceRules),
    fs
      .readFileSync(path.join(raw, "assets/theme.css"), "utf8")
      .split("\n")
      .filter((rule) => !uses.unused?.includes(rule.match(/^\.([\w-]+)\{/)?.[1] ?? ""))
      .join("\n"),
    ...SHEETS.filter((name) => uses[/** @type {keyof Uses} */ (name)] !== false).map((name) =>
      fs.readFileSync(path.join(web, "styles", `${name}.css`), "utf8"),
    ),
    "html{--whole:1}", // web/early/whole.js
  ].join("\n");
