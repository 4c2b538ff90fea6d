// The sheet with the reading settings (its HTML is in every page). Each change shows at once, keeps the line that the person
// was reading where it was, and is kept on the device. Works without the engine; knows nothing of it.
import { DEFAULTS, LOOKS, SIZES, applySettings, keepSettings, readSettings } from "./settings-store.js";
import { holdPosition } from "./view.js";

const darkDevice = matchMedia("(prefers-color-scheme: dark)");

// The colours on screen, as an index into content::Look.
export function currentLook() {
  const chosen = document.documentElement.dataset.look;
  return LOOKS.indexOf(chosen ?? (darkDevice.matches ? "dark" : "light"));
}

// The browser's own bars take the colour of the paper.
function colourBars() {
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.dataset.device ??= meta.content;
    meta.content = document.documentElement.dataset.look ? paper : meta.dataset.device;
  }
}

function show(sheet, { size, look }) {
  sheet.querySelector("output").value = `${size}%`;
  for (const input of sheet.querySelectorAll("input[name=look]")) input.checked = input.value === look;
  for (const button of sheet.querySelectorAll("[data-size]")) {
    const next = SIZES.indexOf(size) + Number(button.dataset.size);
    button.setAttribute("aria-disabled", String(!(next in SIZES)));
  }
}

// Wires the sheet up. `onChange` is called after every change that can move or recolour the page.
export function startSettings(onChange) {
  const sheet = document.getElementById("instellingen");
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

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-act=settings]")) return;
    event.preventDefault();
    show(sheet, settings);
    sheet.showModal();
  });
  sheet.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (event.target === sheet || button?.hasAttribute("data-close")) sheet.close(); // the first: a tap beside the sheet
    else if (button?.hasAttribute("data-reset")) change(DEFAULTS);
    else if (button) change({ size: SIZES[SIZES.indexOf(settings.size) + Number(button.dataset.size)] ?? settings.size });
  });
  sheet.addEventListener("change", (event) => change({ look: event.target.value }));
  addEventListener("storage", () => {
    settings = readSettings(); // changed in another tab
    change({});
  });
  colourBars();
}
