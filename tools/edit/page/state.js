// Everything the page knows, and what each thing that happens makes of it.
import {
  at,
  changed,
  idFor,
  moved,
  opened,
  pathOf,
  pointerOf,
  redone,
  replaced,
  saved,
  tidied,
  undone,
  withPart,
} from "./model.js";
import { follow, partsOf, resolved, skeleton } from "./schema.js";
import { itemOf } from "./words.js";

/**
 * @typedef {import("./model.js").Path} Path
 * @typedef {import("./model.js").Doc} Doc
 * @typedef {{name: string, schema: string, title?: string}} File
 * @typedef {{findings: import("./findings.js").Finding[], built: boolean, pages: Record<string, string>, count: number}} Verdict
 * @typedef {{hash: string | null, value?: any}} Theirs
 * @typedef {{files: File[], schemas: Record<string, any>, docs: Record<string, Doc>, name: string, path: Path, verdict: Verdict,
 *   said: string, theirs: Theirs | null, goal: string}} State  goal: the pointer that is to get the focus
 */

/** @param {File[]} files @param {Record<string, any>} schemas @returns {State} */
export const first = (files, schemas) => ({
  files,
  schemas,
  docs: {},
  name: "",
  path: [],
  verdict: { findings: [], built: false, pages: {}, count: 0 },
  said: "",
  theirs: null,
  goal: "",
});

/** @param {State} state @param {string} name */
export const schemaFor = ({ files, schemas }, name) =>
  schemas[files.find((file) => file.name === name)?.schema ?? ""];

/** The part that shows what is at `path`. @param {State} state @param {Doc} doc @param {Path} path @returns {Path} */
export function partAt(state, doc, path) {
  const parts = partsOf(schemaFor(state, doc.name), doc.now);
  const holding = parts.filter(
    (part) => part.path.length && part.path.every((key, index) => key === path[index]),
  );
  return holding[0]?.path ?? (parts.some((part) => !part.path.length) ? [] : (parts[0]?.path ?? []));
}

/** Where two values differ. @param {any} a @param {any} b @returns {Path} */
export function difference(a, b) {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return [];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const other = keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
  if (other.length !== 1) return [];
  const key = Array.isArray(a) ? Number(other[0]) : other[0];
  return [key, ...difference(a[key], b[key])];
}

/** @param {State} state @param {(doc: Doc) => Doc} change @param {Path} [path] @returns {State} */
function withDoc(state, change, path = state.path) {
  const doc = change(state.docs[state.name]);
  return { ...state, docs: { ...state.docs, [doc.name]: doc }, path: partAt(state, doc, path), said: "" };
}

/** @param {State} state @param {(doc: Doc) => Doc} step @param {string} said */
function stepped(state, step, said) {
  const before = state.docs[state.name];
  const after = before && step(before);
  if (after === before) return state;
  const path = difference(before.now, after.now);
  return { ...withDoc(state, () => after, path.length ? path : state.path), said };
}

/** @param {any} value @returns {boolean} */
const isBlank = (value) =>
  value === "" || value === null || (typeof value === "object" && Object.values(value).every(isBlank));

/** @param {any} schema @param {string} key */
const isNullable = (schema, key) => [schema.properties?.[key]?.type].flat().includes("null");

// What may be left out is left out once it is empty: the check refuses an empty list, and a group with nothing in it. What must be
// there and may be null is null until somebody fills it in.
/** @param {any} value @param {any} given @param {any} root @returns {any} */
function shaped(value, given, root) {
  const { schema } = follow({ ...given, definitions: root.definitions }, value, []);
  if (Array.isArray(value)) return value.map((item) => shaped(item, schema.items ?? {}, root));
  if (typeof value !== "object" || !value) return value;
  const members = Object.entries(value).filter(([key, item]) => {
    const property = resolved(schema.properties?.[key] ?? {}, root);
    const mayGo = property.minItems > 0 || property.type === "object";
    return schema.required?.includes(key) || !mayGo || typeof item !== "object" || !isBlank(item);
  });
  const missing = (schema.required ?? []).filter(
    (/** @type {string} */ key) => !(key in value) && isNullable(schema, key),
  );
  return Object.fromEntries([
    ...members.map(([key, item]) => [key, shaped(item, schema.properties?.[key] ?? {}, root)]),
    ...missing.map((/** @type {string} */ key) => [key, null]),
  ]);
}

/** @param {State} state @param {{part: any, field: string, time: number}} edit */
function edited(state, { part, field, time }) {
  const root = schemaFor(state, state.name);
  return withDoc(state, (doc) => {
    const now = shaped(tidied(withPart(doc.now, state.path, part)), root, root);
    return changed(doc, now, `${state.path.join("/")} ${field}`, time);
  });
}

// Names of sections are used once in all articles, so a section's begins with its article's.
/** @param {any} root @param {any} now @param {Path} list */
function freshItem(root, now, list) {
  const items = /** @type {any[]} */ (at(now, list));
  const item = skeleton(follow(root, now, list).schema.items, root);
  if (item.id !== "") return item;
  const base = list[0] === "sections" ? `${now.id.slice(0, 48)}-deel` : itemOf("", String(list[0]));
  const taken = items.map(({ id }) => id);
  return { ...item, id: idFor(`${base} ${items.length + 1}`, taken) };
}

/** @param {State} state @param {{list: Path, from?: number, to?: number}} how  without `to`: taken away; without `from`: a new one */
function relisted(state, { list, from, to }) {
  const root = schemaFor(state, state.name);
  const { now } = state.docs[state.name];
  const items = at(now, list);
  let next = items;
  if (from === undefined) next = [...items, freshItem(root, now, list)];
  else if (to === undefined)
    next = items.filter((/** @type {any} */ _, /** @type {number} */ index) => index !== from);
  else next = moved(items, from, to);
  const place = from === undefined ? items.length : (to ?? Math.max(0, from - 1));
  const made = withDoc(state, (doc) => changed(doc, withPart(doc.now, list, next), "", 0), [...list, place]);
  return from === undefined || to === undefined ? { ...made, goal: pointerOf(made.path) } : made;
}

/** @param {State} state @param {{title: string, subtitle: string}} words @returns {State} */
function begun(state, { title, subtitle }) {
  const taken = state.files.map(({ name }) => name.replace(/^articles\/|\.json$/g, ""));
  const id = idFor(title, taken);
  const name = `articles/${id}.json`;
  const root = state.schemas.article;
  const [section] = skeleton(root, root).sections;
  const value = {
    $schema: "../schema/article.schema.json",
    id,
    language: "nl",
    title,
    subtitle,
    sections: [{ ...section, id: `${id.slice(0, 48)}-inleiding`, heading: null }],
  };
  const files = [...state.files, { name, schema: "article", title }];
  const docs = { ...state.docs, [name]: opened(name, null, value) };
  return {
    ...state,
    files,
    docs,
    name,
    path: ["sections", 0],
    said: "Het artikel is begonnen. Het staat pas op de schijf als u het opslaat.",
  };
}

/** @type {Record<string, (state: State, event: any) => State>} */
const REACTIONS = {
  opened: (state, { doc }) => ({ ...state, docs: { ...state.docs, [doc.name]: doc }, said: "" }),
  shown: (state, { name, path, goal = "" }) => {
    const doc = state.docs[name];
    const field = goal ? follow(schemaFor(state, name), doc.now, pathOf(goal, doc.now)).path : path;
    return { ...state, name, path: partAt(state, doc, field), goal: goal && pointerOf(field) };
  },
  reached: (state) => ({ ...state, goal: "" }),
  edited,
  relisted,
  begun,
  undone: (state) => stepped(state, undone, "Ongedaan gemaakt."),
  redone: (state) => stepped(state, redone, "Opnieuw gedaan."),
  // Somebody else wrote a file that has no changes here.
  refreshed: (state, { name, hash, value }) => {
    const doc = state.docs[name];
    return {
      ...state,
      docs: { ...state.docs, [name]: opened(doc.name, hash, value) },
      said: "Het bestand op de schijf is veranderd. U ziet nu het nieuwe.",
    };
  },
  // The file is gone; the one that is shown next was opened before.
  removed: (state, { name, said }) => {
    const docs = { ...state.docs };
    delete docs[name];
    return {
      ...state,
      files: state.files.filter((file) => file.name !== name),
      docs,
      name: "",
      path: [],
      said,
    };
  },
  judged: (state, { verdict }) => ({ ...state, verdict: { ...verdict, count: state.verdict.count + 1 } }),
  saved: (state, { name, hash, value, said }) => ({
    ...state,
    docs: { ...state.docs, [name]: saved(state.docs[name], hash, value) },
    theirs: null,
    said,
  }),
  differs: (state, { theirs }) => ({ ...state, theirs }),
  replaced: (state, { theirs }) => ({
    ...withDoc(state, (doc) => replaced(doc, theirs.hash, theirs.value)),
    theirs: null,
    said: "Dit is nu het bestand van de schijf. Met Ongedaan maken krijgt u uw tekst terug.",
  }),
  said: (state, { said }) => ({ ...state, said }),
};

/** @param {State} state @param {{kind: string} & Record<string, any>} event @returns {State} */
export const reduce = (state, event) => REACTIONS[event.kind](state, event);
