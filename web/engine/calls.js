// What may be asked of the engine, by name: the same on the main thread and in a worker.
import { todayVerb } from "../names.js";
import { loadEngine } from "./engine.js";

export function createCalls() {
  let engine = null;
  return {
    async load(urls) {
      engine = await loadEngine(urls);
      return { maxSize: 0 };
    },
    open({ viewport, today, event }) {
      engine.viewport(viewport);
      engine.tell(`${todayVerb} ${today}`);
      return engine.send(event);
    },
    send: (line) => engine.send(line),
    viewport(size) {
      engine.viewport(size);
      return engine.view();
    },
    faces: (urls) => engine.faces(urls),
    find: (query) => engine.find(query),
    marks: (numbers) => engine.marks(numbers),
    measured: (lines) => engine.measured(lines),
    paint: (tile) => engine.paint(tile),
  };
}
