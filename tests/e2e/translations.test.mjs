// The same article in two languages: both link to each other, the list of all articles has one of them, search engines hear of both.
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { violations } from "./lib/axe.mjs";
import { agrees, openPage, plain, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { buildWith } from "./lib/other_content.mjs";
import { translateFile } from "./lib/other_language.mjs";

let site, browser, folder;
withSite(
  (opened) => ({ site, browser } = opened),
  () => {
    const built = buildWith(
      (edit, content) => {
        const to = (name) => path.join(content, `articles/${name}.json`);
        for (const name of ["opmaak", "kort"]) cpSync(`tests/e2e/fixtures/${name}.json`, to(name));
        cpSync(to("kort"), to("kort-ar"));
        translateFile(to("kort-ar"), "ar");
        edit("articles/kort-ar.json", (text) => {
          const article = { ...JSON.parse(text), id: "kort-ar", translationOf: "kort" };
          for (const section of article.sections) section.id += "-ar";
          return JSON.stringify(article);
        });
      },
      ["--site", "https://lezen.example/"],
    );
    folder = built.site;
    return built;
  },
);

const choice = "article .site-nav a";
const linkOf = (page) =>
  page
    .locator(choice)
    .evaluateAll((all) => all.map(({ lang, dir, innerText, href }) => [lang, dir, innerText, href]));

for (const [name, context] of Object.entries(sizes))
  test(`${name}: each links to the other, in its own words`, async () => {
    const { page, context: own, faults } = await openPage(browser, `${site.url}artikelen/kort/`, { context });
    await takenOver(page);
    await agrees(page);
    const other = `${site.url}artikelen/kort-ar/`;
    assert.deepEqual(await linkOf(page), [["ar", "rtl", "العربية", other]]);
    await page.locator(choice).click();
    await page.waitForURL(other);
    await takenOver(page);
    assert.deepEqual(await linkOf(page), [["nl", "", "Nederlands", `${site.url}artikelen/kort/`]]);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await own.close();
  });

test("the list has one card for both, and so has what to read next", async () => {
  const { page, context } = await openPage(browser, `${site.url}artikelen/`);
  await takenOver(page);
  const titles = await page.locator("main h2 a").evaluateAll((all) => all.map(({ href }) => href));
  assert.ok(titles.includes(`${site.url}artikelen/kort/`));
  assert.ok(!titles.includes(`${site.url}artikelen/kort-ar/`));
  assert.deepEqual(
    (await page.locator("main .site-nav a").allTextContents()).map(plain),
    ["العربية"],
    "its card names the language",
  );
  await page.goto(`${site.url}artikelen/opmaak/`);
  assert.ok(
    !(await page.locator("main h3 a").evaluateAll((all) => all.map(({ href }) => href))).some((href) =>
      href.includes("kort-ar"),
    ),
  );
  await context.close();
});

test("search engines are told whole addresses, in both", () => {
  const alternates = ["nl", "ar"].map(
    (one) =>
      `<link rel="alternate" hreflang="${one}" href="https://lezen.example/artikelen/kort${one === "ar" ? "-ar" : ""}/">`,
  );
  for (const name of ["kort", "kort-ar"]) {
    const html = readFileSync(path.join(folder, `artikelen/${name}/index.html`), "utf8");
    for (const one of alternates) assert.ok(html.includes(one), `${name}: ${one}`);
  }
  assert.ok(!readFileSync(path.join(folder, "artikelen/opmaak/index.html"), "utf8").includes("hreflang"));
});
