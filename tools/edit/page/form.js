// The form of one part of a file: rjsf makes it from the schema; here is how it looks, and where the findings stand in it.
import Form from "@rjsf/core/lib/components/Form.js";
import { createContext, createElement as h, useContext, useState } from "react";
import { addPhoto } from "./api.js";
import { inDutch } from "./dutch.js";
import { FindingList } from "./findings.js";
import { pointerOf } from "./model.js";
import { valueName } from "./words.js";

/** @typedef {import("./model.js").Path} Path */

/** Findings by the pointer of their field, and where this form's part begins. */
export const Found = createContext({
  base: /** @type {Path} */ ([]),
  at: /** @type {Map<string, any[]>} */ (new Map()),
});

// The check judges, not the library: its own would need `eval`.
const validator = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => false,
  rawValidation: () => ({}),
};

/** @param {Path} path */
const ordinal = (path) => (typeof path.at(-1) === "number" ? `${Number(path.at(-1)) + 1}. ` : "");

/** @param {{id: string, schema: any}} props */
const Help = ({ id, schema }) =>
  schema.description
    ? h("p", { id: `${id}__description`, className: "help", lang: schema["x-lang"] }, schema.description)
    : null;

// ---- fields ---------------------------------------------------------------------------------------------------

/** @param {any} props */
function FieldTemplate({ id, label, children, schema, displayLabel, fieldPathId, hidden }) {
  const { base, at } = useContext(Found);
  if (hidden || schema.const !== undefined) return null;
  if (schema.oneOf && !schema.enum) return children; // the chosen one comes as a field of its own
  const pointer = pointerOf([...base, ...fieldPathId.path]);
  const findings = at.get(pointer) ?? [];
  const worst = findings[0]?.severity ?? "";
  const told = h("div", { id: `${id}__error` }, h(FindingList, { findings }));
  const isGroup = schema.type === "object" || schema.type === "array";
  return h(
    "div",
    { className: `field ${isGroup ? "group" : ""} ${worst}`, "data-pointer": pointer },
    displayLabel && h("label", { htmlFor: id }, ordinal(fieldPathId.path) + label),
    displayLabel && h(Help, { id, schema }),
    isGroup && told,
    children,
    !isGroup && told,
  );
}

// A group that may be left out, and is, is folded.
/** @param {any} props */
function ObjectFieldTemplate(props) {
  const { title, required, formData, fieldPathId } = props;
  const [isOpen] = useState(formData !== undefined && Object.keys(formData ?? {}).length > 0);
  const mayGo = !required && typeof fieldPathId.path.at(-1) === "string";
  if (!mayGo) return h(Group, props);
  const fold = h(
    "details",
    { open: isOpen },
    h("summary", null, title),
    h(Group, { ...props, isFolded: true }),
  );
  return h("div", { className: "fold" }, fold);
}

/** @param {any} props */
function Group({ title, properties, schema, fieldPathId, onAddProperty, registry, isFolded }) {
  const path = fieldPathId.path;
  const { AddButton } = registry.templates.ButtonTemplates;
  const isOpen = typeof schema.additionalProperties === "object";
  return h(
    "fieldset",
    { id: fieldPathId.$id, "aria-label": isFolded ? title : undefined },
    path.length > 0 && !isFolded && h("legend", null, ordinal(path) + (title || schema.title || "")),
    h(Help, { id: fieldPathId.$id, schema }),
    properties.map((/** @type {any} */ one) => one.content),
    isOpen && h(AddButton, { onClick: onAddProperty, registry, title }),
  );
}

// A button that is gone, or off, after it was pressed leaves the focus nowhere: then its list has it, or what `choose` finds there.
/** @param {any} press @param {(list: HTMLElement) => HTMLElement | null} [choose] */
const holding = (press, choose) => (/** @type {any} */ event) => {
  const list = event.currentTarget.closest("fieldset");
  press(event);
  setTimeout(() => {
    const focused = document.activeElement;
    if (choose) (choose(list) ?? list).focus();
    else if (!focused || focused === document.body || focused.matches(":disabled")) list.focus();
  }, 50);
};

// The first field of the newest item.
/** @param {HTMLElement} list @returns {HTMLElement | null} */
const newest = (list) =>
  list.querySelector(":scope > .items > .item:last-child :is(textarea, input, select)");

/** @param {any} props */
function ArrayFieldTemplate({ title, items, schema, canAdd, onAddClick, fieldPathId, registry }) {
  const { AddButton } = registry.templates.ButtonTemplates;
  return h(
    "fieldset",
    { id: fieldPathId.$id, tabIndex: -1 },
    fieldPathId.path.length > 0 && h("legend", null, ordinal(fieldPathId.path) + (title ?? "")),
    h(Help, { id: fieldPathId.$id, schema }),
    h("div", { className: "items" }, items),
    canAdd && h(AddButton, { onClick: holding(onAddClick, newest), title: schema.items?.title ?? title }),
  );
}

/** @param {any} props */
const ArrayFieldItemTemplate = ({ children, hasToolbar, buttonsProps, registry }) =>
  h(
    "div",
    { className: "item" },
    h("div", { className: "item-body" }, children),
    hasToolbar &&
      h(
        "div",
        { className: "item-buttons" },
        h(registry.templates.ArrayFieldItemButtonsTemplate, buttonsProps),
      ),
  );

/** @param {any} props */
function ArrayFieldItemButtonsTemplate(props) {
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem, fieldPathId } =
    props;
  const number = Number(fieldPathId.path.at(-1)) + 1;
  const name = props.schema?.title || "Nummer";
  /** @param {string} sign @param {string} words @param {any} onClick @param {boolean} isThere */
  const button = (sign, words, onClick, isThere) =>
    h(
      "button",
      {
        type: "button",
        onClick: holding(onClick),
        disabled: !isThere,
        "aria-label": `${name} ${number} ${words}`,
        title: words,
      },
      sign,
    );
  return [
    (hasMoveUp || hasMoveDown) &&
      h(
        "span",
        { key: "move" },
        button("↑", "omhoog", onMoveUpItem, hasMoveUp),
        button("↓", "omlaag", onMoveDownItem, hasMoveDown),
      ),
    hasRemove && h("span", { key: "remove" }, button("✕", "weghalen", onRemoveItem, true)),
  ];
}

/** @param {any} props */
const MultiSchemaFieldTemplate = ({ selector, optionSchemaField }) =>
  h("div", { className: "kinds" }, h("label", { className: "kind" }, "Soort ", selector), optionSchemaField);

/** @param {any} props */
const AddButton = ({ onClick, disabled, title }) =>
  h("button", { type: "button", className: "add", onClick, disabled }, `+ Erbij${title ? `: ${title}` : ""}`);

// ---- inputs ---------------------------------------------------------------------------------------------------

/** @param {any} schema */
const isLong = ({ type, pattern }) =>
  [type].flat().includes("string") && (!pattern || pattern === "\\S" || pattern.includes("[\\s\\S]"));

// A colour can be picked, too; how much it covers, the last two digits of eight, stays.
/** @param {{text: string, onChange: (text: string) => void}} props */
const Swatch = ({ text, onChange }) =>
  h("input", {
    type: "color",
    value: /^#[0-9a-f]{6}/i.test(text) ? text.slice(0, 7) : "#000000",
    "aria-label": "Kies een kleur",
    onChange: (/** @type {any} */ event) => onChange(event.target.value + text.slice(7)),
  });

/** A photo of this computer, copied into the folder of the content. @param {{onChange: (name: string) => void}} props */
function Upload({ onChange }) {
  const [told, setTold] = useState("");
  const choose = async (/** @type {any} */ event) => {
    const [file] = event.target.files;
    event.target.value = ""; // the same one may be chosen again
    if (!file) return;
    setTold("Bezig…");
    const { status, answer } = await addPhoto(file.name, await base64Of(file));
    if (status === 200) onChange(answer.name);
    setTold(status === 200 ? `Het staat in de map pictures als ${answer.name}.` : inWords(answer));
  };
  return h(
    "div",
    { className: "upload" },
    h(
      "label",
      null,
      "Neem een foto van deze computer ",
      h("input", { type: "file", accept: "image/*", onChange: choose }),
    ),
    h("span", { role: "status" }, told),
  );
}

/** @param {File} file @returns {Promise<string>} */
const base64Of = (file) =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^.*,/, ""));
    reader.readAsDataURL(file);
  });

/** @param {{error: string, fix?: string}} answer */
const inWords = ({ error, fix }) =>
  `Dit kan niet. ${inDutch(error).words}${fix ? ` ${inDutch(fix).words}` : ""}`;

/** @param {any} props */
function TextWidget({ id, value, schema, required, disabled, readonly, onChange, onFocus, onBlur }) {
  const empty = [schema.type].flat().includes("null") ? null : required ? "" : undefined;
  const isNumber = [schema.type].flat().some((type) => type === "number" || type === "integer");
  const text = value ?? "";
  const common = {
    id,
    value: text,
    disabled,
    readOnly: readonly,
    "aria-describedby": `${id}__error ${id}__description`,
    onChange: (/** @type {any} */ event) => {
      const typed = isNumber ? event.target.value.replace(",", ".") : event.target.value;
      onChange(typed === "" ? empty : typed);
    },
    onFocus: () => onFocus(id, value),
    onBlur: () => onBlur(id, value),
  };
  if (!isLong(schema))
    return h(
      "div",
      { className: "short" },
      h("input", { ...common, type: "text", autoComplete: "off" }),
      schema.pattern?.includes("webp") && h(Upload, { onChange }),
      schema.pattern?.startsWith("^#") && h(Swatch, { text, onChange }),
    );
  const lines = String(text).split("\n");
  const rows = lines.reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 0);
  return h("textarea", { ...common, rows, lang: "nl" });
}

/** @param {any} props */
function SelectWidget({ id, value, options, onChange, required, disabled, readonly }) {
  /** @type {{value: any, label: string}[]} */
  const choices = options.enumOptions ?? [];
  const chosen = choices.findIndex((one) => one.value === value);
  const pick = (/** @type {any} */ event) =>
    onChange(event.target.value === "" ? undefined : choices[Number(event.target.value)].value);
  return h(
    "select",
    {
      id,
      value: chosen < 0 ? "" : String(chosen),
      onChange: pick,
      disabled: disabled || readonly,
      "aria-describedby": `${id}__error ${id}__description`,
    },
    (chosen < 0 || !required) && !id.endsWith("_select") && h("option", { value: "" }, ""),
    choices.map((one, index) =>
      h(
        "option",
        { key: index, value: String(index) },
        id.endsWith("_select") ? one.label : valueName(one.value),
      ),
    ),
  );
}

/** @param {any} props */
const CheckboxWidget = ({ id, value, label, schema, required, onChange, disabled, readonly }) =>
  h(
    "div",
    { className: "tick" },
    h("input", {
      id,
      type: "checkbox",
      checked: value === true,
      disabled: disabled || readonly,
      "aria-describedby": `${id}__error ${id}__description`,
      onChange: (/** @type {any} */ event) =>
        onChange(event.target.checked || (required ? false : undefined)),
    }),
    h("label", { htmlFor: id }, label),
    h(Help, { id, schema }),
  );

// ---- the whole ------------------------------------------------------------------------------------------------

const templates = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  ArrayFieldItemButtonsTemplate,
  MultiSchemaFieldTemplate,
  ButtonTemplates: { AddButton },
};
const widgets = { TextWidget, SelectWidget, CheckboxWidget };

/** @type {Record<string, string>} */
const DUTCH = { "New Value": "nieuw", "%1 Key": "Naam: %1", Key: "Naam" };
/** @param {string} words @param {string[]} [values] */
const translateString = (words, values = []) =>
  values.reduce((text, value, index) => text.replace(`%${index + 1}`, value), DUTCH[words] ?? words);

// Nothing is filled in that the file does not have.
const asItStands = {
  arrayMinItems: { populate: "never" },
  emptyObjectFields: "skipDefaults",
  constAsDefaults: "always",
};

/** @param {{schema: any, value: any, onChange: (value: any, field: string) => void}} props */
export const PartForm = ({ schema, value, onChange }) =>
  h(/** @type {any} */ (Form), {
    schema,
    formData: value,
    validator,
    templates,
    widgets,
    translateString,
    noValidate: true,
    noHtml5Validate: true,
    showErrorList: false,
    tagName: "div",
    uiSchema: { "ui:submitButtonOptions": { norender: true } },
    experimental_defaultFormStateBehavior: asItStands,
    // Without a field it is the library that changed something.
    onChange: (/** @type {any} */ event, /** @type {string | undefined} */ field) =>
      field && onChange(event.formData, field),
  });
