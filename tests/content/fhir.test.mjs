// `leeswijzer fhir`: valid FHIR R4 according to a third-party library, and a form that follows its enableWhen asks exactly
// what the product asks, on every real path. The paths are computed here independently, from guide.json.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Fhir } from "fhir";

const tool = (...given) =>
  execFileSync("build/native/leeswijzer", given, { encoding: "utf8", stdio: "pipe" });
const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));
const text = tool("fhir", "content");
const form = JSON.parse(text);
const library = new Fhir();
const validate = (resource) => library.validate(resource, { errorOnUnexpected: true });
const asked = form.item.filter((item) => item.type !== "display");

test("a FHIR library finds no errors, as JSON and as XML", () => {
  const { valid, messages } = validate(form);
  assert.deepEqual(
    messages.filter(({ severity }) => severity !== "info"),
    [],
  );
  assert.ok(valid);
  const back = JSON.parse(library.xmlToJson(library.jsonToXml(text)));
  assert.deepEqual(back.item, form.item);
});

const damages = {
  "a status that FHIR does not know": (it) => (it.status = "concept"),
  "no status": (it) => delete it.status,
  "a field that FHIR does not know": (it) => (it.item[0].kind = "gate"),
  "a type that FHIR does not know": (it) => (it.item[0].type = "single"),
  "an item without linkId": (it) => delete it.item[0].linkId,
  "a condition without an answer": (it) => delete it.item.at(-1).enableWhen[0].answerCoding,
  "an operator that FHIR does not know": (it) => (it.item.at(-1).enableWhen[0].operator = "is"),
};
for (const [name, damage] of Object.entries(damages)) {
  test(`the same library refuses ${name}`, () => {
    const damaged = structuredClone(form);
    damage(damaged);
    assert.ok(!validate(damaged).valid);
  });
}

// Rules of R4 that the library does not check (que-1 to que-12 where they apply to us) and our own guarantees.
test("what else R4 requires", () => {
  const ids = form.item.map(({ linkId }) => linkId);
  assert.equal(new Set(ids).size, ids.length);
  assert.match(form.name, /^[A-Z][A-Za-z0-9_]{0,254}$/);
  for (const [at, item] of form.item.entries()) {
    assert.ok(!item.item && item.type !== "group", "flat");
    if (item.type === "display")
      assert.ok(!("required" in item || "repeats" in item || item.answerOption), item.linkId);
    for (const { question, operator, answerCoding, answerBoolean } of item.enableWhen ?? []) {
      const earlier = form.item.slice(0, at).find(({ linkId }) => linkId === question);
      assert.ok(earlier && earlier.type === "choice", `${item.linkId} depends on ${question}`);
      if (operator === "exists") assert.equal(answerBoolean, true);
      else
        assert.ok(
          earlier.answerOption.some(({ valueCoding }) => same(valueCoding, answerCoding)),
          item.linkId,
        );
    }
    if (item.enableWhen) assert.equal(item.enableBehavior, "all");
  }
});

test("it says what it is: a draft while the guide is a concept, with the disclaimer, and no address of its own", () => {
  assert.equal(form.status, "draft");
  assert.equal(form.language, "nl");
  assert.equal(form.title, guide.title);
  assert.ok(form.description.includes(guide.texts.disclaimer));
  assert.ok(!text.includes("http") && !text.includes("derivedFrom") && !text.includes('"extension"'));
});

test("every word of the questions is in it, the signs before the question they belong to", () => {
  for (const question of guide.questions) {
    const at = form.item.findIndex(({ linkId }) => linkId === question.id);
    const before = [question.why, ...(question.items ?? []).map((item) => item.text)];
    assert.deepEqual(
      form.item.slice(at - before.length, at).map((item) => item.text),
      before,
    );
    assert.equal(form.item[at].text, question.text);
    assert.equal(form.item[at].repeats ?? false, question.kind === "multi");
    const labels = question.options.map(({ label, hint }) => (hint ? `${label} (${hint})` : label));
    assert.deepEqual(
      form.item[at].answerOption.map(({ valueCoding }) => valueCoding.display),
      labels,
    );
  }
});

// ---- enableWhen, as R4 defines its operators ------------------------------------------------------------------

const same = (one, other) => one.system === other.system && one.code === other.code;

function holds({ question, operator, answerCoding, answerBoolean }, answers) {
  const given = answers[question] ?? [];
  if (operator === "exists") return given.length > 0 === answerBoolean;
  const some = given.some((answer) => same(answer, answerCoding));
  if (operator === "=") return some;
  assert.equal(operator, "!=");
  return !some;
}

const enabled = (answers) =>
  form.item.filter((item) => (item.enableWhen ?? []).every((one) => holds(one, answers)));
const coding = (question, code) =>
  asked
    .find(({ linkId }) => linkId === question)
    .answerOption.map((option) => option.valueCoding)
    .find((it) => it.code === code);

// Every state in which a person can be: the answers so far, and the questions that the product has asked by then.
function* states(at = 0, answers = {}) {
  const asking = guide.questions.slice(0, at + 1).map(({ id }) => id);
  const question = guide.questions[at];
  yield { answers, asking, ended: false };
  for (const { id } of question.options) {
    const next = { ...answers, [question.id]: [coding(question.id, id)] };
    if (question.stopOn?.includes(id) || at + 1 === guide.questions.length)
      yield { answers: next, asking, ended: true };
    else yield* states(at + 1, next);
  }
}

test("on all real paths, and at every step of them, the enabled questions are those that the product asks", () => {
  const ends = new Set();
  for (const { answers, asking, ended } of states()) {
    const items = enabled(answers);
    assert.deepEqual(
      items.filter(({ type }) => type !== "display").map(({ linkId }) => linkId),
      asking,
      JSON.stringify(answers),
    );
    for (const { linkId } of items) assert.ok(asking.includes(linkId.split(".")[0]), linkId);
    const { herken, ...routing } = answers;
    if (ended) ends.add(JSON.stringify(routing));
    assert.ok(!herken || ended);
  }
  assert.equal(ends.size, 334);
});

test("a later answer that is still there after a stopping one opens nothing", () => {
  const mildest = ({ kind, options }) => options.at(kind === "gate" ? -1 : 0).id;
  const all = Object.fromEntries(
    guide.questions.map((question) => [question.id, [coding(question.id, mildest(question))]]),
  );
  assert.equal(
    enabled({ ...all, spoed: [coding("spoed", "twijfel")] }).filter(({ type }) => type === "choice").length,
    2,
  );
});

test("a reviewed guide is active; a guide that asks no questions has no Questionnaire", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-fhir-"));
  const write = (change) =>
    writeFileSync(path.join(folder, "guide.json"), JSON.stringify({ ...guide, ...change }));
  cpSync("content", folder, { recursive: true });
  const [, fingerprint] = /^fingerprint (\S+)$/m.exec(tool("check", folder));
  write({
    status: "reviewed",
    review: { reviewedBy: "Een huisarts", reviewedOn: "2026-03-01", reviewAgainBefore: null, fingerprint },
  });
  const reviewed = JSON.parse(tool("fhir", folder));
  assert.equal(reviewed.status, "active");
  assert.equal(reviewed.lastReviewDate, "2026-03-01");
  assert.ok(validate(reviewed).valid);
  write({ mode: "pages" });
  assert.throws(
    () => tool("fhir", folder),
    (error) => error.status === 1 && error.stderr.includes("asks no questions"),
  );
  rmSync(folder, { recursive: true });
});
