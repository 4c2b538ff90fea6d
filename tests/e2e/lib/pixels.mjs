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

// {differing, ink}: shares of all pixels that differ visibly, and that differ from the background (the first pixel of the
// lowest row). Two rasterisers draw the text: a slightly lighter edge is not a visible difference.
export async function compareImages(browser, first, second) {
  const page = await browser.newPage();
  const result = await page.evaluate(
    async (images) => {
      const [a, b] = await Promise.all(
        images.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const distance = (x, i, y, j) =>
        Math.max(...[0, 1, 2].map((k) => Math.abs(x.data[i + k] - y.data[j + k])));
      const background = (a.height - 1) * a.width * 4;
      let differing = 0;
      let ink = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        if (distance(a, i, b, i) > 96) ++differing;
        if (distance(a, i, a, background) > 96) ++ink;
      }
      const all = a.data.length / 4;
      return { differing: differing / all, ink: ink / all };
    },
    [first.toString("base64"), second.toString("base64")],
  );
  await page.close();
  return result;
}
