// Starts everything, in the order in which a person needs it; the rest of this folder does the work.
// The assembler replaces LW_DIALOGS (the dialogs' HTML).
import { loadFace, styled } from "../dom/agreement.js";
import { clicks } from "../dom/clicks.js";
import { startDialogs } from "../dom/dialog.js";
import { phrase, say, tell } from "../dom/say.js";
import * as scroll from "../dom/scroll.js";
import { copyWithoutHyphens, main, replaceMain } from "../dom/view.js";
import { ours } from "../dom/watch.js";
import { connectEngine } from "../engine/client.js";
import { startOffline } from "../offline/offline.js";
import { keepPictures } from "../offline/pictures.js";
import { startLibrary } from "../reading/library.js";
import { startListening, startReading } from "../reading/start.js";
import { startRuler } from "../reading/ruler.js";
import { startWords } from "../reading/words.js";
import * as names from "../names.js";
import { currentFace, startSettings } from "../settings/dialog.js";
import { embed, embedQuery, showEmbed } from "../settings/embed.js";
import { suggest } from "../settings/store.js";
import { asset, facesOf, keepFace, trustedHtml, trustedUrl } from "./assets.js";
import { beginWalk, startHistory } from "./history.js";
import { listenToPerson, onStep } from "./input.js";
import { createReader } from "./reader.js";
import * as takeover from "./takeover.js";

// The event that opens this page.
const opens = document.querySelector(`meta[name="${names.openMeta}"]`)?.getAttribute("content") ?? "";
const verb = opens.split(" ")[0];
const isGuide = verb === names.openGuideVerb;
const isReading = verb === names.openArticleVerb || verb === names.openLibraryVerb; // not asked, nor told what to do

// The file of this article, where not every phone keeps it.
const more = document.querySelector(`meta[name="${names.moreMeta}"]`)?.getAttribute("content");

async function connect() {
  const urls = {
    wasm: asset("leeswijzer.wasm"),
    content: asset("content.cbor"),
    ...facesOf(""),
    ...(more && { more: new URL(more, location.href).href }),
  };
  const workerUrl = trustedUrl(asset("engine-worker.js"));
  const [engine] = await Promise.all([
    connectEngine({ urls, workerUrl, onContext: takeover.onContext }),
    loadFace("").catch(() => {}), // then the canvas does not take over
    styled(),
  ]);
  return engine;
}

// "2026-01-31", in the person's own time zone.
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

async function openPage() {
  const [engine] = await Promise.all([connect(), isGuide && startHistory()]);
  const room = takeover.roomForPage();
  const opened = await engine.call("open", { viewport: room, today: today(), event: opens.split(" ") });
  if (!opened) throw new Error(`no such event: ${opens}`);
  takeover.startTakeover(engine, { ...opened, width: room.width });
  if (opened.html.includes(`id="${names.expiredId}"`)) replaceMain(trustedHtml(opened.html)); // built before that day
  beginWalk(isGuide ? onStep : null);
  listenToPerson();
  await takeover.queue.add(takeover.firstLayout);
}

async function boot() {
  const release = takeover.queue.hold();
  try {
    await openPage();
    takeover.listenToBrowser();
  } catch (error) {
    console.error(error);
    if (isGuide) say(phrase("noModule"));
    throw error;
  } finally {
    release();
  }
}

// From the page around an embedded one, to be kept here.
const asksForCopy = /[?&]offline\b/.test(location.search);

// What framed.js is handed.
const inside = {
  base: new URL("../", import.meta.url).href,
  query: embedQuery,
  clicks,
  ours,
  suggest,
  scroll,
  onSeen: takeover.onSeen,
};

// A person sees what the pictures take of the phone.
async function sayPictures() {
  const { count, bytes } = await keepPictures(inside.base);
  const size = Math.max(bytes / 1e6, 0.1).toLocaleString(document.documentElement.lang, {
    maximumFractionDigits: 1,
  });
  const words = phrase("pictures")?.replace("{a}", `${count}`).replace("{b}", size);
  if (count) say(`${phrase("offline")}. ${words}`, false);
}

/** @param {string} status @param {{isNew?: boolean}} details */
function onOffline(status, { isNew }) {
  if (asksForCopy) tell(phrase(status === "unavailable" ? "offlineNot" : "offlineKept"));
  if (status !== "ready" && status !== "updated") return;
  keepFace(currentFace());
  if (more) fetch(more).catch(() => {}); // through the worker, who may have come after it
  if (parent !== window) return; // the page around it is not kept
  // Nobody is sent away from what they are reading, and nobody who needs help is even asked to.
  if (status === "updated" && isReading) say(phrase("updated"), true, location.pathname);
  else {
    say(phrase("offline"), isNew); // who hears the page need not hear this on every page
    if (LW_PICTURES && document.images.length) sayPictures().catch(() => {});
  }
}

document.addEventListener("click", clicks.dispatch);
showEmbed(); // again, as startSettings does
main().insertAdjacentHTML("beforebegin", trustedHtml(LW_DIALOGS)); // the tools come early for a keyboard
startDialogs();
const settleRuler = startRuler();
startSettings(() => {
  takeover.relayoutSoon();
  settleRuler();
});
startWords();
const ready = boot();
ready.catch(() => {}); // said already
if (verb === names.openArticleVerb) startReading(createReader(ready));
else if (verb === names.openLibraryVerb) startLibrary(createReader(ready));
else startListening(createReader(ready)).catch(() => {}); // without an engine, nothing to read aloud
document.addEventListener("copy", copyWithoutHyphens);
if (/[?&]debug\b/.test(location.search))
  import(asset("debug.js")).then(({ startDebug }) => startDebug(takeover.inside));
if (parent !== window || embed) import(asset("framed.js")).then(({ startFramed }) => startFramed(inside));
if (asksForCopy) tell(phrase("offlineWait"));
startOffline({ scriptUrl: trustedUrl, onStatus: onOffline });
