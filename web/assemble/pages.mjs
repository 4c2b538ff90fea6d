// Pages and the web app manifest: the references to assets get the hashed names, the marks get the build id.
// It must not know what the pages say; it looks at attributes only.
import { makeFile } from "./assets.mjs";

const HTML = "text/html; charset=utf-8";
const HEAD_MARK = '<meta name="lw:build" content="@build@">';
const END_MARK = "<!-- lw:end @build@ -->";

const withNames = (text, path, nameOf) =>
  text.replace(/(\s(?:href|src|content)=")((?:\.{1,2}\/)+)assets\/([^"]*)"/g, (whole, start, up, name) => `${start}${up}${nameOf(name, path)}"`);

// The service worker knows a page of ours by these two marks; without them nobody could ever go offline.
function checkMarks(text, path) {
  for (const mark of [HEAD_MARK, END_MARK]) {
    if (text.split(mark).length !== 2) throw new Error(`${path} must have the mark ${mark} exactly once`);
  }
  if (!text.trimEnd().endsWith(END_MARK)) throw new Error(`${path} must end with ${END_MARK}`);
}

/** {pages, others}: every index.html is a page, kept on the phone; the rest (404.html, offline.html) is not. */
export function readPages({ html }, { nameOf }) {
  const pages = [];
  const others = [];
  for (const [path, bytes] of html) {
    const isPage = path === "index.html" || path.endsWith("/index.html");
    const file = makeFile(path, "", HTML);
    file.text = withNames(bytes.toString("utf8"), path, nameOf);
    if (isPage) checkMarks(file.text, path);
    (isPage ? pages : others).push(file);
  }
  return { pages, others };
}

/** Writes the build id into the marks, once it is known. */
export function finishPages(files, build) {
  for (const file of files) {
    file.text = file.text.replace(HEAD_MARK, HEAD_MARK.replace("@build@", build)).replace(END_MARK, END_MARK.replace("@build@", build));
    file.bytes = Buffer.from(file.text);
  }
}

function readJson(bytes, path) {
  try {
    return JSON.parse(bytes);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error.message}`, { cause: error });
  }
}

/** The web app manifest with the clinic's names and paper colour. */
export function makeManifest({ own, raw }, { nameOf }) {
  const manifest = { ...readJson(own.get("manifest.json"), "manifest.json"), ...readJson(raw.get("assets/clinic.json"), "assets/clinic.json") };
  const paper = raw.get("assets/theme.css").toString().match(/--paper:\s*(#[0-9a-f]+)/i);
  if (paper) manifest.background_color = manifest.theme_color = paper[1];
  manifest.icons = manifest.icons.map((icon) => ({ ...icon, src: nameOf(icon.src.replace("assets/", ""), "manifest.json") }));
  return makeFile("manifest.json", JSON.stringify(manifest), "application/json");
}
