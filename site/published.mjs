// What only a site with a known address can have, since it names it: the sitemap, and what other sites ask to embed a page (oEmbed).
import { addressOf, titleOf, unescaped } from "./html.mjs";

/** @param {string | undefined} site */
export function checkAddress(site) {
  if (site !== undefined && !/^https?:\/\/[^\s"'<>&]+\/$/.test(site))
    throw new Error(`--site: ${site} is not an address that ends in /`);
}

/** sitemaps.org, protocol 0.9. @param {string[]} names  of the pages' files @param {string} site */
export function sitemap(names, site) {
  const urls = names.map((name) => `<url><loc>${site}${addressOf(name)}</loc></url>\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
}

/** Search engines want whole addresses of the same page in other languages. @param {string} name @param {string} html @param {string} site */
export const withWholeAlternates = (name, html, site) =>
  html.replace(
    /(<link rel="alternate" hreflang="[a-z]+" href=")([^"]*)/g,
    (_, start, href) => start + new URL(href, site + addressOf(name)),
  );

// In one folder, since a host that reads `_headers` cannot tell one file of a folder from its others.
/** @param {string} name */
const oembedFile = (name) => `oembed/${name.replace(/\/?index\.html$/, "") || "index"}.json`;

const SIZE = { width: 600, height: 640 };

/** oembed.com, 1.0. The frame is that of the code without a script on insluiten/. @param {string} src @param {string} title  as HTML */
const frame = (src, title) =>
  `<iframe src="${src}" title="${title}" width="100%" height="${SIZE.height}" loading="lazy" frameborder="0"></iframe>`;

/** Where the answer is, in the page's head. @param {string} name @param {string} html @param {string} site */
export function withOembedLink(name, html, site) {
  const link = `<link rel="alternate" type="application/json+oembed" href="${site}${oembedFile(name)}">\n`;
  return html.replace("</head>", () => `${link}</head>`);
}

/**
 * The answer itself: its file and what is in it.
 * @param {string} name @param {string} html @param {string} site @param {string} provider @returns {[string, string]}
 */
export function oembed(name, html, site, provider) {
  const title = titleOf(html);
  const answer = {
    version: "1.0",
    type: "rich",
    title: unescaped(title),
    provider_name: provider,
    provider_url: site,
    ...SIZE,
    html: frame(`${site}${addressOf(name)}?embed`, title),
  };
  return [oembedFile(name), `${JSON.stringify(answer)}\n`];
}
