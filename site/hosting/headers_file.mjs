// The rules as the hosts read them that take a file `_headers` (Netlify, Cloudflare Pages): addresses with the headers they get. Two
// rules that give an address the same header give it both values, joined by a comma, so no address gets a header from two of them.
// So there the one policy is that which allows the most; pages say more strictly themselves what holds for them (metaPolicy).
// Those hosts decide themselves about compression, Vary, redirects and the page for a wrong address (404.html).
import path from "node:path";
import { headersOf, TYPES } from "./rules.mjs";

const ASSETS = "assets/";
const POLICY = "Content-Security-Policy";

/** @param {string} address @param {import("./rules.mjs").Headers} headers */
const rule = (address, headers) =>
  `${address}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;

/** @param {import("./rules.mjs").Headers} headers @param {(name: string) => boolean} which */
const only = (headers, which) => Object.fromEntries(Object.entries(headers).filter(([name]) => which(name)));

// Pages and the few other files beside assets/: what stands directly in the site's folder, or a folder there.
/** @param {string[]} names */
function tops(names) {
  const others = names.filter((name) => !name.startsWith(ASSETS));
  return ["", ...new Set(others.map((name) => name.replace(/\/.*/, "/*")))];
}

/** @param {import("./rules.mjs").Rules} rules @param {string[]} names  of all files of the site */
export function headersFile({ base, kinds }, names) {
  const [general, ...others] = kinds;
  const special = new Set(others.flatMap(({ headers }) => Object.keys(headers)));
  const widest = others.find(({ headers }) => POLICY in headers)?.headers[POLICY];
  special.delete(POLICY);
  /** @param {string} address */
  const own = (address) => {
    const last = kinds.findLastIndex(({ where }) => new RegExp(`^${where}`).test(address));
    return only(headersOf(kinds, last), (header) => special.has(header));
  };
  const everywhere = only(general.headers, (name) => !special.has(name) && name !== "Vary");
  return [
    rule(`${base}*`, { ...everywhere, [POLICY]: widest ?? everywhere[POLICY] }),
    ...tops(names).map((address) => rule(base + address, own(address))),
    ...names
      .filter((name) => name.startsWith(ASSETS))
      .map((name) => rule(base + name, { "Content-Type": TYPES[path.extname(name).slice(1)], ...own(name) })),
  ].join("\n");
}
