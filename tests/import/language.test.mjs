// Which language an article gets, and what is said about why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf, shortOf } from "../../tools/import/language.mjs";

const TEXTS = {
  nl: "Wie rugpijn heeft, mag gewoon blijven bewegen. Rust is niet nodig en maakt de spieren juist zwakker dan zij waren. Bel uw huisarts als het niet overgaat.",
  en: "If you have back pain, you may keep moving. Rest is not needed and makes the muscles weaker than they were. Call your doctor if it does not go away soon.",
  de: "Wer Rückenschmerzen hat, darf sich weiter bewegen. Ruhe ist nicht nötig und macht die Muskeln nur schwächer. Rufen Sie Ihren Arzt an, wenn es nicht besser wird.",
  tr: "Sırt ağrınız varsa hareket etmeye devam edebilirsiniz. Dinlenmek gerekli değildir ve kasları olduğundan daha zayıf hale getirir. Geçmezse doktorunuzu arayın.",
  ar: "إذا كنت تعاني من آلام الظهر فيمكنك الاستمرار في الحركة. الراحة ليست ضرورية وتجعل العضلات أضعف مما كانت عليه. اتصل بطبيبك إذا لم يختف الألم خلال ستة أسابيع قادمة.",
};

test("what you ask comes first, then what the document says, then what its words look like", () => {
  assert.deepEqual(languageOf("fr", "de", TEXTS.en), { language: "fr", why: "as you asked" });
  assert.deepEqual(languageOf("", "en-GB", TEXTS.en), { language: "en", why: "the document says so" });
  for (const [language, text] of Object.entries(TEXTS))
    assert.deepEqual(languageOf("", "", text), {
      language,
      why: "its words look like it; the document does not say",
    });
  const both = languageOf("", "en-US", TEXTS.nl);
  assert.equal(both.language, "en");
  assert.match(both.why, /^the document says so, but its words look like "nl": .* --language nl$/);
});

test("too little, or what could be anything, is taken for Dutch", () => {
  for (const text of ["", "Pijn", "x ".repeat(200), TEXTS.en.slice(0, 100)])
    assert.equal(languageOf("", "", text).language, "nl");
});

test("a language is two or three letters; what else stands there says nothing", () => {
  for (const [tag, short] of [
    ["nl-NL", "nl"],
    ["EN_us", "en"],
    ["fil", "fil"],
    ["Nederlands", ""],
    ["x", ""],
    ["", ""],
  ])
    assert.equal(shortOf(tag), short);
});
