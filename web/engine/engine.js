// The module: starts it and calls it (src/bridge/abi.h is the table; abi.js reads and writes the structs). Knows nothing of
// the page, of canvases or of where its files come from; runs in a worker or on the main thread alike.
import { readingNames } from "../names.js";
import * as abi from "./abi.js";

// Emscripten's standalone module asks for a few system calls; only growth and a failed assertion ever happen.
const imports = () => {
  const nothing = () => 0;
  const stop = (/** @type {number} */ code) => {
    throw new Error(`the module stopped with ${code}`);
  };
  return {
    env: { emscripten_notify_memory_growth: nothing },
    wasi_snapshot_preview1: { proc_exit: stop, fd_close: nothing, fd_write: nothing, fd_seek: nothing },
  };
};

/**
 * The functions that src/bridge/abi.h names; addresses and lengths are numbers.
 * @typedef {{memory: WebAssembly.Memory, _initialize?: () => void} & Record<`lw_${string}`, (...numbers: number[]) => number>}
 *   Module
 */

/** @param {unknown} answer @param {string} what */
const done = (answer, what) => {
  if (!answer) throw new Error(what);
};

/** Puts chunks one after the other into the module's buffer. @param {Module} module @param {ArrayBufferView[]} chunks */
function give(module, ...chunks) {
  const total = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  let at = module.lw_reserve(total);
  for (const { buffer, byteOffset, byteLength } of chunks) {
    new Uint8Array(module.memory.buffer, at, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength));
    at += byteLength;
  }
}

/** Resolves to the engine; rejects when a file is damaged. @param {EngineFiles} files */
export async function loadEngine({ module: code, content, more, regular, bold }) {
  const { exports } = await WebAssembly.instantiate(code, imports());
  const module = /** @type {Module} */ (/** @type {unknown} */ (exports));
  module._initialize?.();
  const parts = [content, more, regular, bold];
  give(module, ...parts);
  done(module.lw_load(...parts.map((part) => part.byteLength)), "the content or a font is damaged");
  /** @template {abi.Struct} S @param {S} struct @param {number} at */
  const read = (struct, at) => abi.readStruct(module.memory.buffer, struct, at);

  /** @returns {View} */
  function view() {
    const at = module.lw_view();
    done(at, "nothing is open");
    const { ids, idEnds, said, arrived, ...rest } = read(abi.View, at);
    const names = Array.from(idEnds, (end, i) => ids.slice(idEnds[i - 1] ?? 0, end));
    return {
      ...rest,
      ids: names,
      said: said.map(({ node, text }) => [names[node], text]),
      arrived: arrived === 1,
    };
  }

  return {
    view,

    /** One event. False when the module does not know it. @param {Action} words */
    send(words) {
      give(module, ...abi.bytesOfTexts(words));
      return module.lw_send(words.length) === 1;
    },

    /** `reading` has a number for each of readingNames. @param {Room} room */
    viewport({ reading, habits, ...room }) {
      const settings = Float32Array.from(readingNames, (name) => reading[name]);
      give(module, abi.bytesOf(abi.Viewport, [{ ...room, ...habits }]), settings);
      done(module.lw_viewport(), "that is no viewport");
    },

    /** Another typeface; the old one is kept when it is damaged. @param {FaceFiles} files */
    faces(files) {
      give(module, files.regular, files.bold);
      done(module.lw_faces(files.regular.byteLength, files.bold.byteLength), "a font is damaged");
    },

    /** @param {{words: string, wholeWords: boolean}} query @returns {Match[]} */
    find({ words, wholeWords }) {
      give(module, abi.bytesOfText(words));
      return read(abi.Highlights, module.lw_find(wholeWords ? 1 : 0)).highlights;
    },

    /** False, and none are painted, when one is not on this page: it has changed meanwhile. @param {TextHighlight[]} list */
    highlight(list) {
      give(module, abi.bytesOf(abi.Highlight, list));
      return module.lw_highlight() === 1;
    },

    /** @param {Measured[]} list */
    measured(list) {
      const heads = list.map(({ starts, ...one }) => ({ ...one, startCount: starts.length }));
      give(module, abi.bytesOf(abi.Measured, heads), Uint32Array.from(list.flatMap(({ starts }) => starts)));
      done(module.lw_measured(list.length), "that is not how nodes of this page were measured");
    },

    /** Frame and atlas as canvas/gl.js wants them, views of the module's memory until its next call. @param {Tile} tile */
    paint({ top, height, scale, scheme }) {
      const at = module.lw_paint(top, height, scale, scheme);
      done(at, "nothing is open, or that is no tile");
      const { clear, shown, pixels, atlasWidth, atlasHeight, atlasVersion, ...frame } = read(abi.Frame, at);
      return {
        frame: { ...frame, clear: [clear & 255, (clear >> 8) & 255, (clear >> 16) & 255] },
        atlas: { width: atlasWidth, height: atlasHeight, version: atlasVersion, pixels },
        shown,
        paper: clear,
      };
    },
  };
}
