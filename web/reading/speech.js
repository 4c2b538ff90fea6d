// Speaks a text with an engine that may not be relied upon. Some drop what is spoken right after cancel(), some report the last
// utterance's "interrupted" for the new one, some never say that one has begun or ended, some fall silent. While one is being
// spoken this looks twice a second how it goes; at any other time no timer runs.
const LOOK = 500; // ms between two looks
const BREATH = 200; // ms in which an engine gets rid of what was cancelled
const MOST_FAULTS = 3; // in a row, before giving up

/** @typedef {"ended" | "silent" | "unheard"} Outcome  "silent": it began, its end never came; "unheard": nothing came of it */

/**
 * Looks at an utterance until it is stopped (clearTimeout), and reports what became of it.
 * @param {SpeechSynthesis} synth
 * @param {SpeechSynthesisUtterance} utterance
 * @param {number} faults  so far: a slow engine gets more time to begin
 * @param {(outcome: Outcome) => void} report
 */
function watch(synth, utterance, faults, report) {
  // Looks in which even a slow voice has said it: 7 letters a second, half the usual pace, and 3 s more.
  const patience = 6 + (0.28 * utterance.text.length) / utterance.rate;
  let waited = 0;
  let quiet = 0;
  let begun = false;
  let spoke = false;
  utterance.onstart = utterance.onboundary = () => {
    begun = true;
    waited = 0;
  };
  // `speaking` is the engine's word for it; it stays true when a network voice falls silent.
  return setInterval(() => {
    const { speaking } = synth;
    spoke ||= speaking;
    quiet = speaking ? 0 : quiet + 1;
    if (spoke && quiet > 1) report("ended");
    else if (!begun && quiet > 2 + 2 * faults) report("unheard");
    else if (++waited > (begun && speaking ? 2 : 1) * patience) report(begun ? "silent" : "unheard");
  }, LOOK);
}

/**
 * `onEnd`: the text has been spoken, as far as it will be; `onFail`: the engine does not speak, and is to be stopped.
 * @param {SpeechSynthesis} synth
 * @param {{onEnd: () => void, onFail: () => void}} listener
 */
export function createSpeech(synth, { onEnd, onFail }) {
  /** @type {SpeechSynthesisUtterance | null} */
  let current = null; // kept: Chrome reports no event of an utterance that nobody holds
  /** @type {string[]} */
  let parts = [];
  let manner = {};
  let faults = 0; // since an utterance last ended as it should
  let busy = false; // the engine may not be rid of the last one
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function cancel() {
    clearTimeout(timer);
    if (!current) return;
    current = null;
    busy = true;
    synth.cancel();
  }

  // At once if it can be: iOS lets the first one begin only within a tap.
  function speak() {
    cancel();
    if (busy) timer = setTimeout(utter, BREATH * (1 + faults));
    else utter();
  }

  function utter() {
    busy = false;
    const utterance = Object.assign(new SpeechSynthesisUtterance(parts[0]), manner);
    utterance.onend = () => utterance === current && goOn("ended");
    utterance.onerror = () => utterance === current && goOn("unheard");
    current = utterance;
    timer = watch(synth, utterance, faults, goOn);
    synth.speak(utterance);
  }

  /** @param {Outcome} outcome */
  function goOn(outcome) {
    if (outcome === "ended") current = null; // nothing to cancel
    faults = outcome === "ended" ? 0 : faults + 1;
    if (faults > MOST_FAULTS) return onFail();
    if (outcome !== "unheard") parts.shift();
    if (parts.length > 0) speak();
    else onEnd();
  }

  return {
    /** @param {string[]} texts @param {Partial<SpeechSynthesisUtterance>} how  voice, language, rate */
    say(texts, how) {
      parts = texts;
      manner = how;
      speak();
    },
    stop() {
      faults = 0;
      cancel();
    },
  };
}
