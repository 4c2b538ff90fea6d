// Word and OpenDocument: what pandoc tells, and what only the archive tells.
import assert from "node:assert/strict";
import { test } from "node:test";
import { imported, made, paragraph, textBox, word, words, zipped } from "./lib/documents.mjs";

const START = paragraph("Rug en beweging", "Title") + paragraph("Blijf bewegen", "Subtitle");
const PLAIN_START = paragraph("Rug en beweging", "heading1") + paragraph("Blijf bewegen");
const includes = (losses, ...parts) => {
  for (const part of parts)
    assert.ok(
      losses.some((line) => line.includes(part)),
      `${part} in\n${losses.join("\n")}`,
    );
};
const languageTooShort = { language: "nl" };

test("Word: title, subtitle, headings 1 as sections, emphasis, links, raised words, quotes, lists", () => {
  const link = `<w:hyperlink r:id="web">${words("de site")}</w:hyperlink>`;
  const { article, losses, whyLanguage } = word(
    START +
      paragraph(
        words("Eerst ") +
          words("vet ", "<w:b/>") +
          words("en ") +
          words("schuin", "<w:i/>") +
          words(", ") +
          link,
      ) +
      paragraph("Kop een", "heading1") +
      paragraph(
        words("m") +
          words("2", '<w:vertAlign w:val="superscript"/>') +
          words(" en H") +
          words("2", '<w:vertAlign w:val="subscript"/>') +
          words("O"),
      ) +
      paragraph("Kleine kop", "heading2") +
      paragraph(`<w:r><w:t>een</w:t><w:br/><w:t>twee</w:t></w:r>`) +
      paragraph("Gezegd", "Quote") +
      `<w:p><w:pPr><w:ind w:left="720"/></w:pPr>${words("Ingesprongen")}</w:p>`,
  );
  assert.deepEqual(article, {
    $schema: "../schema/article.schema.json",
    id: "rug-en-beweging",
    language: "nl",
    title: "Rug en beweging",
    subtitle: "Blijf bewegen",
    sections: [
      {
        id: "inleiding",
        heading: null,
        blocks: [{ kind: "paragraph", text: "Eerst **vet** en *schuin*, [de site](https://example.org/x)" }],
      },
      {
        id: "kop-een",
        heading: "Kop een",
        blocks: [
          { kind: "paragraph", text: "m^2^ en H~2~O" },
          { kind: "subheading", text: "Kleine kop" },
          { kind: "paragraph", text: "een\ntwee" },
          { kind: "quote", text: "Gezegd" },
          { kind: "paragraph", text: "Ingesprongen" },
        ],
      },
    ],
  });
  assert.equal(whyLanguage, "the document says so");
  assert.deepEqual(losses, []);
});

test("Word in Dutch, with its own ids of styles, and a title that something stands before", () => {
  const names = {
    Titel: "Title",
    Ondertitel: "Subtitle",
    Kop1: "heading 1",
    Citaat: "Quote",
    Inhopg1: "toc 1",
  };
  const styles = Object.entries(names).map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`); // prettier-ignore
  const text = paragraph("De titel", "Titel") + paragraph("De ondertitel", "Ondertitel") + paragraph("Kop een 2", "Inhopg1") + paragraph("Kop een", "Kop1") + paragraph("Gezegd", "Citaat"); // prettier-ignore
  const quote = { id: "kop-een", heading: "Kop een", blocks: [{ kind: "quote", text: "Gezegd" }] };
  const logo = {
    id: "inleiding",
    heading: null,
    blocks: [{ kind: "paragraph", text: "Logo van de praktijk." }],
  };
  for (const [before, sections] of [
    ["", [quote]],
    [paragraph("Logo van de praktijk."), [logo, quote]],
  ]) {
    const { article } = word(before + text, { styles: styles.join("") });
    assert.deepEqual([article.title, article.subtitle], ["De titel", "De ondertitel"]);
    assert.deepEqual(article.sections, sections);
  }
});

test("Word: several headings 1 without a title: the first is the title, the others are sections", () => {
  const { article } = word(
    PLAIN_START +
      paragraph("Een", "heading1") +
      paragraph("a") +
      paragraph("Klein", "heading2") +
      paragraph("b") +
      paragraph("Twee", "heading1") +
      paragraph("c"),
  );
  assert.equal(article.title, "Rug en beweging");
  assert.equal(article.subtitle, "Blijf bewegen");
  assert.deepEqual(
    article.sections.map(({ heading, blocks }) => [heading, blocks.map(({ kind }) => kind)]),
    [
      ["Een", ["paragraph", "subheading", "paragraph"]],
      ["Twee", ["paragraph"]],
    ],
  );
});

test("Word: without any heading the title comes from its properties, from you, or it is refused", () => {
  const text = paragraph("Alleen tekst.") + paragraph("Nog een alinea.");
  const named = word(text, { core: "<dc:title>Mijn titel</dc:title>" });
  assert.equal(named.article.title, "Mijn titel");
  includes(named.losses, 'the title is that of the properties of the document: "Mijn titel"');
  assert.equal(word(text, { title: "Zelf gekozen" }).article.title, "Zelf gekozen");
  assert.throws(() => word(text), /has no title\. Give its title the style "Title" or "Heading 1"/);
});

test("Word: tracked changes: insertions stay, deletions and remarks do not, and each is told", () => {
  const by = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"';
  const { texts, losses } = word(
    START +
      paragraph(
        words("Doe dit ") +
          `<w:del ${by}><w:r><w:delText xml:space="preserve">niet </w:delText></w:r></w:del><w:ins ${by}>${words("altijd ")}</w:ins>` +
          words("zo, ") +
          words("nooit", "<w:strike/>") +
          `<w:commentRangeStart w:id="0"/>${words(" graag")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
    {
      parts: {
        "comments.xml": `<w:comments><w:comment w:id="0" w:author="B" w:date="2020-01-01T00:00:00Z">${paragraph("Klopt dit?")}</w:comment></w:comments>`,
      },
    },
  );
  assert.deepEqual(texts, ["Doe dit altijd zo, graag"]);
  assert.deepEqual(losses, [
    'near "Doe dit": words that a tracked change deletes were left out: "niet"',
    'near "Doe dit niet": words that a tracked change inserts were kept: "altijd"',
    'near "Doe dit niet altijd zo,": words that are struck through were left out: "nooit"',
    losses[3],
  ]);
  includes(losses, 'a comment was left out: "Klopt dit?"');
});

test("Word: hidden words and headings that are only bold are told", () => {
  const { losses, texts } = word(
    START +
      paragraph(words("Vetgedrukte kop", "<w:b/>")) +
      paragraph(words("Zichtbaar") + words(" onzichtbaar", "<w:b/><w:vanish/>")),
  );
  assert.deepEqual(texts, ["**Vetgedrukte kop**", "Zichtbaar **onzichtbaar**"]);
  assert.deepEqual(losses, [
    'words that Word hides came along: take them out, or leave them: "onzichtbaar"',
    'a short paragraph is all bold: if it is a heading, give it the style of one: "Vetgedrukte kop"',
  ]);
});

test("Word: what pandoc does not see: words struck twice, signs of other typefaces", () => {
  const text = paragraph(words("Niet ") + words("wel", "<w:dstrike/>") + words(" doen") + '<w:r><w:noBreakHyphen/></w:r>' + words("ja")) + paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + words(" klaar")); // prettier-ignore
  const { texts, losses } = word(START + text);
  assert.deepEqual(texts, ["Niet doen‑ja", "klaar"]);
  assert.deepEqual(losses, [
    "signs of the typeface Wingdings may be gone or be other ones: compare them with the document",
    'near "Niet": words that are struck through were left out: "wel"',
  ]);
});

test("Word: links to bookmarks, by fields, moved text, controls", () => {
  const by = 'w:id="3" w:author="a" w:date="2020-01-01T00:00:00Z"';
  const field = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const { texts } = word(
    START +
      `<w:p><w:bookmarkStart w:id="1" w:name="plek"/>${words("Doel")}<w:bookmarkEnd w:id="1"/></w:p>` +
      `<w:p><w:hyperlink w:anchor="plek">${words("naar doel")}</w:hyperlink></w:p>` +
      `<w:p>${field("begin")}<w:r><w:instrText>HYPERLINK "https://a.nl/"</w:instrText></w:r>${field("separate")}${words("veld")}${field("end")}</w:p>` +
      `<w:p><w:moveFrom ${by}>${words("verhuisd")}</w:moveFrom></w:p><w:p><w:moveTo ${by}>${words("verhuisd")}</w:moveTo></w:p>` +
      `<w:sdt><w:sdtContent>${paragraph("in een besturingselement")}</w:sdtContent></w:sdt>`,
  );
  assert.deepEqual(texts, [
    "Doel",
    "[naar doel](#inleiding)",
    "[veld](https://a.nl/)",
    "verhuisd",
    "in een besturingselement",
  ]);
});

test("OpenDocument: rows of headings in a table, struck and lowered words, notes", () => {
  const text = "Niet ~~wel~~ H~2~O, noot[^1].\n\n[^1]: De noot.\n\n| dag | doen |\n|--|--|\n| ma | lopen |\n";
  const { article, texts, losses } = imported(
    "a.odt",
    made("markdown", "odt", `# T\n\nOnder\n\n${text}`),
    languageTooShort,
  );
  assert.deepEqual(texts, ["Niet H~2~O, noot[^1].", "T", "dag; doen", "ma; lopen"]);
  assert.deepEqual(article.notes, ["De noot."]);
  includes(losses, 'struck through were left out: "wel"', "its first row became that");
  assert.equal(losses.length, 3, losses.join("\n"));
});

test("Word: text boxes become text behind their paragraph; headers and footers are named", () => {
  const { losses, texts } = word(
    START +
      paragraph(textBox("Bel bij nood 112") + words("Na het kader.") + textBox("Nog een kader")) +
      paragraph("Slot."),
    {
      parts: {
        "header1.xml": `<w:hdr>${paragraph("Praktijk aan de gracht")}</w:hdr>`,
        "footer1.xml": `<w:ftr>${paragraph("12")}</w:ftr>`,
      },
    },
  );
  assert.deepEqual(texts, ["Na het kader.", "Bel bij nood 112", "Nog een kader", "Slot."]);
  assert.deepEqual(losses, [
    'near "Rug en beweging Blijf bewegen": a text box became ordinary text: "Bel bij nood 112"',
    'near "nood 112 Na het kader.": a text box became ordinary text: "Nog een kader"',
    'a header of the page was left out: "Praktijk aan de gracht"',
  ]);
  const nested = word(START + paragraph("Tekst.") + paragraph(textBox("buiten").replace("</w:p></w:txbxContent>", `${textBox("binnen")}</w:p></w:txbxContent>`))); // prettier-ignore
  assert.deepEqual(nested.texts, ["Tekst."]);
  includes(nested.losses, "a text box was left out: copy its words into the text", "binnen", "buiten");
});

test("Word: what pandoc loses is found: a table without a grid", () => {
  const cell = (text) => `<w:tc>${paragraph(text)}</w:tc>`;
  const { losses } = word(
    START + paragraph("Tekst.") + `<w:tbl><w:tr>${cell("maandag")}${cell("lopen")}</w:tr></w:tbl>`,
  );
  includes(
    losses,
    'these words did not come along (after "en beweging Blijf bewegen Tekst"): "maandag lopen"',
  );
});

test("Word: tables with merged cells, tables of contents, footnotes", () => {
  const cell = (text, span = 1) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const { article, losses } = word(
    START +
      paragraph("Kop een .... 3", "toc1") +
      paragraph("Kop een", "heading1") +
      paragraph(words("Tekst") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + words(".")) +
      `<w:tbl><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid><w:tr>${cell("Week", 2)}</w:tr><w:tr>${cell("ma")}${cell("di")}</w:tr></w:tbl>`,
    {
      parts: {
        "footnotes.xml": `<w:footnotes><w:footnote w:id="2">${paragraph("De noot.")}</w:footnote></w:footnotes>`,
      },
    },
  );
  assert.deepEqual(article.sections, [
    {
      id: "kop-een",
      heading: "Kop een",
      blocks: [
        { kind: "paragraph", text: "Tekst[^1]." },
        { kind: "paragraph", text: "Week" },
        { kind: "bulletList", items: ["ma; di"] },
      ],
    },
  ]);
  assert.deepEqual(article.notes, ["De noot."]);
  includes(losses, "a line of the table of contents was left out", "a table could not come along");
});

test("Word: the language is its own, or recognised where it names none", () => {
  const dutch =
    "Wie rugpijn heeft, mag gewoon blijven bewegen. Rust is niet nodig en maakt de spieren juist zwakker dan zij waren. ";
  const text = START + paragraph(dutch.repeat(3));
  assert.equal(word(text).article.language, "nl");
  assert.equal(word(START + paragraph(words("Tekst.", '<w:lang w:val="en-GB"/>'))).article.language, "en");
  const wrong = word(text, { language: "" });
  assert.equal(wrong.article.language, "nl");
  const english = imported("a.docx", made("markdown", "docx", `# Titel\n\nOnder\n\n${dutch.repeat(3)}\n`));
  assert.equal(english.article.language, "en");
  assert.match(english.whyLanguage, /its words look like "nl".*--language nl/);
});

test("OpenDocument: title and subtitle by their styles, headings, emphasis, links, lists", () => {
  const source =
    "# Een\n\n**Vet** en *schuin* met [link](https://example.org/x).\n\n- a\n- b\n\n# Twee\n\nTekst.\n";
  const { article, losses } = imported(
    "a.odt",
    made("markdown", "odt", source, "-M", "title=De titel", "-M", "subtitle=Onder"),
    languageTooShort,
  );
  assert.deepEqual([article.title, article.subtitle], ["De titel", "Onder"]);
  assert.deepEqual(
    article.sections.map(({ heading, blocks }) => [heading, ...blocks]),
    [
      [
        "Een",
        { kind: "paragraph", text: "**Vet** en *schuin* met [link](https://example.org/x)." },
        { kind: "bulletList", items: ["a", "b"] },
      ],
      ["Twee", { kind: "paragraph", text: "Tekst." }],
    ],
  );
  assert.deepEqual(losses, []);
});

const openDocument = (inside) =>
  zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml":
      '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
      'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.2">' +
      `<office:automatic-styles/><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
    "styles.xml":
      '<?xml version="1.0"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>',
    "META-INF/manifest.xml":
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  });

test("OpenDocument: deleted words and remarks stay out of the text and are named; text boxes are not lost", () => {
  const { texts, losses } = imported(
    "a.odt",
    openDocument(
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator>' +
        "</office:change-info><text:p>niet</text:p></text:deletion></text:changed-region></text:tracked-changes>" +
        '<text:h text:outline-level="1">Titel</text:h><text:p>Onder</text:p>' +
        '<text:p>Doe dit <text:change text:change-id="c1"/>wel.<office:annotation><dc:creator>B</dc:creator><text:p>Echt?</text:p></office:annotation></text:p>' +
        "<text:p><draw:frame><draw:text-box><text:p>In het kader.</text:p></draw:text-box></draw:frame></text:p>",
    ),
    languageTooShort,
  );
  assert.equal(texts[0], "Doe dit wel.");
  includes(
    losses,
    'words that a tracked change deletes were left out: "niet"',
    'a comment was left out: "Echt?"',
  );
  assert.deepEqual(texts, ["Doe dit wel.", "In het kader."]);
  includes(losses, 'a text box became ordinary text: "In het kader."');
});
