// The other two engines: Firefox (Gecko) and WebKitGTK, each on its own screen (Xvfb). For each: does the canvas take over, do
// canvas and DOM agree everywhere, does a search mark its matches, does the guide work? The detailed cases run in Chromium.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { launchFirefox, launchWebKit, openScreen, pause } from "./lib/engines.mjs";

const WIDTH = 900;
const HEIGHT = 900;

// ---- one interface for both: {go, run, close} -----------------------------------------------------------------

async function firefox(display, extraPrefsFirefox = {}) {
  const browser = await launchFirefox({ DISPLAY: display }, { extraPrefsFirefox });
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  return {
    go: (url) => page.goto(url),
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    close: () => browser.close(),
  };
}

// Without a service worker, and what is stored is gone when it closes.
const privately = (display) => firefox(display, { "browser.privatebrowsing.autostart": true });
const webkit = (display) => launchWebKit({ DISPLAY: display });

// ---- the checks -------------------------------------------------------------------------------------------

async function until(engine, body, what, ms = 30000) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(150)) if (await engine.run(body)) return;
  assert.fail(`${what}: not within ${ms} ms; ${await engine.run(happened)}`);
}
const happened =
  'return document.documentElement.dataset.lw + performance.getEntriesByType("mark").map((mark) => `\\n${Math.round(mark.startTime)} ${mark.name} ${JSON.stringify(mark.detail)}`).join("")';
const tookOver =
  'return performance.getEntriesByName("lw:take-over").length > 0 && document.querySelectorAll(".lw-on").length > 0';
const layout = 'const mark = performance.getEntriesByName("lw:layout").at(-1); return mark && mark.detail';

// A bare screen hints fully: WebKitGTK then rounds advances to whole px, and most of the text is the browser's. Either way, what is
// on the screen must be right. Without hinting it is the stand-in for iOS (webkit.test.mjs has the details).
const HINTED = "hintfull";
const PLAIN = "hintslight";
const engines = [
  { name: "firefox", open: firefox, hintstyle: HINTED, canvas: true },
  { name: "firefox in a private window", open: privately, hintstyle: HINTED, canvas: true },
  { name: "webkit", open: webkit, hintstyle: PLAIN, canvas: true },
  { name: "webkit with hinted letters", open: webkit, hintstyle: HINTED, canvas: false },
];

let site;
const screens = {};
before(async () => {
  site = await serve({ site: "build/site" });
  for (const hintstyle of [HINTED, PLAIN]) screens[hintstyle] = await openScreen({ hintstyle });
});
after(async () => {
  for (const screen of Object.values(screens)) screen.close();
  await site.stop();
});

const laidOut = 'return performance.getEntriesByName("lw:layout").length > 0';

async function agrees(engine, canvas, context) {
  await until(engine, canvas ? tookOver : laidOut, canvas ? "take-over" : "layout");
  const { settled, largest, apart, compared, differed } = await engine.run(layout);
  context.diagnostic(
    `${differed} texts were laid out differently at first; of the ${compared} that the canvas may draw, boxes differ by ${largest.toFixed(3)} px at most, letters by ${apart.toFixed(3)} px`,
  );
  assert.ok(settled && largest <= 0.5 && apart <= 0.5);
  if (canvas) assert.ok(compared > 10 && differed <= compared * 0.1);
}

for (const { name, open, hintstyle, canvas } of engines)
  test(`${name}: ${canvas ? "the canvas takes over and agrees" : "what the canvas draws agrees"}; search, settings, guide`, async (context) => {
    const engine = await open(screens[hintstyle].display);
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
      await engine.run('performance.clearMarks(); document.querySelector("main summary").click()');
      await agrees(engine, canvas, context);
      assert.ok(await engine.run('return document.querySelector("main details").open'));
    } finally {
      await engine.close();
    }
  });
