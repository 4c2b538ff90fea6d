// The sheet with the table of contents: where the person is, how long the rest takes, bookmarks, a link to share, printing.
import { plain } from "../dom/text.js";
import { contentsId } from "../names.js";
import { readPart } from "./bar.js";
import { addBookmark, bookmarks, goTo, removeBookmark } from "./place.js";
import { share } from "./share.js";

const headings = () => [...document.querySelectorAll("article h2[id]")];
const title = () => plain(document.querySelector("article h1").textContent);

// The heading above the middle of the screen; none in the introduction.
const currentHeading = () =>
  headings().findLast((one) => one.getBoundingClientRect().top < innerHeight * 0.4);

const minutes = (words, speed) => Math.max(1, Math.ceil(words / speed));

function timeLeft(note) {
  const left = (1 - readPart()) * document.querySelector("article").textContent.split(/\s+/).length;
  const [slow, fast] = note.dataset.speeds.split(" ").map(Number);
  const { some, none } = note.dataset;
  return left < 20 ? none : some.replace("{a}", minutes(left, fast)).replace("{b}", minutes(left, slow));
}

function link(href, text) {
  const item = document.createElement("li");
  const anchor = item.appendChild(document.createElement("a"));
  anchor.href = href;
  anchor.textContent = plain(text);
  return { item, anchor };
}

function listHeadings(list) {
  const current = currentHeading();
  const entries = [document.querySelector("article h1"), ...headings()].map((heading) => {
    const { item, anchor } = link(`#${heading.id}`, heading.textContent);
    if (heading === current || (!current && heading.nodeName === "H1"))
      anchor.setAttribute("aria-current", "location");
    return item;
  });
  list.replaceChildren(...entries);
}

function listBookmarks(section) {
  const entries = bookmarks().map((place) => {
    const { item, anchor } = link(`#${place.id}`, `${place.text.split(" ").slice(0, 9).join(" ")} …`);
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
  section.querySelector("ul").replaceChildren(...entries);
  section.hidden = entries.length === 0;
}

// A link to the part being read.
function shareHere(status) {
  const url = new URL(location.href);
  url.search = "";
  url.hash = currentHeading()?.id ?? "";
  status.textContent = "";
  share(
    { title: title(), url: url.href },
    url.href,
    (byHand) => (status.textContent = byHand ?? status.dataset.said),
  );
}

export function startContents() {
  const sheet = document.getElementById(contentsId);
  const part = (name) => sheet.querySelector(`[data-${name}]`);
  const show = () => {
    listHeadings(part("headings"));
    listBookmarks(part("bookmarks"));
    part("left").textContent = timeLeft(part("left"));
  };
  sheet.addEventListener("click", (event) => {
    const { target } = event;
    const button = target.closest("button");
    if (target.closest("a") || button?.hasAttribute("data-close")) sheet.close();
    else if (button?.hasAttribute("data-share")) shareHere(part("said"));
    else if (button?.hasAttribute("data-print")) (sheet.close(), print());
    else if (button?.hasAttribute("data-bookmark")) (addBookmark(), show());
    else if (button?.dataset.remove) (removeBookmark(button.dataset.remove), show());
  });
  return () => {
    part("said").textContent = "";
    show();
    sheet.showModal();
    sheet.querySelector("[aria-current]").focus();
  };
}
