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

// As an utterance wants it, whatever the voice calls it.
/** @param {Voice} voice */
export const tagOf = (voice) => (dutchness(voice) === 2 ? "nl-BE" : "nl-NL");
