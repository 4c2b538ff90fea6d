// The files in a .docx or .odt, which are zip archives. Reads what pandoc does not tell: text boxes, languages, styles.
import { inflateRawSync } from "node:zlib";
import { Refusal } from "./losses.mjs";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LARGEST = 200e6; // bytes of one file, unpacked

/** @param {Buffer} zip */
function directory(zip) {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65535); --at)
    if (zip.readUInt32LE(at) === END)
      return { count: zip.readUInt16LE(at + 10), at: zip.readUInt32LE(at + 16) };
  throw new Refusal("is damaged: it is no whole zip archive, which such a document is.");
}

/** @param {Buffer} zip @param {{ at: number, method: number, size: number, name: string }} entry */
function unpack(zip, { at, method, size, name }) {
  const data = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(data, data + size);
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: LARGEST });
  throw new Refusal(`is packed in a way that is not read here (${name}, method ${method}).`);
}

/** The text of each file whose name `wanted` accepts. @param {Buffer} zip @param {(name: string) => boolean} wanted */
export function read_zip(zip, wanted) {
  /** @type {Map<string, string>} */
  const files = new Map();
  try {
    let { count, at } = directory(zip);
    for (; count > 0 && zip.readUInt32LE(at) === ENTRY; --count) {
      const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
      const name = zip.toString("utf8", at + 46, at + 46 + lengths[0]);
      const entry = {
        name,
        method: zip.readUInt16LE(at + 10),
        size: zip.readUInt32LE(at + 20),
        at: zip.readUInt32LE(at + 42),
      };
      if (wanted(name)) files.set(name, unpack(zip, entry).toString("utf8"));
      at += 46 + lengths[0] + lengths[1] + lengths[2];
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("is damaged: the zip archive in it could not be read.");
  }
  return files;
}
