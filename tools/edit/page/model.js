// One file while it is being edited: what is on the disk, what is on the screen, and the steps between.

/**
 * @typedef {(string | number)[]} Path
 * @typedef {{name: string, hash: string | null, saved: any, now: any, past: any[], future: any[], last: {field: string, at: number}}} Doc
 */

const TOGETHER = 1500; // ms: typing in one field without such a pause is one step

/** @param {string} name @param {string | null} hash @param {any} value @param {any} [now] @returns {Doc} */
export const opened = (name, hash, value, now = value) => ({
  name,
  hash,
  saved: value,
  now,
  past: [],
  future: [],
  last: { field: "", at: 0 },
});

/** @param {Doc} doc */
export const isChanged = (doc) => doc.hash === null || JSON.stringify(doc.now) !== JSON.stringify(doc.saved);

/** @param {Doc} doc @param {any} now @param {string} field  "" begins a step of its own @param {number} at @returns {Doc} */
export function changed(doc, now, field, at) {
  if (JSON.stringify(now) === JSON.stringify(doc.now)) return doc;
  const goesOn = field !== "" && field === doc.last.field && at - doc.last.at < TOGETHER;
  const past = goesOn ? doc.past : [...doc.past, doc.now];
  return { ...doc, now, past, future: [], last: { field, at } };
}

const REST = { field: "", at: 0 };

/** @param {Doc} doc @returns {Doc} */
export function undone(doc) {
  if (!doc.past.length) return doc;
  return {
    ...doc,
    now: doc.past.at(-1),
    past: doc.past.slice(0, -1),
    future: [doc.now, ...doc.future],
    last: REST,
  };
}

/** @param {Doc} doc @returns {Doc} */
export function redone(doc) {
  if (!doc.future.length) return doc;
  const [now, ...future] = doc.future;
  return { ...doc, now, past: [...doc.past, doc.now], future, last: REST };
}

/** What was written, even if somebody typed on meanwhile. @param {Doc} doc @param {string} hash @param {any} value @returns {Doc} */
export const saved = (doc, hash, value) => ({ ...doc, hash, saved: value, last: REST });

/** The file as somebody else left it; undoing brings back one's own. @param {Doc} doc @param {string} hash @param {any} value */
export const replaced = (doc, hash, value) => saved(changed(doc, value, "", 0), hash, value);

/** @param {any} value @param {Path} path @returns {any} */
export const at = (value, path) => path.reduce((part, key) => part?.[key], value);

/** A copy with `part` at `path`. @param {any} value @param {Path} path @param {any} part @returns {any} */
export function withPart(value, [key, ...rest], part) {
  if (key === undefined) return part;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = withPart(value[key], rest, part);
  return copy;
}

/** @param {any[]} list @param {number} from @param {number} to */
export function moved(list, from, to) {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/** As JSON has it: no member without a value, and an empty text where a list has none. @param {any} value @returns {any} */
export function tidied(value) {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? "" : tidied(item)));
  if (typeof value !== "object" || !value) return value;
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(members.map(([key, item]) => [key, tidied(item)]));
}

/** @param {Path} path */
export const pointerOf = (path) =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The path in `value` that a pointer names; indices are numbers. @param {string} pointer @param {any} value @returns {Path} */
export function pathOf(pointer, value) {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  let part = value;
  return keys.map((key) => {
    const name = Array.isArray(part) ? Number(key) : key;
    part = part?.[name];
    return name;
  });
}

/** A file name from a title: "Beter slapen!" → "beter-slapen". @param {string} title @param {string[]} taken */
export function idFor(title, taken) {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 58)
    .replace(/-+$/, "");
  const id = plain && !plain.startsWith("lw-") ? plain : `artikel${plain && `-${plain}`}`;
  for (let count = 1; ; ++count) {
    const name = count > 1 ? `${id}-${count}` : id;
    if (!taken.includes(name)) return name;
  }
}
