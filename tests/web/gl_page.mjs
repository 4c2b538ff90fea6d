// A page and a worker that draw hand-made frames with web/canvas/gl.js in a real Chromium. Serves three files only.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const root = new URL("../../", import.meta.url);

// Runs in both the page and the worker: frames of rectangles. Each rectangle is {box, colour, uv, clip}.
const SCENES = `
export const ATLAS = {width: 4, height: 1, version: 1, pixels: new Uint8Array([255, 255, 128, 0])};
export const WHITE = [0.125, 0.5], HALF = [0.625, 0.5], NOTHING = [0.875, 0.5];

export function frameOf(width, height, clear, rectangles, {oneListEach = false} = {}) {
  const vertices = new ArrayBuffer(rectangles.length * 80), view = new DataView(vertices);
  const indices = [], commands = [];
  rectangles.forEach(({box: [left, top, right, bottom], colour, uv = WHITE, clip = [0, 0, width, height]}, i) => {
    [[left, top], [right, top], [right, bottom], [left, bottom]].forEach(([x, y], corner) => {
      const at = i * 80 + corner * 20;
      [x, y, ...uv].forEach((value, k) => view.setFloat32(at + 4 * k, value, true));
      colour.forEach((value, k) => view.setUint8(at + 16 + k, value));
    });
    const base = oneListEach ? 0 : i * 4;
    indices.push(...[0, 1, 2, 0, 2, 3].map((k) => base + k));
    commands.push(...clip, 6, i * 6, oneListEach ? i * 4 : 0);
  });
  return {width, height, clear, vertices: new Uint8Array(vertices), indices: new Uint16Array(indices), commands: new Int32Array(commands)};
}

export const TWO_BOXES = () => frameOf(64, 48, [10, 20, 30], [
  {box: [0, 0, 32, 24], colour: [255, 0, 0, 255], clip: [8, 4, 64, 48]},
  {box: [32, 24, 64, 48], colour: [0, 0, 255, 255]},
], {oneListEach: true});
`;

const WORKER = `
import {createRenderer} from "/gl.js";
import {ATLAS, TWO_BOXES} from "/scenes.js";
onmessage = () => {
  const canvas = new OffscreenCanvas(1, 1), renderer = createRenderer(canvas);
  const drew = renderer.draw(TWO_BOXES(), ATLAS);
  const bitmap = canvas.transferToImageBitmap();
  postMessage({drew, bitmap}, [bitmap]);
};`;

async function serve() {
  const files = {
    "/": ["text/html", "<!doctype html><link rel=icon href=data:,><title>gl</title>"],
    "/gl.js": ["text/javascript", await readFile(new URL("web/canvas/gl.js", root))],
    "/scenes.js": ["text/javascript", SCENES],
    "/worker.js": ["text/javascript", WORKER],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ["text/plain", ""];
    response.writeHead(files[request.url] ? 200 : 404, { "content-type": type }).end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

// A browser with one page on which `/gl.js` and `/scenes.js` can be imported. Close it afterwards.
export async function openPage() {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { page, close };
}
