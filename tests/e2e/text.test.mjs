// The text under the canvas is text: it can be selected, copied, found and read out, and works without scripts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";

const original = readFileSync("tests/content/neuroplasticiteit-in-herstel.txt", "utf8");
let site, browser;
withSite((opened) => ({ site, browser } = opened));

const copied = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener(
          "copy",
          (event) =>
            resolve(
              Object.fromEntries(
                ["text/plain", "text/html"].map((type) => [type, event.clipboardData.getData(type)]),
              ),
            ),
          { once: true },
        );
        document.execCommand("copy");
      }),
  );

test("a paragraph is selected with the mouse and copied as the clinic wrote it", async () => {
  const { page, context } = await openPage(browser, site.url, { context: sizes.desk });
  await takenOver(page);
  await page.locator('[id="inleiding.1"]').click({ clickCount: 3 });
  const { "text/plain": text, "text/html": html } = await copied(page);
  assert.ok(!text.includes("\u00AD") && !html.includes("\u00AD"), "no invisible hyphens");
  assert.ok(text.trim().length > 200);
  assert.ok(original.includes(text.trim()), text);
  await context.close();
});

test("the whole article copies word for word, in order", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article")));
  const text = (await copied(page))["text/plain"].replace(/\s+/g, " ");
  let at = 0;
  for (const line of original.split("\n").map((one) =>
    one
      .trim()
      .replace(/^\d+\.\s*/, "")
      .replace(/\s+/g, " "),
  )) {
    if (!line) continue;
    const found = text.indexOf(line, at);
    assert.ok(found >= 0, `missing, or out of order: ${line}`);
    at = found;
  }
  await context.close();
});

test("the browser's own search finds words across break points and phrases across line ends", async () => {
  const { page, context } = await openPage(browser, site.url, { context: sizes.small });
  await takenOver(page);
  for (const words of [
    "neuroplasticiteit",
    "zenuwcellen",
    "een signaal uit het lichaam",
    "Jarco Schol",
    "duurzaam herstel in handen",
  ])
    assert.ok(await page.evaluate((text) => getSelection().removeAllRanges() ?? find(text), words), words);
  assert.ok(!(await page.evaluate(() => getSelection().removeAllRanges() ?? find("dit staat er niet"))));
  await context.close();
});

test("headings, landmarks, list and language are what a screen reader needs", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node) => [node, ...node.childIds.flatMap((id) => inOrder(byId.get(id)))];
  const spoken = inOrder(nodes[0])
    .filter((node) => !node.ignored)
    .map((node) => ({ role: node.role?.value, name: node.name?.value ?? "" }));
  const named = (role) =>
    spoken.filter((node) => node.role === role).map((node) => node.name.replaceAll("\u00AD", ""));
  assert.deepEqual(named("heading").slice(0, 2), [
    "Neuroplasticiteit in herstel",
    "Wat neuroplasticiteit betekent in het lichaam",
  ]);
  for (const role of ["banner", "navigation", "main", "contentinfo", "article"])
    assert.equal(named(role).length, 1, role);
  assert.equal(await page.getAttribute("html", "lang"), "nl");
  assert.ok(
    spoken.every((node) => node.role !== "Canvas"),
    "the canvas is not spoken",
  );
  assert.deepEqual(named("image"), [
    "Zo wordt een route sterker",
    "De drie lagen in beeld",
    "Een alarm dat weer rustig wordt",
  ]);
  assert.equal(await page.locator("main ol > li").count(), 3);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "lw-skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => location.hash), "#lw-main");
  await context.close();
});

test("without JavaScript the article, the alarm lists and every outcome can be read", async () => {
  const { page, context } = await openPage(browser, site.url, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  assert.ok(
    (await page.textContent("article"))
      .replaceAll("\u00AD", "")
      .includes("Het menselijk brein is verbazingwekkend flexibel."),
  );
  await page.goto(`${site.url}wegwijzer/`);
  assert.ok((await page.locator('[id^="lw-signs."] li').count()) > 10);
  assert.equal(await page.locator("a[href='tel:112']").first().isVisible(), true);
  const links = await page
    .locator("main a[href*='/wegwijzer/']")
    .evaluateAll((all) => all.map((link) => link.href));
  assert.ok(links.length >= 6);
  for (const link of links) {
    const response = await page.goto(link);
    assert.equal(response.status(), 200, link);
    assert.ok((await page.locator("h1").textContent()).length > 5);
    assert.equal(await page.locator("a[href='tel:112']").first().isVisible(), true);
  }
  await context.close();
});
