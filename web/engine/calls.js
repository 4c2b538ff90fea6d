// What may be asked of the engine, by name: the same on the main thread and in a worker. Whatever changes the page answers
// with a view (src/bridge/abi.h, LwView).
import { todayVerb } from "../names.js";
import { loadEngine } from "./engine.js";

export function createCalls() {
  /** @type {Awaited<ReturnType<typeof loadEngine>>} */
  let engine;
  return /** @satisfies {EngineCalls} */ ({
    async load(files) {
      engine = await loadEngine(files);
      return { maxSize: 0 };
    },

    // `event` opens a page; null when there is no such event.
    open({ viewport, today, event }) {
      engine.viewport(viewport);
      engine.send([todayVerb, today]);
      return engine.send(event) ? engine.view() : null;
    },

    // What a person did, as a verb and its arguments; null when there is no such event.
    send: (words) => (engine.send(words) ? engine.view() : null),

    viewport(room) {
      engine.viewport(room);
      return engine.view();
    },

    measured(list) {
      engine.measured(list);
      return engine.view();
    },

    faces: (files) => engine.faces(files),
    find: (query) => engine.find(query),
    highlight: (list) => engine.highlight(list),
    paint: (tile) => engine.paint(tile),
    rest() {}, // whoever has a graphics context rests
  });
}
