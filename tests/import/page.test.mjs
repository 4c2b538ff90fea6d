// A saved page of a site: which part of it is the text, and what of HTML comes along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { imported, page } from "./lib/documents.mjs";

const DUTCH =
  "Wie rugpijn heeft, mag gewoon blijven bewegen. Rust is niet nodig en maakt de spieren juist zwakker dan zij waren. ";

test("the main part of the page is the text; menus, footers, scripts and forms are not, and are told", () => {
  const { article, losses, whyLanguage } =
    page(`<!DOCTYPE html><html lang="nl-NL"><head><title>Rug | De praktijk</title>
    <link rel="canonical" href="https://praktijk.example/rug/"><style>p { color: red }</style></head><body>
    <header><nav><a href="/">Home</a> <a href="/over">Over ons</a></nav></header>
    <main><nav aria-label="kruimels">Home &gt; Rug</nav><h1>Rug<a class="anchor" href="#rug">#</a></h1><p>Blijf bewegen</p>
    <h2 id="oefenen">Oefenen</h2><p>Lees <a href="../knie/">over de knie</a>, <a href="#oefenen">boven</a> of
    <a href="https://praktijk.example/rug/#oefenen">hier</a>.<br>Nog een regel.</p><script>var a = "<p>nee</p>";</script>
    <form><label>Naam <input name="n"></label><button>Verstuur</button></form><p hidden>verborgen</p>
    <figure><img src="rug.jpg" alt="Een rug"><figcaption>Zo buigt u.</figcaption></figure>
    <iframe src="https://video.example/1"></iframe><svg><title>pijl</title></svg></main>
    <footer>© De praktijk</footer></body></html>`);
  assert.deepEqual(article, {
    $schema: "../schema/article.schema.json",
    id: "rug",
    language: "nl",
    title: "Rug",
    subtitle: "Blijf bewegen",
    sections: [
      {
        id: "oefenen",
        heading: "Oefenen",
        blocks: [
          {
            kind: "paragraph",
            text: "Lees [over de knie](https://praktijk.example/knie/), [boven](#oefenen) of [hier](#oefenen).\nNog een regel.",
          },
          { kind: "paragraph", text: "Naam" },
          { kind: "paragraph", text: "Zo buigt u." },
        ],
      },
    ],
  });
  assert.equal(whyLanguage, "the document says so");
  for (const part of [
    'what stands around <main> was left out (menus, footer and such): "Home Over ons © De praktijk"',
    'a menu was left out: "Home > Rug"',
    "a field to fill in was left out",
    'a button was left out: "Verstuur"',
    'what the page hides was left out: "verborgen"',
    'the picture rug.jpg was left out (it shows what follows): "Een rug"',
    "a frame, such as a video or a map, was left out (https://video.example/1)",
    'a drawing was left out: "pijl"',
  ])
    assert.ok(
      losses.some((line) => line.includes(part)),
      `${part} in\n${losses.join("\n")}`,
    );
  assert.equal(losses.length, 8, losses.join("\n"));
});

test("a page without a main part loses its menus only; without a heading its <title> is the title", () => {
  const { article, losses } = page(
    `<title>Knie – De praktijk</title><body><nav>Menu</nav><div>Kort</div><div>${DUTCH.repeat(3)}</div><footer>Voet</footer>`,
  );
  assert.deepEqual([article.title, article.subtitle, article.language], ["Knie", "Kort", "nl"]);
  assert.deepEqual(article.sections[0].blocks, [{ kind: "paragraph", text: DUTCH.repeat(3).trim() }]);
  for (const part of [
    "the title is that of <title>",
    'a menu was left out: "Menu"',
    'the footer of the page was left out: "Voet"',
  ])
    assert.ok(
      losses.some((line) => line.includes(part)),
      `${part} in\n${losses.join("\n")}`,
    );
  assert.throws(() => page("<p>Tekst"), /has no title\..*<h1>/);
});

test("two line breaks end a paragraph, in a link and emphasis too; the address that it was saved from is known", () => {
  const { texts } = page(
    "<!-- saved from url=(0029)https://praktijk.example/a/b -->\n<h1>T</h1><p>Onder</p>" +
      "<p>een<br> <br>twee<br>drie<b><br><br>vier</b> <a href='c'>vijf<br><br>zes</a></p><ul><li>a<br><br>b</ul>",
  );
  assert.deepEqual(texts, [
    "een",
    "twee\ndrie",
    "**vier** [vijf](https://praktijk.example/a/c)",
    "[zes](https://praktijk.example/a/c)",
    "a\nb",
  ]);
});

test("styles that other programs write are read as emphasis: Google Docs, Word's HTML", () => {
  const { texts, losses } = page(
    '<h1>T</h1><p>Onder</p><p><b style="font-weight:normal">gewoon <span style="font-weight:700">vet</span></b> ' +
      '<span style="font-style: italic">schuin</span> x<span style="vertical-align:super">2</span> ' +
      '<span style="text-decoration:line-through">weg</span><u>streep</u> <q>gezegd</q></p>',
  );
  assert.deepEqual(texts, ["gewoon **vet** *schuin* x^2^ streep “gezegd”"]);
  assert.ok(losses.some((line) => line.includes('words that are struck through were left out: "weg"')));
  assert.ok(losses.some((line) => line.includes('underlined words are plain text now: "streep"')));
});

test("the page's own style sheet is read for its classes, not for what it hides or for other media", () => {
  const { texts, losses } = page(
    "<style>.c1{font-weight:700}span.c2{text-decoration:line-through;color:red}.c3{font-style:italic}.c4{display:none}" +
      "@media print{.c5{text-decoration:line-through}}.c6,.c7{vertical-align:super} .x .c8{font-weight:bold} kapot{{{</style>" +
      "<h1>T</h1><p>Onder</p><p>a <span class='c1 c3'>b</span> <span class=c2>weg</span> <span class=c4>c</span> <span class=c5>d</span> " +
      "e<span class=c7>2</span> <span class=c8>f</span></p><p style='text-decoration: line-through'>hele alinea</p><p>slot</p>",
  );
  assert.deepEqual(texts, ["a ***b*** c d e^2^ f", "slot"]);
  assert.equal(
    losses.filter((line) => /struck through were left out: "(weg|hele alinea)"/.test(line)).length,
    2,
  );
});

test("bullets that somebody typed make a list, as in Word's HTML", () => {
  const { blocks, losses } = page(
    "<h1>T</h1><p>Onder</p><p>Vooraf:</p><p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>een <b>twee</b></p>" +
      "<p>•\tdrie</p><p>• alleen ook</p><p>Na.</p><p>• alleen</p>",
  );
  assert.deepEqual(blocks, [
    { kind: "paragraph", text: "Vooraf:" },
    { kind: "bulletList", items: ["een **twee**", "drie", "alleen ook"] },
    { kind: "paragraph", text: "Na." },
    { kind: "paragraph", text: "• alleen" },
  ]);
  assert.ok(
    losses.some((line) => line.includes('paragraphs that begin with a bullet became a list: "een twee"')),
  );
});

test("the encoding that a page names is believed, also that of Windows; a wrong one is not", () => {
  const html = (encoding) => `<meta charset="${encoding}"><h1>Café – x</h1><p>Kort<p>“Één” € 5`;
  const windows = Buffer.from(
    html("windows-1252")
      .replaceAll("–", "\x96")
      .replaceAll("“", "\x93")
      .replaceAll("”", "\x94")
      .replaceAll("€", "\x80"),
    "latin1",
  );
  for (const bytes of [
    windows,
    html("utf-8"),
    html("geen"),
    Buffer.from(`\uFEFF${html("utf-8")}`, "utf16le"),
  ]) {
    const { article, texts } = imported("a.html", bytes);
    assert.equal(article.title, "Café – x");
    assert.deepEqual(texts, ["“Één” € 5"]);
  }
  assert.throws(
    () => imported("a.html", Buffer.from("<h1>\xE9\xE9", "latin1")),
    /neither in the encoding that it names nor in UTF-8/,
  );
});

test("folds, terms, pre-formatted text and tables of layout keep their words", () => {
  const { texts } = page(
    "<h1>T</h1><p>Onder</p><details><summary>Meer</summary>Uitleg</details><dl><dt>Term<dd>Zin</dl>" +
      "<pre>regel een\n  regel twee</pre><table><tr><td><table><tr><td>kader</td></tr></table></td></tr></table>" +
      "<a href='https://a.nl/'><div>blok in link</div></a><ul><li><h3>Kop</h3>tekst<blockquote>citaat</blockquote></ul>",
  );
  assert.deepEqual(texts, [
    "**Meer**",
    "Uitleg",
    "**Term**",
    "Zin",
    "regel een\nregel twee",
    "kader",
    "[blok in link](https://a.nl/)",
    "**Kop**\ntekst\ncitaat",
  ]);
});
