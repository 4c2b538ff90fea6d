// Which voices speak Dutch (web/reading/voices.js), by the names that real devices give them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dutchVoice, dutchness, tagOf, voiceFor } from "../../web/reading/voices.js";

const [DUTCH, FLEMISH, BY_NAME, NONE] = [3, 2, 1, 0];
const voices = [
  // Chrome on Android: the language as Java has it, the name in the phone's own language
  ["nl_NL", "Nederlands Nederland", DUTCH],
  ["nl_BE", "Nederlands België", FLEMISH],
  ["nl_NL", "nl-nl-x-bmh-local", DUTCH],
  ["nl_NL", "nl-nl-x-tfb-network", DUTCH],
  ["nl_NL_#Latn", "Dutch Netherlands", DUTCH],
  ["en_US", "Engels Verenigde Staten", NONE],
  // Samsung
  ["nld_NLD", "Nederlands Nederland", DUTCH],
  ["nld_NLD_f00", "Samsung Nederlands", DUTCH],
  ["nld_BEL", "Nederlands België", FLEMISH],
  ["eng_GBR", "Engels Verenigd Koninkrijk", NONE],
  // Firefox on Android
  ["nld-NLD-f000", "nld-NLD-f000", DUTCH],
  ["nld-NLD-default", "Dutch (Netherlands,DEFAULT)", DUTCH],
  ["nld-BEL-f000", "nld-BEL-f000", FLEMISH],
  ["deu-DEU-f000", "deu-DEU-f000", NONE],
  // iOS and macOS
  ["nl-NL", "Xander", DUTCH],
  ["nl-NL", "Claire", DUTCH],
  ["nl-BE", "Ellen", FLEMISH],
  ["de-DE", "Anna", NONE],
  ["nb-NO", "Nora", NONE],
  // Windows, and Edge with its network
  ["nl-NL", "Microsoft Frank - Dutch (Netherlands)", DUTCH],
  ["nl-NL", "Microsoft Colette Online (Natural) - Dutch (Netherlands)", DUTCH],
  ["nl-BE", "Microsoft Bart - Dutch (Belgium)", FLEMISH],
  ["en-US", "Microsoft Zira - English (United States)", NONE],
  // Chrome on a computer
  ["nl-NL", "Google Nederlands", DUTCH],
  ["de-DE", "Google Deutsch", NONE],
  // espeak
  ["nl", "Dutch", DUTCH],
  ["nl", "Dutch+Andy", DUTCH],
  ["nl-be", "Dutch (Belgium)", FLEMISH],
  ["nn", "Norwegian Nynorsk", NONE],
  // other ways to write it
  ["NL", "", DUTCH],
  ["dut", "", DUTCH],
  ["dut_NL", "", DUTCH],
  ["NLD-nld", "", DUTCH],
  ["nl-Latn-NL", "", DUTCH],
  ["nl-SR", "", DUTCH],
  ["nl-Latn-BE", "", FLEMISH],
  ["vls", "Vlaams", FLEMISH],
  ["vls-BE", "", FLEMISH],
  // no language, and then only the name
  ["", "Nederlands", BY_NAME],
  ["und", "Nederlands", BY_NAME],
  ["", "Dutch female", BY_NAME],
  ["", "Nederlands (België)", BY_NAME],
  [undefined, "Microsoft Frank - Dutch (Netherlands)", BY_NAME],
  ["", "Deutsch", NONE],
  ["", "Daniel", NONE],
  ["", undefined, NONE],
  // looks like it
  ["nla", "Ngombale", NONE],
  ["nn-NO", "Nynorsk", NONE],
  ["nds", "Nedersaksisch", NONE],
  ["nds-NL", "Low German (Netherlands)", NONE],
  ["fy-NL", "Frysk", NONE],
  ["af-ZA", "Afrikaans", NONE],
  ["fr-BE", "Français Belgique", NONE],
  ["en-NL", "English with a Dutch accent", NONE],
  ["nlx", "", NONE],
  ["dute", "", NONE],
];

test("every device's way to write Dutch is understood, and nothing else is taken for it", () => {
  for (const [lang, name, expected] of voices)
    assert.equal(dutchness({ lang, name }), expected, `${lang}: ${name}`);
});

const voice = (lang, name = "", localService = true) => ({ lang, name, localService });
const best = (list, online = true) => dutchVoice(list, online)?.name;

test("Dutch before Flemish before what only its name says, whatever the order", () => {
  const list = [
    voice("", "Dutch"),
    voice("nl-BE", "Ellen"),
    voice("en-US", "Fred"),
    voice("nl_NL", "Xander"),
  ];
  for (const some of [list, [...list].reverse()]) {
    assert.equal(best(some), "Xander");
    assert.equal(best(some.filter(({ name }) => name !== "Xander")), "Ellen");
    assert.equal(best(some.filter(({ lang }) => !lang.startsWith("nl"))), "Dutch");
  }
  assert.equal(best([voice("en-US", "Fred")]), undefined);
  assert.equal(best([]), undefined);
});

test("a local voice before the network's, then in the device's order; without network only a local one", () => {
  const far = voice("nl-NL", "Google Nederlands", false);
  const near = voice("nl-NL", "Xander");
  assert.equal(best([far, near]), "Xander");
  assert.equal(best([near, voice("nl-NL", "Claire")]), "Xander");
  assert.equal(best([far]), "Google Nederlands");
  assert.equal(best([far], false), undefined);
  assert.equal(best([far, voice("nl-BE", "Ellen")], false), "Ellen");
});

test("an utterance gets a language tag that is one", () => {
  for (const [lang, name, kind] of voices)
    if (kind !== NONE)
      assert.equal(tagOf(voice(lang, name)), kind === FLEMISH ? "nl-BE" : "nl-NL", `${lang}: ${name}`);
});

test("a text in another language gets a voice that calls itself by it, a local one first; Dutch is found however it is written", () => {
  const all = [
    { name: "Google US English", lang: "en-US", localService: false },
    { name: "Daniel", lang: "en_GB", localService: true },
    { name: "Enge", lang: "eng", localService: true },
    { name: "Samsung", lang: "nld_NLD", localService: true },
  ];
  assert.equal(voiceFor("en", all, true).name, "Daniel");
  assert.equal(voiceFor("en", all.slice(0, 1), true).name, "Google US English");
  assert.equal(voiceFor("en", all.slice(0, 1), false), undefined);
  assert.equal(voiceFor("nl", all, true).name, "Samsung");
  assert.equal(voiceFor("ar", all, true), undefined);
  assert.equal(tagOf(all[1]), "en-GB");
  assert.equal(tagOf(all[3]), "nl-NL");
});
