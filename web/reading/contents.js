// The dialog with the table of contents: where the person is, how long the rest takes, bookmarks, a link to share, printing.
import { around, byId, dataOf, find } from "../dom/elements.js";
import { phrase, tell } from "../dom/say.js";
import { plain } from "../dom/text.js";
import { contentsId } from "../names.js";
import { readPart } from "./bar.js";
import { addBookmark, bookmarks, currentHeading, goTo, removeBookmark } from "./position.js";
import { printPage } from "./print.js";
import { share } from "./share.js";

export const HEADINGS = "article .heading";
const title = () => plain(find("article h1").textContent);

/** @param {number} words @param {number} speed  words in a minute */
const minutes = (words, speed) => String(Math.max(1, Math.ceil(words / speed)));

/** @param {HTMLElement} note */
function timeLeft(note) {
  const left = (1 - readPart()) * find("article").textContent.split(/\s+/).length;
  const { some, one, none, speeds } = dataOf(note);
  const [slow, fast] = speeds.split(" ").map(Number);
  if (left < 20) return none;
  return left <= slow ? one : some.replace("{a}", minutes(left, fast)).replace("{b}", minutes(left, slow));
}

/** @param {string} href @param {string} text */
function link(href, text) {
  const item = document.createElement("li");
  const anchor = item.appendChild(document.createElement("a"));
  anchor.href = href;
  anchor.textContent = plain(text);
  return { item, anchor };
}

/** @param {HTMLElement} list */
export function listHeadings(list) {
  const current = currentHeading(HEADINGS);
  const entries = [find("article h1"), ...document.querySelectorAll(HEADINGS)].map((heading) => {
    const { item, anchor } = link(`#${heading.id}`, heading.textContent);
    if (heading === current || (!current && heading.nodeName === "H1"))
      anchor.setAttribute("aria-current", "location");
    return item;
  });
  list.replaceChildren(...entries);
}

/** @param {HTMLElement} section */
function listBookmarks(section) {
  const entries = bookmarks().map((place) => {
    const begins = place.text === place.name ? "" : `${place.text.split(" ").slice(0, 7).join(" ")} …`;
    const { item, anchor } = link(`#${place.id}`, [place.name, begins].filter(Boolean).join(": "));
    anchor.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(place);
    });
    const button = item.appendChild(document.createElement("button"));
    button.type = "button";
    button.dataset.remove = place.id;
    button.textContent = "×";
    button.setAttribute("aria-label", `${section.dataset.remove}: ${anchor.textContent}`);
    return item;
  });
  find("ul", section).replaceChildren(...entries);
  section.hidden = entries.length === 0;
}

// A link to the part being read.
function shareHere() {
  const { href } = Object.assign(new URL(location.href), {
    search: "",
    hash: currentHeading(HEADINGS)?.id ?? "",
  });
  share({ title: title(), url: href }, href, phrase("linkShared"), href);
}

export function startContents() {
  /** @type {HTMLDialogElement} */
  const dialog = byId(contentsId);
  const part = (/** @type {string} */ name) => find(`[data-${name}]`, dialog);
  const show = () => {
    listHeadings(part("headings"));
    listBookmarks(part("bookmarks"));
    part("left").textContent = timeLeft(part("left"));
  };
  /** @param {boolean} done @param {string} [words] */
  const report = (done, words) => {
    show();
    tell(done ? words : phrase("noBookmark"));
  };
  dialog.addEventListener("click", (event) => {
    const button = around(event, "button");
    if (around(event, "a") || button?.hasAttribute("data-close")) dialog.close();
    else if (button?.hasAttribute("data-share")) shareHere();
    else if (button?.hasAttribute("data-print")) (dialog.close(), printPage());
    else if (button?.hasAttribute("data-bookmark")) report(addBookmark(), phrase("bookmarked"));
    else if (button?.dataset.remove) report(removeBookmark(button.dataset.remove));
  });
  return () => {
    show();
    dialog.showModal();
    tell();
    find("[aria-current]", dialog).focus();
  };
}
