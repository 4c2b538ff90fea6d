// What a phone keeps of the site, for the service worker: everything, what is fetched once somebody wants it, or articles that were opened.
import { createHash } from "node:crypto";
import path from "node:path";
import { fileOf, isShelf } from "./archive.mjs";
import { bundle } from "./bundle.mjs";
import { TYPES } from "./hosting/rules.mjs";
import { addressOf } from "./html.mjs";
import { TYPEFACES } from "../web/typefaces.js";

/** @typedef {Map<string, Buffer>} Files  path below the site → its bytes */

export const OFFLINE_PAGE = "offline.html"; // in the service worker itself
export const ASSET = /((?:(?:\.\.?\/)+|@root@)assets\/)([\w.-]+)/g; // in a page, and in an archive

// For the installer, the home screen, other sites: the browser fetches these when needed, nobody reads them offline.
const notKept =
  /^(404\.html|sitemap\.xml|embed\.js)$|^(insluiten|oembed|pictures)\/|^assets\/(icon-|OFL|debug-|insluiten-)/;

// Fetched once a person chooses that typeface, or has the page in a frame, and kept from then on.
/** @param {Typeface} face */
const stemsOf = ({ key, files }) => [`${key}-name`, ...files.map((file) => path.parse(file).name)];
const optional = new RegExp(`^assets/(framed|${TYPEFACES.slice(1).flatMap(stemsOf).join("|")})-`);

/** @param {Buffer | string} bytes @param {import("node:crypto").BinaryToTextEncoding} encoding */
export const hashOf = (bytes, encoding = "hex") => createHash("sha256").update(bytes).digest(encoding);
// Enough of a file's hash to know a damaged one by: 72 bits.
/** @param {Buffer | string} bytes */
const knownBy = (bytes) => hashOf(bytes, "base64").slice(0, 12);

/** @param {string} name */
export const isArchived = (name) => /(^|\/)index\.html$/.test(name) && !notKept.test(name);

/** @param {string} name */
export const isAlwaysKept = (name) =>
  ![notKept, optional].some((kind) => kind.test(name)) && !isArchived(name) && !isShelf(name);

/**
 * @param {Files} files
 * @param {(name: string) => string} archiveOf  the file that has this page behind it
 */
function keptFiles(files, archiveOf) {
  /** @type {Record<string, KeptFile>} */
  const kept = {};
  for (const [name, bytes] of files) {
    if (notKept.test(name) || isShelf(name)) continue;
    /** @type {KeptFile} */
    const entry = { size: bytes.length, type: TYPES[path.extname(name).slice(1)] };
    if (isArchived(name)) entry.archive = archiveOf(name);
    if (isShelf(entry.archive ?? "")) continue;
    if (!name.endsWith("/index.html")) entry.sha256 = knownBy(bytes); // of the first page only the headers are kept
    if (optional.test(name)) entry.optional = true;
    kept[addressOf(name)] = entry;
  }
  return kept;
}

// Kept once they were opened: of each page its file, and the beginning of that one's hash.
/** @param {Files} files @param {(name: string) => string} archiveOf */
function openedFiles(files, archiveOf) {
  const pages = [...files.keys()].filter((name) => isArchived(name) && isShelf(archiveOf(name)));
  const rows = pages.map((name) => {
    const file = archiveOf(name);
    return [addressOf(name), [file, knownBy(files.get(file) ?? "")]];
  });
  return rows.length ? Object.fromEntries(rows) : null;
}

/**
 * The script of the service worker, with the list of this build's files.
 * @param {{html: Map<string, string>, files: Files, names: Map<string, string>, build: string, archives: Map<string, string>}} site
 *   names: of assets, plain → with the hash; archives: what lies behind each file of texts
 */
export async function serviceWorker({ html, files, names, build, archives }) {
  const archiveOf = (/** @type {string} */ page) => `assets/${names.get(fileOf(html.get(page) ?? ""))}`;
  const inPages = [...archives.values()].flatMap((text) =>
    [...text.matchAll(ASSET)].map(([, , name]) => name),
  );
  const LW_NAMES = Object.fromEntries(
    inPages.filter((name) => !archives.has(name)).map((name) => [name, names.get(name)]),
  );
  const define = {
    LW_BUILD: build,
    LW_FILES: keptFiles(files, archiveOf),
    LW_OPENED: openedFiles(files, archiveOf),
    LW_PAGE: html.get(OFFLINE_PAGE) ?? "",
    LW_PICTURES: [...files.keys()].some((name) => name.startsWith("pictures/")),
    LW_NAMES,
  };
  return bundle("service-worker/sw.js", "iife", define);
}
