// What goes on beside the drawing of the page: the check after each change, the keys, the warning before one leaves.
import { useEffect, useRef } from "react";
import * as api from "./api.js";
import { isChanged } from "./model.js";

/** @typedef {import("./state.js").State} State @typedef {(event: any) => void} Dispatch */

const PAUSE = 300; // ms without a change, before the check

/** @param {State["docs"]} docs @param {number} count  of files: one that is gone changes what the check says @param {Dispatch} dispatch */
export function useJudge(docs, count, dispatch) {
  const newest = useRef(0);
  const drafts = Object.fromEntries(
    Object.values(docs)
      .filter(isChanged)
      .map(({ name, now }) => [name, now]),
  );
  const text = JSON.stringify(drafts);
  useEffect(() => {
    const turn = ++newest.current;
    const timer = setTimeout(async () => {
      const { status, answer } = await api.judge(JSON.parse(text));
      if (turn !== newest.current) return;
      if (status === 200) dispatch({ kind: "judged", verdict: answer });
      else dispatch({ kind: "said", said: answer.error });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, count]);
}

/** @param {Dispatch} dispatch @param {() => void} save */
export function useKeys(dispatch, save) {
  useEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const kind = key === "y" || (key === "z" && event.shiftKey) ? "redone" : key === "z" ? "undone" : "";
      if (!kind && key !== "s") return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (kind) dispatch({ kind });
      else save();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [save]);
}

/** Whoever comes back to this window sees what others did to the file meanwhile. @param {import("./model.js").Doc | undefined} doc @param {Dispatch} dispatch */
export function useOthers(doc, dispatch) {
  useEffect(() => {
    const look = async () => {
      if (!doc || doc.hash === null) return;
      const { status, answer } = await api.load(doc.name);
      if (status !== 200 || answer.hash === doc.hash) return;
      if (!isChanged(doc))
        dispatch({ kind: "refreshed", name: doc.name, hash: answer.hash, value: answer.value });
      else
        dispatch({
          kind: "said",
          said: "Iemand anders veranderde dit bestand. Bij het opslaan kiest u welk bestand blijft.",
        });
    };
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [doc]);
}

/** @param {boolean} isUnsaved */
export function useLeaving(isUnsaved) {
  useEffect(() => {
    const ask = (/** @type {BeforeUnloadEvent} */ event) => {
      if (isUnsaved) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}

/** Brings the field of a finding into view. @param {string} goal  its pointer @param {Dispatch} dispatch */
export function useGoal(goal, dispatch) {
  useEffect(() => {
    if (!goal) return;
    const field = document.querySelector(`[data-pointer="${CSS.escape(goal)}"]`);
    for (let fold = field?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
      fold.open = true;
    const input = /** @type {HTMLElement | null} */ (field?.querySelector("input, textarea, select, button"));
    (input ?? document.getElementById("part"))?.focus();
    field?.scrollIntoView({ block: "center" });
    dispatch({ kind: "reached" });
  }, [goal]);
}
