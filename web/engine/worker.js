// The engine and, where the browser allows it, its WebGL context, off the main thread: nothing here ever delays a tap.
// Answers {id, name, argument} with {id, result} or {id, error}. Where a worker has no WebGL2, the frame's arrays are sent to the page to draw.
import { createCalls } from "./calls.js";
import { createRenderer } from "../canvas/gl.js";

const calls = createCalls();
/** @type {OffscreenCanvas} */
let canvas;
/** @type {ReturnType<typeof createRenderer>} */
let renderer = null;

function openCanvas() {
  try {
    canvas = new OffscreenCanvas(1, 1);
    renderer = createRenderer(canvas);
  } catch {
    renderer = null; // no OffscreenCanvas, or none with WebGL2
  }
  if (!renderer) return;
  renderer.onlost = () => postMessage({ lost: true });
  renderer.onrestored = () => postMessage({ restored: true });
}

/** Copies, since the arrays are views of the module's memory. @param {ReturnType<typeof calls.paint>} painted */
function copyOf({ frame, atlas, shown, paper }) {
  const [vertices, indices, commands] = [
    frame.vertices.slice(),
    frame.indices.slice(),
    frame.commands.slice(),
  ];
  const pixels = atlas.pixels.slice();
  const result = {
    frame: { ...frame, vertices, indices, commands },
    atlas: { ...atlas, pixels },
    shown,
    paper,
  };
  return { result, transfer: [vertices.buffer, indices.buffer, commands.buffer, pixels.buffer] };
}

/** @param {Tile} tile */
function paint(tile) {
  const painted = calls.paint(tile);
  if (!renderer) return copyOf(painted);
  if (!renderer.draw(painted.frame, painted.atlas))
    return { result: { shown: null, paper: 0 }, transfer: [] };
  const bitmap = canvas.transferToImageBitmap();
  if (!bitmap || renderer.isLost()) return { result: { shown: null, paper: 0 }, transfer: [] }; // else it could be empty
  return { result: { bitmap, shown: painted.shown, paper: painted.paper }, transfer: [bitmap] };
}

/**
 * @param {string} name
 * @param {any} argument
 * @returns {Promise<{result: unknown, transfer: Transferable[]}>}
 */
async function answer(name, argument) {
  if (name === "paint") return paint(argument);
  if (name === "rest") renderer?.rest();
  /** @type {Record<string, (argument: any) => any>} */
  const all = calls;
  const result = await all[name](argument);
  return { result: name === "load" ? { maxSize: renderer ? renderer.maxSize : 0 } : result, transfer: [] };
}

/** @param {MessageEvent} event */
async function onMessage({ data: { id, name, argument } }) {
  try {
    const { result, transfer } = await answer(name, argument);
    postMessage({ id, result }, { transfer });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
}

// A page has a document: there this script only hands out its parts (client.js).
if (self.document) Object.assign(self, { engineParts: { createCalls, createRenderer } });
else {
  self.onmessage = onMessage;
  openCanvas(); // while the module is on its way
}
