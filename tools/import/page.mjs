// A web page as it was saved: which part of it is the text, its title, language and address. parse5 reads it as a browser does.
import { of_windows } from "./characters.mjs";
import { Refusal } from "./losses.mjs";
import { apply_classes } from "./styles.mjs";
import { attribute, parsed, text_of, tree_all } from "./tree.mjs";

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
      return decoder.encoding === "windows-1252" ? of_windows(decoder.decode(bytes)) : decoder.decode(bytes);
    } catch {
      continue; // no encoding of this name, or not the one that it really has
    }
  }
  throw new Refusal("is neither in the encoding that it names nor in UTF-8. Save it as UTF-8 and try again.");
}

/** @param {string} name @returns {(node: Node) => boolean} */
const named = (name) => (node) => node.tagName === name;

/** The address that it was saved from, for links that are relative to it. @param {Node} page @param {string} html */
function address_of(page, html) {
  const links = tree_all(page, (node) => node.tagName === "link" && attribute(node, "rel") === "canonical");
  const metas = tree_all(page, (node) => node.tagName === "meta" && attribute(node, "property") === "og:url");
  const candidates = [
    ...tree_all(page, named("base")).map((node) => attribute(node, "href")),
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? "",
    ...links.map((node) => attribute(node, "href")),
    ...metas.map((node) => attribute(node, "content")),
  ];
  return candidates.find((one) => /^https?:/.test(one) && URL.canParse(one)) ?? "";
}

/** The one <main> or <article>, or all. @param {Node} page */
function main_part(page) {
  for (const accepts of [
    named("main"),
    (/** @type {Node} */ node) => attribute(node, "role") === "main",
    named("article"),
  ]) {
    const found = tree_all(page, accepts);
    if (found.length === 1) return found[0];
  }
  return tree_all(page, named("body"))[0] ?? page;
}

/** @param {Node} page @param {Node} main @param {Losses} losses */
function tell_around(page, main, losses) {
  const body = tree_all(page, named("body"))[0];
  if (!body || main === body) return;
  const around = tree_all(
    body,
    (node) => node === main || node.nodeName === "#text" || ["script", "style"].includes(node.nodeName),
  );
  const texts = around.filter((node) => node !== main && node.nodeName === "#text").map(text_of);
  const words = texts.join(" ").replace(/\s+/g, " ").trim();
  if (words)
    losses.whole(`what stands around <${main.tagName}> was left out (menus, footer and such)`, words);
}

/** @param {Buffer} bytes @param {Losses} losses @returns {Source} */
export function read_page(bytes, losses) {
  const html = decode(bytes);
  const page = parsed(html);
  apply_classes(page);
  const main = main_part(page);
  tell_around(page, main, losses);
  const headings = tree_all(page, named("h1"));
  const inside = tree_all(main, named("h1"));
  const title = text_of(tree_all(page, named("title")).slice(0, 1))
    .replace(/\s+/g, " ")
    .trim();
  const root = tree_all(page, named("html"))[0];
  return {
    html: "",
    tree: main,
    whole_page: main.tagName === "body",
    base: address_of(page, html),
    title:
      inside.length === 0 && headings.length === 1 ? text_of(headings[0]).replace(/\s+/g, " ").trim() : "",
    subtitle: "",
    fallback_title: title.replace(/\s+[|–—·»-]\s+[^|–—·»]*$/, ""),
    title_from: "<title>",
    language: root ? attribute(root, "lang") : "",
    words: text_of(main),
  };
}
