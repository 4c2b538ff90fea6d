// What ./dev bench compares: our site, the same pages without scripts (the limit), and the same article by four other ways to
// show it. Each is a folder of files below build/bench/sites, compressed with brotli and served by the same nginx.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build as bundle } from "esbuild";
import { parse } from "parse5";
import { launch } from "../e2e/lib/chromium.mjs";
import { serve } from "../../site/serve.mjs";

const OURS = "build/site";
const HERE = "tests/bench/peers";
const MODULES = "build/bench/node_modules";
const SITES = "build/bench/sites";
const FONTS = { "regular.ttf": /^regular-.*ttf$/, "bold.ttf": /^bold-.*ttf$/ };

/** name, what it is, its folder. */
export const subjects = {
  leeswijzer: "Leeswijzer",
  plain: "the same page without scripts (the limit)",
  foliate: "foliate-js, the article as EPUB",
  pdfjs: "pdf.js, the article as PDF",
  canvaskit: "CanvasKit, its Paragraph API",
  imgui: "Dear ImGui the usual way",
};

// ---- the article, as its own page says it -------------------------------------------------------------------------

const BLOCKS = new Set(["h1", "h2", "h3", "p", "li", "blockquote", "figcaption"]);
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join("");
const classOf = (node) => node.attrs?.find(({ name }) => name === "class")?.value ?? "";

function blocksOf(node, found = []) {
  if (BLOCKS.has(node.tagName)) {
    const text = textOf(node).replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
    if (text) found.push({ tag: node.tagName, text });
  } else if (!/\blw-only\b/.test(classOf(node)))
    for (const child of node.childNodes ?? []) blocksOf(child, found);
  return found;
}

const find = (node, name) =>
  node.tagName === name ? node : (node.childNodes ?? []).map((child) => find(child, name)).find(Boolean);

export const articleBlocks = (html) => blocksOf(find(parse(html), "main"));

const escaped = (text) => text.replace(/[&<]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign]);

// ---- each site ----------------------------------------------------------------------------------------------------

function plain(folder) {
  cpSync(OURS, folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const file = path.join(folder, name);
    if (/\.(br|gz)$/.test(name)) rmSync(file);
    else if (name.endsWith(".html"))
      writeFileSync(file, readFileSync(file, "utf8").replace(/<script\b[^]*?<\/script>/g, ""));
  }
}

const shell = (body, head = "") =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Artikel</title><link rel="icon" href="data:,"><style>body{margin:0}</style>${head}${body}</html>`;

function withFonts(folder) {
  for (const [name, pattern] of Object.entries(FONTS)) {
    const from = readdirSync(`${OURS}/assets`).find((asset) => pattern.test(asset));
    cpSync(`${OURS}/assets/${from}`, path.join(folder, name));
  }
}

function canvaskit(folder, blocks) {
  withFonts(folder);
  for (const name of ["canvaskit.js", "canvaskit.wasm"])
    cpSync(`${MODULES}/canvaskit-wasm/bin/${name}`, path.join(folder, name));
  cpSync(`${HERE}/canvaskit.js`, path.join(folder, "page.js"));
  writeFileSync(path.join(folder, "article.json"), JSON.stringify(blocks));
  const style = "<style>canvas{position:sticky;top:0;width:100vw;height:100vh;display:block}</style>";
  const scripts = '<script src="canvaskit.js"></script><script type="module" src="page.js"></script>';
  writeFileSync(path.join(folder, "index.html"), shell(`<div><canvas></canvas></div>${scripts}`, style));
}

async function pdfjs(folder) {
  const site = await serve({ site: OURS });
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.pdf({ path: path.join(folder, "article.pdf"), format: "A4", tagged: true });
  await browser.close();
  await site.stop();
  const parts = { "pdf.mjs": "build/pdf.min.mjs", "pdf.worker.mjs": "build/pdf.worker.min.mjs" };
  for (const name of ["pdf_viewer.mjs", "pdf_viewer.css"]) parts[name] = `web/${name}`;
  for (const [name, from] of Object.entries(parts))
    cpSync(`${MODULES}/pdfjs-dist/${from}`, path.join(folder, name));
  cpSync(`${MODULES}/pdfjs-dist/web/images`, path.join(folder, "images"), { recursive: true });
  cpSync(`${HERE}/pdfjs.js`, path.join(folder, "page.js"));
  const style =
    '<link rel="stylesheet" href="pdf_viewer.css"><style>#container{position:absolute;inset:0;overflow:auto}</style>';
  const body =
    '<div id="container"><div id="viewer" class="pdfViewer"></div></div><script type="module" src="page.js"></script>';
  writeFileSync(path.join(folder, "index.html"), shell(body, style));
}

const CONTAINER =
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile ' +
  'full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const PACKAGE =
  '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">bench</dc:identifier><dc:title>Artikel</dc:title>' +
  '<dc:language>nl</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>' +
  '<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref ' +
  'idref="a"/></spine></package>';
const xhtml = (body) =>
  '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="nl">' +
  `<head><title>Artikel</title></head><body>${body}</body></html>`;

async function foliate(folder, blocks) {
  const { zipSync, strToU8 } = await import(path.resolve(MODULES, "fflate/esm/index.mjs"));
  const text = blocks.map(({ tag, text }) => {
    const name = tag === "li" || tag === "figcaption" ? "p" : tag;
    return `<${name}>${escaped(text)}</${name}>`;
  });
  const nav = '<nav epub:type="toc"><ol><li><a href="a.xhtml">Artikel</a></li></ol></nav>';
  const files = {
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "book.opf": strToU8(PACKAGE),
    "a.xhtml": strToU8(xhtml(text.join("\n"))),
    "n.xhtml": strToU8(xhtml(nav)),
  };
  writeFileSync(path.join(folder, "article.epub"), zipSync(files, { level: 9 }));
  await bundle({
    entryPoints: { page: `${HERE}/foliate.js` },
    nodePaths: [MODULES],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    logLevel: "error",
  });
  const style = "<style>foliate-view{display:block;height:100vh}</style>";
  writeFileSync(
    path.join(folder, "index.html"),
    shell('<body></body><script type="module" src="page.js"></script>', style),
  );
}

function imgui(folder, blocks) {
  const source = "build/deps/imgui";
  const work = path.resolve("build/bench/imgui");
  mkdirSync(work, { recursive: true });
  withFonts(work);
  const lines = blocks.map(({ tag, text }) => `${tag}\t${text}`).join("\n");
  writeFileSync(path.join(work, "article.txt"), lines);
  const files = ["imgui", "imgui_draw", "imgui_tables", "imgui_widgets"].map(
    (name) => `${source}/${name}.cpp`,
  );
  const backends = ["glfw", "opengl3"].map((name) => `${source}/backends/imgui_impl_${name}.cpp`);
  const packed = ["article.txt", ...Object.keys(FONTS)].flatMap((name) => [
    "--preload-file",
    `${work}/${name}@${name}`,
  ]);
  execFileSync(
    "em++",
    [
      `${HERE}/imgui.cpp`,
      ...files,
      ...backends,
      ...packed,
      `-I${source}`,
      `-I${source}/backends`,
      "-Oz",
      "-flto",
    ].concat(
      [
        "-sUSE_GLFW=3",
        "-sMAX_WEBGL_VERSION=2",
        "-sMIN_WEBGL_VERSION=2",
        "-sALLOW_MEMORY_GROWTH=1",
        "-std=c++20",
      ],
      ["-o", path.join(folder, "page.js")],
    ),
    // Emscripten's own scripts want acorn, which another Node than Debian's does not find.
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_PATH: path.resolve("node_modules") },
    },
  );
  const style = "<style>canvas{width:100vw;height:100vh;display:block}</style>";
  const canvas =
    '<canvas id="canvas"></canvas><script>Module={canvas:document.querySelector("canvas")}</script>';
  writeFileSync(
    path.join(folder, "index.html"),
    shell(`${canvas}<script async src="page.js"></script>`, style),
  );
}

// ---- all of them --------------------------------------------------------------------------------------------------

function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!/\.(html|js|mjs|css|wasm|json|data|ttf|svg|pdf|txt)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    const quality = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes, { params: quality }));
  }
}

const builders = { plain, canvaskit, pdfjs, foliate, imgui };

/** Builds each site that is older than ours; returns the folder of each, by its name. */
export async function buildSubjects(names = Object.keys(subjects)) {
  const blocks = articleBlocks(readFileSync(`${OURS}/index.html`, "utf8"));
  const folders = {};
  for (const name of names) {
    folders[name] = name === "leeswijzer" ? OURS : path.join(SITES, name);
    if (name === "leeswijzer") continue;
    const made = JSON.stringify([
      blocks,
      readFileSync(`${HERE}/package-lock.json`, "utf8").length,
      name === "plain" && Date.now(),
    ]);
    const stamp = path.join(SITES, `${name}.stamp`);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) continue;
    rmSync(folders[name], { recursive: true, force: true });
    mkdirSync(folders[name], { recursive: true });
    await builders[name](folders[name], blocks);
    compress(folders[name]);
    writeFileSync(stamp, made);
  }
  return folders;
}
