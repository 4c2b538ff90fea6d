// The drawings: their labels are text that grows, fits and is found; they follow every look, also on paper; a button that can do
// nothing is disabled; nothing moves for who does not want that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lastLayout, openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { answer, answersUpTo, questionOf, start } from "./lib/guide.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open(context = sizes.phone, settings = {}) {
  const opened = await openPage(browser, site.url, {
    context,
    prepare: (page) =>
      page.addInitScript(
        (kept) => localStorage.setItem("leeswijzer:settings", kept),
        JSON.stringify(settings),
      ),
  });
  await takenOver(opened.page);
  return opened;
}

// For each figure: its box, and the boxes of its drawing and its labels, [left, top, right, bottom, size of type].
const partsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".figure")].map((figure) => {
      const all = [figure, ...figure.querySelectorAll("b"), figure.querySelector("svg")];
      return all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const { top, bottom } = one.getBoundingClientRect();
        const { left, right } = (one.nodeName === "B" ? range : one).getBoundingClientRect();
        return [left, top, right, bottom, parseFloat(getComputedStyle(one).fontSize)];
      });
    }),
  );
const isInside = ([left, top, right, bottom], [l, t, r, b]) =>
  left >= l && top >= t && right <= r && bottom <= b;
const overlap = ([left, top, right, bottom], [l, t, r, b]) =>
  Math.min(right, r) > Math.max(left, l) && Math.min(bottom, b) > Math.max(top, t);

for (const [context, settings, least] of [
  [sizes.phone, {}, 16],
  [sizes.phone, { size: 250 }, 27],
  [sizes.small, { size: 250 }, 22],
  [sizes.small, { face: "dyslexic", letter: 6 }, 16],
  [sizes.desk, { size: 200 }, 32],
])
  test(`labels beside each other, inside the figure, as large as fits: ${context.viewport.width} px, ${JSON.stringify(settings)}`, async () => {
    const { page, context: own } = await open(context, settings);
    const figures = await partsOf(page);
    assert.equal(figures.length, 3);
    for (const [figure, ...parts] of figures) {
      assert.equal(parts.length, 4);
      for (const part of parts) assert.ok(isInside(part, figure), JSON.stringify([figure, part]));
      for (const [i, part] of parts.entries())
        for (const other of parts.slice(i + 1))
          assert.ok(!overlap(part, other), JSON.stringify([part, other]));
      for (const [, , , , size] of parts.slice(0, 3)) assert.ok(size >= least, `${size} px`);
      const [left, top, right, bottom] = parts[3];
      assert.ok((right - left) / (figure[2] - figure[0]) > 0.6 || bottom - top > 200, "it fills its box");
    }
    assert.equal((await lastLayout(page)).settled, true);
    await own.close();
  });

test("labels are found like other words, and a figure without a tile looks no different", async () => {
  const { page, context } = await open();
  const found = await page.evaluate(() => {
    const holders = [];
    while (find("emotie")) holders.push(getSelection().anchorNode.parentElement.closest("b")?.className);
    return holders;
  });
  assert.ok(found.includes(""), JSON.stringify(found));
  const before = await page.evaluate(() => {
    const figure = document.querySelector(".figure:not(.lw-on)");
    return getComputedStyle(figure, "::after").content;
  });
  assert.equal(before, "none");
  await context.close();
});

test("a state changes in 200 ms, at once for who wants no motion", async () => {
  for (const [reducedMotion, expected] of [
    ["no-preference", 0.2],
    ["reduce", 0.001], // by which a guest's change of colour is noticed
  ]) {
    const { page, context } = await open({ ...sizes.phone, reducedMotion });
    const times = await page.evaluate(() =>
      [...document.querySelectorAll(".figure svg > :is(path, rect, line)")].map((one) =>
        Math.max(...getComputedStyle(one).transitionDuration.split(",").map(parseFloat)),
      ),
    );
    assert.ok(times.length > 7);
    assert.deepEqual([...new Set(times)], [expected]);
    const more = page.locator('[id="lw-figure.route.more"]');
    await more.scrollIntoViewIfNeeded();
    await settled(page);
    await page.evaluate(() => performance.clearMarks("lw:foreign"));
    await more.click();
    await page.waitForFunction(
      () => document.getElementById("lw-figure.route.picture").dataset.drawn === "path 1",
    );
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => [
      getComputedStyle(document.querySelector(".figure svg > path")).strokeWidth,
      performance.getEntriesByName("lw:foreign").length,
      document.getElementById("lw-figure.route.picture").classList.contains("lw-on"),
    ]);
    assert.deepEqual(seen, ["3px", 0, true]);
    await context.close();
  }
});

const colours = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".figure :is(b, svg > *, g > *)")].map((one) => {
      const { color, fill, stroke } = getComputedStyle(one);
      return one.nodeName === "B" ? color : `${fill} ${stroke}`;
    }),
  );

test("forced colours: the system's own, and every label is seen", async () => {
  const { page, context } = await openPage(browser, site.url, {
    context: { ...sizes.phone, forcedColors: "active" },
  });
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("p"));
    return ["CanvasText", "Highlight"].map((name) => {
      probe.style.cssText = `forced-color-adjust:none;color:${name}`;
      return getComputedStyle(probe).color;
    });
  });
  for (const one of await colours(page))
    for (const colour of one.match(/rgba?\([^)]*\)/g) ?? []) assert.ok(system.includes(colour), one);
  await context.close();
});

test("on paper the figures are pictures in black, also from a dark screen", async () => {
  const { page, context } = await open(sizes.phone, { scheme: "dark" });
  await page.emulateMedia({ media: "print" });
  for (const one of await colours(page))
    for (const colour of one.match(/rgba?\([^)]*\)/g) ?? []) assert.equal(colour, "rgb(0, 0, 0)", one);
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll(".figure svg")].map((one) => one.getBoundingClientRect().height),
  );
  assert.equal(boxes.filter((height) => height > 100).length, 3, String(boxes));
  await context.close();
});

// ---- the body -----------------------------------------------------------------------------------------------------------------

const landscape = {
  viewport: { width: 844, height: 390 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

// At the question with the body.
async function openBody(context = sizes.phone) {
  const { page, context: own, faults } = await openPage(browser, `${site.url}wegwijzer/`, { context });
  await takenOver(page);
  await start(page);
  for (const [question, option] of answersUpTo("plek")) await answer(page, question, option);
  await settled(page);
  return { page, context: own, faults };
}
async function tapBody(page, x, y) {
  await page.locator(".body-map").scrollIntoViewIfNeeded();
  await settled(page);
  const box = await page.locator(".body-map").boundingBox();
  await page.touchscreen.tap(box.x + box.width * x, box.y + box.height * y);
}

// Where the smooth scrolling ends.
async function rested(page) {
  let [last, now] = [-1, await page.evaluate(() => scrollY)];
  for (; last !== now; [last, now] = [now, await page.evaluate(() => scrollY)])
    await page.waitForTimeout(150);
  await settled(page);
}

for (const context of [sizes.phone, sizes.small])
  for (const [x, y, fits] of [
    [0.75, 0.17, ["nek", "nek_arm", "nek_hoofd"]],
    [0.75, 0.46, ["onderrug", "onderrug_been"]],
    [0.25, 0.74, ["gewricht"]],
  ])
    test(`after a tap on the body the answers that fit and the way on are in sight: ${fits}, ${context.viewport.width} px`, async () => {
      const { page, context: own, faults } = await openBody(context);
      await tapBody(page, x, y);
      await page.waitForFunction(
        (zone) => document.querySelector(`[data-act="choose plek ${zone}"] input`).checked,
        fits[0],
      );
      await rested(page);
      const wanted = [...fits.map((id) => `[data-act="choose plek ${id}"]`), "#lw-next"];
      const hidden = await page.evaluate(
        (all) =>
          all.filter((one) => {
            const { left, top, right, bottom } = document.querySelector(one).getBoundingClientRect();
            const corners = [
              [left + 12, top + 4],
              [right - 12, bottom - 4],
            ];
            return !corners.every(([a, b]) => document.elementFromPoint(a, b)?.closest(one));
          }),
        wanted,
      );
      assert.deepEqual(hidden, []);
      const name = questionOf("plek").options.find(({ id }) => id === fits[0]).label;
      assert.equal(await page.locator(".body-map > b").textContent(), name);
      assert.deepEqual(faults, []);
      await own.close();
    });

test("the region that was tapped fills, so does that of a chosen answer, whose name stands beside it", async () => {
  const { page, context } = await openBody();
  const filled = () =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll("[data-zone]")]
          .filter((one) => Number(getComputedStyle(one).fillOpacity) > 0.8)
          .map((one) => one.dataset.zone),
      ),
    ]);
  assert.deepEqual(await filled(), []);
  await tapBody(page, 0.25, 0.74);
  await page.waitForFunction(() => document.querySelector(".body-map").dataset.drawn === "knee");
  await page.waitForTimeout(300);
  assert.deepEqual(await filled(), ["knee"]);
  await page.locator("[data-act='choose plek onderrug']").tap();
  await page.waitForFunction(() => document.querySelector(".body-map").dataset.drawn === "lower-back");
  await page.waitForTimeout(300);
  assert.deepEqual(await filled(), ["lower-back"]);
  assert.equal(await page.locator(".body-map > b").textContent(), "Onderrug");
  await context.close();
});

test("at a keyboard an answer that does not fit the tapped place keeps the focus and its place on the screen", async () => {
  const { page, context } = await openBody();
  await tapBody(page, 0.75, 0.17);
  await page.waitForFunction(() => document.querySelector("[data-act='choose plek nek'] input").checked);
  await rested(page);
  const other = page.locator("[data-act='choose plek schouder']");
  await other.scrollIntoViewIfNeeded();
  await rested(page);
  const { y } = await other.boundingBox();
  await other.locator("input").focus();
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelector(".body-map").dataset.drawn === "shoulder");
  await settled(page);
  assert.ok(await other.locator("input").evaluate((one) => one === document.activeElement && one.checked));
  assert.ok(Math.abs((await other.boundingBox()).y - y) < 2);
  await context.close();
});

test("a phone on its side shows the whole body, and nothing of it touches the frame", async () => {
  for (const context of [landscape, sizes.small, sizes.desk]) {
    const { page, context: own } = await openBody(context);
    await page.locator(".body-map").scrollIntoViewIfNeeded();
    await settled(page);
    const [box, banner, ...views] = await page.evaluate(() =>
      [
        document.querySelector(".body-map"),
        document.querySelector(".banner"),
        ...document.querySelectorAll(".body-map svg svg > path:first-of-type"),
      ].map((one) => one.getBoundingClientRect().toJSON()),
    );
    assert.ok(box.height <= context.viewport.height - banner.height, `${box.height}`);
    assert.equal(views.length, 2);
    for (const view of views)
      assert.ok(
        view.left - box.left >= 4 &&
          box.right - view.right >= 4 &&
          view.top - box.top >= 4 &&
          box.bottom - view.bottom >= 4,
        JSON.stringify([box, view]),
      );
    assert.ok(views[0].right < views[1].left);
    assert.equal((await lastLayout(page)).settled, true);
    await own.close();
  }
});
