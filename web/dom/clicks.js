// The document's one click listener (bars and dialogs listen to their own buttons): a table from verb (the first word of
// data-act) to the feature that performs it. The rules that hold for every tap are here, so that it does not matter who registers
// first.

const TARGETS = "[data-act], a[href]";

// What the browser itself must do: open in a new tab, select; or what somebody did already.
/** @param {MouseEvent} event */
const isOurs = ({ defaultPrevented, ctrlKey, metaKey, shiftKey }) =>
  !(defaultPrevented || ctrlKey || metaKey || shiftKey);

/**
 * @typedef {(words: string[], element: HTMLElement, event: MouseEvent) => unknown} Handler
 *   `words` are what follows the verb in data-act; returns false to leave the click to the browser
 * @typedef {{handle: Handler, repeats: boolean}} Row
 */

export function createClicks() {
  /** @type {Map<string, Row>} */
  const verbs = new Map();
  /** @type {Map<string, Row>} */
  const links = new Map();
  /** @type {Row | undefined} */
  let other;
  /** @type {Row | undefined} */
  let anyLink;

  /** @param {Map<string, Row>} table @param {string} key @param {Handler} handle @param {boolean} repeats */
  const put = (table, key, handle, repeats) => {
    if (table.has(key)) throw new Error(`${key} has a handler already`);
    table.set(key, { handle, repeats });
  };

  // The row for an element and the words it gets; none while nobody performs that verb.
  /** @param {HTMLElement} element  with data-act, or a link */
  function find(element) {
    const { act } = element.dataset;
    const [verb, ...words] = act?.split(" ") ?? [];
    if (act) return { row: verbs.get(verb) ?? other, words };
    const { hash } = /** @type {HTMLAnchorElement} */ (element);
    const isWithin = element.getAttribute("href")?.startsWith("#");
    const [, row = anyLink] = [...links].find(([prefix]) => isWithin && hash.startsWith(prefix)) ?? [];
    return { row, words: [hash.slice(1)] };
  }

  /** @param {MouseEvent} event */
  function dispatch(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!isOurs(event)) return;
    if (target.nodeName === "DIALOG") return /** @type {HTMLDialogElement} */ (target).close(); // a tap beside it
    /** @type {HTMLElement | null | undefined} */
    let at = target.closest(TARGETS);
    for (; at; at = at.parentElement?.closest(TARGETS)) {
      if (at.dataset.act && at.querySelector("input")) return; // the input reports its change
      const { row, words } = find(at);
      if (!row) continue;
      const again = event.detail > 1 && !row.repeats; // the second half of a double tap; the first did it
      if (again || row.handle(words, at, event) !== false) event.preventDefault();
      return;
    }
  }

  return {
    dispatch,
    /** `repeats`: every tap of a quick row counts, as on a stepper. @param {string} verb @param {Handler} handle */
    on: (verb, handle, { repeats = false } = {}) => put(verbs, verb, handle, repeats),
    /** Every verb that has no row: the engine's own. @param {Handler} handle */
    otherwise: (handle) => (other = { handle, repeats: false }),
    /** Links within the page whose address begins so ("#lw-word."). @param {string} prefix @param {Handler} handle */
    onLink: (prefix, handle) => put(links, prefix, handle, false),
    /** Every link without another row. @param {Handler} handle */
    anyLink: (handle) => (anyLink = { handle, repeats: false }),
  };
}

export const clicks = createClicks();
