// web/canvas/gl.js draws what a frame says, on the page and in a worker, and recovers from a lost context.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage } from "./gl_page.mjs";

const CLEAR = [10, 20, 30],
  RED = [255, 0, 0],
  BLUE = [0, 0, 255];

let page, close;
before(async () => ({ page, close } = await openPage()));
after(() => close());

// Evaluates the body in the page with gl.js and the scenes in scope, and `read(canvas, x, y)` for one pixel.
function inPage(body) {
  return page.evaluate(`(async () => {
    const {createRenderer, maxSize} = await import("/gl.js");
    const {ATLAS, WHITE, HALF, NOTHING, frameOf, TWO_BOXES} = await import("/scenes.js");
    const read = (canvas, x, y) => {
      const gl = canvas.getContext("webgl2"), pixel = new Uint8Array(4);
      gl.readPixels(x, canvas.height - 1 - y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return [...pixel.subarray(0, 3)];
    };
    const canvas = document.createElement("canvas");
    ${body}
  })()`);
}

test("clears, clips and draws lists with their own first vertex, on a canvas of the page", async () => {
  const seen = await inPage(`
    const drew = createRenderer(canvas).draw(TWO_BOXES(), ATLAS);
    const at = (x, y) => read(canvas, x, y);
    return {drew, size: [canvas.width, canvas.height], clipped: at(7, 10), clippedTop: at(20, 3), red: at(8, 4),
            redEnd: at(31, 23), between: at(32, 23), blue: at(32, 24), corner: at(63, 47)};`);
  assert.deepEqual(seen, {
    drew: true,
    size: [64, 48],
    clipped: CLEAR,
    clippedTop: CLEAR,
    red: RED,
    redEnd: RED,
    between: CLEAR,
    blue: BLUE,
    corner: BLUE,
  });
});

test("draws the same in a worker, shown through an ImageBitmap", async () => {
  const seen = await inPage(`
    const worker = new Worker("/worker.js", {type: "module"});
    const {drew, bitmap} = await new Promise((resolve, reject) => {
      worker.onmessage = ({data}) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(0);
    });
    worker.terminate();
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("bitmaprenderer").transferFromImageBitmap(bitmap);
    const copy = document.createElement("canvas").getContext("2d");
    copy.drawImage(canvas, 0, 0);
    const at = (x, y) => [...copy.getImageData(x, y, 1, 1).data.subarray(0, 3)];
    return {drew, size: [canvas.width, canvas.height], clear: at(0, 0), red: at(8, 4), blue: at(63, 47)};`);
  assert.deepEqual(seen, { drew: true, size: [64, 48], clear: CLEAR, red: RED, blue: BLUE });
});

test("blends by coverage; light ink gains weight in half-covered pixels, dark ink does not, shapes neither", async () => {
  const seen = await inPage(`
    const boxes = [
      {box: [0, 0, 8, 8], colour: [0, 0, 0, 255], uv: HALF}, {box: [8, 0, 16, 8], colour: [255, 255, 255, 255], uv: HALF},
      {box: [16, 0, 24, 8], colour: [255, 255, 255, 128]}, {box: [24, 0, 32, 8], colour: [255, 255, 255, 255], uv: NOTHING}];
    const renderer = createRenderer(canvas);
    renderer.draw(frameOf(32, 8, [100, 100, 100], boxes), ATLAS);
    return [4, 12, 20, 28].map((x) => read(canvas, x, 4)[0]);`);
  const near = (value, wanted) => assert.ok(Math.abs(value - wanted) <= 2, `${value}, not about ${wanted}`);
  near(seen[0], 50); // 100 × (1 - 128/255)
  near(seen[1], 100 + 155 * (0.5 + 0.28 / 4));
  near(seen[2], 178);
  near(seen[3], 100);
});

test("follows the frame's size and shows nothing of the previous frame", async () => {
  const seen = await inPage(`
    const renderer = createRenderer(canvas);
    renderer.draw(TWO_BOXES(), ATLAS);
    renderer.draw(frameOf(100, 20, [1, 2, 3], []), ATLAS);
    return [canvas.width, canvas.height, ...read(canvas, 40, 15)];`);
  assert.deepEqual(seen, [100, 20, 1, 2, 3]);
});

test("uploads the atlas only when its version changed and asks the driver nothing while drawing", async () => {
  const calls = await inPage(`
    const renderer = createRenderer(canvas), gl = canvas.getContext("webgl2");
    renderer.draw(TWO_BOXES(), ATLAS);
    const calls = {};
    for (const name of ["texImage2D", "getParameter", "getError", "getProgramParameter", "getShaderParameter", "readPixels", "finish"]) {
      const original = gl[name].bind(gl);
      calls[name] = 0;
      gl[name] = (...rest) => (++calls[name], original(...rest));
    }
    for (let i = 0; i < 5; ++i) renderer.draw(TWO_BOXES(), ATLAS);
    const before = {...calls};
    renderer.draw(TWO_BOXES(), {...ATLAS, version: 2});
    return {before, uploads: calls.texImage2D};`);
  for (const [name, count] of Object.entries(calls.before)) assert.equal(count, 0, name);
  assert.equal(calls.uploads, 1);
});

test("says when the context is lost, draws nothing then, and draws everything again once it is restored", async () => {
  const seen = await inPage(`
    const renderer = createRenderer(canvas), story = [];
    story.push(renderer.draw(TWO_BOXES(), ATLAS));
    const lost = new Promise((resolve) => (renderer.onlost = resolve));
    const restored = new Promise((resolve) => (renderer.onrestored = resolve));
    const extension = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
    extension.loseContext();
    story.push(renderer.draw(TWO_BOXES(), ATLAS));
    await lost;
    story.push(renderer.lost, renderer.draw(TWO_BOXES(), ATLAS));
    await new Promise((later) => setTimeout(later)); // restoring is allowed only after the event has been dispatched
    extension.restoreContext();
    await restored;
    story.push(renderer.lost, renderer.draw(TWO_BOXES(), ATLAS));
    return {story, red: read(canvas, 8, 4), blue: read(canvas, 63, 47)};`);
  assert.deepEqual(seen.story, [true, false, true, false, false, true]);
  assert.deepEqual([seen.red, seen.blue], [RED, BLUE]);
});

test("is null without WebGL2, and draws again after a rest, once it has the context back", async () => {
  const seen = await inPage(`
    const taken = document.createElement("canvas");
    taken.getContext("2d");
    const renderer = createRenderer(canvas);
    const happened = (name) => new Promise((resolve) => (renderer[name] = resolve));
    const [lost, restored] = [happened("onlost"), happened("onrestored")];
    renderer.rest();
    await lost;
    await new Promise((later) => setTimeout(later));
    const first = renderer.draw(TWO_BOXES(), ATLAS);
    await restored;
    return [createRenderer(taken), first, renderer.draw(TWO_BOXES(), ATLAS)];`);
  assert.deepEqual(seen, [null, false, true]);
});

test("says so when the browser gives a smaller canvas than the frame needs", async () => {
  const drew = await inPage(`
    const renderer = createRenderer(canvas);
    const wide = renderer.draw(frameOf(renderer.maxSize + 64, 4, [0, 0, 0], []), ATLAS);
    return [wide, renderer.draw(TWO_BOXES(), ATLAS)];`);
  assert.deepEqual(drew, [false, true]);
});

test("reports the largest canvas this machine can draw", async () => {
  const size = await inPage(`return [createRenderer(canvas).maxSize, maxSize(canvas.getContext("webgl2"))];`);
  assert.equal(size[0], size[1]);
  assert.ok(size[0] >= 2048, `WebGL2 promises 2048, not ${size[0]}`);
});
