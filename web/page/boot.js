// Boot and conduct: opens the document in the engine, hands it what the person does, shows what comes back, and lets the
// canvas take over whatever it shows in full. Whenever that fails the page's own text is there already.
// The assembler replaces LW_ASSETS ({name: file in this folder}) and LW_SHEETS (the dialogs' HTML).
import { connectEngine } from "../engine/client.js";
import { covers, createSurface, wantedTile } from "../canvas/tile.js";
import { startOffline } from "../offline/offline.js";
import { currentFace, currentLook, currentReading, startSettings } from "../settings/sheet.js";
import { startLibrary } from "../reading/library.js";
import { startReading } from "../reading/start.js";
import { share } from "../reading/share.js";
import { startWords } from "../reading/words.js";
import * as agreement from "../dom/agreement.js";
import { reach } from "../dom/nodes.js";
import { listenToPerson } from "./input.js";
import * as text from "../dom/text.js";
import * as page from "../dom/view.js";
import { typeface } from "../typefaces.js";

const ROUNDS = 4; // of telling the engine how the browser broke its lines, before leaving a node to the browser

const phrase = (name) => document.getElementById("teksten").dataset[name];
const setting = (name) => document.querySelector(`meta[name="lw:${name}"]`)?.content ?? "";
const opens = setting("open").split(" ")[1]; // "article", "library", "guide" or "outcome"
// Where an asset stands; its name carries its hash, which the assembler knows.
const asset = (name) => new URL(LW_ASSETS[name], import.meta.url).href;
const policy = globalThis.trustedTypes?.createPolicy("app", {
  createHTML: (html) => html,
  createScriptURL: (url) => url,
});
const trustedUrl = (url) => (policy ? policy.createScriptURL(url) : url);
const trustedHtml = (html) => (policy ? policy.createHTML(html) : html);

const darkColours = matchMedia("(prefers-color-scheme: dark)");

let engine = null; // {call, maxSize}
let surface = null; // the canvas
let view = null; // where everything is, as the engine sees it
let face = ""; // the typeface that the engine has
let trusted = false; // true when the engine and the browser agree on where everything is
let outdated = false; // true when the page has moved since, and a layout is on its way
let tile = null; // what the canvas shows; null while it shows nothing
let work = Promise.resolve();
let step = 0;
let marks = []; // what stands out in the text: {node, begin, end, current}
const scrolled = []; // per step of the walk: how far the person had scrolled

// ---- the canvas -------------------------------------------------------------------------------------------

function giveUpInk() {
  tile = null;
  page.giveInkBack();
  surface.hide();
  if (view) page.showMarks(view, marks);
}

function roomForPage() {
  const root = document.documentElement;
  const textScale = parseFloat(getComputedStyle(root).fontSize) / 16;
  return {
    width: root.getBoundingClientRect().width,
    mediaWidth: innerWidth,
    textScale,
    stepsPerPx: agreement.stepsPerPx(),
    ...currentReading(),
  };
}

// Tells the engine of every line that the browser broke elsewhere, until both agree. What it took is left as a
// performance mark, for the tests and for anybody with a developer console.
async function agree() {
  text.easeHyphens(view);
  const first = agreement.compare(view);
  let now = first;
  for (let round = 2; round <= ROUNDS; ++round) {
    if (now.report.length === 0 && now.largest > agreement.TOLERANCE)
      now = agreement.compare(view, { exact: true });
    if (now.report.length === 0) break;
    if (roomForPage().width !== view.width) return false; // resized meanwhile: the next layout is on its way
    view = { ...(await engine.call("measured", now.report.join("\n"))), width: view.width };
    now = agreement.compare(view, { leaveToBrowser: round === ROUNDS - 1 });
  }
  const { largest, compared } = now;
  const settled = now.report.length === 0;
  performance.mark("lw:layout", {
    detail: { width: view.width, compared, differed: first.differed, largest, settled },
  });
  return settled && largest <= agreement.TOLERANCE;
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

const tileOptions = () => ({
  width: view.width,
  documentHeight: view.height,
  maxSize: engine.maxSize,
  look: currentLook(),
  reach: (...stretch) => reach(view, ...stretch),
});

async function paint() {
  if (!trusted || outdated || document.visibilityState === "hidden") return giveUpInk();
  const wanted = wantedTile(tileOptions());
  if (!wanted) return giveUpInk();
  const serial = view.serial;
  const painted = await engine.call("paint", wanted);
  if (!painted.shown || serial !== view.serial) return giveUpInk();
  await nextFrame();
  if (outdated || !surface.show(painted, wanted)) return giveUpInk();
  page.takeInk(view, painted.shown);
  page.showMarks(view, marks);
  if (!tile) performance.mark("lw:take-over");
  tile = wanted;
  onScroll(); // the person may have scrolled on meanwhile, while there was no tile yet to compare with
}

// ---- one thing after the other ----------------------------------------------------------------------------

// Every change runs alone, in the order it came; a failure shows the page's own text and ends nothing else.
let waiting = 0; // how many there are, the one that runs included
function enqueue(task) {
  ++waiting;
  work = work
    .then(task)
    .catch((error) => {
      console.error(error);
      giveUpInk();
    })
    .finally(() => --waiting);
  return work;
}

// Painting takes the longest and can wait: whatever else a person did goes first, and one painting shows it all.
let repaintAsked = false;
function repaint() {
  if (repaintAsked || !view) return;
  repaintAsked = true;
  enqueue(() => {
    repaintAsked = false;
    return waiting > 1 ? repaint() : paint();
  });
}

function facesOf(key) {
  const [regular, bold] = typeface(key).files.map(asset);
  return { regular, bold };
}

// The engine takes the typeface of the page, once the browser has it too. Without it (no network, never chosen before) the page
// falls back to the usual one and so does the engine.
async function takeFace() {
  const wanted = currentFace();
  if (wanted === face) return;
  try {
    await agreement.loadFace(wanted);
    await engine.call("faces", facesOf(wanted));
    face = wanted;
  } catch {
    tell(phrase("noFace"));
  }
}

async function relayout() {
  await takeFace();
  outdated = false;
  const room = roomForPage();
  view = { ...(await engine.call("viewport", room)), width: room.width };
  await settle();
}

async function settle() {
  trusted = agreement.canBeMatched(currentReading(), face) && (await agree());
  repaint();
}

// ---- what the person does ---------------------------------------------------------------------------------

// Two frames later, screen readers know the new elements; before, Orca went on reading from the footer.
async function focusOn(id) {
  await nextFrame();
  await nextFrame();
  page.focusOn(id);
}

// Words that change become a live region only now: browsers read one that has words when the page opens. Who ticks an answer
// hears that already.
async function sayChanges(changes, aloud) {
  for (const [id] of aloud ? changes : [])
    document.querySelector(`p#${CSS.escape(id)}`)?.setAttribute("aria-live", "polite");
  if (aloud && changes.length > 0) await nextFrame();
  page.sayChanges(changes);
}

// A step that the browser's own buttons led to has its entry already; the walk may have ended elsewhere, though.
async function arrive(next, byHistory) {
  scrolled[step] = scrollY;
  page.replaceMain(trustedHtml(next.html));
  const back = next.step < step;
  if (byHistory || back) history.replaceState({ step: next.step }, "");
  else history.pushState({ step: next.step }, "");
  step = next.step;
  scrolled.length = Math.max(scrolled.length, step + 1);
  scrollTo(0, back ? (scrolled[step] ?? 0) : 0);
  if (!back) showStart(next.focus);
  await focusOn(next.focus);
}

// The page's top is worth seeing, too, unless it pushes the beginning off the screen: a place further down, or large text on a
// phone. The beginning of a screen is all that stands above its heading.
function showStart(id) {
  const element = document.getElementById(id);
  if (!element || element.getBoundingClientRect().bottom < innerHeight * 0.6) return;
  (id === "titel" || id === "vraag" ? page.main() : element).scrollIntoView();
}

async function perform(line, byHistory, answered) {
  const { width } = view;
  const next = await engine.call("send", line).finally(answered);
  if (!next) return;
  const changed = next.screen !== view.screen;
  view = { ...next, width };
  if (changed) {
    marks = [];
    giveUpInk();
    if (next.arrived) await arrive(next, byHistory);
    else {
      page.replaceMain(trustedHtml(next.html));
      await focusOn(next.focus);
      document.getElementById(next.focus)?.scrollIntoView({ block: "nearest" });
    }
  }
  if (!changed) await sayChanges(next.said, !line.startsWith("choose "));
  await (roomForPage().width === width ? settle() : relayout()); // a scroll bar may have come or gone
}

// Resolves once the line is performed; `answered` is called before anything changes on the screen.
const send = (line, byHistory = false, answered = undefined) =>
  enqueue(() => perform(line, byHistory, answered));

const shareSummary = () => {
  const words = page.textOfSummary();
  share({ title: text.plain(document.querySelector("h1").textContent), text: words }, words, () =>
    tell(phrase("shared")),
  );
};

// ---- what the reading tools may ask -----------------------------------------------------------------------

let setReady, setMissing;
const ready = new Promise((resolve, reject) => ([setReady, setMissing] = [resolve, reject]));
ready.catch(() => {}); // told elsewhere

const reader = {
  ready,
  send: (line) => send(line),
  textOf: text.textOf,
  nodeOf: (element) => view.ids.indexOf(element.id),
  rangeOf: (mark) => text.rangeOf(view, mark),

  async find(words, wholeWords) {
    const numbers = await engine.call("find", { words, wholeWords });
    return Array.from({ length: numbers.length / 4 }, (_, i) => ({
      node: numbers[4 * i],
      begin: numbers[4 * i + 1],
      end: numbers[4 * i + 2],
    }));
  },

  mark(list) {
    enqueue(async () => {
      marks = list;
      await engine.call(
        "marks",
        Uint32Array.from(
          list.flatMap(({ node, begin, end, current }) => [node, begin, end, current ? 1 : 0]),
        ),
      );
      repaint();
    });
  },

  // Scrolls only when the place is not in comfortable sight.
  bring(mark, behavior = "instant") {
    const box = text.rangeOf(view, mark)?.getBoundingClientRect();
    if (box && (box.top < 90 || box.bottom > innerHeight - 150))
      scrollBy({ top: box.top - innerHeight * 0.3, behavior });
  },
};

// ---- what the browser does --------------------------------------------------------------------------------

function onScroll() {
  if (tile && !covers(tile, tileOptions())) repaint();
}

// The page has already moved: until the canvas follows, its own ink shows.
function relayoutSoon() {
  giveUpInk();
  outdated = true;
  enqueue(relayout);
}

function onResize() {
  const { width } = roomForPage();
  const height = document.body.getBoundingClientRect().height;
  const shows = tile || waiting > 0; // or will, shortly; a canvas that could not follow may be able to now
  if (shows && !outdated && width === view.width && Math.abs(height - view.height) < 1) return onScroll();
  relayoutSoon();
}

const onSettings = () => view && relayoutSoon();

function onColours() {
  giveUpInk();
  repaint();
}

function listenToBrowser() {
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("resize", onResize);
  visualViewport?.addEventListener("resize", onScroll);
  visualViewport?.addEventListener("scroll", onScroll);
  new ResizeObserver(onResize).observe(document.body);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && repaint());
  addEventListener("beforeprint", text.putHyphensBack); // paper has lines of its own
  addEventListener("afterprint", () => enqueue(relayout));
  darkColours.addEventListener("change", onColours);
  matchMedia("(forced-colors: active)").addEventListener("change", onColours);
}

// ---- boot -------------------------------------------------------------------------------------------------

function tell(words, aloud = true) {
  const status = document.getElementById("status");
  if (!status) return;
  status.setAttribute("aria-live", aloud ? "polite" : "off");
  status.textContent = words;
}

async function boot() {
  const urls = { wasm: asset("leeswijzer.wasm"), content: asset("content.cbor"), ...facesOf("") };
  const onContext = (lost) => (lost ? giveUpInk() : repaint());
  surface = createSurface(giveUpInk, repaint);
  [engine] = await Promise.all([
    connectEngine({ urls, workerUrl: trustedUrl(asset("engine-worker.js")), onContext }),
    agreement.loadFace("").catch(() => {}),
  ]);
  const room = roomForPage();
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const opened = await engine.call("open", { viewport: room, today, event: setting("open") });
  view = { ...opened, width: room.width };
  if (opened.html.includes('id="verlopen"')) page.replaceMain(trustedHtml(opened.html)); // the page was built before that day
  if (opens === "guide") history.scrollRestoration = "manual";
  history.replaceState({ step: 0 }, "");
  listenToPerson({ send, shareSummary, currentStep: () => step });
  await enqueue(currentFace() === face ? settle : relayout);
  setReady();
  listenToBrowser();
}

// A typeface chosen before the worker was there went past it; asked for again it is kept, too.
function keepFace() {
  if (currentFace()) for (const url of Object.values(facesOf(currentFace()))) fetch(url).catch(() => {});
}

document.body.insertAdjacentHTML("beforeend", trustedHtml(LW_SHEETS));
startSettings(onSettings);
startWords();
if (opens === "article") startReading(reader);
if (opens === "library") startLibrary(reader);
document.addEventListener("copy", page.copyWithoutHyphens);
boot().catch((error) => {
  console.error(error);
  setMissing(error);
  if (opens === "guide") tell(phrase("noModule"));
});
startOffline({
  scriptUrl: trustedUrl,
  onStatus: (status, { isNew }) => {
    if (status !== "ready" && status !== "updated") return;
    tell(phrase("offline"), isNew); // who hears the page need not hear this on every page
    keepFace();
  },
});
