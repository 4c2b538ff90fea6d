// The shipped content against its JSON Schemas (what an editor checks), and each schema against damage.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import Ajv from "ajv";

const read = (file) => JSON.parse(readFileSync(path.join("content", file), "utf8"));
const files = [
  "clinic.json",
  "figures.json",
  "glossary.json",
  "guide.json",
  "safety.json",
  "ui.json",
  "theme.json",
  "hyphenation.json",
  ...readdirSync("content/articles").map((name) => `articles/${name}`),
];

function validator(file) {
  const content = read(file);
  const schema = JSON.parse(readFileSync(path.join("content", path.dirname(file), content.$schema), "utf8"));
  const Validator = String(schema.$schema).includes("2020") ? Ajv2020 : Ajv;
  return { content, schema, validate: new Validator({ allErrors: true, strict: false }).compile(schema) };
}

for (const file of files) {
  test(`${file} is what its schema says`, () => {
    const { content, validate } = validator(file);
    assert.ok(validate(content), JSON.stringify(validate.errors, null, 1));
  });

  test(`the schema of ${file} refuses a missing, a misspelt and a wrongly typed field`, () => {
    const { content, schema, validate } = validator(file);
    assert.ok(schema.required.length > 0);
    for (const name of schema.required) {
      const { [name]: value, ...rest } = content;
      assert.ok(!validate(rest), `without ${name}`);
      assert.ok(!validate({ ...rest, [`${name}x`]: value, [name]: value }), `with ${name}x`);
      assert.ok(!validate({ ...rest, [name]: [[0]] }), `${name} of a wrong type`);
    }
  });
}

// Editors and the build must not disagree: what the schema refuses, `leeswijzer check` refuses too, at the same location.
test("the build refuses the same missing and misspelt fields, and says where", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-content-"));
  const check = () => {
    try {
      execFileSync("build/native/leeswijzer", ["check", folder], { encoding: "utf8", stdio: "pipe" });
      return "";
    } catch (error) {
      return error.stderr;
    }
  };
  cpSync("content", folder, { recursive: true });
  assert.equal(check(), "");
  for (const file of files.filter((name) => name !== "hyphenation.json")) {
    const { content, schema } = validator(file);
    for (const name of schema.required) {
      const { [name]: value, ...rest } = content;
      writeFileSync(path.join(folder, file), JSON.stringify({ ...rest, [`${name}x`]: value }));
      const report = check();
      assert.ok(
        report.includes(file) && report.includes(name),
        `${file} with ${name}x: ${report || "was accepted"}`,
      );
    }
    writeFileSync(path.join(folder, file), JSON.stringify(content));
  }
  rmSync(folder, { recursive: true });
});
