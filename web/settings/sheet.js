// The sheet with the reading settings (LW_SHEETS in page/boot.js). Each change shows at once, keeps the line that the person
// was reading where it was, and is kept on the device. Works without the engine; knows nothing of it.
import { DEFAULTS, LOOKS, SETTINGS, applySettings, keepSettings, readSettings } from "./store.js";
import { clicks } from "../dom/clicks.js";
import { settingsId, settingsVerb } from "../names.js";
import { holdPosition } from "../dom/view.js";
import { readingNames } from "../names.js";

const root = document.documentElement;
const darkDevice = matchMedia("(prefers-color-scheme: dark)");

// The colours on screen, as an index into content::Look.
export const currentLook = () => LOOKS.indexOf(root.dataset.look ?? (darkDevice.matches ? "dark" : "light"));

// The typeface, by its key (typefaces.js).
export const currentFace = () => root.dataset.face ?? "";

// page::Reading, as the style sheet has it: {name: number}.
export function currentReading() {
  const style = getComputedStyle(root);
  return Object.fromEntries(
    readingNames.map((name) => [name, parseFloat(style.getPropertyValue(`--${name}`))]),
  );
}

// The browser's own bars take the colour of the paper.
function colourBars() {
  const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.dataset.device ??= meta.content;
    meta.content = root.dataset.look ? paper : meta.dataset.device;
  }
}

// A stepper's value as a person reads it: percents, or for small distances the number of the step.
const spoken = (name, value) =>
  ["letter", "word"].includes(name) ? String(SETTINGS[name].values.indexOf(value)) : `${value}%`;

function showStepper(row, value) {
  const { setting } = row.dataset;
  const { values } = SETTINGS[setting];
  row.querySelector("output").value = spoken(setting, value);
  for (const button of row.querySelectorAll("button")) {
    const next = values.indexOf(value) + Number(button.dataset.by);
    button.setAttribute("aria-disabled", String(!(next in values)));
  }
}

function show(sheet, settings) {
  for (const row of sheet.querySelectorAll("[data-setting]")) showStepper(row, settings[row.dataset.setting]);
  for (const input of sheet.querySelectorAll("input"))
    input.checked = input.type === "radio" ? input.value === settings[input.name] : settings[input.name];
}

// What a tap on a stepper's button chooses.
function stepped(button, settings) {
  const { setting } = button.closest("[data-setting]").dataset;
  const { values } = SETTINGS[setting];
  return {
    [setting]: values[values.indexOf(settings[setting]) + Number(button.dataset.by)] ?? settings[setting],
  };
}

const chosen = (input) => ({ [input.name]: input.type === "radio" ? input.value : input.checked });

// Wires the sheet up. `onChange` is called after every change that can move or recolour the page.
export function startSettings(onChange) {
  const sheet = document.getElementById(settingsId);
  if (!sheet?.showModal) return;
  let settings = readSettings();

  function change(part) {
    settings = { ...settings, ...part };
    const release = holdPosition();
    applySettings(settings);
    release();
    keepSettings(settings);
    colourBars();
    show(sheet, settings);
    onChange();
  }

  clicks.on(settingsVerb, () => {
    show(sheet, settings);
    sheet.showModal();
  });
  sheet.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.hasAttribute("data-close")) sheet.close();
    else if (button?.hasAttribute("data-reset")) change(DEFAULTS);
    else if (button) change(stepped(button, settings));
  });
  sheet.addEventListener("change", (event) => change(chosen(event.target)));
  addEventListener("storage", () => {
    settings = readSettings(); // changed in another tab
    change({});
  });
  colourBars();
}
