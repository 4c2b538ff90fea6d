// What the check says: beside a field, and as a list of everything.
import { createElement as h } from "react";
import { inDutch } from "./dutch.js";
import { at, pathOf } from "./model.js";
import { follow, nameOf } from "./schema.js";
import { counted, FILES, labelOf, SEVERITIES } from "./words.js";

/**
 * @typedef {import("./model.js").Path} Path
 * @typedef {{severity: "error" | "warning" | "remark", file: string, pointer: string, message: string, fix: string}} Finding
 */

const ORDER = ["error", "warning", "remark"];

/** The most serious first. @param {Finding[]} findings */
export const sorted = (findings) =>
  [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));

/** The field a finding belongs to: the nearest that the form shows. @param {Finding} finding @param {any} schema @param {any} value @returns {Path} */
export const fieldOf = ({ pointer }, schema, value) => follow(schema, value, pathOf(pointer, value)).path;

/** @param {{sentence: string}} props */
const Said = ({ sentence }) => {
  const { words, lang } = inDutch(sentence);
  return h("span", { lang }, words);
};

/** @param {{findings: Finding[]}} props */
export const FindingList = ({ findings }) =>
  findings.length
    ? h(
        "ul",
        { className: "findings" },
        sorted(findings).map(({ severity, message, fix }, index) =>
          h(
            "li",
            { key: index, className: severity },
            h("strong", null, `${SEVERITIES[severity]}: `),
            h(Said, { sentence: message }),
            h("span", { className: "fix" }, "→ ", h(Said, { sentence: fix })),
          ),
        ),
      )
    : null;

/** @param {Finding[]} findings */
export function totals(findings) {
  const count = (/** @type {string} */ kind) => findings.filter(({ severity }) => severity === kind).length;
  return [
    counted(count("error"), "fout", "fouten"),
    counted(count("warning"), "waarschuwing", "waarschuwingen"),
    counted(count("remark"), "opmerking", "opmerkingen"),
  ].join(", ");
}

/** Where it is, in words: "Delen › 3. Wat helpt › Kop". @param {Finding} finding @param {any} value @param {string} schema  its name */
function place(finding, value, schema) {
  const path = pathOf(finding.pointer, value);
  return path.map((key, index) => {
    if (typeof key !== "number") return /^\d+$/.test(key) ? `${Number(key) + 1}` : labelOf(schema, key);
    const name = nameOf(at(value, path.slice(0, index + 1)), key);
    return name === `${key + 1}` ? name : `${key + 1}. ${name}`;
  });
}

/** @param {string} name @param {any} value */
export const fileTitle = (name, value) =>
  name.startsWith("articles/")
    ? `Artikel: ${value?.title || name.slice(9, -5)}`
    : (FILES[name] ?? name.replace(/^pictures\//, "Foto: "));

/**
 * Everything found; a click leads to the field.
 * @param {{findings: Finding[], valueOf: (file: string) => any, schemaOf: (file: string) => string | undefined, onOpen: (finding: Finding) => void}} props
 */
export const AllFindings = ({ findings, valueOf, schemaOf, onOpen }) =>
  h(
    "ul",
    { className: "all" },
    sorted(findings).map((finding, index) => {
      const schema = schemaOf(finding.file);
      const words = [
        fileTitle(finding.file, valueOf(finding.file)),
        ...(schema ? place(finding, valueOf(finding.file), schema) : []),
      ];
      const where = words.join(" › ");
      return h(
        "li",
        { key: index, className: finding.severity },
        schema
          ? h("button", { type: "button", onClick: () => onOpen(finding) }, where)
          : h("span", null, where),
        h(FindingList, { findings: [finding] }),
      );
    }),
  );
