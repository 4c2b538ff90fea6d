// The WordPress plugin: PHP finds no mistake in it, and what it makes of a block, a shortcode and its setting. WordPress itself is not
// here; wordpress_stubs.php stands in for the few functions that are called.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { SCHEMES, SETTINGS } from "../../web/settings/store.js";
import { wordpress } from "../../site/wordpress/wordpress.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-wordpress-"));
after(() => rmSync(folder, { recursive: true }));
const SITE = "https://gids.test/lees/";

// As the build writes it for a site.
function pluginFor(site) {
  const file = path.join(folder, `${site ? "known" : "unknown"}.php`);
  const [, text] = wordpress("wegwijzer/", site).find(
    ([name]) => name === "wordpress/leeswijzer/leeswijzer.php",
  );
  writeFileSync(file, text);
  return file;
}
const [known, unknown] = [pluginFor(SITE), pluginFor()];

function run(call, given, { plugin = known, ...world } = {}) {
  const asked = JSON.stringify({ ...world, call, with: given });
  const stubs = path.resolve("tests/web/wordpress_stubs.php");
  const strict = ["-d", "error_reporting=-1", "-d", "display_errors=1"];
  return JSON.parse(execFileSync("php", [...strict, stubs, plugin, asked], { encoding: "utf8" }));
}
const rendered = (attributes, world) => run("render", [attributes], world).returned;
const TITLE = "Leeswijzer – Praktijk &quot;De Brug&quot; &amp; zn";
const frame = (address, height = 640) =>
  `<iframe src="${SITE}${address}" title="${TITLE}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
const article = `<leeswijzer-embed page="">${frame("?embed")}</leeswijzer-embed>`;

test("PHP finds no mistake, and the build writes the plugin with the address it knows", () => {
  for (const file of [known, unknown])
    assert.equal(spawnSync("php", ["-l", file], { encoding: "utf8" }).status, 0);
  const written = readFileSync("build/site-hosting/wordpress/leeswijzer/leeswijzer.php", "utf8");
  assert.equal(written, readFileSync(unknown, "utf8"));
  assert.ok(readFileSync(known, "utf8").includes(`const BUILT_FOR = '${SITE}';`));
  assert.match(
    readFileSync("build/site-hosting/wordpress/leeswijzer/readme.txt", "utf8"),
    /^=== Leeswijzer ===/,
  );
});

test("block and shortcode give the same element, with the frame in it", () => {
  assert.equal(rendered({}), article);
  assert.equal(run("block", [{}]).returned, `<div class="wp-block-leeswijzer-embed">${article}</div>`);
  assert.equal(run("shortcode", [""]).returned, article);
  const all = {
    page: "wegwijzer/",
    theme: "dark",
    "text-size": "130",
    height: "500",
    appointment: "https://agenda.test/?a=1&b=2",
  };
  const expected = `<leeswijzer-embed page="wegwijzer/" theme="dark" text-size="130" height="500" appointment="https://agenda.test/?a=1&amp;b=2">${frame("wegwijzer/?embed&amp;theme=dark&amp;text=130", 500)}</leeswijzer-embed>`;
  assert.equal(rendered(all), expected);
  assert.equal(run("shortcode", [{ ...all, other: "x" }]).returned, expected);
  assert.match(
    rendered({ page: "#onderzoek" }),
    /page="#onderzoek"><iframe src="[^"]*\/lees\/\?embed#onderzoek"/,
  );
  assert.match(rendered({ page: `${SITE}wegwijzer/plek/nek/` }), /page="wegwijzer\/plek\/nek\/"/);
  assert.match(rendered({ height: "auto" }), /height="auto"><iframe [^>]*height="640"/);
});

test("it knows the colours and sizes that there are", () => {
  for (const theme of SCHEMES) assert.match(rendered({ theme }), new RegExp(`theme="${theme}"`));
  for (const size of SETTINGS.size.values)
    assert.match(rendered({ "text-size": String(size) }), new RegExp(`text-size="${size}"`));
});

test("whatever is wrong is left out, and nothing gets out of its attribute", () => {
  for (const wrong of [
    { page: '"><script>alert(1)</script>' },
    { page: "../../elders/" },
    { page: "https://elders.test/" },
    { page: "wegwijzer/?x=1" },
    { theme: '" onload="x' },
    { theme: "pink", "text-size": "9999" },
    { height: "1e9" },
    { height: "5" },
    { height: "-500" },
    { appointment: "javascript:alert(1)" },
    { appointment: "http://agenda.test/" },
    { page: ["a"], theme: { a: 1 } },
  ])
    assert.equal(rendered(wrong), article, JSON.stringify(wrong));
  const quoted = rendered({ appointment: `https://agenda.test/"'><b>` });
  assert.match(quoted, /appointment="https:\/\/agenda\.test\/(&#0?39;)?b"><iframe/);
});

test("the script once and as a module, by the way this WordPress has", () => {
  const scripts = (world) =>
    run("render", [{}], world).told.filter(([name]) => name.startsWith("wp_enqueue"));
  assert.deepEqual(scripts({ modules: true }), [
    ["wp_enqueue_script_module", ["leeswijzer-embed", `${SITE}embed.js`, [], null]],
  ]);
  assert.deepEqual(scripts({}), [
    ["wp_enqueue_script", ["leeswijzer-embed", `${SITE}embed.js`, [], null, true]],
  ]);
  for (const before of ["<script src='a'></script>", `<script type="text/javascript" src='a'></script>`]) {
    const tag = (handle) => run("as_module", [before, handle]).returned;
    assert.equal(tag("leeswijzer-embed"), `<script type="module" src='a'></script>`);
    assert.equal(tag("jquery"), before);
  }
});

test("without an address visitors see nothing, editors what to do, and nobody loads a script", () => {
  for (const option of [undefined, "", "http://gids.test/", "onzin"]) {
    const visitor = run("render", [{}], { plugin: unknown, option });
    assert.equal(visitor.returned, "");
    assert.equal(run("block", [{}], { plugin: unknown, option }).returned, "");
    assert.ok(!visitor.told.some(([name]) => name.startsWith("wp_enqueue")));
    assert.match(rendered({}, { plugin: unknown, option, editor: true }), /Instellingen, Algemeen/);
  }
  assert.match(rendered({}, { plugin: unknown, option: SITE }), /src="https:\/\/gids\.test\/lees\/\?embed"/);
  assert.match(rendered({}, { option: "https://elders.test" }), /src="https:\/\/elders\.test\/\?embed"/);
});

test("the setting keeps an https address, or says why not and keeps the one before", () => {
  const kept = (given) => run("to_keep", [given], { option: "https://was.test/" });
  assert.equal(kept(" https://gids.test ").returned, "https://gids.test/");
  assert.equal(kept("").returned, "");
  assert.equal(kept(SITE).returned, "", "the plugin's own");
  for (const wrong of [
    "http://gids.test/",
    "gids.test",
    "javascript:alert(1)",
    "https://gids.test/?a",
    "https://",
  ]) {
    const { returned, told } = kept(wrong);
    assert.equal(returned, "https://was.test/", wrong);
    assert.ok(
      told.some(([name]) => name === "add_settings_error"),
      wrong,
    );
  }
  const { printed } = run("setting_field", [], { option: 'https://a.test/"><b>' });
  assert.match(printed, /type="url" class="regular-text code" value="https:\/\/a\.test\/b\/" /);
});

test("WordPress is told of a block that the server renders, a shortcode, and a script for the editor that parses", () => {
  const { told } = run("register", []);
  const of = (name) => told.find(([one]) => one === name)[1];
  const [name, block] = of("register_block_type");
  assert.equal(name, "leeswijzer/embed");
  assert.equal(block.render_callback, "Leeswijzer\\block");
  assert.deepEqual(Object.keys(block.attributes), ["page", "theme", "text-size", "height", "appointment"]);
  assert.deepEqual(of("add_shortcode"), ["leeswijzer", "Leeswijzer\\shortcode"]);
  const [handle, script] = of("wp_add_inline_script");
  assert.equal(block.editor_script, handle);
  assert.equal(of("wp_register_script")[0], handle);
  assert.doesNotThrow(() => new Function(script)); // eslint-disable-line no-new-func
});
