// The structs of src/bridge/abi.h, field by field, and the one place that turns them into plain values and back. A test
// compares the fields with that header. Knows memory, not what the values mean.

const WORD = 4; // bytes of a number and of a pointer
const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();
const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array };

/**
 * @typedef {keyof typeof arrays} NumberType
 * @typedef {NumberType | Struct} Item  of an array
 * @typedef {{of: Item, count: string, lent?: boolean}} List
 * @typedef {NumberType | "text" | List} Field
 * @typedef {{readonly [name: string]: Field}} Struct
 */

/**
 * @template T
 * @typedef {T extends {of: infer E} ? E extends NumberType ? InstanceType<(typeof arrays)[E]> : ValueOf<E>[]
 *   : T extends "text" ? string : number} FieldValue
 */
/**
 * What readStruct makes of a struct.
 * @template S
 * @typedef {{[K in keyof S]: FieldValue<S[K]>}} ValueOf
 */

// A field is a number ("u32", "f32"), a "text", or a pointer to an array whose length another field holds. `lent` arrays
// are views of the module's memory, good until its next call; others are copies.
/** @template {Item} T @param {T} of @param {string} count */
const list = (of, count) => ({ of, count });
/** @template {Item} T @param {T} of @param {string} count */
const lent = (of, count) => ({ of, count, lent: true });

export const Viewport = /** @type {const} */ ({
  width: "f32",
  mediaWidth: "f32",
  textScale: "f32",
  stepsPerPx: "f32",
  fontSteps: "f32",
  leastSize: "f32",
  habits: "u32",
  embed: "u32",
});
export const Measured = /** @type {const} */ ({
  node: "u32",
  width: "f32",
  height: "f32",
  own: "u32",
  startCount: "u32",
});
export const Highlight = /** @type {const} */ ({ node: "u32", begin: "u32", end: "u32", current: "u32" });
export const Said = /** @type {const} */ ({ node: "u32", text: "text" });
export const Shown = /** @type {const} */ ({
  node: "u32",
  ink: "u32",
  link: "u32",
  fill: "u32",
  size: "f32",
  letter: "f32",
  word: "f32",
  bold: "u32",
  underlined: "u32",
  centred: "u32",
  boxed: "u32",
});
export const View = /** @type {const} */ ({
  serial: "u32",
  screen: "u32",
  step: "u32",
  arrived: "u32",
  height: "f32",
  html: "text",
  focus: "text",
  language: "text",
  said: list(Said, "saidCount"),
  saidCount: "u32",
  nodeCount: "u32",
  ids: "text",
  idEnds: list("u32", "nodeCount"),
  x: list("f32", "nodeCount"),
  y: list("f32", "nodeCount"),
  widths: list("f32", "nodeCount"),
  heights: list("f32", "nodeCount"),
  textX: list("f32", "nodeCount"),
  textY: list("f32", "nodeCount"),
  lineHeights: list("f32", "nodeCount"),
  drawnBy: list("u32", "nodeCount"),
  fingerprints: list("u32", "nodeCount"),
  textTops: list("f32", "nodeCount"),
  lineCounts: list("u32", "nodeCount"),
  starts: list("u32", "lineCount"),
  lefts: list("f32", "lineCount"),
  rights: list("f32", "lineCount"),
  words: list("u32", "lineCount"),
  wordLefts: list("f32", "lineCount"),
  hyphens: list("u32", "lineCount"),
  lineCount: "u32",
});
export const Highlights = /** @type {const} */ ({
  highlights: list(Highlight, "highlightCount"),
  highlightCount: "u32",
});
export const Frame = /** @type {const} */ ({
  width: "u32",
  height: "u32",
  clear: "u32",
  vertices: lent("u8", "vertexBytes"),
  vertexBytes: "u32",
  indices: lent("u16", "indexCount"),
  indexCount: "u32",
  commands: lent("i32", "commandCount"),
  commandCount: "u32",
  shown: list(Shown, "shownCount"),
  shownCount: "u32",
  pixels: lent("u8", "pixelCount"),
  pixelCount: "u32",
  atlasWidth: "u32",
  atlasHeight: "u32",
  atlasVersion: "u32",
});

/** @param {Field} type */
const sizeOf = (type) => (type === "text" ? 2 * WORD : WORD);
/** @param {Struct} struct */
export const sizeOfStruct = (struct) => Object.values(struct).reduce((sum, type) => sum + sizeOf(type), 0);

/** @param {ArrayBuffer} buffer @param {NumberType} type @param {number} at */
const numberAt = (buffer, type, at) => new arrays[type](buffer, at, 1)[0];

/** @param {ArrayBuffer} buffer @param {number} at */
function readText(buffer, at) {
  const [data, bytes] = new Uint32Array(buffer, at, 2);
  return utf8.decode(new Uint8Array(buffer, data, bytes));
}

/** @param {ArrayBuffer} buffer @param {List} type @param {number} at @param {number} count */
function readArray(buffer, { of, lent: isLent }, at, count) {
  const data = numberAt(buffer, "u32", at);
  if (typeof of === "object")
    return Array.from({ length: count }, (_, i) => readStruct(buffer, of, data + i * sizeOfStruct(of)));
  const view = new arrays[of](buffer, data, count);
  return isLent ? view : view.slice();
}

/**
 * The struct at an address as an object. Lengths come before the arrays that need them, wherever they are.
 * @template {Struct} S
 * @param {ArrayBuffer} buffer
 * @param {S} struct
 * @param {number} at
 */
export function readStruct(buffer, struct, at) {
  /** @type {Record<string, any>} */
  const value = {};
  /** @type {[string, List, number][]} */
  const later = [];
  for (const [name, type] of Object.entries(struct)) {
    if (typeof type === "object") later.push([name, type, at]);
    else value[name] = type === "text" ? readText(buffer, at) : numberAt(buffer, type, at);
    at += sizeOf(type);
  }
  for (const [name, type, where] of later) value[name] = readArray(buffer, type, where, value[type.count]);
  return /** @type {ValueOf<S>} */ (value);
}

/**
 * Structs of numbers as bytes, one after the other.
 * @template {Struct} S
 * @param {S} struct
 * @param {{[K in keyof S]?: number | boolean}[]} values
 */
export function bytesOf(struct, values) {
  const fields = Object.entries(struct);
  const bytes = new DataView(new ArrayBuffer(values.length * sizeOfStruct(struct)));
  values.forEach((value, i) =>
    fields.forEach(([name, type], field) => {
      const at = (i * fields.length + field) * WORD;
      if (type === "f32") bytes.setFloat32(at, Number(value[name]), true);
      else bytes.setUint32(at, Number(value[name] ?? 0), true);
    }),
  );
  return bytes;
}

/** Texts as lw_send wants them: their lengths, then the texts. @param {string[]} texts */
export function bytesOfTexts(texts) {
  const encoded = texts.map((one) => toUtf8.encode(one));
  return [Uint32Array.from(encoded, (one) => one.byteLength), ...encoded];
}

/** @param {string} words */
export const bytesOfText = (words) => toUtf8.encode(words);
