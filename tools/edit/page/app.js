// The page: which file, which part of it, its form, what the check says, and the preview.
import { createElement as h, useCallback, useEffect, useReducer, useState } from "react";
import * as api from "./api.js";
import { Conflict, NewArticle, Removal } from "./dialogs.js";
import { Net } from "./net.js";
import { useGoal, useJudge, useKeys, useLeaving, useOthers } from "./effects.js";
import { AllFindings, fieldOf, fileTitle, totals } from "./findings.js";
import { Found, PartForm } from "./form.js";
import { at, isChanged, opened, pointerOf } from "./model.js";
import { addressOf, anchorOf, Preview } from "./preview.js";
import { formSchema, keysWith, listsOf, onlyKeys, partsOf } from "./schema.js";
import { first, partAt, reduce, schemaFor } from "./state.js";
import { CAUTIONS, counted } from "./words.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {import("./model.js").Path} Path
 * @typedef {(event: any) => void} Dispatch
 */

/** @param {string} words @param {any} props */
const button = (words, props) => h("button", { type: "button", ...props }, words);

// ---- what it asks the server ------------------------------------------------------------------------------------

/** @param {State} state @param {Dispatch} dispatch @param {string} name @param {Path} [path] @param {string} [goal] */
async function open(state, dispatch, name, path = [], goal = "") {
  if (state.docs[name]) return dispatch({ kind: "shown", name, path, goal });
  const { status, answer } = await api.load(name);
  if (status !== 200) return dispatch({ kind: "said", said: `${fileTitle(name, null)}: ${answer.error}` });
  dispatch({ kind: "opened", doc: opened(name, answer.hash, answer.value) });
  dispatch({ kind: "shown", name, path, goal });
}

/** @param {State} state @param {Dispatch} dispatch @param {boolean} keepMine */
async function save({ docs, name, verdict }, dispatch, keepMine) {
  const doc = docs[name];
  if (!doc || !isChanged(doc)) return dispatch({ kind: "said", said: "Er is niets veranderd." });
  const { status, answer } = await api.save({ name, value: doc.now, hash: doc.hash, keepMine });
  if (status === 409)
    return dispatch({ kind: "differs", theirs: { hash: answer.hash, value: answer.value } });
  if (status !== 200) return dispatch({ kind: "said", said: `Niet opgeslagen. ${answer.error}` });
  const errors = verdict.findings.some(({ severity }) => severity === "error");
  const words = [
    "Opgeslagen.",
    answer.backup && `Het andere bestand staat nu in ${answer.backup}.`,
    errors && "De site kan pas gemaakt worden als de fouten weg zijn.",
  ];
  dispatch({ kind: "saved", name, hash: answer.hash, value: doc.now, said: words.filter(Boolean).join(" ") });
}

/** @param {State} state @param {Dispatch} dispatch */
async function remove({ docs, name }, dispatch) {
  const { hash } = docs[name];
  if (hash !== null && isChanged(docs[name]))
    return dispatch({ kind: "said", said: "Sla uw veranderingen eerst op, of maak ze ongedaan." });
  const { status, answer } = hash === null ? { status: 200, answer: {} } : await api.remove(name, hash);
  if (status !== 200) return dispatch({ kind: "said", said: `Niet weggehaald. ${answer.error}` });
  const said = answer.kept ? `Weggehaald. Het bestand staat nu in ${answer.kept}.` : "Weggehaald.";
  dispatch({ kind: "removed", name, said });
}

// ---- the pieces -------------------------------------------------------------------------------------------------

/** @param {{state: State, onOpen: (name: string) => void, onNew: () => void, onRemove: () => void, onSave: () => void, dispatch: Dispatch}} props */
function Head({ state, onOpen, onNew, onRemove, onSave, dispatch }) {
  const { files, docs, name, said } = state;
  const doc = docs[name];
  const unsaved = Object.values(docs).filter(isChanged).length;
  const option = (/** @type {import("./state.js").File} */ file) => {
    const title = fileTitle(file.name, docs[file.name]?.now ?? { title: file.title });
    const mark = docs[file.name] && isChanged(docs[file.name]) ? " (veranderd)" : "";
    return h("option", { key: file.name, value: file.name }, title + mark);
  };
  const told =
    said || (unsaved ? `${counted(unsaved, "bestand is", "bestanden zijn")} nog niet opgeslagen.` : "");
  return h(
    "header",
    null,
    h("h1", null, "Leeswijzer bewerken"),
    h(
      "label",
      { className: "file" },
      "Bestand ",
      h(
        "select",
        { value: name, onChange: (/** @type {any} */ event) => onOpen(event.target.value) },
        name === "" && h("option", { value: "" }, "Kies een bestand"),
        files.map(option),
      ),
    ),
    button("Nieuw artikel", { onClick: onNew }),
    button("Artikel weghalen", { onClick: onRemove, disabled: !doc || !name.startsWith("articles/") }),
    h(
      "div",
      { className: "steps", role: "group", "aria-label": "Veranderingen" },
      button("Ongedaan maken", { onClick: () => dispatch({ kind: "undone" }), disabled: !doc?.past.length }),
      button("Opnieuw", { onClick: () => dispatch({ kind: "redone" }), disabled: !doc?.future.length }),
      button("Opslaan", { className: "main", onClick: onSave, disabled: !doc || !isChanged(doc) }),
    ),
    h("p", { role: "status", className: "said" }, told),
  );
}

/** @param {{state: State, dispatch: Dispatch}} props */
function Parts({ state, dispatch }) {
  const { docs, name, path, verdict } = state;
  const root = schemaFor(state, name);
  const doc = docs[name];
  const parts = partsOf(root, doc.now);
  const wrong = verdict.findings
    .filter(({ file, severity }) => file === name && severity === "error")
    .map((finding) => pointerOf(partAt(state, doc, fieldOf(finding, root, doc.now))));
  const entry = (/** @type {import("./schema.js").Part} */ part) => {
    const pointer = pointerOf(part.path);
    const errors = wrong.filter((one) => one === pointer).length;
    return h(
      "li",
      { key: pointer },
      h(
        "button",
        {
          type: "button",
          "aria-current": pointer === pointerOf(path) ? "true" : undefined,
          onClick: () => dispatch({ kind: "shown", name, path: part.path }),
        },
        part.index === undefined ? part.title : `${part.index + 1}. ${part.title}`,
        errors > 0 && h("span", { className: "count" }, ` ${counted(errors, "fout", "fouten")}`),
      ),
    );
  };
  const groups = [...new Set(parts.map(({ group }) => group?.[0]))];
  const add = (/** @type {Path} */ list) =>
    button("+ Erbij", {
      className: "add",
      "aria-label": `Erbij: ${root.properties[list[0]].title}`,
      onClick: () => dispatch({ kind: "relisted", list }),
    });
  const lists = listsOf(root).filter(([key]) => Array.isArray(doc.now[key]));
  return h(
    "nav",
    { "aria-label": "Onderdelen" },
    groups.map((group) => {
      const list = lists.find(([key]) => key === group);
      return h(
        "div",
        { key: group ?? "" },
        group !== undefined && h("h2", null, root.properties[group].title),
        h("ul", null, parts.filter((part) => part.group?.[0] === group).map(entry)),
        list && add(list),
      );
    }),
    lists
      .filter(([key]) => !groups.includes(String(key)))
      .map((list) => h("div", { key: list[0] }, h("h2", null, root.properties[list[0]].title), add(list))),
  );
}

/** @param {{state: State, dispatch: Dispatch}} props */
function ItemButtons({ state, dispatch }) {
  const { docs, name, path } = state;
  const [list, index] = [path.slice(0, -1), path.at(-1)];
  if (typeof index !== "number") return null;
  const count = at(docs[name].now, list).length;
  const go = (/** @type {number | undefined} */ to) => () =>
    dispatch({ kind: "relisted", list, from: index, to });
  return h(
    "div",
    { className: "item-buttons", role: "group", "aria-label": "Dit onderdeel" },
    button("↑ Omhoog", { onClick: go(index - 1), disabled: index === 0 }),
    button("↓ Omlaag", { onClick: go(index + 1), disabled: index === count - 1 }),
    button("✕ Weghalen", { onClick: go(undefined) }),
  );
}

const MANY = 30; // fields

/** @param {{onSearch: (query: string) => void}} props */
const Filter = ({ onSearch }) =>
  h(
    "label",
    { className: "filter" },
    "Zoek een tekst ",
    h("input", { type: "search", onChange: (/** @type {any} */ event) => onSearch(event.target.value) }),
  );

/** @param {{state: State, dispatch: Dispatch}} props */
function Part({ state, dispatch }) {
  const { docs, name, path, verdict } = state;
  const root = schemaFor(state, name);
  const { now } = docs[name];
  const part = partsOf(root, now).find((one) => pointerOf(one.path) === pointerOf(path));
  const [schema, value] = [formSchema(root, now, path), at(now, path)];
  // Those that had the words when they were searched for: a field must not go while somebody types in it.
  const [keys, setKeys] = useState(/** @type {string[] | null} */ (null));
  const isLong = Object.keys(schema.properties ?? {}).length > MANY;
  /** @type {Map<string, any[]>} */
  const found = new Map();
  for (const finding of verdict.findings.filter(({ file }) => file === name)) {
    const pointer = pointerOf(fieldOf(finding, root, now));
    found.set(pointer, [...(found.get(pointer) ?? []), finding]);
  }
  return h(
    "div",
    { className: "part" },
    CAUTIONS[name] && h("p", { className: "caution" }, CAUTIONS[name]),
    h("h2", { id: "part", tabIndex: -1 }, part?.title),
    h(ItemButtons, { state, dispatch }),
    h(
      Found.Provider,
      { value: { base: path, at: found } },
      isLong && h(Filter, { onSearch: (query) => setKeys(query ? keysWith(schema, value, query) : null) }),
      h(PartForm, {
        key: `${name} ${pointerOf(path)}`,
        schema: keys ? onlyKeys(schema, keys) : schema,
        value,
        onChange: (next, field) => dispatch({ kind: "edited", part: next, field, time: performance.now() }),
      }),
    ),
  );
}

/** @param {{state: State, onOpen: (name: string, path: Path, goal: string) => void}} props */
const Findings = ({ state, onOpen }) => {
  const { findings, count } = state.verdict;
  const schemaOf = (/** @type {string} */ file) => state.files.find(({ name }) => name === file)?.schema;
  const valueOf = (/** @type {string} */ file) => state.docs[file]?.now;
  return h(
    "details",
    { className: "check" },
    h("summary", null, "Controle: ", h("span", { role: "status" }, count ? totals(findings) : "bezig…")),
    h(AllFindings, {
      findings,
      valueOf,
      schemaOf,
      onOpen: (finding) => onOpen(finding.file, [], finding.pointer),
    }),
  );
};

/**
 * @param {{state: State, dispatch: Dispatch, asked: string, setAsked: (asked: string) => void, write: (keepMine: boolean) => void}} props
 *   asked: "new", "remove" or ""
 */
const Questions = ({ state, state: { theirs, docs, name }, dispatch, asked, setAsked, write }) => [
  h(NewArticle, {
    key: "new",
    isOpen: asked === "new",
    onClose: () => setAsked(""),
    onBegin: (words) => {
      setAsked("");
      dispatch({ kind: "begun", ...words });
    },
  }),
  h(Removal, {
    key: "removal",
    title: asked === "remove" ? fileTitle(name, docs[name]?.now ?? null) : null,
    onClose: () => setAsked(""),
    onRemove: () => {
      setAsked("");
      remove(state, dispatch);
    },
  }),
  h(Conflict, {
    key: "conflict",
    theirs,
    onTheirs: () => dispatch({ kind: "replaced", theirs }),
    onMine: () => write(true),
    onClose: () => theirs && dispatch({ kind: "differs", theirs: null }),
  }),
];

// ---- the whole --------------------------------------------------------------------------------------------------

/** @param {{files: import("./state.js").File[], schemas: Record<string, any>}} props */
export function App({ files, schemas }) {
  const [state, dispatch] = useReducer(reduce, first(files, schemas));
  const [asked, setAsked] = useState("");
  const { docs, name, path, verdict, goal } = state;
  const write = useCallback((keepMine = false) => save(state, dispatch, keepMine), [state]);
  useEffect(() => {
    if (files[0]) open(state, dispatch, files[0].name);
  }, []);
  useJudge(docs, state.files.length, dispatch);
  useKeys(dispatch, write);
  useOthers(docs[name], dispatch);
  useLeaving(Object.values(docs).some(isChanged));
  useGoal(goal, dispatch);
  const now = docs[name]?.now;
  return h(
    "div",
    { className: "app" },
    h(Head, {
      state,
      dispatch,
      onOpen: (other) => open(state, dispatch, other),
      onNew: () => setAsked("new"),
      onRemove: () => setAsked("remove"),
      onSave: () => write(),
    }),
    now && h(Parts, { state, dispatch }),
    h(
      "main",
      null,
      h(Findings, { state, onOpen: (...where) => open(state, dispatch, ...where) }),
      now && h(Net, { key: `${name} ${pointerOf(path)}` }, h(Part, { state, dispatch })),
    ),
    h(Preview, {
      address: addressOf(name, now, path, verdict.pages),
      anchor: anchorOf(name, now, path),
      count: verdict.count,
      built: verdict.built,
      errors: verdict.findings.some(({ severity }) => severity === "error"),
    }),
    h(Questions, { state, dispatch, asked, setAsked, write }),
  );
}
