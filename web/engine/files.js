// What the engine is made of, fetched by the page: a worker, which has its own script to wait for, would ask later.

/** @param {string} url @param {RequestCache} cache */
async function fetched(url, cache) {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response;
}

/** @param {string} url @param {RequestCache} cache */
const bytes = async (url, cache) => new Uint8Array(await (await fetched(url, cache)).arrayBuffer());

/**
 * Compiled while it comes where the server names the type; else from the bytes, which also distinguishes HTML from a module.
 * @param {string} url
 * @param {RequestCache} cache
 */
async function compiled(url, cache) {
  const response = await fetched(url, cache);
  const streams =
    "compileStreaming" in WebAssembly && response.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Rejects when any is missing. @param {FaceUrls} urls @param {RequestCache} [cache] @returns {Promise<FaceFiles>} */
export async function fetchFaces({ regular, bold }, cache = "default") {
  const [one, other] = await Promise.all([regular, bold].map((url) => bytes(url, cache)));
  return { regular: one, bold: other };
}

/** Rejects when any is missing, or is no module. @param {EngineUrls} urls @param {RequestCache} [cache] @returns {Promise<EngineFiles>} */
export async function fetchFiles({ wasm, content, more, ...face }, cache = "default") {
  const [module, texts, others, faces] = await Promise.all([
    compiled(wasm, cache),
    bytes(content, cache),
    more ? bytes(more, cache) : new Uint8Array(),
    fetchFaces(face, cache),
  ]);
  return { module, content: texts, more: others, ...faces };
}
