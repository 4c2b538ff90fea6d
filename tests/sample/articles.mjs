// The twelve articles of a clinic that does not exist: every kind of block, in words about chairs and gardens. A sample, no advice.

/** @typedef {Record<string, any>} Block */

const p = (/** @type {string} */ text) => ({ kind: "paragraph", text });
const small = (/** @type {string} */ text) => ({ kind: "subheading", text });
const dots = (/** @type {string[]} */ ...items) => ({ kind: "bulletList", items });
const numbers = (/** @type {string[]} */ ...items) => ({ kind: "numberedList", items });
const tip = (/** @type {string} */ text) => ({ kind: "tip", text });
const warning = (/** @type {string} */ text) => ({ kind: "warning", text });
const quote = (/** @type {string} */ text) => ({ kind: "quote", text });
/** @param {string} file @param {string} alt @param {object} [more] */
const photo = (file, alt, more = {}) => ({ kind: "picture", file, alt, ...more });
/** @param {string} caption @param {string[]} header @param {string[][]} rows */
const table = (caption, header, ...rows) => ({
  kind: "table",
  caption,
  header,
  rows: rows.map((cells) => ({ cells })),
});
/** @param {string} title @param {object[]} all */
const steps = (title, ...all) => ({ kind: "steps", title, steps: all });

const LONG =
  "Deze zin is lang genoeg om op een telefoon over meer dan één regel te lopen, en zegt verder niets.";

/** @param {string} id @param {string} title @param {string} subtitle @param {[string | null, Block[], object?][]} parts @param {object} [more] */
const article = (id, title, subtitle, parts, more = {}) => ({
  $schema: "../schema/article.schema.json",
  id,
  language: "nl",
  title,
  subtitle,
  sections: parts.map(([heading, blocks, rest = {}], i) => ({
    id: `${id}-${i + 1}`,
    heading,
    ...rest,
    blocks,
  })),
  ...more,
});

const words = article("woorden", "Woorden die opvallen", "Vet, schuin, hoog, laag en links", [
  [
    null,
    [
      p(
        "Dit is een **voorbeeld** van een praktijk die *niet bestaat*. Er staat **geen *advies* in**, alleen vorm.",
      ),
      p("Een tuin van 12 m^2^ met CO~2~ in de lucht.\nEen nieuwe regel, met 3 \\* 4 stoelen en \\[haken\\]."),
    ],
  ],
  [
    "Links",
    [
      p("Lees [over tabellen](artikel:tabellen), of [verder in dit artikel](#woorden-3)."),
      p(
        "Bij een ander staat [meer over stoelen](https://www.voorbeeld.nl/stoelen?a=1&b=2). Mail [ons **vaste** adres](mailto:info@voorbeeld.nl) of bel [0123 456 789](tel:0123456789).",
      ),
      p(
        "Hottentottententententoonstellingsbezoekers en https://www.voorbeeld.nl/een/heel/lang/adres/zonder/spaties/erin passen ook.",
      ),
    ],
  ],
  ["Citaten", [quote("Wie **rust** neemt, komt *verder*.\nMaar niet te lang."), p(LONG)]],
]);

const photos = article("fotos", "Foto's en tekeningen", "Liggend, staand, klein en breed", [
  [
    null,
    [
      p("Een artikel met plaatjes."),
      photo("heuvels.jpg", "Vlekken, zoals heuvels in de mist.", {
        caption: "Een **bijschrift** dat lang genoeg is voor twee regels op een telefoon.",
        credit: "Eigen foto",
        licence: "CC0",
      }),
      p(LONG),
    ],
  ],
  [
    "Meer",
    [
      photo("staand.jpg", "Een strook van donker naar licht, rechtop."),
      p("Tussen twee plaatjes."),
      photo("klein.png", "Kringen.", { caption: "Klein." }),
      { kind: "picture", file: "breed.webp", decorative: true },
      p("Na het laatste plaatje."),
    ],
  ],
]);

const tables = article("tabellen", "Tabellen", "Van twee tot zes kolommen", [
  [
    null,
    [
      p("Op een telefoon is elke rij een kaart."),
      table(
        "Twee kolommen",
        ["Wat", "Waar"],
        ["Stoel", "In de **tuin**"],
        ["Tafel", "[Binnen](#tabellen-2)"],
      ),
    ],
  ],
  [
    "Vier en zes",
    [
      table(
        "Vier kolommen",
        ["Dag", "Wat", "Hoe lang", "Let op"],
        ["Maandag", "Stoel verven", "10 minuten", LONG],
        ["Woensdag", "Tafel verven", "5 minuten", "–"],
      ),
      p("Ertussen."),
      table(
        "Zes kolommen",
        ["A", "B", "C", "D", "E", "F"],
        ["een", "twee", "drie", "vier", "vijf", "zes"],
        ["1", "2", "3", "4", "5", "6^e^"],
      ),
    ],
  ],
]);

const notes = article(
  "tips",
  "Tips en waarschuwingen",
  "En een lijst met noten",
  [
    [
      null,
      [
        p("Een stoel staat op vier poten.[^1] Een kruk op drie.[^2]"),
        tip("Zet de stoel **recht**.[^3]"),
        warning("De verf is nog *nat*. Zie [de tabel](artikel:tabellen)."),
      ],
    ],
    ["Verder", [tip(LONG), p("En nog eens.[^1]"), warning(LONG)]],
  ],
  {
    notes: [
      "Een boek over stoelen, met een **vet** woord. " + LONG,
      "Zie [de site](https://voorbeeld.nl/).",
      "Een derde noot.",
    ],
  },
);

const exercise = article(
  "stappen",
  "Een stoel verschuiven",
  "Stap voor stap",
  [
    [null, [p("Dit is geen oefening, maar een voorbeeld van stappen.")]],
    [
      "Zo gaat het",
      [
        steps(
          "Verschuiven",
          { text: "Zet de stoel **recht** voor de tafel. " + LONG },
          {
            text: "Schuif de stoel naar achteren.[^1]",
            picture: {
              file: "heuvels.jpg",
              alt: "Vlekken.",
              caption: "Zo staat hij **goed**.",
              credit: "Eigen foto",
            },
            count: "3 keer 10 herhalingen",
            time: "30 seconden",
          },
          {
            text: "Schuif hem terug.",
            time: "Een uur, of zo lang als het duurt om rustig een kop thee te drinken",
          },
        ),
        p("Daarna."),
        {
          kind: "steps",
          steps: Array.from({ length: 12 }, (_, i) => ({
            text: i === 4 ? LONG : `Stap van de lange lijst.`,
            ...(i % 3 ? {} : { count: "2 keer" }),
          })),
        },
      ],
    ],
  ],
  { notes: ["Een noot bij een stap."] },
);

const plain = article(
  "gewoon",
  "In gewone taal",
  "Met een samenvatting",
  [
    [
      null,
      [
        p(
          "Een stoel heeft vier poten en een zitting van hout. Een tafel heeft ook vier poten en een blad van hout. In de tuin staan een stoel en een tafel.",
        ),
      ],
    ],
    [
      "De tuin",
      [
        p("In de tuin staat een boom. De boom geeft in de zomer schaduw aan de stoel en de tafel."),
        dots("De stoel is groen.", "De tafel is wit."),
      ],
      {
        plain: {
          approvedBy: null,
          sentences: [
            { from: "1", text: "In de tuin staat een boom." },
            { from: "2.1", text: "De stoel is groen." },
          ],
        },
      },
    ],
  ],
  {
    inShort: [
      "Een stoel heeft vier poten en een zitting van hout.",
      "In de tuin staat een boom.",
      "De tafel is wit.",
    ],
    plain: {
      approvedBy: "Niemand, dit is een voorbeeld",
      sentences: [
        { from: "gewoon-1 1", text: "Een stoel heeft vier poten." },
        { from: "gewoon-2 1", text: "De boom geeft schaduw." },
      ],
    },
  },
);

const lists = article("lijsten", "Lijsten en kopjes", "Met punten en met nummers", [
  [
    null,
    [
      dots("Een.", "Twee, **vet**.", LONG),
      small("Een kopje direct onder de titel"),
      numbers(...Array.from({ length: 11 }, (_, i) => (i === 5 ? LONG : `Punt ${i + 1}.`))),
    ],
  ],
  [
    "Een kop die zo lang is dat hij op een telefoon zeker over twee regels loopt",
    [small("Een kopje"), p(LONG), small("Nog een kopje dat wat langer is dan het eerste"), dots(LONG, LONG)],
  ],
]);

const difficult = article("uitleg", "Moeilijke woorden", "Met uitleg erbij", [
  [null, [p("Een **armleuning** is handig. Een armleuning zit aan een stoel.")]],
  ["Meer", [p("Een fauteuil heeft er twee."), dots("Een fauteuil is zacht.")]],
]);

const english = article(
  "english",
  "A chair in the garden",
  "A sample in another language",
  [
    [
      null,
      [
        p(
          "This is a **sample** of a clinic that *does not exist*. It gives no advice whatsoever, only shapes of texts.",
        ),
        tip("Put the chair straight, throughout the afternoon."),
      ],
    ],
    [
      "Tables and steps",
      [
        table("What stands where", ["What", "Where"], ["Chair", "In the garden"], ["Table", "Inside"]),
        steps(
          "Moving",
          { text: "Move the chair.", count: "3 times", time: "30 seconds" },
          { text: "Move it back." },
        ),
        numbers("First.", "Second."),
        quote("Rest is **good**."),
      ],
    ],
  ],
  { language: "en" },
);

const arabic = article(
  "arabic",
  "كرسي في الحديقة",
  "مثال بلغة أخرى",
  [
    [
      null,
      [
        p("هذا **مثال** لعيادة غير موجودة. لا توجد هنا أي نصيحة، بل شكل النص فقط."),
        tip("ضع الكرسي مستقيما."),
      ],
    ],
    [
      "جداول وخطوات",
      [
        table("ماذا وأين", ["ماذا", "أين"], ["كرسي", "في الحديقة"], ["طاولة", "في الداخل"]),
        steps(
          "تحريك الكرسي",
          { text: "حرك الكرسي إلى الخلف.", count: "3 مرات", time: "30 ثانية" },
          { text: "أعده إلى مكانه." },
        ),
        numbers("أولا.", "ثانيا."),
        dots("كرسي.", "طاولة."),
        quote("الراحة جيدة."),
      ],
    ],
  ],
  { language: "ar" },
);

const front = article("begin", "Voorbeeldpraktijk", "Een praktijk die niet bestaat", [
  [
    null,
    [
      p("Dit is een **voorbeeld**. De praktijk bestaat niet, en niets hier is advies."),
      dots("[Woorden](artikel:woorden)", "[Foto's](artikel:fotos)", "[Stappen](artikel:stappen)"),
    ],
  ],
  ["Afspraak", [{ kind: "appointment", text: "Wilt u een stoel lenen?" }]],
]);

const long = article("lang", "Een lang artikel", "Van alles veel", [
  [null, [p(LONG)]],
  ...Array.from(
    { length: 30 },
    (_, i) =>
      /** @type {[string, Block[]]} */ ([
        `Deel ${i + 1} van het lange artikel`,
        [
          p(LONG),
          p(`${LONG} ${LONG}`),
          i % 3 === 0
            ? dots("Een punt.", LONG)
            : i % 3 === 1
              ? tip(LONG)
              : table("Een tabel", ["Wat", "Waar"], ["Stoel", "Tuin"]),
          i % 5 === 0 ? steps("Stappen", { text: LONG, count: "2 keer" }, { text: "Klaar." }) : quote(LONG),
        ],
      ]),
  ),
]);

export const ARTICLES = [
  front,
  words,
  photos,
  tables,
  notes,
  exercise,
  plain,
  lists,
  difficult,
  english,
  arabic,
  long,
];
