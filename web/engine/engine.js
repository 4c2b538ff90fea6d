// The module: the only file that touches its memory. Loads it, calls it (src/bridge/abi.h is the table), and turns its
// structs into plain values. Knows nothing of the page or of canvases; runs in a worker or on the main thread alike.

const WORD = 4;
const BOX_LENGTH = 8;
const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();

// Emscripten's standalone module asks for a few system calls; only growth and a failed assertion ever happen.
const imports = () => {
  const nothing = () => 0;
  const stop = (code) => {
    throw new Error(`the module stopped with ${code}`);
  };
  return {
    env: { emscripten_notify_memory_growth: nothing },
    wasi_snapshot_preview1: { proc_exit: stop, fd_close: nothing, fd_write: nothing, fd_seek: nothing },
  };
};

async function fetchBytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// Streaming compilation where the server names the type; else from the bytes, which also tells HTML from a module.
async function instantiate(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  const streams =
    WebAssembly.instantiateStreaming && response.headers.get("content-type") === "application/wasm";
  const { instance } = streams
    ? await WebAssembly.instantiateStreaming(response, imports())
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports());
  instance.exports._initialize?.();
  return instance.exports;
}

// urls: {wasm, content, regular, bold}. Resolves to the engine; rejects when any part is missing or damaged.
export async function loadEngine(urls) {
  const [module, ...parts] = await Promise.all([
    instantiate(urls.wasm),
    fetchBytes(urls.content),
    fetchBytes(urls.regular),
    fetchBytes(urls.bold),
  ]);
  const heap = (Type, at, length) => new Type(module.memory.buffer, at, length);
  const text = (at, bytes) => utf8.decode(heap(Uint8Array, at, bytes));

  function give(chunks) {
    const total = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    let at = module.lw_reserve(total);
    for (const chunk of chunks) {
      heap(Uint8Array, at, chunk.byteLength).set(chunk);
      at += chunk.byteLength;
    }
    return total;
  }

  give(parts);
  if (!module.lw_load(...parts.map((part) => part.byteLength)))
    throw new Error("the content or a font is damaged");

  let screenSent = 0; // the HTML crosses only when it changed

  function readView() {
    const at = module.lw_view();
    if (!at) throw new Error("nothing is open");
    const [
      serial,
      screen,
      step,
      arrived,
      html,
      htmlBytes,
      focus,
      focusBytes,
      said,
      saidBytes,
      ids,
      idsBytes,
      boxes,
      counts,
      starts,
      nodes,
      lines,
    ] = heap(Uint32Array, at, 17);
    const view = {
      serial,
      screen,
      step,
      arrived: arrived === 1,
      html: screen === screenSent ? null : text(html, htmlBytes),
      focus: text(focus, focusBytes),
      said: text(said, saidBytes)
        .split("\n")
        .slice(0, -1)
        .map((line) => line.split("\t")),
      ids: text(ids, idsBytes).split("\n").slice(0, -1),
      boxes: heap(Float32Array, boxes, nodes * BOX_LENGTH).slice(),
      counts: heap(Uint32Array, counts, nodes).slice(),
      starts: heap(Uint32Array, starts, lines).slice(),
      height: heap(Float32Array, at + 17 * WORD, 1)[0],
    };
    screenSent = screen;
    return view;
  }

  return {
    // An event before anything is open.
    tell: (line) => module.lw_send(give([toUtf8.encode(line)])),

    // One event as a line of text; null when the module does not know it.
    send: (line) => (module.lw_send(give([toUtf8.encode(line)])) ? readView() : null),

    viewport({ width, mediaWidth, textScale, stepsPerPx, leading, letter, word, column, hyphens }) {
      module.lw_viewport(
        width,
        mediaWidth,
        textScale,
        stepsPerPx,
        leading,
        letter,
        word,
        column,
        hyphens ? 1 : 0,
      );
    },

    // Another typeface; rejects, and keeps the old one, when it cannot be had.
    async faces({ regular, bold }) {
      const files = await Promise.all([regular, bold].map(fetchBytes));
      give(files);
      if (!module.lw_faces(...files.map((file) => file.byteLength))) throw new Error("a font is damaged");
    },

    view: readView,

    // Stretches of text as flat numbers, see LwMarks in abi.h.
    find({ words, wholeWords }) {
      const at = module.lw_find(give([toUtf8.encode(words)]), wholeWords ? 1 : 0);
      const [numbers, length] = heap(Uint32Array, at, 2);
      return heap(Uint32Array, numbers, length).slice();
    },

    marks: (numbers) =>
      module.lw_marks(give([new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)])),

    measured(lines) {
      module.lw_measured(give([toUtf8.encode(lines)]));
      return readView();
    },

    // {frame, atlas, shown}: frame and atlas as gl.js wants them, views of the module's memory until its next call.
    paint({ top, height, scale, look }) {
      const at = module.lw_paint(top, height, scale, look);
      if (!at) throw new Error("nothing is open");
      const [
        width,
        frameHeight,
        clear,
        vertices,
        verticesBytes,
        indices,
        indicesBytes,
        commands,
        commandsLength,
        shown,
        shownLength,
        atlas,
        atlasWidth,
        atlasHeight,
        version,
      ] = heap(Uint32Array, at, 15);
      return {
        frame: {
          width,
          height: frameHeight,
          clear: [clear & 255, (clear >> 8) & 255, (clear >> 16) & 255],
          vertices: heap(Uint8Array, vertices, verticesBytes),
          indices: heap(Uint16Array, indices, indicesBytes / 2),
          commands: heap(Int32Array, commands, commandsLength),
        },
        atlas: {
          width: atlasWidth,
          height: atlasHeight,
          version,
          pixels: heap(Uint8Array, atlas, atlasWidth * atlasHeight),
        },
        shown: heap(Uint32Array, shown, shownLength).slice(),
      };
    },
  };
}
