// What stands in every page itself (web/early).
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
