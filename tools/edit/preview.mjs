// The pages as `leeswijzer build` writes them, with the site's own style sheet and fonts, and without scripts: what a phone shows whose
// browser runs none. The canvas would show the same.
import fs from "node:fs";
import path from "node:path";
import { web } from "../../site/bundle.mjs";
import { styleOf } from "../../site/style.mjs";
import { TYPEFACES } from "../../web/typefaces.js";

const icon = path.join(web, "../site/icons/icon.svg");
const FONTS = new Set(TYPEFACES.flatMap(({ files }) => files));

// No script, no form, no other host.
export const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

// The clinic's own file in place of the smaller copies that the site will have.
const PICTURE = /^pictures\/([a-z0-9_-]+\.(?:jpe?g|png|webp))-\d+\.[a-z]+$/;

/** @param {string} file */
const isPlainFile = (file) => fs.lstatSync(file, { throwIfNoEntry: false })?.isFile();

/** @param {string} folder  of the content @param {string} name */
function picture(folder, name) {
  const file = path.join(folder, "pictures", name);
  const isThere =
    fs.lstatSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory() && isPlainFile(file);
  return isThere
    ? { type: `image/${path.extname(name).slice(1).replace("jpg", "jpeg")}`, body: fs.readFileSync(file) }
    : null;
}

/** @param {string} html */
const filled = (html) =>
  html
    .replace("@early.css@", () => fs.readFileSync(path.join(web, "early/early.css"), "utf8"))
    .replace(/<script\b[^>]*>.*?<\/script>\n?/gs, "")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "")
    .replaceAll("@build@", "voorbeeld");

/**
 * @param {{raw: string, fonts: string, content: string}} folders  raw: where the pages are
 * @param {string} address  below the preview, such as "wegwijzer/" or "assets/style.css"
 * @returns {{type: string, body: Buffer | string} | null}
 */
export function previewOf({ raw, fonts, content }, address) {
  if (!fs.existsSync(raw)) return null;
  if (address === "assets/style.css") return { type: "text/css; charset=utf-8", body: styleOf(raw) };
  if (address === "assets/icon.svg") return { type: "image/svg+xml", body: fs.readFileSync(icon) };
  const [, named] = PICTURE.exec(address) ?? [];
  if (named) return picture(content, named);
  const font = address.replace("assets/", "");
  if (FONTS.has(font)) return { type: "font/ttf", body: fs.readFileSync(path.join(fonts, font)) };
  if (!/^([a-z0-9_-]+\/)*$/.test(address)) return null;
  const page = path.join(raw, address, "index.html");
  if (!fs.existsSync(page)) return null;
  return { type: "text/html; charset=utf-8", body: filled(fs.readFileSync(page, "utf8")) };
}
