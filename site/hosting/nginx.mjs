// The rules as nginx reads them: what belongs into a `server { … }` block that has its own `listen` and `root`; and a whole
// configuration around it, for an nginx that serves nothing else.
import { headersOf, HIDDEN, INDEX, NOT_FOUND, TYPES } from "./rules.mjs";

/** @param {import("./rules.mjs").Headers} headers @param {string} indent */
const addHeaders = (headers, indent) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
    .join("");

const types = () =>
  Object.entries(TYPES)
    .map(([extension, type]) => `    ${type.split(";")[0]} ${extension};\n`)
    .join("");

const withCharset = () =>
  Object.values(TYPES)
    .filter((type) => type.includes("charset") && !type.startsWith("text/html"))
    .map((type) => type.split(";")[0])
    .join(" ");

// A location that adds a header inherits none, so each one has them all.
/** @param {import("./rules.mjs").Rules} rules */
const special = ({ kinds }) =>
  kinds
    .map(
      ({ about, where }, at) =>
        `  # ${about}\n  location ~ "/${where}" {\n${addHeaders(headersOf(kinds, at), "    ")}  }\n`,
    )
    .slice(1)
    .reverse() // the first that matches is taken
    .join("\n");

/** @param {import("./rules.mjs").Rules} rules */
export const nginx = (
  rules,
) => `# nginx: include this file in the server block that has your listen, server_name and root;
# below root, ${rules.base} is the site. Needs ngx_http_brotli_static_module (Debian: libnginx-mod-http-brotli-static).
location ^~ ${rules.base} {
  access_log off;  # what patients read is nobody's business
  log_not_found off;
  server_tokens off;
  absolute_redirect off;
  index ${INDEX};
  error_page 403 404 =404 ${rules.base}${NOT_FOUND};

  default_type application/octet-stream;
  types {
${types()}  }
  charset utf-8;
  charset_types ${withCharset()};

  # Compressed in advance; nothing is compressed while somebody waits.
  brotli_static on;
  gzip_static on;

${addHeaders(headersOf(rules.kinds, 0), "  ")}
  location ~ "${HIDDEN}" {
    return 404;
  }

${special(rules)}}
`;

/**
 * `listen`: a port, or address and port; `modules`: where nginx's modules are; `work`: a folder that it may write to; `first`: whatever
 * else comes first.
 * @param {import("./rules.mjs").Rules} rules
 * @param {{root: string, listen: string, work: string, modules: string, first?: string}} place
 */
export const alone = (rules, { root, listen, work, modules, first = "" }) => `${first}worker_processes 1;
pid ${work}/nginx.pid;
error_log stderr warn;
load_module ${modules}/ngx_http_brotli_static_module.so;
events {
  worker_connections 256;
}
http {
  access_log off;
  sendfile on;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((way) => `  ${way}_temp_path ${work}/${way};\n`).join("")}  server {
    listen ${listen};
    root ${root};
${nginx(rules)}  }
}
`;
