// The shapes that several folders of web/ share, for the type checker only: no file imports this one.

/** Where the engine has put everything, and what the page must show: LwView in src/bridge/abi.h, read by engine/abi.js. */
interface View {
  serial: number;
  screen: number;
  step: number;
  arrived: boolean;
  /** Of the whole page, CSS px. */
  height: number;
  html: string;
  /** The id of the element that takes the focus. */
  focus: string;
  /** Of the page, e.g. "nl". */
  language: string;
  /** What changed on the same screen: [id, words]. */
  said: [id: string, words: string][];
  nodeCount: number;
  ids: string[];
  x: Float32Array;
  y: Float32Array;
  widths: Float32Array;
  heights: Float32Array;
  textX: Float32Array;
  textY: Float32Array;
  lineHeights: Float32Array;
  drawnBy: Uint32Array;
  /** Of the texts: page::fingerprint in src/page/page.h. */
  fingerprints: Uint32Array;
  /** Tops of the letters of the first line. */
  textTops: Float32Array;
  lineCounts: Uint32Array;
  /** Where lines begin, UTF-16 units without soft hyphens: of the first node, of the second, and so on, as in all that follow. */
  starts: Uint32Array;
  /** Where their letters begin and end, CSS px. */
  lefts: Float32Array;
  rights: Float32Array;
  /** Where a word inside begins, UTF-16 units (the line's start if it has one word), and where that is, CSS px. */
  words: Uint32Array;
  wordLefts: Float32Array;
  /** 1: the line ends in a hyphen that the text does not have. */
  hyphens: Uint32Array;
}

/** A view, and the width of the page that it was laid out for. */
type LaidOut = View & { width: number };

/** One node of a view, CSS px of the document. */
interface NodeBox {
  x: number;
  y: number;
  width: number;
  height: number;
  textX: number;
  textY: number;
  lineHeight: number;
  own: boolean;
}

/** A stretch of a node's text, UTF-16 units. */
interface Match {
  node: number;
  begin: number;
  end: number;
}

/** What stands out in the text; `current`: the one that the person is at. */
type TextHighlight = Match & { current?: boolean };

/** A node that the browser lays out otherwise: LwMeasured in src/bridge/abi.h. */
interface Measured {
  node: number;
  width: number;
  height: number;
  own: number;
  starts: number[];
}

/** The reading settings that move text, by the names of page/reading.h. */
type Reading = Record<string, number>;

/** How a browser measures (dom/habits.js); page::Viewport in src/page/reading.h says what each is. */
interface Habits {
  textScale: number;
  stepsPerPx: number;
  fontSteps: number;
  leastSize: number;
  /** The bits of text::Habits in src/text/habits.h. */
  habits: number;
  /** Whether a range over part of a text has a place of its own, not one rounded to whole px. */
  exactRanges: boolean;
}

/** How much room there is for the page, CSS px: LwViewport in src/bridge/abi.h. */
interface Room {
  width: number;
  mediaWidth: number;
  habits: Habits;
  reading: Reading;
  /** settings/embed.js */
  embed: number;
}

/** An event for the engine: a verb and its words (src/reader/event.h). */
type Action = string[];

/** Where the engine's parts are fetched from. */
interface FaceUrls {
  regular: string;
  bold: string;
}
/** `more`: articles that the content lacks. */
type EngineUrls = FaceUrls & { wasm: string; content: string; more?: string };

/** The same, fetched (engine/files.js). `more` is empty where nothing is lacking. */
interface FaceFiles {
  regular: Uint8Array;
  bold: Uint8Array;
}
type EngineFiles = FaceFiles & { module: WebAssembly.Module; content: Uint8Array; more: Uint8Array };

/** What may be asked of the engine (engine/calls.js). */
interface EngineCalls {
  load(files: EngineFiles): Promise<{ maxSize: number }>;
  open(page: { viewport: Room; today: string; event: Action }): View | null;
  send(action: Action): View | null;
  viewport(room: Room): View;
  measured(list: Measured[]): View;
  faces(files: FaceFiles): void;
  find(query: { words: string; wholeWords: boolean }): Match[];
  highlight(list: TextHighlight[]): boolean;
  paint(tile: Tile): Painted;
  /** Nobody sees the page: the graphics context is given back until the next painting. */
  rest(): void;
}

/** One call, from wherever the engine lives. */
type EngineCall = <Name extends keyof EngineCalls>(
  name: Name,
  argument: Parameters<EngineCalls[Name]>[0],
) => Promise<Awaited<ReturnType<EngineCalls[Name]>>>;

/** What engine/worker.js hands out on the main thread. */
interface EngineParts {
  createCalls: typeof import("./engine/calls.js").createCalls;
  createRenderer: typeof import("./canvas/gl.js").createRenderer;
}

/** The engine, wherever it lives (engine/client.js). */
interface Engine {
  call: EngineCall;
  /** The longest side of the worker's canvas, device px; 0 when the worker has none. */
  maxSize: number;
  createRenderer?: EngineParts["createRenderer"];
}

/**
 * A stretch of the page to paint: CSS px, `scale` in device px per CSS px, `scheme` an index into content::ColourScheme.
 */
interface Tile {
  top: number;
  height: number;
  width: number;
  scale: number;
  scheme: number;
}

/** A node that a tile shows in full, and what it was drawn with: LwShown in src/bridge/abi.h. Colours are bytes r, g, b, a. */
interface Shown {
  node: number;
  ink: number;
  link: number;
  fill: number;
  size: number;
  letter: number;
  word: number;
  bold: number;
  underlined: number;
  centred: number;
  boxed: number;
}

/**
 * One painted tile: what canvas/gl.js draws, or the bitmap that it drew in a worker. `shown`: the nodes on it; null: it failed.
 * `paper`: the colour where nothing is drawn, bytes r, g, b, a.
 */
type Painted = { shown: Shown[] | null; paper: number } & (
  { bitmap: ImageBitmap } | { bitmap?: undefined; frame: Frame; atlas: Atlas }
);

interface Frame {
  width: number;
  height: number;
  clear: number[];
  vertices: Uint8Array;
  indices: Uint16Array;
  commands: Int32Array;
}

interface Atlas {
  width: number;
  height: number;
  version: number;
  pixels: Uint8Array;
}

/** A row of web/typefaces.js, which says what the fields mean. */
interface Typeface {
  key: string;
  family: string;
  files: string[];
  source: string;
  fallback: string;
  sample?: string;
}

/** What the reading tools may ask of the page and the engine. */
type Reader = ReturnType<typeof import("./page/reader.js").createReader>;

/** {name: file in the folder of the scripts}, put in by the assembler. */
declare const LW_ASSETS: Record<string, string>;
/** The dialogs' HTML, put in by the assembler. */
declare const LW_DIALOGS: string;
/** Whether any page has one. */
declare const LW_PICTURES: boolean;
/** What embed.js says on another page, put in by the assembler. */
declare const LW_EMBED: { title: string; first: string };

interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(html: string): string; createScriptURL(url: string): string },
    ): { createHTML(html: string): string; createScriptURL(url: string): string };
  };
}
