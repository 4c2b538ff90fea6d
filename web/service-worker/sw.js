// The service worker: keeps one complete, verified copy of the site on the phone, so that it opens offline. One byte-compared
// file (this one, with the list of files inlined by site/assemble.mjs) defines the version. It knows nothing of what the pages
// say. Why it is not a library: the faults it must survive, see tests/web/sw.test.mjs and tests/e2e/offline.test.mjs.
// The assembler replaces LW_BUILD (string), LW_FILES ({url below the scope: {sha256 (its beginning, in base64), size, type, optional: kept once
// requested, archive: the file that holds this page}}), LW_PAGE (HTML), LW_PICTURES (whether there are any), and LW_OPENED (null, or
// {page: [its archive, the beginning of that one's hash]}: articles that are kept once they were opened). Pages are in archives, behind
// a mark (site/archive.mjs); LW_NAMES: what assets are called there → in this version. Of the first page itself, which has a hash,
// only the host's headers are kept.

import { download, PREFIX, SCOPE, SILENCE_MS } from "./download.js";
import { answerPicture, PICTURES } from "./pictures.js";

const CACHE = PREFIX + LW_BUILD;
const COMPLETE = `${SCOPE}lw-complete`; // the last entry written; a cache without it is half a copy
const HASH_HEADER = "x-lw-sha256"; // of the bytes as stored; pages may differ from the list (see `genuine`)
const NAVIGATION_MS = 8000; // a person waits for this one
const MARK = "\0lw:pages\0"; // before the pages of an archive
const MOST_OPENED = 100; // articles that a new version brings along
const MOST_BYTES = 4e6; // of one of them

/** @param {KeptFile} file */
const isPage = (file) => file.type.startsWith("text/html");
const keptPaths = Object.keys(LW_FILES).filter((path) => LW_FILES[path].sha256);
for (const [page, [archive, hash]] of LW_OPENED ? Object.entries(LW_OPENED) : []) {
  LW_FILES[page] = { size: MOST_BYTES, type: LW_FILES[""].type, archive };
  LW_FILES[archive] = {
    size: MOST_BYTES,
    type: LW_FILES[LW_FILES[""].archive ?? ""].type,
    sha256: hash,
    optional: true,
  };
}

// ---- verifying --------------------------------------------------------------------------------------------

/** @param {BufferSource} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

/**
 * Some hosts rewrite HTML in transit (statistics, cookie bars), so a page's hash cannot be required. It is ours, complete and
 * of this version when its head has the build id and the end mark follows its last byte.
 * @param {string} text
 */
function genuine(text, build = LW_BUILD) {
  const head = text.match(/<meta[^>]*lw:build[^>]*>/i);
  return head !== null && head[0].includes(build) && text.includes(`lw:end ${build}`);
}

/** @param {string} text */
function genuineOfAnyVersion(text) {
  const build = text.match(/lw:end ([0-9a-f]+)/);
  return build !== null && genuine(text, build[1]);
}

/** @param {KeptFile} file @param {BufferSource} bytes @param {string} hash  of the bytes */
function accepts(file, bytes, hash) {
  return isPage(file) ? genuine(new TextDecoder().decode(bytes)) : hash.startsWith(file.sha256 ?? "-");
}

// ---- fetching ---------------------------------------------------------------------------------------------

/**
 * The host's headers are kept (the content security policy among them), except those that describe the transport.
 * @param {Response} response
 * @param {KeptFile} file
 * @param {BodyInit} bytes
 * @param {string} hash
 */
function stored(response, file, bytes, hash) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  headers.set("content-type", file.type);
  headers.set(HASH_HEADER, hash);
  return new Response(bytes, { status: 200, headers });
}

/**
 * One file of this version from the network, verified. The second try bypasses the HTTP cache, where a Wi-Fi login page may
 * be stored under our address. Pages are always revalidated.
 * @param {string} path
 * @param {number} [silence]
 * @param {boolean} [isPatient]  nobody waits for it: after silence, too, which may be that of a stalled request that has the browser's
 *   cache locked
 */
async function fetchVerified(path, silence, isPatient = false) {
  const file = LW_FILES[path];
  const limit = isPage(file) ? file.size * 4 + 65536 : file.size;
  let failure;
  /** @type {RequestCache[]} */
  const tries = isPage(file) ? ["no-cache", "reload"] : ["default", "reload"];
  for (const cache of tries) {
    try {
      const { response, bytes } = await download(SCOPE + path, { limit, silence, cache });
      const hash = await sha256(bytes);
      if (accepts(file, bytes, hash)) return stored(response, file, bytes, hash);
      failure = new Error(`not the promised content: ${path}`);
    } catch (error) {
      failure = error;
      if (!isPatient && /** @type {Error} */ (error).name === "AbortError") break;
    }
  }
  throw failure;
}

// ---- the caches -------------------------------------------------------------------------------------------

async function ownCaches() {
  return (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) && !(LW_PICTURES && name === PICTURES),
  );
}

/** @param {string} path @param {Response} response */
async function keep(path, response) {
  const whole = isPage(LW_FILES[path]) ? new Response("", { headers: response.headers }) : response;
  await (await caches.open(CACHE)).put(SCOPE + path, whole);
}

/**
 * A stored file of this version if its bytes are still what was stored, else undefined; the first page's headers.
 * @param {string} cacheName
 * @param {string} path
 */
async function readVerified(cacheName, path) {
  const found = await caches.match(SCOPE + path, { cacheName });
  const file = LW_FILES[path];
  if (!found || isPage(file)) return found;
  const bytes = await found.clone().arrayBuffer();
  const hash = await sha256(bytes);
  if (hash !== (found.headers.get(HASH_HEADER) || "")) return undefined;
  return accepts(file, bytes, hash) ? found : undefined;
}

/** @param {string} path @param {string[]} names  of caches */
async function copyFromOtherVersion(path, names) {
  for (const name of isPage(LW_FILES[path]) ? [] : names) {
    const found = await readVerified(name, path);
    if (found) return found;
  }
  return undefined;
}

/** The articles that an older copy has, perhaps with another text. @param {string[]} names  of caches */
async function openedBefore(names) {
  /** @param {string} path */
  const stem = (path) => path.replace(/-\w+\.cbor$/, "");
  const now = new Map(Object.values(LW_OPENED ?? {}).map(([path]) => [stem(path), path]));
  const had = new Set();
  for (const name of names)
    for (const { url } of await (await caches.open(name)).keys())
      had.add(now.get(stem(url.slice(SCOPE.length))));
  had.delete(undefined);
  return [...had].slice(-MOST_OPENED);
}

// All or nothing, one file at a time: on a slow line each then has the full bandwidth, and silence means a dead connection.
async function keepAll() {
  const others = await ownCaches();
  try {
    const cache = await caches.open(CACHE);
    const opened = LW_OPENED ? await openedBefore(others) : [];
    for (const path of [...keptPaths, ...opened]) {
      const known = await copyFromOtherVersion(path, others);
      if (known || !LW_FILES[path].optional || opened.includes(path))
        await keep(path, known || (await fetchVerified(path, SILENCE_MS, true)));
    }
    await cache.put(COMPLETE, new Response(LW_BUILD));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Pictures never cost the text its place.
async function install() {
  await keepAll().catch(async (error) => {
    if (!LW_PICTURES || !(await caches.delete(PICTURES))) throw error;
    await keepAll();
  });
  await self.skipWaiting(); // safe: open pages of the previous version still get their files, see `findPrevious`
}

// Keeps the newest complete copy other than our own, for open pages of that version.
async function activate() {
  const others = (await ownCaches()).filter((name) => name !== CACHE);
  let kept = "";
  for (const name of others.reverse()) {
    const complete = await (await caches.open(name)).match(COMPLETE);
    if (complete && !kept) kept = name;
    else await caches.delete(name);
  }
  await self.clients.claim();
}

async function forgetPrevious() {
  for (const name of await ownCaches()) if (name !== CACHE) await caches.delete(name);
}

/** Names contain hashes, so whatever another version stored at this address is what its page wants. @param {string} url */
async function findPrevious(url) {
  for (const name of await ownCaches()) {
    const found = name === CACHE ? undefined : await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return undefined;
}

/**
 * Storage that fails (full, or half wiped) must not keep a good response from the page. A cache that is gone altogether stays
 * gone: ?nosw may have deleted it while this page is still requesting its files. `status` recreates it.
 * @param {string} path
 * @param {number} [silence]
 */
async function heal(path, silence) {
  const fresh = await fetchVerified(path, silence);
  try {
    if (await caches.has(CACHE)) await keep(path, fresh.clone());
  } catch {
    // The response is still sent; the next read tries again.
  }
  return fresh;
}

// ---- answering --------------------------------------------------------------------------------------------

function ownPage() {
  return new Response(LW_PAGE, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

/**
 * The stored page is gone and the host no longer has this version: accepts a newer page of ours, not a login page.
 * @param {string} path
 */
async function newerPage(path) {
  try {
    const limit = LW_FILES[path].size * 8 + 65536;
    const { response, bytes } = await download(SCOPE + path, {
      limit,
      silence: NAVIGATION_MS,
      cache: "no-cache",
    });
    if (genuineOfAnyVersion(new TextDecoder().decode(bytes))) {
      return stored(response, LW_FILES[path], bytes, "");
    }
  } catch {
    // Falls through to our own page.
  }
  return ownPage();
}

/** Puts back what the archive leaves out. @param {string} path @param {string} html @param {string} archive */
function filledIn(path, html, archive) {
  /** @type {Record<string, number>} */
  const counts = {};
  return html
    .replaceAll("@build@", LW_BUILD)
    .replaceAll("@root@", "../".repeat(path.split("/").length - 1) || "./")
    .replace(/ id="(lw-\w+\.)"/g, (_, stem) => ` id="${stem}${(counts[stem] = (counts[stem] ?? 0) + 1)}"`)
    .replace(/(\/assets\/)([\w.-]+)/g, (_, folder, name) => folder + (LW_NAMES[name] ?? archive.slice(7)));
}

/**
 * A page from the archive, with the headers of the host's first page (the content security policy among them).
 * @param {string} path
 * @param {string} archive
 * @returns {Promise<Response>}
 */
async function answerFromArchive(path, archive) {
  try {
    const [pages, first] = [await answer(archive), await answerKept("")];
    const headers = new Headers((first.ok ? first : pages).headers);
    headers.set("content-type", LW_FILES[path].type);
    const parts = (await pages.text()).split(MARK)[1].split("\0");
    const html = filledIn(path, parts[parts.indexOf(path) + 1], archive);
    return genuine(html) ? new Response(html, { headers }) : newerPage(path);
  } catch {
    return newerPage(path);
  }
}

/** @param {string} path @returns {Promise<Response>} */
async function answer(path) {
  const { archive } = LW_FILES[path];
  return archive ? answerFromArchive(path, archive) : answerKept(path);
}

/** @param {string} path  of a file, or of the first page, for its headers @returns {Promise<Response>} */
async function answerKept(path) {
  try {
    const found = await readVerified(CACHE, path);
    if (found) return found;
  } catch {
    // Any storage call may throw; the network may still have the file.
  }
  try {
    return await heal(path, isPage(LW_FILES[path]) ? NAVIGATION_MS : SILENCE_MS);
  } catch {
    return Response.error();
  }
}

/** @param {Request} request */
async function answerPrevious(request) {
  try {
    const found = await findPrevious(request.url);
    if (found) return found;
  } catch {
    // As above.
  }
  return fetch(request);
}

/** Addresses that differ in their escapes only are one; a malformed one means none of ours. @param {string} url */
function decoded(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * The listed path that a request means, or undefined. Pages may carry a query (campaign links), files may not.
 * @param {URL} url
 */
function listed(url) {
  if (!url.href.startsWith(SCOPE)) return undefined;
  const path = decoded(url.origin + url.pathname)
    .slice(decoded(SCOPE).length)
    .replace(/(^|\/)index\.html$/, "$1");
  return Object.keys(LW_FILES).includes(path) ? path : undefined;
}

/** @param {FetchEvent} event */
function onFetch(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.searchParams.has("nosw")) return;
  const path = listed(url);
  const navigation = request.mode === "navigate";
  if (path !== undefined && navigation === isPage(LW_FILES[path])) {
    event.respondWith(answer(path));
  } else if (navigation) {
    const withSlash = listed(new URL(`${url.origin}${url.pathname}/`));
    if (withSlash) event.respondWith(Response.redirect(SCOPE + withSlash + url.search, 302));
  } else if (LW_PICTURES && url.href.startsWith(`${SCOPE}pictures/`)) {
    event.respondWith(answerPicture(url.href));
  } else if (url.href.startsWith(`${SCOPE}assets/`) && path === undefined) {
    event.respondWith(answerPrevious(request));
  }
}

// ---- reporting to the page ----------------------------------------------------------------------------------

// Refetches what the browser evicted. Resolves to {ready, build, changed}: `changed` lists pages that the host rewrote.
async function status() {
  const cache = await caches.open(CACHE);
  const changed = [];
  for (const path of keptPaths) {
    const file = LW_FILES[path];
    const found = (await cache.match(SCOPE + path)) || (file.optional ? null : await heal(path));
    if (!found) continue;
    if (isPage(file) && !found.headers.get(HASH_HEADER)?.startsWith(file.sha256 ?? "")) changed.push(path);
  }
  await cache.put(COMPLETE, new Response(LW_BUILD));
  if (self.serviceWorker?.state === "redundant") await caches.delete(CACHE); // removed meanwhile, by sw-kill.js
  return { ready: true, build: LW_BUILD, changed };
}

/** @param {ExtendableMessageEvent} event */
async function onMessage(event) {
  if (event.data?.type !== "status" || !event.ports[0]) return;
  const result = await status().catch(() => ({ ready: false, build: LW_BUILD, changed: [] }));
  if (result.ready && event.data.build === LW_BUILD) {
    const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (windows.filter((client) => client.url.startsWith(SCOPE)).length <= 1) await forgetPrevious();
  }
  event.ports[0].postMessage(result);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", onFetch);
self.addEventListener("message", (event) => event.waitUntil(onMessage(event)));
