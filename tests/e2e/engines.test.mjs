// The other two engines: Firefox (Gecko) and WebKitGTK, each on its own screen (Xvfb). For each: does the canvas take over, do
// canvas and DOM agree everywhere, does a search mark its matches, does the guide work? The detailed cases run in Chromium.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { launchFirefox, launchWebKit, openScreen, pause } from "./lib/engines.mjs";

const WIDTH = 900;
const HEIGHT = 900;

// ---- one interface for both: {go, run, close} -----------------------------------------------------------------

async function firefox(display) {
  const browser = await launchFirefox({ DISPLAY: display });
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  return {
    go: (url) => page.goto(url),
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    close: () => browser.close(),
  };
}

const webkit = (display) => launchWebKit({ DISPLAY: display });

// ---- the checks -------------------------------------------------------------------------------------------

async function until(engine, body, what, ms = 30000) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(150)) if (await engine.run(body)) return;
  assert.fail(`${what}: not within ${ms} ms`);
}
const tookOver =
  'return performance.getEntriesByName("lw:take-over").length > 0 && document.querySelectorAll(".lw-on").length > 0';
const layout = 'const mark = performance.getEntriesByName("lw:layout").at(-1); return mark && mark.detail';

let site, screen;
before(async () => {
  site = await serve({ site: "build/site" });
  screen = await openScreen();
});
after(async () => {
  screen.close();
  await site.stop();
});

// WebKitGTK sets text with different widths (hinted, on this screen): rows of short texts end up to 3 px off, and the page
// rightly keeps the browser's own ink. Either way, what is on the screen must be right.
const engines = { firefox: { open: firefox, canvas: true }, webkit: { open: webkit, canvas: false } };
const laidOut = 'return performance.getEntriesByName("lw:layout").length > 0';
const ownInk =
  'return document.querySelectorAll(".lw-on").length === 0 && getComputedStyle(document.querySelector("main p")).webkitTextFillColor !== "rgba(0, 0, 0, 0)"';

async function agrees(engine, canvas, context) {
  await until(engine, laidOut, "layout");
  await until(engine, canvas ? tookOver : ownInk, canvas ? "take-over" : "the browser's own ink");
  const { settled, largest, compared, differed } = await engine.run(layout);
  context.diagnostic(
    `${differed} of ${compared} texts were laid out differently at first; boxes differ by ${largest.toFixed(3)} px at most`,
  );
  assert.ok(settled && compared > 10);
  if (canvas) assert.ok(largest <= 0.5 && differed <= compared * 0.1);
}

for (const [name, { open, canvas }] of Object.entries(engines))
  test(`${name}: ${canvas ? "the canvas takes over and agrees" : "the text is the browser's"}; search, settings, guide`, async (context) => {
    const engine = await open(screen.display);
    try {
      await engine.go(site.url);
      await agrees(engine, canvas, context);
      await engine.run('document.querySelector("[data-tool=search]").click()');
      await until(engine, 'return !document.querySelector("#lw-search").hidden', "the search opens");
      await engine.run(
        'const field = document.querySelector("#lw-search input"); field.value = "brein"; field.dispatchEvent(new Event("input", { bubbles: true }))',
      );
      await until(
        engine,
        'return /^1 van \\d\\d$/.test(document.querySelector("#lw-search output").value)',
        "the search counts",
      );

      await engine.run(
        'performance.clearMarks("lw:layout"); document.querySelector("[data-setting=size] [data-by=\'1\']").click(); document.querySelector("#lw-settings input[value=serif]").click()',
      );
      await until(
        engine,
        'return [...document.fonts].filter((face) => /serif/.test(face.family) && face.status === "loaded").length === 2',
        "the other typeface comes",
      );
      await pause(1500);
      await agrees(engine, canvas, context);
      await engine.run("localStorage.clear()");

      await engine.go(`${site.url}wegwijzer/`);
      await agrees(engine, canvas, context);
      await engine.run('document.querySelector("[data-act=start]").click()');
      await until(
        engine,
        'return document.querySelectorAll("main input[type=radio]").length === 3',
        "the first question",
      );
      await engine.run('document.querySelectorAll("main input[type=radio]")[1].click()');
      await pause(300);
      await engine.run('document.querySelector("main [data-act=next], main form button").click()');
      await until(
        engine,
        'return !document.querySelector("main input[type=radio]") && /112/.test(document.querySelector("main h1").textContent)',
        "the outcome",
      );
    } finally {
      await engine.close();
    }
  });
