// The assembler, on the parts of the site that was just built: same parts give the same bytes; broken parts leave the old site.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { archivesOf } from "../../site/archive.mjs";
import { addressOf } from "../../site/html.mjs";
import { styleOf, usesOf } from "../../site/style.mjs";
import { TYPEFACES } from "../../web/typefaces.js";
import { run } from "./sw_world.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-assemble-"));
const raw = path.join(folder, "raw");
const parts = { raw, wasm: "build/web/leeswijzer.wasm", fonts: "build/deps/fonts" };
after(() => rmSync(folder, { recursive: true }));

function assemble(out, changed = {}) {
  const options = Object.entries({ ...parts, ...changed }).flatMap(([name, value]) => [`--${name}`, value]);
  return spawnSync("node", ["site/assemble.mjs", ...options, "--out", out], { encoding: "utf8" });
}

const filesOf = (site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
const pagesOf = (site) =>
  filesOf(site).filter((name) => /(^|\/)index\.html$/.test(name) && name !== "insluiten/index.html");
const read = (site, name) => readFileSync(path.join(site, name));
const digest = (site) =>
  filesOf(site).map((name) => `${name} ${createHash("sha256").update(read(site, name)).digest("hex")}`);

const site = path.join(folder, "site");
before(() => {
  const written = spawnSync("build/native/leeswijzer", ["build", "content", raw, parts.fonts], {
    encoding: "utf8",
  });
  assert.equal(written.status, 0, written.stderr);
  const { status, stderr } = assemble(site, { budget: "180000" });
  assert.equal(status, 0, stderr);
});

test("the same parts give the same bytes, and they are those of the built site", () => {
  const again = path.join(folder, "again");
  assert.equal(assemble(again).status, 0);
  assert.deepEqual(digest(again), digest(site));
  assert.deepEqual(digest(site), digest("build/site"));
});

test("every asset is named by its content, and every page and style names only assets that exist", () => {
  for (const name of filesOf(site).filter((one) => /^assets\/.*-[0-9a-f]{7}\.\w+$/.test(one))) {
    assert.ok(
      createHash("sha256")
        .update(read(site, name))
        .digest("hex")
        .startsWith(name.match(/-([0-9a-f]{7})\./)[1]),
      name,
    );
  }
  for (const name of filesOf(site).filter((one) => /\.(html|css|json)$/.test(one))) {
    for (const [, asset] of read(site, name)
      .toString()
      .matchAll(/["'(](?:\.\.?\/)*(assets\/[\w.-]+)["')]/g))
      assert.ok(existsSync(path.join(site, asset)), `${name}: ${asset}`);
  }
  const app = read(
    site,
    filesOf(site).find((name) => /^assets\/app-.*\.js$/.test(name)),
  ).toString();
  const named = [...app.matchAll(/[\w-]+-[0-9a-f]{7}\.\w+/g)].map(([asset]) => asset);
  assert.ok(named.length >= 9, named.join(" "));
  for (const asset of named) assert.ok(existsSync(path.join(site, "assets", asset)), asset);
});

test("the compressed copies hold the same bytes", () => {
  for (const name of filesOf(site)) {
    if (name.endsWith(".br"))
      assert.ok(brotliDecompressSync(read(site, name)).equals(read(site, name.slice(0, -3))), name);
    if (name.endsWith(".gz"))
      assert.ok(gunzipSync(read(site, name)).equals(read(site, name.slice(0, -3))), name);
  }
});

test("behind the content lies every page: the service worker answers with them, without the network", async () => {
  const build = read(site, "index.html")
    .toString()
    .match(/lw:end (\w+)/)[1];
  const texts = Object.fromEntries(filesOf(site).map((name) => [addressOf(name), read(site, name)]));
  const world = run(read(site, "sw.js").toString(), { build, texts });
  await world.install();
  world.asked.length = 0;
  for (const name of pagesOf(site)) {
    const answer = await world.ask(addressOf(name), "navigate");
    assert.equal(
      await answer.text(),
      read(site, name)
        .toString()
        .replace(/ integrity="[^"]*"/g, ""), // the worker verifies what it stores
    );
  }
  assert.deepEqual(world.asked, []);
});

test("in the archive elements lose their numbers only where counting gives them back", () => {
  const counted =
    '<p id="lw-main.1"></p><a id="lw-foot.1" href="../x/"></a><p id="lw-main.2"></p><p id="lw-fold.a"></p>';
  const behind = (pages) => archivesOf(pages).get("content.cbor");
  assert.equal(
    behind([["a/", counted]]),
    '\0lw:pages\0a/\0<p id="lw-main."></p><a id="lw-foot." href="@root@x/"></a><p id="lw-main."></p><p id="lw-fold.a"></p>',
  );
  const other = '<p id="lw-main.1"></p><p id="lw-fold.7"></p>';
  assert.equal(behind([["", other]]), `\0lw:pages\0\0${other}`);
});

test("what no page has is left out: photos, tables, styles of articles", () => {
  const sheet = (...pages) => styleOf(raw, usesOf(pages));
  const parts = {
    '<img src="a">': ".lw-picture img",
    "<table>": "table.body",
    '<li class="body step">': ".step{",
  };
  for (const [page, rule] of Object.entries(parts)) {
    assert.ok(sheet(page).includes(rule), page);
    assert.ok(styleOf(raw).includes(rule), "and unless told");
    assert.ok(!sheet('<p class="steps">', "<tablet>", "<imgs>").includes(rule), rule);
  }
  assert.ok(!read(site, "sw.js").includes("pictures"));
});

test("with its address a site gets a sitemap of every page, which is not stored on the phone", () => {
  const known = path.join(folder, "known");
  assert.equal(assemble(known, { site: "https://kliniek.test/gids/" }).status, 0);
  const listed = [
    ...read(known, "sitemap.xml")
      .toString()
      .matchAll(/<loc>([^<]+)<\/loc>/g),
  ].map(([, address]) => address);
  const pages = pagesOf(known).map(
    (name) => `https://kliniek.test/gids/${name.slice(0, -"index.html".length)}`,
  );
  assert.deepEqual(listed.sort(), pages.sort());
  assert.ok(listed.length >= 19);
  const leads = path.join(folder, "leads"); // the first page leads on, as that of a guide without articles
  cpSync(raw, leads, { recursive: true });
  writeFileSync(
    path.join(leads, "index.html"),
    read(raw, "index.html")
      .toString()
      .replace("</head>", '<meta http-equiv="refresh" content="0;url=wegwijzer/"></head>'),
  );
  assert.equal(assemble(`${known}2`, { raw: leads, site: "https://kliniek.test/" }).status, 0);
  const others = read(`${known}2`, "sitemap.xml").toString();
  assert.ok(others.includes("<loc>https://kliniek.test/wegwijzer/</loc>"));
  assert.ok(!others.includes("<loc>https://kliniek.test/</loc>"));
  assert.doesNotMatch(read(known, "sw.js").toString(), /sitemap|oembed|insluiten|embed\.js/);
  assert.ok(!existsSync(path.join(site, "sitemap.xml")));
  assert.match(
    assemble(path.join(folder, "never2"), { site: "kliniek.test" }).stderr,
    /is not an address that ends in/,
  );
});

// oembed.com, 1.0: what it demands of a "rich" answer.
test("with its address every page says how other sites embed it; without, nothing does", () => {
  const known = path.join(folder, "known");
  const address = "https://kliniek.test/gids/";
  const answers = pagesOf(known).map((name) => {
    const html = read(known, name).toString();
    const links = [
      ...html.matchAll(/<link rel="alternate" type="application\/json\+oembed" href="([^"]*)">/g),
    ];
    assert.equal(links.length, 1, name);
    const [[, href]] = links;
    assert.ok(html.indexOf(href) < html.indexOf("</head>") && href.startsWith(address), name);
    const answer = JSON.parse(read(known, href.slice(address.length)));
    const [, title] = html.match(/<title>(.*)<\/title>/);
    const { html: code, width, height, ...said } = answer;
    const provider = { provider_name: "MoveWell Chiropractie Hilversum", provider_url: address };
    assert.deepEqual(said, {
      version: "1.0",
      type: "rich",
      title: title.replaceAll("&quot;", '"'),
      ...provider,
    });
    assert.ok(width > 0 && height > 0 && code.includes(`height="${height}"`), code);
    const [, src] = code.match(/^<iframe src="([^"]*)" [^<>]*><\/iframe>$/);
    assert.equal(src, `${address}${name.slice(0, -"index.html".length)}?embed`);
    return href;
  });
  assert.equal(new Set(answers).size, answers.length);
  assert.ok(!filesOf(site).some((name) => name.startsWith("oembed")));
  assert.ok(!read(site, "index.html").includes("oembed"));
});

test("one build id is in every page and in the service worker", () => {
  const ids = new Set();
  // 404.html runs no script and the worker does not store it, so it has no id.
  for (const name of filesOf(site).filter((one) => one.endsWith(".html") && one !== "404.html")) {
    const text = read(site, name).toString();
    assert.ok(!text.includes("@build@"), name);
    ids.add(text.match(/name="lw:build" content="([0-9a-f]{16})"/)?.[1]);
  }
  assert.equal(ids.size, 1);
  assert.ok(read(site, "sw.js").includes([...ids][0]));
});

test("a part that is missing or names a missing asset: an error, and the previous site is unchanged", () => {
  const site2 = path.join(folder, "kept");
  cpSync(site, site2, { recursive: true });
  const faulty = path.join(folder, "faulty");
  cpSync(raw, faulty, { recursive: true });
  writeFileSync(
    path.join(faulty, "index.html"),
    read(raw, "index.html").toString().replace("assets/app.js", "assets/ap.js"),
  );
  for (const [changed, message] of [
    [{ wasm: "/nowhere.wasm" }, /--wasm: \/nowhere\.wasm does not exist/],
    [{ raw: faulty }, /there is no asset ap\.js/],
  ]) {
    const { status, stderr } = assemble(site2, changed);
    assert.equal(status, 1);
    assert.match(stderr, message);
  }
  assert.deepEqual(digest(site2), digest(site));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes(".new-") || name.includes(".old-")),
    [],
  );
});

test("a site over its byte budget is refused", () => {
  const heavy = path.join(folder, "heavy");
  mkdirSync(heavy);
  cpSync(raw, heavy, { recursive: true });
  const noise = Array.from({ length: 3000 }, (_, i) =>
    createHash("sha256").update(String(i)).digest("hex"),
  ).join("");
  writeFileSync(path.join(heavy, "assets/content.cbor"), noise);
  assert.equal(
    assemble(path.join(folder, "longer"), { raw: heavy }).status,
    0,
    "a clinic with more to say may publish it",
  );
  const { status, stderr } = assemble(path.join(folder, "never"), { raw: heavy, budget: "180000" });
  assert.equal(status, 1);
  assert.match(stderr, /bytes over its budget/);
  assert.ok(!existsSync(path.join(folder, "never")));
});

test("every typeface of the list has its files, its rules and its licence; only the default is stored from the start", () => {
  const styles = read(
    site,
    filesOf(site).find((name) => /^assets\/style-.*\.css$/.test(name)),
  )
    .toString()
    .replaceAll('"', "");
  const worker = read(site, "sw.js").toString();
  const licences = read(site, "assets/OFL.txt").toString();
  for (const { key, family, files, source } of TYPEFACES) {
    const rules = styles
      .match(/@font-face\{[^}]*\}/g)
      .filter((rule) => rule.includes(`font-family:${family};`));
    assert.equal(rules.length, 2, family);
    for (const [at, file] of files.entries()) {
      const { name, ext } = path.parse(file);
      const final = filesOf(site).find((one) => one.startsWith(`assets/${name}-`) && one.endsWith(ext));
      assert.ok(rules[at].includes(path.basename(final)), rules[at]);
      const entry = worker.slice(worker.indexOf(final)).match(/\{[^}]*\}/)[0];
      assert.equal(entry.includes("optional"), key !== "", entry);
    }
    assert.ok(!key || styles.includes(`html[data-face=${key}]{font-family:${family},`), key);
    assert.ok(licences.includes(readFileSync(`node_modules/@fontsource/${source}/LICENSE`, "utf8")), source);
  }
});
