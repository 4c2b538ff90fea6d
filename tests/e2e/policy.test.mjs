// The content security policy gets in nobody's way: every page, the guide from its start to an outcome and its summary, dialogs, typefaces
// and the page for a wrong address refuse nothing and ask nobody else, in a frame too. Once with nginx's headers, and once on a host that
// sets none, where only the policy in the page itself holds. Every question and every outcome: paths.test.mjs, which sees violations too.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { get } from "./lib/asks.mjs";
import { bareHost } from "./lib/bare_host.mjs";
import { launch, openPage, settled, sizes, takenOver } from "./lib/chromium.mjs";
import { answersUpTo } from "./lib/guide.mjs";
import { filesOf } from "./lib/hosts.mjs";

const pages = [...filesOf("build/site").keys()]
  .filter((name) => path.basename(name) === "index.html" && name !== "insluiten/index.html") // insluiten.test.mjs
  .map((name) => name.slice(0, -"index.html".length));
const phone = { ...sizes.small, deviceScaleFactor: 1, serviceWorkers: "block" };

// Nothing else on the page says whether its style holds: a refused one leaves it readable.
const isStyled = (page) => page.evaluate(() => getComputedStyle(document.body).maxWidth !== "none");

// The engine has been fetched, compiled and asked: everything that the policy could refuse has happened, but for painting.
const laidOut = (page) => page.waitForFunction(() => performance.getEntriesByName("lw:layout").length > 0);

async function walkGuide(page) {
  await page.locator("[data-act=start]").click();
  for (const [question, option] of [...answersUpTo("herken", { plek: "nek" }), [{ id: "herken" }, null]]) {
    if (option) await page.locator(`[data-act="choose ${question.id} ${option}"]`).click();
    else await page.waitForTimeout(600); // any sooner, on the same spot, it counts as the second half of a double tap
    await page.locator("[data-act=next]").click();
    await settled(page);
  }
  await page.locator('[data-act="show summary"]').click();
  await settled(page);
}

async function useDialogs(page) {
  for (const opener of ["[data-tool=contents]", "[data-tool=search]", "[data-act=settings]"]) {
    await page.evaluate((selector) => document.querySelector(selector).click(), opener);
    await settled(page);
  }
  for (const face of ["serif", "dyslexic"]) {
    await page.evaluate((value) => document.querySelector(`[name=face][value=${value}]`).click(), face);
    await page.waitForFunction(
      (end) => [...document.fonts].some((one) => one.status === "loaded" && end.test(one.family)),
      new RegExp(`${face}"?$`),
    );
  }
  await settled(page);
}

// Two sites with https, as only those may frame it: what the clinic's says comes from the server as it is.
const [CLINIC, AROUND] = ["https://clinic.test/", "https://elsewhere.test/"];
async function inFrame(context, site, sandbox) {
  const contentType = "text/html";
  const body = `<!doctype html><iframe ${sandbox} src="${CLINIC}" width="390" height="700"></iframe>`;
  await context.route(AROUND, (route) => route.fulfill({ contentType, body }));
  await context.route(`${CLINIC}**`, async (route) => {
    const { status, headers, body: bytes } = await get(site.url + route.request().url().slice(CLINIC.length));
    await route.fulfill({ status, headers, body: bytes });
  });
}

// Runs in the page: what the policy is there to refuse, as if somebody had smuggled it in.
const misbehave = () => {
  document.body.append(Object.assign(document.createElement("img"), { src: "https://elsewhere.test/a.png" }));
  document.body.append(
    Object.assign(document.createElement("style"), { textContent: "body { color: red }" }),
  );
  document.body.append(Object.assign(document.createElement("iframe"), { src: "https://elsewhere.test/" }));
  fetch("https://elsewhere.test/").catch(() => {});
  try {
    document.body.innerHTML += "<p>";
  } catch {
    // As it should.
  }
};

test("every page says of the policy what a page can say", async () => {
  const site = await serve({ site: "build/site" });
  for (const address of pages) {
    const { headers, body } = await get(site.url + address);
    const [, own] = body.toString().match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
    const whole = headers["content-security-policy"];
    const shared = whole.replace(/ 'sha256-[^']*'(?=; img-src)/, ""); // of the page for a wrong address
    assert.equal(own, shared.replace(/ frame-ancestors [^;]*;/, ""), address);
  }
  await site.stop();
});

// Each test gets the host and the browser in `at`, once they are there.
function visits(at, all) {
  test(`${all.length} pages`, async () => {
    const { page, context, faults } = await openPage(at.browser, at.site.url, { context: phone });
    for (const address of all) {
      await page.goto(at.site.url + address);
      await laidOut(page);
      assert.deepEqual(faults, [], address);
    }
    await context.close();
  });

  test("the page for a wrong address keeps its style", async () => {
    const { page, context, faults } = await openPage(at.browser, `${at.site.url}weg`, { context: phone });
    assert.ok(await isStyled(page));
    assert.deepEqual(
      faults.filter((fault) => !fault.includes("status of 404")),
      [],
    );
    await context.close();
  });
}

function guideAndDialogs(at) {
  test("the guide, dialogs and typefaces", async () => {
    const start = `${at.site.url}wegwijzer/`;
    const { page, context, faults } = await openPage(at.browser, start, { context: phone });
    await takenOver(page);
    await walkGuide(page);
    await page.goto(at.site.url);
    await takenOver(page);
    await useDialogs(page);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

function framed(at, sandbox) {
  test(`in a frame of another site ${sandbox}`, async () => {
    const { page, context, faults } = await openPage(at.browser, AROUND, {
      context: phone,
      prepare: (one, own) => inFrame(own, at.site, sandbox),
    });
    await takenOver(page.frames()[1]);
    const left = faults.filter((fault) => !fault.startsWith(`left the site: ${CLINIC}`)); // the frame itself
    assert.deepEqual(left, []);
    await context.close();
  });
}

function refusals(at) {
  test("what it is there for is refused, and seen", async () => {
    const { page, context, faults } = await openPage(at.browser, at.site.url, { context: phone });
    await takenOver(page);
    await page.evaluate(misbehave);
    await page.waitForTimeout(200);
    const refused = faults.map((fault) => fault.match(/^refused by ([\w-]+)/)?.[1]).filter(Boolean);
    assert.deepEqual(
      [...new Set(refused)].sort(),
      ["connect-src", "frame-src", "img-src", "require-trusted-types-for", "style-src-elem"],
      faults.join("\n"),
    );
    await context.close();
  });
}

function onHost(name, begin, all) {
  describe(name, { timeout: 120_000 }, () => {
    const at = {};
    before(async () => Object.assign(at, { site: await begin(), browser: await launch() }));
    after(async () => {
      await at.browser.close();
      await at.site.stop();
    });
    visits(at, all);
    if (all === pages) guideAndDialogs(at);
    for (const sandbox of ["", 'sandbox="allow-scripts"']) framed(at, sandbox);
    refusals(at);
  });
}

onHost("nginx's headers", () => serve({ site: "build/site" }), pages);
// Every page says the same here, see above, and less than nginx.
onHost("only the page's own policy", () => bareHost("build/site"), ["", "wegwijzer/"]);
