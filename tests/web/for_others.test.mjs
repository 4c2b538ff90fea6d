// What the build writes for other sites, of pages with names that are not easy: the page that offers them, and oEmbed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { escaped, unescaped } from "../../site/html.mjs";
import { embeddingPage } from "../../site/insluiten/page.mjs";
import { checkAddress, oembed, withOembedLink } from "../../site/published.mjs";

const CLINIC = `Brug "en" & zn <x> $& &amp;`;
const page = (title, body = "") =>
  `<html><head><title>${escaped(`${title} – ${CLINIC}`)}</title></head><body>${body}</body></html>`;
const SITE = "https://gids.test/a/";

test("text becomes HTML and back", () => {
  for (const text of [CLINIC, "&lt;", "&amp;lt;", `<"&">`]) assert.equal(unescaped(escaped(text)), text);
  assert.doesNotMatch(escaped(CLINIC), /[<>"]/);
});

test("pages to choose from: the front one first, by kind, with the headings of each article", () => {
  const html = embeddingPage(
    new Map([
      ["wegwijzer/plek/nek/index.html", page("Nek")],
      ["wegwijzer/zelf/index.html", page("Zelf $1")],
      ["wegwijzer/index.html", page("Wegwijzer", '<h2 id="lw-signs" class="heading">Signalen</h2>')],
      [
        "artikelen/slaap/index.html",
        page("Slaap", '<h2 id="diep" class="heading">Diep <b>sla&shy;pen</b></h2>'),
      ],
      ["artikelen/index.html", page("Alle artikelen")],
      ["index.html", page("Rug & nek", '<h2 id="rug" class="heading">De rug</h2>')],
    ]),
    escaped(CLINIC),
    { library: "artikelen/", guide: "wegwijzer/", signs: "wegwijzer/signalen/" },
  );
  const select = html.match(/<select id="page"[^]*?<\/select>/)[0];
  const choices = [
    ...select.matchAll(
      /<optgroup label="([^"]*)">|<option value="([^"]*)" data-title="([^"]*)">(.*)<\/option>/g,
    ),
  ];
  assert.deepEqual(
    choices.map(([, label, address, , words]) => label ?? `${address} ${words}`),
    [
      ...["Artikelen", " Rug &amp; nek", "artikelen/ Alle artikelen", "artikelen/slaap/ Slaap"],
      ...["Wegwijzer", "wegwijzer/ Wegwijzer", "Per plek", "wegwijzer/plek/nek/ Nek"],
      ...["Adviezen van de wegwijzer", "wegwijzer/zelf/ Zelf $1"],
      ...["Vanaf een kop in Rug &amp; nek", "#rug De rug"],
      ...["Vanaf een kop in Slaap", "artikelen/slaap/#diep Diep slapen"],
    ],
  );
  const titles = choices.filter(([, label]) => !label).map(([, , , title]) => unescaped(title));
  assert.ok(
    titles.every((title) => title.endsWith(` – ${CLINIC}`)),
    titles.join("\n"),
  );
  assert.ok(html.includes(`<title>Zo zet u het op uw site – ${escaped(CLINIC)}</title>`));
  assert.doesNotMatch(html.replace("@build@", ""), /@\w+@/);
});

test("oEmbed keeps the title whole, as text and in the frame", () => {
  const html = page("Rug & nek");
  const [file, text] = oembed("index.html", html, SITE, CLINIC);
  assert.equal(file, "oembed/index.json");
  const answer = JSON.parse(text);
  assert.equal(answer.title, `Rug & nek – ${CLINIC}`);
  assert.equal(answer.provider_name, CLINIC);
  assert.equal(unescaped(answer.html.match(/ title="([^"]*)"/)[1]), answer.title);
  const [deep] = oembed("wegwijzer/plek/nek/index.html", html, SITE, CLINIC);
  assert.equal(deep, "oembed/wegwijzer/plek/nek.json");
  const linked = withOembedLink("wegwijzer/index.html", html, SITE);
  assert.ok(linked.includes(`href="${SITE}oembed/wegwijzer.json">\n</head>`));
});

test("an address that is none is refused", () => {
  for (const wrong of [
    "gids.test",
    "https://gids.test",
    "ftp://gids.test/",
    'https://gids.test/"/',
    "https://gids.test/'/",
  ])
    assert.throws(() => checkAddress(wrong), /is not an address that ends in \//, wrong);
  for (const right of [undefined, SITE, "http://localhost:8080/"]) checkAddress(right);
});
