// Builds the site from its parts: bundles the scripts, puts each asset's hash in its name, writes the service worker's list,
// compresses. All in a new folder that replaces the old one at the end, so that a failure changes nothing.
//   node site/assemble.mjs --raw DIR --wasm FILE --fonts DIR --out DIR [--pictures DIR] [--site URL] [--hsts] [--budget BYTES]
// How to host it is written for each host: into the site where one looks for it there, else into the folder OUT-hosting.
// With --site, the address where it will be published, search engines get a sitemap and other sites oEmbed. With --budget, a site over
// it is refused; without, its size is only reported: a clinic may have more to say than one article.
// --raw: the output of `leeswijzer build`; its pages name assets without hashes ("./assets/app.js").
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import esbuild from "esbuild";
import { archivesOf, isShelf } from "./archive.mjs";
import { bundle } from "./bundle.mjs";
import { faceRules, nameSample } from "./faces.mjs";
import { earlyParts } from "./inline.mjs";
import { TYPEFACES } from "../web/typefaces.js";
import { TARGET } from "./browsers.mjs";
import { hosting } from "./hosting/hosting.mjs";
import { metaPolicy } from "./hosting/rules.mjs";
import { addressOf, escaped, withIntegrity } from "./html.mjs";
import { ASSET, hashOf, isAlwaysKept, isArchived, OFFLINE_PAGE, serviceWorker } from "./kept.mjs";
import { EMBEDDING_PAGE, embeddingPage, embeddingScript, embeddingStyle } from "./insluiten/page.mjs";
import { placePictures } from "./pictures.mjs";
import { styleOf, usesOf } from "./style.mjs";
import { checkAddress, oembed, sitemap, withOembedLink, withWholeAlternates } from "./published.mjs";
import { wordpress } from "./wordpress/wordpress.mjs";

/**
 * @typedef {{raw: string, wasm: string, fonts: string, out: string, pictures?: string, site?: string, budget?: string, hsts?: boolean}} Options
 * @typedef {Map<string, string>} Names  of assets: plain → with the hash
 * @typedef {Map<string, Buffer>} Files  path below the site → its bytes
 * @typedef {[name: string, made: Buffer | ((names: Names) => Promise<Buffer>)]} Asset
 */

const BUDGET = 180_000; // bytes, brotli: everything needed to read one article and to use the guide offline
const here = path.dirname(new URL(import.meta.url).pathname);
/** @param {Buffer} bytes @param {Record<number, number>} [how] */
const brotli = (bytes, how) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      ...how,
    },
  });

// Settings that its own guess is now and then worse than: 0.3 kB less for what is always kept.
const WAYS = [
  {},
  { [constants.BROTLI_PARAM_LGBLOCK]: 16 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 1 },
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
];
/** @param {Buffer} bytes */
const brotliBest = (bytes) =>
  WAYS.map((way) => brotli(bytes, way)).reduce((best, one) => (one.length < best.length ? one : best));
/** What is worth it, for hosts that send it as it is. @param {Files} files @returns {Files} */
const compressed = (files) =>
  new Map(
    [...files]
      .filter(([name]) => !/\.(png|jpg|webp)$/.test(name))
      .map(([name, bytes]) => [name, isAlwaysKept(name) ? brotliBest(bytes) : brotli(bytes)]),
  );

/** @returns {Options} */
function parseOptions() {
  const names = ["raw", "wasm", "fonts", "out"];
  const texts = [...names, "pictures", "site", "budget"].map((name) => [name, { type: "string" }]);
  /** @type {NonNullable<import("node:util").ParseArgsConfig["options"]>} */
  const known = { ...Object.fromEntries(texts), hsts: { type: "boolean" } };
  const { values } = parseArgs({ options: known });
  const missing = names.filter((name) => !values[name]);
  if (missing.length) throw new Error(`missing: ${missing.map((name) => `--${name}`).join(" ")}`);
  const options = /** @type {Options} */ (values);
  checkAddress(options.site);
  for (const name of /** @type {const} */ (["raw", "wasm", "fonts"]))
    if (!fs.existsSync(options[name])) throw new Error(`--${name}: ${options[name]} does not exist`);
  return options;
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder, prefix = "") {
  return fs.readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(prefix, entry.name);
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

// ---- the assets -------------------------------------------------------------------------------------------

const FONT = /(\.\/)([\w.-]+\.[ot]tf)/g; // in a style sheet

/** @param {string} raw @param {import("./style.mjs").Uses} uses @param {Names} names */
async function style(raw, uses, names) {
  const { code } = await esbuild.transform(styleOf(raw, uses), {
    loader: "css",
    minify: true,
    target: TARGET,
  });
  return Buffer.from(rename(code, names, FONT));
}

/** @param {string} raw @param {Names} names */
async function embeddingSheet(raw, names) {
  const theme = fs.readFileSync(path.join(raw, "assets/theme.css"), "utf8");
  const code = await embeddingStyle(theme, faceRules(TYPEFACES[0]));
  return Buffer.from(rename(code, names, FONT));
}

// The script that knows the hashed names of the others.
/** @param {string} raw @param {import("./style.mjs").Uses} uses @param {Names} names */
function app(raw, uses, names) {
  const fetched = [...names].filter(([name]) =>
    /(?<!-name)\.(wasm|[ot]tf)$|^content\.cbor$|^(engine-worker|debug|framed)\./.test(name),
  );
  const LW_ASSETS = Object.fromEntries(fetched.map(([name, final]) => [name, `./${final}`]));
  return bundle("page/boot.js", "esm", {
    LW_ASSETS,
    LW_PICTURES: uses.pictures,
    LW_DIALOGS: fs.readFileSync(path.join(raw, "dialogs.html"), "utf8").replaceAll(">\n<", "><"),
  });
}

/** @param {string} icon @param {number} size */
const png = (icon, size) =>
  execFileSync("rsvg-convert", ["-w", String(size), "-h", String(size), path.join(here, "icons", icon)]);

// Ordered so that each one names only earlier ones: [name, bytes, or a function that makes them].
/**
 * @param {Options} options
 * @param {import("./style.mjs").Uses} uses
 * @param {Map<string, string>} archives  what lies behind each file of texts
 * @returns {Promise<Asset[]>}
 */
async function gatherAssets({ raw, wasm, fonts }, uses, archives) {
  const text = (/** @type {string} */ name) => fs.readFileSync(path.join(raw, "assets", name));
  return [
    ...TYPEFACES.filter(({ sample }) => sample).map((face) => nameSample(face, raw, fonts)),
    ...TYPEFACES.flatMap(({ files }) => files).map(
      (name) => /** @type {Asset} */ ([name, fs.readFileSync(path.join(fonts, name))]),
    ),
    ["leeswijzer.wasm", fs.readFileSync(wasm)],
    ...[...archives].map(
      ([name, archive]) => /** @type {Asset} */ ([name, Buffer.concat([text(name), Buffer.from(archive)])]),
    ),
    ["icon.svg", fs.readFileSync(path.join(here, "icons/icon.svg"))],
    ["icon-192.png", png("icon.svg", 192)],
    ["icon-512.png", png("icon.svg", 512)],
    ["icon-maskable-512.png", png("icon-maskable.svg", 512)],
    [
      "OFL.txt",
      Buffer.from(
        TYPEFACES.map(({ source }) =>
          fs.readFileSync(path.join(here, `../node_modules/@fontsource/${source}/LICENSE`), "utf8"),
        ).join("\n\n"),
      ),
    ],
    ["style.css", (names) => style(raw, uses, names)],
    ["engine-worker.js", await bundle("engine/worker.js", "iife")],
    ["debug.js", await bundle("page/debug.js", "esm")],
    ["framed.js", await bundle("framed/framed.js", "esm")],
    ["insluiten.css", (names) => embeddingSheet(raw, names)],
    ["insluiten.js", await embeddingScript()],
    ["app.js", (names) => app(raw, uses, names)],
  ];
}

// "app.js" → "app-1a2b3c4d5e.js".
/** @param {Asset[]} assets */
async function nameByHash(assets) {
  /** @type {Names} */
  const names = new Map();
  /** @type {Files} */
  const files = new Map();
  for (const [name, made] of assets) {
    const final = typeof made === "function" ? await made(names) : made;
    const { name: stem, ext } = path.parse(name);
    names.set(name, name === "OFL.txt" ? name : `${stem}-${hashOf(final).slice(0, 7)}${ext}`);
    files.set(`assets/${names.get(name)}`, final);
  }
  return { names, files };
}

/** @param {string} text @param {Names} names @param {RegExp} pattern  what stands before a name, and the name */
const rename = (text, names, pattern) =>
  text.replace(pattern, (whole, before, name) => {
    if (!names.has(name)) throw new Error(`there is no asset ${name}`);
    return before + names.get(name);
  });

// ---- the pages --------------------------------------------------------------------------------------------

// Every page by its name below the site; names of assets and of the build are still to be filled in.
/** @param {Options} options */
async function pagesOf({ raw, site }) {
  const parts = await earlyParts();
  /** @type {Map<string, string>} */
  const html = new Map();
  for (const name of filesBelow(raw).filter((file) => file.endsWith(".html") && file !== "dialogs.html")) {
    const text = fs.readFileSync(path.join(raw, name), "utf8");
    const filled = text.replace(/@(early\.\w+)@/g, (_, part) => parts[part]);
    html.set(name, filled.replace("@policy@", metaPolicy(filled, { site })));
  }
  return html;
}

/** @param {string} raw @returns {{name: string}} and more of the manifest */
const clinicOf = (raw) => JSON.parse(fs.readFileSync(path.join(raw, "assets/clinic.json"), "utf8"));

/** @param {string} raw @returns {import("./insluiten/page.mjs").Addresses} */
const addressesOf = (raw) => JSON.parse(fs.readFileSync(path.join(raw, "addresses.json"), "utf8"));

// Where a page leads at once, the first of a guide without articles.
/** @param {string} html */
const leadsOn = (html) => html.match(/http-equiv="refresh" content="0;\s*url=([^"]*)"/)?.[1];

/** @param {Map<string, string>} html @param {string} title */
const embedScript = (html, title) =>
  bundle("embed/embed.js", "iife", {
    LW_EMBED: { title, first: leadsOn(html.get("index.html") ?? "") ?? "" },
  });

// What is for other sites: one page that tells the clinic, here; and where the address is known, the files that name it.
/** @param {Map<string, string>} html  gets that page, and the links to those files @param {Options} options @returns {[string, string][]} */
function forOthers(html, { raw, site }) {
  const { name: clinic } = clinicOf(raw);
  const pages = [...html].filter(([name, text]) => isArchived(name) && !leadsOn(text));
  html.set(EMBEDDING_PAGE, embeddingPage(new Map(pages), escaped(clinic), addressesOf(raw)));
  if (!site) return [];
  for (const [name, text] of pages)
    html.set(name, withOembedLink(name, withWholeAlternates(name, text, site), site));
  const names = pages.map(([name]) => name);
  return [
    ["sitemap.xml", sitemap(names, site)],
    ...pages.map(([name, text]) => oembed(name, text, site, clinic)),
  ];
}

/** @param {string} raw @param {Names} names */
function manifest(raw, names) {
  const site = clinicOf(raw);
  const text = rename(
    fs.readFileSync(path.join(here, "manifest.json"), "utf8"),
    names,
    /(assets\/)([\w.-]+)/g,
  );
  return Buffer.from(JSON.stringify({ ...JSON.parse(text), ...site }));
}

// The page for a wrong address is the only one that needs to know where the site is: without --site, at its host's root.
/** @param {Map<string, string>} html @param {Names} names @param {Files} assets @param {string} [root] @returns {[string, Buffer][]} */
const pages = (html, names, assets, root = "/") =>
  [...html]
    .filter(([name]) => name !== OFFLINE_PAGE)
    .map(([name, text]) => {
      const placed = rename(text.replaceAll('"@root@', `"${root}`), names, ASSET);
      return [name, Buffer.from(withIntegrity(placed, (file) => hashOf(assets.get(file) ?? "", "base64")))];
    });

// One id for everything that is published; the pages contain it, so it is made from the pages without it.
/** @param {Files} files */
function stamp(files) {
  const sum = createHash("sha256");
  for (const [name, bytes] of [...files].sort()) sum.update(`${name}\0${bytes.length}\0`).update(bytes);
  const build = sum.digest("hex").slice(0, 16);
  for (const [name, bytes] of files)
    if (name.endsWith(".html")) files.set(name, Buffer.from(bytes.toString().replaceAll("@build@", build)));
  return build;
}

// ---- on disk ----------------------------------------------------------------------------------------------

/**
 * @param {string} folder
 * @param {Files} files
 * @param {Files} small  those that are compressed
 * @param {[string, string][]} settings  for the host, who reads no compressed ones
 */
function write(folder, files, small, settings) {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
    const br = small.get(name);
    if (!br) continue;
    fs.writeFileSync(`${file}.br`, br);
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  for (const [name, text] of settings) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

// The old folder is removed only once the new one is complete beside it.
/** @param {string} out @param {(fresh: string) => void} fill */
function replaceFolder(out, fill) {
  fs.mkdirSync(path.dirname(out), { recursive: true });
  const fresh = fs.mkdtempSync(`${out}.new-`);
  fs.chmodSync(fresh, 0o755);
  const old = `${out}.old-${process.pid}`;
  try {
    fill(fresh);
    if (fs.existsSync(out)) fs.renameSync(out, old);
    fs.renameSync(fresh, out);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.rmSync(old, { recursive: true, force: true });
  }
}

/** @param {Files} files @param {Files} small  compressed @param {number} budget */
function report(files, small, budget) {
  const size = (/** @type {string} */ name) => small.get(name)?.length ?? 0;
  const row = (/** @type {number} */ bytes, /** @type {string} */ words, raw = "") =>
    console.log(`${raw.padStart(9)} ${String(bytes).padStart(8)}  ${words}`);
  const kept = [...files.keys()].filter(isAlwaysKept).sort((one, other) => size(other) - size(one));
  const total = kept.reduce((sum, name) => sum + size(name), 0);
  for (const name of kept) row(size(name), name, String(files.get(name)?.length));
  row(total, `bytes (brotli) are kept on the phone; the budget is ${budget}`);
  const shelves = [...files.keys()].filter(isShelf).map(size);
  if (shelves.length)
    row(Math.max(...shelves), `at most for each of ${shelves.length} articles, kept once it was opened`);
  return total;
}

async function assemble() {
  const options = parseOptions();
  const html = await pagesOf(options);
  const pictures = placePictures(html, { pictures: options.pictures, cache: "build/pictures" });
  const others = forOthers(html, options);
  const archived = [...html].filter(([name]) => isArchived(name));
  const archives = archivesOf(archived.map(([name, page]) => [addressOf(name), page]));
  const { names, files } = await nameByHash(await gatherAssets(options, usesOf(html.values()), archives));
  files.set("manifest.json", manifest(options.raw, names));
  const base = options.site?.replace(/^https?:\/\/[^/]+/, "") ?? "/";
  for (const [name, bytes] of pages(html, names, files, base)) files.set(name, bytes);
  for (const [name, bytes] of pictures) files.set(name, bytes);
  const build = stamp(files);
  files.set("embed.js", await embedScript(html, clinicOf(options.raw).name));
  for (const [name, made] of others) files.set(name, Buffer.from(made));
  const budget = Number(options.budget ?? BUDGET);
  files.set("sw.js", await serviceWorker({ html, files, names, build, archives }));
  const small = compressed(files);
  const total = report(files, small, budget);
  if (total > budget && options.budget)
    throw new Error(`the site is ${total - budget} bytes over its budget`);
  const out = path.resolve(options.out);
  const { inside, beside } = hosting(files, { base, hsts: options.hsts, site: options.site, out });
  replaceFolder(out, (fresh) => write(fresh, files, small, inside));
  replaceFolder(`${out}-hosting`, (fresh) =>
    write(fresh, new Map(), new Map(), [
      ...beside,
      ...wordpress(addressesOf(options.raw).guide, options.site),
    ]),
  );
}

try {
  await assemble();
} catch (error) {
  console.error(`assemble: ${/** @type {Error} */ (error).message}`);
  process.exit(1);
}
