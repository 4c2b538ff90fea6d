// The page says that something happened only once it has; otherwise it says what went wrong and what a person can do. Each browser
// here refuses one thing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { launchFirefox, openScreen, pause } from "./lib/engines.mjs";
import { answersUpTo } from "./lib/guide.mjs";
import { tool } from "./lib/reading.mjs";

const ui = JSON.parse(readFileSync("content/ui.json", "utf8"));

let site, browser;
withSite((opened) => ({ site, browser } = opened));

// `refuse` runs before the page's own scripts.
async function open(path = "", refuse = () => {}, more = {}) {
  const opened = await openPage(browser, site.url + path, {
    ...more,
    prepare: async (page, context) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.addInitScript(refuse);
      await more.prepare?.(page, context);
    },
  });
  await takenOver(opened.page);
  return opened;
}

const click = (page, selector) => page.evaluate((one) => document.querySelector(one).click(), selector);

// What is said, as far as it is on the screen.
const said = (page, within = "") =>
  page.evaluate((dialog) => {
    const place = document.querySelector(dialog ? `${dialog} [role=status]` : "#lw-notice");
    const { top, bottom, height } = place.getBoundingClientRect();
    const x = place.getBoundingClientRect().left + 30;
    const seen = height > 0 && top >= 0 && bottom <= innerHeight + 1;
    return seen && place.contains(document.elementFromPoint(x, bottom - 5)) ? place.textContent : "";
  }, within);

async function says(page, words, within) {
  for (const end = Date.now() + 8000; Date.now() < end; await pause(50))
    if ((await said(page, within)) === words) return;
  assert.equal(await said(page, within), words);
}

// Nothing is said, also not later.
async function saysNothing(page, within) {
  await pause(1500);
  assert.equal(await said(page, within), "");
}

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

// ---- copying and sharing ----------------------------------------------------------------------------------

const ways = {
  missing: () => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
  rejecting: () => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  },
  hanging: () => {
    Clipboard.prototype.writeText = () => new Promise(() => {});
  },
};

async function toSummary(page) {
  await page.waitForFunction(() => history.state);
  await click(page, "[data-act=start]");
  const answers = answersUpTo("herken", { plek: "nek", begin: "vanzelf", beloop: "terug" });
  for (const [{ id }, option] of [...answers, [{ id: "herken" }, null]]) {
    await settled(page);
    if (option) await click(page, `[data-act="choose ${id} ${option}"] input`);
    await settled(page);
    await click(page, "[data-act=next]");
  }
  await settled(page);
  await click(page, "[data-act='show summary']");
  await page.waitForSelector("#lw-summary");
  await settled(page);
}

for (const [name, refuse] of Object.entries(ways)) {
  test(`the clipboard is ${name}: the summary is copied out of a field, and only then said to be`, async () => {
    const { page, context, faults } = await open("wegwijzer/", refuse);
    await toSummary(page);
    const before = await page.evaluate(() => document.activeElement.id);
    await click(page, "[data-act=share]");
    await says(page, ui.summaryShared);
    assert.equal(await page.evaluate(() => document.activeElement.id), before, "the focus is where it was");
    assert.equal(await page.locator("textarea").count(), 0);
    if (name !== "missing") assert.match(await clipboard(page), /Hulp bij bewegen|Blijf bewegen|\n/);
    await page.mouse.click(10, 300);
    assert.equal(await said(page), "", "until the next tap");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`the clipboard is ${name}, and copying out of a field is refused, too: the page says how to do it by hand`, async () => {
    const { page, context, faults } = await open("wegwijzer/", refuse);
    await page.evaluate(() => (Document.prototype.execCommand = () => false));
    await toSummary(page);
    await click(page, "[data-act=share]");
    await says(page, ui.copyFailed);
    assert.equal(
      await page.evaluate(
        () => (
          getSelection().selectAllChildren(document.getElementById("lw-summary")),
          `${getSelection()}`.length > 100
        ),
      ),
      true,
      "the text can be selected",
    );
    await page.keyboard.press("Tab");
    assert.equal(await said(page), "");
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`the clipboard is ${name}: the link to a part of the article`, async () => {
    const { page, context } = await open("#conclusie", refuse);
    await tool(page, "contents");
    await click(page, "[data-share]");
    await says(page, ui.shared, "#lw-contents");
    await page.evaluate(() => (document.execCommand = () => false));
    await click(page, "[data-share]");
    await says(page, `${ui.copyFailed} ${site.url}#conclusie`, "#lw-contents");
    await click(page, "#lw-contents [data-close]");
    await tool(page, "contents");
    assert.equal(await said(page, "#lw-contents"), "", "an open dialog says nothing of the last time");
    await context.close();
  });
}

test("who closes the device's sheet hears nothing, and nothing is copied; a sheet that may not open is replaced by copying", async () => {
  const { page, context } = await open("", () => {
    Navigator.prototype.share = () => Promise.reject(new DOMException("no", globalThis.refusal));
  });
  await page.evaluate(() => navigator.clipboard.writeText("as before"));
  await tool(page, "contents");
  await page.evaluate(() => (globalThis.refusal = "AbortError"));
  await click(page, "[data-share]");
  await saysNothing(page, "#lw-contents");
  assert.equal(await clipboard(page), "as before");
  await page.evaluate(() => (globalThis.refusal = "NotAllowedError"));
  await click(page, "[data-share]");
  await says(page, ui.shared, "#lw-contents");
  assert.equal(await clipboard(page), site.url);
  await context.close();
});

// ---- what is kept on the device ---------------------------------------------------------------------------

const storages = {
  forbidden: () =>
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    }),
  full: () => {
    for (let size = 1 << 22; size > 0; size >>= 1)
      try {
        for (let at = 0; ; ++at) localStorage.setItem(`other:${size}:${at}`, "x".repeat(size));
      } catch {
        // the rest is smaller
      }
  },
  forgetful: () => {
    Storage.prototype.setItem = () => {};
  },
};

for (const [name, refuse] of Object.entries(storages)) {
  test(`storage is ${name}: a bookmark that is not kept is not said to be`, async () => {
    const { page, context, faults } = await open("", refuse);
    await page.evaluate(() => scrollTo(0, 2000));
    await tool(page, "contents");
    await click(page, "[data-bookmark]");
    await says(page, ui.bookmarkFailed, "#lw-contents");
    assert.equal(await page.locator("[data-bookmarks]").isVisible(), false);
    assert.deepEqual(faults, []);
    await context.close();
  });

  for (const [size, where] of Object.entries({ phone: sizes.phone, small: sizes.small }))
    test(`storage is ${name}, ${size}: settings apply for this visit, and the dialog says that they are not kept`, async () => {
      const { page, context, faults } = await open("", refuse, { context: where });
      await click(page, "[data-act=settings]");
      assert.equal(await said(page, "#lw-settings"), "");
      await click(page, "#lw-settings [data-by='1']");
      await says(page, ui.settingsNotKept, "#lw-settings");
      await click(page, "#lw-settings [value=dark]");
      await settled(page);
      assert.deepEqual(
        await page.evaluate(() => [
          getComputedStyle(document.documentElement).fontSize,
          document.documentElement.dataset.scheme,
        ]),
        ["18.4px", "dark"],
      );
      await says(page, ui.settingsNotKept, "#lw-settings");
      await click(page, "#lw-settings [data-close]");
      await click(page, "[data-act=settings]");
      await says(page, ui.settingsNotKept, "#lw-settings");
      assert.deepEqual(faults, []);
      await context.close();
    });
}

test("what is kept is said to be, and only a change that was kept shows", async () => {
  const { page, context } = await open();
  await click(page, "[data-act=settings]");
  await click(page, "#lw-settings [data-by='1']");
  await settled(page);
  assert.equal(await said(page, "#lw-settings"), "");
  await click(page, "#lw-settings [data-close]");
  await tool(page, "contents");
  await click(page, "[data-bookmark]");
  await says(page, ui.bookmarked, "#lw-contents");
  assert.equal(await page.locator("[data-bookmarks] li").count(), 1);
  await page.evaluate(() => (Storage.prototype.setItem = () => {}));
  await click(page, "[data-bookmarks] [data-remove]");
  await says(page, ui.bookmarkFailed, "#lw-contents");
  assert.equal(await page.locator("[data-bookmarks] li").count(), 1, "it is still there");
  await context.close();
});

test("every bookmark is kept, the thirtieth too, and one below the last line; damaged storage is written anew", async () => {
  const { page, context } = await open("", () => localStorage.setItem("leeswijzer:places", '"damaged'));
  for (let times = 0; times < 30; ++times) {
    await page.evaluate((part) => scrollTo(0, (document.body.scrollHeight * part) / 40), times);
    await tool(page, "contents");
    await click(page, "[data-bookmark]");
    await says(page, ui.bookmarked, "#lw-contents");
    await click(page, "#lw-contents [data-close]");
  }
  await tool(page, "contents");
  assert.ok((await page.locator("[data-bookmarks] li").count()) > 22);
  await click(page, "#lw-contents [data-close]");
  await page.setViewportSize({ width: 900, height: 120 });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await tool(page, "contents");
  const before = await page.locator("[data-bookmarks] li").count();
  await click(page, "[data-bookmark]");
  assert.equal(await page.locator("[data-bookmarks] li").count(), before + 1);
  await context.close();
});

test("in a frame without rights nothing is kept, and the page says so", async () => {
  const host = `<!doctype html><iframe sandbox="allow-scripts" src="." width="390" height="800"></iframe>`;
  const { page, context } = await openPage(browser, site.url, {
    prepare: (one) =>
      one.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: host })),
  });
  await page.goto(`${site.url}host.html`);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.querySelector("[data-bookmark]"));
  await settled(frame);
  await click(frame, "[data-tool=contents]");
  await click(frame, "[data-bookmark]");
  await says(frame, ui.bookmarkFailed, "#lw-contents");
  await click(frame, "[data-print]");
  await says(frame, ui.printFailed);
  await context.close();
});

test("in a frame the page does not say that it works offline: the page around it would not be there", async () => {
  const { page, context } = await openPage(browser, site.url, {
    prepare: (one) =>
      one.route("**/host.html", (route) =>
        route.fulfill({ contentType: "text/html", body: `<!doctype html><iframe src="."></iframe>` }),
      ),
  });
  await page.waitForFunction(
    (text) => document.getElementById("lw-status").textContent === text,
    ui.offlineReady,
  );
  await page.goto(`${site.url}host.html`);
  const frame = page.frames()[1];
  await takenOver(frame);
  await frame.waitForFunction(() => navigator.serviceWorker.controller);
  await pause(2000);
  assert.equal(await frame.locator("#lw-status").textContent(), "");
  await context.close();
});

// ---- printing ---------------------------------------------------------------------------------------------

test("a browser that cannot print, or does nothing, is found out; one that does is left in peace", async () => {
  const { page, context, faults } = await open();
  for (const print of [undefined, "does nothing"]) {
    await page.evaluate((one) => (globalThis.print = one && (() => {})), print);
    await tool(page, "contents");
    await click(page, "[data-print]");
    await says(page, ui.printFailed);
    await page.mouse.click(200, 300);
  }
  await page.evaluate(() => (globalThis.print = () => dispatchEvent(new Event("beforeprint"))));
  await tool(page, "contents");
  await click(page, "[data-print]");
  await saysNothing(page);
  assert.deepEqual(faults, []);
  await context.close();
});

// ---- a typeface without a network -------------------------------------------------------------------------

test("a typeface that cannot be had is said to be, and comes with the network", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  await page.waitForFunction(
    (text) => document.getElementById("lw-status").textContent === text,
    ui.offlineReady,
  );
  await context.setOffline(true);
  await click(page, "[data-act=settings]");
  await click(page, "#lw-settings [value=serif]");
  await says(page, ui.faceMissing, "#lw-settings");
  await context.setOffline(false);
  await says(page, "", "#lw-settings");
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => /serif/.test(family) && status === "loaded"),
  );
  await settled(page);
  assert.ok(await page.evaluate(() => document.querySelectorAll(".lw-on").length > 0));
  await context.close();
});

// ---- Firefox ----------------------------------------------------------------------------------------------

test("Firefox, with storage switched off and a clipboard that refuses: the same words", async () => {
  const screen = await openScreen();
  const firefox = await launchFirefox(
    { DISPLAY: screen.display },
    { extraPrefsFirefox: { "dom.storage.enabled": false } },
  );
  try {
    const page = await firefox.newPage();
    await page.evaluateOnNewDocument(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Document.prototype.execCommand = () => false;
    });
    await page.goto(site.url);
    await page.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0);
    await click(page, "[data-act=settings]");
    await click(page, "#lw-settings [data-by='1']");
    await says(page, ui.settingsNotKept, "#lw-settings");
    await click(page, "#lw-settings [data-close]");
    await tool(page, "contents");
    await click(page, "[data-bookmark]");
    await says(page, ui.bookmarkFailed, "#lw-contents");
    await click(page, "[data-share]");
    await says(page, `${ui.copyFailed} ${site.url}`, "#lw-contents");
  } finally {
    await firefox.close();
    screen.close();
  }
});
