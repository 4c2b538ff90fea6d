// What the style sheet in a page says about its classes, for the few properties that change what words mean. Editors such as Google
// Docs write emphasis and struck words like that.
import { generate, parse } from "css-tree";
import { attribute, treeAll } from "./tree.mjs";

/** @import { Node } from "./tree.mjs" */

const PROPERTIES = /^(font-weight|font-style|text-decoration(-line)?|vertical-align)$/;

/** The declarations for each class that a rule is about alone, such as ".c1" or "span.c1". @param {string} css */
function rulesOf(css) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const sheet = parse(css, { parseValue: false, onParseError: () => {} });
  for (const rule of sheet.type === "StyleSheet" ? sheet.children : []) {
    if (rule.type !== "Rule" || rule.prelude.type !== "SelectorList") continue;
    const declarations = rule.block.children
      .toArray()
      .filter((one) => one.type === "Declaration" && PROPERTIES.test(one.property))
      .map((one) => generate(one))
      .join(";");
    for (const selector of declarations ? rule.prelude.children : []) {
      const name = /^(?:span|p|li|td|font|a)?\.([\w-]+)$/.exec(generate(selector))?.[1];
      if (name) found.set(name, `${found.get(name) ?? ""};${declarations}`);
    }
  }
  return found;
}

/** Writes what the classes say into the elements, before what these say themselves. @param {Node} page */
export function applyClasses(page) {
  const sheets = treeAll(page, (node) => node.tagName === "style");
  const css = sheets.flatMap((sheet) => (sheet.childNodes ?? []).map((node) => node.value ?? "")).join("\n");
  const rules = rulesOf(css);
  if (rules.size === 0) return;
  const todo = [page];
  for (let node = todo.pop(); node; node = todo.pop()) {
    todo.push(...(node.childNodes ?? []));
    const classes = attribute(node, "class").split(/\s+/);
    const said = classes.map((name) => rules.get(name) ?? "").join("");
    if (said === "" || !node.attrs) continue;
    const own = attribute(node, "style");
    node.attrs = [
      ...node.attrs.filter(({ name }) => name !== "style"),
      { name: "style", value: `${said};${own}` },
    ];
  }
}
