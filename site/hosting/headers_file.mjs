// The rules as the hosts read them that take a file `_headers` (Netlify, Cloudflare Pages): addresses with the headers they get. Two
// rules that give an address the same header give it both values, joined by a comma, so no address gets a header from two of them.
// Those hosts decide themselves about compression, Vary, redirects and the page for a wrong address (404.html).
import path from "node:path";
import { headersOf, TYPES } from "./rules.mjs";

const ASSETS = "assets/";

/** @param {string} address @param {import("./rules.mjs").Headers} headers */
const rule = (address, headers) =>
  `${address}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;

/** @param {import("./rules.mjs").Headers} headers @param {(name: string) => boolean} which */
const only = (headers, which) => Object.fromEntries(Object.entries(headers).filter(([name]) => which(name)));

// Pages and the few other files beside assets/: what stands directly in the site's folder, or a folder there.
/** @param {string[]} names @param {string} base */
function pageAddresses(names, base) {
  const tops = names.filter((name) => !name.startsWith(ASSETS)).map((name) => name.replace(/\/.*/, "/*"));
  return ["", ...new Set(tops)].map((name) => base + name);
}

/** @param {import("./rules.mjs").Rules} rules @param {string[]} names  of all files of the site */
export function headersFile({ base, kinds }, names) {
  const special = new Set(kinds.slice(1).flatMap(({ headers }) => Object.keys(headers)));
  const [general] = kinds;
  const assets = names
    .filter((name) => name.startsWith(ASSETS))
    .map((name) => {
      const last = kinds.findLastIndex(({ where }) => new RegExp(`^${where}`).test(name));
      const own = only(headersOf(kinds, last), (header) => special.has(header));
      return rule(base + name, { "Content-Type": TYPES[path.extname(name).slice(1)], ...own });
    });
  return [
    rule(
      `${base}*`,
      only(general.headers, (name) => !special.has(name) && name !== "Vary"),
    ),
    ...pageAddresses(names, base).map((address) =>
      rule(
        address,
        only(general.headers, (name) => special.has(name)),
      ),
    ),
    ...assets,
  ].join("\n");
}
