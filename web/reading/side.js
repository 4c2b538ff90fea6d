// Where the window has room beside the text, the contents are on its left and follow it, and the tools on its right (bars.css).
import { byId } from "../dom/elements.js";
import { main } from "../dom/view.js";
import { ours } from "../dom/watch.js";
import { contentsTitleId, dialogListClass, roomyClass, sideId, toolsId } from "../names.js";
import { HEADINGS, listHeadings } from "./contents.js";
import { currentHeading } from "./position.js";

const LEAST = 180; // CSS px

export function startRoom() {
  const { classList, style } = document.documentElement;
  const look = () => {
    const room = main().getBoundingClientRect().left;
    ours(() => {
      classList.toggle(roomyClass, room >= LEAST);
      style.setProperty("--beside", `${room}px`);
    });
  };
  addEventListener("resize", look);
  new ResizeObserver(look).observe(main());
}

export function startSide() {
  const nav = document.createElement("nav");
  nav.id = sideId;
  nav.setAttribute("aria-labelledby", contentsTitleId);
  const list = nav.appendChild(document.createElement("ol"));
  list.className = dialogListClass;
  /** @type {Element | null | undefined} */
  let current = null;
  const follow = () => {
    const now = currentHeading(HEADINGS);
    if (now === current) return;
    current = now;
    ours(() => listHeadings(list));
  };
  addEventListener("scroll", follow, { passive: true });
  ours(() => byId(toolsId).after(nav));
  follow();
}
