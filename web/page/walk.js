// The walk through the guide: what the engine answers to an event becomes the next screen, with its place in the browser's
// history, its scroll position and the focus where a person goes on reading.
import { phrase, showChanges, tell } from "../dom/say.js";
import { screenNow, scrollPage } from "../dom/scroll.js";
import * as page from "../dom/view.js";
import { chooseVerb, nextId, pointVerb, questionId, tellVerb, titleId, writeVerb } from "../names.js";
import { trustedHtml } from "./assets.js";
import { addStep, goToStep } from "./history.js";
import {
  ask,
  changeScreen,
  changeView,
  currentView,
  queue,
  relayout,
  roomForPage,
  settle,
} from "./takeover.js";

// Whoever does one of these hears from the control itself what it now says.
const HEARD = [chooseVerb, tellVerb, writeVerb];

const walk = {
  step: 0, // how many steps the person is into it
  scrolled: /** @type {number[]} */ ([]), // per step: how far the person had scrolled
};

export const currentStep = () => walk.step;

// Two frames later, screen readers know the new elements; before, Orca went on reading from the footer.
/** @param {string} id */
async function focusOn(id) {
  await page.nextFrame();
  await page.nextFrame();
  page.focusOn(id);
}

// A step that the browser's own buttons led to has its entry already; the walk may have ended at an earlier one, though, when a
// changed answer took away what was there.
/** @param {number} to @param {boolean} byHistory */
async function noteStep(to, byHistory) {
  tell(byHistory && to === walk.step ? phrase("noStep") : "");
  if (to > walk.step && !byHistory) addStep();
  else await goToStep(to);
  walk.step = to;
}

// The page's top is worth seeing, too, unless it pushes the beginning off the screen: a place further down, or large text on a
// phone. The beginning of a screen is everything above its heading.
/** @param {string} id */
function showStart(id) {
  const element = document.getElementById(id);
  if (!element || element.getBoundingClientRect().bottom < innerHeight * 0.6) return;
  (id === titleId || id === questionId ? page.main() : element).scrollIntoView();
}

// Puts the next step into the page.
/** @param {LaidOut | View} next @param {boolean} byHistory */
async function arrive(next, byHistory) {
  const back = next.step < walk.step;
  walk.scrolled[walk.step] = screenNow().top;
  page.replaceMain(trustedHtml(next.html));
  await noteStep(next.step, byHistory);
  scrollPage((back ? (walk.scrolled[next.step] ?? 0) : 0) - screenNow().top);
  if (!back) showStart(next.focus);
  await focusOn(next.focus);
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");

// Puts new content of the same step into the page. What the person is at keeps its place; after a tap on the body, the way on
// comes into sight.
/** @param {View} next @param {string} verb */
async function replace(next, verb) {
  const at = document.activeElement?.closest("main [data-act][id]");
  const top = at?.getBoundingClientRect().top ?? 0;
  page.replaceMain(trustedHtml(next.html));
  if (next.focus) {
    await focusOn(next.focus);
    return document.getElementById(next.focus)?.scrollIntoView({ block: "nearest" });
  }
  const same = at && document.getElementById(at.id);
  if (same) scrollPage(same.getBoundingClientRect().top - top);
  same?.querySelector("input")?.focus({ preventScroll: true });
  await showChanges(next.said, !HEARD.includes(verb));
  if (verb === pointVerb)
    document
      .getElementById(nextId)
      ?.scrollIntoView({ block: "nearest", behavior: calm.matches ? "instant" : "smooth" });
}

/** @param {Action} action @param {boolean} byHistory @param {(() => void) | undefined} answered */
async function perform(action, byHistory, answered) {
  const { width, screen } = currentView();
  const next = await ask("send", action).finally(answered);
  if (!next) return;
  const view = { ...next, width };
  if (next.screen !== screen) {
    changeScreen(view);
    await (next.arrived ? arrive(next, byHistory) : replace(next, action[0]));
  } else {
    changeView(view);
    await showChanges(next.said, !HEARD.includes(action[0]));
  }
  await (roomForPage().width === width ? settle() : relayout()); // a scroll bar may have come or gone
}

// Resolves once the action ([verb, ...words]) is performed; `answered` is called before anything changes on the screen.
/** @param {Action} action @param {boolean} [byHistory] @param {() => void} [answered] */
export const send = (action, byHistory = false, answered = undefined) =>
  queue.add(() => perform(action, byHistory, answered));
