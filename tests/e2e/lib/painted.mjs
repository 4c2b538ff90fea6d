// Where do words stand on the screen, drawn by the canvas and drawn by the browser? Compares two screenshots word by word: the
// middle of a word's ink, which does not depend on how a rasteriser softens edges. The three strings run in the page.
import { inflateSync } from "node:zlib";

// The words of the texts whose ink is the canvas's: {id, left, right, top, bottom}, CSS px of the window.
export const wordsOnCanvas = `
  const words = [];
  for (const element of document.querySelectorAll(".lw-on-text")) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.className === "lw-hidden") continue;
      for (const { index, 0: word } of node.data.matchAll(/[^\\s\\u00A0]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        if (new Set(boxes.map((box) => Math.round(box.top))).size !== 1) continue; // broken over two lines
        const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
        const { top, bottom } = boxes[0];
        if (top > 0 && bottom < innerHeight) words.push({ id: element.id, left, right, top, bottom });
      }
    }
  }
  return words;`;

// From now on the browser draws everything, laid out as it is: no later painting ever gets its frame.
export const browserDraws = `
  requestAnimationFrame = () => 0;
  document.querySelector("canvas.lw-tile").style.visibility = "hidden";`;
export const browserDrew = `return document.querySelectorAll(".lw-on").length === 0;`;

// An uncompressed image of a PNG with 8 bits per channel, not interlaced, which screenshots are.
function decode(png) {
  const data = [];
  let width, height, channels;
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString("latin1", at + 4, at + 8);
    const chunk = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === "IHDR")
      [width, height, channels] = [
        chunk.readUInt32BE(0),
        chunk.readUInt32BE(4),
        { 0: 1, 2: 3, 6: 4 }[chunk[9]],
      ];
    if (type === "IDAT") data.push(chunk);
  }
  const bytes = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const out = Buffer.alloc(stride * height);
  for (let y = 0, from = 0; y < height; ++y) {
    const filter = bytes[from++];
    for (let x = 0, to = y * stride; x < stride; ++x, ++to) {
      const left = x >= channels ? out[to - channels] : 0;
      const up = y > 0 ? out[to - stride] : 0;
      const corner = x >= channels && y > 0 ? out[to - stride - channels] : 0;
      out[to] = bytes[from++] + [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
    }
  }
  return { width, height, at: (x, y) => out[y * stride + x * channels] };
}

// PNG's fifth filter (Paeth).
function nearest(left, up, corner) {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

// The middle of the ink in a stretch of the image, {x, y}, CSS px; null when there is none.
function middleOfInk(image, { left, right, top, bottom }, density) {
  const [x0, x1, y0, y1] = [left - 1.5, right + 1.5, top - 2, bottom + 2].map((one) =>
    Math.round(one * density),
  );
  if (x0 < 0 || y0 < 0 || x1 > image.width || y1 > image.height) return null;
  const paper = image.at(x0, y0);
  let [sum, x, y] = [0, 0, 0];
  for (let row = y0; row < y1; ++row)
    for (let column = x0; column < x1; ++column) {
      const ink = Math.abs(image.at(column, row) - paper);
      [sum, x, y] = [sum + ink, x + ink * column, y + ink * row];
    }
  return sum === 0 ? null : { x: x / sum / density, y: y / sum / density };
}

/**
 * How far the words of one screenshot are from those of the other, worst first: [{id, x, y}], CSS px.
 * `canvas` and `browser` are PNGs of the window, `density` their px per CSS px; `from` and `to`: rows of the window that count.
 */
export function apart(canvas, browser, words, { density = 1, from = 0, to = Infinity } = {}) {
  const images = [canvas, browser].map(decode);
  const found = words
    .filter(({ top, bottom }) => top >= from && bottom <= to)
    .flatMap((word) => {
      const [one, other] = images.map((image) => middleOfInk(image, word, density));
      return one && other
        ? [{ id: word.id, left: word.left, top: word.top, x: one.x - other.x, y: one.y - other.y }]
        : [];
    });
  const far = ({ x, y }) => Math.max(Math.abs(x), Math.abs(y));
  return found.sort((a, b) => far(b) - far(a));
}
