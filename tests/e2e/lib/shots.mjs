// Screenshots for a person to look at: every screen at four widths. `node tests/e2e/lib/shots.mjs URL DIR [name…]` takes all in light and dark,
// with text of 100 %. Names choose screens; widths (320), colour schemes (sepia) and text sizes (250%) choose those instead:
// `node tests/e2e/lib/shots.mjs URL DIR artikel weergave 320 light dark sepia contrast 100% 200% 250%`
import { mkdirSync } from "node:fs";
import { launch, openPage, settled } from "./chromium.mjs";

const [, , url, folder, ...only] = process.argv;
const sizes = {
  320: { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2 },
  390: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  768: { viewport: { width: 768, height: 1024 } },
  1280: { viewport: { width: 1280, height: 800 } },
};

// Taps a button and waits for the next screen; "fout" deliberately stays where it is.
async function tap(page, action) {
  await page.waitForTimeout(600); // any sooner, on the same spot, it counts as the second half of a double tap
  const before = await page.evaluate(() => history.state?.step ?? -1);
  await page.locator(`[data-act="${action}"]`).click();
  await page.waitForFunction((step) => history.state?.step > step, before, { timeout: 2000 }).catch(() => {});
  await settled(page);
}

async function answer(page, options) {
  await page.waitForFunction(() => history.state);
  await tap(page, "start");
  for (const option of options) {
    if (option) await page.locator(`[data-act$=" ${option}"]`).first().click();
    await tap(page, "next");
  }
}

async function tapNeck(page) {
  const body = page.locator(".body-map.lw-on");
  await body.scrollIntoViewIfNeeded();
  const { width, height } = await body.boundingBox();
  await body.click({ position: { x: width * 0.75, y: height * 0.19 } });
  await settled(page);
}

// Without scrolling there first, unlike a real tap.
const press = (page, ...selectors) =>
  page.evaluate((all) => all.forEach((one) => document.querySelector(one).click()), selectors);

// A bar in place of the tools, with a button that is usually hidden.
const showBar = (page, bar, button) =>
  page.evaluate(
    ([shown, also]) => {
      document.getElementById("lw-tools").hidden = true;
      document.getElementById(shown).hidden = false;
      if (also) document.querySelector(also).hidden = false;
    },
    [bar, button],
  );

async function search(page) {
  await press(page, "[data-tool=search]");
  await page.locator("#lw-search input").first().fill("brein");
}

const adult = ["nee", "nee", "volwassen", "nee", "nek", "vanzelf", "k3", "beter", ""];
const screens = {
  artikel: ["", null],
  "artikel-midden": ["", (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.45))],
  "artikel-eind": ["", (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight))],
  weergave: ["", (page) => press(page, "[data-act=settings]")],
  meer: ["", (page) => press(page, "[data-act=settings]", "#lw-settings summary")],
  inhoud: ["", (page) => press(page, "[data-tool=contents]")],
  zoek: ["", search],
  voorlezen: ["", (page) => showBar(page, "lw-aloud")],
  terug: ["", (page) => showBar(page, "lw-aloud", "[data-back]")], // scrolled away from the sentence
  verder: ["", (page) => showBar(page, "lw-resume")],
  woord: ["", (page) => press(page, "a[href^='#lw-word.']")],
  figuur: ["", (page) => page.evaluate(() => document.getElementById("lw-figure.alarm").scrollIntoView())],
  start: ["wegwijzer/", null],
  vraag: ["wegwijzer/", (page) => answer(page, [])],
  fout: ["wegwijzer/", (page) => answer(page, [""])],
  alarm: ["wegwijzer/", (page) => answer(page, ["ja"])],
  keuze: ["wegwijzer/", (page) => answer(page, adult.slice(0, 4))],
  plek: [
    "wegwijzer/",
    (page) => answer(page, adult.slice(0, 4)).then(() => page.locator(".body-map").scrollIntoViewIfNeeded()),
  ],
  getikt: ["wegwijzer/", (page) => answer(page, adult.slice(0, 4)).then(() => tapNeck(page))],
  uitkomst: ["wegwijzer/", (page) => answer(page, adult)],
  samenvatting: [
    "wegwijzer/",
    (page) => answer(page, adult.with(7, "terug")).then(() => tap(page, "show summary")),
  ],
  signalen: ["wegwijzer/signalen/", null],
  nek: ["wegwijzer/plek/nek/", null],
  nood: ["wegwijzer/nood/", null],
  bibliotheek: ["artikelen/", null], // only with several articles
};

const chosen = (all, usual) => {
  const found = all.filter((one) => only.includes(one));
  return found.length > 0 ? found : usual;
};
const widths = chosen(Object.keys(sizes), Object.keys(sizes));
const schemes = chosen(["light", "dark", "sepia", "contrast"], ["light", "dark"]);
const scales = chosen(["100%", "200%", "250%"], ["100%"]);
const names = chosen(Object.keys(screens), Object.keys(screens));

async function shoot(browser, name, width, scheme, scale) {
  const [path, go] = screens[name];
  const settings = JSON.stringify({ scheme, size: parseInt(scale, 10) });
  const prepare = (page) =>
    page.addInitScript((text) => localStorage.setItem("leeswijzer:settings", text), settings);
  const { page, context, faults } = await openPage(browser, new URL(path, url).href, {
    context: sizes[width],
    prepare,
  });
  await settled(page);
  await page.waitForTimeout(400);
  await go?.(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}-${parseInt(scale, 10)}.png` });
  if (faults.length) console.log(name, width, scheme, scale, faults);
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const width of widths)
  for (const scheme of schemes)
    for (const scale of scales) for (const name of names) await shoot(browser, name, width, scheme, scale);
await browser.close();
