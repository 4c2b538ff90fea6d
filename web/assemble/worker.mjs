// The service worker's file: web/sw.js with the list of everything that it keeps, and the id of this build.
// One byte-compared file defines the version; see web/sw.js for the reasons.
import { createHash } from "node:crypto";
import { transform } from "esbuild";
import { makeFile } from "./assets.mjs";

// Not kept on the phone: what only an installation needs (see assets.mjs), and the typeface's licence.
const NOT_KEPT = /\.(png|txt)$/;

/** The list of files, in the order in which they are fetched: the pages first, for they go stale first. */
export const precached = (files) => files.filter((file) => !NOT_KEPT.test(file.path));

/** 16 hex digits over everything that is published, names and bytes; pages as they are before they get this id. */
export function buildId(files, source) {
  const hash = createHash("sha256").update(source);
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const content = file.text ?? file.bytes;
    hash.update(`\n${file.path} ${Buffer.byteLength(content)}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The address of a file, as the browser asks for it below the site's folder. */
const address = (path) => path.replace(/(^|\/)index\.html$/, "$1");

function entry({ path, bytes, type }) {
  return [address(path), { sha256: createHash("sha256").update(bytes).digest("base64"), size: bytes.length, type }];
}

/** Resolves to the file sw.js. `files` as from `precached`; `page` is the HTML for when nothing can be had. */
export async function makeWorker({ source, build, files, page }) {
  const values = { LW_BUILD: build, LW_FILES: Object.fromEntries(files.map(entry)), LW_PAGE: page };
  const constants = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const { code } = await transform(constants.join("") + source, { minify: true, format: "iife", target: ["es2021", "safari15"], charset: "utf8" });
  return makeFile("sw.js", code, "text/javascript");
}
