// The page with all articles: its search looks in every one. The engine answers with another page, which shows what it found
// and how much; an address that ends in #lw-search=WORDS begins with that search, #lw-search with an empty one.
import { around, byId, find } from "../dom/elements.js";
import { foundId, searchId, searchVerb } from "../names.js";
import { linkGuide, showBar, startRising } from "./bar.js";

const SHORTEST = 2; // letters

/** @param {Reader} reader */
export function startLibrary(reader) {
  const form = byId(searchId);
  /** @type {HTMLInputElement} */
  const field = find("input[type=search]", form);
  /** @type {HTMLInputElement} */
  const whole = find("[role=switch]", form);
  for (const unused of form.querySelectorAll("[data-by], [data-all]"))
    /** @type {HTMLElement} */ (unused).hidden = true;
  for (const name of ["contents", "aloud"]) find(`[data-tool=${name}]`).remove();

  async function look() {
    const words = field.value.trim();
    await reader.send([searchVerb, whole.checked ? "whole" : "part", words.length < SHORTEST ? "" : words]);
    find("output", form).value = document.getElementById(foundId)?.textContent ?? "";
  }

  function open() {
    showBar(searchId);
    field.focus();
    field.select();
  }

  function close() {
    field.value = "";
    look();
    showBar();
    find("[data-tool=search]").focus({ preventScroll: true });
  }

  form.addEventListener("input", look);
  form.addEventListener("submit", (event) => (event.preventDefault(), event.stopPropagation()));
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("click", (event) => around(event, "[data-close]") && close());
  find("[data-tool=search]").addEventListener("click", open);
  linkGuide();
  showBar();
  startRising();
  reader.ready.then(
    () => {
      const [, words] = decodeURIComponent(location.hash).split(`#${searchId}`);
      if (words === undefined) return;
      open();
      field.value = words.slice(1);
      look();
    },
    () => (find("[data-tool=search]").hidden = true),
  );
}
