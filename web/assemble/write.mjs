// Compresses the site's files and puts them in place as a whole: a visitor and a later build meet the old site or the new
// one, never half of each.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSED_ALREADY = /\.png$/;

function brotli(bytes, path) {
  const { BROTLI_MODE_FONT, BROTLI_MODE_GENERIC, BROTLI_MODE_TEXT } = constants;
  const mode = path.endsWith(".ttf") ? BROTLI_MODE_FONT : path.endsWith(".wasm") ? BROTLI_MODE_GENERIC : BROTLI_MODE_TEXT;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_MODE]: mode,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** The same files, each with `br` and `gz` where that makes sense: servers then never compress by themselves. */
export function compressed(files) {
  for (const file of files) {
    if (COMPRESSED_ALREADY.test(file.path)) continue;
    file.br = brotli(file.bytes, file.path);
    file.gz = gzipSync(file.bytes, { level: 9 });
  }
  return files;
}

function writeFiles(folder, files) {
  for (const { path, bytes, br, gz } of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    if (br) writeFileSync(`${place}.br`, br);
    if (gz) writeFileSync(`${place}.gz`, gz);
  }
}

// A slip of the pen (`--out ..`) must not cost anybody a folder of their own.
function checkReplaceable(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} has files and no index.html: that is no site, so it is left alone`);
}

/** Writes `files` into a new folder beside `folder`, then puts it in its place. On any failure the old folder stays. */
export function replaceFolder(folder, files) {
  const place = resolve(folder);
  checkReplaceable(place);
  const fresh = `${place}.new-${process.pid}`;
  const old = `${place}.old-${process.pid}`;
  try {
    writeFiles(fresh, files);
    if (existsSync(place)) renameSync(place, old);
    try {
      renameSync(fresh, place);
    } catch (error) {
      if (existsSync(old)) renameSync(old, place);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
