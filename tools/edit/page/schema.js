// The schemas of content/schema/ as the forms use them: with Dutch words, and in parts that fit on a screen.
import { at } from "./model.js";
import { helpOf, itemOf, KINDS, labelOf } from "./words.js";

/**
 * @typedef {import("./model.js").Path} Path
 * @typedef {any} Schema  JSON Schema, draft 7
 * @typedef {{path: Path, title: string, group?: Path, index?: number}} Part  of a file; `group` is the list it is one of
 */

const HIDDEN = ["$schema", "$comment"]; // stays in the file as it is

/** @param {Schema} schema @param {Schema} root @returns {Schema} */
export const resolved = (schema, root) =>
  schema?.$ref
    ? {
        ...schema.$ref
          .slice(2)
          .split("/")
          .reduce((/** @type {any} */ part, /** @type {string} */ key) => part[key], root),
        ...schema,
      }
    : schema;

/** @param {Schema} schema @param {any} value */
const optionFor = (schema, value) =>
  schema.oneOf?.find((/** @type {Schema} */ { properties: { kind } }) =>
    kind.const !== undefined ? kind.const === value?.kind : kind.enum.includes(value?.kind),
  );

// An option of a list of kinds, named after its kind.
/** @param {Schema} option @param {string} file */
function kindTitled(option, file) {
  const { kind } = option.properties;
  return { ...localised(option, file), title: kind.const ? (KINDS[kind.const] ?? kind.const) : "Anders" };
}

/** With Dutch titles and explanations; `x-lang` says where one is still English. @param {Schema} schema @param {string} file @returns {Schema} */
export function localised(schema, file) {
  if (typeof schema !== "object" || !schema) return schema;
  // Which of two must be there is the check's to say: a form would ask for a choice.
  if (schema.anyOf) {
    const plain = { ...schema };
    delete plain.anyOf;
    return localised(plain, file);
  }
  const { allOf, properties, definitions, items, oneOf, additionalProperties, ...rest } = schema;
  if (allOf) return { ...rest, ...allOf[0] };
  const out = { ...rest };
  if (properties) out.properties = propertiesOf(properties, file);
  if (definitions) out.definitions = propertiesOf(definitions, file, "#");
  if (items) out.items = localised(items, file);
  if (oneOf) {
    out.oneOf = oneOf.map((/** @type {Schema} */ option) => kindTitled(option, file));
    out.discriminator = { propertyName: "kind" };
  }
  if (additionalProperties !== undefined) out.additionalProperties = localised(additionalProperties, file);
  if (out.description) out["x-lang"] = "en";
  return out;
}

// A definition's own name is no title: where it is used there is a better one.
/** @param {Record<string, Schema>} properties @param {string} file @param {string} sign  before the names of definitions */
function propertiesOf(properties, file, sign = "") {
  const shown = Object.entries(properties).filter(([key]) => !HIDDEN.includes(key));
  return Object.fromEntries(
    shown.map(([key, property]) => {
      const help = helpOf(file, sign + key, property);
      const named = localised(property, sign ? `${file}/${key}` : file);
      if (!sign) named.title = labelOf(file, key);
      if (named.items) named.items = { ...named.items, title: itemOf(file, key) };
      return [key, help === undefined ? named : { ...named, description: help, "x-lang": "nl" }];
    }),
  );
}

/** The schema at a path, and how far the path leads to what a form shows. @param {Schema} root @param {any} value @param {Path} path */
export function follow(root, value, path) {
  let schema = resolved(root, root);
  /** @type {Path} */
  const known = [];
  for (const key of path) {
    if (schema.oneOf) schema = optionFor(schema, at(value, known)) ?? schema;
    const next =
      typeof key === "number"
        ? schema.items
        : (schema.properties?.[key] ??
          (typeof schema.additionalProperties === "object" && schema.additionalProperties));
    if (!next || at(value, [...known, key]) === undefined) break;
    schema = resolved(next, root);
    known.push(key);
  }
  return { schema, path: known };
}

/** @param {Schema} schema @param {Schema} root */
const isSimple = (schema, root) => {
  const { type, items } = resolved(schema, root);
  return type !== "object" && (type !== "array" || resolved(items, root).type === "string");
};

// Objects that hold more than texts and numbers deserve a screen each.
/** @param {Schema} schema @param {Schema} root */
function isLarge(schema, root) {
  const item = resolved(schema, root);
  return Object.values(item.properties ?? {}).some((one) =>
    ["object", "array"].includes(resolved(one, root).type),
  );
}

/** What an item of a list is called. @param {any} item @param {number} index */
export function nameOf(item, index) {
  const words = ["heading", "title", "label", "name", "text", "question", "id"].map((key) => item?.[key]);
  const found = words.find((one) => typeof one === "string" && one.trim());
  if (!found) return `${index + 1}`;
  return found.length > 48 ? `${found.slice(0, 46).trimEnd()}…` : found;
}

// A list of large things, or large things by name, is a part for each; what is empty, or has another shape, is one.
/** @param {string} key @param {any} value @param {Schema} schema @param {Schema} root @returns {Part[]} */
function partsAt(key, value, schema, root) {
  const whole = [{ path: [key], title: schema.title ?? key }];
  if (Array.isArray(value) && schema.type === "array" && isLarge(schema.items, root) && value.length)
    return value.map((item, index) => ({
      path: [key, index],
      title: nameOf(item, index),
      group: [key],
      index,
    }));
  const named = typeof schema.additionalProperties === "object" && isLarge(schema.additionalProperties, root);
  if (!named || typeof value !== "object" || !value || Array.isArray(value)) return whole;
  return Object.keys(value).map((name) => ({ path: [key, name], title: name, group: [key] }));
}

/** @param {Schema} root @param {any} value @returns {Part[]} */
export function partsOf(root, value) {
  const properties = Object.entries(root.properties);
  const parts = properties
    .filter(([, property]) => !isSimple(property, root))
    .flatMap(([key, property]) => partsAt(key, value?.[key], resolved(property, root), root));
  const hasSimple = properties.some(([, property]) => isSimple(property, root));
  return hasSimple ? [{ path: [], title: "Algemeen" }, ...parts] : parts;
}

/** The lists of a file whose items are parts: something can be added to them. @param {Schema} root @returns {Path[]} */
export const listsOf = (root) =>
  Object.entries(root.properties)
    .filter(([, property]) => {
      const schema = resolved(property, root);
      return schema.type === "array" && isLarge(schema.items, root);
    })
    .map(([key]) => [key]);

/** What a form of one part is made from. @param {Schema} root @param {any} value @param {Path} path */
export function formSchema(root, value, path) {
  // A whole property may not be there yet.
  const whole =
    path.length === 1 ? resolved(root.properties[path[0]], root) : follow(root, value, path).schema;
  if (path.length) return { ...whole, definitions: root.definitions };
  const simple = Object.entries(root.properties).filter(([, property]) => isSimple(property, root));
  return { ...root, description: undefined, properties: Object.fromEntries(simple) };
}

/** The fields that have these words in their name or their text. @param {Schema} schema @param {any} value @param {string} query */
export function keysWith(schema, value, query) {
  const words = query.trim().toLowerCase();
  return Object.entries(schema.properties)
    .filter(([key, { title }]) =>
      `${key} ${title} ${JSON.stringify(value[key])}`.toLowerCase().includes(words),
    )
    .map(([key]) => key);
}

/** @param {Schema} schema @param {string[]} keys */
export const onlyKeys = (schema, keys) => ({
  ...schema,
  properties: Object.fromEntries(keys.map((key) => [key, schema.properties[key]])),
});

/** The least that a new value must have. @param {Schema} given @param {Schema} root @returns {any} */
export function skeleton(given, root) {
  const schema = resolved(given, root);
  if (schema.oneOf) return skeleton(schema.oneOf[0], root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const types = [schema.type].flat();
  if (types.includes("null")) return null;
  if (types[0] === "array") return schema.minItems ? [skeleton(schema.items, root)] : [];
  if (types[0] === "boolean") return false;
  if (types[0] === "number" || types[0] === "integer") return schema.minimum ?? 0;
  if (types[0] !== "object") return "";
  const required = (schema.required ?? []).map((/** @type {string} */ key) => [
    key,
    skeleton(schema.properties[key], root),
  ]);
  return Object.fromEntries(required);
}
