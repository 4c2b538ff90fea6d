// Are the product's own names (src/page/names.h, web/names.js) spelled anywhere else? Finds faults in texts it is given; reads
// no files itself, so that examples are short.

// Literals that contain an own name, or are used where only a constant is allowed.
const SCRIPT_FAULTS = [
  [/["'`#.]lw-[a-z]/g, "spells an own name"],
  [/(getElementById|getElementsByClassName)\(\s*["'`]/g, "looks for a literal id or class"],
  [/classList\.\w+\(\s*["'`]/g, "names a class literally"],
  [/(?<!typeof [\w?.]+)\.(className|id) (=|===|!==) ["'`]/g, "names a class or an id literally"],
  [/data-act[~^$*]?=\\?["']?[a-z]/g, "names a verb literally"],
  [/\b(act|perform|send|tell|on)\(\s*(\[\s*)?["'`][a-z]/g, "names a verb literally"],
  [/meta\[name=\\?["']?lw:/g, "names a meta literally"],
];
const SOURCE_FAULTS = [
  [/"lw-[a-z]/g, "spells an own name"],
  [/[ "](id|class|data-act)=\\"[a-z]/g, "writes an id, a class or a verb literally"],
  [/\.action = "/g, "names a verb literally"],
  [/focus = "|"lw:[a-z]/g, "spells an own name"],
];

const without_comments = (text) => text.replace(/^\s*\/\/.*$|\s\/\/ .*$|\/\*[\s\S]*?\*\//gm, "");

function literal_faults(file, text, patterns) {
  const code = without_comments(text);
  return patterns.flatMap(([pattern, fault]) =>
    [...code.matchAll(pattern)].map(([found]) => `${file} ${fault}: ${found}`),
  );
}

/** The names that one script of web/ spells itself, as sentences. */
export const script_faults = (file, text) => literal_faults(file, text, SCRIPT_FAULTS);

/** The names that one C++ source spells itself, as sentences. */
export const source_faults = (file, text) => literal_faults(file, text, SOURCE_FAULTS);

const values = (names, kind) =>
  new Set(
    Object.entries(names)
      .filter(([name]) => name.endsWith(kind))
      .map(([, value]) => value),
  );

/** The selectors of one style sheet that match no known name. `styles`: the theme's, which are classes too. */
export function style_faults(file, css, names, styles) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\burl\([^)]*\)/g, "");
  const selectors = [...text.matchAll(/(^|[{};])([^{};]+)(?=\{)/g)].map((match) => match[2]).join("\n");
  const kinds = [
    [/\.([a-z][\w-]*)/g, new Set([...values(names, "Class"), ...styles]), "class"],
    [/#([a-z][\w-]*)/g, values(names, "Id"), "id"],
    [/\[id\^?="?([a-z][\w-]*)/g, values(names, "Id"), "id"],
    [/\[data-act="?([\w-]+)/g, values(names, "Verb"), "verb"],
    [/::highlight\(([\w-]+)/g, values(names, "Highlight"), "highlight"],
  ];
  return kinds.flatMap(([pattern, known, kind]) =>
    [...selectors.matchAll(pattern)]
      .filter(([, name]) => !known.has(name))
      .map(([, name]) => `${file} knows the ${kind} ${name}, which nothing has`),
  );
}

const KINDS = { Id: "ids", Verb: "verbs", Class: "classes", Meta: "metas", Highlight: "highlights" };

/** Names that neither a script nor a C++ source uses. */
export function unused_names(names, scripts, sources) {
  const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const own_name = /^(\w+)(Id|Verb|Class|Meta|Highlight)$/;
  return Object.keys(names).filter((name) => {
    const [, own, kind] = name.match(own_name) ?? [];
    if (!own) return false; // a list
    const constant = new RegExp(`\\b${KINDS[kind]}::${snake(own)}\\b`);
    return !new RegExp(`\\b${name}\\b`).test(scripts) && !constant.test(sources);
  });
}
