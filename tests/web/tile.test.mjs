// Which tile fits what is on screen (web/canvas/tile.js), and how far it reaches (web/dom/laid_out.js).
import assert from "node:assert/strict";
import { test } from "node:test";
import { covers, wantedTile } from "../../web/canvas/tile.js";
import { reach } from "../../web/dom/laid_out.js";

const phone = { top: 1000, height: 800, zoom: 1, ratio: 3 };
const asSeen = (seen) => seen;
const options = ({ screen, ...more } = {}) => ({
  screen: { ...phone, ...screen },
  width: 390,
  documentHeight: 9000,
  maxSize: 0,
  scheme: 2,
  reach: asSeen,
  ...more,
});
const bottom = ({ top, height }) => top + height;

test("a tile extends half a screen beyond both ends, and is as sharp as the screen", () => {
  const tile = wantedTile(options());
  assert.deepEqual(tile, { top: 600, height: 1600, scale: 3, scheme: 2, width: 390 });
});

test("it ends where the document does", () => {
  assert.equal(wantedTile(options({ screen: { top: 0 } })).top, 0);
  assert.equal(bottom(wantedTile(options({ documentHeight: 1900 }))), 1900);
});

test("it begins and ends on whole device px", () => {
  const { top, height, scale } = wantedTile(options({ screen: { top: 1000.123, ratio: 2.625 } }));
  for (const edge of [top, height])
    assert.ok(Math.abs(edge * scale - Math.round(edge * scale)) < 1e-6, `${edge} × ${scale}`);
});

test("nothing on screen, no tile", () => {
  assert.equal(wantedTile(options({ screen: { height: 0 } })), null);
  assert.equal(wantedTile(options({ width: 0 })), null);
  assert.equal(wantedTile(options({ documentHeight: 0 })), null);
  assert.equal(wantedTile(options({ width: NaN })), null);
  assert.equal(wantedTile(options({ screen: { top: 20000 } })), null, "scrolled beyond a page that shrank");
});

test("the scale stays within what can be seen and what a canvas can hold", () => {
  for (const ratio of [1, 1.25, 1.5, 1.75, 1.875, 2, 2.625, 2.75, 3, 3.5, 4])
    assert.equal(
      wantedTile(options({ screen: { ratio } })).scale,
      ratio,
      "the screen's own, or lines are a px off",
    );
  assert.equal(wantedTile(options({ screen: { zoom: 2, height: 400 } })).scale, 6);
  const { scale, height, width } = wantedTile(options({ maxSize: 2048 }));
  assert.ok(Math.max(width, height) * scale <= 2048, `${height} px × ${scale}`);
});

test("a screen that a canvas cannot show as sharp as it is gets none: the browser's letters are sharp", () => {
  assert.equal(wantedTile(options({ screen: { zoom: 5, height: 160 } })), null, "15 device px per CSS px");
  assert.equal(wantedTile(options({ width: 2560, screen: { height: 1300, ratio: 4 } })), null, "too wide");
});

test("of a screen that is too high for a canvas it shows the first part, as sharp as ever", () => {
  for (const [width, ratio] of [
    [390, 3],
    [1280, 1],
    [800, 2],
  ]) {
    const high = options({ width, documentHeight: 12000, screen: { top: 0, height: 12000, ratio } });
    const tile = wantedTile(high);
    assert.equal(tile.scale, ratio);
    assert.ok(
      tile.height * ratio <= 8192 && tile.height * width * ratio ** 2 <= 16e6 + 2 * width * ratio,
      `${width}`,
    );
    assert.ok(tile.height > 2000, `${width}: ${tile.height}`);
    assert.ok(covers(tile, high), "and is not painted again and again");
  }
});

test("a tablet that is zoomed in on takes no more than Safari gives a canvas", () => {
  for (const zoom of [1.5, 2, 3]) {
    const { width, height, scale } = wantedTile(
      options({ width: 1024, screen: { height: 1366 / zoom, ratio: 2, zoom } }),
    );
    assert.ok(width * scale * height * scale <= 4096 ** 2, `× ${zoom}: ${width * scale} × ${height * scale}`);
    assert.equal(scale, 2 * zoom);
  }
});

test("the margin shrinks before the tile takes more than 36 MB, and the tile still covers what it was made for", () => {
  for (const [width, height, ratio] of [
    [412, 915, 3.5],
    [412, 915, 4],
    [1024, 1366, 3],
    [2560, 1300, 2],
  ]) {
    const wide = options({ width, screen: { height, ratio } });
    const tile = wantedTile(wide);
    const screenAlone = width * height * tile.scale ** 2;
    assert.ok(
      width * tile.height * tile.scale ** 2 <= Math.max(9e6, screenAlone + 2 * width * tile.scale),
      `${width}`,
    );
    assert.ok(covers(tile, wide));
  }
});

test("a long text makes it taller, but not over 36 MB", () => {
  const asked = [];
  const keep = (seen, usual, most) => (asked.push({ seen, usual, most }), [500, 2500]);
  const tile = wantedTile(options({ reach: keep }));
  assert.deepEqual([tile.top, bottom(tile)], [500, 2500]);
  const [{ seen, usual, most }] = asked;
  assert.deepEqual(seen, [1000, 1800]);
  assert.deepEqual([usual.first, usual.last], [600, 2200]);
  assert.ok(most * 3 * 390 * 3 <= 9e6 && most > 2000, `${most}`);
});

test("it covers what is on screen until a person comes near its end", () => {
  const tile = wantedTile(options());
  const at = (top, more) => covers(tile, options({ screen: { top, ...more } }));
  assert.ok(at(1000));
  assert.ok(at(1280), "0.15 of a screen from its end is the limit: 2200 - 0.15 × 800 - 800");
  assert.ok(!at(1282));
  assert.ok(at(720));
  assert.ok(!at(718));
});

test("after a pinch or on another screen it does not, wherever it is", () => {
  const tile = wantedTile(options());
  assert.ok(!covers(tile, options({ screen: { zoom: 1.5, height: 533 } })));
  assert.ok(!covers(tile, options({ screen: { ratio: 2 } })));
});

// ---- reach --------------------------------------------------------------------------------------------------

// A view of nodes that have only a position: [top, bottom, own].
const viewOf = (nodes) => ({
  nodeCount: nodes.length,
  y: nodes.map(([top]) => top),
  heights: nodes.map(([top, end]) => end - top),
  drawnBy: nodes.map(([, , own = 0]) => own),
});
const usual = { first: 600, last: 2200 };
const reached = (nodes, most = 3000) => reach(viewOf(nodes), [1000, 1800], usual, most);

test("what is seen is shown in full, with a px to spare", () => {
  assert.deepEqual(reached([]), [1000, 1800]);
  assert.deepEqual(reached([[950, 1100]]), [949, 1800]);
  assert.deepEqual(reached([[1700, 1900]]), [1000, 1901]);
  assert.deepEqual(reached([[300, 2500]]), [299, 2501]);
});

test("what is not seen, or is the browser's, counts for nothing", () => {
  assert.deepEqual(reached([[100, 999], [1801, 1900]]), [1000, 1800]); // prettier-ignore
  assert.deepEqual(reached([[300, 2500, 1]]), [1000, 1800]);
});

test("what would make the tile too long is left out, the next one is not", () => {
  assert.deepEqual(reached([[0, 9000], [900, 1100]]), [899, 1800]); // prettier-ignore
  assert.deepEqual(reached([[300, 1100]], 1800), [1000, 1800], "1901 px including its margins anyway");
  assert.deepEqual(reached([[300, 1100]], 1901), [299, 1800]);
});
