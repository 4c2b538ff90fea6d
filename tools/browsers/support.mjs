// Which features of the web a browser lacks, from MDN's browser-compat-data. `browsers` are [name, version] as MDN names them.
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { BROWSERS } from "../../site/browsers.mjs";

/** The oldest supported ones. */
export const OLDEST = BROWSERS.map(([name, version]) => [{ ios_saf: "safari_ios" }[name] ?? name, version]);

const numbers = (version) => version.replace("≤", "").split(".").map(Number);

/** @param {string} version @param {string} than */
function newer(version, than) {
  const [[major, minor = 0], [otherMajor, otherMinor = 0]] = [numbers(version), numbers(than)];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

// Behind a flag, under another name or in a preview is not there.
const isThere = (version) => (statement) =>
  !(statement.flags || statement.prefix || statement.alternative_name) &&
  /\d/.test(statement.version_added) &&
  !newer(statement.version_added, version) &&
  !(statement.version_removed && !newer(statement.version_removed, version));

/** Those of the browsers that lack a feature (the `__compat` of MDN's data); none when MDN does not know it. */
export const lacking = (feature, browsers = OLDEST) =>
  browsers.filter(([name, version]) => feature && ![feature.support[name]].flat().some(isThere(version)));

const { api, css, html, javascript, webassembly } = bcd;
const { builtins } = javascript;
export { api, builtins, css, html, webassembly };
