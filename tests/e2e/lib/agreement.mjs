// How often do C++'s lines match the browser's unaided? Opens the article at every width and text size and reads the page's
// performance marks. Prints the figures; agreement.test.mjs holds a sample of them to its limits.
//   node tests/e2e/lib/agreement.mjs [--from 240] [--to 900] [--step 1] [--scales 1,1.25,1.5,1.75,2] [--settings JSON]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../../../site/serve.mjs";
import { launch, openPage, takenOver } from "./chromium.mjs";

// Records what the page reports to its engine about lines that the browser broke elsewhere. Once `paintless`, nothing is painted: without
// a graphics card that would be most of the work.
const listen = () => {
  globalThis.reports = [];
  globalThis.paintless = false;
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    postMessage(message, ...rest) {
      if (message.name === "measured") globalThis.reports.push(message.argument);
      if (message.name === "paint" && globalThis.paintless)
        return void this.onmessage({ data: { id: message.id, result: { shown: null, paper: 0 } } });
      super.postMessage(message, ...rest);
    }
  };
};

// One layout at this width; null when it changed nothing.
async function layoutAt(page, width) {
  await page.evaluate(() => {
    performance.clearMarks("lw:layout");
    globalThis.reports = [];
  });
  await page.setViewportSize({ width, height: 400 });
  await page.waitForFunction(
    (wanted) => performance.getEntriesByName("lw:layout").at(-1)?.detail.width === wanted,
    width,
  );
  return page.evaluate(() => ({
    ...performance.getEntriesByName("lw:layout").at(-1).detail,
    report: globalThis.reports[0] ?? [],
  }));
}

export async function measure({ site, browser, from, to, step, scales, settings = {} }) {
  const total = { layouts: 0, compared: 0, differed: 0, largest: 0, unsettled: 0, nodes: [] };
  const prepare = async (page) => {
    await page.addInitScript(listen);
    await page.addInitScript(
      (stored) => localStorage.setItem("leeswijzer:settings", stored),
      JSON.stringify(settings),
    );
  };
  // Side by side: most of the time each waits for a frame.
  const measureScale = async (scale) => {
    const { page, context } = await openPage(browser, site.url, {
      prepare,
      context: { viewport: { width: 1000, height: 400 } },
    });
    await takenOver(page);
    await page.evaluate(() => (globalThis.paintless = true));
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), scale * 100);
    for (let width = from; width <= to; width += step) {
      const layout = await layoutAt(page, width);
      total.layouts += 1;
      total.compared += layout.compared;
      total.differed += layout.differed;
      total.largest = Math.max(total.largest, layout.largest);
      total.unsettled += layout.settled ? 0 : 1;
      for (const node of layout.report) total.nodes.push(`${width} px × ${scale}: ${JSON.stringify(node)}`);
    }
    await context.close();
  };
  await Promise.all(scales.map(measureScale));
  return { ...total, share: 1 - total.differed / total.compared };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: Object.fromEntries(
      ["from", "to", "step", "scales", "site", "settings"].map((name) => [name, { type: "string" }]),
    ),
  });
  const site = await serve({ site: values.site ?? "build/site" });
  const browser = await launch();
  const number = (name, otherwise) => Number(values[name] ?? otherwise);
  const settings = JSON.parse(values.settings ?? "{}");
  const scales = (values.scales ?? "1,1.25,1.5,1.75,2").split(",").map(Number);
  const { nodes, share, ...figures } = await measure({
    site,
    browser,
    from: number("from", 240),
    to: number("to", 900),
    step: number("step", 1),
    scales,
    settings,
  });
  console.log(nodes.join("\n"));
  console.log(figures, `${(share * 100).toFixed(3)} % of the texts have the browser's lines unaided`);
  await browser.close();
  await site.stop();
}
