// A finger on the page, and how smoothly the page answers. By the browser's protocol: Playwright's own taps, and whatever waits
// for an element, listen to every touch, so that each scroll would wait for the page.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const send = (client, type, at) =>
  client.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });

// From one height on the screen to another in a tenth of a second, not waiting for the page; it then moves on by itself.
export async function flick(client, [from, to]) {
  const x = 195;
  const sent = [send(client, "touchStart", { x, y: from })];
  for (let step = 1; step <= 8; ++step) {
    await pause(12);
    sent.push(send(client, "touchMove", { x, y: from + ((to - from) * step) / 8 }));
  }
  sent.push(send(client, "touchEnd"));
  await Promise.all(sent);
}

// False when there is no such element.
export const bringIntoView = (page, selector) =>
  page.evaluate((one) => {
    const element = document.querySelector(one);
    if (!element) return false;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 100 || bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: "instant" });
    return true;
  }, selector);

export async function tap({ page, client }, selector) {
  const { x, y, width, height } = await page.evaluate(
    (one) => document.querySelector(one).getBoundingClientRect().toJSON(),
    selector,
  );
  await Promise.all([
    send(client, "touchStart", { x: x + width / 2, y: y + height / 2 }),
    send(client, "touchEnd"), // at once: on a busy machine any pause may become a long press
  ]);
}

// In the page, before its own scripts: `smoothness` knows the events of every interaction (ms until the paint after it) and, from
// start() to stop(), the time between frames in which the page moved, how many tiles were painted and how many screens the page
// went past.
export function watchSmoothness() {
  const seen = { events: [], frames: [], paints: 0, far: 0 };
  let watching = false;
  globalThis.smoothness = {
    events: seen.events,
    start() {
      Object.assign(seen, { frames: [], paints: 0, far: 0 });
      watching = true;
      let [last, top] = [0, scrollY];
      const frame = (now) => {
        if (last > 0 && scrollY !== top) seen.frames.push(now - last);
        seen.far += Math.abs(scrollY - top) / innerHeight;
        [last, top] = [now, scrollY];
        if (watching) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    stop() {
      watching = false;
      return seen;
    },
  };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) seen.events.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
  const { transferFromImageBitmap } = ImageBitmapRenderingContext.prototype;
  ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
    ++seen.paints;
    return transferFromImageBitmap.call(this, bitmap);
  };
}
