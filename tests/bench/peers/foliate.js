// The article as EPUB in foliate-js, scrolled, not in pages.
import "foliate-js/view.js";

const view = document.createElement("foliate-view");
document.body.append(view);
view.addEventListener("load", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("bench:read"))),
);
const epub = await (await fetch("article.epub")).blob();
await view.open(new File([epub], "article.epub", { type: "application/epub+zip" }));
view.renderer.setAttribute("flow", "scrolled");
await view.renderer.next();
