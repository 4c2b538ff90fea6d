// The rules as Caddy reads them: what belongs into a site block that has its own address and `root`.
import { ENCODINGS, HIDDEN, INDEX, NOT_FOUND, TYPES } from "./rules.mjs";

/** @param {import("./rules.mjs").Headers} headers @param {string} [matcher] */
const setHeaders = (headers, matcher = "") =>
  `    header ${matcher}${matcher && " "}{\n${Object.entries(headers)
    .map(([name, value]) => `      ${name} "${value}"\n`)
    .join("")}    }\n`;

/** @param {string} name @param {string} pattern */
const matching = (name, pattern) => `    @${name} path_regexp \`${pattern}\`\n`;

/** @param {import("./rules.mjs").Rules} rules */
const special = ({ kinds }) =>
  kinds
    .map(
      ({ about, where, headers }, at) =>
        `    # ${about}\n${matching(`kind${at}`, `/${where}`)}${setHeaders(headers, `@kind${at}`)}`,
    )
    .slice(1)
    .join("");

const types = () =>
  Object.entries(TYPES)
    .map(
      ([extension, type]) =>
        matching(extension, extension === "html" ? "(?:\\.html|/)$" : `\\.${extension}$`) +
        `    header @${extension} Content-Type "${type}"\n`,
    )
    .join("");

// An error keeps the headers that were set before it.
/** @param {import("./rules.mjs").Rules} rules */
const ofErrors = ({ kinds: [{ headers }, ...others] }) => {
  const foreign = others.flatMap((kind) => Object.keys(kind.headers)).filter((name) => !(name in headers));
  return [
    ...foreign.map((name) => `    header -${name}\n`),
    setHeaders({ ...withoutVary(headers), "Content-Type": TYPES.html }),
  ].join("");
};

// The file server adds a Vary of its own, so ours is set after it.
/** @param {import("./rules.mjs").Headers} headers */
const withoutVary = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "Vary"));
/** @param {import("./rules.mjs").Rules} rules */
const vary = ({ kinds: [{ headers }] }) => `    header {\n      Vary "${headers.Vary}"\n      defer\n    }\n`;

const fileServer = `    file_server {
      index ${INDEX}
      precompressed ${Object.values(ENCODINGS).join(" ")}
    }
`;

/** @param {import("./rules.mjs").Rules} rules */
export const caddy = (
  rules,
) => `# Caddy: import this file in the site block that has your address and root; below root, ${rules.base} is the site.
handle ${rules.base}* {
  route {
${vary(rules)}${setHeaders(withoutVary(rules.kinds[0].headers))}${special(rules)}${types()}${matching("hidden", HIDDEN)}    error @hidden 404
${fileServer}  }
}
handle_errors {
  @leeswijzer {
    path ${rules.base}*
    expression {http.error.status_code} == 404
  }
  route @leeswijzer {
${vary(rules)}${ofErrors(rules)}    rewrite * ${rules.base}${NOT_FOUND}
${fileServer}  }
}
`;
