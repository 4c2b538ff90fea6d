// All pages in one text, for the service worker. They lie behind the content, whose words they say, and together take a third less.
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

/** Address, page, address, page, with zeros in between. @param {[address: string, html: string][]} pages */
export const archiveOf = (pages) =>
  pages.flatMap(([address, html]) => [address, packed(address, html)]).join("\0");
