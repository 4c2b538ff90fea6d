// Our article beside the same article in Firefox Reader View, for a person to compare: at four widths, in each colour scheme
// that both have, with text of 100 and 200 %. Needs firefox-esr and Xvfb. Not part of the tests: Reader View is not ours.
// `node tests/e2e/lib/reader_view.mjs DIR [width or theme…]` serves build/site and writes DIR/WIDTH-THEME-SIZE-{ours,reader}.png and, on
// standard output, the measurements of both.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../../site/serve.mjs";

const [, , folder, ...only] = process.argv;
const chosen = (all) =>
  all.some((one) => only.includes(one)) ? all.filter((one) => only.includes(one)) : all;
const widths = chosen(["320", "390", "768", "1280"]).map(Number);
const schemes = chosen(["light", "dark", "sepia", "contrast"]); // Reader View has the same names
const scales = [100, 200];
const readerSize = { 100: 5, 200: 11 }; // its steps: 20 px (the default) and 40 px
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// ---- Firefox over Marionette: WebDriver BiDi, which puppeteer uses, may not open about:reader ---------------------------

function profile(port, scheme, scale) {
  const path = mkdtempSync(join(tmpdir(), "leeswijzer-firefox-"));
  const prefs = {
    "marionette.port": port,
    "reader.color_scheme": scheme,
    "reader.font_size": readerSize[scale],
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
  };
  writeFileSync(
    join(path, "user.js"),
    Object.entries(prefs)
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
      .join(""),
  );
  return path;
}

async function connect(port) {
  for (let tries = 0; ; ++tries) {
    const socket = net.connect(port, "127.0.0.1");
    const opened = await new Promise((done) =>
      socket.once("connect", () => done(true)).once("error", () => done(false)),
    );
    if (opened) return socket;
    if (tries > 200) throw new Error("Firefox does not listen");
    await pause(200);
  }
}

// A message is its length, a colon, and JSON: request [0, number, command, parameters], reply [1, number, error, result].
function speak(socket) {
  let received = Buffer.alloc(0);
  let number = 0;
  const waiting = new Map();
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(":");
      const length = colon < 0 ? NaN : Number(received.subarray(0, colon));
      if (!(received.length >= colon + 1 + length)) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length));
      received = received.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // its greeting
      const { resolve, reject } = waiting.get(message[1]);
      if (message[2]) reject(new Error(`${message[2].error}: ${message[2].message}`));
      else resolve(message[3]);
    }
  });
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      const text = JSON.stringify([0, number, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

async function openFirefox(display, scheme, scale) {
  const port = 21000 + (process.pid % 9000);
  const path = profile(port, scheme, scale);
  const child = spawn(
    "/usr/bin/firefox-esr",
    ["--marionette", "--remote-allow-system-access", "--no-remote", "--profile", path],
    { env: { ...process.env, DISPLAY: display }, stdio: "ignore" },
  );
  const socket = await connect(port);
  process.once("exit", () => child.kill());
  const ask = speak(socket);
  await ask("WebDriver:NewSession", { capabilities: { alwaysMatch: { pageLoadStrategy: "none" } } });
  const run = async (script, args = [], context = "content") => {
    await ask("Marionette:SetContext", { value: context });
    return (await ask("WebDriver:ExecuteScript", { script, args })).value;
  };
  return {
    run,
    // The page's own width, independent of the window's.
    resize: (width, height) =>
      run(
        'const { style } = window.gBrowser.selectedBrowser; for (const one of ["min", "max"]) { style.setProperty(`${one}-width`, `${arguments[0]}px`); style.setProperty(`${one}-height`, `${arguments[1]}px`); }',
        [width, height],
        "chrome",
      ),
    go: (url) =>
      run(
        "window.gBrowser.selectedBrowser.fixupAndLoadURIString(arguments[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })",
        [url],
        "chrome",
      ),
    picture: async () =>
      Buffer.from((await ask("WebDriver:TakeScreenshot", { full: false })).value, "base64"),
    close: async () => {
      const gone = new Promise((done) => child.once("exit", done));
      await ask("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => {});
      await gone;
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// ---- what is measured -------------------------------------------------------------------------------------------------

// What a reader notices: letters per line, size, line spacing and contrast (WCAG 2.2, relative luminance).
function measure() {
  const paragraphs = [...document.querySelectorAll(".moz-reader-content p, main article p")].filter(
    (one) => one.textContent.length > 150,
  );
  const style = getComputedStyle(paragraphs[0]);
  const range = document.createRange();
  range.selectNodeContents(paragraphs[0]);
  const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom)));
  const channel = (value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (colour) => {
    const [r, g, b] = colour
      .match(/[\d.]+/g)
      .map(Number)
      .map(channel);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const probe = document.createElement("i"); // the colour in the style sheet, also where the canvas draws the text
  probe.style.color = getComputedStyle(document.body).color;
  const background = [document.body, document.documentElement]
    .map((one) => getComputedStyle(one).backgroundColor)
    .find((one) => one !== "rgba(0, 0, 0, 0)");
  const [high, low] = [luminance(probe.style.color), luminance(background)].sort((a, b) => b - a);
  const title = getComputedStyle(document.querySelector("h1"));
  const heading = getComputedStyle(
    document.querySelector(".moz-reader-content h2, main article h2") ?? document.querySelector("h1"),
  );
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

const shapes = {
  // It always refuses a site's root page ("/"); the same page under its file name works.
  reader: {
    address: (url) => `about:reader?url=${encodeURIComponent(`${url}index.html`)}`,
    ready: 'return document.querySelector(".moz-reader-content p") !== null',
  },
  ours: { address: (url) => url, ready: 'return performance.getEntriesByName("lw:take-over").length > 0' },
};

async function until(firefox, script) {
  for (let tries = 0; tries < 150; ++tries, await pause(200))
    if (await firefox.run(script).catch(() => false)) return;
  throw new Error(`never true: ${script}`);
}

async function shoot(firefox, kind, url, name) {
  for (const width of widths) {
    await firefox.resize(width, width < 700 ? 844 : 900);
    await firefox.go(shapes[kind].address(url));
    await pause(500);
    await until(firefox, shapes[kind].ready);
    await pause(1200);
    writeFileSync(`${folder}/${width}-${name}-${kind}.png`, await firefox.picture());
    console.log(width, name, kind, JSON.stringify(await firefox.run(`${measure}; return measure()`)));
  }
}

mkdirSync(folder, { recursive: true });
const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"], {
  stdio: ["ignore", "pipe", "ignore"],
});
const display = `:${await new Promise((done) => screen.stdout.once("data", (data) => done(String(data).trim())))}`;
const site = await serve({ site: "build/site" });
try {
  for (const scheme of schemes)
    for (const scale of scales) {
      const firefox = await openFirefox(display, scheme, scale);
      await firefox.go(site.url);
      await until(firefox, shapes.ours.ready);
      await firefox.run('localStorage.setItem("leeswijzer:settings", arguments[0])', [
        JSON.stringify({ scheme, size: scale }),
      ]);
      for (const kind of Object.keys(shapes)) await shoot(firefox, kind, site.url, `${scheme}-${scale}`);
      await firefox.close();
    }
} finally {
  await site.stop();
  screen.kill();
}
