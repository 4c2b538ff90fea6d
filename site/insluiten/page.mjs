// The page that tells the clinic how to put the site on its own (insluiten/): its HTML with all pages to choose from, its style.
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { TARGET } from "../browsers.mjs";
import { bundle } from "../bundle.mjs";
import { FRAMES_ITSELF, metaPolicy } from "../hosting/rules.mjs";
import { addressOf, titleOf } from "../html.mjs";

const here = path.dirname(new URL(import.meta.url).pathname);
export const EMBEDDING_PAGE = "insluiten/index.html";

// By address; the first that fits. Whatever is new among the pages is found at the end.
/** @type {[name: string, address: RegExp][]} */
const GROUPS = [
  ["Artikelen", /^$|^artikel/],
  ["Wegwijzer", /^wegwijzer\/$|^wegwijzer\/signalen\/$/],
  ["Per plek", /^wegwijzer\/[^/]+\/[^/]+\/$/],
  ["Adviezen van de wegwijzer", /^/],
];

/** @param {string} address @param {string} title @param {string} words */
const option = (address, title, words) =>
  `<option value="${address}" data-title="${title}">${words}</option>\n`;

/** @param {string} label @param {string[]} options */
const group = (label, options) =>
  options.length ? `<optgroup label="${label}">\n${options.join("")}</optgroup>\n` : "";

// Headings that a person can link to.
/** @param {[string, string][]} pages  address, HTML */
const sections = (pages) =>
  pages.flatMap(([address, html]) =>
    [...html.matchAll(/<h2 id="((?!lw-)[^"]+)" class="heading">(.*?)<\/h2>/g)].map(([, id, words]) =>
      option(`${address}#${id}`, titleOf(html), words.replace(/<[^>]*>|\u00AD|&shy;/g, "")),
    ),
  );

/** @param {Map<string, string>} html  of the pages to choose from, by file @param {string} clinic  its name, as HTML */
export function embeddingPage(html, clinic) {
  /** @type {[string, string][]} */
  const pages = [...html].map(([name, text]) => [addressOf(name), text]);
  /** @param {string} address */
  const groupOf = (address) => GROUPS.findIndex(([, pattern]) => pattern.test(address));
  const groups = GROUPS.map(([label], at) =>
    group(
      label,
      pages
        .filter(([address]) => groupOf(address) === at)
        .map(([address, text]) => option(address, titleOf(text), titleOf(text).replace(` – ${clinic}`, ""))),
    ),
  );
  const parts = group("Vanaf een kop in een artikel", sections(pages));
  const text = fs
    .readFileSync(path.join(here, "index.html"), "utf8")
    .replaceAll("@clinic@", () => clinic)
    .replace("@pages@", () => groups.join("") + parts);
  return text.replace("@policy@", metaPolicy(text, FRAMES_ITSELF));
}

/** @param {string} theme  theme.css: its first two rules are the colours, light and dark @param {string} faces  @font-face rules */
export async function embeddingStyle(theme, faces) {
  const own = fs.readFileSync(path.join(here, "insluiten.css"), "utf8");
  const colours = theme.split("\n").slice(0, 2).join("\n");
  const { code } = await esbuild.transform([faces, colours, own].join("\n"), {
    loader: "css",
    minify: true,
    target: TARGET,
  });
  return code;
}

export const embeddingScript = () => bundle("../site/insluiten/insluiten.js", "esm");
