// The page as part of another one: `?embed` in its address, or `?embed=booking` where that page takes appointments itself. This is the
// one place that decides it. On the root element it is `data-embed`, which style sheets read; the engine gets its number.
const query = new URLSearchParams(globalThis.location?.search);
const KINDS = ["", "booking"]; // in the order of page::Embed, from its second on

/** page::Embed in src/page/reading.h: 0 for a page by itself. */
export const embed = KINDS.indexOf(query.get("embed") ?? "alone") + 1;

/** What goes on with every link, so that the next page is embedded alike. */
export const embedQuery = embed ? location.search : "";

/** How that page wants it, as long as the person has not chosen otherwise: as settings (store.js). */
export const wishes = embed ? { scheme: query.get("theme"), size: Number(query.get("text")) } : {};

export function showEmbed() {
  if (embed) document.documentElement.dataset.embed = KINDS[embed - 1];
}
