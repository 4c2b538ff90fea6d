// The search in the article: the engine finds as the person types, the canvas highlights, this file counts and goes from one to
// the next. The browser's own search keeps working beside it.
import { around, byId, dataOf, find } from "../dom/elements.js";
import { searchId } from "../names.js";
import { showBar } from "./bar.js";

const SHORTEST = 2; // letters
const MOST = 50; // hits in the list

/** @param {Reader} reader */
export function startSearch(reader) {
  const form = byId(searchId);
  /** @type {HTMLInputElement} */
  const field = find("input[type=search]", form);
  /** @type {HTMLInputElement} */
  const whole = find("[role=switch]", form);
  const count = find("output", form);
  const hits = find("[data-hits]", form);
  /** @type {HTMLAnchorElement | null} */
  const all = form.querySelector("[data-all]"); // there once the site has more than one article
  const library = all?.getAttribute("href");
  /** @type {Match[]} */
  let matches = [];
  let current = 0;
  let asked = 0;

  function show() {
    reader.highlight(matches.map((match, i) => ({ ...match, current: i === current })));
    const { none, some } = dataOf(count);
    if (matches.length > 0)
      count.value = some.replace("{n}", `${current + 1}`).replace("{m}", `${matches.length}`);
    else count.value = field.value.trim().length < SHORTEST ? "" : none;
    if (matches.length > 0) reader.bring(matches[current]);
  }

  // The matches, each in its sentence; a tap leads there.
  function list() {
    const entries = matches.slice(0, MOST).map((match, i) => {
      const node = reader.rangeOf(match)?.startContainer.parentElement?.closest("[id]");
      const text = node ? reader.textOf(node) : "";
      const [before] = /[^.?!\n]*$/.exec(text.slice(0, match.begin)) ?? [""];
      const [after] = /^[^.?!\n]*[.?!]?/.exec(text.slice(match.end)) ?? [""];
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.hit = `${i}`;
      const word = document.createElement("b");
      word.textContent = text.slice(match.begin, match.end);
      button.append(before.trimStart(), word, after);
      const item = document.createElement("li");
      item.append(button);
      return item;
    });
    hits.replaceChildren(...entries);
    hits.hidden = entries.length === 0;
  }

  // Begins with the first match on the screen or below, so that a person does not lose their place.
  async function look() {
    const serial = ++asked;
    const words = field.value.trim();
    if (all)
      all.href = new URL(`../${library}#${searchId}=${encodeURIComponent(words)}`, import.meta.url).href;
    const found = words.length < SHORTEST ? [] : await reader.find(words, whole.checked);
    if (serial !== asked) return;
    matches = found;
    const below = matches.findIndex((one) => (reader.rangeOf(one)?.getBoundingClientRect().bottom ?? 0) > 0);
    current = Math.max(0, below);
    show();
    list();
  }

  /** @param {number} to */
  function go(to) {
    hits.hidden = true;
    if (matches.length === 0) return;
    current = (to + matches.length) % matches.length;
    show();
  }

  function close() {
    ++asked;
    matches = [];
    reader.highlight([]);
    showBar();
    find("[data-tool=search]").focus({ preventScroll: true });
  }

  form.addEventListener("input", look);
  field.addEventListener("click", list);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    go(current + 1);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || !event.shiftKey) return;
    event.preventDefault();
    go(current - 1);
  });
  form.addEventListener("click", (event) => {
    const button = around(event, "button");
    if (button?.hasAttribute("data-close")) close();
    else if (button) go(Number(button.dataset.hit ?? current + Number(button.dataset.by)));
  });
  return () => {
    showBar(searchId);
    field.focus();
    field.select();
    look();
  };
}
