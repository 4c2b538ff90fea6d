// Compares two screenshots in the browser, so that no image library is needed.
import { onClass, onTextClass, tileClass } from "../../../web/names.js";

// From then on the browser draws what is on screen.
export const removeCanvas = (page) =>
  page.evaluate(
    ([tile, ...on]) => {
      document.querySelector(`.${tile}`).remove();
      for (const element of document.querySelectorAll(`.${on[0]}`)) element.classList.remove(...on);
    },
    [tileClass, onClass, onTextClass],
  );

export async function withoutCanvas(page) {
  await removeCanvas(page);
  return page.screenshot();
}

// One page for each browser compares all pictures.
const comparing = new WeakMap();
async function pageIn(browser) {
  if (!comparing.has(browser)) comparing.set(browser, browser.newPage());
  return comparing.get(browser);
}

// {differing, ink}: shares of all pixels that differ visibly, and that differ from the background (the first pixel of the
// lowest row). Two rasterisers draw the text: a slightly lighter edge is not a visible difference.
export async function compareImages(browser, first, second) {
  const page = await pageIn(browser);
  return page.evaluate(
    async (images) => {
      let lowest = 0; // where the lowest row begins
      const [a, b] = await Promise.all(
        images.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          lowest = (bitmap.height - 1) * bitmap.width * 4;
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      const isFar = (x, y) => x - y > 96 || y - x > 96;
      const areFar = (x, i, y, j) =>
        isFar(x[i], y[j]) || isFar(x[i + 1], y[j + 1]) || isFar(x[i + 2], y[j + 2]);
      let differing = 0;
      let ink = 0;
      for (let i = 0; i < a.length; i += 4) {
        if (areFar(a, i, b, i)) ++differing;
        if (areFar(a, i, a, lowest)) ++ink;
      }
      const all = a.length / 4;
      return { differing: differing / all, ink: ink / all };
    },
    [first, second].map((image) => Buffer.from(image).toString("base64")), // puppeteer's are bare arrays
  );
}
