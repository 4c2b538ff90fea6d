// The configuration of every host, for a built site.
import { apache } from "./apache.mjs";
import { caddy } from "./caddy.mjs";
import { container } from "./container.mjs";
import { headersFile } from "./headers_file.mjs";
import { nginx } from "./nginx.mjs";
import { pagesIn, inlineHashes, rules } from "./rules.mjs";

/**
 * @param {Map<string, Buffer>} files  of the site, without compressed copies
 * @param {{base?: string, hsts?: boolean, site?: string, out?: string}} choices  `out`: where the site is built
 * @returns {{inside: [string, string][], beside: [string, string][]}} files that belong into the site's folder, and others
 */
export function hosting(files, { out = "site", ...choices }) {
  const pages = pagesIn([...files.keys()]).map((name) => String(files.get(name)));
  const table = rules({ ...choices, inline: inlineHashes(...pages) });
  return {
    inside: [
      [".htaccess", apache(table)],
      ["_headers", headersFile(table, [...files.keys()].sort())],
    ],
    beside: [["nginx.conf", nginx(table)], ["Caddyfile", caddy(table)], ...container(table, out)],
  };
}
