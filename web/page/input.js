// What a person does on the page (taps, choices, the browser's own back and forward), as lines for the engine
// (src/reader/event.h).
import { plain } from "../dom/text.js";
import { textOfSummary } from "../dom/view.js";
import {
  backVerb,
  chooseVerb,
  figureVerb,
  goVerb,
  nextVerb,
  onClass,
  pointVerb,
  printVerb,
  restartVerb,
  shareVerb,
} from "../names.js";
import { share } from "../reading/share.js";
import { phrase, say } from "./say.js";
import { queue } from "./takeover.js";
import { currentStep, send } from "./walk.js";

const STAYING = [chooseVerb, pointVerb, figureVerb]; // verbs that lead to no other screen

const input = {
  // While a step is on its way, the screen that a person can tap on is the one that is leaving: a shaky double tap on "Terug"
  // must not leave the guide, nor one on "Verder" skip a question that may be left empty.
  arrived: null, // a function: the step on its way is there
  restarting: false,
};

function setOff() {
  input.arrived = queue.hold();
}

function arrive() {
  input.arrived?.();
  input.arrived = null;
}

const perform = (line, byHistory) => send(line, byHistory, arrive);

// Steps back go through the browser's own history, so that its buttons and ours never disagree.
function act(line) {
  if (input.arrived) return;
  if (!STAYING.includes(line.split(" ")[0])) setOff();
  if (line === backVerb && currentStep() > 0) history.back();
  else if (line === restartVerb && currentStep() > 0) {
    input.restarting = true;
    history.go(-currentStep());
  } else perform(line);
}

function onHistory(event) {
  const to = event.state?.step ?? 0;
  if (input.restarting) {
    input.restarting = false;
    perform(restartVerb, true);
  } else if (to !== currentStep()) perform(`${goVerb} ${to}`, true);
  else arrive();
}

// Hands the summary on the screen to the device.
function shareSummary() {
  const title = plain(document.querySelector("h1").textContent);
  const text = textOfSummary();
  share({ title, text }, text, () => say(phrase("shared")));
}

function onClick(event) {
  const element = event.target.closest("[data-act]");
  if (
    !element ||
    event.defaultPrevented ||
    element.querySelector("input") ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  const { act: line } = element.dataset;
  if (line === printVerb) print();
  else if (line === shareVerb) shareSummary();
  else if (line.startsWith(`${pointVerb} `)) pointAt(element, event);
  else if (event.detail < 2) act(line); // 2: the second half of a double tap; the first did it
}

// A tap on the drawn body, where the canvas shows one.
function pointAt(element, event) {
  const box = element.getBoundingClientRect();
  const numbers = [event.clientX - box.left, event.clientY - box.top, box.width, box.height];
  if (element.classList.contains(onClass))
    act([element.dataset.act, ...numbers.map((one) => Math.max(0, Math.round(one)))].join(" "));
}

function onChange(event) {
  const row = event.target.closest("[data-act]");
  if (row) act(row.dataset.act);
}

function onSubmit(event) {
  event.preventDefault();
  act(nextVerb);
}

// Listens from now on.
export function listenToPerson() {
  document.addEventListener("click", onClick);
  document.addEventListener("change", onChange);
  document.addEventListener("submit", onSubmit);
  addEventListener("popstate", onHistory);
}
