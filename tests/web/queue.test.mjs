// One task at a time (web/page/queue.js): order, failures, what goes last, and the signal that tests wait for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createQueue } from "../../web/page/queue.js";

function recorded() {
  const log = [];
  const queue = createQueue({
    failed: (error) => log.push(`failed: ${error.message}`),
    signal: (busy) => log.push(busy ? "busy" : "idle"),
  });
  const task =
    (name, work = () => {}) =>
    async () => {
      log.push(`${name} begins`);
      await work();
      log.push(`${name} ends`);
    };
  return { log, queue, task };
}

const moment = () => new Promise((done) => setTimeout(done, 5));

test("tasks run one after the other, in the order they came", async () => {
  const { log, queue, task } = recorded();
  queue.add(task("slow", moment));
  await queue.add(task("quick"));
  assert.deepEqual(log.slice(0, 5), ["busy", "slow begins", "slow ends", "quick begins", "quick ends"]);
});

test("a failure is reported, and the next task still runs", async () => {
  const { log, queue, task } = recorded();
  queue.add(() => {
    throw new Error("at once");
  });
  queue.add(() => Promise.reject(new Error("later")));
  await queue.add(task("next"));
  assert.deepEqual(log.slice(1, 5), ["failed: at once", "failed: later", "next begins", "next ends"]);
});

test("what goes last waits for everything added meanwhile, and runs only once", async () => {
  const { log, queue, task } = recorded();
  const painting = task("painting");
  queue.addLast(painting);
  queue.addLast(painting);
  queue.add(task("tap", moment));
  queue.add(task("another"));
  while (log.at(-1) !== "idle") await moment();
  assert.deepEqual(log, [
    "busy",
    "tap begins",
    "tap ends",
    "another begins",
    "another ends",
    "painting begins",
    "painting ends",
    "idle",
  ]);
  queue.addLast(painting); // and can be added again
  while (log.at(-1) !== "idle") await moment();
  assert.equal(log.filter((line) => line === "painting ends").length, 2);
});

test("it is idle only when nothing waits, is held or was added by the last task", async () => {
  const { log, queue, task } = recorded();
  const release = queue.hold();
  await queue.add(() => void queue.add(task("inner", moment)));
  await moment();
  await moment();
  assert.deepEqual(log, ["busy", "inner begins", "inner ends"]);
  assert.equal(queue.isWorking(), false, "held, but nothing runs");
  release();
  release(); // releasing twice counts once
  assert.deepEqual(log.at(-1), "idle");
  const [one, two] = [queue.hold(), queue.hold()];
  one();
  one();
  assert.equal(log.at(-1), "busy");
  two();
  assert.equal(log.at(-1), "idle");
});
