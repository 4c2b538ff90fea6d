// `leeswijzer review` and `leeswijzer diff` as commands, with a real Graphviz: what the files contain, and that no
// file is written when something is missing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-review-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name) => path.join(folder, name);
const tool = (given, env = process.env) =>
  spawnSync(path.resolve("build/native/leeswijzer"), given, { encoding: "utf8", env });

function report(command, ...given) {
  const out = file("report.html");
  const { status, stderr } = tool([command, ...given, out]);
  assert.equal(status, 0, stderr);
  return readFileSync(out, "utf8");
}

// A copy of the content with its guide changed.
function changed(name, change) {
  const [guide, safety] = ["guide", "safety"].map((one) =>
    JSON.parse(readFileSync(`content/${one}.json`, "utf8")),
  );
  change(guide, (list, id) => guide[list].find((item) => item.id === id), safety);
  cpSync("content", file(name), { recursive: true });
  writeFileSync(path.join(file(name), "guide.json"), JSON.stringify(guide));
  writeFileSync(path.join(file(name), "safety.json"), JSON.stringify(safety));
  return file(name);
}

test("the review report has its drawings, a line to sign for each part, and is reproducible", () => {
  const html = report("review", "content");
  assert.equal(html, report("review", "content"));
  assert.equal(
    html.match(/<svg (?!viewBox="0 0 24 24")/g).length,
    4,
    "the diagrams; the signs have small drawings besides",
  );
  for (const rule of ["r01", "r10", "r11", "r20"])
    assert.ok(html.includes(`>${rule}</text>`), `${rule} is drawn`);
  assert.ok(!/<!--|<title>(?!Wegwijzer)| id="|<script|xlink:href/.test(html));
  const sections = html.match(/<section[ >][^]*?<\/section>/g);
  const unsigned = sections.filter((section) => !section.includes('class="sign"'));
  assert.deepEqual(
    unsigned.map((section) => section.match(/<h3>(.*)<\/h3>/)[1]),
    [
      "Zo leest u dit verslag",
      "Bronnen die nergens gebruikt worden",
      "Wat de computer over alle combinaties heeft bewezen",
    ],
  );
  assert.ok(sections.length > 100);
});

test("a site with words of its own for the reports has no others in them", () => {
  const words = JSON.parse(readFileSync("content/schema/report.schema.json", "utf8")).properties;
  const own = ({ description }) =>
    description.replace("In Dutch: ", "").replaceAll(/\p{L}(?![^{]?\})/gu, "X");
  const all = Object.fromEntries(
    Object.entries(words)
      .filter(([name]) => !name.startsWith("$"))
      .map(([name, one]) => [
        name,
        name === "fields"
          ? Object.fromEntries(Object.entries(one.properties).map(([field, each]) => [field, own(each)]))
          : own(one),
      ]),
  );
  const site = changed("other-words", (guide) => (guide.outcomes[0].title += "!"));
  writeFileSync(path.join(site, "report.json"), JSON.stringify(all));
  const dutch =
    /"bladzijde|akkoord|paraaf|spoedniveau|antwoordt|verslag|combinaties|Bronnen:|Is nu|Hoe vaak|veranderd|Handtekening/;
  assert.doesNotMatch(report("review", site), dutch);
  assert.doesNotMatch(report("diff", "content", site), dutch);
  writeFileSync(path.join(site, "report.json"), JSON.stringify({ ...all, pageNumber: "X {a}" }));
  const { status, stderr } = tool(["review", site, file("never.html")]);
  assert.equal(status, 1);
  assert.match(stderr, /report\.json#\/pageNumber: The placeholder \{b\} is missing\./);
});

test("without Graphviz it says what to install, and writes nothing", () => {
  const bin = file("bin"),
    out = file("never.html");
  mkdirSync(bin);
  symlinkSync("/bin/sh", path.join(bin, "sh"));
  const { status, stderr } = tool(["review", "content", out], { ...process.env, PATH: bin });
  assert.equal(status, 1);
  assert.match(stderr, /apt-get install graphviz/);
  assert.ok(!existsSync(out));
});

test("when Graphviz fails, nothing is written either", () => {
  const bin = file("broken"),
    out = file("never.html");
  mkdirSync(bin);
  writeFileSync(path.join(bin, "dot"), "#!/bin/sh\necho '<svg>half'\nexit 1\n", { mode: 0o755 });
  const { status, stderr } = tool(["review", "content", out], {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
  });
  assert.equal(status, 1);
  assert.match(stderr, /failed/);
  assert.ok(!existsSync(out));
});

test("content with errors, a wrong call and a folder that cannot be written are refused", () => {
  const damaged = changed("damaged", (guide) => (guide.rules[0].outcome = "nergens"));
  for (const [given, status] of [
    [["review", damaged, file("x.html")], 1],
    [["diff", "content", damaged, file("x.html")], 1],
    [["diff", damaged, "content", file("x.html")], 1],
    [["diff", "content", "content"], 2],
    [["diff", "content", "content", file("none/x.html")], 1],
  ])
    assert.equal(tool(given).status, status, given.join(" "));
  assert.ok(!existsSync(file("x.html")));
});

test("diff: the same content moves nobody and changes nothing", () => {
  const html = report("diff", "content", "content");
  assert.match(
    html,
    /0 van de 699\.840 combinaties van antwoorden leiden nu ergens anders heen\. Daarvan worden er 0/,
  );
  assert.ok(!html.includes("MINDER DRINGEND</h3>") && html.includes("<p>Niets.</p>"));
});

test("diff: who ends milder comes first, with an example; a sign removed from a list is reported prominently", () => {
  const next = changed("next", (guide, find, safety) => {
    find("rules", "r18").outcome = "zelf";
    safety.atLeast = safety.atLeast.filter(({ id }) => id !== "na-3-weken-niet-minder");
    const stays = ({ id }) => id !== "beide-benen";
    find("questions", "spoed").items = find("questions", "spoed").items.filter(stays);
    safety.gates[1].signs = safety.gates[1].signs.filter(stays);
    find("notes", "n-onderrug").when.plek.push("onderrug_been");
    find("notes", "n-meerdere").text = "Een andere zin.";
    find("rules", "r20").sources.push("nhg-lrs");
    guide.outcomes[2].steps.push("Een nieuwe stap.");
  });
  const html = report("diff", "content", next);
  assert.match(
    html,
    /8 van de 699\.840 combinaties[^]*worden er 8 minder dringend\. Signalen die uit een lijst verdwenen of veranderden: 1\./,
  );
  assert.match(html, /het versienummer is hetzelfde gebleven/);
  const milder = html.indexOf("MINDER DRINGEND</h3>"),
    other = html.indexOf("even dringend of dringender?</h2>");
  assert.ok(milder > 0 && milder < other && html.lastIndexOf("MINDER DRINGEND</h3>") < other);
  assert.match(
    html,
    /door regel r18[^]*?door regel r18[^]*?<li>«Hoe lang hebt u deze klacht nu\?» «3 tot 6 weken»<\/li>/,
  );
  assert.match(html, /VERVALLEN[^]*?Pijn, tintelingen of minder kracht in beide benen/);
  assert.match(
    html,
    /Was:<\/span> als iemand bij [^<]*«Onderrug»<\/p>\n<p><span class="label">Is nu:<\/span> als iemand bij [^<]*«Onderrug» of «Onderrug met pijn in bil of been»<\/p>/,
  );
  assert.match(
    html,
    /Pijn op veel plekken vraagt[^<]*<\/p>\n<p><span class="label">Is nu:<\/span> Een andere zin\./,
  );
  assert.match(
    html,
    /bron › 3: nieuw<\/p>\n<p><span class="label">Is nu:<\/span> nhg-lrs: NHG-Standaard Lumbosacraal/,
  );
  assert.match(html, /stap › 4: nieuw<\/p>\n<p><span class="label">Is nu:<\/span> Een nieuwe stap\./);
});

test("diff: a change in another file is reported too", () => {
  cpSync("content", file("clinic"), { recursive: true });
  const clinic = JSON.parse(readFileSync("content/clinic.json", "utf8"));
  clinic.contact.phone = "035 123 45 67";
  writeFileSync(path.join(file("clinic"), "clinic.json"), JSON.stringify(clinic));
  const html = report("diff", "content", file("clinic"));
  assert.match(html, /Wat er veranderde in clinic<\/h2>[^]*035 123 45 67/);
});
