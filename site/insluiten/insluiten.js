// What is chosen on the page becomes the code to copy and what there is to see: one tree of elements, written down and made.

/**
 * @typedef {Record<string, string>} Attributes
 * @typedef {{page: string, title: string, theme: string, size: string, height: number, grows: boolean, appointment: string}} Choices
 */

const form = /** @type {HTMLFormElement} */ (document.getElementById("choices"));
const site = new URL("../", location.href).href;
const HEIGHT = 640; // what embed.js takes without being told

/** @param {string} id */
const areaOf = (id) => /** @type {HTMLTextAreaElement} */ (document.getElementById(id));
const areas = ["snippet", "shortcode", "frame"].map(areaOf);

/** @type {[HTMLElement, string | null][]} what is said beside a field that may be wrong, and what while it is not */
const helps = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-wrong]"))].map(
  (help) => [help, help.textContent],
);

/** @param {string} name @returns {any} an input or a select */
const field = (name) => form.elements.namedItem(name);

/** What is not filled in as it should be counts as empty. @returns {Choices} */
function choices() {
  /** @param {string} name */
  const valid = (name) => (field(name).validity.valid ? field(name).value.trim() : "");
  return {
    page: valid("page"),
    title: field("page").selectedOptions[0].dataset.title,
    theme: valid("theme"),
    size: valid("size"),
    height: Number(valid("height")) || HEIGHT,
    grows: field("grow").checked,
    appointment: valid("appointment"),
  };
}

/** Only those that say something. @param {Choices} chosen @returns {Attributes} */
function attributes({ page, theme, size, height, grows, appointment }) {
  const fixed = height === HEIGHT ? "" : String(height);
  const all = { theme, "text-size": size, height: grows ? "auto" : fixed, appointment };
  return { page, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value)) };
}

/** @param {Choices} chosen @returns {Attributes} */
function frameAttributes({ page, title, theme, size, height }) {
  const [path, part] = page.split("#");
  const query = `embed${theme && `&theme=${theme}`}${size && `&text=${size}`}`; // as web/embed/embed.js writes it
  const src = `${site}${path}?${query}${part ? `#${part}` : ""}`;
  return { src, title, width: "100%", height: String(height), loading: "lazy", frameborder: "0" };
}

// ---- written down -----------------------------------------------------------------------------------------

/** @type {Attributes} */
const ESCAPES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
/** @param {string} text */
const escaped = (text) => text.replace(/[&"<>]/g, (letter) => ESCAPES[letter]);

/** @param {string} name @param {Attributes} values */
const tag = (name, values, inside = "") =>
  `<${name}${Object.entries(values)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("")}>${inside}</${name}>`;

/** In a shortcode no quotation mark, bracket or angle can be written otherwise. @param {Attributes} values */
const shortcode = (values) =>
  `[leeswijzer${Object.entries(values)
    .map(([key, value]) => ` ${key}="${value.replace(/["[\]<>]/g, encodeURIComponent)}"`)
    .join("")}]`;

function write() {
  const chosen = choices();
  const frame = tag("iframe", frameAttributes(chosen));
  const script = tag("script", { type: "module", src: `${site}embed.js` });
  /** @type {Attributes} */
  const codes = {
    snippet: script + tag("leeswijzer-embed", attributes(chosen), frame),
    shortcode: shortcode(attributes(chosen)),
    frame,
  };
  for (const [id, code] of Object.entries(codes)) areaOf(id).value = code;
  tellMistakes();
  fit();
}

// In words as well as in colour; the help is what describes the field.
function tellMistakes() {
  for (const [help, text] of helps) {
    const input = field(help.id.replace("-help", ""));
    help.textContent = input.validity.valid ? text : (help.dataset.wrong ?? "");
    input.setAttribute("aria-invalid", String(!input.validity.valid));
  }
}

// All of a code is in sight.
function fit() {
  for (const { style, scrollHeight, offsetHeight, clientHeight } of areas.map(lowered))
    style.height = `${scrollHeight + offsetHeight - clientHeight}px`;
}

/** @param {HTMLTextAreaElement} area */
function lowered(area) {
  area.style.height = "";
  return area;
}

// ---- made -------------------------------------------------------------------------------------------------

/** @param {string} name @param {Attributes} values */
function made(name, values) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
  return element;
}

function show() {
  const chosen = choices();
  const element = made("leeswijzer-embed", attributes(chosen));
  element.append(made("iframe", frameAttributes(chosen)));
  /** @type {HTMLElement} */ (document.getElementById("preview")).replaceChildren(element);
}

// ---- copied -----------------------------------------------------------------------------------------------

/** True when it is on the clipboard. @param {HTMLTextAreaElement} area */
async function copy(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select(); // no clipboard without https, or it was refused
    return document.execCommand("copy");
  }
}

/** @param {HTMLElement} button */
async function onCopy(button) {
  const area = areaOf(button.dataset.copies ?? "");
  const said = /** @type {HTMLElement} */ (button.nextElementSibling);
  said.textContent = "";
  const copied = await copy(area);
  if (!copied) area.select();
  said.textContent = copied ? "Gekopieerd." : "Dat lukte niet. Kopieer de gekozen tekst zelf.";
}

/** @type {Attributes} */
const texts = { site, policy: `script-src ${location.origin}; frame-src ${location.origin}` };
for (const element of document.querySelectorAll("[data-shows]"))
  element.textContent = texts[/** @type {HTMLElement} */ (element).dataset.shows ?? ""];
for (const button of document.querySelectorAll("button"))
  button.addEventListener("click", () => onCopy(button));
form.addEventListener("input", write);
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("resize", fit);
document.fonts.ready.then(fit);
write();
show();
