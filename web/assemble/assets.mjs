// Everything in assets/: bundled, minified, drawn, and named after its content, so that a name never means two things and
// may be kept for ever. It must not know of pages.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform } from "esbuild";

const TARGET = ["es2021", "safari15"];

/** A file of the site: {path, bytes, type, name}. `name` is what the pages call it before its hash is known. */
export function makeFile(path, content, type, name = path) {
  return { path, bytes: Buffer.from(content), type, name };
}

function hashed(name, content, type) {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  return makeFile(`assets/${name.slice(0, dot)}-${digest}${name.slice(dot)}`, content, type, name);
}

// app.js is a module; the worker is started as a classic script, which every browser since 2021 can do.
async function bundle(folder, name, format) {
  const options = { entryPoints: [join(folder, name)], bundle: true, minify: true, format, target: TARGET, write: false, legalComments: "none" };
  const { outputFiles } = await build({ ...options, logLevel: "silent" }).catch((error) => {
    throw new Error(`esbuild could not bundle ${join(folder, name)}:\n${error.message}`);
  });
  return hashed(name, outputFiles[0].contents, "text/javascript");
}

async function style(theme, own, nameOf) {
  const { code } = await transform(`${theme}\n${own}`, { loader: "css", minify: true, target: TARGET });
  const named = code.replace(/url\((["']?)\.\/([^"')]+)\1\)/g, (whole, quote, name) => `url(${quote}${nameOf(name, "style.css").slice("assets/".length)}${quote})`);
  return hashed("style.css", named, "text/css");
}

function draw(folder, svg, size) {
  const { status, stdout, stderr, error } = spawnSync("rsvg-convert", ["--width", size, "--height", size, join(folder, svg)], { maxBuffer: 1 << 24 });
  if (error) throw new Error(`rsvg-convert (Debian package librsvg2-bin) does not run: ${error.message}`);
  if (status !== 0) throw new Error(`rsvg-convert could not draw ${svg}: ${stderr}`);
  return stdout;
}

// Only the small drawing is kept on the phone. The PNGs are for the moment of installing, which needs the network anyway:
// the system keeps its own copy from then on.
function makeIcons(folder, svg) {
  return [
    hashed("icon.svg", svg, "image/svg+xml"),
    hashed("icon-192.png", draw(folder, "icon.svg", 192), "image/png"),
    hashed("icon-512.png", draw(folder, "icon.svg", 512), "image/png"),
    hashed("icon-maskable-512.png", draw(folder, "icon-maskable.svg", 512), "image/png"),
  ];
}

/**
 * Resolves to {files, nameOf}. `nameOf(name, asker)` gives the path of the asset that a page or style sheet calls `name`,
 * and throws when there is none.
 */
export async function makeAssets({ raw, own, fonts, wasm, licence, web, icons }) {
  const files = [
    hashed("leeswijzer.wasm", wasm, "application/wasm"),
    hashed("content.json", raw.get("assets/content.json"), "application/json"),
    hashed("regular.ttf", fonts.get("regular.ttf"), "font/ttf"),
    hashed("bold.ttf", fonts.get("bold.ttf"), "font/ttf"),
    await bundle(web, "app.js", "esm"),
    await bundle(web, "engine-worker.js", "iife"),
    ...makeIcons(icons, own.get("icons/icon.svg")),
    makeFile("assets/OFL.txt", licence, "text/plain", "OFL.txt"),
  ];
  const nameOf = (name, asker) => {
    const found = files.find((file) => file.name === name);
    if (!found) throw new Error(`${asker} asks for the asset ${name}, which there is not`);
    return found.path;
  };
  files.push(await style(raw.get("assets/theme.css"), readFileSync(join(web, "style.css")), nameOf));
  return { files, nameOf };
}
