// The typefaces as the site has them: their rules in a style sheet, the samples of their names.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { TYPEFACES } from "../web/typefaces.js";

/** @param {Pick<Typeface, "key" | "files">} face */
const nameFile = ({ key, files }) => `${key}-name${path.extname(files[1])}`;

// The letters of a typeface's name: the settings show it in them, without fetching the whole typeface.
/** @param {Typeface} face @param {string} raw @param {string} fonts @returns {[file: string, bytes: Buffer]} */
export function nameSample(face, raw, fonts) {
  const dialogs = fs.readFileSync(path.join(raw, "dialogs.html"), "utf8");
  const [, name] = dialogs.match(`value="${face.key}"><span>(.*?)</span>`) ?? [];
  const out = path.join(os.tmpdir(), `leeswijzer-${process.pid}-${face.key}`);
  const how = [`--text=${name}`, "--layout-features=", `--output-file=${out}`];
  execFileSync("pyftsubset", [path.join(fonts, face.files[1]), ...how]);
  const bytes = fs.readFileSync(out);
  fs.rmSync(out);
  return [nameFile(face), bytes];
}

// In the default typeface, text shows at once in a font of the device; the others are fetched when chosen.
/** @param {Typeface} face */
export const faceRules = ({ key, family, files, fallback, sample }) => {
  /** @type {Record<string, string>} */
  const formats = { ".ttf": "truetype", ".otf": "opentype" };
  const weights = [400, 700].map(
    (weight, at) =>
      `@font-face{font-family:"${family}";src:url("./${files[at]}") format("${formats[path.extname(files[at])]}");` +
      `font-weight:${weight}${key ? "" : ";font-display:swap"}}`,
  );
  const usual = `"${TYPEFACES[0].family}","Leeswijzer wait",${fallback}`;
  return [
    ...weights,
    key ? `html[data-face="${key}"]{font-family:"${family}",${usual}}` : `html{font-family:${usual}}`,
    sample &&
      `@font-face{font-family:"${family} name";src:url("./${nameFile({ key, files })}")}` +
        `[name=face][value="${key}"]+span{font-family:"${family} name",${sample}}`,
  ].join("\n");
};
