// Two builds of the same site that differ in every kind of file, and in no way that a person would mind: for the tests of updates.
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { acceptGuide } from "./baseline.mjs";

// In a folder below, so that they can be served there as well as at the root of a host.
export const FOLDER = "gids";
export const newTitle = "Wegwijzer met een nieuwe naam";
const CUSTOM_SECTION = Buffer.from([0, 3, 2, 0x6c, 0x77]); // of a WebAssembly module, called "lw"

// As POSIX's cksum computes it (src/text/font.cpp).
function checksum(file) {
  let sum = 0;
  const add = (byte) => {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; ++bit) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  };
  for (const byte of file) add(byte);
  for (let length = file.length; length !== 0; length >>>= 8) add(length & 0xff);
  return ~sum;
}

// The engine takes only fonts that it knows by their checksum: four more bytes that leave it as it is. Each bit of them flips the same
// bits of the sum, whatever the others are, so the right ones are found by elimination.
export function longer(font) {
  const sumWith = (bits) => checksum(Buffer.concat([font, Buffer.from(new Int32Array([bits]).buffer)]));
  const none = sumWith(0);
  const rows = Array.from({ length: 32 }, (_, at) => [sumWith(1 << at) ^ none, 1 << at]);
  let [wanted, chosen] = [none ^ checksum(font), 0];
  for (let bit = 0; bit < 32; ++bit) {
    const at = rows.findIndex(([flips]) => (flips >>> bit) & 1);
    const [[flips, bits]] = rows.splice(at, 1);
    for (const row of rows) if ((row[0] >>> bit) & 1) [row[0], row[1]] = [row[0] ^ flips, row[1] ^ bits];
    if ((wanted >>> bit) & 1) [wanted, chosen] = [wanted ^ flips, chosen ^ bits];
  }
  return Buffer.concat([font, Buffer.from(new Int32Array([chosen]).buffer)]);
}

function assemble(source, raw, wasm, fonts, out) {
  const options = { raw, wasm, fonts, out: path.join(out, FOLDER) };
  const given = Object.entries(options).flatMap(([name, file]) => [`--${name}`, path.resolve(file)]);
  execFileSync("node", ["site/assemble.mjs", ...given], {
    cwd: source,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

// The sources of the new one: other words, and something at the end of the style sheet, the scripts, the fonts and the module.
function change(work) {
  for (const name of ["content", "site", "web", "package.json"])
    cpSync(name, `${work}/${name}`, { recursive: true });
  symlinkSync(path.resolve("node_modules"), `${work}/node_modules`);
  cpSync("build/deps/fonts", `${work}/fonts`, { recursive: true });
  const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));
  writeFileSync(`${work}/content/guide.json`, JSON.stringify({ ...guide, title: newTitle }));
  acceptGuide(`${work}/content`);
  const manifest = JSON.parse(readFileSync("site/manifest.json", "utf8"));
  writeFileSync(`${work}/site/manifest.json`, JSON.stringify({ ...manifest, categories: ["health"] }));
  appendFileSync(`${work}/web/styles/style.css`, "\nhtml{--another:1}");
  for (const script of ["page/boot.js", "engine/worker.js"])
    appendFileSync(`${work}/web/${script}`, "\nself.name += '';\n");
  for (const font of ["regular.ttf", "bold.ttf"])
    writeFileSync(`${work}/fonts/${font}`, longer(readFileSync(`${work}/fonts/${font}`)));
  writeFileSync(
    `${work}/leeswijzer.wasm`,
    Buffer.concat([readFileSync("build/web/leeswijzer.wasm"), CUSTOM_SECTION]),
  );
}

// What is known of a build: its folder, its id, the files it consists of, and the titles of its guide.
function known(folder, title) {
  const page = readFileSync(`${folder}/${FOLDER}/index.html`, "utf8");
  const assets = readdirSync(`${folder}/${FOLDER}/assets`).filter((name) => !/\.(br|gz)$/.test(name));
  const fileOf = (stem) => `assets/${assets.find((name) => name.startsWith(`${stem}-`))}`;
  return {
    site: `${folder}/${FOLDER}`,
    id: page.match(/name="lw:build" content="([0-9a-f]+)"/)[1],
    title,
    assets: new Set(assets),
    fileOf: (kind) => ({ page: "", "sw.js": "sw.js", manifest: "manifest.json" })[kind] ?? fileOf(kind),
  };
}

/** `work`: an empty folder. */
export function buildTwo(work) {
  const changed = `${work}/changed`;
  mkdirSync(changed);
  change(changed);
  const sources = [
    [".", "content", "build/web/leeswijzer.wasm", "build/deps/fonts", "one"],
    [changed, `${changed}/content`, `${changed}/leeswijzer.wasm`, `${changed}/fonts`, "two"],
  ];
  for (const [source, content, wasm, fonts, name] of sources) {
    execFileSync("build/native/leeswijzer", ["build", content, `${work}/raw-${name}`, fonts]);
    assemble(source, `${work}/raw-${name}`, wasm, fonts, `${work}/${name}`);
  }
  const { title } = JSON.parse(readFileSync("content/guide.json", "utf8"));
  return [known(`${work}/one`, title), known(`${work}/two`, newTitle)];
}
