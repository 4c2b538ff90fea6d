// Firefox (Gecko) and WebKitGTK on a screen of their own (Xvfb), for the tests that need more than Chromium. Knows nothing of
// the site.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import puppeteer from "puppeteer-core";

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Between two pages nobody answers, or a page that is on its way into the page cache does not.
export const answered = (asked, otherwise) =>
  Promise.race([asked.catch(() => otherwise), pause(1000).then(() => otherwise)]);

// Asks a page (Playwright's or puppeteer's) until it is so.
export async function until(page, isSo, ...given) {
  for (const end = Date.now() + 20000; Date.now() < end; await pause(50))
    if (await answered(page.evaluate(isSo, ...given), false)) return;
  assert.fail(`not within 20 s: ${isSo}`);
}

// Waits for a program to end; `input` is what it reads.
async function runProgram(name, args, env, input) {
  const program = spawn(name, args, {
    env: { ...process.env, ...env },
    stdio: ["pipe", "ignore", "inherit"],
  });
  program.stdin.end(input);
  const code = await new Promise((done, failed) => program.once("error", failed).once("exit", done));
  assert.equal(code, 0, `${name} ended with ${code}`);
}

// Xvfb picks a free display number and writes it. A bare Xvfb has no font settings; GDK then hints fully, and WebKitGTK rounds every
// advance to whole px. With `hintstyle: "hintslight"`, which every desktop sets, advances are the font's own, as on iOS and
// macOS. (`-noreset`: else the setting is gone as soon as xrdb has left.)
export async function openScreen({ hintstyle } = {}) {
  const size = ["-screen", "0", "1280x1024x24"];
  const screen = spawn("Xvfb", ["-displayfd", "1", ...size, "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await Promise.race([
    new Promise((done) => screen.stdout.once("data", (data) => done(String(data).split("\n")))),
    pause(10000).then(() => assert.fail("Xvfb did not start")),
  ]);
  const display = `:${number}`;
  if (hintstyle) await runProgram("xrdb", ["-merge"], { DISPLAY: display }, `Xft.hintstyle: ${hintstyle}\n`);
  return { display, close: () => screen.kill() };
}

// `env` is added to this process's own; `more` are puppeteer's options.
export const launchFirefox = (env, more = {}) =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: false,
    env: { ...process.env, ...env },
    timeout: 60000,
    ...more,
  });

// ---- WebKitGTK, by the W3C's WebDriver ------------------------------------------------------------------------

// Debian keeps it in a folder named after the architecture and the library's version.
function miniBrowser() {
  for (const triplet of readdirSync("/usr/lib"))
    for (const version of ["4.1", "4.0", "6.0"]) {
      const file = `/usr/lib/${triplet}/webkit2gtk-${version}/MiniBrowser`;
      if (existsSync(file)) return file;
    }
  throw new Error("no MiniBrowser (Debian package libwebkit2gtk-4.1-0)");
}

let lastPort = 20000 + (process.pid % 20000);

// Resolves to {go, run, ask, close}. `run` takes a function body and its arguments; `args` are MiniBrowser's, `more` are WebDriver's
// capabilities.
export async function launchWebKit(env, args = [], more = {}) {
  const port = ++lastPort;
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60000), // a browser that ends at once, for an unknown argument, is never reported
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  for (let tries = 0; tries < 50 && !(await send("GET", "/status").catch(() => null)); ++tries)
    await pause(200);
  const options = { args: ["--automation", ...args], binary: miniBrowser() };
  const { sessionId } = await send("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options, ...more } },
  });
  const ask = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  return {
    ask,
    go: (url) => ask("POST", "/url", { url }),
    run: (script, ...given) => ask("POST", "/execute/sync", { script, args: given }),
    close: async () => {
      await ask("DELETE", "").catch(() => {});
      driver.kill();
    },
  };
}
