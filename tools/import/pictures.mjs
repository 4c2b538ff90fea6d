// The pictures of a document: found where it keeps them, and given names that files in content/pictures may have.
import { createHash } from "node:crypto";
import { idOf } from "./ids.mjs";

/** @import { Item, Reader } from "./reader.mjs" */
/** @typedef {(address: string) => Buffer | null} Find */
/** @typedef {Map<string, Buffer>} Pictures name → bytes */

/** How a file begins → its ending. @type {[RegExp, string][]} */
const KINDS = [
  [/^\xFF\xD8\xFF/, ".jpg"],
  [/^\x89PNG\r\n/, ".png"],
  [/^RIFF[^]{4}WEBP/, ".webp"],
];

/** @param {Buffer} bytes */
const endingOf = (bytes) => KINDS.find(([begin]) => begin.test(bytes.toString("latin1", 0, 16)))?.[1];

/** What an address may be told as. @param {string} address */
export const shownAddress = (address) => (/^data:/i.test(address) ? "in the page" : address.slice(0, 120));

/** "data:image/png;base64,…" @param {string} address */
function inPage(address) {
  const [, isBase64, data] = /^data:[^,;]*(?:;[^,;]*)*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (data === undefined) return null;
  return isBase64 ? Buffer.from(data, "base64") : null; // else it is text, such as SVG
}

/** "img/Nek%20links.JPG?v=2" → "nek-links" @param {string} address */
function stemOf(address) {
  if (/^data:/i.test(address)) return "foto";
  const name = address.replace(/[?#].*$/, "").replace(/^.*[/\\]/, "");
  return idOf(name.replace(/%20/g, " ").replace(/\.\w+$/, ""), "foto");
}

class Names {
  /** @type {Pictures} */
  files = new Map();
  /** @type {Map<string, string>} */
  #known = new Map(); // by content

  /** @param {Set<string>} taken */
  constructor(taken) {
    this.taken = taken;
  }

  /** @param {string} address @param {Buffer} bytes @param {string} ending */
  of(address, bytes, ending) {
    const content = createHash("sha256").update(bytes).digest("hex");
    const known = this.#known.get(content);
    if (known) return known;
    let name = `${stemOf(address)}${ending}`;
    for (let number = 2; this.taken.has(name) || this.files.has(name); ++number)
      name = `${stemOf(address)}-${number}${ending}`;
    this.#known.set(content, name);
    this.files.set(name, bytes);
    return name;
  }
}

/**
 * Gives each picture the name of its file; those that cannot come along are told and taken out.
 * @param {Reader} reader
 * @param {Find} find of what is neither in the page nor on another site
 * @param {Set<string>} taken names in content/pictures
 */
export function placePictures(reader, find, taken) {
  const { losses } = reader;
  const names = new Names(taken);
  /** @param {Item} item */
  const place = (item) => {
    if (!item.picture) return true;
    const { address, alt } = item.picture;
    const bytes = /^data:/i.test(address)
      ? inPage(address)
      : /^\w+:|^\/\//.test(address)
        ? null
        : find(address);
    const ending = bytes && endingOf(bytes);
    const told = `the picture ${shownAddress(address)}`;
    if (!bytes || !ending) {
      const why = bytes ? "was left out: save it as JPEG or PNG" : "was left out";
      losses.then(item.picture.place, `${told} ${why}${alt ? " (it shows what follows)" : ""}`, alt);
      item.kind = "paragraph"; // its caption, if it has one
      item.picture = undefined;
      return item.runs.length > 0;
    }
    item.picture.file = names.of(address, bytes, ending);
    if (!alt)
      losses.then(item.picture.place, `${told} has no description: say under "alt" what is to be seen`);
    return true;
  };
  reader.items = reader.items.filter(place);
  return names.files;
}
