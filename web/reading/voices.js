// Which of the device's voices reads aloud. Devices write a language each in their own way: nl-NL, nl_NL (Chrome on Android),
// nld-NLD-f000 (Firefox on Android), nld_NLD (Samsung). A few give none (or "und", undetermined), only a name.

/** @typedef {Pick<SpeechSynthesisVoice, "lang" | "name" | "localService">} Voice */

/** 3: Dutch, 2: Flemish, 1: only its name says so, 0: another language. @param {Pick<Voice, "lang" | "name">} voice */
export function dutchness({ lang, name }) {
  if (/^(nl|nld|dut|vls)(?![a-z])/i.test(lang)) return /^vls|[-_]bel?(?![a-z])/i.test(lang) ? 2 : 3;
  return Number(/^(und)?$/i.test(lang ?? "") && /\b(nederlands|dutch)\b/i.test(name));
}

/**
 * The best Dutch one that can be used now, a local one first; undefined when there is none.
 * @template {Voice} T
 * @param {T[]} voices
 * @param {boolean} online
 */
export function dutchVoice(voices, online) {
  /** @param {Voice} voice */
  const worth = (voice) => 2 * dutchness(voice) + (voice.localService ? 1 : 0);
  return voices
    .filter((voice) => dutchness(voice) && (online || voice.localService))
    .sort((a, b) => worth(b) - worth(a))[0];
}

/**
 * The best one for a text in that language (two or three letters); for others than Dutch, one that calls it that.
 * @template {Voice} T
 * @param {string} language
 * @param {T[]} voices
 * @param {boolean} online
 */
export function voiceFor(language, voices, online) {
  if (language === "nl") return dutchVoice(voices, online);
  const speaks = voices.filter(({ lang }) => (lang ?? "").toLowerCase().split(/[-_]/)[0] === language);
  return speaks.find((voice) => voice.localService) ?? (online ? speaks[0] : undefined);
}

// As an utterance wants it, whatever the voice calls it.
/** @param {Voice} voice */
export function tagOf(voice) {
  const dutch = dutchness(voice);
  if (!dutch) return voice.lang.replaceAll("_", "-");
  return dutch === 2 ? "nl-BE" : "nl-NL";
}
