// What every host is told about the site: one table, from which the build writes the configuration of each. The files beside this
// one say it in the words of nginx, Apache, Caddy, and of the hosts that read `_headers`; tests/e2e/hosting.test.mjs asks them all.
import { createHash } from "node:crypto";
import path from "node:path";

/**
 * @typedef {Record<string, string>} Headers
 * @typedef {{about: string, where: string, headers: Headers, apart?: true}} Kind  apart: adds to the first kind alone, and none to it
 * @typedef {{base: string, kinds: Kind[]}} Rules
 * @typedef {{styles: string[], scripts: string[]}} Inline  what stands in pages themselves: "'sha256-…'"
 * @typedef {{base?: string, inline: Inline, hsts?: boolean, site?: string}} Choices
 */

/** @type {Record<string, string>} a file's extension → its Content-Type */
export const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  cbor: "application/cbor",
  wasm: "application/wasm",
  ttf: "font/ttf",
  otf: "font/otf",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
};

/** Extension of a compressed copy → its Content-Encoding; the first one that a browser takes is sent. */
export const ENCODINGS = { br: "br", gz: "gzip" };

/** In a folder, the page; everywhere, the page for a wrong address. */
export const INDEX = "index.html";
export const NOT_FOUND = "404.html";

/**
 * Addresses that get the page for a wrong address, whatever lies there: names that begin with a dot, except those with `.we`, since
 * certificates are renewed below `.well-known` (no negative lookahead: Caddy has none), compressed copies, and `_headers`.
 */
export const HIDDEN = String.raw`/\.(?:[^w]|w[^e])|\.(?:br|gz)$|/_headers$`;

/**
 * `site`, where it is known: WebKit takes 'self' for nothing in a sandboxed frame, which has no origin of its own.
 * @param {Inline} inline @param {string | undefined} site  its address @returns {Headers}
 */
function policy({ styles, scripts }, site) {
  const self = site ? `'self' ${new URL(site).origin}` : "'self'";
  const own = ["img-src", "font-src", "connect-src", "worker-src", "manifest-src"];
  return {
    "default-src": "'none'",
    "script-src": [self, ...scripts, "'wasm-unsafe-eval'"].join(" "),
    "style-src": [self, ...styles].join(" "),
    ...Object.fromEntries(own.map((name) => [name, self])),
    ...ALWAYS,
  };
}

/** @type {Headers} */
const ALWAYS = {
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'self' https:", // another page may show the site in a frame
  "require-trusted-types-for": "'script'",
  "trusted-types": "app",
};

/** @param {Headers} directives */
const written = (directives) =>
  Object.entries(directives)
    .map((pair) => pair.join(" "))
    .join("; ");

const NOT_IN_META = ["frame-ancestors"]; // a browser ignores it there, and complains
const PLAIN = ["default-src", "style-src", "base-uri", "form-action"];

/** More than others may: the page that shows how the site looks in a frame (site/insluiten/). @type {Headers} */
export const FRAMES_ITSELF = { "frame-src": "'self'" };

/**
 * What a page itself can say, for hosts that set no headers; one without scripts loads nothing.
 * @param {string} html @param {{more?: Headers, site?: string}} [choices]  more directives; the site's address
 */
export function metaPolicy(html, { more = {}, site } = {}) {
  const inline = inlineHashes(html);
  const isPlain = !/<script\b/.test(html);
  const directives = { ...policy(inline, site), ...more };
  if (isPlain) directives["style-src"] = inline.styles.join(" ");
  const names = Object.keys(directives).filter((name) =>
    isPlain ? PLAIN.includes(name) : !NOT_IN_META.includes(name),
  );
  return written(Object.fromEntries(names.map((name) => [name, directives[name]])));
}

// Two years, for this host name alone. Subdomains and the browsers' own lists are for the clinic to decide.
const HSTS = { "Strict-Transport-Security": "max-age=63072000" };

/**
 * From the general to the special: a later kind also has the headers of those before it, unless it has its own. `where` is a regular
 * expression for what stands behind a slash in an address below `base`, the path where the site lives.
 * @param {Choices} choices @returns {Rules}
 */
export const rules = ({ base = "/", inline, hsts = false, site }) => ({
  base,
  kinds: [
    {
      about: "everything",
      where: "",
      headers: {
        "Content-Security-Policy": written(policy(inline, site)),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy":
          "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-cache",
        Vary: "Accept-Encoding",
        ...(hsts ? HSTS : {}),
      },
    },
    {
      about: "the page that shows how to embed the site shows it in a frame",
      where: String.raw`insluiten/(?:index\.html)?$`,
      headers: { "Content-Security-Policy": written({ ...policy(inline, site), ...FRAMES_ITSELF }) },
      apart: true,
    },
    {
      about:
        "a frame without an origin (sandboxed) and other sites may load the files, but no page may read another",
      where: String.raw`(?:assets/|pictures/|oembed/|embed\.js)`,
      headers: { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" },
    },
    {
      about: "another page may load the script that shows the site in it",
      where: String.raw`embed\.js$`,
      headers: { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" },
    },
    {
      about: "files with their hash in their name never change",
      where: String.raw`(?:assets/[\w-]+-[0-9a-f]{7,10}\.[a-z0-9]+|pictures/.+)$`,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
  ],
});

/** All headers of the files of a kind: its own and those of the kinds before it. @param {Kind[]} kinds @param {number} at */
export function headersOf(kinds, at) {
  const before = kinds.slice(0, at).filter(({ apart }, place) => place === 0 || !(apart || kinds[at].apart));
  return Object.assign({}, ...[...before, kinds[at]].map(({ headers }) => headers));
}

/** All pages, that for a wrong address last. @param {string[]} names  of a site's files */
export const pagesIn = (names) =>
  [...names.filter((name) => path.basename(name) === INDEX).sort(), NOT_FOUND].filter((name) =>
    names.includes(name),
  );

/**
 * What stands in these pages themselves, each once. Of ordinary pages it changes with the product only (web/early); the page for a wrong
 * address loads no other file, so its style has the clinic's colours.
 * @param {string[]} pages  HTML @returns {Inline}
 */
export function inlineHashes(...pages) {
  /** @param {string} tag */
  const hashes = (tag) =>
    pages
      .flatMap((html) => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))])
      .map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return { styles: [...new Set(hashes("style"))], scripts: [...new Set(hashes("script"))] };
}
