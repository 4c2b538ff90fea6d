// Reads the article aloud with the device's own voice, sentence by sentence, and shows which. One utterance for each sentence:
// Chrome's network voice falls silent after some 14 s, and on Android pause() ends an utterance, so pausing remembers the
// sentence. Without a Dutch voice (a local one, when there is no network) the control is not there.
import { around, byId, dataOf, find } from "../dom/find.js";
import { plain } from "../dom/text.js";
import { aloudId } from "../names.js";
import { showBar } from "./bar.js";

const synth = globalThis.speechSynthesis;
/** @typedef {Match & {words: string}} Sentence */

const calm = matchMedia("(prefers-reduced-motion: reduce)");

function dutchVoice() {
  const voices = (synth?.getVoices() ?? []).filter(({ lang }) => /^nl\b/i.test(lang));
  const usable = navigator.onLine ? voices : voices.filter((voice) => voice.localService);
  const best = (/** @type {SpeechSynthesisVoice} */ voice) =>
    (voice.localService ? 2 : 0) + (/^nl.NL/i.test(voice.lang) ? 1 : 0);
  return usable.sort((a, b) => best(b) - best(a))[0];
}

/** Of the whole article. @param {Reader} reader @returns {Sentence[]} */
function sentencesOf(reader) {
  const segmenter = new Intl.Segmenter("nl", { granularity: "sentence" });
  const leaves = [...document.querySelectorAll("article [id]:is(h1, h2, h3, p, li)")].filter(
    (one) => !one.querySelector("p, li"),
  );
  return leaves.flatMap((element) => {
    const node = reader.nodeOf(element);
    if (node < 0) return [];
    return [...segmenter.segment(reader.textOf(element))]
      .map(({ segment, index }) => ({
        node,
        begin: index,
        end: index + segment.trimEnd().length,
        words: plain(segment).trim(),
      }))
      .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  });
}

/** @param {Reader} reader */
export function startAloud(reader) {
  const bar = byId(aloudId);
  const button = find("[data-tool=aloud]");
  const pause = find("[data-pause]", bar);
  const speed = find("select", bar);
  if (!synth || !Intl.Segmenter) return () => {};
  /** @type {Sentence[]} */
  let sentences = [];
  let at = 0;
  let turn = 0; // rises with every utterance; an older one that ends late changes nothing
  let playing = false;

  const offer = () => (button.hidden = !dutchVoice());
  synth.addEventListener?.("voiceschanged", offer);
  for (const name of ["online", "offline"]) addEventListener(name, offer);
  offer();

  function show() {
    const { hold: toHold, play } = dataOf(pause);
    find("span", pause).textContent = playing ? toHold : play;
    reader.highlight([{ ...sentences[at], current: true }]);
    reader.bring(sentences[at], calm.matches ? "instant" : "smooth");
  }

  function speak() {
    const mine = ++turn;
    const voice = dutchVoice();
    synth.cancel();
    if (!voice) return stop();
    const utterance = new SpeechSynthesisUtterance(sentences[at].words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = parseFloat(speed.value.replace(",", "."));
    utterance.onend = () => mine === turn && playing && (at + 1 < sentences.length ? step(1) : stop());
    utterance.onerror = () => mine === turn && hold();
    playing = true;
    show();
    synth.speak(utterance);
  }

  function hold() {
    ++turn;
    playing = false;
    synth.cancel();
    show();
  }

  /** @param {number} by */
  function step(by) {
    at = Math.min(sentences.length - 1, Math.max(0, at + by));
    if (playing) speak();
    else show();
  }

  function stop() {
    ++turn;
    playing = false;
    synth.cancel();
    reader.highlight([]);
    showBar();
    button.focus({ preventScroll: true });
  }

  bar.addEventListener("click", (event) => {
    const pressed = around(event, "button");
    if (!pressed) return;
    if (pressed === pause) playing ? hold() : speak();
    else if (pressed.hasAttribute("data-stop")) stop();
    else step(Number(pressed.dataset.by));
  });
  speed.addEventListener("change", () => playing && speak());
  addEventListener("pagehide", () => synth.cancel());

  // Begins with the first sentence on the screen.
  return () => {
    sentences = sentencesOf(reader);
    if (sentences.length === 0) return;
    at = Math.max(
      0,
      sentences.findIndex((one) => (reader.rangeOf(one)?.getBoundingClientRect().top ?? -1) >= 0),
    );
    showBar(aloudId);
    pause.focus({ preventScroll: true });
    speak();
  };
}
