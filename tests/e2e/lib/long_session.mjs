// A person who goes on and on, quickly. These functions run in the page, before its own scripts.

function prepare(perScreen) {
  const now = Date.now;
  const session = {
    at: 0, // screens seen
    async settle() {
      const { dataset } = document.documentElement;
      for (let calm = 0; calm < 3; calm = dataset.lw === "busy" ? 0 : calm + 1)
        await new Promise(requestAnimationFrame);
    },
    async tap(selector) {
      const element = document.querySelector(selector);
      element?.click();
      if (element) await session.settle();
      return element !== null;
    },
    // So many screens on, and in the guide then back to its start.
    async walk(kind, screens) {
      const seen = new Set();
      const { step, isThere, goThere } = session[kind];
      for (const end = session.at + screens; session.at < end;) {
        ++session.at;
        await step();
        seen.add(document.querySelector("h1").textContent);
      }
      for (; !isThere(); ++session.at) await goThere();
      return { at: session.at, seen: seen.size };
    },
  };
  globalThis.session = session;
  Date.now = () => now() + session.at * perScreen;
}

function prepareArticle() {
  const { session } = globalThis;
  const { tap } = session;
  const words = ["pijn", "brein", "zenuw", "slaap", "bewegen", "de"];
  async function search() {
    const input = document.querySelector("#lw-search input[type=search]");
    input.value = words[session.at % words.length];
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const output = document.querySelector("#lw-search output");
    while (!output.value) await new Promise(requestAnimationFrame);
    await session.settle();
  }
  const scroll = (to) => (scrollTo(0, to), session.settle());
  const round = [
    () => tap("[data-tool=search]"),
    search,
    () => tap("#lw-search [data-close]"),
    () => scroll((session.at * 777) % document.body.scrollHeight),
    () => tap("[data-act=settings]"),
    () => tap("#lw-settings [data-setting=size] [data-by='1']"),
    () => tap("#lw-settings [value=dark]"),
    () => tap("#lw-settings [value=light]"),
    () => tap("#lw-settings [data-setting=size] [data-by='-1']"),
    () => tap("#lw-settings [data-close]").then(() => scroll(0)),
  ];
  session.article = { step: () => round[(session.at - 1) % round.length](), isThere: () => true };
}

// Rounds: by "ja" to 112, into what can be read there, and back; by "nee" as far as it goes, now and then a step back.
function prepareGuide() {
  const { session } = globalThis;
  const { tap } = session;
  let rounds = 0;
  let hasRead = false;
  async function choose() {
    const inputs = [...document.querySelectorAll("main [data-act^='choose '] input")];
    if (inputs.length === 0 || inputs.some((one) => one.checked)) return;
    const usual = document.querySelector(`main [data-act$=' ${rounds % 2 ? "ja" : "nee"}'] input`);
    (usual ?? inputs[(session.at * 5 + 3) % inputs.length]).click();
    await session.settle();
  }
  const back = () => tap("main [data-act=back]");
  async function step() {
    if (await tap("[data-act=start]")) {
      ++rounds;
      hasRead = false;
    } else if (rounds % 2 === 0 && session.at % 7 === 6) await back();
    else {
      await choose();
      if (await tap("main [data-act=next]")) return;
      if (!hasRead && (hasRead = await tap("main [data-act^='read ']"))) return;
      if (!(await tap("main [data-act=restart]"))) await back();
    }
  }
  session.guide = { step, isThere: () => document.querySelector("[data-act=start]") !== null, goThere: back };
}

/** `perScreen`: ms that pass on the page's clock with each screen. */
export async function prepareSession(page, perScreen) {
  await page.evaluateOnNewDocument(prepare, perScreen);
  await page.evaluateOnNewDocument(prepareArticle);
  await page.evaluateOnNewDocument(prepareGuide);
}

/** Resolves to the number of screens seen in all, and how many different ones now. */
export const walk = (page, kind, screens) =>
  page.evaluate((...to) => globalThis.session.walk(...to), kind, screens);
