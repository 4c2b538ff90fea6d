// Reads everything that the assembly starts from, and names all that is missing at once. It must not know what becomes of it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const RAW_FILES = ["index.html", "wegwijzer/index.html", "404.html", "offline.html", "assets/clinic.json", "assets/content.json", "assets/theme.css"];
const WEB_FILES = ["app.js", "engine-worker.js", "style.css"];
const OWN_FILES = ["sw.js", "manifest.json", "icons/icon.svg", "icons/icon-maskable.svg"];
const FONT_FILES = ["regular.ttf", "bold.ttf"];

const TYPEFACE = "@fontsource/atkinson-hyperlegible-next";

function licenceFile() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${TYPEFACE}/package.json`)), "LICENSE");
  } catch {
    return `node_modules/${TYPEFACE}/LICENSE`;
  }
}

/** Every HTML file below `folder`, as sorted paths with forward slashes. */
function htmlFiles(folder) {
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => name.endsWith(".html")).sort();
}

function checkWasm(bytes, path) {
  if (bytes.length < 8 || bytes.readUInt32LE(0) !== 0x6d736100) throw new Error(`${path} is not a WebAssembly module`);
}

/**
 * Resolves folders to contents: {html: Map, raw: Map, own: Map of bytes by name; wasm, licence: bytes; fonts: Map; web, icons: folder}.
 * Throws one error that names every missing file.
 */
export function readInputs({ raw, wasm, fonts, web, own }) {
  const licence = licenceFile();
  const wanted = [
    ...RAW_FILES.map((name) => [join(raw, name), "leeswijzer build writes it"]),
    ...WEB_FILES.map((name) => [join(web, name), "part of the sources"]),
    ...OWN_FILES.map((name) => [join(own, name), "part of the sources"]),
    ...FONT_FILES.map((name) => [join(fonts, name), "./dev unpacks it from the typeface's npm package"]),
    [wasm, "the compiled engine, preset web"],
    [licence, "npm ci brings it"],
  ];
  const missing = wanted.filter(([path]) => !existsSync(path));
  if (missing.length) throw new Error(`missing input:\n${missing.map(([path, where]) => `  ${path} (${where})`).join("\n")}`);

  const read = (folder, names) => new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  const inputs = {
    html: read(raw, htmlFiles(raw)),
    raw: read(raw, RAW_FILES.filter((name) => name.startsWith("assets/"))),
    own: read(own, OWN_FILES),
    fonts: read(fonts, FONT_FILES),
    wasm: readFileSync(wasm),
    licence: readFileSync(licence),
    web,
    icons: join(own, "icons"),
  };
  checkWasm(inputs.wasm, wasm);
  return inputs;
}
