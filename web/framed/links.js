// Links in a page that is part of another: those within the site stay in the frame, without a step in the history of the page around it,
// whose back button must lead to where the person came from; all others open beside it.
import { embeddedClass } from "../names.js";

/**
 * False: the browser does what it always does, as with numbers to call.
 * @param {HTMLAnchorElement} link
 * @param {string} base   the site's address
 * @param {string} query  of an embedded page
 */
export function follow(link, base, query) {
  if (!/^https?:$/.test(link.protocol)) return false;
  if (link.closest(`.${embeddedClass}`) || !link.href.startsWith(base)) return openBeside(link.href);
  const to = new URL(link.href);
  to.search = query;
  location.replace(to.href);
  return true;
}

// Where windows are forbidden: in the frame.
/** @param {string} url */
function openBeside(url) {
  const opened = window.open(url, "_blank");
  if (opened) opened.opener = null;
  else location.replace(url);
  return true;
}
