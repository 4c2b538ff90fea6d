// A web page as it was saved: which part of it is the text, its title, language and address. parse5 reads it as a browser does.
import { ofWindows } from "./characters.mjs";
import { Refusal } from "./losses.mjs";
import { applyClasses } from "./styles.mjs";
import { attribute, parsed, textOf, treeAll } from "./tree.mjs";

/** @import { Losses } from "./losses.mjs" */
/** @import { Source } from "./document.mjs" */
/** @import { Node } from "./tree.mjs" */

/** In the encoding that the page names, UTF-8 if none. @param {Buffer} bytes */
function decode(bytes) {
  const marks = { "\xFF\xFE": "utf-16le", "\xFE\xFF": "utf-16be" };
  const marked = marks[/** @type {"\xFF\xFE"} */ (bytes.toString("latin1", 0, 2))];
  const named = /<meta\b[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString("latin1", 0, 4096))?.[1];
  for (const name of [marked, named, "utf-8"].filter(Boolean)) {
    try {
      const decoder = new TextDecoder(name, { fatal: name !== marked });
      return decoder.encoding === "windows-1252" ? ofWindows(decoder.decode(bytes)) : decoder.decode(bytes);
    } catch {
      continue; // no encoding of this name, or not the one that it really has
    }
  }
  throw new Refusal("is neither in the encoding that it names nor in UTF-8. Save it as UTF-8 and try again.");
}

/** @param {string} name @returns {(node: Node) => boolean} */
const named = (name) => (node) => node.tagName === name;

/** The address that it was saved from, for links that are relative to it. @param {Node} page @param {string} html */
function addressOf(page, html) {
  const links = treeAll(page, (node) => node.tagName === "link" && attribute(node, "rel") === "canonical");
  const metas = treeAll(page, (node) => node.tagName === "meta" && attribute(node, "property") === "og:url");
  const candidates = [
    ...treeAll(page, named("base")).map((node) => attribute(node, "href")),
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? "",
    ...links.map((node) => attribute(node, "href")),
    ...metas.map((node) => attribute(node, "content")),
  ];
  return candidates.find((one) => /^https?:/.test(one) && URL.canParse(one)) ?? "";
}

/** The one <main> or <article>, or all. @param {Node} page */
function mainPart(page) {
  for (const accepts of [
    named("main"),
    (/** @type {Node} */ node) => attribute(node, "role") === "main",
    named("article"),
  ]) {
    const found = treeAll(page, accepts);
    if (found.length === 1) return found[0];
  }
  return treeAll(page, named("body"))[0] ?? page;
}

/** @param {Node} page @param {Node} main @param {Losses} losses */
function tellAround(page, main, losses) {
  const body = treeAll(page, named("body"))[0];
  if (!body || main === body) return;
  const around = treeAll(
    body,
    (node) => node === main || node.nodeName === "#text" || ["script", "style"].includes(node.nodeName),
  );
  const texts = around.filter((node) => node !== main && node.nodeName === "#text").map(textOf);
  const words = texts.join(" ").replace(/\s+/g, " ").trim();
  if (words)
    losses.whole(`what stands around <${main.tagName}> was left out (menus, footer and such)`, words);
}

/** @param {Buffer} bytes @param {Losses} losses @returns {Source} */
export function readPage(bytes, losses) {
  const html = decode(bytes);
  const page = parsed(html);
  applyClasses(page);
  const main = mainPart(page);
  tellAround(page, main, losses);
  const headings = treeAll(page, named("h1"));
  const inside = treeAll(main, named("h1"));
  const title = textOf(treeAll(page, named("title")).slice(0, 1))
    .replace(/\s+/g, " ")
    .trim();
  const root = treeAll(page, named("html"))[0];
  return {
    html: "",
    tree: main,
    wholePage: main.tagName === "body",
    base: addressOf(page, html),
    title:
      inside.length === 0 && headings.length === 1 ? textOf(headings[0]).replace(/\s+/g, " ").trim() : "",
    subtitle: "",
    fallbackTitle: title.replace(/\s+[|–—·»-]\s+[^|–—·»]*$/, ""),
    titleFrom: "<title>",
    language: root ? attribute(root, "lang") : "",
    words: textOf(main),
  };
}
