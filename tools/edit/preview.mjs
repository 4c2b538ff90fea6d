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

/** @param {string} html */
const filled = (html) =>
  html
    .replace("@early.css@", () => fs.readFileSync(path.join(web, "early/early.css"), "utf8"))
    .replace(/<script\b[^>]*>.*?<\/script>\n?/gs, "")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "")
    .replaceAll("@build@", "voorbeeld");

/**
 * @param {string} raw  where the pages are
 * @param {string} fonts
 * @param {string} address  below the preview, such as "wegwijzer/" or "assets/style.css"
 * @returns {{type: string, body: Buffer | string} | null}
 */
export function previewOf(raw, fonts, address) {
  if (!fs.existsSync(raw)) return null;
  if (address === "assets/style.css") return { type: "text/css; charset=utf-8", body: styleOf(raw) };
  if (address === "assets/icon.svg") return { type: "image/svg+xml", body: fs.readFileSync(icon) };
  const font = address.replace("assets/", "");
  if (FONTS.has(font)) return { type: "font/ttf", body: fs.readFileSync(path.join(fonts, font)) };
  if (!/^([a-z0-9_-]+\/)*$/.test(address)) return null;
  const page = path.join(raw, address, "index.html");
  if (!fs.existsSync(page)) return null;
  return { type: "text/html; charset=utf-8", body: filled(fs.readFileSync(page, "utf8")) };
}
