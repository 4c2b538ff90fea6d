// The reading tools in a real browser: contents, progress, links, reading on, bookmarks, search, sharing, reading aloud.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open({ context = sizes.phone, path = "", prepare } = {}) {
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

const tool = (page, name) =>
  page.evaluate((one) => document.querySelector(`[data-tool=${one}]`).click(), name);
const top = (page, selector) =>
  page.evaluate((one) => document.querySelector(one).getBoundingClientRect().top, selector);
const scrolled = (page) => page.evaluate(() => scrollY);

// ---- finding the way --------------------------------------------------------------------------------------

test("the contents name every heading, mark the one that is read, and lead there", async () => {
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

test("every heading has a link of its own, and a link to words finds them", async () => {
  const { page, context } = await open({ path: "#conclusie" });
  const at = await top(page, "#conclusie");
  assert.ok(at >= 0 && at < 400, `${at}`);
  await page.goto("about:blank");
  await page.goto(`${site.url}#:~:text=Emotionele%20herconditionering`);
  await page.waitForFunction(() => scrollY > 500);
  await context.close();
});

test("progress: nothing at the top, everything at the end; the tools leave while a person reads on and come back", async () => {
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

test("who comes back can read on, or begin anew; a bookmark leads to its place at any text size", async () => {
  const { page, context } = await open();
  await page.evaluate(() => document.querySelectorAll("article h2")[5].nextElementSibling.scrollIntoView());
  const read = await page.evaluate(
    () =>
      [...document.querySelectorAll("article [id]:is(p, li)")].find(
        (one) => one.getBoundingClientRect().bottom > 0,
      ).id,
  );
  await tool(page, "contents");
  await page.locator("[data-bookmark]").click();
  assert.equal(await page.locator("[data-bookmarks] li").count(), 1);
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

test("back and forward bring a person exactly where they were", async () => {
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

// ---- search -----------------------------------------------------------------------------------------------

const count = (page) => page.evaluate(() => document.querySelector("#lw-search output").value);
// Waits for the answer: on a busy machine it comes late, and an earlier one must not be taken for it.
async function seek(page, words) {
  await settled(page);
  await page.evaluate(() => (document.querySelector("#lw-search output").value = ""));
  await page.locator("#lw-search input[type=search]").fill(words);
  await page.waitForFunction(() => document.querySelector("#lw-search output").value !== "");
  await settled(page);
}

// Colour on the canvas in the middle of the bottom edge of the current match, where its ground shows.
const ground = (page, words) =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector("canvas.lw-tile");
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const box = range.getBoundingClientRect();
      const tile = canvas.getBoundingClientRect();
      const scale = canvas.width / tile.width;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      copy.drawImage(canvas, 0, 0);
      return [
        ...copy
          .getImageData(
            Math.round((box.left - tile.left) * scale) - 1,
            Math.round((box.bottom - tile.top - box.height * 0.3) * scale),
            1,
            1,
          )
          .data.slice(0, 3),
      ];
    }
    return null;
  }, words);

test("search: counts as the text does, whatever capitals and accents, and marks on the canvas", async () => {
  const { page, context, faults } = await open();
  const text = await page.evaluate(() =>
    document.querySelector("main").textContent.replaceAll("\u00AD", "").toLowerCase(),
  );
  await tool(page, "search");
  for (const words of ["pijn", "zenuwstelsel", "BREIN", "éducatie"]) {
    await seek(page, words);
    const expected = text.split(words.toLowerCase().replace("é", "e")).length - 1;
    assert.equal(await count(page), `1 van ${expected}`, words);
  }
  await seek(page, "pijn");
  const all = Number((await count(page)).split(" ").at(-1));
  await page.locator("#lw-search [role=switch]").check();
  await page.waitForFunction(
    (before) => !document.querySelector("#lw-search output").value.endsWith(` ${before}`),
    all,
  );
  const whole = Number((await count(page)).split(" ").at(-1));
  assert.ok(whole > 0 && whole < all, `${whole} of ${all}`);
  await seek(page, "Dankzij");
  assert.equal(await count(page), "1 van 1");
  await seek(page, "xyzzy");
  assert.equal(await count(page), "Niets gevonden");
  await seek(page, "brein");
  await settled(page);
  assert.deepEqual(await ground(page, "brein"), [0xff, 0xd3, 0x5c]);
  assert.deepEqual(faults, []);
  await context.close();
});

test("search: next and previous bring each match into sight, by keyboard too; closing forgets", async () => {
  const { page, context } = await open({ context: sizes.small });
  await tool(page, "search");
  await seek(page, "conclusie");
  const first = await scrolled(page);
  assert.ok(first > 1000, "the first match is far down and is brought into sight");
  await seek(page, "brein");
  const start = await count(page);
  await page.keyboard.press("Enter");
  assert.notEqual(await count(page), start);
  await page.keyboard.press("Shift+Enter");
  assert.equal(await count(page), start);
  await page.locator("#lw-search [data-by='1']").click();
  assert.notEqual(await count(page), start);
  await page.locator("#lw-search input[type=search]").press("Escape");
  assert.equal(await page.locator("#lw-search").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.tool), "search");
  assert.ok(await page.locator("#lw-tools").isVisible());
  await context.close();
});

test("where the browser draws the text itself, it draws the marks too", async () => {
  const { page, context } = await openPage(browser, site.url, {
    prepare: (one) => one.emulateMedia({ forcedColors: "active" }),
  });
  await tool(page, "search");
  await page.locator("#lw-search").waitFor();
  await seek(page, "pijn");
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()].sort()), ["lw-mark", "lw-mark-now"]);
  assert.equal(await page.evaluate(() => [...CSS.highlights.get("lw-mark-now")].map(String).join()), "pijn");
  await context.close();
});

// ---- reading aloud ----------------------------------------------------------------------------------------

// A voice that takes 60 ms for every sentence and notes what it was told. Headless browsers have none of their own.
const fakeVoices = (names) => {
  const spoken = (globalThis.spoken = []);
  let current = null;
  const synth = new EventTarget();
  synth.getVoices = () => names.map(([lang, localService]) => ({ lang, localService, name: lang }));
  synth.speak = (utterance) => {
    spoken.push([utterance.text, utterance.rate, utterance.lang]);
    current = setTimeout(() => utterance.onend?.(), globalThis.slow ? 1e6 : 60);
  };
  synth.cancel = () => clearTimeout(current);
  Object.defineProperty(globalThis, "speechSynthesis", { value: synth });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
};
const withVoices = (names) => (page) => page.addInitScript(fakeVoices, names);
const spoken = (page) => page.evaluate(() => globalThis.spoken.map(([text]) => text));

test("reading aloud: sentence by sentence, shown and followed; pause, previous, next, speed, stop", async () => {
  const { page, context, faults } = await open({
    prepare: withVoices([
      ["en-US", true],
      ["nl-NL", true],
    ]),
  });
  assert.ok(await page.locator("[data-tool=aloud]").isVisible());
  await tool(page, "aloud");
  await page.waitForFunction(() => globalThis.spoken.length >= 6);
  await page.evaluate(() => (globalThis.slow = true));
  const said = await spoken(page);
  assert.deepEqual(said.slice(0, 2), [
    "Neuroplasticiteit in herstel",
    "Hoe het brein zich aanpast om pijn te verminderen en bewegen te herstellen",
  ]);
  assert.ok(said.includes("Het menselijk brein is verbazingwekkend flexibel."), said.join(" / "));
  assert.ok(said.every((text) => !text.includes("\u00AD")));
  await page.waitForTimeout(150);
  await page.locator("#lw-aloud [data-pause]").click();
  const held = (await spoken(page)).at(-1);
  assert.equal(await page.locator("#lw-aloud [data-pause]").textContent(), "Ga door");
  await page.locator("#lw-aloud [data-pause]").click();
  assert.equal((await spoken(page)).at(-1), held, "goes on with the same sentence");
  await page.locator("#lw-aloud [data-by='1']").click();
  const next = (await spoken(page)).at(-1);
  assert.notEqual(next, held);
  await page.locator("#lw-aloud [data-by='-1']").click();
  assert.equal((await spoken(page)).at(-1), held);
  await page.locator("#lw-aloud select").selectOption("1,2");
  assert.deepEqual((await page.evaluate(() => globalThis.spoken.at(-1))).slice(1), [1.2, "nl-NL"]);
  await settled(page);
  await page.locator("#lw-aloud [data-stop]").click();
  assert.ok(await page.locator("#lw-tools").isVisible());
  assert.deepEqual(faults, []);
  await context.close();
});

test("reading aloud begins with what is on the screen and keeps it there", async () => {
  const { page, context } = await open({ prepare: withVoices([["nl-NL", true]]) });
  await page.evaluate(() => document.getElementById("conclusie").scrollIntoView());
  await page.evaluate(() => (globalThis.slow = true));
  await tool(page, "aloud");
  assert.equal((await spoken(page))[0], "Conclusie");
  for (let i = 0; i < 3; ++i) await page.locator("#lw-aloud [data-by='1']").click();
  await settled(page);
  await page.waitForTimeout(500);
  const sentence = (await spoken(page)).at(-1);
  const { top, bottom } = await page.evaluate((words) => {
    const holder = [...document.querySelectorAll("article p")].find((one) =>
      one.textContent.replaceAll("\u00AD", "").includes(words),
    );
    return holder.getBoundingClientRect().toJSON();
  }, sentence);
  assert.ok(bottom > 0 && top < 844, `${top} to ${bottom}: ${sentence}`);
  await context.close();
});

test("no Dutch voice, or only an online one without internet: the control is not there", async () => {
  const without = await open({ prepare: withVoices([["en-US", true]]) });
  assert.equal(await without.page.locator("[data-tool=aloud]").isVisible(), false);
  await without.context.close();
  const online = await open({ prepare: withVoices([["nl-NL", false]]) });
  assert.equal(await online.page.locator("[data-tool=aloud]").isVisible(), true);
  await online.context.setOffline(true);
  await online.page.waitForFunction(() => document.querySelector("[data-tool=aloud]").hidden);
  await online.context.close();
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

// The pixels of the canvas inside an element's box, as one number that changes when they do.
const picture = (page, id) =>
  page.evaluate((name) => {
    const canvas = document.querySelector("canvas.lw-tile");
    const [box, tile] = [
      document.getElementById(name).getBoundingClientRect(),
      canvas.getBoundingClientRect(),
    ];
    const scale = canvas.width / tile.width;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(
      (box.left - tile.left) * scale,
      (box.top - tile.top) * scale,
      box.width * scale,
      box.height * scale,
    );
    return data.reduce((sum, value, i) => (sum * 31 + value * (i % 251)) % 1000003, 7);
  }, id);

test("figures: each state is drawn and said, by keyboard too; they are not part of the copied article", async () => {
  const { page, context, faults } = await open();
  const words = () =>
    page.evaluate(() =>
      document.getElementById("lw-figure.route.words").textContent.replaceAll("\u00AD", ""),
    );
  await page.evaluate(() => document.getElementById("lw-figure.route").scrollIntoView());
  await settled(page);
  const state = async () => [await words(), await picture(page, "lw-figure.route.picture")];
  // The first state that both differs from another one and stays: painting may come in two steps.
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
  const seen = [await stateAfter(["", 0])];
  const more = page.locator('[id="lw-figure.route"] button').first();
  await more.focus();
  for (let i = 0; i < 3; ++i) {
    await page.keyboard.press("Enter");
    seen.push(await stateAfter(seen.at(-1)));
  }
  assert.equal(new Set(seen.map(([text]) => text)).size, 4, JSON.stringify(seen));
  assert.equal(new Set(seen.map(([, pixels]) => pixels)).size, 4, JSON.stringify(seen));
  assert.equal(
    await page.evaluate(() => document.activeElement.textContent),
    await more.textContent(),
    "the focus stays",
  );
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await words(), seen[3][0], "the last state stays the last");
  await page.locator('[id="lw-figure.route"] button').last().click();
  assert.deepEqual(await stateAfter(seen[3]), seen[2]);
  assert.equal(await page.getAttribute('[id="lw-figure.route.picture"]', "role"), "img");
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article")));
  assert.ok(!(await page.evaluate(() => getSelection().toString())).includes("Het artikel zegt"));
  assert.deepEqual(faults, []);
  await context.close();
});

test("without the canvas a figure's name stands in its place", async () => {
  const { page, context } = await openPage(browser, site.url, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  assert.equal(
    await page.locator('[id="lw-figure.alarm.picture"]').getAttribute("aria-label"),
    "Een alarm dat weer rustig wordt",
  );
  assert.match(
    (await page.locator('[id="lw-figure.alarm.words"]').textContent()).replaceAll("\u00AD", ""),
    /te gevoelig/,
  );
  await context.close();
});
