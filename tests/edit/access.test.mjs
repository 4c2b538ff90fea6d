// The editor for who uses a keyboard or a screen reader, on a small screen and a wide one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe } from "../e2e/lib/axe.mjs";
import { ARTICLE, button, choose, edited, judged, part, said, withBrowser } from "./lib/opened.mjs";

let open;
withBrowser((given) => ({ open } = given));

const violations = (page) =>
  page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(" "))
          .slice(0, 3)
          .join(", ")}`,
    );
  });

test("the focus is never lost: what comes has it, and what goes leaves it in its list", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  const focus = () => page.evaluate(() => document.activeElement.closest("[data-pointer]")?.dataset.pointer);
  const reaches = async (pointer) => {
    for (let tries = 0; tries < 40 && (await focus()) !== pointer; ++tries) await page.waitForTimeout(50);
    assert.equal(await focus(), pointer);
  };
  await part(page, /Wat neuroplasticiteit betekent/);
  await button(page, "+ Erbij: Blok").press("Enter");
  await page.waitForFunction(
    () => document.activeElement.id.includes("_3") && document.activeElement.matches("select"),
  );
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nieuw");
  await reaches("/sections/1/blocks/3/text");
  await button(page, "Blok 4 weghalen").press("Enter");
  await reaches("/sections/1/blocks");
  await button(page, "Blok 2 omhoog").press("Enter");
  await reaches("/sections/1/blocks");
  await button(page, "✕ Weghalen").press("Enter");
  await reaches("/sections/0/id");
  await close();
});

for (const [width, colorScheme] of [
  [1280, "light"],
  [768, "dark"],
])
  test(`axe finds nothing at ${width} px, ${colorScheme}, and nothing is cut off`, async () => {
    const editor = await edited();
    const { page, close } = await open(editor.url, { width, height: 900 }, { colorScheme });
    await page.evaluate(axe);
    for (const [file, name] of [
      [ARTICLE, /De drie lagen/],
      ["clinic.json", "Contactgegevens"],
      ["guide.json", /^1\. .*/],
      ["ui.json", "Algemeen"],
      ["theme.json", "Maten"],
    ]) {
      await choose(page, file);
      if (file !== "guide.json") await part(page, name);
      else await page.locator("nav li button").nth(4).click();
      assert.deepEqual(await violations(page), [], `${file} ${name}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${file}: ${wide} px too wide`);
    }
    await page.getByText(/^\d+ fouten, /).click();
    await button(page, "Nieuw artikel").click();
    assert.deepEqual(await violations(page), []);
    await close();
  });

test("by keyboard alone: a file, a part, a word, saved", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await page.locator("header select").focus();
  await choose(page, "glossary.json");
  const seen = [];
  for (let tab = 0; tab < 12 && !seen.at(-1)?.startsWith("1. "); ++tab) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate(() => document.activeElement.innerText ?? ""));
  }
  await page.keyboard.press("Enter");
  await page.locator("nav [aria-current]").filter({ hasText: "1. " }).waitFor();
  for (let tab = 0; tab < 40; ++tab) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.id === "root_title")) break;
  }
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await page.keyboard.press("Control+s");
  await said(page, "Opgeslagen.");
  assert.match(editor.read("glossary.json"), /"title": "Neuronen!"/);
  await judged(page);
  await close();
});
