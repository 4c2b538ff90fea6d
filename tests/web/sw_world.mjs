// The service worker in its own context, with a fake cache storage (the standard's behaviour, plus faults on demand) and a fake
// network: for sw.test.mjs and sw_list.test.mjs.
import { createHash } from "node:crypto";
import vm from "node:vm";
import esbuild from "esbuild";

export const ORIGIN = "https://kliniek.test";
export const SCOPE = `${ORIGIN}/gids/`;
const [{ text: source }] = esbuild.buildSync({
  entryPoints: ["web/service-worker/sw.js"],
  bundle: true,
  write: false,
}).outputFiles;
export const sha = (text) => createHash("sha256").update(text).digest("base64");
export const pageText = (build, words = "artikel") =>
  `<html><head><meta name="lw:build" content="${build}"></head>${words}<!-- lw:end ${build} --></html>`;

export const CONTENT = "inhoud"; // what precedes the pages in the archive

// The files of one version as the assembler lists them.
export function version(build, contents = { "assets/app-1.js": "code();", "assets/font.ttf": "letters" }) {
  const guide = pageText(build, '<script src="../assets/app-1.js"></script>');
  const archive = `assets/content-${build}.cbor`;
  const template = guide.replaceAll(build, "@build@").replace("../assets/app-1", "@root@assets/app");
  const all = {
    "": pageText(build),
    [archive]: [`${CONTENT}\0lw:pages\0`, pageText("@build@"), "wegwijzer/", template].join("\0"),
    ...contents,
  };
  const html = "text/html; charset=utf-8";
  const files = Object.fromEntries(
    Object.entries(all).map(([name, text]) => [
      name,
      {
        sha256: sha(text),
        size: Buffer.byteLength(text),
        type: name === "" ? html : "text/javascript; charset=utf-8",
      },
    ]),
  );
  files[""].archive = archive;
  files["wegwijzer/"] = { archive, size: Buffer.byteLength(guide), type: html };
  return { build, files, texts: { ...all, "wegwijzer/": guide } };
}

// An in-memory CacheStorage as in the standard. `faults.put` and `faults.match` may throw in its place.
export function fakeCaches(faults) {
  const stores = new Map();
  const open = async (name) => {
    if (!stores.has(name)) stores.set(name, new Map());
    const store = stores.get(name);
    return {
      async put(url, response) {
        faults.put?.(url);
        store.set(url, response);
      },
      async match(wanted) {
        const url = wanted.url ?? wanted;
        faults.match?.(url);
        return store.get(url)?.clone();
      },
      keys: async () => [...store.keys()].map((url) => ({ url })),
      delete: async (request) => store.delete(request.url),
    };
  };
  return {
    stores,
    open,
    keys: async () => [...stores.keys()],
    has: async (name) => stores.has(name),
    delete: async (name) => stores.delete(name),
    async match(url, { cacheName }) {
      return stores.has(cacheName) ? (await open(cacheName)).match(url) : undefined;
    },
  };
}

export const respond = (text, { status = 200, headers = {} } = {}) =>
  new Response(text, { status, headers: { "content-type": "text/plain", ...headers } });

// The worker of one version. `network(path, options)` returns a Response or throws; `world.asked` lists the paths it got.
export function worker({ build, files, texts, opened = null }, options) {
  const inlined = `const LW_BUILD=${JSON.stringify(build)},LW_FILES=${JSON.stringify(files)},LW_PAGE="<p>Geen internet. Bel 112.</p>",LW_PICTURES=true,LW_OPENED=${JSON.stringify(opened)},LW_NAMES={"app.js":"app-1.js"};`;
  return run(inlined + source, { build, texts }, options);
}

// A whole script; `texts`: what lies at each path.
export function run(script, { build, texts }, { network, caches, faults = {}, silence = "15000" } = {}) {
  const world = {
    asked: [],
    caches: caches ?? fakeCaches(faults),
    claimed: 0,
    worker: { state: "activated" },
  };
  const listeners = {};
  const fetchFake = async (url, options = {}) => {
    const path = String(url.url ?? url).slice(SCOPE.length);
    world.asked.push(path);
    const answer = network ? await network(path, options) : undefined;
    if (answer) return answer;
    if (texts[path] === undefined) return respond("nowhere", { status: 404 });
    return respond(texts[path]);
  };
  const self = {
    location: { href: `${SCOPE}sw.js` },
    addEventListener: (name, listener) => (listeners[name] = listener),
    skipWaiting: async () => {},
    serviceWorker: world.worker,
    clients: { claim: async () => ++world.claimed, matchAll: async () => [{ url: SCOPE }] },
  };
  const context = {
    self,
    caches: world.caches,
    fetch: fetchFake,
    crypto,
    Response,
    Headers,
    Blob,
    URL,
    TextDecoder,
    AbortController,
    setTimeout,
    clearTimeout,
    btoa,
    console,
  };
  vm.runInNewContext(script.replaceAll("15000", silence).replaceAll("8000", silence), context);
  const dispatch = (name, event) => {
    let promise;
    listeners[name]({ ...event, waitUntil: (one) => (promise = one), respondWith: (one) => (promise = one) });
    return promise;
  };
  world.install = () => dispatch("install", {});
  world.activate = () => dispatch("activate", {});
  world.ask = (path, mode = "no-cors", method = "GET") =>
    dispatch("fetch", { request: { url: new URL(path, SCOPE).href, mode, method } });
  world.status = () =>
    new Promise((done) =>
      dispatch("message", { data: { type: "status", build }, ports: [{ postMessage: done }] }),
    );
  return world;
}
