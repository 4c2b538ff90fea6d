// A photo in an article: named in the form, seen in the preview as the clinic's own file, described or refused.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { makePictures } from "../e2e/lib/pictures.mjs";
import { nameFor } from "../../tools/edit/photos.mjs";
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

test("a photo of this computer is copied under a name of its own; what is no photo is refused in Dutch", async () => {
  const editor = await edited();
  const shelf = await edited(({ folder }) => makePictures(folder));
  const from = (name) => fs.readFileSync(path.join(shelf.folder, "pictures", name));
  const { page, faults, close } = await open(editor.url);
  await part(page, /Wat neuroplasticiteit betekent/);
  await button(page, "+ Erbij: Blok").click();
  await page.getByLabel("Soort").nth(3).selectOption({ label: "Foto of tekening" });
  const photo = page.locator('[data-pointer="/sections/1/blocks/3"]');
  const choose = (name, buffer) =>
    photo.getByLabel("Neem een foto").setInputFiles({ name, mimeType: "image/jpeg", buffer });
  const file = photo.getByLabel("Bestand", { exact: true });
  await choose("IMG 12 (één).JPG", from("heuvels.jpg"));
  await photo.getByText("Het staat in de map pictures als img-12-een.jpg.").waitFor();
  assert.equal(await file.inputValue(), "img-12-een.jpg");
  await photo.getByLabel("Beschrijving").fill("Heuvels in de mist.");
  await preview(page).getByAltText("Heuvels in de mist.").waitFor();
  await choose("IMG 12 (één).JPG", from("staand.jpg"));
  await photo.getByText("als img-12-een-2.jpg.").waitFor();
  await button(page, "Ongedaan maken").click();
  assert.equal(await file.inputValue(), "img-12-een.jpg");
  await choose("img-12-één.jpg", from("heuvels.jpg"));
  await photo.getByText("als img-12-een.jpg.").waitFor(); // it is there already
  const heic = Buffer.from("\0\0\0\x18ftypheic", "latin1");
  await choose("foto.heic", heic);
  await photo.getByText("Dit kan niet. Dit is een HEIC-plaatje").waitFor();
  await choose("groot.jpg", Buffer.concat([from("heuvels.jpg"), Buffer.alloc(8 << 20)]));
  await photo.getByText("Dit kan niet. Dit plaatje is groter dan 8").waitFor();
  await choose("tekst.png", Buffer.from("geen plaatje"));
  await photo.getByText("Dit kan niet. Dit bestand is geen plaatje").waitFor();
  assert.deepEqual(fs.readdirSync(path.join(editor.folder, "pictures")).sort(), [
    "img-12-een-2.jpg",
    "img-12-een.jpg",
  ]);
  assert.deepEqual(from("heuvels.jpg"), fs.readFileSync(path.join(editor.folder, "pictures/img-12-een.jpg")));
  assert.deepEqual(
    faults.filter((fault) => !fault.includes("422")),
    [],
  );
  await close();
});

test("no name leads out of the folder of photos, nor over a file or through a link", async () => {
  const editor = await edited(({ folder }) => makePictures(folder));
  const shown = (given) => Object.values(nameFor(given)).join("");
  for (const [given, made] of [
    ["../../clinic.json", "clinic.jpg"],
    ["..\\..\\a.png", "a.png"],
    ["/etc/passwd", "passwd.jpg"],
    ["..", "foto.jpg"],
    [".png", "foto.png"],
    ["a/../b.webp", "b.webp"],
    ["Zoë’s nek\0.JPEG", "zoe-s-nek.jpeg"],
    ["x".repeat(300) + ".jpg", "x".repeat(60) + ".jpg"],
  ])
    assert.equal(shown(given), made, given);
  const post = async (body) => {
    const response = await fetch(`${editor.url}api/photo`, {
      method: "POST",
      headers: { Origin: editor.url.slice(0, -1), "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...(await response.json()) };
  };
  const pictures = path.join(editor.folder, "pictures");
  const data = fs.readFileSync(path.join(pictures, "klein.png")).toString("base64");
  const before = editor.read("clinic.json");
  assert.equal((await post({ name: "../clinic.json", data })).name, "clinic.jpg");
  assert.equal(editor.read("clinic.json"), before);
  fs.symlinkSync(path.join(editor.folder, "clinic.json"), path.join(pictures, "link.png"));
  assert.equal((await post({ name: "link.png", data })).name, "link-2.png");
  assert.equal(editor.read("clinic.json"), before);
  for (const body of [{ name: "a.png" }, { data }, { name: 3, data }, { name: "a.png", data: "<>" }])
    assert.equal((await post(body)).status, 400, JSON.stringify(body).slice(0, 40));
  fs.rmSync(pictures, { recursive: true });
  fs.symlinkSync(path.join(editor.folder, "articles"), pictures);
  assert.equal((await post({ name: "a.png", data })).status, 403);
  assert.deepEqual(
    fs.readdirSync(path.join(editor.folder, "articles")).filter((name) => /png/.test(name)),
    [],
  );
});
