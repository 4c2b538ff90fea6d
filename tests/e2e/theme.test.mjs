// When a clinic changes numbers in the theme, canvas and browser change alike.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { onClass, onTextClass } from "../../web/names.js";
import { launch, openPage, settled, sizes, takenOver } from "./lib/chromium.mjs";
import { buildWith } from "./lib/other_content.mjs";
import { compareImages } from "./lib/pixels.mjs";

const metrics = {
  controlSize: 48,
  controlEdge: 4,
  controlDot: 20,
  controlRadius: 12,
  markerGap: 2,
  bulletGap: 18,
  bulletSize: 0.6,
  bulletDrop: 0.2,
  underlineWidth: 4,
  underlineOffset: 0.3,
};

let built, usual, changed, browser;
before(async () => {
  built = buildWith((edit) =>
    edit("theme.json", (text) => {
      const theme = JSON.parse(text);
      assert.deepEqual(
        Object.keys(metrics).sort(),
        Object.keys(theme.metrics)
          .filter((name) => typeof theme.metrics[name] === "number")
          .sort(),
        "each number of the theme is changed here",
      );
      Object.assign(theme.metrics, metrics);
      theme.styles.option.hang = 64; // room for the larger control
      theme.styles.option.padTop = 24;
      theme.styles.option.padLeft = 8;
      theme.styles.person.padLeft = 28;
      theme.light.selection = "#ff000080";
      return JSON.stringify(theme);
    }),
  );
  usual = await serve({ site: "build/site" });
  changed = await serve({ site: built.site });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await usual?.stop();
  await changed?.stop();
  built?.remove();
});

// Pictures of these places, drawn by the canvas and then by the browser itself.
async function drawnTwice(page, selector) {
  const place = page.locator(selector).first();
  await place.scrollIntoViewIfNeeded();
  await settled(page);
  const clip = await place.boundingBox();
  const canvas = await page.screenshot({ clip });
  await page.evaluate(
    (names) => {
      for (const node of document.querySelectorAll(`.${names[0]}`)) node.classList.remove(...names);
      document.querySelector("canvas").style.visibility = "hidden";
    },
    [onClass, onTextClass],
  );
  return { canvas, own: await page.screenshot({ clip }) };
}

async function firstQuestion(page) {
  await page.locator("[data-act=start]").click();
  await settled(page);
  await page.locator(".option").first().click();
  await settled(page);
}

// [what, page, what to do there, what to compare, the least share of its pixels that must change]
const places = [
  ["a radio button", "wegwijzer/", firstQuestion, ".option", 0.01],
  ["a list number", "", null, ".ordered-item", 0.001],
  ["a bullet", "wegwijzer/nood/", null, ".bullet-item", 0.0005],
  ["a specialist's initials", "", null, ".person", 0.005],
  ["a link in a text", "", null, ".body:has(a)", 0.001],
  ["a link by itself", "wegwijzer/", null, ".text-link", 0.001],
];

for (const [what, path, act, selector, least] of places)
  test(`${what}: the canvas and the browser draw it with the same numbers`, async () => {
    const drawn = {};
    for (const [name, site] of Object.entries({ usual, changed })) {
      const { page, context, faults } = await openPage(browser, site.url + path, { context: sizes.desk });
      await takenOver(page);
      await act?.(page);
      drawn[name] = await drawnTwice(page, selector);
      const { differing, ink } = await compareImages(browser, drawn[name].canvas, drawn[name].own);
      assert.ok(ink > 0.003, `${name}: there is something to compare (${ink})`);
      assert.ok(differing < 0.006, `${name}: ${(differing * 100).toFixed(2)} % of the pixels differ`);
      assert.deepEqual(faults, []);
      await context.close();
    }
    for (const by of ["canvas", "own"]) {
      const { differing } = await compareImages(browser, drawn.usual[by], drawn.changed[by]);
      assert.ok(differing > least, `${by}: the change shows (${differing})`);
    }
  });

test("the selection has the theme's colour, and the manifest its background", async () => {
  const { page, context } = await openPage(browser, changed.url, { context: sizes.desk });
  const colour = await page.evaluate(() => getComputedStyle(document.body, "::selection").backgroundColor);
  assert.match(colour, /^rgba\(255, 0, 0, 0\.5/);
  const manifest = await (await fetch(`${changed.url}manifest.json`)).json();
  assert.equal(manifest.theme_color, "#fbf8f2");
  assert.equal(manifest.background_color, "#fbf8f2");
  await context.close();
});
