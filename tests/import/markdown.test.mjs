// Markdown as an article, and what is told about it, by line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { targetOf } from "../../tools/import/links.mjs";
import { body, imported, markdown, told } from "./lib/documents.mjs";

test("title, subtitle, introduction, sections and every kind of block", () => {
  const { article, losses } = markdown(
    "# Slaap en pijn\n\nWaarom slapen helpt\n\nDit is de\ninleiding.\n\n## Wat slaap doet\n\nEen regel.  \n" +
      "Een nieuwe regel.\n\n### Klein kopje\n\n- een\n- twee\n\n1. eerst\n2. dan\n\n> Een citaat.\n",
  );
  assert.deepEqual(article, {
    $schema: "../schema/article.schema.json",
    id: "slaap-en-pijn",
    language: "nl",
    title: "Slaap en pijn",
    subtitle: "Waarom slapen helpt",
    sections: [
      { id: "inleiding", heading: null, blocks: [{ kind: "paragraph", text: "Dit is de inleiding." }] },
      {
        id: "wat-slaap-doet",
        heading: "Wat slaap doet",
        blocks: [
          { kind: "paragraph", text: "Een regel.\nEen nieuwe regel." },
          { kind: "subheading", text: "Klein kopje" },
          { kind: "bulletList", items: ["een", "twee"] },
          { kind: "numberedList", items: ["eerst", "dan"] },
          { kind: "quote", text: "Een citaat." },
        ],
      },
    ],
  });
  assert.deepEqual(losses, []);
});

test("what an article has no place for is told with its line", () => {
  const { losses, texts } = markdown(
    "# A\n\nB\n\n## C\n\nTekst met **vet** en [een link](https://example.org/x).\n\n![foto](foto.png)\n\n" +
      "| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n- een\n  - binnen\n\n3. drie\n\n<div>html</div>\n\n---\n",
  );
  told(
    losses,
    '9: the picture foto.png was left out (it shows what follows): "foto"',
    '11: a table has no caption: it got the words of the heading above it: "C"',
    "15: a block of code became a paragraph",
    "20: a list inside a list became items of the outer one",
    "22: a list that does not begin with 1 will begin with 1",
    "26: a line across the page was left out",
  );
  assert.deepEqual(texts, [
    "Tekst met **vet** en [een link](https://example.org/x).",
    "C",
    "a; b",
    "c; d",
    "code",
    "een",
    "binnen",
    "drie",
    "html",
  ]);
});

test("bold, italic, links, raised and lowered words, line breaks, and these signs themselves", () => {
  const { texts, losses } = body(
    "Een **vet** en *schuin* en ***beide*** woord, H~2~O en m^2^.\n\n**Let op: [hier](https://a.nl/x_(y)) **en\n\n" +
      "Regel\\\nnog een, 2 \\* 3 \\[x\\] \\~5 \\^ \\\\ af en toe*s*\n\n" +
      "[**vet** in een link](mailto:a@b.nl) en [bel](tel:+31-35-123) en <https://c.nl/>\n",
  );
  assert.deepEqual(texts, [
    "Een **vet** en *schuin* en ***beide*** woord, H~2~O en m^2^.",
    "\\*\\*Let op: [hier](https://a.nl/x_%28y%29) \\*\\*en",
    "Regel\nnog een, 2 \\* 3 \\[x\\] \\~5 \\^ \\\\ af en toe*s*",
    "[**vet** in een link](mailto:a@b.nl) en [bel](tel:+3135123) en [https://c.nl/](https://c.nl/)",
  ]);
  assert.deepEqual(losses, []);
});

test("emphasis begins and ends at a word, also across line breaks", () => {
  assert.deepEqual(body("<b>een </b>twee<i> drie</i><br><b>vier<br>vijf </b>").texts, [
    "**een** twee *drie*\n**vier**\n**vijf**",
  ]);
  assert.deepEqual(body("<i>a</i><b>b</b> <b><i>c</i></b><i>d</i>").texts, ["*a***b *c**d*"]);
  const raised = body("x<sup>2 a</sup> <sup>a*b</sup>");
  assert.deepEqual(raised.texts, ["x^2^ ^a^ a\\*b"]);
  told(raised.losses, '1: "a*b" is no longer raised or lowered: it has signs that mark texts');
});

test("what changes the meaning is never silent: struck words, breaks, words in HTML", () => {
  const struck = body("Niet ~~wel~~ doen");
  assert.deepEqual(struck.texts, ["Niet doen"]);
  told(struck.losses, '1: words that are struck through were left out: "wel"');
  assert.deepEqual(body("en<br>bel 112").texts, ["en\nbel 112"]);
  assert.deepEqual(body("<div>\nBel <b>nu</b>\n</div>").texts, ["Bel **nu**"]);
  for (const html of [
    "a <del>b **c**</del> d",
    "a <s>b c</s> d",
    '<p>a <span style="text-decoration: line-through">b c</span> d',
  ])
    told(body(html).losses, 'words that are struck through were left out: "b c"');
  const whole = body("voor\n\n<del>\n\nhele alinea\n\n</del>\n\nna");
  assert.deepEqual(whole.texts, ["voor", "na"]);
  told(whole.losses, '3: words that are struck through were left out: "hele alinea"');
});

test("entities become characters, unknown ones are kept and told", () => {
  const { article, texts, losses } = markdown(
    "# A &amp; B\n\n## C\n\ncaf&eacute; &#8211; &onbekend; 20 &deg;C gar&ccedil;on &amp;eacute;\n",
  );
  assert.equal(article.title, "A & B");
  assert.deepEqual(texts, ["café – &onbekend; 20 °C garçon é"]);
  told(
    losses.slice(1),
    "5: &onbekend; is unknown and was kept as written",
    "5: &eacute; became the character that it stands for",
  );
});

test("what an old Windows encoding left becomes the character that was meant", () => {
  const { texts, losses } = body("een &#150; twee &#147;drie&#148; \x80 5");
  assert.deepEqual(texts, ["een – twee “drie” € 5"]);
  told(losses, "1: a character of an old Windows encoding became the one that was meant (and 3 more)");
});

test("the number of no character is kept as written and told", () => {
  for (const entity of "&#xD800; &#xdfff; &#56320; &#x110000; &#9999999; &#xFFFFFF; &#0; &#x0; &#7; &#x1B; &#127;".split(
    " ",
  )) {
    const { texts, losses } = body(`voor ${entity} na`);
    assert.deepEqual(texts, [`voor ${entity} na`]);
    told(losses, `1: ${entity} is the number of no character and was kept as written`);
  }
  assert.deepEqual(body("&#xD7FF;").losses.length, 1); // no typeface has it
});

test("a byte-order mark and line ends of other systems are no part of the text, a zero byte is no character", () => {
  const marked = imported("a.md", "\uFEFF# A\r\n\r\nB\r\n\r\n## C\r\n\r\nD\r\nE\r\n");
  assert.equal(marked.article.title, "A");
  assert.deepEqual(marked.texts, ["D E"]);
  assert.deepEqual(marked.losses, []);
  assert.deepEqual(imported("a.md", "# A\r\rB\r\r## C\r\rD\r").texts, ["D"]);
  const zero = body("D\0E");
  assert.deepEqual(zero.texts, ["DE"]);
  told(zero.losses, "1: a byte that is no character was left out");
});

test("a long first paragraph is text, not a subtitle; so is the only one, and one with a link", () => {
  for (const text of ["x".repeat(200), "kort", "een [link](https://a.nl/)\n\nmeer"]) {
    const { article, losses } = markdown(`# A\n\n${text}\n`);
    assert.equal(article.subtitle, "");
    told(losses, "there is no short paragraph below the title, so the subtitle is empty: fill it in");
  }
});

test("front matter: title, subtitle and language are used, the rest is told; lines still count", () => {
  const { article, whyLanguage, losses } = markdown(
    '---\ntitle: "Pijn: wat nu?"\nsubtitle: Kort\nauthor: Jan\ntags: [a, b]\nlang: en-GB\n---\n\nText.\n\n~~weg~~ en meer\n',
  );
  assert.deepEqual([article.title, article.subtitle, article.language], ["Pijn: wat nu?", "Kort", "en"]);
  assert.equal(whyLanguage, "the document says so");
  told(
    losses,
    'there is no main heading: the title is that of the front matter: "Pijn: wat nu?"',
    '4: "author" of the front matter was left out: "Jan"',
    '5: "tags" of the front matter was left out: "["a","b"]"',
    '11: words that are struck through were left out: "weg"',
  );
  const broken = markdown("---\na: [b\n---\n\n# T\n\nS\n\nText.\n");
  told(broken.losses, "1: the front matter could not be read and was left out");
  assert.deepEqual(markdown("---\n\n# T\n\nS\n\nTekst.\n\n---\n").texts, ["Tekst."]);
});

test("headings: a space that does not break, none at all, underlined ones, levels", () => {
  const made = markdown(
    "Titel\n=====\n\nOnder\n\n##\u00A0Een\n\na\n\n##Twee\n\nb\n\nDrie\n----\n\nc\n\n#### Vier\n\nd\n\n# Vijf\n\ne\n",
  );
  assert.deepEqual(
    made.article.sections.map(({ heading }) => heading),
    ["Een", "Twee", "Drie", "Vijf"],
  );
  assert.deepEqual(made.article.sections[2].blocks[1], { kind: "subheading", text: "Vier" });
  told(
    made.losses,
    "6: the space after the # of a heading was one of another kind",
    "10: the # of a heading had no space after it",
    "19: a heading of level 4 became a small heading",
    "23: a second main heading became the heading of a section",
  );
});

test("headings with nothing below them, or of a lower level only, keep their words", () => {
  const empty = markdown("# T\n\nS\n\n## A\n\n## B\n\nb\n\n## C\n");
  assert.deepEqual(
    empty.article.sections.map(({ heading, blocks }) => [heading, blocks.map(({ text }) => text)]),
    [
      [null, ["**A**"]],
      ["B", ["b", "**C**"]],
    ],
  );
  assert.ok(
    empty.losses.some((line) => line.includes('"A"')),
    empty.losses.join("\n"),
  );
  const low = markdown("# T\n\nS\n\n### A\n\na\n\n### B\n\nb\n");
  assert.deepEqual(
    low.article.sections.map(({ heading }) => heading),
    ["A", "B"],
  );
});

test("title, subtitle and headings have no marks: what they had is told", () => {
  const { article, losses } = markdown(
    "---\ntitle: Anders\n---\n# *Titel* met m^2^\n\nOnder **met** H~2~O\n\n## **Alles vet**\n\na\n\n## Een [link](https://a.nl/)[^1]\n\n<mark>b</mark>\n\n[^1]: Noot.\n",
  );
  assert.deepEqual([article.title, article.subtitle], ["Titel met m2", "Onder met H2O"]);
  assert.deepEqual(
    article.sections.map(({ heading }) => heading),
    ["Alles vet", "Een link"],
  );
  assert.deepEqual(article.sections[1].blocks, [{ kind: "paragraph", text: "b[^1]" }], "it moves below");
  told(
    losses,
    'the title of the front matter gave way to the main heading: "Anders"',
    "4: emphasis and links in a heading are plain text now",
    "6: emphasis and links in the subtitle are plain text now",
    "12: emphasis and links in a heading are plain text now",
    '14: highlighted words are plain text now: "b"',
  );
});

test("footnotes are notes, with their marks where they were", () => {
  const { article, losses } = body(
    "Een[^1] en twee[^b].\n\n[^1]: De *noot*.\n[^b]: Nog een.\n\n    Tweede alinea.\n\nNa[^x].",
  );
  assert.deepEqual(article.sections[0].blocks, [
    { kind: "paragraph", text: "Een[^1] en twee[^2]." },
    { kind: "paragraph", text: "Na." },
  ]);
  assert.equal(article.sections.length, 1);
  assert.deepEqual(article.notes, ["De *noot*.", "Nog een.\nTweede alinea."]);
  told(losses, "8: the footnote [^x] has no text; its mark was left out");
});

test("notes are numbered as they are met; where no mark can be, the words are the last paragraph", () => {
  const { article, losses } = body(
    "## Kop[^k]\n\n**Vet[^a]**, [link](https://a.nl/)[^b]\n\n1. Stap[^c]\n2. Stap\n\n| Dag[^t] | Doen |\n|--|--|\n| ma[^d] | – |\n\n" +
      "[^k]: K.\n[^a]: A.\n[^b]: B.\n[^c]: C.\n[^t]: T *t*.\n[^d]: D, zie [site](https://b.nl/).\n",
  );
  assert.deepEqual(article.sections[0].blocks, [
    { kind: "paragraph", text: "**Vet**[^1], [link](https://a.nl/)[^2][^3]" },
    { kind: "numberedList", items: ["Stap[^4]", "Stap"] },
    { kind: "table", caption: "Kop", header: ["Dag", "Doen"], rows: [{ cells: ["ma[^5]", "–"] }] },
    { kind: "paragraph", text: "T *t*." },
  ]);
  assert.deepEqual(article.notes, ["A.", "B.", "K.", "C.", "D, zie [site](https://b.nl/)."]);
  assert.ok(
    losses.includes('no mark can be where this footnote had its one: it is the last paragraph now: "T t."'),
  );
});

test("two footnotes at one place are two marks, one in two places is one; a heading in a quote is no section", () => {
  const { blocks, article } = body(
    "Een[^a][^b] en H~2~O[^a].\n\n> ## Kop\n>\n> Citaat.\n\n[^a]: A.\n[^b]: B.",
  );
  assert.deepEqual(blocks, [
    { kind: "paragraph", text: "Een[^1][^2] en H~2~O[^1]." },
    { kind: "quote", text: "**Kop**" },
    { kind: "quote", text: "Citaat." },
  ]);
  assert.deepEqual(article.notes, ["A.", "B."]);
});

test("marks of other programs are cleaned away and told", () => {
  const { article, blocks, losses } = body(
    "## Kop {#eigen-id .klas}\n\n[tekst]{.klas} en [[Slaap]] of [[Pijn|de pijn]]\n\n{{sjabloon|x}} Meer.\n\n> [!warning]\n> Pas op.\n\n" +
      "- [ ] nog\n- [x] klaar\n\n::: tip\nEen tip.\n:::",
  );
  assert.equal(article.sections[0].heading, "Kop");
  assert.deepEqual(blocks, [
    { kind: "paragraph", text: "tekst en Slaap of de pijn" },
    { kind: "paragraph", text: "Meer." },
    { kind: "warning", text: "Pas op." },
    { kind: "bulletList", items: ["nog", "klaar"] },
    { kind: "tip", text: "Een tip." },
  ]);
  told(
    losses,
    "1: {#eigen-id .klas} was left out",
    "3: {.klas} was left out",
    "3: the link [[Slaap]] to a page of a wiki is only text now",
    "3: the link [[Pijn|de pijn]] to a page of a wiki is only text now",
    '5: a template was left out: "{{sjabloon|x}}"',
    "10: a tick box was left out",
    "11: a tick box was left out (it was ticked)",
  );
});

test("links: to a section of the article, by reference, around a picture, to where nobody may go", () => {
  const { texts, losses } = body(
    "## Een kop\n\n[boven](#een-kop), [weg](#nergens), [ref][r], [x](javascript:alert(1)), [y](file:///etc/passwd), [z](data:text/html,x)\n\n" +
      "[![foto](f.png)](https://a.nl/)\n\n[rel](/contact) [leeg](<>)\n\n[r]: https://example.org/x\n",
  );
  assert.deepEqual(texts, ["[boven](#een-kop), weg, [ref](https://example.org/x), x, y, z", "rel leeg"]);
  told(
    losses,
    "3: the link to javascript:alert(1) is only text now",
    "3: the link to file:///etc/passwd is only text now",
    "3: the link to data:text/html,x is only text now",
    "3: the link to #nergens leads nowhere and is only text now",
    "5: a link without words was left out (https://a.nl/)",
    '5: the picture f.png was left out (it shows what follows): "foto"',
    "7: the link to /contact is only text now",
  );
});

test("addresses are written as the check wants them, or not at all", () => {
  for (const [address, written] of [
    ["HTTPS://A.nl", "https://A.nl"],
    ["https://a.nl/x y?z=[1]#é", "https://a.nl/x%20y?z=%5B1%5D#é"],
    ["https://café.nl/", "https://xn--caf-dma.nl/"],
    ["www.a.nl/b", "https://www.a.nl/b"],
    ["MAILTO:a@b.nl?subject=x*y", "mailto:a@b.nl?subject=x%2Ay"],
    ["tel:(035) 123 45-67", "tel:0351234567"],
    ["https://a.nl:8080/", ""],
    ["https://user@a.nl/", ""],
    ["https://localhost/", ""],
    ["https://a.https://b.nl/", ""],
    ["//a.nl/", ""],
    ["tel:bel ons", ""],
    ["mailto:niemand", ""],
    ["java\tscript:alert(1)", ""],
    ["vbscript:x", ""],
    ["blob:https://a.nl/", ""],
  ])
    assert.equal(targetOf(address, ""), written, address);
  assert.equal(targetOf("../b?c#d", "https://a.nl/x/y"), "https://a.nl/b?c#d");
  assert.equal(targetOf("https://a.nl/x#y", "https://a.nl/x"), "#y");
});

test("lists: nested ones become one, several paragraphs one item, terms paragraphs", () => {
  const { blocks } = body(
    "1. een\n\n   meer\n2. twee\n   - a\n   - b\n     - c\n3. drie\n\n<dl><dt>Term<dd>Uitleg</dl>\n",
  );
  assert.deepEqual(blocks, [
    { kind: "numberedList", items: ["een\nmeer", "twee", "a", "b", "c", "drie"] },
    { kind: "paragraph", text: "**Term**" },
    { kind: "paragraph", text: "Uitleg" },
  ]);
});

test("spaces, hyphens and marks that nobody sees are cleaned away and told; quotes and emoji stay", () => {
  const { texts, losses } = body(
    "5\u00A0mm ge\u00ADwoon\u200B ’t “is” zo\u202E \uFEFFeen 👩\u200D⚕️ en a\u200Db\u2028nieuw, cafe\u0301",
  );
  assert.deepEqual(texts, ["5 mm gewoon ’t “is” zo een 👩\u200D⚕️ en ab\nnieuw, café"]);
  told(
    losses,
    "the typefaces lack 👩 ⚕: the browser shows them in one of the device",
    "1: a space of another kind (such as one that does not break) became an ordinary one",
    "1: a soft hyphen was removed",
    "1: an invisible character was removed (and 2 more)",
    "1: an invisible mark of direction was removed",
  );
});

test("words that pandoc drops are found all the same", () => {
  const { losses } = body("Tekst.\n\n[^1]: Een noot waar niets naar verwijst.\n");
  told(
    losses,
    'these words did not come along (after "Titel Onder Tekst"): "Een noot waar niets naar verwijst"',
  );
});
