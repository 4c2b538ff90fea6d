// The page with all articles: its search looks in every one. The engine answers with another page, which shows what it found
// and how much; an address that ends in #lw-search=WORDS begins with that search.
import { foundId, searchId, searchVerb } from "../names.js";
import { showBar } from "./bar.js";

const SHORTEST = 2; // letters

export function startLibrary(reader) {
  const form = document.getElementById(searchId);
  const field = form.querySelector("input[type=search]");
  const whole = form.querySelector("[role=switch]");
  for (const unused of form.querySelectorAll("[data-by], [data-all]")) unused.hidden = true;
  for (const name of ["contents", "aloud"]) document.querySelector(`[data-tool=${name}]`).remove();

  async function look() {
    const words = field.value.trim();
    await reader.send([searchVerb, whole.checked ? "whole" : "part", words.length < SHORTEST ? "" : words]);
    form.querySelector("output").value = document.getElementById(foundId)?.textContent ?? "";
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
    document.querySelector("[data-tool=search]").focus({ preventScroll: true });
  }

  form.addEventListener("input", look);
  form.addEventListener("submit", (event) => (event.preventDefault(), event.stopPropagation()));
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("click", (event) => event.target.closest("[data-close]") && close());
  document.querySelector("[data-tool=search]").addEventListener("click", open);
  showBar();
  reader.ready.then(
    () => {
      const [, words] = decodeURIComponent(location.hash).split(`#${searchId}=`);
      if (!words) return;
      open();
      field.value = words;
      look();
    },
    () => (document.querySelector("[data-tool=search]").hidden = true),
  );
}
