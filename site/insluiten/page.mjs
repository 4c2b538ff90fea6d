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

/** @typedef {{library: string, guide: string, signs: string}} Addresses  as src/tool/site/build.cpp writes them */

// By address; the first that fits. Whatever is new among the pages is found at the end.
/** @type {[name: string, fits: (address: string, of: Addresses) => boolean][]} */
const GROUPS = [
  ["Artikelen", (address, of) => !address || address.startsWith(of.library)],
  ["Wegwijzer", (address, of) => address === of.guide || address === of.signs],
  ["Per plek", (address) => address.split("/").length === 4],
  ["Adviezen van de wegwijzer", () => true],
];

/** @param {string} address @param {string} title @param {string} words */
const option = (address, title, words) =>
  `<option value="${address}" data-title="${title}">${words}</option>\n`;

/** @param {string} label @param {string[]} options */
const group = (label, options) =>
  options.length ? `<optgroup label="${label}">\n${options.join("")}</optgroup>\n` : "";

// Headings that a person can link to.
/** @param {string} address @param {string} title @param {string} html */
const headings = (address, title, html) =>
  [...html.matchAll(/<h2 id="((?!lw-)[^"]+)" class="heading">(.*?)<\/h2>/g)].map(([, id, words]) =>
    option(`${address}#${id}`, title, words.replace(/<[^>]*>|\u00AD|&shy;/g, "")),
  );

/** @param {Map<string, string>} html  of the pages to choose from, by file @param {string} clinic  its name, as HTML @param {Addresses} of */
export function embeddingPage(html, clinic, of) {
  const pages = [...html]
    .map(([name, text]) => ({ address: addressOf(name), title: titleOf(text), text }))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
  /** @param {string} title */
  const short = (title) => title.replace(` – ${clinic}`, "");
  /** @param {string} address */
  const groupOf = (address) => GROUPS.findIndex(([, fits]) => fits(address, of));
  const groups = GROUPS.map(([label], at) =>
    group(
      label,
      pages
        .filter(({ address }) => groupOf(address) === at)
        .map(({ address, title }) => option(address, title, short(title))),
    ),
  );
  const parts = pages.map(({ address, title, text }) =>
    group(`Vanaf een kop in ${short(title)}`, headings(address, title, text)),
  );
  const page = fs
    .readFileSync(path.join(here, "index.html"), "utf8")
    .replaceAll("@clinic@", () => clinic)
    .replace("@pages@", () => [...groups, ...parts].join(""));
  return page.replace("@policy@", metaPolicy(page, { more: FRAMES_ITSELF }));
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
