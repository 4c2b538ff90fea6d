// The reader as part of another page, from one line of HTML (web/embed, web/framed): on a host with the strictest policy that allows it,
// without moving anything of it, without its history, and without telling it any answer.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { plain, settled, sizes } from "./lib/chromium.mjs";
import {
  BOOKING,
  address,
  answer,
  frameOf,
  heard,
  heightOf,
  seen,
  until,
  visit,
  withEmbeds,
} from "./lib/embedded.mjs";
import { answersUpTo } from "./lib/guide.mjs";

withEmbeds();

test("the script is one small file without dependencies", () => {
  const bytes = fs.readFileSync("build/site/embed.js");
  assert.ok(brotliCompressSync(bytes).length <= 3000, `${brotliCompressSync(bytes).length} B`);
  assert.doesNotMatch(bytes.toString(), /^\s*(import|export)\b|\bimport\(/m);
});

test("one line shows the guide, under a policy that forbids all else, as part of the page", async () => {
  const { page, elsewhere } = await visit("guide");
  const frame = await frameOf(page);
  assert.deepEqual(elsewhere(), []);
  assert.equal(await seen(frame, ".site-name"), false, "the host has a header");
  assert.equal(await seen(frame, "#lw-banner"), true);
  const {
    inside,
    differed,
    settled: agreed,
  } = await frame.evaluate(() => ({
    inside: performance.getEntriesByName("lw:layout").at(-1).detail,
    ...performance.getEntriesByName("lw:layout").at(-1).detail,
  }));
  assert.ok(agreed, JSON.stringify(inside));
  assert.equal(differed, 0);
  assert.equal(await heightOf(page), 640);
  assert.deepEqual(await heard(page, "ready"), [{ page: "wegwijzer/" }]);
  for (const words of ["Open op volledig scherm", "Open zonder internet"]) {
    const link = frame.getByRole("link", { name: words });
    assert.match(await link.evaluate((one) => one.href), /\/wegwijzer\/(\?offline)?$/);
  }
});

test("a frame inside the element keeps its room from the start: nothing of the host moves, however late the script is", async () => {
  const { page } = await visit("whole", {
    prepare: (one) =>
      one.route("**/embed.js", async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      }),
  });
  await frameOf(page);
  await until(page, () => window.heard.length > 0);
  assert.equal(await page.evaluate(() => window.shift), 0);
  assert.equal(page.frames().length, 2, "that frame, and no other");
});

test("theme and text size are the host's until the person chooses, and change with the attributes", async () => {
  const { page } = await visit("article");
  const frame = await frameOf(page);
  const look = () =>
    frame.evaluate(() => ({
      scheme: document.documentElement.dataset.scheme,
      size: document.documentElement.style.getPropertyValue("--size"),
    }));
  assert.deepEqual(await look(), { scheme: "dark", size: "130%" }, "the next step");
  assert.ok(
    await frame.evaluate(() => document.querySelector("#toepassing").getBoundingClientRect().top < 200),
  );

  await page.evaluate(() => document.querySelector("leeswijzer-embed").setAttribute("theme", "sepia"));
  await frame.waitForFunction(() => document.documentElement.dataset.scheme === "sepia");
  await settled(frame);
  await frame.evaluate(() => document.querySelector("[data-act=settings]").click());
  await frame.locator("[name=scheme][value=contrast] + span").click();
  await page.evaluate(() => document.querySelector("leeswijzer-embed").setAttribute("theme", "light"));
  await page.waitForTimeout(300);
  assert.equal((await look()).scheme, "contrast", "the person's choice stays");
});

test("a walk through the guide adds nothing to the host's history, and its back button leads out of it", async () => {
  const { page } = await visit("from");
  await page.getByRole("link").click();
  const frame = await frameOf(page);
  const before = await page.evaluate(() => history.length);
  await answer(frame, answersUpTo("herken", { plek: "nek" }).slice(0, 3));
  await frame.locator("[data-act=back]").click();
  await settled(frame);
  assert.equal(await page.evaluate(() => history.length), before);
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, "/from");
});

test("links within the site stay in the frame without a step in the history; the host hears which page", async () => {
  const { page } = await visit("guide");
  let frame = await frameOf(page);
  const before = await page.evaluate(() => history.length);
  await frame.evaluate(() => document.querySelector("#lw-places a[href], a[href*='plek/']").click());
  await until(page, () => window.heard.some(([name]) => name === "navigate"));
  frame = await frameOf(page);
  const [{ page: reached }] = await heard(page, "navigate");
  assert.match(reached, /^wegwijzer\/.+\/$/);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.embed), "");
  assert.equal(await page.evaluate(() => history.length), before);
});

test("the host never hears an answer, nor anything that could tell one", async () => {
  const { page } = await visit("guide");
  const frame = await frameOf(page);
  await until(page, () => window.heard.length === 2);
  const sent = () => frame.evaluate(() => window.sent.join("\n"));
  const [title, atFirst] = [await frame.title(), await sent()];
  await answer(frame, answersUpTo("herken", { plek: "nek" }));
  assert.equal(await sent(), atFirst, "not a word more than when it opened");
  assert.equal(await frame.title(), title);
  const heardAll = await page.evaluate(() => JSON.stringify(window.heard));
  assert.match(heardAll, /^\[\["ready",\{"page":"wegwijzer\/"\}\],\["height",\{"height":\d+00\}\]\]$/);
});

test("with height=auto the frame grows after what a person does and at no other time", async () => {
  const { page } = await visit("auto");
  const frame = await frameOf(page);
  await page.waitForTimeout(500);
  assert.equal(await heightOf(page), 640, "not by itself");
  await frame.evaluate(() => window.dispatchEvent(new Event("resize")));
  await page.waitForTimeout(300);
  assert.equal(await heightOf(page), 640);
  await frame.locator("[data-act=start]").click();
  await until(page, () => document.querySelector("leeswijzer-embed").getBoundingClientRect().height > 700);
  await settled(frame);
  assert.equal(
    await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
    true,
    "no scroll bar of its own",
  );

  await page.evaluate(() => scrollTo(0, 900));
  await page.waitForTimeout(300);
  await frame.locator("[data-act^='choose ']").first().click();
  await frame.locator("[data-act=next]").click();
  await settled(frame);
  await until(page, () => scrollY < 100); // the next screen is seen from its top
});

test("the host takes appointments: its link, in place of the host", async () => {
  const { page } = await visit("auto");
  const frame = await frameOf(page);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.embed), "booking");
  await page.evaluate((url) => {
    const embed = document.querySelector("leeswijzer-embed");
    embed.setAttribute("page", "");
    return url;
  }, BOOKING);
  await until(page, () => window.heard.some(([name]) => name === "navigate"));
  const article = await frameOf(page);
  const button = article.locator("[data-act=book]");
  assert.equal(plain(await button.innerText()), "Maak online een afspraak");
  assert.equal(await seen(article, ".lw-not-booked"), false, "nobody is sent elsewhere");
  await page.route(BOOKING, (route) => route.fulfill({ contentType: "text/html", body: "Afspraak" }));
  await button.click();
  await page.waitForURL(BOOKING);
});

test("wrong attributes are said to the clinic, and the patient still has something to read", async () => {
  const { page, elsewhere } = await visit("wrong");
  const frame = await frameOf(page);
  assert.equal(new URL(frame.url()).pathname, "/");
  assert.equal(await heightOf(page), 100);
  assert.equal(
    elsewhere().length >= 1 && elsewhere().every((fault) => /is not below/.test(fault)),
    true,
    elsewhere().join(),
  );
});

test("somebody else's messages change nothing", async () => {
  const { page } = await visit("auto");
  const frame = await frameOf(page);
  await page.evaluate(() => {
    postMessage({ leeswijzer: "page", page: "wegwijzer/" }, "*"); // the right words from the wrong window
    document
      .querySelector("leeswijzer-embed")
      .shadowRoot.querySelector("iframe")
      .contentWindow.postMessage({ leeswijzer: "host" }, "*");
  });
  await frame.evaluate(() => {
    const { port2 } = new MessageChannel();
    window.postMessage({ leeswijzer: "host" }, "*", [port2]); // from itself, not from the page around it
  });
  await page.waitForTimeout(300);
  assert.equal((await heard(page, "navigate")).length, 0);
  await frame.locator("[data-act=start]").click();
  await until(page, () => window.heard.filter(([name]) => name === "height").length > 1);
});

test("printed, the host shows where to read it instead of a cut frame", async () => {
  const { page } = await visit("guide");
  await frameOf(page);
  await page.emulateMedia({ media: "print" });
  const parts = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("leeswijzer-embed");
    return ["a", "iframe"].map((name) => getComputedStyle(shadowRoot.querySelector(name)).display);
  });
  assert.deepEqual(parts, ["inline", "none"]);
  assert.equal(await page.locator("leeswijzer-embed a").innerText(), `${address()}/wegwijzer/`);
});

test("Tab leads in and out", async () => {
  const { page } = await visit("article", { context: sizes.desk });
  const frame = await frameOf(page);
  const inside = () => frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  await page.keyboard.press("Tab");
  for (let count = 0; count < 3 && !(await inside()); ++count) await page.keyboard.press("Tab");
  assert.ok(await inside());
  let steps = 0;
  for (; steps < 80 && (await inside()); ++steps) await page.keyboard.press("Tab");
  assert.ok(steps > 3 && steps < 80, `${steps}`);
});
