// Starts the offline copy and reports its state; the only file of the page that talks to the service worker (sw.js).
// It must not know what the page shows: the caller turns a status into words. Every access to storage is wrapped, since a
// sandboxed frame throws on a mere look. Idle costs nothing: no interval, only events.
import { buildMeta } from "../names.js";

/**
 * What the service worker says of its copy (service-worker/sw.js).
 * @typedef {{ready: boolean, build: string, changed: string[]}} Copy
 *
 * @typedef {"ready" | "updated" | "unavailable"} Status
 * @typedef {(status: Status, details: Partial<Copy> & {isNew?: boolean}) => void} Report
 */

const HOUR_MS = 3600_000;
const ANSWER_MS = 60_000; // the worker may be refilling a wiped copy over a slow line before it answers

function workers() {
  try {
    return navigator.serviceWorker || null;
  } catch {
    return null;
  }
}

function buildOfPage() {
  /** @type {HTMLMetaElement | null} */
  const meta = document.querySelector(`meta[name="${buildMeta}"]`);
  return meta?.content || "";
}

// Resolves once the page has loaded and the browser has nothing better to do.
async function quiet() {
  if (document.readyState !== "complete")
    await new Promise((done) => addEventListener("load", done, { once: true }));
  const idle = globalThis.requestIdleCallback;
  await new Promise((done) => (idle ? idle(done, { timeout: 3000 }) : setTimeout(done, 300)));
}

/**
 * Asks one worker about the state of its copy; null when it does not answer.
 * @param {ServiceWorker} worker
 * @returns {Promise<Copy | null>}
 */
function ask(worker) {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const finish = (/** @type {Copy | null} */ result) => {
      clearTimeout(timer);
      channel.port1.close();
      resolve(result);
    };
    const timer = setTimeout(() => finish(null), ANSWER_MS);
    channel.port1.onmessage = (event) => finish(event.data);
    try {
      worker.postMessage({ type: "status", build: buildOfPage() }, [channel.port2]);
    } catch {
      finish(null);
    }
  });
}

/**
 * True once the worker serves, false once it is given up. A worker never stays in between: sw.js gives up by itself.
 * @param {ServiceWorker} worker
 * @returns {Promise<boolean>}
 */
function settled(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== "activated" && worker.state !== "redundant") return;
      worker.removeEventListener("statechange", look);
      resolve(worker.state === "activated");
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** For the help desk: a page opened with ?nosw removes this site's own worker and copy, nobody else's. @param {string} root */
async function removeOffline(root) {
  try {
    const registration = await workers()?.getRegistration(root);
    if (registration?.scope === root) await registration.unregister();
    const prefix = `leeswijzer:${encodeURIComponent(new URL(root).pathname)}:`;
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  } catch {
    // No storage, nothing to remove.
  }
}

/**
 * Registers or updates. A script of the worker that came cut short lies in the browser's cache, and a host that is asked only whether its tag
 * is still the right one confirms it for ever: then it is fetched past that cache, and tried again.
 * @template T
 * @param {string} script
 * @param {() => Promise<T>} begin
 */
const insist = (script, begin) => begin().catch(() => fetch(script, { cache: "reload" }).then(begin));

/**
 * Looks for a newer version now, whenever the page is looked at again (at most hourly) and when the network returns. Never
 * waited for.
 * @param {() => Promise<unknown>} update
 * @param {boolean} isNew
 * @param {() => void} afterReturn
 */
function watchForUpdates(update, isNew, afterReturn) {
  let last = isNew ? Date.now() : 0;
  const check = (/** @type {number} */ pause) => {
    if (Date.now() - last < pause) return;
    last = Date.now();
    update().catch(() => {});
  };
  check(HOUR_MS);
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && check(HOUR_MS),
  );
  addEventListener("online", () => {
    check(0);
    afterReturn();
  });
}

/** @param {ServiceWorkerRegistration} registration @param {Report} report */
function watchForNewVersion(registration, report) {
  const look = async () => {
    const replaces = registration.active;
    const worker = registration.installing;
    if (!replaces || !worker || !(await settled(worker))) return;
    const answer = await ask(worker);
    if (answer?.ready && answer.build !== buildOfPage()) report("updated", answer);
    else if (answer?.ready) report("ready", answer);
  };
  registration.addEventListener("updatefound", look);
  look(); // the browser may have begun by itself, at the navigation
}

/** @param {ServiceWorkerRegistration} registration */
const workerOf = ({ active, waiting, installing }) => active || waiting || installing;

/** @param {Copy | null} answer @param {boolean} fromCopy  then one of another build is newer than this page @returns {Status} */
function statusOf(answer, fromCopy) {
  if (!answer?.ready) return "unavailable";
  return fromCopy && answer.build !== buildOfPage() ? "updated" : "ready";
}

/**
 * Starts the offline copy. Call it once; it never throws and never delays the page.
 * @param {object} options
 * @param {Report} [options.onStatus]
 *   "ready": complete, also without internet; details {build, changed, isNew}, `changed` being pages that the host rewrites on
 *   their way, `isNew` true when this page made the copy. "updated": a newer complete version serves the next page that is
 *   opened. "unavailable": nothing to report.
 * @param {(text: string) => string} [options.scriptUrl]  makes the TrustedScriptURL, through the page's one policy
 * @param {string} [options.root]  the site's folder; by default the folder above the script's own (assets/)
 */
export async function startOffline({
  onStatus = () => {},
  scriptUrl = (text) => text,
  root = new URL("../", import.meta.url).href,
} = {}) {
  let told = "";
  /** @param {Status} status @param {Parameters<Report>[1]} details */
  const report = (status, details = {}) => {
    if (status === told || (told === "updated" && status === "ready")) return;
    told = status;
    onStatus(status, details);
  };
  try {
    const fromCopy = Boolean(workers()?.controller);
    await quiet();
    if (new URLSearchParams(location.search).has("nosw")) {
      await removeOffline(root);
      return report("unavailable");
    }
    const container = workers();
    if (!container) return report("unavailable");
    const script = `${root}sw.js`;
    const register = () =>
      insist(script, () => container.register(scriptUrl(script), { scope: root, updateViaCache: "none" }));
    const known = await container.getRegistration(root); // may be another site's, of a folder above ours
    const isOurs = known?.scope === root && workerOf(known);
    const registration = isOurs ? known : await register(); // a reload may find one that has no worker yet
    const tellReady = async (/** @type {ServiceWorkerRegistration} */ registered) => {
      const worker = workerOf(registered);
      const answer = worker && (await settled(worker)) ? await ask(worker) : null;
      report(statusOf(answer, fromCopy), { ...answer, isNew: registration !== known });
    };
    watchForNewVersion(registration, report);
    // A first installation that failed leaves no registration behind, hence register anew when the network returns.
    watchForUpdates(
      () => insist(script, () => registration.update()),
      registration !== known,
      () =>
        told === "unavailable" &&
        register()
          .then(tellReady)
          .catch(() => {}),
    );
    await tellReady(registration);
  } catch {
    report("unavailable");
  }
}
