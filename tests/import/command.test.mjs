// The command itself: what it writes, says and refuses; and that what it writes passes the check.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { wordXml, paragraph } from "./lib/documents.mjs";

const COMMAND = path.resolve("tools/import/import.mjs");
const GOOD = "# Slaap\n\nKort.\n\n## Kop\n\nTekst.\n";

let folder, content;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-import-"));
  content = path.join(folder, "inhoud");
  cpSync("content", content, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

/** Writes the file, and runs the command in its folder. */
function run(name, text, ...options) {
  if (text !== null) writeFileSync(path.join(folder, name), text);
  const args = [COMMAND, name, "--content", content, ...options];
  const { status, stdout, stderr } = spawnSync("node", args, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const article = (id) => JSON.parse(readFileSync(path.join(content, "articles", `${id}.json`), "utf8"));

/** It wrote nothing, and said why. */
function refused(result, why) {
  assert.deepEqual([result.status, result.stdout], [1, ""]);
  assert.match(result.stderr, why);
  assert.equal(result.stderr.trimEnd().split("\n").length, 1, result.stderr);
}

test("it says what was lost, which language and why, where the article is, and what the check says", () => {
  const { status, stdout, stderr } = run(
    "slaap.md",
    "# Slaap\n\nKort.\n\n## Kop\n\nNiet ~~wel~~ doen.\n\n---\n",
  );
  assert.deepEqual([status, stderr], [0, ""]);
  assert.deepEqual(stdout.split("\n"), [
    'slaap.md:7: words that are struck through were left out: "wel"',
    "slaap.md:9: a line across the page was left out",
    "language: nl (the document does not say, and there are too few words to tell)",
    "wrote inhoud/articles/slaap.json",
    "the check passes",
    "",
  ]);
  assert.equal(article("slaap").title, "Slaap");
});

test("an article of the same title gets a number, and no file is ever overwritten", () => {
  assert.match(run("slaap.md", GOOD).stdout, /wrote inhoud\/articles\/slaap-2\.json/);
  assert.match(run("slaap.md", GOOD).stdout, /wrote inhoud\/articles\/slaap-3\.json/);
  assert.equal(article("slaap").sections[0].blocks[0].text, "Niet doen.");
  symlinkSync("nergens", path.join(content, "articles/geheim.json"));
  assert.match(run("geheim.md", GOOD.replace("Slaap", "Geheim")).stdout, /geheim-2\.json/);
});

test("what cannot be read is refused, not a crash", () => {
  mkdirSync(path.join(folder, "map.md"));
  refused(run("map.md", null), /^map\.md is a folder\. Name a file\./);
  refused(run("weg.md", null), /^weg\.md could not be read\. Is the name right/);
  refused(run("slaap.md/x.md", null), /could not be read/);
  refused(run("leeg.md", ""), /^leeg\.md is empty\./);
  refused(
    run("latin.md", Buffer.from("# Caf\xE9\n", "latin1")),
    /^latin\.md is not UTF-8\. Save it as UTF-8/,
  );
  refused(
    run("zonder.md", "Tekst.\n"),
    /^zonder\.md has no title\. Begin it with a line "# Title", or add --title/,
  );
  refused(run("kop.md", "# Alleen een kop\n"), /^kop\.md has no text below its title\./);
  refused(run("wit.md", " \n\n"), /has no title/);
  refused(run("a.pdf", "%PDF-1.4"), /is a PDF\. Import the document that it was made from\./);
  refused(run("a.doc", Buffer.from("\xD0\xCF\x11\xE0xxxx", "latin1")), /is an old Word document/);
  refused(run("b.docx", Buffer.from("\xD0\xCF\x11\xE0xxxx", "latin1")), /or has a password/);
  refused(run("a.rtf", "{\\rtf1 x}"), /is RTF/);
  refused(run("a.xyz", "tekst"), /is of no kind that can be imported: \.md/);
  refused(run("nep.docx", "tekst"), /is no \.docx document, in spite of its name/);
  refused(run("nep.md", Buffer.from("PK\x03\x04xxxx")), /is a zip archive, in spite of its name/);
  refused(run("half.docx", wordXml(paragraph("Tekst")).subarray(0, 900)), /is damaged/);
  refused(run("leeg.docx", Buffer.from("PK\x03\x04")), /is damaged/);
  refused(run("diep.html", "<h1>T</h1>" + "<div>".repeat(12000) + "x"), /is nested too deep/);
});

test("a content folder that is none is refused; wrong usage is explained", () => {
  const elsewhere = run("slaap.md", GOOD, "--content", path.join(content, "guide.json"));
  refused(elsewhere, /guide\.json\/articles is not a folder, or you may not open it\./);
  for (const args of [[], ["a.md", "b.md"], ["a.md", "--nee"], ["a.md", "--language", "Nederlands!"]]) {
    const { status, stderr } = spawnSync("node", [COMMAND, ...args], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /^usage: \.\/dev tool import FILE/);
  }
});

test("a folder that nobody may write to is told", () => {
  const vast = path.join(folder, "vast");
  mkdirSync(vast);
  symlinkSync("/proc/sys", path.join(vast, "articles")); // even root can make no file there
  refused(
    run("slaap.md", GOOD, "--content", vast),
    /^.*vast\/articles\/slaap\.json could not be written\.$/m,
  );
});

test("headings that are names of the product, of a number or in other letters give ids that pass the check", () => {
  const headings = ["Hulp", "Status", "Zoek", "Titel", "N5", "Stap", "Stap", "Stap 2", "LW main", "lw", "Inleiding", "Дом", "١", "&", "112", "Één & ander!", "a".repeat(100), `${"a".repeat(100)}b`, "constructor", "toString"]; // prettier-ignore
  const text = `# Status\n\nOnder.\n\nVooraf.\n\n${headings.map((heading) => `## ${heading}\n\nTekst.\n`).join("\n")}`;
  for (const id of ["status", "status-2"]) {
    const { status, stdout } = run("koppen.md", text);
    assert.equal(status, 0);
    assert.match(stdout, /\nthe check passes\n$/, stdout);
    const ids = article(id).sections.map((section) => section.id);
    assert.equal(new Set(ids).size, headings.length + 1);
    for (const one of ids) assert.match(one, /^(?!lw-)[a-z0-9][a-z0-9_-]{0,63}$/);
  }
  assert.deepEqual(
    article("status")
      .sections.slice(6, 12)
      .map(({ id }) => id),
    ["stap", "stap_2", "stap-2", "deel-lw-main", "lw", "inleiding_3"],
  );
});

test("titles without Latin letters, or with the product's prefix, get an id", () => {
  for (const [title, id] of [
    ["Боль", "artikel"],
    ["疼痛", "artikel-2"],
    ["LW tekst", "artikel-lw-tekst"],
    ["Ørsted & Łódź", "orsted-lodz"],
  ]) {
    const { stdout } = run("titel.md", `# ${title}\n\nOnder.\n\nTekst.\n`);
    assert.match(stdout, /the check passes\n$/, stdout);
    assert.equal(article(id).title, title);
  }
});

test("title, subtitle and language are yours to choose", () => {
  const own = ["--title", "Zelf gekozen", "--subtitle", "Ook dit", "--language", "de-AT"];
  const { stdout } = run("keuze.md", "Alleen tekst.\n\nMeer tekst.\n", ...own);
  assert.match(stdout, /language: de \(as you asked\)/);
  const { title, subtitle, language, sections } = article("zelf-gekozen");
  assert.deepEqual([title, subtitle, language], ["Zelf gekozen", "Ook dit", "de"]);
  assert.equal(sections[0].blocks.length, 2);
});

test("a title of yours takes the place of the only main heading, and a section keeps its own", () => {
  const { stdout } = run("eigen.md", "# Oud\n\nOnder.\n\nTekst.\n", "--title", "Nieuw & beter");
  assert.match(stdout, /^eigen\.md: the title of the document gave way to yours: "Oud"\n/);
  assert.deepEqual(
    article("nieuw-beter").sections.map(({ heading }) => heading),
    [null],
  );
});

test("without pandoc it says what to install", () => {
  writeFileSync(path.join(folder, "kaal.md"), GOOD);
  const args = [COMMAND, "kaal.md", "--content", content];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: "" },
  });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^kaal\.md needs pandoc to be read, which is not installed here: apt-get install pandoc\.\n$/,
  );
});

test("what remains to be done is named: an empty subtitle", () => {
  const { status, stdout } = run("zonder.md", `# Lang\n\n${"x ".repeat(100)}\n`);
  assert.equal(status, 0);
  assert.match(stdout, /the subtitle is empty: fill it in\n/);
  assert.match(stdout, /articles\/lang\.json#\/subtitle: .*\n {4}→ .*\nmend this/);
  assert.ok(readdirSync(path.join(content, "articles")).includes("lang.json"));
  rmSync(path.join(content, "articles/lang.json"));
});
