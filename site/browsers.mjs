// The oldest browsers that the site supports, from the one place where they are written: "browserslist" in package.json.
import fs from "node:fs";

const { browserslist } = JSON.parse(fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** What others call them. @type {Record<string, string>} */
const ESBUILD = { ios_saf: "ios" };

/** "safari >= 15" as ["safari", "15"]. @type {[name: string, version: string][]} */
export const BROWSERS = browserslist.map((/** @type {string} */ one) => one.split(" >= "));

/** For esbuild, which writes newer syntax in an older way: ["safari15", …]. */
export const TARGET = BROWSERS.map(([name, version]) => (ESBUILD[name] ?? name) + version);
