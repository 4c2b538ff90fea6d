// A copy of the shipped content, open in the editor; and, for a whole test file, a browser.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { openEditor } from "../../../tools/edit/server.mjs";
import { launch } from "../../e2e/lib/chromium.mjs";

export const ARTICLE = "articles/neuroplasticiteit-in-herstel.json";

/** A folder of its own: `read`, `write`, `remove`. */
export function contentFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-edited-"));
  cpSync("content", folder, { recursive: true });
  return {
    folder,
    read: (name) => readFileSync(path.join(folder, name), "utf8"),
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const editors = [];

/** An editor on a folder of its own, for one test. */
export async function edited(prepare = () => {}) {
  const content = contentFolder();
  prepare(content);
  const { url, stop } = await openEditor({ content: content.folder });
  editors.push(() => stop().then(content.remove));
  return { ...content, url, stop };
}

/** `open(url, size)`: the editor's page, once the first check is in; `faults`: everything that went wrong in it. */
export function withBrowser(give) {
  let browser;
  before(async () => {
    browser = await launch();
    give({ open: (url, size, options) => open(browser, url, size, options) });
  });
  after(async () => {
    await browser.close();
    for (const stop of editors) await stop();
  });
}

async function open(browser, url, size = { width: 1280, height: 800 }, options = {}) {
  const context = await browser.newContext({ viewport: size, locale: "nl-NL", ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol !== "data:" && to.origin !== new URL(url).origin) faults.push(`left the machine: ${to}`);
  });
  await page.goto(url);
  await judged(page);
  return { page, faults, close: () => context.close() };
}

export const judged = (page) => page.getByText(/^\d+ fout(en)?, /).waitFor();
export const preview = (page) => page.frameLocator("iframe");
export const part = (page, name) => page.getByRole("navigation").getByRole("button", { name }).click();
export async function choose(page, file) {
  await page.locator("header select").selectOption(file);
  await page.waitForFunction((name) => document.querySelector("header select").value === name, file);
}

/** Opens every part of the file on the screen: what each shows, or that the page is gone. */
export const visitParts = (page) =>
  page.evaluate(async () => {
    const seen = [];
    const parts = () => document.querySelectorAll("nav li button");
    for (let index = 0; index < parts().length; ++index) {
      parts()[index].click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const main = document.querySelector("main");
      const isOpen = parts()[index]?.getAttribute("aria-current") === "true";
      seen.push({
        isOpen,
        fields: main?.querySelectorAll(".field").length ?? -1,
        words: main?.innerText ?? "",
      });
    }
    return seen;
  });
export const paragraph = (page) => page.locator('[data-pointer="/sections/1/blocks/0/text"] textarea');
export const button = (page, name) => page.getByRole("button", { name, exact: true });
// A pattern, since Playwright takes a text in any case: "nog niet opgeslagen" would do for "Opgeslagen".
export const said = (page, words) =>
  page
    .locator(".said")
    .filter({ hasText: new RegExp(words.replaceAll(".", "\\.")) })
    .waitFor();

/** The lines that came and went. */
export function diffOf(before, after) {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    come: fresh.filter((line) => !old.includes(line)),
    lines: fresh.length - old.length,
  };
}
