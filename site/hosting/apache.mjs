// The rules as Apache reads them, in the `.htaccess` of the site's folder. It needs no more than AllowOverride FileInfo. A module that
// is missing is an error on every page (500), not a header that silently stays away.
import { ENCODINGS, HIDDEN, INDEX, NOT_FOUND, TYPES } from "./rules.mjs";

/** @param {import("./rules.mjs").Headers} headers @param {string} condition */
const setHeaders = (headers, condition) =>
  Object.entries(headers)
    .map(([name, value]) => `Header always set ${name} "${value}"${condition}\n`)
    .join("");

// What is asked for is compressed in its place, so its address may end in .br.
/** @param {import("./rules.mjs").Kind} kind */
const ofKind = ({ about, where, headers }) =>
  `# ${about}\n${setHeaders(headers, where && ` "expr=%{REQUEST_URI} =~ m#/${where.replace(/\$$/, endings)}#"`)}`;
const endings = `(?:\\.(?:${Object.keys(ENCODINGS).join("|")}))?$`;

const types = () =>
  Object.entries(TYPES)
    .map(
      ([extension, type]) =>
        `<FilesMatch "\\.${extension}${endings}">\n  ForceType "${type}"\n</FilesMatch>\n`,
    )
    .join("");

const compressed = () =>
  Object.entries(ENCODINGS)
    .map(
      ([extension, encoding]) => `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME}.${extension} -f
RewriteRule ^(.+)$ $1.${extension} [END]
`,
    )
    .join("");

/** @param {import("./rules.mjs").Rules} rules */
export const apache = ({
  base,
  kinds,
}) => `# Apache 2.4 with mod_headers, mod_mime, mod_rewrite, and AllowOverride FileInfo (or All) for this folder.
ErrorDocument 404 ${base}${NOT_FOUND}

${types()}
RewriteEngine On
RewriteCond %{ENV:REDIRECT_STATUS} ^$
RewriteCond %{REQUEST_URI} "${HIDDEN}"
RewriteRule ^ - [R=404,L]
# A folder is its page, and never a list of what is in it.
RewriteRule ^(|.*/)$ $1${INDEX}
# Compressed in advance.
${compressed()}RemoveLanguage .br
${Object.entries(ENCODINGS)
  .map(([extension, encoding]) => `AddEncoding ${encoding} .${extension}\n`)
  .join("")}
# mod_rewrite adds a Vary of its own.
Header unset Vary
${kinds.map(ofKind).join("\n")}`;
