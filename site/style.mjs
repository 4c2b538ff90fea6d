// The pages' style sheet, in the order in which its parts overrule each other.
import fs from "node:fs";
import path from "node:path";
import { web } from "./bundle.mjs";
import { faceRules } from "./faces.mjs";
import { TYPEFACES } from "../web/typefaces.js";

const SHEETS = ["style", "dialogs", "bars", "in_view", "canvas", "drawings", "print"];

/** @param {string} raw  what `leeswijzer build` wrote: the theme */
export const styleOf = (raw) =>
  [
    ...TYPEFACES.map(faceRules),
    fs.readFileSync(path.join(raw, "assets/theme.css"), "utf8"),
    ...SHEETS.map((name) => fs.readFileSync(path.join(web, "styles", `${name}.css`), "utf8")),
    "html{--whole:1}", // web/early/whole.js
  ].join("\n");
