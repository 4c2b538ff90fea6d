// What a person does on the page (taps, choices, the browser's own back and forward), as events for the engine: arrays of texts,
// a verb and its words (src/reader/event.h).
import { clicks } from "../dom/clicks.js";
import { around } from "../dom/elements.js";
import { startFolds } from "../dom/folds.js";
import { leave } from "../dom/ink.js";
import { phrase } from "../dom/say.js";
import { plain } from "../dom/text.js";
import { textOfSummary } from "../dom/view.js";
import {
  backVerb,
  chooseVerb,
  figureVerb,
  foldVerb,
  goVerb,
  nextVerb,
  pointVerb,
  printVerb,
  remindVerb,
  restartVerb,
  shareVerb,
  tellVerb,
  writeVerb,
} from "../names.js";
import { printPage } from "../reading/print.js";
import { remind } from "../reading/remind.js";
import { share } from "../reading/share.js";
import { goToStep } from "./history.js";
import { queue, relayoutSoon } from "./takeover.js";
import { currentStep, send } from "./walk.js";

// The verbs that stay on this screen; all others may lead to another one.
const STAYS = [chooseVerb, pointVerb, figureVerb, tellVerb, writeVerb];

const input = {
  // While a step is on its way, the screen that a person can tap on is the one that is leaving: a shaky double tap on "Terug"
  // must not leave the guide, nor one on "Verder" skip a question that may be left empty.
  arrived: /** @type {(() => void) | null} */ (null), // a function: the step on its way is there
};

function setOff() {
  input.arrived = queue.hold();
}

function arrive() {
  input.arrived?.();
  input.arrived = null;
}

/** @param {Action} action @param {boolean} [byHistory] */
const perform = (action, byHistory) => send(action, byHistory, arrive);

// Steps back go through the browser's own history, so that its buttons and ours never disagree.
/** @param {Action} action */
async function act(action) {
  const [verb] = action;
  if (input.arrived) return;
  if (!STAYS.includes(verb)) setOff();
  const step = currentStep();
  const isBack = verb === backVerb || verb === restartVerb;
  if (step === 0 || !isBack) return perform(action);
  const to = verb === backVerb ? step - 1 : 0;
  await goToStep(to);
  perform(verb === backVerb ? [goVerb, String(to)] : action, true);
}

/** The browser's own buttons lead to a step of the walk. @param {number} step */
export const onStep = (step) => step !== currentStep() && perform([goVerb, String(step)], true);

// Hands the summary on the screen to the device.
function shareSummary() {
  const title = plain(document.querySelector("h1")?.textContent ?? "");
  const text = textOfSummary();
  share({ title, text }, text, phrase("shared"));
}

// A tap on the drawn body.
/** @param {string[]} words @param {HTMLElement} element @param {MouseEvent} event */
function pointAt(words, element, event) {
  const box = element.getBoundingClientRect();
  const numbers = [event.clientX - box.left, event.clientY - box.top, box.width, box.height];
  act([pointVerb, ...words, ...numbers.map((one) => String(Math.max(0, Math.round(one))))]);
}

/** @param {Element} row */
const actionOf = (row) => (row.getAttribute("data-act") ?? "").split(" ");

/** @param {Event} event */
function onChange(event) {
  const row = around(event, "[data-act]");
  if (!row) return;
  leave(document.querySelectorAll("label, label *")); // a person sees the mark at once, not after the engine and a painting
  const action = actionOf(row);
  act(action[0] === writeVerb ? [...action, /** @type {HTMLInputElement} */ (row).value] : action);
}

/** @param {Event} event */
function onSubmit(event) {
  event.preventDefault();
  act([nextVerb]);
}

// Listens from now on.
export function listenToPerson() {
  clicks.otherwise((words, element) => act(actionOf(element)));
  clicks.on(pointVerb, pointAt, { repeats: true });
  clicks.on(printVerb, printPage);
  clicks.on(remindVerb, ([weeks]) => remind(Number(weeks)));
  clicks.on(shareVerb, shareSummary);
  startFolds((id, open) => send([foldVerb, id, open ? "more" : "less"]), relayoutSoon);
  document.addEventListener("change", onChange);
  document.addEventListener("submit", onSubmit);
}
