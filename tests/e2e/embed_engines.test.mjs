// The reader as part of another page in Firefox and WebKitGTK: the element under the strictest policy, and a bare frame without an origin.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { freePort, serve } from "../../site/serve.mjs";
import { serveAround } from "./lib/around.mjs";
import { launchFirefox, launchWebKit, openScreen, pause } from "./lib/engines.mjs";

let site, around, screen;

// WebKit needs to be told the site's address where a frame has no origin.
async function serveNamed() {
  const out = mkdtempSync(path.join(tmpdir(), "leeswijzer-named-"));
  const port = await freePort();
  const raw = path.join(out, "raw");
  const fonts = "build/deps/fonts";
  execFileSync("build/native/leeswijzer", ["build", "content", raw, fonts], { stdio: "ignore" });
  const parts = ["--raw", raw, "--wasm", "build/web/leeswijzer.wasm", "--fonts", fonts];
  const address = `http://127.0.0.1:${port}/`;
  execFileSync("node", ["site/assemble.mjs", ...parts, "--site", address, "--out", path.join(out, "site")]);
  const served = await serve({ site: path.join(out, "site"), port, isNamed: true, isLocal: true });
  return { ...served, stop: () => served.stop().then(() => rmSync(out, { recursive: true })) };
}

before(async () => {
  site = await serveNamed();
  const S = site.url.replace(/\/$/, "");
  const head = '<!doctype html><html lang="nl"><title>Host</title>';
  const script = `<script type="module" src="${S}/embed.js"></script>`;
  around = await serveAround({
    "/": {
      policy: `default-src 'none'; script-src ${S}; frame-src ${S}`,
      html: `${head}${script}<leeswijzer-embed page="wegwijzer/"></leeswijzer-embed><p>Eronder`,
    },
    "/sandboxed": {
      html: `${head}<iframe src="${S}/wegwijzer/?embed" sandbox="allow-scripts" width="100%" height="640"></iframe>`,
    },
  });
  screen = await openScreen({ hintstyle: "hintslight" });
});
after(async () => {
  screen.close();
  await around.stop();
  await site.stop();
});

// One interface for both: {go, run, inside, close}; `inside` runs in the frame. Bodies of functions, as WebDriver has them.
async function firefox() {
  const browser = await launchFirefox({ DISPLAY: screen.display });
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 900 });
  const asked = (where, body) => where.evaluate(`(() => { ${body} })()`);
  return {
    go: (url) => page.goto(url),
    run: (body) => asked(page, body),
    inside: (body) => asked(page.frames()[1] ?? page, body),
    close: () => browser.close(),
  };
}

const FRAME =
  'return document.querySelector("iframe") ?? document.querySelector("leeswijzer-embed").shadowRoot.querySelector("iframe")';
async function webkit() {
  const engine = await launchWebKit({ DISPLAY: screen.display });
  return {
    ...engine,
    async inside(body) {
      await engine.ask("POST", "/frame", { id: await engine.run(FRAME) });
      try {
        return await engine.run(body);
      } finally {
        await engine.ask("POST", "/frame", { id: null });
      }
    },
  };
}

async function until(ask, body) {
  let last;
  for (const end = Date.now() + 30000; Date.now() < end; await pause(200))
    if ((last = await ask(body).catch(String)) === true) return;
  assert.fail(`never: ${body} (${last})`);
}

const tookOver = 'return performance.getEntriesByName("lw:take-over").length > 0';
const looks = `
  const { settled, largest } = performance.getEntriesByName("lw:layout").at(-1).detail;
  const { maxWidth } = getComputedStyle(document.body);
  return { settled, largest, embed: document.documentElement.dataset.embed, styled: maxWidth === "none" };`;

for (const [name, open] of Object.entries({ firefox, webkit })) {
  test(`${name}: the element under a policy that forbids all else; the canvas draws, and back leads out`, async () => {
    const engine = await open();
    try {
      await engine.go(around.url);
      await until(engine.inside, tookOver);
      const seen = await engine.inside(looks);
      assert.deepEqual({ ...seen, largest: 0 }, { settled: true, largest: 0, embed: "", styled: true });
      assert.ok(seen.largest <= 0.5);
      const before = await engine.run("return history.length");
      await engine.inside('document.querySelector("[data-act=start]").click()');
      await until(engine.inside, 'return document.getElementById("lw-question") !== null');
      assert.equal(await engine.run("return history.length"), before);
      const { height } = await engine.run(
        'const { height } = document.querySelector("leeswijzer-embed").getBoundingClientRect(); return { height }',
      );
      assert.equal(height, 640);
    } finally {
      await engine.close();
    }
  });

  test(`${name}: a bare frame without an origin has its style, its typefaces and its tools`, async () => {
    const engine = await open();
    try {
      await engine.go(`${around.url}sandboxed`);
      await until(engine.inside, tookOver);
      assert.equal((await engine.inside(looks)).styled, true);
      assert.equal(
        await engine.inside(
          'return [...document.fonts].filter((one) => one.status === "loaded").length >= 2',
        ),
        true,
      );
      await engine.inside('document.querySelector("[data-act=start]").click()');
      await until(engine.inside, 'return document.getElementById("lw-question") !== null');
    } finally {
      await engine.close();
    }
  });
}
