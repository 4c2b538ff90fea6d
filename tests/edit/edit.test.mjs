// The editor as somebody of the clinic uses it, in a real browser, on a copy of the shipped content.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import {
  ARTICLE,
  button,
  choose,
  diffOf,
  edited,
  paragraph,
  part,
  preview,
  said,
  withBrowser,
} from "./lib/opened.mjs";

let open;
withBrowser((given) => ({ open } = given));

test("a paragraph: changed, seen in the preview, undone, done again, saved; on the disk one line differs", async () => {
  const editor = await edited();
  const { page, faults, close } = await open(editor.url);
  const before = editor.read(ARTICLE);
  await part(page, /Wat neuroplasticiteit betekent/);
  const words = await paragraph(page).inputValue();
  await paragraph(page).fill(`${words} Dit is nieuw.`);
  await preview(page).getByText("Dit is nieuw.").waitFor();
  const large = page.context().waitForEvent("page");
  await page.getByText("Groot bekijken").click();
  await (await large).getByText("Dit is nieuw.").waitFor();
  await (await large).close();
  await button(page, "Ongedaan maken").click();
  assert.equal(await paragraph(page).inputValue(), words);
  await preview(page).getByText("Dit is nieuw.").waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+Z");
  assert.equal(await paragraph(page).inputValue(), `${words} Dit is nieuw.`);
  assert.equal(editor.read(ARTICLE), before, "nothing is written before it is saved");
  await page.keyboard.press("Control+s");
  await said(page, "Opgeslagen.");
  const { gone, come, lines } = diffOf(before, editor.read(ARTICLE));
  assert.deepEqual([gone.length, come.length, lines], [1, 1, 0]);
  assert.match(come[0], /Dit is nieuw\."$/);
  assert.ok(await button(page, "Opslaan").isDisabled());
  assert.deepEqual(faults, []);
  await close();
});

test("a finding stands beside its field, is named in the list and with its part, and goes when it is mended", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await part(page, /Wat neuroplasticiteit betekent/);
  const words = await paragraph(page).inputValue();
  await paragraph(page).fill(`${words} Een **vet woord.`);
  const beside = page.locator('[data-pointer="/sections/1/blocks/0/text"] .findings .error');
  await beside.waitFor();
  assert.match(await beside.innerText(), /^Fout: .+\n?→ /s);
  const described = await paragraph(page).getAttribute("aria-describedby");
  const about = await page.evaluate(
    (ids) =>
      ids
        .split(" ")
        .map((id) => document.getElementById(id)?.innerText ?? "")
        .join(""),
    described,
  );
  assert.match(about, /Fout: /);
  await page.getByRole("navigation").getByText("1 fout").waitFor();
  await page.getByText("U ziet de pagina van daarvoor.").waitFor();
  await part(page, "Algemeen");
  await page.getByText(/^1 fout, /).click();
  await page.locator(".all .error").first().getByRole("button").click();
  await page.waitForFunction(() => document.activeElement.value?.endsWith(" Een **vet woord."));
  await paragraph(page).fill(words);
  await beside.waitFor({ state: "detached" });
  await page.getByText("U ziet de pagina van daarvoor.").waitFor({ state: "detached" });
  await close();
});

test("blocks: one comes, gets another kind, moves and goes; what was written otherwise stays", async () => {
  const editor = await edited();
  const { page, faults, close } = await open(editor.url);
  const before = editor.read(ARTICLE);
  await part(page, /Wat neuroplasticiteit betekent/);
  await button(page, "+ Erbij: Blok").click();
  await page.getByLabel("Soort").nth(3).selectOption({ label: "Tip" });
  await page.locator('[data-pointer="/sections/1/blocks/3/text"] textarea').fill("Beweeg elke dag.");
  await button(page, "Blok 4 omhoog").click();
  await preview(page).getByText("Beweeg elke dag.").waitFor();
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  const { gone, come } = diffOf(before, editor.read(ARTICLE));
  assert.deepEqual(gone, []);
  assert.deepEqual(
    come.map((line) => line.trim()),
    ['"kind": "tip",', '"text": "Beweeg elke dag."'],
  );
  await button(page, "Blok 3 weghalen").click();
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  assert.equal(editor.read(ARTICLE), before);
  assert.deepEqual(faults, []);
  await close();
});

test("a table, made of nothing; a block that gets another kind keeps its text, and undoing brings back the rest", async () => {
  const editor = await edited();
  const { page, faults, close } = await open(editor.url);
  await part(page, /Wat neuroplasticiteit betekent/);
  await button(page, "+ Erbij: Blok").click();
  await page.getByLabel("Soort").nth(3).selectOption({ label: "Tabel" });
  const table = page.locator('[data-pointer="/sections/1/blocks/3"]');
  const add = (name) => table.getByRole("button", { name: `+ Erbij: ${name}` }).click();
  await table.locator('[data-pointer$="/caption"] input').fill("Oefenen");
  for (const words of ["Dag", "Tijd"]) {
    await add("Kolom");
    await table.locator('[data-pointer*="/header/"] input').last().fill(words);
  }
  await add("Rij");
  for (const words of ["maandag", "5 minuten"]) {
    await add("Vakje");
    await table.locator('[data-pointer*="/cells/"] input').last().fill(words);
  }
  await preview(page).getByRole("columnheader", { name: "Dag" }).waitFor();
  await page.getByLabel("Soort").nth(3).selectOption({ label: "Alinea" });
  await page.getByLabel("Soort").nth(0).selectOption({ label: "Tip" });
  assert.match(await paragraph(page).inputValue(), /^Neuroplasticiteit betekent/);
  await button(page, "Ongedaan maken").click();
  await button(page, "Ongedaan maken").click();
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  assert.deepEqual(JSON.parse(editor.read(ARTICLE)).sections[1].blocks[3], {
    kind: "table",
    caption: "Oefenen",
    header: ["Dag", "Tijd"],
    rows: [{ cells: ["maandag", "5 minuten"] }],
  });
  assert.deepEqual(faults, []);
  await close();
});

test("what is not filled in is null, and is null again once it is emptied", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  const before = editor.read("clinic.json");
  await choose(page, "clinic.json");
  await part(page, "Contactgegevens");
  const phone = page.getByLabel("Telefoon", { exact: true });
  await phone.fill("geen");
  await page.locator('[data-pointer="/contact/phone"]').getByText('"geen" is geen telefoonnummer.').waitFor();
  await phone.fill("035 123 45 67");
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  assert.equal(editor.read("clinic.json"), before.replace('"phone": null', '"phone": "035 123 45 67"'));
  await phone.fill("");
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  assert.equal(editor.read("clinic.json"), before);
  await close();
});

test("the file changed meanwhile: nothing is lost, whichever is chosen", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await choose(page, "clinic.json");
  const name = page.getByLabel("Naam", { exact: true }).first();
  const theirs = editor.read("clinic.json").replace("MoveWell Chiropractie Hilversum", "De praktijk van hen");
  await name.fill("Mijn praktijk");
  editor.write("clinic.json", theirs);
  await button(page, "Opslaan").click();
  await page.getByRole("dialog", { name: "Dit bestand is intussen veranderd" }).waitFor();
  await button(page, "Nog niets doen").click();
  assert.equal(editor.read("clinic.json"), theirs);
  await button(page, "Opslaan").click();
  await button(page, "Neem het bestand van de schijf").click();
  assert.equal(await name.inputValue(), "De praktijk van hen");
  await button(page, "Ongedaan maken").click();
  assert.equal(await name.inputValue(), "Mijn praktijk");
  editor.write("clinic.json", theirs.replace("van hen", "van nog iemand"));
  await button(page, "Opslaan").click();
  await button(page, "Bewaar mijn tekst").click();
  await said(page, "clinic.json.bak");
  assert.match(editor.read("clinic.json"), /"name": "Mijn praktijk"/);
  assert.match(editor.read("clinic.json.bak"), /van nog iemand/);
  await close();
});

test("a new article: begun, seen, saved under a name of its own; nothing on the disk before that", async () => {
  const editor = await edited();
  const { page, faults, close } = await open(editor.url);
  await button(page, "Nieuw artikel").click();
  await page.getByLabel("Titel", { exact: true }).last().fill("Één, twee… rust!");
  await page.getByLabel("Ondertitel").last().fill("Waarom rust helpt");
  await page.keyboard.press("Enter");
  await page.locator('[data-pointer="/sections/0/blocks/0/text"] textarea').fill("Rust helpt.");
  await preview(page).getByRole("heading", { name: "Één, twee… rust!" }).waitFor();
  assert.equal(readdirSync(path.join(editor.folder, "articles")).length, 1);
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  const article = JSON.parse(editor.read("articles/een-twee-rust.json"));
  assert.deepEqual(article.sections, [
    { id: "een-twee-rust-inleiding", heading: null, blocks: [{ kind: "paragraph", text: "Rust helpt." }] },
  ]);
  const { status, stdout } = spawnSync("build/native/leeswijzer", ["check", editor.folder], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
  assert.deepEqual(faults, []);
  await close();
});

test("once the program has stopped, saving says so, and the text stays on the screen", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await part(page, /Wat neuroplasticiteit betekent/);
  await paragraph(page).fill("Nog niet bewaard.");
  await editor.stop();
  await button(page, "Opslaan").click();
  await said(page, "Niet opgeslagen. Het programma antwoordt niet.");
  assert.equal(await paragraph(page).inputValue(), "Nog niet bewaard.");
  assert.ok(await button(page, "Opslaan").isEnabled());
  await close();
});

test("a file that is no JSON is named, and does not keep the others from being opened", async () => {
  const editor = await edited(({ write }) => write(ARTICLE, '{ "title": '));
  const { page, close } = await open(editor.url);
  await said(page, "geen goede JSON");
  await choose(page, "clinic.json");
  await page.getByLabel("Naam", { exact: true }).first().waitFor();
  await page.getByText(/^\d+ fout/).click();
  await page.locator(".all .error").filter({ hasText: "neuroplasticiteit" }).first().waitFor();
  await close();
});

test("long lists of fields can be searched; a file that others changed is fetched on coming back", async () => {
  const editor = await edited();
  const { page, close } = await open(editor.url);
  await choose(page, "ui.json");
  await page.getByLabel("Zoek een tekst").fill("hoofdmenu");
  assert.equal(await page.locator(".part .field textarea").count(), 1);
  const before = editor.read("ui.json");
  await page.locator(".part textarea").fill("");
  await page.locator(".part textarea").pressSequentially("Menu");
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  assert.equal(editor.read("ui.json"), before.replace("Hoofdmenu", "Menu"));
  editor.write("ui.json", before.replace("Hoofdmenu", "Hoofdmenu van hen"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await said(page, "U ziet nu het nieuwe.");
  assert.equal(await page.locator(".part textarea").inputValue(), "Hoofdmenu van hen");
  await page.locator(".part textarea").fill("Hoofdmenu van mij");
  editor.write("ui.json", before);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await said(page, "Iemand anders veranderde dit bestand.");
  await close();
});
