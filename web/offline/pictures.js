// The pictures of the article on screen are kept with it (service-worker/sw.js): without internet they are there, too.

/** @param {HTMLImageElement} image */
const arrived = (image) =>
  image.complete ||
  new Promise((done) => {
    for (const type of ["load", "error"]) image.addEventListener(type, done, { once: true });
  });

/** @param {string} root  the site's folder */
async function keptBytes(root) {
  const cache = await caches.open(`leeswijzer:${encodeURIComponent(new URL(root).pathname)}:pictures`);
  const kept = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  return kept.map((picture) => Number(picture?.headers.get("content-length")));
}

/**
 * Fetches those that were not in sight yet, in the size that the browser chooses. Not where the person wants to save data: then only
 * what was in sight is kept.
 * @param {string} root  the site's folder
 * @returns {Promise<{count: number, bytes: number}>} all that the phone now has of this site
 */
export async function keepPictures(root) {
  const isSaving = /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData;
  for (const image of isSaving ? [] : document.querySelectorAll("img")) {
    image.loading = "eager";
    await arrived(image);
    await fetch(image.currentSrc).catch(() => {}); // through the worker, who may have come after the picture
  }
  const all = await keptBytes(root);
  return { count: all.length, bytes: all.reduce((sum, one) => sum + one, 0) };
}
