// The reading tools in a real browser: contents, progress, links, resuming, bookmarks, sharing, words, figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { compareImages } from "./lib/pixels.mjs";
import { scrolled, tool, top } from "./lib/reading.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open({ context = sizes.phone, path = "", prepare } = {}) {
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

// ---- finding one's way -------------------------------------------------------------------------------------

test("the contents list every heading, mark the current one, and lead to each", async () => {
  const { page, context, faults } = await open();
  await page.evaluate(() => document.querySelectorAll("article h2")[4].scrollIntoView());
  await tool(page, "contents");
  const list = await page.evaluate(() =>
    [...document.querySelectorAll("[data-headings] a")].map((one) => [
      one.textContent,
      one.getAttribute("aria-current"),
    ]),
  );
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll("article :is(h1, h2)")].map((one) =>
      one.textContent.replaceAll("\u00AD", ""),
    ),
  );
  assert.deepEqual(
    list.map(([text]) => text),
    headings,
  );
  assert.deepEqual(
    list.flatMap(([, current], i) => (current ? [i] : [])),
    [5],
  );
  await page.locator("[data-headings] a").nth(8).click();
  assert.equal(await page.locator("#lw-contents").isVisible(), false);
  const id = await page.evaluate(() => document.querySelectorAll("article h2")[7].id);
  assert.equal(new URL(page.url()).hash, `#${id}`);
  const at = await top(page, `#${id}`);
  assert.ok(at > 0 && at < 120, `${at}`);
  assert.deepEqual(faults, []);
  await context.close();
});

test("every heading has its own link, and a link to words finds them", async () => {
  const { page, context } = await open({ path: "#conclusie" });
  const at = await top(page, "#conclusie");
  assert.ok(at >= 0 && at < 400, `${at}`);
  await page.goto("about:blank");
  await page.goto(`${site.url}#:~:text=Emotionele%20herconditionering`);
  await page.waitForFunction(() => scrollY > 500);
  await context.close();
});

test("progress: nothing at the top, everything at the end; the tools hide while a person reads on and come back", async () => {
  const { page, context } = await open();
  const scale = () =>
    page.evaluate(() => new DOMMatrix(getComputedStyle(document.getElementById("lw-progress")).transform).a);
  const away = () => page.evaluate(() => document.getElementById("lw-tools").classList.contains("lw-away"));
  assert.equal(await scale(), 0);
  for (const y of [400, 800]) (await page.evaluate((to) => scrollTo(0, to), y), await settled(page));
  assert.ok((await scale()) > 0.02);
  assert.equal(await away(), true);
  await page.evaluate(() => scrollTo(0, 700));
  await settled(page);
  assert.equal(await away(), false);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await settled(page);
  assert.equal(await scale(), 1);
  assert.equal(await away(), false);
  await context.close();
});

test("a returning reader can resume or start over; a bookmark leads to its place at any text size", async () => {
  const { page, context } = await open();
  await page.evaluate(() => document.querySelectorAll("article h2 ~ p:first-of-type")[5].scrollIntoView());
  const read = await page.evaluate(
    () =>
      [...document.querySelectorAll("article [id]:is(p, li):not(details *)")].find(
        (one) => one.getBoundingClientRect().bottom > 0,
      ).id,
  );
  await tool(page, "contents");
  await page.locator("[data-bookmark]").click();
  assert.equal(await page.locator("[data-bookmarks] li").count(), 1);
  await page.waitForFunction(() => localStorage["leeswijzer:places"].includes('"last":{')); // it takes a few seconds
  await page.goto(`${site.url}wegwijzer/`);
  await page.evaluate(() => localStorage.setItem("leeswijzer:settings", '{"size":150}'));
  await page.goto(site.url);
  await takenOver(page);
  assert.ok(await page.locator("#lw-resume").isVisible());
  await page.locator("#lw-resume [data-go]").click();
  const place = () =>
    page.evaluate((id) => {
      const { top, bottom } = document.getElementById(id).getBoundingClientRect();
      return top < 200 && bottom > -10;
    }, read);
  assert.ok(await place());
  await page.evaluate(() => scrollTo(0, 0));
  await tool(page, "contents");
  await page.locator("[data-bookmarks] a").click();
  assert.ok(await place());
  await tool(page, "contents");
  await page.locator("[data-bookmarks] button").click();
  assert.equal(await page.locator("[data-bookmarks]").isVisible(), false);
  await page.locator("#lw-contents [data-close]").click();
  await page.goto(`${site.url}wegwijzer/`);
  await page.goto(site.url);
  await page.locator("#lw-resume [data-forget]").click();
  await page.goto(`${site.url}wegwijzer/`);
  await page.goto(site.url);
  await takenOver(page);
  assert.equal(await page.locator("#lw-resume").isVisible(), false);
  await context.close();
});

test("remembered places that no longer exist are left out silently", async () => {
  const gone = ["n14", "inleiding-1", "lw-main.3", "lw-status", "nergens.2"].map((id) => ({ id, part: 0 }));
  for (const last of gone) {
    const places = { "/": { last, kept: [...gone, { id: "betekenis.1", part: 0 }] } };
    const prepare = (one) =>
      one.addInitScript((kept) => localStorage.setItem("leeswijzer:places", kept), JSON.stringify(places));
    const { page, context, faults } = await open({ prepare });
    assert.equal(await page.locator("#lw-resume").isVisible(), false, last.id);
    await tool(page, "contents");
    assert.equal(await page.locator("[data-bookmarks] li").count(), 1);
    assert.equal(await page.locator("[data-bookmarks] a").getAttribute("href"), "#betekenis.1");
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test("back and forward return a person exactly to where they were", async () => {
  const { page, context } = await open();
  await page.evaluate(() => scrollTo(0, 2345));
  await settled(page);
  await page.evaluate(() => document.querySelector('a[href*="wegwijzer"]').click());
  await page.waitForURL(/wegwijzer/);
  await page.goBack();
  await takenOver(page);
  assert.equal(await scrolled(page), 2345);
  await context.close();
});

test("a link to the part being read: shared by the device, else copied", async () => {
  const fake = () => {
    globalThis.shared = [];
    Object.defineProperty(navigator, "share", { value: undefined, configurable: true });
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => void globalThis.shared.push(text) },
    });
  };
  const { page, context } = await open({
    path: "?van=nieuwsbrief",
    prepare: (one) => one.addInitScript(fake),
  });
  await page.evaluate(() => document.getElementById("conclusie").scrollIntoView());
  await tool(page, "contents");
  await page.locator("[data-share]").click();
  assert.equal(await page.locator("[data-said]").textContent(), "De link is gekopieerd");
  await page.evaluate(() =>
    Object.defineProperty(navigator, "share", { value: async (what) => void globalThis.shared.push(what) }),
  );
  await page.locator("[data-share]").click();
  assert.deepEqual(await page.evaluate(() => globalThis.shared), [
    `${site.url}#conclusie`,
    { title: "Neuroplasticiteit in herstel", url: `${site.url}#conclusie` },
  ]);
  await context.close();
});

// ---- words ------------------------------------------------------------------------------------------------

test("an explained word opens its explanation with its source; without scripts the link leads there", async () => {
  const { page, context, faults } = await open();
  const links = await page.evaluate(() =>
    [...document.querySelectorAll("article a[href^='#lw-word.']")].map((one) => [
      one.textContent.replaceAll("\u00AD", ""),
      one.hash.slice(1),
    ]),
  );
  assert.deepEqual(
    links.map(([text]) => text),
    [
      "neuronen",
      "centrale sensitisatie",
      "fMRI",
      "graded activity",
      "pijneducatie",
      "amygdala",
      "graded exposure",
      "motor control training",
      "BDNF",
      "parasympathische systeem",
    ],
  );
  for (const [text, id] of links) {
    await page.evaluate((one) => document.querySelector(`article a[href="#${one}"]`).click(), id);
    const dialog = page.locator("#lw-word");
    assert.ok(await dialog.isVisible(), text);
    assert.match(await dialog.textContent(), /Bron: /);
    assert.equal(
      await page.evaluate(() =>
        document.querySelector("#lw-word h3").textContent.replaceAll("\u00AD", "").toLowerCase(),
      ),
      text.toLowerCase(),
    );
    await page.keyboard.press("Escape");
    assert.equal(await dialog.isVisible(), false);
  }
  assert.equal(new URL(page.url()).hash, "");
  assert.deepEqual(faults, []);
  await context.close();
  const plain = await openPage(browser, `${site.url}#lw-word.bdnf`, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  assert.match(
    await plain.page.locator('[id="lw-word.bdnf"]').textContent(),
    /brain-derived neurotrophic factor/,
  );
  await plain.context.close();
});

// ---- figures ----------------------------------------------------------------------------------------------

// What is seen of a drawing, as one text that changes when its pixels do; without its edge, which the canvas draws, or the browser.
async function picture(page, id) {
  const drawing = page.locator(`[id="${id}"]`);
  await drawing.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await drawing.boundingBox();
  const clip = { x: x + 8, y: y + 8, width: width - 16, height: height - 16 };
  return (await page.screenshot({ clip })).toString("base64");
}

test("figures: each state is drawn and said, by keyboard too; they are not part of the copied article", async () => {
  const { page, context, faults } = await open();
  const words = () =>
    page.evaluate(() =>
      document.getElementById("lw-figure.route.words").textContent.replaceAll("\u00AD", ""),
    );
  await page.evaluate(() => document.getElementById("lw-figure.route").scrollIntoView());
  await page.evaluate(() => (document.getElementById("lw-tools").style.visibility = "hidden")); // they come and go over the figure
  await settled(page);
  const state = async () => [await words(), await picture(page, "lw-figure.route.picture")];
  // The first state that both differs and stays.
  const stateAfter = async ([text, pixels]) => {
    let [last, now] = [[], await state()];
    for (
      const end = Date.now() + 8000;
      Date.now() < end && (now[0] === text || now[1] === pixels || last[1] !== now[1]);
    ) {
      await settled(page);
      [last, now] = [now, await state()];
    }
    return now;
  };
  const seen = [await stateAfter(["", ""])];
  const [more, less] = ["more", "less"].map((part) => page.locator(`[id="lw-figure.route.${part}"]`));
  const isFocused = (button) => button.evaluate((one) => one === document.activeElement);
  assert.deepEqual([await more.isDisabled(), await less.isDisabled()], [false, true]);
  await more.focus();
  for (let i = 0; i < 3; ++i) {
    assert.ok(await isFocused(more), "the focus stays");
    await page.keyboard.press("Enter");
    seen.push(await stateAfter(seen.at(-1)));
  }
  assert.equal(new Set(seen.map(([text]) => text)).size, 4);
  assert.equal(new Set(seen.map(([, pixels]) => pixels)).size, 4);
  assert.deepEqual([await more.isDisabled(), await less.isDisabled()], [true, false]);
  assert.ok(await isFocused(less), "at the last state the focus goes to the way back");
  await page.keyboard.press("Enter");
  const [text, pixels] = await stateAfter(seen[3]);
  assert.equal(text, seen[2][0]);
  // The page may have moved by a part of a px, and edges with it.
  const [one, other] = [pixels, seen[2][1]].map((png) => Buffer.from(png, "base64"));
  const { differing, ink } = await compareImages(browser, one, other);
  assert.ok(differing < 0.002 && ink > 0.02, JSON.stringify({ differing, ink }));
  assert.deepEqual([await more.isDisabled(), await less.isDisabled()], [false, false]);
  assert.equal(await page.getAttribute('[id="lw-figure.route.picture"]', "role"), "img");
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article")));
  const copied = await page.evaluate(() => {
    let text;
    addEventListener("copy", ({ clipboardData }) => (text = clipboardData.getData("text/plain")));
    document.execCommand("copy");
    return text;
  });
  assert.ok(copied.length > 5000);
  assert.doesNotMatch(copied, /Het artikel zegt|\bzenuwcel\b/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("without scripts a figure is drawn and described", async () => {
  const { page, context } = await openPage(browser, site.url, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  const figure = page.locator('[id="lw-figure.alarm.picture"]');
  assert.equal(await figure.getAttribute("aria-label"), "Een alarm dat weer rustig wordt");
  const { width } = await figure.locator("svg").boundingBox();
  assert.ok(width > 300, `${width}`);
  assert.match(
    (await page.locator('[id="lw-figure.alarm.words"]').textContent()).replaceAll("\u00AD", ""),
    /te gevoelig/,
  );
  await context.close();
});
