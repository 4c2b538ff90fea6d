// A phone in each engine, for updating.mjs: {go, run, close}, and what only Chromium can do.
import { launchFirefox, launchWebKit } from "./engines.mjs";

const assetsOf = () => performance.getEntriesByType("resource").map(({ name }) => name);
const called = (what, given) => `(${what})(...${JSON.stringify(given)})`;

export async function chromiumPhone(browser) {
  const context = await browser.newContext({ viewport: { width: 390, height: 600 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let script;
  return {
    context,
    devtools,
    go: (url) => page.goto(url, { waitUntil: "commit" }),
    run: (what, ...given) => page.evaluate(called(what, given)),
    fresh: () => devtools.send("Network.clearBrowserCache"), // only the copy counts
    endWorkers: async () => {
      await devtools.send("ServiceWorker.enable");
      await devtools.send("ServiceWorker.stopAllWorkers");
      await devtools.send("ServiceWorker.disable");
    },
    workersUsed: async () => (await Promise.all(page.workers().map((one) => one.evaluate(assetsOf)))).flat(),
    // Another tab of this phone.
    another: async () => {
      const tab = await context.newPage();
      return {
        go: (url) => tab.goto(url, { waitUntil: "commit" }),
        run: (what, ...given) => tab.evaluate(called(what, given)),
        close: () => tab.close(),
      };
    },
    // Runs before every page's own scripts; without one, none does.
    everyPage: async (source) => {
      if (script) await devtools.send("Page.removeScriptToEvaluateOnNewDocument", script);
      script = source && (await devtools.send("Page.addScriptToEvaluateOnNewDocument", { source }));
    },
    inWorkers: (what) =>
      Promise.all(context.serviceWorkers().map((one) => one.evaluate(what).catch(() => {}))),
    close: () => context.close(),
  };
}

export async function firefoxPhone({ display }) {
  const browser = await launchFirefox({ DISPLAY: display });
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 600 });
  return {
    // Firefox gives up a navigation when the one before is still under way.
    go: async (url) => {
      const goes = () => page.goto(url, { waitUntil: "domcontentloaded" });
      await goes().catch((error) => (/NS_BINDING_ABORTED/.test(error) ? goes() : Promise.reject(error)));
    },
    run: (what, ...given) => page.evaluate(called(what, given)),
    close: () => browser.close(),
  };
}

// `isPatient`: goes on once the page has loaded, not at once.
export async function webkitPhone({ display }, isPatient = true) {
  const strategy = { pageLoadStrategy: isPatient ? "normal" : "none" };
  const browser = await launchWebKit({ DISPLAY: display }, [], strategy);
  return {
    go: browser.go,
    run: (what, ...given) => browser.run(`return ${called(what, given)}`),
    close: browser.close,
  };
}
