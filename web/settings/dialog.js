// The dialog with the reading settings (LW_DIALOGS in page/boot.js). Each change shows at once, keeps the line that the person
// was reading where it was, and is kept on the device. Works without the engine; knows nothing of it.
import { SCHEMES, SETTINGS, applySettings, keepSettings, readSettings, usual } from "./store.js";
import { clicks } from "../dom/clicks.js";
import { around, byId, dataOf, find } from "../dom/elements.js";
import { showPlain } from "../dom/folds.js";
import { phrase, tell } from "../dom/say.js";
import { holdPosition } from "../dom/view.js";
import { readingNames, settingsId, settingsVerb } from "../names.js";

/** @typedef {import("./store.js").Settings} Settings */

const root = document.documentElement;
const darkDevice = matchMedia("(prefers-color-scheme: dark)");

// The colours on screen, as an index into content::ColourScheme.
export const currentScheme = () =>
  SCHEMES.indexOf(root.dataset.scheme ?? (darkDevice.matches ? "dark" : "light"));

// The typeface, by its key (typefaces.js).
export const currentFace = () => root.dataset.face ?? "";

/** page::Reading, as the style sheet has it. @returns {Reading} */
export function currentReading() {
  const style = getComputedStyle(root);
  return Object.fromEntries(
    readingNames.map((name) => [name, parseFloat(style.getPropertyValue(`--${name}`))]),
  );
}

// The browser's own bars take the colour of the paper.
function colourBars() {
  const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
  /** @type {NodeListOf<HTMLMetaElement>} */
  const metas = document.querySelectorAll('meta[name="theme-color"]');
  for (const meta of metas) {
    meta.dataset.device ??= meta.content;
    meta.content = root.dataset.scheme ? paper : dataOf(meta).device;
  }
}

/** @param {HTMLElement} row @param {Settings} settings */
function showStepper(row, settings) {
  const { setting } = dataOf(row);
  const { values, added } = SETTINGS[setting];
  const value = settings[setting];
  find("output", row).value = `${added ? "+" : ""}${value}%`;
  for (const button of row.querySelectorAll("button")) {
    const next = values.indexOf(value) + Number(button.dataset.by);
    button.setAttribute("aria-disabled", String(!(next in values)));
  }
}

/** @param {HTMLElement} dialog @param {Settings} settings */
function show(dialog, settings) {
  /** @type {NodeListOf<HTMLElement>} */
  const rows = dialog.querySelectorAll("[data-setting]");
  for (const row of rows) showStepper(row, settings);
  for (const input of dialog.querySelectorAll("input"))
    input.checked =
      input.type === "radio" ? input.value === settings[input.name] : Boolean(settings[input.name]);
}

/** What a tap on a stepper's button chooses. @param {HTMLElement} button @param {Settings} settings @returns {Settings} */
function stepped(button, settings) {
  const { setting } = dataOf(/** @type {HTMLElement} */ (button.closest("[data-setting]")));
  const { values } = SETTINGS[setting];
  return {
    [setting]: values[values.indexOf(settings[setting]) + Number(button.dataset.by)] ?? settings[setting],
  };
}

/** @param {HTMLInputElement} input @returns {Settings} */
const chosen = (input) => ({ [input.name]: input.type === "radio" ? input.value : input.checked });

/** `onChange` is called after every change that can move or recolour the page. @param {() => void} onChange */
export function startSettings(onChange) {
  /** @type {HTMLDialogElement} */
  const dialog = byId(settingsId);
  let settings = readSettings();
  applySettings(settings); // again: a host with the policy of an older version refused early.js
  showPlain();

  function apply() {
    const release = holdPosition();
    applySettings(settings);
    showPlain();
    release();
    colourBars();
    show(dialog, settings);
    onChange();
  }

  /** @param {Settings} part */
  function change(part) {
    settings = { ...settings, ...part };
    tell(keepSettings(settings) ? "" : phrase("notKept"));
    apply();
  }

  clicks.on(settingsVerb, () => {
    show(dialog, settings);
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    const button = around(event, "button");
    if (button?.hasAttribute("data-close")) dialog.close();
    else if (button?.hasAttribute("data-reset")) change(usual);
    else if (button) change(stepped(button, settings));
  });
  dialog.addEventListener("change", (event) =>
    change(chosen(/** @type {HTMLInputElement} */ (event.target))),
  );
  addEventListener("storage", () => {
    settings = readSettings(); // changed in another tab, or by the page around this one
    apply();
  });
  colourBars();
}
