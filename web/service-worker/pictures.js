// Pictures, each kept once it was shown.
import { download, PREFIX } from "./download.js";

export const PICTURES = `${PREFIX}pictures`; // of all versions: names contain hashes
const MOST_PICTURES = 20e6; // bytes; the oldest go first

/** The same for all sizes of one picture. @param {string} url */
const pictureOf = (url) => url.replace(/-\d+-\w+\.\w+$/, "");

/** Verified by the hash in its name. @param {string} url */
async function fetchPicture(url) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const { response, bytes } = await download(url, { limit: MOST_PICTURES, cache });
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const headers = new Headers(response.headers);
    headers.set("content-length", String(bytes.length));
    if (url.includes(`-${hash.slice(0, 20)}.`)) return new Response(bytes, { headers });
  }
  throw new Error(`not the promised picture: ${url}`);
}

/** @param {string} url @param {Response} picture */
async function keepPicture(url, picture) {
  const cache = await caches.open(PICTURES);
  await cache.put(url, picture);
  let total = 0;
  for (const request of [...(await cache.keys())].reverse()) {
    total += Number((await cache.match(request))?.headers.get("content-length"));
    if (total > MOST_PICTURES) await cache.delete(request);
  }
}

/** From here, else the network, else another size of it from here. @param {string} url @returns {Promise<Response>} */
export async function answerPicture(url) {
  try {
    const found = await caches.match(url, { cacheName: PICTURES });
    if (found) return found;
  } catch {
    // Any storage call may throw.
  }
  try {
    const fresh = await fetchPicture(url);
    await keepPicture(url, fresh.clone()).catch(() => {}); // no room: it is shown all the same
    return fresh;
  } catch {
    const cache = await caches.open(PICTURES);
    const other = (await cache.keys()).find((request) => pictureOf(request.url) === pictureOf(url));
    return (other && (await cache.match(other))) || Response.error();
  }
}
