// Reading aloud in a real browser, with made-up engines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, withSite } from "./lib/chromium.mjs";
import * as aloud from "./lib/aloud.mjs";
import { DUTCH, after, bar, count, label, labelled, make, next, offered, spoken } from "./lib/aloud.mjs";
import { tool } from "./lib/reading.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));
const open = (options) => aloud.open(browser, site.url, options);

test("reading aloud: sentence by sentence, shown and followed; pause, previous, next, speed, stop", async () => {
  const { page, context, faults } = await open({ voices: [["en-US", true], ...DUTCH] });
  assert.ok(await offered(page));
  await tool(page, "aloud");
  await after(page, 5);
  await make(page, { ms: null });
  const said = await spoken(page);
  assert.deepEqual(said.slice(0, 2), [
    "Neuroplasticiteit in herstel",
    "Hoe het brein zich aanpast om pijn te verminderen en bewegen te herstellen",
  ]);
  assert.ok(said.includes("Het menselijk brein is verbazingwekkend flexibel."), said.join(" / "));
  assert.ok(said.every((text) => !text.includes("\u00AD")));
  await page.waitForFunction(() => globalThis.speechSynthesis.speaking);
  await after(page, (await count(page)) - 1);
  const icon = () => bar(page, "data-pause").locator("path").getAttribute("d");
  const pauseIcon = await icon();
  await bar(page, "data-pause").click();
  const held = (await spoken(page)).at(-1);
  assert.equal(await label(page), "Ga door");
  assert.notEqual(await icon(), pauseIcon);
  const again = await next(page, () => bar(page, "data-pause").click());
  assert.equal(again, held, "continues with the same sentence");
  assert.equal(await label(page), "Pauze");
  assert.equal(await icon(), pauseIcon);
  const following = await next(page, () => bar(page, "data-by='1'").click());
  assert.notEqual(following, held);
  assert.equal(await next(page, () => bar(page, "data-by='-1'").click()), held);
  await next(page, () => page.locator("#lw-aloud select").selectOption("1,2"));
  const { rate, lang } = await page.evaluate(() => globalThis.spoken.at(-1));
  assert.deepEqual([rate, lang], [1.2, "nl-NL"]);
  await settled(page);
  await bar(page, "data-stop").click();
  assert.ok(await page.locator("#lw-tools").isVisible());
  assert.deepEqual(faults, []);
  await context.close();
});

test("reading aloud begins with what is on the screen and keeps it there", async () => {
  const { page, context } = await open({ ms: null });
  await page.evaluate(() => document.getElementById("conclusie").scrollIntoView());
  await tool(page, "aloud");
  assert.equal((await spoken(page))[0], "Conclusie");
  for (let i = 0; i < 3; ++i) await next(page, () => bar(page, "data-by='1'").click());
  await settled(page);
  const sentence = (await spoken(page)).at(-1);
  await page.waitForFunction((words) => {
    const holder = [...document.querySelectorAll("article p")].find((one) =>
      one.textContent.replaceAll("\u00AD", "").includes(words),
    );
    const { top, bottom } = holder.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, sentence);
  await context.close();
});

test("no Dutch voice, or only an online one without internet: the control is not there", async () => {
  const without = await open({ voices: [["en-US", true]] });
  assert.equal(await offered(without.page), false);
  await without.context.close();
  const online = await open({ voices: [["nl-NL", false]] });
  assert.equal(await offered(online.page), true);
  await online.context.setOffline(true);
  await online.page.waitForFunction(() => document.querySelector("[data-tool=aloud]").hidden);
  await online.context.close();
});

test("a voice is Dutch by whatever name a phone gives the language, and speaks nl-NL or nl-BE", async () => {
  const { page, context } = await open({ voices: [], ms: null });
  const rename = (voices) =>
    page.evaluate((list) => {
      globalThis.engine.voices = list;
      globalThis.speechSynthesis.dispatchEvent(new Event("voiceschanged"));
      return !document.querySelector("[data-tool=aloud]").hidden;
    }, voices);
  for (const [lang, name, tag] of [
    ["nl-NL", "Xander", "nl-NL"],
    ["nl_NL", "Nederlands Nederland", "nl-NL"],
    ["nld-NLD-f000", "nld-NLD-f000", "nl-NL"],
    ["nld_NLD", "Nederlands", "nl-NL"],
    ["nl_BE", "Ellen", "nl-BE"],
    ["", "Dutch", "nl-NL"],
  ]) {
    assert.ok(
      await rename([
        ["en_US", true],
        [lang, true, name],
      ]),
      lang,
    );
    await next(page, () => tool(page, "aloud"));
    assert.equal((await page.evaluate(() => globalThis.spoken.at(-1))).lang, tag, lang);
    await bar(page, "data-stop").click();
  }
  for (const lang of ["nla", "nn-NO", "nds", "nds-NL", "en_NL", "fr_BE"])
    assert.equal(await rename([[lang, true, "?"]]), false, lang);
  await context.close();
});

test("voices that come late without telling are found", async () => {
  const { page, context } = await open({ voices: [] });
  assert.equal(await offered(page), false);
  // By what happens anyway: in one go, so that no timer can come between.
  const foundBy = (name, at) =>
    page.evaluate(
      ([kind, selector]) => {
        const button = document.querySelector("[data-tool=aloud]");
        const happens = (voices) => {
          globalThis.engine.voices = voices;
          (document.querySelector(selector) ?? document).dispatchEvent(new Event(kind, { bubbles: true }));
          return !button.hidden;
        };
        return [happens([]), happens([["nl_NL", true]])];
      },
      [name, at],
    );
  for (const [name, at] of [
    ["click", "article p"],
    ["click", "#lw-tools"],
    ["pointerdown", "article p"],
    ["visibilitychange", "none"],
    ["scrollend", "none"],
  ])
    assert.deepEqual(await foundBy(name, at), [false, true], `${name}, ${at}`);
  await page.evaluate(() => (document.querySelector("[data-tool=aloud]").hidden = true));
  assert.equal((await foundBy("pointerdown", "#lw-tools"))[1], false, "not under a finger");
  await context.close();
  // And by itself, for a person who does nothing.
  const still = await open({ voices: [] });
  await make(still.page, { voices: [["nl_NL", true]] });
  await still.page.waitForFunction(() => !document.querySelector("[data-tool=aloud]").hidden);
  await still.context.close();
});

test("an engine that drops what is spoken right after cancel() is given a moment", async () => {
  for (const tells of [true, false]) {
    const { page, context } = await open({ ms: null, deaf: 100, tells });
    await tool(page, "aloud");
    const all = [];
    for (const by of [1, 1, -1]) all.push(await next(page, () => bar(page, `data-by='${by}'`).click()));
    assert.equal(all[0], all[2]);
    assert.equal(await count(page), 4, "each is spoken once");
    assert.ok(await page.evaluate(() => globalThis.speechSynthesis.speaking));
    // Four taps in a row: only the last sentence is spoken.
    await next(page, () =>
      page.evaluate(() =>
        [1, 1, 1, 1].forEach(() => document.querySelector("#lw-aloud [data-by='1']").click()),
      ),
    );
    assert.equal(await count(page), 5);
    // Paused at once: nothing is spoken after all.
    await page.evaluate(() => {
      document.querySelector("#lw-aloud [data-by='1']").click();
      document.querySelector("#lw-aloud [data-pause]").click();
    });
    await page.waitForTimeout(400);
    assert.equal(await count(page), 5);
    assert.equal(await label(page), "Ga door");
    await context.close();
  }
});

test("an engine that stays deaf for long is asked again, and reading goes on", async () => {
  const { page, context } = await open({ ms: null, deaf: 300 });
  await tool(page, "aloud");
  await bar(page, "data-by='1'").click();
  await after(page, 2);
  await page.waitForFunction(() => globalThis.speechSynthesis.speaking);
  const said = await spoken(page);
  assert.equal(said[2], said[1], "the same sentence");
  assert.equal(await label(page), "Pauze");
  await make(page, { deaf: 0, ms: 60 });
  await bar(page, "data-by='1'").click();
  await after(page, 5);
  await context.close();
});

test("'interrupted' for the new sentence: it is spoken again; when that goes on, the button says so", async () => {
  const { page, context } = await open({ ms: null });
  await tool(page, "aloud");
  await make(page, { cuts: 2, ms: 60 });
  await bar(page, "data-by='1'").click();
  await after(page, 6);
  const said = await spoken(page);
  assert.equal(said[2], said[1]);
  assert.equal(said[3], said[1]);
  assert.notEqual(said[4], said[1], "then it goes on");
  await make(page, { cuts: 1000 });
  await labelled(page, "Ga door");
  const tried = await count(page);
  await page.waitForTimeout(400);
  assert.equal(await count(page), tried, "and nothing is tried any more");
  await make(page, { cuts: 0 });
  await next(page, () => bar(page, "data-pause").click());
  assert.equal(await label(page), "Pauze");
  await context.close();
});

test("an engine that never says that it begins or ends: the next sentence follows when it is silent", async () => {
  const { page, context } = await open({ begins: false, ends: false, ms: 700 });
  await tool(page, "aloud");
  await after(page, 3, 20000);
  const said = await spoken(page);
  assert.equal(new Set(said).size, said.length, "each once");
  assert.equal(await label(page), "Pauze");
  await context.close();
});

// With `speaks`, as Chrome's network voice when it is cut off.
for (const [what, speaks, ms, wait] of [
  ["that only says that it begins", false, 60, 3000],
  ["that begins, falls silent, and says that it still speaks", true, 1e6, 6000],
])
  test(`an engine ${what}: the next sentence follows after a while`, async () => {
    const { page, context } = await open({ ends: false, speaks, ms });
    await page.evaluate(() => document.getElementById("conclusie").scrollIntoView());
    await tool(page, "aloud");
    await after(page, 1);
    const [first, second] = await page.evaluate(() => globalThis.spoken);
    assert.equal(first.text, "Conclusie");
    assert.notEqual(second.text, first.text);
    assert.ok(second.at - first.at > wait, `${second.at - first.at} ms`);
    assert.equal(await label(page), "Pauze");
    await context.close();
  });

test("one from which nothing comes: after some tries the button says so, and nothing runs any more", async () => {
  const { page, context } = await open({ mute: true });
  await page.evaluate(() => {
    globalThis.running = new Set();
    for (const [begin, end] of [
      ["setInterval", "clearInterval"],
      ["setTimeout", "clearTimeout"],
    ]) {
      const [start, stop] = [globalThis[begin], globalThis[end]];
      globalThis[begin] = (then, ...rest) => {
        const id = start(() => (begin === "setTimeout" && globalThis.running.delete(id), then()), ...rest);
        globalThis.running.add(id);
        return id;
      };
      globalThis[end] = (id) => (globalThis.running.delete(id), stop(id));
    }
  });
  await tool(page, "aloud");
  await labelled(page, "Ga door", 40000);
  const said = await spoken(page);
  assert.ok(said.length > 2 && said.every((text) => text === said[0]), said.join(" / "));
  assert.equal(await page.evaluate(() => globalThis.running.size), 0);
  await context.close();
});

// What the engine was told to highlight, in order.
const recordHighlights = () => {
  const marks = (globalThis.marks = []);
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.name === "highlight") marks.push(JSON.stringify(message.argument));
    return postMessage.call(this, message, ...rest);
  };
};

async function readAll(voices) {
  const { page, context } = await open({ voices, ms: 5 });
  await page.evaluate(recordHighlights);
  await tool(page, "aloud");
  await page.waitForFunction(() => !document.getElementById("lw-tools").hidden, null, { timeout: 60000 });
  await settled(page);
  const read = { texts: await spoken(page), marks: await page.evaluate(() => globalThis.marks) };
  await context.close();
  return read;
}

test("a network voice gets a long sentence in parts, and the whole sentence stays highlighted", async () => {
  const whole = await readAll([["nl-NL", true]]);
  const parts = await readAll([["nl-NL", false]]);
  const words = (text) => text.split(/\s/).length;
  assert.ok(
    whole.texts.some((text) => words(text) > 20),
    "there are long ones",
  );
  for (const text of parts.texts) assert.ok(words(text) <= 20, text);
  assert.equal(parts.texts.join(" "), whole.texts.join(" "), "all of it, in order");
  assert.ok(parts.texts.length > whole.texts.length);
  assert.ok(whole.marks.length > 20);
  assert.deepEqual(parts.marks, whole.marks);
});

test("a person who leaves the page finds it paused, at the same sentence", async () => {
  const { page, context } = await open({ ms: null });
  await tool(page, "aloud");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  assert.equal(await label(page), "Ga door");
  assert.equal(await page.evaluate(() => globalThis.speechSynthesis.speaking), false);
  const [first] = await spoken(page);
  assert.equal(await next(page, () => bar(page, "data-pause").click()), first);
  await context.close();
});

test("in the guide: a question with its signs and answers, no buttons; the next screen ends it and keeps the focus", async () => {
  const { page, context, faults } = await aloud.open(browser, `${site.url}wegwijzer/`, { ms: null });
  assert.ok(await offered(page));
  const first = await page.locator("main h1").textContent();
  await page.locator("[data-act=start]").click();
  await page.waitForFunction((old) => document.querySelector("main h1").textContent !== old, first);
  await settled(page);
  await page.evaluate(() => scrollTo(0, 0));
  await tool(page, "aloud");
  await after(page, 0);
  await make(page, { ms: 20 });
  await page.evaluate(() => globalThis.engine.finish());
  await page.waitForFunction(() => document.getElementById("lw-aloud").hidden, null, { timeout: 30000 });
  const said = (await spoken(page)).map((text) => text.replaceAll("\u00A0", " "));
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll("main :is(h1, li, label span)")].map((one) =>
      one.textContent.replaceAll("\u00AD", "").replaceAll("\u00A0", " ").trim(),
    ),
  );
  assert.ok(shown.length > 10);
  for (const text of shown) assert.ok(said.join(" ").includes(text), text);
  assert.ok(!said.some((text) => /^(Verder|Terug)$/.test(text)), said.join(" / "));
  await make(page, { ms: null });
  await tool(page, "aloud");
  await page.waitForFunction(() => globalThis.speechSynthesis.speaking);
  const asked = await page.locator("main h1").textContent();
  await page.locator("[data-act$=' nee']").click();
  await page.locator("[data-act=next]").click();
  await page.waitForFunction(
    (old) => document.activeElement.matches("main h1") && document.activeElement.textContent !== old,
    asked,
  );
  await page.waitForFunction(() => !globalThis.speechSynthesis.speaking);
  assert.ok(await page.locator("#lw-tools").isVisible());
  assert.deepEqual(faults, []);
  await context.close();
});

test("in the guide without a Dutch voice there is no bar at all", async () => {
  const { page, context } = await aloud.open(browser, `${site.url}wegwijzer/`, { voices: [["en-US", true]] });
  assert.equal(await page.locator(".lw-bar").filter({ visible: true }).count(), 0);
  await context.close();
});
