// What stands in every page itself (web/early), and how a content security policy names it: by the hashes of its bytes. They change
// with the product, never with a clinic's content.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { TARGET } from "./browsers.mjs";
import { bundle, web } from "./bundle.mjs";

// By their placeholders in the pages (src/tool/site/document.cpp).
/** @returns {Promise<Record<string, string>>} */
export async function earlyParts() {
  const css = fs.readFileSync(path.join(web, "early/early.css"), "utf8");
  const { code } = await esbuild.transform(css, { loader: "css", minify: true, target: TARGET });
  return { "early.css": code.trim(), "early.js": (await bundle("early/early.js", "iife")).toString().trim() };
}

/** @param {string} html  of a page @returns {{script: string, style: string}}  "'sha256-…'" */
export function inlineHashes(html) {
  /** @param {string} tag */
  const hash = (tag) => {
    const [, text] = html.match(new RegExp(`<${tag}>([^]*?)</${tag}>`)) ?? [];
    if (text === undefined) throw new Error(`the page has no <${tag}> of its own`);
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  return { script: hash("script"), style: hash("style") };
}
