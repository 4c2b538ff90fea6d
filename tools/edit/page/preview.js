// The page as patients will see it, made anew after each change.
import { createElement as h, useEffect, useRef } from "react";
import { at } from "./model.js";

/** @typedef {import("./model.js").Path} Path @typedef {Record<string, string>} Pages  what a page opens → its address */

/** The page that shows what is being edited; none: any. @param {string} name @param {any} value @param {Path} path @param {Pages} pages */
export function addressOf(name, value, path, pages) {
  if (name.startsWith("articles/")) return pages[`open-article ${value?.id}`];
  if (name === "glossary.json" || name === "figures.json")
    return Object.entries(pages).find(([opens]) => opens.startsWith("open-article"))?.[1];
  if (name !== "guide.json") return undefined;
  const outcome = path[0] === "outcomes" ? at(value, path)?.id : "";
  return pages[`open-outcome ${outcome}`] ?? pages["open-guide"];
}

/** The id of the place on that page. @param {string} name @param {any} value @param {Path} path @returns {string} */
export function anchorOf(name, value, path) {
  const part = at(value, path);
  if (name.startsWith("articles/") && path[0] === "sections") return part?.id ?? "";
  if (name === "glossary.json" && path[0] === "terms") return `lw-word.${part?.id}`;
  return name === "figures.json" ? (part?.section ?? "") : "";
}

/** @param {{address: string | undefined, anchor: string, count: number, built: boolean, errors: boolean}} props */
export function Preview({ address, anchor, count, built, errors }) {
  const frame = useRef(/** @type {HTMLIFrameElement | null} */ (null));
  const shown = useRef({ address: "", anchor: "" });
  const seek = () => {
    const place = anchor && frame.current?.contentDocument?.getElementById(anchor);
    if (place) place.scrollIntoView();
  };
  useEffect(() => {
    const inside = frame.current?.contentWindow;
    if (!inside || count === 0) return;
    const next = address ?? shown.current.address;
    const isOther = shown.current.address !== next || inside.location.pathname === "blank";
    shown.current = { address: next, anchor: isOther ? "" : shown.current.anchor };
    if (isOther) inside.location.replace(`/preview/${next}`);
    else if (built) inside.location.reload();
  }, [address, count, built]);
  useEffect(() => {
    if (shown.current.anchor === anchor) return;
    shown.current.anchor = anchor;
    seek();
  }, [anchor]);
  const arrived = () => {
    if (shown.current.anchor === anchor) return;
    shown.current.anchor = anchor;
    seek();
  };
  // The page that stands there now, wherever its links led.
  const asShown = (/** @type {any} */ event) => {
    const there = frame.current?.contentWindow?.location;
    if (there?.pathname.startsWith("/preview/")) event.currentTarget.href = there.href;
  };
  return h(
    "section",
    { className: "preview", "aria-label": "Voorbeeld" },
    h("h2", null, "Voorbeeld"),
    h(
      "a",
      { href: "/preview/", target: "_blank", rel: "noopener", onClick: asShown },
      "Groot bekijken, in een nieuw tabblad",
    ),
    h(
      "p",
      { className: "stale", role: "status" },
      !built && errors && count > 0 ? "Er staan nog fouten in. U ziet de pagina van daarvoor." : "",
    ),
    h("iframe", {
      ref: frame,
      title: "Voorbeeld van de pagina",
      sandbox: "allow-same-origin",
      onLoad: arrived,
    }),
  );
}
