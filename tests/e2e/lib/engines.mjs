// A separate screen (Xvfb) and Firefox on it, for the tests that need more than Chromium. Knows nothing of the site.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import puppeteer from "puppeteer-core";

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Xvfb picks a free display number and writes it.
export async function openScreen() {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await Promise.race([
    new Promise((done) => screen.stdout.once("data", (data) => done(String(data).split("\n")))),
    pause(10000).then(() => assert.fail("Xvfb did not start")),
  ]);
  return { display: `:${number}`, close: () => screen.kill() };
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
