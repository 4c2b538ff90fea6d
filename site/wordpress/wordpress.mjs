// The WordPress plugin (leeswijzer/), as the clinic uploads it: the site's address is filled in where it is known.
import fs from "node:fs";
import path from "node:path";

const folder = path.join(path.dirname(new URL(import.meta.url).pathname), "leeswijzer");

/** @param {string} guide  its address below the site @param {string} [site] @returns {[name: string, text: string][]} */
export const wordpress = (guide, site = "") =>
  ["leeswijzer.php", "readme.txt"].map((name) => [
    `wordpress/leeswijzer/${name}`,
    fs
      .readFileSync(path.join(folder, name), "utf8")
      .replaceAll("@site@", () => site)
      .replaceAll("@guide@", guide),
  ]);
