// Elements that the page is known to have: a look-up throws when there is none. The type of what comes back is the one that the
// caller's declaration asks for.

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return /** @type {T} */ (found);
}

/**
 * The first that matches; a tag name determines the type.
 * @template {keyof HTMLElementTagNameMap} Name
 * @overload
 * @param {Name} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElementTagNameMap[Name]}
 */
/**
 * @template {HTMLElement} [T=HTMLElement]
 * @overload
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T}
 */
/** @param {string} selector @param {ParentNode} within */
export function find(selector, within = document) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`no element ${selector}`);
  return found;
}

/**
 * The last that fits. Array.prototype.findLast is too new for the browsers that we support.
 * @template T
 * @param {readonly T[]} list
 * @param {(one: T) => boolean} fits
 */
export function lastOf(list, fits) {
  for (let at = list.length - 1; at >= 0; --at) if (fits(list[at])) return list[at];
  return undefined;
}

/**
 * What the data attributes of an element say that surely has them.
 * @param {HTMLElement} element
 */
export const dataOf = (element) => /** @type {Record<string, string>} */ (element.dataset);

/**
 * The innermost that matches among those around what an event happened to; null when there is none.
 * @param {Event} event
 * @param {string} selector
 */
export const around = ({ target }, selector) =>
  target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(selector)) : null;
