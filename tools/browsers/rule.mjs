// An ESLint rule: scripts use nothing that one of the supported browsers lacks, methods included. The type checker says what a name
// stands for (`findLast` of an array, not one of ours); MDN's data says who has it. Reads the files on disk, as `tsc` does.
import path from "node:path";
import { API } from "typescript/unstable/sync";
import { api, builtins, css, lacking, OLDEST } from "./support.mjs";

const PROJECTS = ["tsconfig.json", "web/service-worker/tsconfig.json"].map((name) => path.resolve(name));
const LOOKBEHIND = /\(\?<[=!]/; // esbuild leaves it as it is, and a browser that lacks it would not even read the script
const lookbehind = { name: "look-behind", browsers: "Safari 16.3" };

// ---- what a name stands for -------------------------------------------------------------------------------

let snapshot;

// Starts the type checker once; it ends with the process.
function checkerOf(file) {
  snapshot ??= new API().updateSnapshot({ openProjects: PROJECTS });
  return snapshot.getDefaultProjectForFile(file)?.checker;
}

// What the browser itself declares, as "Array.findLast" or "Highlight"; null for a name of ours. The type checker has no name for
// what holds static members ("URL.canParse"): then it is the one before the dot.
function ownName(symbol, { parent }) {
  if (!/\/lib\.[\w.]+\.d\.ts$/.test(symbol.declarations[0]?.path ?? "")) return null;
  const declared = symbol.getParent()?.name;
  const owner = declared === "__type" ? (parent.object?.name ?? declared) : declared;
  return { owner, name: symbol.name, full: owner ? `${owner}.${symbol.name}` : symbol.name };
}

// ---- who has it -------------------------------------------------------------------------------------------

const TYPED = /^(Int|Uint|Float|BigInt|BigUint)\d+(Clamped)?Array$|^ArrayBufferView$/;
const kebab = (name) => name.replace(/[A-Z]/g, "-$&").toLowerCase();
const membersOf = (owner, name) => [owner?.[name], owner?.[`${name}_static`]].filter((one) => one?.__compat);
const anyOf = (owners, name) => owners.flatMap((owner) => membersOf(owner, name));
const INTERFACES = Object.values(api);
const COMMON = ["Array", "Iterator", "Map", "Object", "Promise", "Set", "String", "TypedArray"].map(
  (name) => builtins[name],
);

// As MDN knows it. The type checker has interfaces of its own (ParentNode, ArrayConstructor): for those, any with such a member.
function featuresOf({ owner, name }) {
  if (!owner) return [api, builtins, api.Window].flatMap((world) => membersOf(world, name));
  if (owner.startsWith("CSSStyle")) return membersOf(css.properties, kebab(name));
  const type = owner.replace(/^Readonly|Constructor$/g, "");
  const owners = [builtins[type], TYPED.test(type) && builtins.TypedArray, api[type]];
  const found = owners.map((one) => membersOf(one, name)).find((list) => list.length > 0);
  return found ?? anyOf(INTERFACES, name);
}

/** The browsers that lack all of these; none when one is everywhere, or MDN knows none. */
function lackingAll(features) {
  const lists = features.map((one) => lacking(one.__compat, OLDEST));
  return lists.some((list) => list.length === 0) ? [] : (lists[0] ?? []);
}

// ---- the rule ---------------------------------------------------------------------------------------------

// Every name in a script, with the one that the type checker must be asked for: of a destructured one, the property.
function symbolsOf(checker, file, nodes) {
  const symbols = checker.getSymbolAtPosition(
    file,
    nodes.map(({ range }) => range[0]),
  );
  return nodes.map((node, at) => {
    const { parent } = node;
    if (parent.type !== "Property" || parent.parent.type !== "ObjectPattern" || parent.key.name !== node.name)
      return symbols[at];
    const type = checker.getTypeAtPosition(file, (parent.parent.parent.init ?? parent.parent).range[0]);
    return (type && checker.getPropertyOfType(type, node.name)) ?? symbols[at];
  });
}

// A member of something whose type is not known is judged by its name: as one of JavaScript's own, if they have such a one.
function judge(node, symbol, guarded) {
  const known = symbol && ownName(symbol, node);
  if (known)
    return known.full in guarded ? null : { name: known.full, browsers: lackingAll(featuresOf(known)) };
  const isMember = node.parent.type === "MemberExpression" && node.parent.property === node;
  if (symbol || !isMember) return null;
  return { name: `.${node.name}`, browsers: lackingAll(anyOf(COMMON, node.name)) };
}

export const supported = {
  meta: {
    type: "problem",
    schema: [{ type: "object" }], // what a supported browser may lack: name → what happens there
    messages: { lacks: "{{name}} is missing in {{browsers}}: do without, or add it to `guarded`." },
  },
  create(context) {
    const [guarded] = context.options;
    const file = context.filename;
    const names = [];
    return {
      "Identifier, MemberExpression[computed=true] > Literal": (node) => names.push(node),
      "Literal[regex]"(node) {
        if (LOOKBEHIND.test(node.regex.pattern))
          context.report({ node, messageId: "lacks", data: lookbehind });
      },
      "Program:exit"() {
        const checker = checkerOf(file);
        if (!checker) throw new Error(`${file} is in no TypeScript project`);
        symbolsOf(checker, file, names).forEach((symbol, at) => {
          const { name, browsers = [] } = judge(names[at], symbol, guarded) ?? {};
          const data = { name, browsers: browsers.map((one) => one.join(" ")).join(", ") };
          if (browsers.length > 0) context.report({ node: names[at], messageId: "lacks", data });
        });
      },
    };
  },
};
