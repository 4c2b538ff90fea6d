// The page's scripts, each entry with what it imports as one.
import path from "node:path";
import esbuild from "esbuild";
import { minify } from "terser";
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
  return smaller(outputFiles[0].text);
}

// What esbuild has bundled and written for older browsers, once more by terser, which knows where a name is used: a twentieth less. What is `unsafe` of
// arrows is a prototype, which none of our functions is asked for.
/** @param {string} script  complete: nobody else uses its names */
async function smaller(script) {
  const { code } = await minify(script, {
    toplevel: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
  });
  return Buffer.from(/** @type {string} */ (code));
}
