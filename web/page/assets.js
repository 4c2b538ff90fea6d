// Where this site's own files are, and the page's one Trusted Types policy.
// The assembler replaces LW_ASSETS ({name: file in this folder}): names carry hashes, which only it knows.
import { typeface } from "../typefaces.js";

/** @param {string} name */
export const asset = (name) => new URL(LW_ASSETS[name], import.meta.url).href;

const policy = window.trustedTypes?.createPolicy("app", {
  createHTML: (html) => html,
  createScriptURL: (url) => url,
});

/** @param {string} url */
export const trustedUrl = (url) => (policy ? policy.createScriptURL(url) : url);
/** @param {string} html */
export const trustedHtml = (html) => (policy ? policy.createHTML(html) : html);

/** The addresses of a typeface's two weights, by its key (typefaces.js). @param {string} key */
export function facesOf(key) {
  const [regular, bold] = typeface(key).files.map(asset);
  return { regular, bold };
}

/** A typeface chosen before the service worker was there went past it; asked for again it is kept, too. @param {string} key */
export function keepFace(key) {
  if (key) for (const url of Object.values(facesOf(key))) fetch(url).catch(() => {});
}
