// Every part of every file in its form: shown, whatever shape it has, and written back with nothing changed but what somebody changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ARTICLE,
  button,
  choose,
  diffOf,
  edited,
  judged,
  paragraph,
  part,
  said,
  visitParts,
  withBrowser,
} from "./lib/opened.mjs";

let open;
withBrowser((given) => ({ open } = given));

test("one field changed in any part is one line changed on the disk, and undoing puts it back", async () => {
  const editor = await edited();
  const { page, faults, close } = await open(editor.url);
  // Every so many parts of each.
  const files = {
    [ARTICLE]: 2,
    "clinic.json": 1,
    "glossary.json": 3,
    "figures.json": 2,
    "guide.json": 9,
    "safety.json": 11,
    "theme.json": 13,
    "ui.json": 1,
  };
  for (const [file, step] of Object.entries(files)) {
    await choose(page, file);
    const before = editor.read(file);
    const parts = page.locator("nav li button");
    for (let at = 0, count = await parts.count(); at < count; at += step) {
      await parts.nth(at).click();
      const fields = page.locator(".part :is(textarea, .short [type=text])");
      const filled = await fields.evaluateAll((all) => all.findLastIndex(({ value }) => value !== ""));
      const field = fields.nth(filled);
      await field.fill(`${await field.inputValue()}7`);
      await page.keyboard.press("Control+s");
      await said(page, "Opgeslagen.");
      const { gone, come, lines } = diffOf(before, editor.read(file));
      // A group that the file does not have yet comes as a whole.
      const isRight = gone.length <= 1 && (filled < 0 || (come.length === 1 && lines === 0));
      assert.ok(isRight, `${file}, part ${at}: ${come}`);
      await page.keyboard.press("Control+z");
      await said(page, "Ongedaan gemaakt.");
      await page.keyboard.press("Control+s");
      await said(page, "Opgeslagen.");
      assert.equal(editor.read(file), before, `${file}, part ${at}`);
    }
  }
  assert.deepEqual(faults, []);
  await close();
});

test("whatever shape a file has, the page stays, and the check says what is wrong", async () => {
  const shapes = [7, "x", null, [], {}, [7], [null], [[]], { a: { b: [] } }];
  let at = 0;
  const spoilt = (value) =>
    Object.fromEntries(
      Object.keys(value).map((key) => [key, key.startsWith("$") ? value[key] : shapes[at++ % shapes.length]]),
    );
  const editor = await edited();
  const { page, close } = await open(editor.url);
  const files = await page.locator("header option").evaluateAll((all) => all.map(({ value }) => value));
  for (const [round, file] of files.entries()) {
    at = round * 4;
    editor.write(file, JSON.stringify(spoilt(JSON.parse(editor.read(file))), null, 2));
    await page.reload();
    await judged(page);
    await choose(page, file);
    const parts = await visitParts(page);
    assert.ok(parts.length > 0, file);
    assert.ok(
      parts.every(({ isOpen, words }) => isOpen && words),
      file,
    );
    assert.equal(await page.locator("header").count(), 1, file);
  }
  await close();
});

test("every part of every file opens, and opening changes nothing", async () => {
  const editor = await edited();
  const { page, faults, close } = await open(editor.url);
  const files = await page
    .locator("header select")
    .locator("option")
    .evaluateAll((all) => all.map(({ value }) => value));
  assert.equal(files.length, 9);
  for (const file of files) {
    await choose(page, file);
    for (const [at, { isOpen, fields, words }] of (await visitParts(page)).entries()) {
      assert.ok(isOpen && fields > 0, `${file}, part ${at}`);
      assert.doesNotMatch(
        words,
        /Unsupported|Unknown field|past niet in een formulier/,
        `${file}, part ${at}`,
      );
    }
    assert.ok(await button(page, "Opslaan").isDisabled(), file);
  }
  assert.deepEqual(faults, []);
  await close();
});

test("what the form does not show survives: comments, the schema's place, unknown keys", async () => {
  const editor = await edited(({ read, write }) => {
    const article = JSON.parse(read(ARTICLE));
    article.sections[1].blocks[0].$comment = "Van Jarco.";
    article.sections[1].unknown = [1, { a: null }];
    write(ARTICLE, `${JSON.stringify(article, null, 2)}\n`);
  });
  const { page, close } = await open(editor.url);
  const before = editor.read(ARTICLE);
  await part(page, /Wat neuroplasticiteit betekent/);
  await page.locator(".group .error").filter({ hasText: "unknown" }).first().waitFor();
  await paragraph(page).fill("Anders.");
  await button(page, "Blok 1 omlaag").click();
  await button(page, "Blok 2 omhoog").click();
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  const { gone, come, lines } = diffOf(before, editor.read(ARTICLE));
  assert.deepEqual([gone.length, lines], [1, 0]);
  assert.deepEqual(
    come.map((line) => line.trim()),
    ['"text": "Anders.",'],
  );
  await close();
});
