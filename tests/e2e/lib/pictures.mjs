// Pictures for the tests, made by libvips when they are needed.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** @param {string[]} args */
const vips = (...args) => execFileSync("vips", args, { stdio: "ignore" });

// A JPEG as a phone writes it that was held upright: its pixels lie on their side, and the Exif segment says so. It also says where
// the photo was taken, in words that nobody may find on the site.
/** @param {Buffer} jpeg @param {number} orientation  1 to 8 */
export function turned(jpeg, orientation) {
  const words = Buffer.from("GPS 52.22,5.17\0\0");
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + words.length);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  /** @param {number} at @param {number} tag @param {number} type @param {number} count @param {number} value */
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010e, 2, words.length, 38); // what it shows
  entry(22, 0x0112, 3, 1, orientation);
  words.copy(tiff, 38);
  const segment = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(segment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}

// A wide photo, one that was taken upright (dark above, light below), a small drawing, a broad strip.
/** @param {string} folder  of the content */
export function makePictures(folder) {
  const pictures = path.join(folder, "pictures");
  const work = mkdtempSync(path.join(tmpdir(), "leeswijzer-pictures-"));
  const at = (/** @type {string} */ name) => path.join(work, name);
  const to = (/** @type {string} */ name) => path.join(pictures, name);
  mkdirSync(pictures, { recursive: true });
  vips("perlin", at("hills.v"), "2400", "1600", "--cell-size", "400", "--seed", "7");
  vips("scale", at("hills.v"), to("heuvels.jpg"));
  vips("grey", at("ramp.v"), "1600", "1000", "--uchar");
  vips("jpegsave", at("ramp.v"), at("ramp.jpg"), "--strip");
  writeFileSync(to("staand.jpg"), turned(readFileSync(at("ramp.jpg")), 6));
  vips("zone", at("zone.v"), "300", "200", "--uchar");
  vips("copy", at("zone.v"), to("klein.png"));
  vips("grey", at("strip.v"), "1900", "300", "--uchar");
  vips("webpsave", at("strip.v"), to("breed.webp"));
  rmSync(work, { recursive: true });
}
