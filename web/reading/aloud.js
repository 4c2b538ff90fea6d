// Reads the article, or a screen of the guide, aloud with the device's own voice, sentence by sentence, and shows which; the page goes along until the person
// scrolls away. Pausing remembers the sentence: on Android pause() ends an utterance. Without a voice for its language (a local one, when there
// is no network) the control is not there.
import { around, byId, dataOf, find } from "../dom/elements.js";
import { main } from "../dom/view.js";
import { aloudId, toolsId } from "../names.js";
import { showBar } from "./bar.js";
import { createFollowing } from "./following.js";
import { partsOf } from "./parts.js";
import { sentencesOf } from "./sentences.js";
import { createSpeech } from "./speech.js";
import { tagOf, voiceFor } from "./voices.js";

/** @typedef {import("./sentences.js").Sentence} Sentence */

const synth = globalThis.speechSynthesis;

/** @param {string} language */
const voiceOf = (language) => voiceFor(language, synth.getVoices(), navigator.onLine);
const voiceNow = () => voiceOf(main().querySelector("article")?.lang || document.documentElement.lang);

// Shows the control once there is a voice. Some browsers have none yet when they are first asked and never tell (Safari on iOS):
// so this looks again at what happens anyway, and four times in the first seconds for a person who only reads.
/** @param {HTMLElement} button */
function offer(button) {
  const look = () => {
    button.hidden = !voiceNow();
  };
  synth.addEventListener?.("voiceschanged", look);
  for (const name of ["online", "offline", "visibilitychange", "scrollend", "click"])
    addEventListener(name, look);
  // In the bar it waits for the click: nothing there may move under a finger.
  addEventListener("pointerdown", (event) => around(event, `#${toolsId}`) || look());
  for (const seconds of [0.3, 1, 3, 8]) setTimeout(look, 1000 * seconds);
  look();
}

/**
 * Knows which sentence it is at. `show` is called for every change, without a sentence at the end.
 * @param {(sentence: Sentence | null, playing: boolean) => void} show
 * @param {() => number} tempo
 */
function createPlayer(show, tempo) {
  /** @type {Sentence[]} */
  let sentences = [];
  let at = 0;
  const speech = createSpeech(synth, {
    onEnd: () => (at + 1 < sentences.length ? go(true, 1) : stop()),
    onFail: () => go(false),
  });

  /** @param {Sentence | null} sentence */
  function rest(sentence) {
    speech.stop();
    show(sentence, false);
  }
  const stop = () => rest(null);
  // Reads the sentence that is so many further, or only shows it.
  /** @param {boolean} aloud @param {number} by */
  function go(aloud, by = 0) {
    at = Math.min(sentences.length - 1, Math.max(0, at + by));
    if (!aloud) return rest(sentences[at]);
    const { words, lang } = sentences[at];
    const voice = voiceOf(lang);
    if (!voice) return stop();
    show(sentences[at], true);
    speech.say(voice.localService ? [words] : partsOf(words), { voice, lang: tagOf(voice), rate: tempo() });
  }
  /** @param {Sentence[]} list @param {number} first */
  function begin(list, first) {
    sentences = list;
    at = first;
    go(true);
  }
  return { begin, go, stop };
}

/** @param {Reader} reader */
export function startAloud(reader) {
  if (!synth || !Intl.Segmenter) return () => {};
  const button = find("[data-tool=aloud]");
  const bar = byId(aloudId);
  const pause = find("[data-pause]", bar);
  const path = find("path", pause);
  const pauseIcon = path.getAttribute("d") ?? "";
  const back = find("[data-back]", bar);
  const speed = find("select", bar);
  const keepInSight = createFollowing(reader, back);
  const player = createPlayer(show, () => parseFloat(speed.value.replace(",", ".")));
  let playing = false;
  offer(button);

  /** @param {Sentence | null} sentence @param {boolean} isPlaying */
  function show(sentence, isPlaying) {
    playing = isPlaying;
    const { hold, play, icon } = dataOf(pause);
    find("span", pause).textContent = playing ? hold : play;
    path.setAttribute("d", playing ? pauseIcon : icon);
    reader.highlight(sentence ? [{ ...sentence, current: true }] : []);
    keepInSight(sentence, playing);
    if (sentence) return;
    const left = bar.contains(document.activeElement); // not a person who went on to another screen
    showBar();
    if (left) button.focus({ preventScroll: true });
  }

  // What is read has left the screen.
  new MutationObserver(() => bar.hidden || player.stop()).observe(main(), { childList: true });

  bar.addEventListener("click", (event) => {
    const pressed = around(event, "button");
    if (!pressed) return;
    if (pressed.hasAttribute("data-stop")) return player.stop();
    if (pressed === pause) playing = !playing;
    else back.hidden = true;
    if (pressed === back) {
      pause.focus({ preventScroll: true });
      return keepInSight();
    }
    player.go(playing, Number(pressed.dataset.by ?? 0));
  });
  speed.addEventListener("change", () => playing && player.go(true));
  addEventListener("pagehide", () => playing && player.go(false));

  // Begins with the first sentence on the screen.
  return () => {
    const sentences = sentencesOf(reader).filter(({ lang }) => voiceOf(lang)); // no language with another one's voice
    if (sentences.length === 0) return;
    const first = sentences.findIndex((one) => (reader.rangeOf(one)?.getBoundingClientRect().top ?? -1) >= 0);
    back.hidden = true;
    showBar(aloudId);
    pause.focus({ preventScroll: true });
    player.begin(sentences, Math.max(0, first));
  };
}
