// Photos in an article: in the right size and upright, where the layout expects them, enlarged, printed, kept, in three engines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { heardUntil } from "./lib/aloud.mjs";
import { violations } from "./lib/axe.mjs";
import { openPage, plain, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { launchFirefox, launchWebKit, openScreen, pause, until } from "./lib/engines.mjs";
import { buildWith } from "./lib/other_content.mjs";
import { makePictures } from "./lib/pictures.mjs";

const address = "artikelen/fotos/";

let site, browser, folder;
withSite(
  (opened) => ({ site, browser } = opened),
  () => {
    const built = buildWith((edit, content) => {
      cpSync("tests/e2e/fixtures/fotos.json", `${content}/articles/fotos.json`);
      makePictures(content);
    });
    folder = path.join(built.site, "pictures");
    return built;
  },
);

const opened = (context = sizes.phone, prepare) =>
  openPage(browser, site.url + address, { context, prepare });
const allLoaded = (page) =>
  page.evaluate(async () => {
    for (const image of document.images) {
      image.scrollIntoView();
      await image.decode();
    }
  });
const header = (file, field) =>
  execFileSync("vipsheader", ["-f", field, path.join(folder, file)], { encoding: "utf8" }).trim();

test("copies are upright, no larger than the original, and say nothing of where a photo was taken", () => {
  const widths = {};
  for (const file of readdirSync(folder)) {
    const [, stem, width] = file.match(/^([a-z]+)-(\d+)-[0-9a-f]{20}\.(webp|jpg|png)$/);
    assert.equal(header(file, "width"), width, file);
    assert.ok(!readFileSync(path.join(folder, file)).includes("GPS 52.22"), file);
    (widths[stem] ??= new Set()).add(Number(width));
  }
  const sorted = (stem) => [...widths[stem]].toSorted((a, b) => a - b);
  assert.deepEqual(sorted("heuvels"), [480, 800, 1360, 2000]);
  assert.deepEqual(sorted("staand"), [480, 800, 1000], "1600 × 1000, turned by a quarter");
  assert.deepEqual(sorted("klein"), [300]);
  assert.deepEqual(sorted("breed"), [480, 800, 1360, 1900]);
});

test("a host says what each is, and that it never changes; other sites' frames may show it", async () => {
  const file = readdirSync(folder).find((name) => name.endsWith(".webp"));
  const { headers } = await fetch(`${site.url}pictures/${file}`);
  assert.equal(headers.get("content-type"), "image/webp");
  assert.match(headers.get("cache-control"), /immutable/);
  assert.equal(headers.get("cross-origin-resource-policy"), "cross-origin");
});

test("without scripts each picture is there, says what is to be seen, and opens by itself", async () => {
  const { page, context } = await opened({ ...sizes.phone, javaScriptEnabled: false });
  assert.deepEqual(await page.locator("main img").evaluateAll((all) => all.map(({ alt }) => alt)), [
    "Lichte en donkere vlekken, zoals heuvels in de mist.",
    "Een staande foto, met een telefoon gemaakt.",
    "Een kleine tekening.",
    "",
  ]);
  const caption = page.locator("figcaption").first();
  assert.match(await caption.innerHTML(), /<strong>bijschrift<\/strong>/);
  assert.equal(plain(await page.locator("figure p").first().textContent()), "Beeld: Eigen foto, CC0");
  await page.locator("main figure a").first().click();
  assert.match(page.url(), /pictures\/heuvels-2000-\w+\.webp$/);
  await context.close();
});

// What moved of the text, as Chromium counts it.
const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifted = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        for (const { node, previousRect, currentRect } of sources)
          if (node?.parentElement?.closest("main"))
            globalThis.shifted.push({ value, what: node.id, from: previousRect.y, to: currentRect.y });
    }).observe({ type: "layout-shift", buffered: true });
  });

test("room is kept for each picture, and the canvas draws what is around it", async () => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    const { page, context } = await opened({ viewport }, watchShifts);
    await takenOver(page);
    const height = await page.evaluate(() => document.querySelector("main").offsetHeight);
    await page.evaluate(() => (globalThis.shifted = [])); // typefaces may have come late
    await allLoaded(page);
    await page.waitForFunction(() => document.documentElement.dataset.lw === "idle");
    const after = await page.evaluate(() => document.querySelector("main").offsetHeight);
    assert.ok(Math.abs(after - height) <= 1, `${viewport.width}: ${height} → ${after} px`);
    assert.deepEqual(await page.evaluate(() => globalThis.shifted), [], `${viewport.width}`);
    for (const id of ["fotos-inleiding.3", "fotos-meer.2", "fotos-meer.5"]) {
      await page.locator(`[id='${id}']`).scrollIntoViewIfNeeded();
      await page.waitForFunction((one) => document.getElementById(one).classList.contains("lw-on"), id);
    }
    const [column, ...widths] = await page.evaluate(() =>
      [document.querySelector("main p"), ...document.images].map((one) => one.getBoundingClientRect().width),
    );
    assert.deepEqual(
      widths.map(Math.round),
      [column, Math.min(column, 400), Math.min(column, 300), column].map(Math.round),
      `${viewport.width}: none wider than the text, or than it is`,
    );
    await context.close();
  }
});

test("a tap shows a picture as large as the screen; Escape leads back to it", async () => {
  const { page, context, faults } = await opened();
  await takenOver(page);
  const link = page.locator("main figure a").first();
  await link.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Lichte en donkere vlekken" });
  await dialog.waitFor();
  const image = dialog.locator("img");
  await page.waitForFunction(() => document.querySelector("dialog[open] img").naturalWidth > 0);
  const [box, screen] = [await image.boundingBox(), page.viewportSize()];
  assert.ok(box.width >= screen.width - 1 && box.height < screen.height, JSON.stringify(box));
  assert.match(await image.getAttribute("src"), /heuvels-2000-/);
  await page.keyboard.press("Escape");
  assert.ok(await link.evaluate((one) => one === document.activeElement));
  assert.deepEqual(faults, []);
  await context.close();
});

test("an opened article keeps its pictures, says how many, and shows them without internet", async () => {
  const { page, context } = await opened();
  const status = () => page.locator("#lw-status").textContent();
  await page.waitForFunction(() => /Foto's/.test(document.getElementById("lw-status").textContent), null, {
    timeout: 30000,
  });
  assert.match(await status(), /^Beschikbaar zonder internet\. Foto's op dit toestel: 4 \(0,\d MB\)$/);
  await context.setOffline(true);
  await page.reload();
  await takenOver(page);
  await allLoaded(page);
  await page.locator("main figure a").nth(1).click();
  await page.waitForFunction(() => document.querySelector("dialog[open] img").naturalWidth > 0);
  const shown = await page.locator("dialog[open] img").evaluate((image) => image.currentSrc || image.src);
  assert.match(shown, /staand-/, "another size of it, as the largest was never opened");
  await context.close();
});

test("who saves data gets only the pictures in sight", async () => {
  const { page, context } = await opened(sizes.phone, (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    }),
  );
  await page.waitForFunction(() => document.getElementById("lw-status").textContent !== "", null, {
    timeout: 30000,
  });
  const kept = await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.endsWith(":pictures"));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => url) : [];
  });
  assert.ok(!kept.some((url) => /breed-/.test(url)), `${kept}`);
  await context.close();
});

test("in the dark a photo is less bright, and on paper as it is", async () => {
  const { page, context } = await opened({ ...sizes.phone, colorScheme: "dark" });
  await takenOver(page);
  const filter = () =>
    page
      .locator("main img")
      .first()
      .evaluate((image) => getComputedStyle(image).filter);
  assert.equal(await filter(), "brightness(0.8)");
  await page.emulateMedia({ media: "print" });
  assert.equal(await filter(), "none");
  await context.close();
});

test("a caption is read aloud, and not who made the photo", async () => {
  const said = await heardUntil(browser, site.url + address, "versiert alleen");
  assert.ok(
    said.includes("Een foto met een bijschrift dat lang genoeg is voor twee regels op een telefoon."),
  );
  assert.ok(!said.some((words) => words.includes("Beeld")));
});

test("axe finds nothing", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  assert.deepEqual(await violations(page), []);
  await context.close();
});

const drawnBelow = () =>
  [...document.querySelectorAll("main figure ~ p")].filter((one) => one.classList.contains("lw-on")).length;

test("Firefox and WebKitGTK take over around pictures, too", async (t) => {
  const screen = await openScreen({ hintstyle: "hintslight" });
  t.after(() => screen.close());
  const firefox = await launchFirefox({ DISPLAY: screen.display });
  t.after(() => firefox.close());
  const page = await firefox.newPage();
  await page.goto(site.url + address);
  await until(page, drawnBelow);
  const webkit = await launchWebKit({ DISPLAY: screen.display });
  t.after(() => webkit.close());
  await webkit.go(site.url + address);
  let drawn = 0;
  for (const end = Date.now() + 20000; Date.now() < end && !drawn; await pause(100))
    drawn = await webkit.run(`return (${drawnBelow})()`);
  assert.ok(drawn > 0, "WebKitGTK");
});
