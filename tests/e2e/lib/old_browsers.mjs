// The built site as an old browser has it: before any script runs (page, worker and service worker), everything is deleted that MDN's
// data says that browser lacks; what the style sheet says in a way that it cannot read has an unknown name.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readBy } from "../../../tools/browsers/styles.mjs";
import { api, builtins, css, html, lacking } from "../../../tools/browsers/support.mjs";

// ---- what it lacks ----------------------------------------------------------------------------------------

const lacks = (feature, browser) => lacking(feature?.__compat, [browser]).length > 0;
const isName = (name) => /^\w+$/.test(name) && !/_event$|_parameter$|_option$|_support$/.test(name);

// "CSS.highlights", "Array.prototype.at", "OffscreenCanvas": members first, since they go by their owner's name.
function missingNames(browser) {
  const members = [];
  const owners = [];
  const look = (world, prefix) => {
    for (const [owner, entries] of Object.entries(world)) {
      if (!isName(owner) || owner === "__compat") continue;
      for (const [name, feature] of Object.entries(entries))
        if (isName(name) && name !== owner && lacks(feature, browser))
          members.push(`${prefix}${owner}.${name.replace(/_static$/, "")}`);
      if (lacks(entries, browser)) owners.push(prefix + owner);
    }
  };
  look(api, "");
  look(builtins, "");
  look(builtins.Intl, "Intl.");
  return [...members, ...owners];
}

// Runs in the old browser, first of all.
function forget(names, queries, marksWithoutDetail) {
  const at = (path) => path.reduce((owner, name) => owner?.[name], globalThis);
  for (const full of names) {
    const path = full.split(".");
    const name = path.pop();
    const owner = at(path);
    if (path.length === 1 && owner?.prototype) Reflect.deleteProperty(owner.prototype, name);
    if (owner) Reflect.deleteProperty(owner, name);
    if (path[0] === "Window" || path[0] === "WorkerGlobalScope") Reflect.deleteProperty(globalThis, name);
    const typed = path[0] === "TypedArray" && Object.getPrototypeOf(Uint8Array);
    if (typed) (Reflect.deleteProperty(typed, name), Reflect.deleteProperty(typed.prototype, name));
  }
  globalThis.oldBrowser = names.length;
  if (globalThis.matchMedia) {
    const match = globalThis.matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) =>
      match(queries.some((one) => query.includes(`(${one}`)) ? "not all" : query);
  }
  if (marksWithoutDetail) {
    const mark = performance.mark.bind(performance);
    performance.mark = (name) => mark(name);
  }
}

function prefixFor(browser) {
  const queries = Object.entries(css["at-rules"].media)
    .filter(([, feature]) => lacks(feature, browser))
    .map(([name]) => name);
  const marks = lacks(api.Performance.mark.markOptions_parameter, browser);
  return `(${forget})(${[missingNames(browser), queries, marks].map((one) => JSON.stringify(one)).join()});\n`;
}

// An element that the browser does not know, for one whose own style sheet knows <dialog>: weaker than any rule of the page.
const UNKNOWN_DIALOG = `@layer old{dialog{display:inline;position:static;inset:auto;inline-size:auto;block-size:auto;margin:0;padding:0;border:0;
background:none;color:inherit;overflow:visible;max-inline-size:none;max-block-size:none}}`;

// ---- the site ---------------------------------------------------------------------------------------------

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("base64");

/** A folder with the site as this browser ([name, version], as MDN names it) has it, and a function that removes it. */
export function siteFor(browser) {
  const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-old-"));
  cpSync("build/site", folder, { recursive: true });
  const prefix = prefixFor(browser);
  let worker = readFileSync(path.join(folder, "sw.js"), "utf8");
  const hashes = []; // of what was changed, before and after: pages name those of their scripts
  const change = (name, make) => {
    const file = path.join(folder, name);
    const before = readFileSync(file);
    const text = make(before.toString());
    writeFileSync(file, text);
    for (const packed of [".br", ".gz"]) rmSync(file + packed, { force: true });
    // The service worker keeps only what it was promised.
    const written = Buffer.from(text);
    hashes.push([sha256(before), sha256(written)]);
    worker = worker
      .replace(sha256(before).slice(0, 12), sha256(written).slice(0, 12)) // as site/kept.mjs
      .replace(new RegExp(`("${name}":\\{size:)\\d+`), `$1${written.length}`);
  };
  const dialogs = lacks(html.elements.dialog, browser) ? UNKNOWN_DIALOG : "";
  for (const name of readdirSync(path.join(folder, "assets"))) {
    if (name.endsWith(".js")) change(`assets/${name}`, (text) => prefix + text);
    if (name.endsWith(".css")) change(`assets/${name}`, (text) => dialogs + readBy(text, browser));
  }
  const withHashes = (text) => hashes.reduce((html, [before, after]) => html.replace(before, after), text);
  for (const name of readdirSync(folder, { recursive: true }))
    if (name.endsWith(".html")) change(name, withHashes);
  change("sw.js", () => prefix + worker);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
