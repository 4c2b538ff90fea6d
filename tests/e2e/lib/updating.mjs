// One cell of the matrix of updates: a phone that has all of one build visits while the host has another, and something is wrong.
// `phone` is any engine: {go(url), run(function, ...given), fresh()}; a cell that goes well leaves it with all of the other build.
import assert from "node:assert/strict";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Runs in the page: what a person sees, and of which build it is made.
const look = () => {
  const radios = [...document.querySelectorAll("main input[type=radio]")];
  const heading = document.querySelector("h1");
  const { left, right } = heading?.getBoundingClientRect() ?? {};
  const used = [...performance.getEntriesByType("resource")].map(({ name }) => name);
  const named = [...document.querySelectorAll("link[href], script[src]")].map((one) => one.href || one.src);
  return {
    build: document.querySelector("meta[name='lw:build']")?.content,
    title: heading?.textContent.replaceAll("\u00AD", ""),
    readable:
      heading !== null &&
      getComputedStyle(heading).visibility === "visible" &&
      left >= 8 &&
      right <= innerWidth &&
      parseFloat(getComputedStyle(document.querySelector("main p") ?? heading).fontSize) >= 15 &&
      document.documentElement.scrollWidth <= innerWidth,
    addresses: [...new Set([...used, ...named])].filter((name) => !name.startsWith("data:")),
    drawn: document.querySelectorAll("main .lw-on").length > 0,
    chosen: radios.findIndex((radio) => radio.checked),
    question: radios.length,
    started: document.getElementById("lw-tools") !== null,
  };
};

export async function until(what, isSo, milliseconds = 12000) {
  let last;
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(60)) {
    last = await Promise.race([isSo().catch((error) => error.message), pause(15000).then(() => "no answer")]);
    if (last === true) return;
  }
  assert.fail(`${what}${typeof last === "string" ? `: ${last}` : ""}`);
}

export const see = (phone) => phone.run(look);

// A page that can be read, wholly of one of these builds, with no address of another's nor off the site. Resolves to that build.
export async function whole(phone, network, builds, when) {
  let seen;
  await until(`${when}: not readable`, async () => {
    seen = await see(phone);
    return seen.readable || JSON.stringify({ ...seen, addresses: [] });
  });
  const build = builds.find(({ id }) => id === seen.build);
  assert.ok(build, `${when}: of build ${seen.build}`);
  const workers = (await Promise.race([phone.workersUsed?.(), pause(2000)])) ?? []; // one that ends never answers
  for (const address of [...seen.addresses, ...workers]) {
    assert.ok(
      address.startsWith(new URL(network.url).origin) || address.startsWith("blob:"),
      `${when}: off the site: ${address}`,
    );
    const [, asset] = address.match(/\/assets\/([^?#]+)/) ?? [];
    assert.ok(!asset || build.assets.has(asset), `${when}: a mixture, ${asset} in ${build.id}`);
  }
  return build;
}

// Runs in the page. Resolves once an update has been looked for and the worker that came of it, if any, serves or is given up.
const look_for_update = async () => {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration) return;
  const pauses = (ms) => new Promise((done) => setTimeout(done, ms));
  await Promise.race([registration.update().catch(() => {}), pauses(4000)]);
  for (let calm = 0, tries = 0; calm < 3 && tries < 200; ++tries, await pauses(50))
    calm = registration.installing || registration.waiting ? 0 : calm + 1;
};

// Runs in the page: whether this build's worker serves and has everything. Asks nothing while another waits, see offline.test.mjs.
const serves = async (id) => {
  const { active, waiting, installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (!active || waiting || installing || active.state !== "activated")
    return `the worker is ${active?.state}, the one that waits ${waiting?.state}, the one that comes ${installing?.state}`;
  const channel = new MessageChannel();
  const answer = new Promise((done) => {
    channel.port1.onmessage = (event) => done(event.data);
    setTimeout(done, 5000, { build: "no answer" });
  });
  active.postMessage({ type: "status", build: id }, [channel.port2]);
  const { ready, build } = await answer;
  return (ready && build === id) || `${build} ${ready}`;
};

// Chromium lets a new worker begin once the old one is idle, and ends an idle one after half a minute; not where a debugger is attached to
// it, as here, so then the phone does that.
const SETTLES_MS = 45000;
const IDLE_MS = 15000;
export function served(phone, { id }, when) {
  let since = Date.now();
  const isServed = async () => {
    await phone.run(look_for_update);
    const answer = await phone.run(serves, id);
    if (answer === true || Date.now() - since < IDLE_MS) return answer;
    await phone.endWorkers?.();
    since = Date.now();
    return answer;
  };
  return until(when, isServed, SETTLES_MS);
}

/** The copy of `build` is complete, and the page now shows it, canvas and all. */
export async function complete(phone, network, build, when) {
  await served(phone, build, `${when}: no complete copy`);
  await phone.go(`${network.url}wegwijzer/`);
  await whole(phone, network, [build], when);
  await until(`${when}: nothing drawn`, async () => (await see(phone)).drawn);
  assert.equal((await see(phone)).title, build.title);
}

const click = (selector) => [...document.querySelectorAll(selector)].pop()?.click();

// Begins the guide and answers its first question, if it works at all; `mayFail`: then it may be a page of words.
async function answerFirst(phone, mayFail) {
  try {
    await until("the engine does not start", async () => (await see(phone)).drawn, mayFail ? 2500 : 12000);
  } catch (error) {
    if (mayFail) return false;
    throw error;
  }
  await phone.run(click, "[data-act=start]");
  await until("no first question", async () => (await see(phone)).question === 3);
  await phone.run(click, "main input[type=radio]");
  await until("no answer chosen", async () => (await see(phone)).chosen === 2);
  return true;
}

async function goesOn(phone) {
  const { chosen, title } = await see(phone);
  assert.equal(chosen, 2, "the answer is gone");
  await phone.run(click, "[data-act=next]");
  await until("the guide does not go on", async () => (await see(phone)).title !== title);
  await phone.run(click, "[data-act=back]");
  await until("the answer is gone", async () => (await see(phone)).chosen === 2);
}

/**
 * @param {object} phone  with a complete copy of `phone.has`
 * @param {Awaited<ReturnType<import("./faulty.mjs").serveFaulty>>} network
 * @param {object} to  the build that the host has now
 * @param {object} fault  `spoil(path)`: what happens to a request; `before(phone)`, `after(phone)`: what happens to the phone,
 *   `during(phone, to)`: while it is open; `lame`: the old build may be unable to do more than be read; `arrives`: nothing keeps the new one away
 */
export async function update(phone, network, to, { spoil, before, during, after, lame, arrives }) {
  const both = [phone.has, to];
  await phone.fresh?.();
  await network.publish(to.site);
  await before?.(phone);
  network.spoil = spoil ?? (() => undefined);
  network.spoiled = 0;
  await phone.go(`${network.url}wegwijzer/`);
  const first = await whole(phone, network, both, "first visit");
  const answered = await answerFirst(phone, lame);
  await Promise.race([phone.run(look_for_update), pause(20000)]);
  if (arrives) await served(phone, to, "the update did not arrive");
  await during?.(phone, to);
  assert.equal((await see(phone)).build, first.id, "the page changed by itself");
  if (answered) await goesOn(phone);
  await whole(phone, network, [first], "after looking for the update");
  await phone.go(network.url);
  await whole(phone, network, arrives ? [to] : both, "second visit");
  assert.ok(!spoil || network.spoiled > 0, "the fault never came");
  network.recover();
  await after?.(phone);
  await phone.go(network.url); // the next good visit
  await complete(phone, network, to, "healed");
  phone.has = to;
}
