// Where the site is, and how a file of it is fetched: to its end, or not at all.

export const SCOPE = new URL("./", self.location.href).href;
// The folder is part of the prefix: two copies of the site on one host never touch each other's caches.
export const PREFIX = `leeswijzer:${encodeURIComponent(new URL(SCOPE).pathname)}:`;
export const SILENCE_MS = 15000; // give up on a file after this long without a single byte

/** @param {Response} response @param {number} limit  in bytes @param {() => void} stillAlive */
async function readAll(response, limit, stillAlive) {
  const reader = /** @type {NonNullable<Response["body"]>} */ (response.body).getReader();
  const chunks = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    stillAlive();
    total += value.byteLength;
    if (total > limit) throw new Error("more bytes than promised");
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * Fetches url and reads it to its end; rejects on silence, a redirect, a bad status, too many bytes.
 * @param {string} url
 * @param {RequestInit & {limit: number, silence?: number}} options
 */
export async function download(url, { limit, silence = SILENCE_MS, ...options }) {
  const abort = new AbortController();
  let timer = 0;
  const stillAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), silence);
  };
  stillAlive();
  try {
    const response = await fetch(url, { redirect: "error", signal: abort.signal, ...options });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    return { response, bytes: await readAll(response, limit, stillAlive) };
  } finally {
    clearTimeout(timer);
  }
}
