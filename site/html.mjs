// The little that the assembly reads in pages and writes into them.

/** @type {[letter: string, entity: string][]} as src/page/html.cpp writes them; & last, or it would be read twice */
const ENTITIES = [
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["&", "&amp;"],
];

/** @param {string} text */
export const escaped = (text) =>
  ENTITIES.reduceRight((html, [letter, entity]) => html.replaceAll(letter, entity), text);

/** @param {string} html */
export const unescaped = (html) =>
  ENTITIES.reduce((text, [letter, entity]) => text.replaceAll(entity, letter), html);

/** Of a document, still as HTML. @param {string} html */
export const titleOf = (html) => /** @type {RegExpMatchArray} */ (html.match(/<title>(.*?)<\/title>/))[1];

/** A whole document's place below the site: wegwijzer/index.html → wegwijzer/. @param {string} name */
export const addressOf = (name) => name.replace(/(^|\/)index\.html$/, "$1");

// The browser runs a script only if it is the one that the page was built with. The pages that lie in the copy need not say so: the
// service worker looks at every file itself.
/** @param {string} html  names its assets @param {(name: string) => string} hashOf  SHA-256, in base64 */
export const withIntegrity = (html, hashOf) =>
  html.replace(
    /(?<=<script[^>]* src="[^"]*\/(assets\/[^"]+)")(?=[ >])/g,
    (_, name) => ` integrity="sha256-${hashOf(name)}"`,
  );
