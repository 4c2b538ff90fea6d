// Who draws the page: one state, and what each event makes of it. Pure; takeover.js acts on it, web/README.md explains it.
//   off       the browser draws everything: the two disagree, something failed, or nothing has begun
//   agreeing  the browser draws everything still; the comparison or the first painting is on its way
//   painted   the canvas draws what it shows in full
//   stale     the page has moved since the engine laid it out; the browser draws until a new layout begins

/**
 * @typedef {"off" | "agreeing" | "painted" | "stale"} State
 * @typedef {keyof typeof TABLE} PageEvent
 * @typedef {Partial<Record<State, State>>} Changes
 */

/** @satisfies {Record<string, Changes>} */
const TABLE = {
  layout: { off: "agreeing", stale: "agreeing" }, // the engine begins to lay out the page as it is now
  changed: { off: "agreeing", painted: "agreeing" }, // another screen is in the page
  agreed: { off: "agreeing" }, // engine and browser have everything in the same place
  differed: { agreeing: "off", painted: "off" },
  painted: { agreeing: "painted" },
  unpainted: { painted: "agreeing" }, // the picture is gone or useless: a lost context, a hidden page, other colours
  failed: { agreeing: "off", painted: "off" },
  moved: { off: "stale", agreeing: "stale", painted: "stale" }, // a resize, another setting
};

/** @type {State[]} */
export const STATES = ["off", "agreeing", "painted", "stale"];
export const EVENTS = Object.keys(TABLE);

/**
 * The state after `event`; an event that the table does not name changes nothing.
 * @param {State} state @param {PageEvent} event
 */
export const after = (state, event) => /** @type {Changes} */ (TABLE[event])[state] ?? state;

/** Whether the engine's layout is one that may be painted, once the queue has come to it. @param {State} state */
export const mayPaint = (state) => state === "agreeing" || state === "painted";
