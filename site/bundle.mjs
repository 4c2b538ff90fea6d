// The page's scripts, each entry with what it imports as one.
import path from "node:path";
import esbuild from "esbuild";
import { TARGET } from "./browsers.mjs";

export const web = path.join(path.dirname(new URL(import.meta.url).pathname), "../web");

/** @param {string} entry @param {esbuild.Format} format @param {Record<string, unknown>} define */
export async function bundle(entry, format, define = {}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(web, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    target: TARGET,
    legalComments: "none",
    charset: "utf8",
    tsconfigRaw: {}, // else it would follow the type checker's tsconfig.json
  });
  return Buffer.from(outputFiles[0].contents);
}
