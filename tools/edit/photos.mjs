// A photo from somebody's own computer, into the folder pictures: under a name made from its own, never over another file.
import fs from "node:fs";
import path from "node:path";
import { Refusal } from "./files.mjs";

/** @import { Judge } from "./judge.mjs" */

const FOLDER = "pictures";
const TRIAL = "proef-van-een-foto"; // an article that is never saved

/** Small letters, digits and hyphens; without an ending that pictures have, what it is will be told. @param {string} given */
export function nameFor(given) {
  const [, stem, ending] = /^(.*?)(\.[a-z]+)?$/s.exec(given.replace(/^.*[/\\]/s, "").toLowerCase()) ?? [];
  const plain = (stem ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return { stem: plain || "foto", ending: /^\.(jpe?g|png|webp)$/.test(ending ?? "") ? ending : ".jpg" };
}

/** What the check would say of it, in English; "" if it may be shown. @param {Judge} judge @param {string} name @param {Buffer} bytes */
async function faultOf(judge, name, bytes) {
  const block = { kind: "picture", file: name, decorative: true };
  const section = { id: `${TRIAL}-deel`, heading: null, blocks: [block] };
  const article = { id: TRIAL, language: "nl", title: "Proef", subtitle: "Proef", sections: [section] };
  const findings = await judge.check({ [`articles/${TRIAL}.json`]: article }, { name, bytes });
  const about = findings.find(
    ({ file, pointer, severity }) =>
      severity === "error" &&
      (file === `${FOLDER}/${name}` || (file.includes(TRIAL) && pointer.endsWith("/file"))),
  );
  return about ? { message: about.message, fix: about.fix } : null;
}

/**
 * @param {string} root  of the content
 * @param {Judge} judge
 * @param {{name: string, bytes: Buffer}} photo
 * @returns {Promise<{name: string}>}
 */
export async function addPhoto(root, judge, { name, bytes }) {
  const { stem, ending } = nameFor(name);
  const fault = await faultOf(judge, `${stem}${ending}`, bytes);
  if (fault) throw new Refusal(422, fault.message, { fix: fault.fix });
  const folder = path.join(root, FOLDER);
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Refusal(403, "De map pictures is een verwijzing naar een andere plek.");
  fs.mkdirSync(folder, { recursive: true });
  for (let count = 1; ; ++count) {
    const own = `${stem}${count > 1 ? `-${count}` : ""}${ending}`;
    const file = path.join(folder, own);
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() && found.size === bytes.length && fs.readFileSync(file).equals(bytes))
      return { name: own };
    if (found) continue;
    fs.writeFileSync(file, bytes, { flag: "wx" });
    return { name: own };
  }
}
