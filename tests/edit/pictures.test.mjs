// A photo in an article: named in the form, seen in the preview as the clinic's own file, described or refused.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { makePictures } from "../e2e/lib/pictures.mjs";
import { ARTICLE, button, edited, part, preview, said, withBrowser } from "./lib/opened.mjs";

let open;
withBrowser((given) => ({ open } = given));

test("a photo is added by its name, described, seen and saved", async () => {
  const editor = await edited(({ folder }) => makePictures(folder));
  const { page, faults, close } = await open(editor.url);
  await part(page, /Wat neuroplasticiteit betekent/);
  await button(page, "+ Erbij: Blok").click();
  await page.getByLabel("Soort").nth(3).selectOption({ label: "Foto of tekening" });
  const photo = page.locator('[data-pointer="/sections/1/blocks/3"]');
  assert.equal(
    await photo.getByRole("combobox").count(),
    0,
    "which of two fields must be there is no question",
  );
  await photo.getByLabel("Bestand").fill("heuvel.jpg");
  await photo.getByText('Er is geen plaatje "heuvel.jpg".').waitFor();
  await photo.getByText('Bedoelt u "heuvels.jpg"?').waitFor();
  await photo.getByLabel("Bestand").fill("heuvels.jpg");
  await photo.locator(".error").first().waitFor(); // no description yet
  await photo.getByLabel("Beschrijving").fill("Heuvels in de mist.");
  await photo.getByLabel("Versiert alleen").check();
  await photo.getByText("Een plaatje dat alleen versiert, heeft geen beschrijving.").waitFor();
  await photo.getByLabel("Versiert alleen").uncheck();
  const image = preview(page).getByAltText("Heuvels in de mist.");
  await image.scrollIntoViewIfNeeded();
  await image.evaluate((element) => element.decode());
  assert.equal(await image.evaluate(({ naturalHeight }) => naturalHeight > 100), true);
  await button(page, "Opslaan").click();
  await said(page, "Opgeslagen.");
  assert.deepEqual(JSON.parse(editor.read(ARTICLE)).sections[1].blocks[3], {
    kind: "picture",
    file: "heuvels.jpg",
    alt: "Heuvels in de mist.",
  });
  assert.deepEqual(faults, []);
  await close();
});

test("of the folder of photos only photos are shown, and no link is followed", async () => {
  const editor = await edited(({ folder }) => {
    makePictures(folder);
    fs.symlinkSync(path.join(folder, "clinic.json"), path.join(folder, "pictures/link.png"));
  });
  const { page, close } = await open(editor.url);
  const status = (name) => page.evaluate(async (at) => (await fetch(at)).status, `/preview/pictures/${name}`);
  assert.equal(await status("klein.png-300.webp"), 200);
  for (const name of ["link.png-300.webp", "niets.png-300.webp", "..%2fclinic.json-300.webp", "klein.png"])
    assert.equal(await status(name), 404, name);
  await close();
});
