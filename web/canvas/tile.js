// The canvas behind the text: a tile somewhat taller than the screen, scrolled by the browser with everything else.
// Says where a tile should lie and shows a painted one; knows nothing of nodes or of the engine: a function `reach` (laid_out.js)
// says how far those on screen reach.
import { tileClass } from "../names.js";

const MARGIN = 0.5; // of the screen's height, above and below; less where that would take too much memory
const NEAR_EDGE = 0.3; // of the margin: time for the next tile
// Device px per CSS px. Any density but the screen's own blurs the letters and puts lines up to a device px off: a denser screen is the
// browser's.
const MOST_SCALE = 6;
const MOST_SIDE = 8192; // device px
const MOST_AREA = 9e6; // device px, 36 MB; only a screen that is larger itself takes more
const LARGEST_AREA = 16e6; // device px: all that Safari gives a canvas up to version 17 is 4096²

/**
 * @typedef {object} Screen  what is on the person's screen now
 * @property {number} top     CSS px from the top of the document
 * @property {number} height  CSS px
 * @property {number} zoom    by pinching
 * @property {number} ratio   device px per CSS px without it
 *
 * @typedef {{first: number, last: number}} Stretch  from where to where, CSS px of the document
 *
 * @typedef {object} TileOptions
 * @property {Screen} screen
 * @property {number} width           of the page, CSS px
 * @property {number} documentHeight  CSS px
 * @property {number} maxSize         the longest side of a canvas, device px; 0 when it is not known
 * @property {number} scheme            an index into content::ColourScheme
 * @property {(seen: [number, number], usual: Stretch, most: number) => [number, number]} reach  see dom/laid_out.js
 */

/** Device px per CSS px. @param {Screen} screen */
const density = ({ ratio, zoom }) => ratio * zoom;

/** @param {TileOptions} options */
const longestSide = ({ maxSize }) => Math.min(maxSize || MOST_SIDE, MOST_SIDE);

/**
 * What a tile must show: the screen, the margin or a `part` of it above and below, and what is on screen in full, as far as that takes
 * not too much memory; of a screen that is too high, such as a frame as high as its page, the first part.
 * @param {TileOptions} options
 * @param {number} part
 */
function wantedStretch(options, part) {
  const { screen, width, documentHeight, reach } = options;
  const { top } = screen;
  const scale = density(screen);
  /** @param {number} area */
  const longest = (area) => Math.min(longestSide(options), area / (width * scale)) / scale - 1;
  const height = Math.min(screen.height, longest(LARGEST_AREA));
  const most = Math.max(height, longest(MOST_AREA));
  const margin = Math.min(height * MARGIN, Math.max(0, (most - height) / 2));
  /** @param {[number, number]} stretch @param {number} spare */
  const around = ([from, to], spare) => {
    const first = Math.max(0, Math.min(from, top - spare));
    return { first, last: Math.min(documentHeight, Math.max(to, top + height + spare)) };
  };
  /** @type {[number, number]} */
  const seen = [top, top + height];
  return around(reach(seen, around(seen, margin), most), margin * part);
}

/**
 * The tile that suits what is on screen, or null when nothing is, or nothing that a canvas can show as sharp as the screen does.
 * @param {TileOptions} options
 * @returns {Tile | null}
 */
export function wantedTile(options) {
  const { screen, width, scheme, documentHeight } = options;
  const scale = density(screen);
  if (!(screen.height > 0) || !(width > 0) || !(documentHeight > 0)) return null;
  if (scale > MOST_SCALE || width * scale > longestSide(options)) return null;
  const { first, last } = wantedStretch(options, 1);
  const top = Math.floor(first * scale) / scale;
  const rows = Math.ceil((last - top) * scale);
  return rows > 0 ? { top, height: rows / scale, scale, scheme, width } : null;
}

/**
 * True while the tile still shows what is on screen, with room to spare.
 * @param {Tile} tile
 * @param {TileOptions} options
 */
export function covers(tile, options) {
  const { first, last } = wantedStretch(options, NEAR_EDGE);
  const reaches = tile.top <= first + 0.5 && tile.top + tile.height >= last - 0.5;
  return reaches && tile.scale === density(options.screen);
}

/**
 * Wraps the canvas element. A canvas can have one kind of context only, and the first painted tile decides which.
 * @param {EngineParts["createRenderer"] | undefined} createRenderer  for tiles that come as a frame to draw
 * @param {() => void} onLost
 * @param {() => void} onRestored
 */
export function createSurface(createRenderer, onLost, onRestored) {
  const canvas = document.createElement("canvas");
  canvas.className = tileClass;
  canvas.setAttribute("aria-hidden", "true");
  canvas.hidden = true;
  document.body.prepend(canvas);
  /** @type {ImageBitmapRenderingContext | null} */
  let bitmaps = null;
  /** @type {ReturnType<EngineParts["createRenderer"]> | undefined} */
  let renderer;

  /** @param {Painted} painted */
  function draw(painted) {
    if (painted.bitmap) {
      bitmaps ??= canvas.getContext("bitmaprenderer");
      if (!bitmaps) return false;
      canvas.width = painted.bitmap.width;
      canvas.height = painted.bitmap.height;
      bitmaps.transferFromImageBitmap(painted.bitmap);
      return true;
    }
    renderer ??= createRenderer?.(canvas);
    if (!renderer) return false;
    renderer.onlost = onLost;
    renderer.onrestored = onRestored;
    return renderer.draw(painted.frame, painted.atlas);
  }

  return {
    element: canvas,

    /** Draws and places the tile in one go. False when this browser cannot. @param {Painted} painted @param {Tile} tile */
    show(painted, tile) {
      if (!draw(painted)) return false;
      const { style } = canvas;
      style.transform = `translateY(${tile.top}px)`; // a changed `top` would count as a shift of the layout
      style.width = `${Math.round(tile.width * tile.scale) / tile.scale}px`;
      style.height = `${tile.height}px`;
      canvas.hidden = false;
      return true;
    },
    hide() {
      canvas.hidden = true;
    },
    rest: () => renderer?.rest(),
  };
}
