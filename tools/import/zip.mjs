// The files in a .docx or .odt, which are zip archives: to read what pandoc does not tell (text boxes, languages, styles), and to
// mend what it would misread.
import { crc32, inflateRawSync } from "node:zlib";
import { Refusal } from "./losses.mjs";

/** @typedef {{ name: string, method: number, crc: number, packed: Buffer, size: number }} Entry */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGEST = 200e6; // bytes of one file, unpacked

/** @param {Buffer} zip */
function directory(zip) {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65535); --at)
    if (zip.readUInt32LE(at) === END)
      return { count: zip.readUInt16LE(at + 10), at: zip.readUInt32LE(at + 16) };
  throw new Refusal("is damaged: it is no whole zip archive, which such a document is.");
}

/** @param {Buffer} zip @returns {Entry[]} */
function entries(zip) {
  const found = [];
  let { count, at } = directory(zip);
  for (; count > 0 && zip.readUInt32LE(at) === ENTRY; --count) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    found.push({
      name: zip.toString("utf8", at + 46, at + 46 + name),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.subarray(data, data + zip.readUInt32LE(at + 20)),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

/** @param {Entry} entry */
const unpacked = (entry) => bytesOf(entry).toString("utf8");

/** @param {Entry} entry @returns {Buffer} */
function bytesOf({ name, method, packed }) {
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: LARGEST });
  throw new Refusal(`is packed in a way that is not read here (${name}, method ${method}).`);
}

/** @template T @param {() => T} read @returns {T} */
function reading(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("is damaged: the zip archive in it could not be read.");
  }
}

/** The text of each file whose name `wanted` accepts. @param {Buffer} zip @param {(name: string) => boolean} wanted */
export const readZip = (zip, wanted) =>
  reading(
    () => new Map(entries(zip).flatMap((one) => (wanted(one.name) ? [[one.name, unpacked(one)]] : []))),
  );

/** One file as it is, or null. @param {Buffer} zip @param {string} wanted */
export const readFile = (zip, wanted) =>
  reading(() => {
    const found = entries(zip).find(({ name }) => name === wanted);
    return found ? bytesOf(found) : null;
  });

/** The part of an entry that its two headers share. @param {Entry} entry */
function facts({ name, method, crc, packed, size }) {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0); // version 2.0
  bytes.writeUInt16LE(0x800, 2); // names are UTF-8
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

/** @param {number} number */
function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** @param {Entry[]} files */
function written(files) {
  const [parts, index] = [/** @type {Buffer[]} */ ([]), /** @type {Buffer[]} */ ([])];
  let at = 0;
  for (const entry of files) {
    const [name, end] = [Buffer.from(entry.name), Buffer.alloc(14)];
    end.writeUInt32LE(at, 10);
    index.push(signature(ENTRY), Buffer.from([20, 0]), facts(entry), end, name);
    parts.push(signature(LOCAL), facts(entry), name, entry.packed);
    at += 30 + name.length + entry.packed.length;
  }
  const [central, end] = [Buffer.concat(index), Buffer.alloc(18)];
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, central, signature(END), end]);
}

/**
 * The archive with other words in one file.
 * @param {Buffer} zip
 * @param {string} name
 * @param {(text: string) => string} change
 */
export const withChanged = (zip, name, change) =>
  reading(() =>
    written(
      entries(zip).map((entry) => {
        if (entry.name !== name) return entry;
        const packed = Buffer.from(change(unpacked(entry)));
        return { name, method: 0, crc: crc32(packed), packed, size: packed.length };
      }),
    ),
  );
