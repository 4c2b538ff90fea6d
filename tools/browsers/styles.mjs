// Which features of CSS a style sheet uses, by their names in MDN's data, and the same sheet as a browser without some of them
// reads it.
import { generate, parse, walk } from "css-tree";
import { css, lacking, OLDEST } from "./support.mjs";

const { properties, selectors, types, "at-rules": rules } = css;

const { length, angle, time, resolution, ...others } = types;
const units = { ...length, ...angle, ...time, ...resolution };
// Units that MDN has under one name: dvh, svw, lvmin, cqi.
const FAMILIES = [
  [/^dv/, "viewport_percentage_units_dynamic"],
  [/^sv/, "viewport_percentage_units_small"],
  [/^lv/, "viewport_percentage_units_large"],
  [/^cq/, "container_query_length_units"],
];
const unitOf = (unit) => units[unit] ?? length[FAMILIES.find(([family]) => family.test(unit))?.[1]];

// A function, wherever it stands.
function functionOf(name, within = others) {
  if (within[name]?.__compat) return within[name];
  return Object.entries(within)
    .filter(([key]) => key !== "__compat")
    .map(([, one]) => functionOf(name, one))
    .find(Boolean);
}

// Of each kind of node: the feature's name and MDN's entry; the node's `key` holds the name.
const KINDS = {
  Declaration: ({ property }, { atrule }) =>
    atrule?.name === "font-face"
      ? [`@font-face ${property}`, rules["font-face"][property]]
      : [property, properties[property]],
  Identifier: ({ name }, { declaration }) => [
    `${declaration?.property}: ${name}`,
    properties[declaration?.property]?.[name],
  ],
  Function: ({ name }) => [`${name}()`, functionOf(name)],
  Dimension: ({ unit }) => [unit, unitOf(unit)],
  PseudoClassSelector: ({ name }) => [`:${name}`, selectors[name]],
  PseudoElementSelector: ({ name }) => [`::${name}`, selectors[name]],
  NestingSelector: () => ["&", selectors.nesting],
  Atrule: ({ name }) => [`@${name}`, rules[name]],
  Feature: ({ name }, { atrule }) => [`@${atrule.name} ${name}`, rules[atrule.name]?.[name]],
  FeatureRange: () => ["@media range", rules.media.range_syntax],
  SupportsDeclaration: () => [null],
};
const NAMED = { Declaration: "property", Dimension: "unit" };

// esbuild writes the names that browsers gave to a property at first beside it.
function hasPrefixed({ property }, block, { support }, [browser]) {
  const beside = block?.children.toArray().map((one) => one.property) ?? [];
  return [support[browser]].flat().some(({ prefix }) => prefix && beside.includes(prefix + property));
}

// Whether an older value stands before this one, of the same property or of the one that it is a part of.
function hasFallback(node, { block, declaration }) {
  if (!declaration || declaration === node) return false;
  const all = block.children.toArray();
  const before = all.slice(0, all.indexOf(declaration)).map(({ property }) => property);
  return before.some((one) => declaration.property === one || declaration.property.startsWith(`${one}-`));
}

/**
 * What a sheet uses that some of the browsers lack: {name, browsers, node, hasFallback}. What stands in @supports guards itself.
 * @param {string | import("css-tree").CssNode} sheet
 */
export function lackingIn(sheet, browsers = OLDEST) {
  const found = [];
  walk(typeof sheet === "string" ? parse(sheet) : sheet, {
    enter(node) {
      if (node.type === "Atrule" && node.name === "supports") return this.skip;
      const [name, feature] = KINDS[node.type]?.(node, this) ?? [];
      const { __compat: compat } = feature ?? {};
      const without = lacking(compat, browsers).filter(
        (one) => node.type !== "Declaration" || !hasPrefixed(node, this.block, compat, one),
      );
      if (without.length > 0)
        found.push({
          name,
          node,
          browsers: without.map((one) => one.join(" ")),
          hasFallback: hasFallback(node, this),
        });
    },
  });
  return found;
}

/** The sheet as a browser reads it: what it lacks has a name that nobody knows. @param {string} sheet */
export function readBy(sheet, browser) {
  const tree = parse(sheet);
  for (const { node } of lackingIn(tree, [browser])) node[NAMED[node.type] ?? "name"] = "lw-unknown";
  return generate(tree);
}
