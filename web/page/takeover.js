// The canvas takes over whatever it can show in full, once engine and browser agree on where everything is. Whenever that
// fails the page's own text is there already. Who draws is one state (states.js); this file acts on it.
import { covers, createSurface, wantedTile } from "../canvas/tile.js";
import { embed } from "../settings/embed.js";
import { currentFace, currentScheme, currentReading } from "../settings/dialog.js";
import * as agreement from "../dom/agreement.js";
import * as mayDraw from "../dom/may_draw.js";
import { habits } from "../dom/habits.js";
import { showHyphens, takeAllHyphens } from "../dom/hyphens.js";
import * as ink from "../dom/ink.js";
import { reach } from "../dom/laid_out.js";
import { screenNow, seeOnly } from "../dom/scroll.js";
import * as text from "../dom/text.js";
import * as page from "../dom/view.js";
import { ours, watch } from "../dom/watch.js";
import { fetchFaces } from "../engine/files.js";
import { facesOf } from "./assets.js";
import { createQueue } from "./queue.js";
import { after, mayPaint } from "./states.js";
import { haveFace } from "./typeface.js";

const ROUNDS = 4; // of telling the engine how the browser broke its lines, before leaving a node to the browser; as many for that
const TRIES = 3; // after a failure that may have been the moment's
const LATER = 1000; // ms
const CALM = 8; // CSS px in REST: a page that moves less is as good as at rest
const REST = 100; // ms

/**
 * @typedef {object} Canvas  engine, surface and view are there from startTakeover on; nothing that needs them begins earlier
 * @property {import("./states.js").State} state
 * @property {Engine} engine
 * @property {ReturnType<typeof createSurface>} surface
 * @property {LaidOut} view      where everything is, as the engine sees it
 * @property {string} face       the typeface that the engine has
 * @property {Tile | null} tile  what the canvas shows; null while it shows nothing
 * @property {number} paper      its colour where nothing is drawn; 0 while it is not known
 * @property {Map<Element, Shown>} shown  the elements whose ink it has
 * @property {TextHighlight[]} highlights      the highlighted stretches of text
 * @property {boolean} moving  the person scrolls
 * @property {boolean} due     the picture is another one now, not only its place
 * @property {number} failures  in a row
 */
const canvas = /** @type {Canvas} */ ({
  state: "off",
  face: "",
  tile: null,
  paper: 0,
  shown: new Map(),
  highlights: /** @type {TextHighlight[]} */ ([]),
  moving: false,
  due: false,
  failures: 0,
});

/** @returns {LaidOut} */
export const currentView = () => canvas.view;

// For ?debug (debug.js).
export const inside = () => ({ ...canvas, rangeOf: text.rangeOf });

// Asks the engine (engine/calls.js says what may be asked).
/** @type {EngineCall} */
export const ask = (name, argument) => canvas.engine.call(name, argument);

// A failure shows the page's own text and ends nothing else.
export const queue = createQueue({
  failed(error) {
    console.error(error);
    happen("failed");
    tryAgainLater();
  },
  signal: (busy) => (document.documentElement.dataset.lw = busy ? "busy" : "idle"),
});

// The canvas's parts, once the engine is there; `opened` is its first view.
/** @param {Engine} engine @param {LaidOut} opened */
export function startTakeover(engine, opened) {
  const surface = createSurface(
    engine.createRenderer,
    () => onContext(true),
    () => onContext(false),
  );
  Object.assign(canvas, { engine, surface, view: opened });
  restUnseen();
}

// ---- the state --------------------------------------------------------------------------------------------

// The only place that changes it. `tile` comes with "painted".
/** @param {import("./states.js").PageEvent} event */
function happen(event, tile = canvas.tile) {
  canvas.state = after(canvas.state, event);
  if (canvas.state === "painted") canvas.tile = tile;
  else showOwnInk();
}

function showOwnInk() {
  canvas.tile = null;
  ink.giveInkBack();
  mayDraw.trustNobody();
  ours(() => canvas.surface?.hide());
  if (canvas.view) page.showHighlights(canvas.view, canvas.highlights);
}

// On a phone short of memory a worker or a graphics context may be missing for a moment only.
function tryAgainLater() {
  if (++canvas.failures <= TRIES) setTimeout(relayoutSoon, LATER * canvas.failures);
}

// A WebGL context, here or in the engine's worker, went or came back.
/** @param {boolean} lost */
export const onContext = (lost) => (lost ? happen("unpainted") : repaint());

// Another screen is about to be put into the page.
/** @param {LaidOut} view */
export function changeScreen(view) {
  Object.assign(canvas, { view, highlights: [] });
  happen("changed");
}

// The same screen, laid out anew.
/** @param {LaidOut} view */
export const changeView = (view) => (canvas.view = view);

// For tests and whoever has a developer console. Only the latest of a name: a visit may be long.
/** @param {string} name @param {PerformanceMarkOptions} [options] */
function mark(name, options) {
  performance.clearMarks(name);
  performance.mark(name, options);
}

// ---- agreeing ---------------------------------------------------------------------------------------------

/** @returns {Room} */
export const roomForPage = () => ({
  width: document.documentElement.getBoundingClientRect().width,
  mediaWidth: page.mediaWidth(),
  habits: habits(),
  reading: currentReading(),
  embed,
});

// Tells the engine how the browser has laid out what it has elsewhere, until both agree; null if the page was resized meanwhile.
/** @param {agreement.Comparison} first */
async function compareInRounds(first) {
  let now = first;
  for (let round = 1; now.report.length > 0 && round <= 2 * ROUNDS; ++round) {
    const { width } = canvas.view;
    if (roomForPage().width !== width) return null; // the next layout is on its way
    canvas.view = { ...(await ask("measured", now.report)), width };
    showHyphens(canvas.view);
    now = agreement.compare(canvas.view, round >= ROUNDS);
  }
  return now;
}

// Whether both agree in the end. What it took is left as a performance mark.
async function agree() {
  showHyphens(canvas.view);
  const first = agreement.compare(canvas.view);
  const last = first.missing > 0 ? first : await compareInRounds(first);
  if (!last) return false;
  const { largest, apart, compared, missing } = last;
  const settled = last.report.length === 0 && missing === 0;
  mark("lw:layout", {
    detail: {
      width: canvas.view.width,
      compared,
      differed: first.differed,
      largest,
      apart,
      missing,
      settled,
    },
  });
  return settled && largest <= agreement.TOLERANCE;
}

// Compares the view with the page, and paints if they agree. A person first sees what they did.
export async function settle() {
  await page.afterPaint();
  if (canvas.state === "stale") return; // the next layout is on its way
  const agrees = agreement.canBeMatched(currentReading(), canvas.face) && (await agree());
  happen(agrees ? "agreed" : "differed");
  if (agrees) repaint();
}

// The engine takes the typeface of the page, once the browser has it too. Without it (no network, never chosen before) the page
// falls back to the usual one and so does the engine.
async function takeFace() {
  const wanted = currentFace();
  if (wanted === canvas.face || !(await haveFace(wanted, relayoutSoon))) return;
  try {
    await ask("faces", await fetchFaces(facesOf(wanted)));
    canvas.face = wanted;
  } catch (error) {
    console.error(error); // the browser draws
  }
}

export async function relayout() {
  await takeFace();
  await page.afterPaint(); // by then the page has its new size
  happen("layout");
  const room = roomForPage();
  canvas.view = { ...(await ask("viewport", room)), width: room.width };
  await settle();
}

// The page may have been opened with another typeface than the engine.
export const firstLayout = () => (currentFace() === canvas.face ? settle() : relayout());

// ---- painting ---------------------------------------------------------------------------------------------

const tileOptions = () => ({
  screen: screenNow(),
  width: canvas.view.width,
  documentHeight: canvas.view.height,
  maxSize: canvas.engine.maxSize,
  scheme: currentScheme(),
  /** @type {import("../canvas/tile.js").TileOptions["reach"]} */
  reach: (seen, usual, most) => reach(canvas.view, seen, usual, most),
});

// These nodes are the browser's until the next layout: their elements are not what the engine takes them for.
/** @param {number[]} nodes */
async function leaveToBrowser(nodes) {
  happen("unpainted");
  const { width } = canvas.view;
  canvas.view = { ...(await ask("measured", agreement.asBrowsers(canvas.view, nodes))), width };
  await settle();
}

/** The elements that a tile shows, in the order of the page; null when one is missing. @param {Shown[] | null} shown */
function elementsOf(shown) {
  const pairs = shown?.map(
    (one) => /** @type {const} */ ([page.onlyElement(canvas.view.ids[one.node]), one]),
  );
  return pairs?.every(([element]) => element) ? new Map(/** @type {[Element, Shown][]} */ (pairs)) : null;
}

// Shows a painted tile, which takes the ink of what is on it.
/** @param {Painted} painted @param {Tile} tile */
function show(painted, tile) {
  const { view } = canvas;
  canvas.paper = painted.paper;
  const shown = elementsOf(painted.shown);
  if (!shown || !mayDraw.isOurs(view, painted.paper)) return happen("differed");
  const refused = mayDraw.refused(view, shown);
  if (refused.length > 0) return leaveToBrowser(refused);
  if (!ours(() => canvas.surface.show(painted, tile))) return (happen("unpainted"), tryAgainLater());
  if (!mayDraw.isSeen(canvas.surface.element, tile)) return happen("differed");
  ink.takeInk(shown, view);
  canvas.shown = shown;
  page.showHighlights(view, canvas.highlights);
  canvas.failures = 0;
  if (!canvas.tile) mark("lw:take-over");
  happen("painted", tile);
}

// While the page moves: what the tile does not show has its own ink, and painting would cost it frames.
const mayWait = (/** @type {boolean} */ due) => canvas.moving && !(due && canvas.tile);

async function paint() {
  if (!mayPaint(canvas.state) || document.visibilityState === "hidden") return happen("unpainted");
  const { view, due } = canvas;
  if (mayWait(due)) return;
  canvas.due = false;
  const wanted = wantedTile(tileOptions());
  const painted = wanted && (await ask("paint", wanted));
  if (!wanted || view !== canvas.view) return happen("unpainted");
  if (!painted?.shown) return (happen("unpainted"), tryAgainLater());
  mayDraw.refused(view, elementsOf(painted.shown) ?? new Map()); // the long look at each, before the frame
  await page.nextFrame();
  if (!mayPaint(canvas.state)) return happen("unpainted");
  if (!mayWait(due)) return show(painted, wanted);
}

export function repaint() {
  canvas.due = true;
  if (canvas.view) queue.addLast(paint);
}

// Highlights stretches of text from now on.
/** @param {TextHighlight[]} list */
export const highlight = (list) =>
  queue.add(async () => {
    canvas.highlights = list;
    await ask("highlight", list);
    repaint();
  });

// ---- what the browser does --------------------------------------------------------------------------------

const catchUp = () =>
  mayPaint(canvas.state) && !(canvas.tile && covers(canvas.tile, tileOptions())) && queue.addLast(paint);

async function onScroll() {
  if (canvas.moving) return;
  canvas.moving = true;
  const release = queue.hold();
  for (let last = NaN, top = screenNow().top; !(Math.abs(top - last) < CALM); top = screenNow().top) {
    last = top;
    await page.pause(REST);
    await page.nextFrame(); // a page too busy to scroll is not at rest
  }
  canvas.moving = false;
  queue.add(catchUp);
  release();
}

/** In a frame: so much of it is out of sight, CSS px. @param {{above: number, below: number}} unseen */
export function onSeen(unseen) {
  seeOnly(unseen);
  if (canvas.view && !restUnseen()) onScroll();
}

// Out of sight, where a browser gives no frames to wait for, the picture goes, and the graphics context with it.
function restUnseen() {
  if (screenNow().height > 0) return false;
  happen("unpainted");
  canvas.surface.rest();
  ask("rest", undefined);
  return true;
}

// The page has already moved: until the canvas follows, its own ink shows.
export function relayoutSoon() {
  if (!canvas.view) return void haveFace(currentFace(), relayoutSoon);
  if (canvas.state === "stale") return; // a layout is on its way
  happen("moved");
  queue.add(relayout);
}

// Whether the canvas may keep all the ink that it has, asked of the page without it; nobody sees that, as no frame comes between.
function mayKeepInk() {
  const { view, paper, surface, tile } = canvas;
  const shown = new Map(
    ink.inkedElements().map((element) => [element, /** @type {Shown} */ (canvas.shown.get(element))]),
  );
  ink.giveInkBack();
  mayDraw.trustNobody();
  const may =
    tile &&
    [...shown.keys()].every((element) => element.isConnected) &&
    mayDraw.isOurs(view, paper) &&
    mayDraw.isSeen(surface.element, tile) &&
    mayDraw.refused(view, shown).length === 0;
  if (may) ink.takeInk(shown, view);
  return may;
}

// Somebody else has changed the page. While it is not ours as a whole, whatever else happens to it makes no difference.
function onForeign() {
  const { view, state, paper } = canvas;
  if (!view || (state === "off" && paper > 0 && !mayDraw.isOurs(view, paper))) return;
  mark("lw:foreign");
  if (canvas.state !== "painted" || !mayKeepInk()) relayoutSoon();
}

function onResize() {
  const { width } = roomForPage();
  const height = document.body.getBoundingClientRect().height;
  const shows = canvas.tile || queue.isWorking(); // or will, shortly; a canvas that could not follow may be able to now
  const same = width === canvas.view.width && Math.abs(height - canvas.view.height) < 1;
  if (shows && canvas.state !== "stale" && same) onScroll();
  else relayoutSoon();
}

function onColours() {
  canvas.paper = 0;
  happen("unpainted");
  repaint();
}

export function listenToBrowser() {
  watch(onForeign);
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("resize", onResize);
  visualViewport?.addEventListener("resize", onScroll);
  visualViewport?.addEventListener("scroll", onScroll);
  new ResizeObserver(onResize).observe(document.body);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && repaint());
  addEventListener("pageshow", ({ persisted }) => persisted && relayoutSoon()); // anything may have happened meanwhile
  addEventListener("beforeprint", () => takeAllHyphens(canvas.view));
  addEventListener("afterprint", () => queue.add(relayout));
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"])
    matchMedia(query).addEventListener("change", onColours);
}
