// The shipped configuration in a real nginx: the headers each kind of file is sent with.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { serve } from "../../site/serve.mjs";
import { get as ask } from "./lib/asks.mjs";

let site;
before(async () => (site = await serve({ site: "build/site" })));
after(() => site.stop());

const get = (path, headers) => ask(new URL(path, site.url), headers);

const asset = (start) =>
  `assets/${readdirSync("build/site/assets").find((name) => name.startsWith(start) && !/\.(br|gz)$/.test(name))}`;
const [early, own] = ["index", "404"].map((name) => {
  const html = readFileSync(`build/site/${name}.html`, "utf8");
  return ["style", "script"].map((tag) => {
    const [, text] = html.match(new RegExp(`<${tag}>([^]*?)</${tag}>`)) ?? [];
    return text && `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  });
});
const policy = `default-src 'none'; script-src 'self' ${early[1]} 'wasm-unsafe-eval'; style-src 'self' ${early[0]} ${own[0]}; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https:; require-trusted-types-for 'script'; trusted-types app`;
const always = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
  vary: "Accept-Encoding",
};

const kinds = {
  "": ["text/html; charset=utf-8", "no-cache"],
  "wegwijzer/": ["text/html; charset=utf-8", "no-cache"],
  "sw.js": ["text/javascript; charset=utf-8", "no-cache"],
  "manifest.json": ["application/json; charset=utf-8", "no-cache"],
  [asset("leeswijzer-")]: ["application/wasm", "immutable"],
  [asset("app-")]: ["text/javascript; charset=utf-8", "immutable"],
  [asset("style-")]: ["text/css; charset=utf-8", "immutable"],
  [asset("regular-")]: ["font/ttf", "immutable"],
  [asset("content-")]: ["application/cbor", "immutable"],
  [asset("icon-192")]: ["image/png", "immutable"],
  "assets/OFL.txt": ["text/plain; charset=utf-8", "no-cache"],
  "embed.js": ["text/javascript; charset=utf-8", "no-cache"],
  "insluiten/": ["text/html; charset=utf-8", "no-cache"],
};
for (const [path, [type, cache]] of Object.entries(kinds))
  test(`/${path}`, async () => {
    const { status, headers } = await get(path);
    assert.equal(status, 200);
    assert.equal(headers["content-type"], type);
    const frames = path === "insluiten/" ? "; frame-src 'self'" : "";
    assert.equal(headers["content-security-policy"], policy + frames);
    assert.equal(
      headers["cache-control"],
      cache === "immutable" ? "public, max-age=31536000, immutable" : "no-cache",
    );
    const isForOthers = path.startsWith("assets/") || path === "embed.js";
    assert.equal(headers["cross-origin-resource-policy"], isForOthers ? "cross-origin" : "same-origin");
    assert.equal(headers["access-control-allow-origin"], isForOthers ? "*" : undefined);
    assert.equal(headers["set-cookie"], undefined);
    for (const [name, value] of Object.entries(always)) assert.equal(headers[name], value, name);
  });

test("compressed files hold the same bytes", async () => {
  for (const path of ["", "sw.js", asset("leeswijzer-"), asset("content-"), asset("bold-")]) {
    const plain = await get(path);
    assert.equal(plain.headers["content-encoding"], undefined);
    const brotli = await get(path, { "accept-encoding": "gzip, br" });
    assert.equal(brotli.headers["content-encoding"], "br", path);
    assert.ok(brotliDecompressSync(brotli.body).equals(plain.body), path);
    const gzip = await get(path, { "accept-encoding": "gzip" });
    assert.equal(gzip.headers["content-encoding"], "gzip", path);
    assert.ok(gunzipSync(gzip.body).equals(plain.body), path);
  }
});

test("an unknown address gets a readable page, with 112", async () => {
  for (const path of ["weg", "wegwijzer/nergens/", "assets/app-0000000000.js", "index.html.br"]) {
    const { status, headers, body } = await get(path);
    assert.equal(status, 404, path);
    assert.equal(headers["content-security-policy"], policy);
    const text = body.toString();
    const ui = JSON.parse(readFileSync("content/ui.json", "utf8"));
    assert.ok(text.includes(ui.notFoundTitle) && text.includes("tel:112"), path);
    const links = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(links, ["tel:112", "/#lw-contents", "/#lw-search", "/wegwijzer/"], path);
  }
});

test("a folder without its slash redirects to the page, also behind another name", async () => {
  const { status, headers } = await get("wegwijzer");
  assert.equal(status, 301);
  assert.equal(headers.location, "/wegwijzer/");
});
