// The page that tells the clinic how to put the site on its own: what is chosen is in the code, what is copied is what is shown, and
// the code works on a page of another site that allows nothing but this one, with scripts and without.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCHEMES, SETTINGS } from "../../web/settings/store.js";
import { axe } from "./lib/axe.mjs";
import { get } from "./lib/asks.mjs";
import { bareHost } from "./lib/bare_host.mjs";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { filesOf } from "./lib/hosts.mjs";

const CLINIC = JSON.parse(readFileSync("content/clinic.json", "utf8")).name;
let site, browser;
withSite((opened) => ({ site, browser } = opened));

const context = { ...sizes.phone, deviceScaleFactor: 1, serviceWorkers: "block" };
const open = (host = site, more = {}) =>
  openPage(browser, `${host.url}insluiten/`, { context: { ...context, ...more } });
const code = (page, id) => page.locator(`#${id}`).inputValue();
const valuesOf = (page, id) =>
  page.locator(`#${id} option`).evaluateAll((options) => options.map(({ value }) => value));
const preview = (page) => page.frameLocator("#preview iframe");

test("there is every page, heading, colour and size to choose from", async () => {
  const { page, context: own } = await open();
  const files = [...filesOf("build/site").keys()].filter((name) => /(^|\/)index\.html$/.test(name));
  const pages = files
    .map((name) => name.slice(0, -"index.html".length))
    .filter((name) => name !== "insluiten/");
  const values = await valuesOf(page, "page");
  assert.deepEqual(values.filter((value) => !value.includes("#")).sort(), pages.sort());
  const headings = [...readFileSync("build/site/index.html", "utf8").matchAll(/<h2 id="([^"]*)"/g)]
    .map(([, id]) => `#${id}`)
    .filter((id) => !id.startsWith("#lw-"));
  assert.deepEqual(values.filter((value) => value.includes("#")).sort(), headings.sort());
  assert.deepEqual(await valuesOf(page, "theme"), ["", ...SCHEMES]);
  const sizesOf = SETTINGS.size.values.map((value) => (value === SETTINGS.size.start ? "" : String(value)));
  assert.deepEqual(await valuesOf(page, "size"), sizesOf);
  await own.close();
});

test("every choice is in the code and to be seen", async () => {
  const { page, context: own, faults } = await open();
  const frame = (address, title, height) =>
    `<iframe src="${site.url}${address}" title="${title} – ${CLINIC}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
  const script = `<script type="module" src="${site.url}embed.js"></script>`;
  const first = frame("?embed", "Neuroplasticiteit in herstel", 640);
  assert.equal(await code(page, "snippet"), `${script}<leeswijzer-embed page="">${first}</leeswijzer-embed>`);
  assert.equal(await code(page, "frame"), first);
  assert.equal(await code(page, "shortcode"), '[leeswijzer page=""]');

  await page.selectOption("#page", "wegwijzer/");
  await page.selectOption("#theme", "dark");
  await page.selectOption("#size", "130");
  await page.fill("#height", "500");
  await page.fill("#appointment", 'https://agenda.test/?a=1&b="2"');
  const chosen = 'page="wegwijzer/" theme="dark" text-size="130" height="500"';
  const guide = frame("wegwijzer/?embed&amp;theme=dark&amp;text=130", "Wegwijzer bij pijn en stijfheid", 500);
  assert.equal(
    await code(page, "snippet"),
    `${script}<leeswijzer-embed ${chosen} appointment="https://agenda.test/?a=1&amp;b=&quot;2&quot;">${guide}</leeswijzer-embed>`,
  );
  assert.equal(await code(page, "frame"), guide);
  assert.equal(
    await code(page, "shortcode"),
    `[leeswijzer ${chosen} appointment="https://agenda.test/?a=1&b=%222%22"]`,
  );
  await page.locator("#appointment").blur();
  assert.equal(await preview(page).locator("h1").textContent(), "Wegwijzer bij pijn en stijfheid");
  assert.equal(await page.locator("#preview iframe").evaluate((one) => one.clientHeight), 500);

  await page.check("#grow");
  await page.selectOption("#page", "#onderzoek");
  assert.match(
    await code(page, "snippet"),
    /page="#onderzoek" .*height="auto".*\?embed&amp;theme=dark&amp;text=130#onderzoek".*height="500"/,
  );
  assert.deepEqual(faults, []);
  await own.close();
});

test("what is filled in wrongly is marked, and is not in the code", async () => {
  const { page, context: own } = await open();
  await page.fill("#appointment", "agenda.test");
  await page.fill("#height", "5");
  assert.doesNotMatch(await code(page, "snippet"), /appointment|agenda/);
  assert.match(await code(page, "snippet"), /height="640"/);
  const said = (id) =>
    page.locator(`#${id}[aria-invalid=true][aria-describedby=${id}-help] ~ small`).textContent();
  assert.match(await said("appointment"), /begint met https/);
  assert.match(await said("height"), /van 300 tot 4000/);
  await page.fill("#appointment", "http://agenda.test/");
  assert.doesNotMatch(await code(page, "snippet"), /appointment/);
  await page.fill("#appointment", "");
  assert.equal(await page.locator("[aria-invalid=true]").count(), 1);
  assert.match(await page.locator("#appointment-help").textContent(), /Laat dit dan leeg/);
  await own.close();
});

test("what is copied is what is shown, also without a clipboard of its own; by keyboard alone", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  for (const broken of [false, true]) {
    const { page, context: own } = await open(site, { permissions });
    if (broken)
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
    await page.selectOption("#page", "wegwijzer/plek/nek/");
    for (const id of ["snippet", "shortcode", "frame"]) {
      await page.locator(`[data-copies=${id}]`).focus();
      await page.keyboard.press("Enter");
      const said = page.locator(`[data-copies=${id}] + [role=status]`);
      await said.filter({ hasText: "Gekopieerd." }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page, id), id);
    }
    await own.close();
  }
});

test("by Tab through all that can be chosen and copied, in the order of the page", async () => {
  const { page, context: own } = await open();
  const seen = [];
  for (let i = 0; i < 9; ++i) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate(() => document.activeElement.id || document.activeElement.tagName));
  }
  assert.deepEqual(seen, "A page theme size height grow appointment snippet BUTTON".split(" "));
  await own.close();
});

// ---- on another site --------------------------------------------------------------------------------------

// Both with https, as only such pages may frame it; what ours says comes from the server as it is.
const [OURS, THEIRS] = ["https://clinic.test/", "https://elsewhere.test/"];
const POLICY = `default-src 'none'; script-src ${OURS.slice(0, -1)}; frame-src ${OURS.slice(0, -1)}`;

async function twoSites(page, own, body) {
  await own.route(`${OURS}**`, async (route) => {
    const answer = await get(site.url + route.request().url().slice(OURS.length));
    await route.fulfill({ status: answer.status, headers: answer.headers, body: answer.body });
  });
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
  await own.route(THEIRS, (route) =>
    route.fulfill({
      headers,
      body: `<!doctype html><meta name="viewport" content="width=device-width">${body()}`,
    }),
  );
}

// What the code is on our site, once something was chosen.
async function chosenCode(id) {
  let text = "";
  const { page, context: own } = await openPage(browser, `${OURS}insluiten/`, {
    context,
    prepare: (one, all) => twoSites(one, all, () => text),
  });
  await page.selectOption("#page", "wegwijzer/");
  text = await code(page, id);
  assert.equal(await page.locator("[data-shows=policy]").textContent(), POLICY.replace(/^[^;]*; /, ""));
  await own.close();
  return text;
}

const variants = {
  "the code": ["snippet", (text) => text, {}],
  "the code in its short form": ["snippet", (text) => text.replace(/<iframe.*<\/iframe>/, ""), {}],
  "the script as a classic one": [
    "snippet",
    (text) => text.replace(' type="module"', "").replace(/<iframe.*<\/iframe>/, ""),
    {},
  ],
  "the code, scripts off": ["snippet", (text) => text, { javaScriptEnabled: false }],
  "the code without a script": ["frame", (text) => text, {}],
};
for (const [name, [id, change, more]] of Object.entries(variants))
  test(`on another site that allows only ours: ${name}`, async () => {
    const text = change(await chosenCode(id));
    const {
      page,
      context: own,
      faults,
    } = await openPage(browser, THEIRS, {
      context: { ...context, ...more },
      prepare: (one, all) => twoSites(one, all, () => text),
    });
    const frame = page.frameLocator("iframe");
    assert.equal(await frame.locator("h1").textContent(), "Wegwijzer bij pijn en stijfheid");
    if (more.javaScriptEnabled !== false) await takenOver(page.frames().at(-1));
    const box = await page.locator("iframe").boundingBox();
    assert.ok(Math.round(box.height) >= 640 && box.width > 300, JSON.stringify(box));
    assert.deepEqual(
      faults.filter((fault) => !fault.startsWith(`left the site: ${OURS}`)),
      [],
    );
    await own.close();
  });

// ---- as any page of ours ----------------------------------------------------------------------------------

test("its own policy is that of all pages and frames of ours, and nothing is refused by it", async () => {
  const { headers, body } = await get(`${site.url}insluiten/`);
  const text = body.toString();
  const [, own] = text.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
  const said = headers["content-security-policy"];
  assert.equal(own, said.replaceAll(/ 'sha256-[^']*'/g, "").replace(/ frame-ancestors [^;]*;/, ""));
  assert.match(own, /; frame-src 'self'$/);
  assert.match(text, /<meta name="robots" content="noindex">/);
  const bare = await bareHost("build/site");
  for (const host of [site, bare]) {
    const { page, context: all, faults } = await open(host);
    await page.locator("#preview").scrollIntoViewIfNeeded(); // a frame out of sight is not painted
    await takenOver(page.frames()[1]);
    assert.deepEqual(faults, [], host.url);
    await all.close();
  }
  await bare.stop();
});

for (const [name, size] of Object.entries(sizes))
  for (const colorScheme of ["light", "dark"])
    test(`axe, and nothing wider than the page: ${name}, ${colorScheme}`, async () => {
      const { page, context: own } = await open(site, { ...size, deviceScaleFactor: 1, colorScheme });
      await page.fill("#appointment", "fout"); // with a mistake in it
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const runOnly = {
          type: "tag",
          values: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21aa", "wcag22aa", "best-practice"],
        };
        const { violations } = await globalThis.axe.run({ exclude: ["#preview iframe"] }, { runOnly });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      assert.deepEqual(found, []);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.equal(widths[0], widths[1]);
      await own.close();
    });
