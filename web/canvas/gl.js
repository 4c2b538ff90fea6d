// Draws a painter's frame with WebGL2: one program, one texture, two buffers. Works on a canvas of the page and on
// an OffscreenCanvas in a worker. Knows the shape of the arrays it is handed; nothing of pages, text or the module.
//
//   frame = {width, height, clear: [r, g, b], vertices: Uint8Array, indices: Uint16Array, commands: Int32Array}
//   atlas = {width, height, version, pixels: Uint8Array}
//
// Lengths are device px. A vertex is x, y, u, v (32-bit floats) and r, g, b, a (bytes). A command is left, top,
// right, bottom, index count, first index, first vertex (src/paint/frame.h).

/**
 * @typedef {WebGL2RenderingContext} Gl
 * @typedef {ReturnType<typeof createResources>} Resources
 */

const VERTEX_BYTES = 20;
const COMMAND_LENGTH = 7;

const CONTEXT = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  premultipliedAlpha: true,
  preserveDrawingBuffer: false,
  powerPreference: "low-power",
  failIfMajorPerformanceCaveat: false,
};

const VERTEX_SHADER = `#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 glyph;
layout(location = 2) in vec4 colour;
uniform vec2 size;
out vec2 at;
out vec4 tint;
flat out float ink;
void main() {
  at = glyph;
  tint = colour;
  ink = dot(colour.rgb, vec3(0.2126, 0.7152, 0.0722));
  gl_Position = vec4(place.x * 2.0 / size.x - 1.0, 1.0 - place.y * 2.0 / size.y, 0.0, 1.0);
}`;

// A glyph's coverage is not used as it is: blended in sRGB, light letters on dark ground look thinner than dark
// ones on light. Chromium makes up for that by the letter's own luminance, and this curve follows it: compared
// pixel by pixel, the mean ink of a paragraph then differs from Chromium's by
// at most 1.5 % in both palettes. Shapes sample full coverage, which the curve leaves alone.
const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in highp vec2 at;
in vec4 tint;
flat in float ink;
out vec4 pixel;
void main() {
  float cover = texture(atlas, at).r;
  cover += 0.28 * ink * cover * (1.0 - cover);
  pixel = vec4(tint.rgb, tint.a * cover);
}`;

// The longest side a canvas may have with this context, in device px.
/** @param {Gl} gl */
export function maxSize(gl) {
  const viewport = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
  return Math.min(
    gl.getParameter(gl.MAX_TEXTURE_SIZE),
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE),
    viewport[0],
    viewport[1],
  );
}

/** @param {Gl} gl @param {number} type @param {string} source */
function compile(gl, type, source) {
  const shader = /** @type {WebGLShader} */ (gl.createShader(type));
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/** @param {Gl} gl */
function createProgram(gl) {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX_SHADER));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT_SHADER));
  gl.linkProgram(program);
  return program;
}

/** @param {Gl} gl */
function createTexture(gl) {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

// Makes everything a context owns and binds it for good: this context draws nothing else.
/** @param {Gl} gl */
function createResources(gl) {
  const program = createProgram(gl);
  gl.useProgram(program);
  gl.bindVertexArray(gl.createVertexArray());
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
  createTexture(gl);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.enable(gl.SCISSOR_TEST);
  gl.enable(gl.BLEND);
  gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  return { program, size: gl.getUniformLocation(program, "size"), atlasVersion: -1, checked: false };
}

/** @param {Gl} gl @param {Resources} resources @param {Atlas} atlas */
function uploadAtlas(gl, resources, atlas) {
  if (resources.atlasVersion === atlas.version) return;
  resources.atlasVersion = atlas.version;
  gl.texImage2D(
    gl.TEXTURE_2D,
    0,
    gl.R8,
    atlas.width,
    atlas.height,
    0,
    gl.RED,
    gl.UNSIGNED_BYTE,
    atlas.pixels,
  );
}

/** @param {Gl} gl @param {Frame} frame */
function clear(gl, frame) {
  gl.viewport(0, 0, frame.width, frame.height);
  gl.scissor(0, 0, frame.width, frame.height);
  gl.clearColor(frame.clear[0] / 255, frame.clear[1] / 255, frame.clear[2] / 255, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
}

// WebGL2 has no base vertex, so the attributes are pointed further on instead.
/** @param {Gl} gl @param {number} firstVertex */
function pointAttributes(gl, firstVertex) {
  const start = firstVertex * VERTEX_BYTES;
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, start);
  gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, start + 8);
  gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, start + 16);
}

/** @param {Gl} gl @param {Frame} frame */
function drawCommands(gl, frame) {
  let pointed = -1;
  for (let i = 0; i + COMMAND_LENGTH <= frame.commands.length; i += COMMAND_LENGTH) {
    const [left, top, right, bottom, count, firstIndex, firstVertex] = frame.commands.subarray(
      i,
      i + COMMAND_LENGTH,
    );
    if (right <= left || bottom <= top) continue;
    if (firstVertex !== pointed) pointAttributes(gl, firstVertex);
    pointed = firstVertex;
    gl.scissor(left, frame.height - bottom, right - left, bottom - top);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, firstIndex * 2);
  }
}

/** @param {Gl} gl @param {Resources} resources @param {Frame} frame @param {Atlas} atlas */
function drawFrame(gl, resources, frame, atlas) {
  uploadAtlas(gl, resources, atlas);
  gl.bufferData(gl.ARRAY_BUFFER, frame.vertices, gl.STREAM_DRAW);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, frame.indices, gl.STREAM_DRAW);
  gl.uniform2f(resources.size, frame.width, frame.height);
  clear(gl, frame);
  drawCommands(gl, frame);
}

// Asked once, after the first frame: asking earlier would wait for the shader compiler.
/** @param {Gl} gl @param {Resources} resources */
function works(gl, resources) {
  resources.checked = resources.checked || gl.getProgramParameter(resources.program, gl.LINK_STATUS);
  return Boolean(resources.checked);
}

// A renderer for this canvas, or null when WebGL2 is missing. `onlost` and `onrestored` may be set by the caller;
// after `onrestored` the canvas is empty until the next draw.
/** @param {HTMLCanvasElement | OffscreenCanvas} canvas */
export function createRenderer(canvas) {
  const context = canvas.getContext("webgl2", CONTEXT);
  if (!context) return null;
  const gl = /** @type {Gl} */ (context);
  let resources = createResources(gl);
  const loss = gl.getExtension("WEBGL_lose_context");
  let resting = false;
  const renderer = {
    lost: false,
    onlost: /** @type {(() => void) | null} */ (null),
    onrestored: /** @type {(() => void) | null} */ (null),
    maxSize: maxSize(gl),

    isLost: () => renderer.lost || gl.isContextLost(),

    // True when the canvas shows the frame. False: the context is lost or cannot draw; show the page's own text.
    /** @param {Frame} frame @param {Atlas} atlas */
    draw(frame, atlas) {
      if (resting) loss?.restoreContext();
      resting = false;
      if (renderer.isLost()) return false;
      if (canvas.width !== frame.width) canvas.width = frame.width;
      if (canvas.height !== frame.height) canvas.height = frame.height;
      // A browser short of memory, or past its limits, gives less than it was asked for.
      if (gl.drawingBufferWidth !== frame.width || gl.drawingBufferHeight !== frame.height) return false;
      drawFrame(gl, resources, frame, atlas);
      return works(gl, resources);
    },

    // Gives the context back while nobody looks: all pages of a browser together may have some sixteen. The next drawing asks for it
    // again, and fails until it is there.
    rest() {
      loss?.loseContext();
      resting = true;
    },
  };
  /** @param {Event} event */
  function lose(event) {
    event.preventDefault(); // else the browser never restores it
    renderer.lost = true;
    renderer.onlost?.();
  }
  function restore() {
    resources = createResources(gl);
    renderer.lost = false;
    renderer.onrestored?.();
  }
  canvas.addEventListener("webglcontextlost", lose);
  canvas.addEventListener("webglcontextrestored", restore);
  return renderer;
}
