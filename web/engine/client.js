// The way to the engine, the same wherever it lives: every call is a promise. A worker if the browser lets us have one,
// else the main thread, which then runs the worker's script itself: nobody else needs to fetch what is in it.

import { fetchFiles } from "./files.js";

/**
 * @param {string} scriptUrl
 * @param {(lost: boolean) => void} onContext  the worker's WebGL context went, or returned
 */
function inWorker(scriptUrl, onContext) {
  const worker = new Worker(scriptUrl);
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  let broken = false;
  worker.onmessage = ({ data }) => {
    if (data.lost || data.restored) return onContext(Boolean(data.lost));
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  };
  worker.onerror = () => {
    broken = true; // its script may fail before anybody has asked anything
    for (const { reject } of waiting.values()) reject(new Error("the worker failed"));
    waiting.clear();
  };
  /** @type {EngineCall} */
  const call = (name, argument) =>
    new Promise((resolve, reject) => {
      if (broken) throw new Error("the worker failed");
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, name, argument });
    });
  return { call, close: () => worker.terminate() };
}

/** What the worker's script holds, for the main thread (the end of worker.js). @param {string} scriptUrl @returns {Promise<EngineParts>} */
async function partsOf(scriptUrl) {
  await import(scriptUrl);
  return /** @type {any} */ (globalThis).engineParts;
}

/** @param {EngineParts} parts */
function onMainThread({ createCalls }) {
  /** @type {Record<string, (argument: any) => any>} */
  const calls = createCalls();
  /** @type {EngineCall} */
  const call = async (name, argument) => calls[name](argument);
  return { call };
}

/** @typedef {{urls: EngineUrls, workerUrl: string, onContext: (lost: boolean) => void}} Options */

/** @param {Options} options @param {Promise<EngineFiles>} coming @returns {Promise<Engine>} */
async function connect({ workerUrl, onContext }, coming) {
  let worker = null;
  try {
    worker = inWorker(workerUrl, onContext); // its script comes beside the files
    const { maxSize } = await worker.call("load", await coming);
    const parts = maxSize ? null : await partsOf(workerUrl).catch(() => null);
    return { call: worker.call, maxSize, createRenderer: parts?.createRenderer };
  } catch {
    worker?.close();
  }
  const files = await coming;
  const parts = await partsOf(workerUrl);
  const main = onMainThread(parts);
  return { call: main.call, ...(await main.call("load", files)), createRenderer: parts.createRenderer };
}

/**
 * `maxSize` is 0 when paint answers with a frame to draw (with `createRenderer`) rather than with a bitmap. Rejects when the
 * engine cannot be had at all. A file that came wrong would lie in the browser's cache for ever: all are fetched past it, once.
 * @param {Options} options
 */
export const connectEngine = (options) =>
  connect(options, fetchFiles(options.urls)).catch(async () => {
    await fetch(options.workerUrl, { cache: "reload" });
    return connect(options, fetchFiles(options.urls, "reload"));
  });
