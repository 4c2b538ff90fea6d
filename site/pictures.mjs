// The files of the photos that pages name (src/page/photo.h): smaller copies of the clinic's own, upright, without what a camera
// writes beside the picture (where it was taken, for one). Made by libvips, once for each picture and size.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** In a page: the way to the site's folder, the clinic's file, the width and the ending of the copy. */
const NAMED = /((?:\.\.?\/)+|@root@)pictures\/([a-z0-9_-]+\.[a-z]+)-(\d+)(\.[a-z]+)\b/g;

/** How vips writes each kind. @type {Record<string, string[]>} */
const WRITTEN = {
  ".webp": ["webpsave", "--Q", "78"],
  ".jpg": ["jpegsave", "--Q", "80", "--optimize-coding", "--interlace"],
  ".png": ["pngsave", "--compression", "9"],
};

/** @param {string} program @param {string[]} args */
const run = (program, ...args) => execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });

// By way of a PNG with nothing but its pixels: libvips 8.14 writes a WebP's Exif data although it is told not to.
/** @param {string} file @param {number} width @param {string} ending @param {string} cache  a folder */
function copyOf(file, width, ending, cache) {
  const sum = createHash("sha256")
    .update(fs.readFileSync(file))
    .update(`${width}${ending}${WRITTEN[ending]}`);
  const made = path.join(cache, `${sum.digest("hex")}${ending}`);
  if (!fs.existsSync(made)) {
    fs.mkdirSync(cache, { recursive: true });
    const work = fs.mkdtempSync(path.join(cache, "work-"));
    const [pixels, fresh] = [path.join(work, "pixels.png"), path.join(work, `fresh${ending}`)];
    const [save, ...options] = WRITTEN[ending];
    run(
      "vipsthumbnail",
      path.resolve(file),
      "--size",
      `${width}x`,
      "--export-profile",
      "srgb",
      "-o",
      `${pixels}[strip,compression=1]`,
    );
    run("vips", save, pixels, fresh, ...options);
    fs.renameSync(fresh, made);
    fs.rmSync(work, { recursive: true });
  }
  return fs.readFileSync(made);
}

/**
 * Makes what the pages name, and names it there by its hash.
 * @param {Map<string, string>} html  pages; changed
 * @param {{pictures?: string, cache: string}} folders  `pictures`: the clinic's
 * @returns {Map<string, Buffer>} path below the site → its bytes
 */
export function placePictures(html, { pictures = "", cache }) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @param {string} file @param {string} width @param {string} ending */
  const nameOf = (file, width, ending) => {
    const key = `${file}-${width}${ending}`;
    if (!names.has(key)) {
      const bytes = copyOf(path.join(pictures, file), Number(width), ending, path.resolve(cache));
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 20);
      names.set(key, `pictures/${path.parse(file).name}-${width}-${hash}${ending}`);
      files.set(/** @type {string} */ (names.get(key)), bytes);
    }
    return names.get(key);
  };
  for (const [page, text] of html)
    html.set(
      page,
      text.replace(NAMED, (_, root, file, width, ending) => root + nameOf(file, width, ending)),
    );
  return files;
}
