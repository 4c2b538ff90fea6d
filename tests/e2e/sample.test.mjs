// The sample clinic (tests/sample): twelve articles with all that an article can have. Canvas and page agree in three engines, axe finds
// nothing, nothing scrolls sideways. With LW_SHOTS=FOLDER its screens are written there, to be looked at.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { ARTICLES } from "../sample/articles.mjs";
import { makeSample } from "../sample/make.mjs";
import { violations } from "./lib/axe.mjs";
import {
  laidOutSince,
  lastLayout,
  layoutAt,
  openPage,
  plain,
  sizes,
  takenOver,
  withSite,
} from "./lib/chromium.mjs";
import { launchFirefox, launchWebKit, openScreen, pause, until } from "./lib/engines.mjs";
import { buildWith } from "./lib/other_content.mjs";

const WIDTHS = [320, 390, 768, 1280, 1920];
const PHONE = 390; // for axe, whose findings hardly depend on the width
const NEAR = 0.5; // CSS px

let site, browser;
withSite(
  (opened) => ({ site, browser } = opened),
  () => buildWith((_, content) => makeSample(content)),
);

const addresses = ["artikelen/", ...ARTICLES.map(({ id }, i) => (i === 0 ? "" : `artikelen/${id}/`))];

const demandAgreement = ({ settled, largest, apart, compared }, where) =>
  assert.ok(
    settled && largest <= NEAR && apart <= NEAR && compared > 0,
    `${where}: boxes ${largest}, letters ${apart} px apart, ${compared} compared, settled: ${settled}`,
  );

// Side by side: most of the time each waits for a frame.
async function inTwos(list, visit) {
  const rest = [...list];
  const one = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await visit(next);
  };
  await Promise.all([one(), one()]);
}

test("Chromium: at every width the canvas agrees with the page, nothing scrolls sideways; axe finds nothing, light and dark", async () => {
  await inTwos(addresses, async (address) => {
    const { page, context, faults } = await openPage(browser, site.url + address, {
      context: { viewport: { width: WIDTHS[0], height: 800 } },
    });
    await takenOver(page);
    for (const width of WIDTHS) {
      if (width !== WIDTHS[0]) {
        const time = await layoutAt(page);
        await page.setViewportSize({ width, height: 800 });
        await laidOutSince(page, time);
      }
      await page.waitForFunction(() => document.documentElement.dataset.lw === "idle");
      const where = `${address || "front"} at ${width} px`;
      demandAgreement(await lastLayout(page), where);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, where);
      for (const colorScheme of width === PHONE ? ["dark", "light"] : []) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `${where}, ${colorScheme}`);
      }
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
});

test("a number of two digits is on one line; no word of a table is broken where there is room", async () => {
  const { page, context } = await openPage(browser, `${site.url}artikelen/lijsten/`, {
    context: sizes.phone,
  });
  const [marker, line] = await page.evaluate(() => {
    const tenth = document.querySelectorAll("article ol > li")[9];
    return [getComputedStyle(tenth, "::before").height, getComputedStyle(tenth).lineHeight].map(parseFloat);
  });
  assert.ok(Math.abs(marker - line) < 1, `${marker} px high, a line is ${line} px`);
  await page.goto(`${site.url}artikelen/tabellen/`);
  await page.setViewportSize({ width: 768, height: 900 });
  const broken = await page.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll("td, th")].flatMap((cell) => {
      range.selectNodeContents(cell);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      return !/\s/.test(cell.textContent) && !cell.querySelector("sup") && lines > 1
        ? [cell.textContent]
        : [];
    });
  });
  assert.deepEqual(broken, []);
  await context.close();
});

test("a subheading directly below the title skips no level, and is not in the contents", async () => {
  const { page, context } = await openPage(browser, `${site.url}artikelen/lijsten/`);
  await takenOver(page);
  const levels = await page
    .locator("article :is(h1, h2, h3)")
    .evaluateAll((all) => all.map((one) => one.nodeName));
  assert.deepEqual(levels, ["H1", "H2", "H2", "H3", "H3"]);
  await page.locator("[data-tool='contents']").click();
  assert.equal(await page.locator("[data-headings] li").count(), 2);
  await context.close();
});

test("each article says what it holds, also without scripts", async () => {
  const { page, context } = await openPage(browser, site.url, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  for (const { id, title, language } of ARTICLES) {
    await page.goto(`${site.url}${id === "begin" ? "" : `artikelen/${id}/`}`);
    assert.equal(plain(await page.locator("h1").innerText()), title);
    assert.equal(
      await page.locator("[lang=en] h1, [lang=ar][dir=rtl] h1").count(),
      language === "nl" ? 0 : 1,
      id,
    );
  }
  await context.close();
});

const idle = () =>
  document.documentElement.dataset.lw === "idle" && performance.getEntriesByName("lw:layout").length > 0;
const layout = () => performance.getEntriesByName("lw:layout").at(-1).detail;
const sideways = () => document.documentElement.scrollWidth - innerWidth;

test("Firefox and WebKitGTK agree, too", async (t) => {
  const screen = await openScreen({ hintstyle: "hintslight" });
  t.after(() => screen.close());
  const inFirefox = async () => {
    const firefox = await launchFirefox({ DISPLAY: screen.display });
    t.after(() => firefox.close());
    const page = await firefox.newPage();
    await page.setViewport({ width: 390, height: 844 });
    for (const address of addresses) {
      await page.goto(site.url + address);
      await until(page, idle);
      demandAgreement(await page.evaluate(layout), `Firefox, ${address}`);
      assert.ok((await page.evaluate(sideways)) <= 0, `Firefox, ${address}`);
    }
  };
  const inWebKit = async () => {
    const webkit = await launchWebKit({ DISPLAY: screen.display });
    t.after(() => webkit.close());
    for (const address of addresses) {
      await webkit.go(site.url + address);
      for (const end = Date.now() + 20000; Date.now() < end; await pause(100))
        if (await webkit.run(`return (${idle})()`)) break;
      demandAgreement(await webkit.run(`return (${layout})()`), `WebKitGTK, ${address}`);
      assert.ok((await webkit.run(`return (${sideways})()`)) <= 0, `WebKitGTK, ${address}`);
    }
  };
  await Promise.all([inFirefox(), inWebKit()]);
});

if (process.env.LW_SHOTS)
  test("screens to look at", async () => {
    for (const colorScheme of ["light", "dark"])
      for (const width of WIDTHS) {
        const context = { viewport: { width, height: 900 }, colorScheme };
        for (const address of addresses) {
          const { page, context: own } = await openPage(browser, site.url + address, { context });
          await takenOver(page);
          const name = `${address.replace(/\W+/g, "-")}${width}-${colorScheme}.png`;
          await page.screenshot({
            path: path.join(process.env.LW_SHOTS, name),
            fullPage: address !== "artikelen/lang/",
          });
          await own.close();
        }
      }
  });
