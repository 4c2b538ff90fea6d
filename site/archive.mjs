// Pages in one text, for the service worker. They lie behind the content, whose words they say, and together take a third less; the
// page of an article that has a file of its own lies behind that one (src/content/load/shelves.h).
// Left out is what the worker can tell (`filledIn` in web/service-worker/sw.js): names of assets and of the build, or the file's own
// name would depend on itself; how often an address goes up; the numbers of elements, which count from one on each page.
// As filledIn does it.
/** @param {string} html */
function counted(html) {
  /** @type {Record<string, number>} */
  const counts = {};
  return html.replace(
    / id="(lw-\w+\.)"/g,
    (_, stem) => ` id="${stem}${(counts[stem] = (counts[stem] ?? 0) + 1)}"`,
  );
}

// An id of the clinic's may be a number, too: then the page keeps all of them.
/** @param {string} address @param {string} html */
function packed(address, html) {
  const uncounted = html.replace(/ id="(lw-\w+\.)\d+"/g, ' id="$1"');
  const root = "../".repeat(address.split("/").length - 1) || "./";
  return (counted(uncounted) === html ? uncounted : html).replaceAll(`"${root}`, '"@root@');
}

const MARK = "\0lw:pages\0"; // as in web/service-worker/sw.js

/** A mark; then address, page, address, page, with zeros in between. @param {[address: string, html: string][]} pages */
const archiveOf = (pages) =>
  MARK + pages.flatMap(([address, html]) => [address, packed(address, html)]).join("\0");

const BUNDLE = "content.cbor";
/** The file of an article that not every phone keeps. @param {string} file */
export const isShelf = (file) => /^(assets\/)?text-/.test(file);

/** The asset that has this page behind it. @param {string} html */
export const fileOf = (html) => html.match(/"lw:more" content="[^"]*assets\/([\w.-]+)"/)?.[1] ?? BUNDLE;

/**
 * What lies behind each file of texts.
 * @param {[address: string, html: string][]} pages
 * @returns {Map<string, string>}
 */
export function archivesOf(pages) {
  /** @type {Map<string, typeof pages>} */
  const behind = new Map([[BUNDLE, []]]);
  for (const page of pages) {
    const file = fileOf(page[1]);
    behind.set(file, [...(behind.get(file) ?? []), page]);
  }
  return new Map([...behind].map(([file, its]) => [file, archiveOf(its)]));
}
