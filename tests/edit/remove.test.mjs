// An article that goes: asked first, kept in a folder beside, and only as it was read.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ARTICLE, button, choose, edited, paragraph, part, said, withBrowser } from "./lib/opened.mjs";

let open;
withBrowser((given) => ({ open } = given));

const second = ({ folder }) =>
  fs.copyFileSync("tests/e2e/fixtures/kort.json", path.join(folder, "articles/kort.json"));

test("an article is removed after a question, and its file is kept", async () => {
  const editor = await edited(second);
  const { page, faults, close } = await open(editor.url);
  const before = editor.read("articles/kort.json");
  await choose(page, "clinic.json");
  assert.ok(await button(page, "Artikel weghalen").isDisabled(), "only an article may go");
  await choose(page, "articles/kort.json");
  await button(page, "Artikel weghalen").click();
  await button(page, "Laat het staan").click();
  assert.equal(editor.read("articles/kort.json"), before);
  await button(page, "Artikel weghalen").click();
  await button(page, "Haal het weg").click();
  await said(page, "Weggehaald. Het bestand staat nu in weggehaald/kort.json.");
  assert.equal(editor.read("weggehaald/kort.json"), before);
  assert.deepEqual(fs.readdirSync(path.join(editor.folder, "articles")), [path.basename(ARTICLE)]);
  assert.equal(await page.locator('header option[value="articles/kort.json"]').count(), 0);
  second(editor);
  await page.reload();
  await choose(page, "articles/kort.json");
  await button(page, "Artikel weghalen").click();
  await button(page, "Haal het weg").click();
  await said(page, "weggehaald/kort.json.2.");
  assert.deepEqual(faults, []);
  await close();
});

test("the check is run again without it, and says what still names it", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await choose(page, ARTICLE);
  await button(page, "Artikel weghalen").click();
  await button(page, "Haal het weg").click();
  await page.getByText(/^[1-9]\d* fouten, /).waitFor();
  assert.ok(editor.read(`weggehaald/${path.basename(ARTICLE)}`).length > 1000);
  await close();
});

test("what is not saved is saved first; one that was only begun is gone at once", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await part(page, /Wat neuroplasticiteit betekent/);
  await paragraph(page).fill("Anders.");
  await button(page, "Artikel weghalen").click();
  await button(page, "Haal het weg").click();
  await said(page, "Sla uw veranderingen eerst op");
  assert.ok(!fs.existsSync(path.join(editor.folder, "weggehaald")));
  await button(page, "Nieuw artikel").click();
  await page.getByLabel("Titel", { exact: true }).fill("Nieuw ding");
  await page.getByLabel("Ondertitel").fill("Kort");
  await button(page, "Begin").click();
  await button(page, "Artikel weghalen").click();
  await button(page, "Haal het weg").click();
  await said(page, "Weggehaald.");
  assert.equal(await page.locator("header option", { hasText: "Nieuw ding" }).count(), 0);
  await close();
});

test("only an article, only as it was read, and through no link", async () => {
  const editor = await edited(second);
  const post = async (body) => {
    const response = await fetch(`${editor.url}api/remove`, {
      method: "POST",
      headers: { Origin: editor.url.slice(0, -1), "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.status;
  };
  const { hash } = await (await fetch(`${editor.url}api/file?name=articles/kort.json`)).json();
  const { hash: clinic } = await (await fetch(`${editor.url}api/file?name=clinic.json`)).json();
  assert.equal(await post({ name: "clinic.json", hash: clinic }), 403);
  assert.equal(await post({ name: "articles/../clinic.json", hash: clinic }), 404);
  assert.equal(await post({ name: "articles/niets.json", hash }), 404);
  assert.equal(await post({ name: "articles/kort.json", hash: "0" }), 409);
  assert.equal(await post({ name: "articles/kort.json" }), 409);
  fs.symlinkSync("/tmp", path.join(editor.folder, "weggehaald"));
  assert.equal(await post({ name: "articles/kort.json", hash }), 403);
  assert.ok(editor.read("clinic.json") && editor.read("articles/kort.json"));
});
