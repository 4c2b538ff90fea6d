// Our article beside the same article in Firefox Reader View, to be looked at: at four widths, in each theme that both have,
// with text of 100 and 200 %. Needs firefox-esr and Xvfb. Not part of the tests: Reader View is not ours, a person judges.
// `node tests/e2e/reader_view.mjs DIR [width…]` serves build/site and writes DIR/WIDTH-THEME-SIZE-{ours,reader}.png and, on
// standard output, what can be measured of both.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { serve } from "../../web/serve.mjs";

const [, , folder, ...only] = process.argv;
const widths = [320, 390, 768, 1280];
const looks = ["light", "dark", "sepia", "contrast"]; // Reader View calls them the same
const scales = [100, 200];
const readerSize = { 100: 5, 200: 11 }; // its steps: 20 px (the default) and 40 px
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Reader View is a page of the browser's own, so its settings are the browser's.
const prefs = (look, scale) => ({ "reader.color_scheme": look, "reader.font_size": readerSize[scale], "reader.parse-on-load.force-enabled": true, "ui.useOverlayScrollbars": 1 });

// Scripts may not go to about:reader, so Firefox starts there.
async function openFirefox(display, url, look, scale) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: false,
    env: { ...process.env, DISPLAY: display },
    extraPrefsFirefox: prefs(look, scale),
    args: [`about:reader?url=${encodeURIComponent(url)}`],
    timeout: 60000,
  });
  const ours = await browser.newPage();
  await ours.goto(`${url}manifest.json`);
  await ours.evaluate((text) => localStorage.setItem("leeswijzer:settings", text), JSON.stringify({ look, size: scale }));
  await ours.goto(url);
  const pages = await browser.pages();
  return { browser, pages: { ours, reader: pages.find((page) => page !== ours) } };
}

// What a reader notices: letters per line, size, the distance of lines, and contrast (WCAG 2.2, relative luminance).
function measure() {
  const paragraphs = [...document.querySelectorAll(".moz-reader-content p, main article p")].filter((one) => one.textContent.length > 150);
  const style = getComputedStyle(paragraphs[0]);
  const range = document.createRange();
  range.selectNodeContents(paragraphs[0]);
  const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom)));
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(channel);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const probe = document.createElement("i"); // the colour that the style asks for, also where the canvas draws it
  probe.style.color = getComputedStyle(document.body).color;
  const paper = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor).find((one) => !/, 0\)$/.test(one));
  const [high, low] = [luminance(probe.style.color), luminance(paper)].sort((a, b) => b - a);
  const title = getComputedStyle(document.querySelector("h1"));
  const heading = getComputedStyle(document.querySelector(".moz-reader-content h2, main article h2") ?? document.querySelector("h1"));
  return {
    letters: Math.round(paragraphs[0].textContent.replaceAll("\u00AD", "").length / lines.size),
    size: parseFloat(style.fontSize),
    line: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
    title: parseFloat(title.fontSize),
    heading: parseFloat(heading.fontSize),
    family: style.fontFamily.split(",")[0],
    contrast: (high + 0.05) / (low + 0.05),
  };
}

const isReady = {
  reader: () => document.querySelector(".moz-reader-content p") !== null,
  ours: () => performance.getEntriesByName("lw:take-over").length > 0,
};

async function shoot(page, kind, width, name) {
  await page.bringToFront();
  await page.setViewport({ width, height: width < 700 ? 844 : 900 });
  await page.waitForFunction(isReady[kind], { timeout: 30000 });
  await pause(1200);
  await page.screenshot({ path: `${folder}/${name}-${kind}.png` });
  console.log(name, kind, JSON.stringify(await page.evaluate(measure)));
}

mkdirSync(folder, { recursive: true });
const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
const display = `:${await new Promise((done) => screen.stdout.once("data", (data) => done(String(data).trim())))}`;
const site = await serve({ site: "build/site" });
try {
  for (const look of looks)
    for (const scale of scales) {
      const { browser, pages } = await openFirefox(display, site.url, look, scale);
      for (const width of widths)
        if (only.length === 0 || only.includes(String(width)))
          for (const [kind, page] of Object.entries(pages)) await shoot(page, kind, width, `${width}-${look}-${scale}`);
      await browser.close();
    }
} finally {
  await site.stop();
  screen.kill();
}
