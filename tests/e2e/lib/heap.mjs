// What a page holds in memory, as Chromium counts it after collecting its garbage. For puppeteer, which reaches workers, too.
import assert from "node:assert/strict";

// V8 without machine code: what it compiles as a page goes on is not the page's, and would hide what is.
export const INTERPRETED = "--js-flags=--no-opt --no-maglev --no-sparkplug";

const HOOK = `const own = WebAssembly.instantiate;
WebAssembly.instantiate = async (...rest) => {
  const made = await own(...rest);
  self.memoryForTest = made.exports.memory;
  return made;
};\n`;

/** Lets `heapOf` look into the module's memory; call it before the page is opened. */
export async function showModule(devtools) {
  const patterns = [{ urlPattern: "*/engine-worker-*", requestStage: "Response" }];
  await devtools.send("Fetch.enable", { patterns });
  devtools.on("Fetch.requestPaused", async ({ requestId, responseHeaders }) => {
    const { body, base64Encoded } = await devtools.send("Fetch.getResponseBody", { requestId });
    const script = HOOK + Buffer.from(body, base64Encoded ? "base64" : "utf8");
    await devtools.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: 200,
      responseHeaders: responseHeaders.filter(({ name }) => !/encoding|length/i.test(name)),
      body: Buffer.from(script).toString("base64"),
    });
  });
}

// Bytes of the module's memory up to the last that was ever used: memory grows in steps too coarse to see.
const usedByModule = () => {
  const bytes = new Uint8Array(self.memoryForTest.buffer);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) --end;
  return { used: end, size: bytes.length };
};

async function usage(devtools) {
  for (let i = 0; i < 3; ++i) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Bytes and counts by name. */
export async function heapOf(page, devtools) {
  const [worker] = page.workers();
  assert.ok(worker, "the engine lives in a worker");
  const module = await worker.evaluate(usedByModule);
  const bytes = await usage(devtools);
  const { nodes, jsEventListeners, documents } = await devtools.send("Memory.getDOMCounters");
  return {
    page: bytes,
    worker: await usage(worker.client),
    module: module.used,
    "module's memory": module.size,
    nodes,
    listeners: jsEventListeners,
    documents,
  };
}
