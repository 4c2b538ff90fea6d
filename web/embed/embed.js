// <leeswijzer-embed page="wegwijzer/"> on the clinic's own page: a frame with the article or the guide in it. The only script that runs
// on somebody else's page, so it needs nothing of it, leaves nothing there but the element, and hears no answers: which page is shown,
// how high it is, and that somebody wants an appointment (web/framed/host.js is the other side).
//
//   page         an address below the site, "wegwijzer/" for example; none: the first page
//   theme        light, dark, sepia or contrast; text-size: percent. Until the person chooses otherwise.
//   height       a number of CSS px (640); "auto": the frame grows to its page, but only when somebody does something in it
//   appointment  where appointments are made, opened in place of the page around
//
// Events: leeswijzer-ready {page}, leeswijzer-navigate {page}, leeswijzer-height {height}, leeswijzer-appointment (may be prevented).
// A frame inside the element is used as it is: it works where scripts are off, and keeps the room from the start.
const USUAL = 640; // CSS px
const [LOWEST, HIGHEST] = [100, 30000];
const THEMES = ["light", "dark", "sepia", "contrast"];
const STYLE = `
:host { display: block }
:host([hidden]), a { display: none }
iframe { display: block; border: 0; width: 100% }
@media print {
  iframe, ::slotted(iframe) { display: none !important }
  a { display: inline }
}`;
// All that the reader needs; not to take the page around it elsewhere.
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox";

const script = /** @type {HTMLScriptElement | undefined} */ (
  document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed\.js([?#]|$)/.test(src))
);
const SITE = new URL("./", script?.src || location.href);

/** @type {Set<Embed>} */
const embeds = new Set();

/** @param {unknown} number @param {number} least @param {number} most */
const within = (number, least, most) =>
  Number.isFinite(number) ? Math.min(Math.max(Math.round(Number(number)), least), most) : undefined;
/** @param {unknown} text */
const short = (text) => (typeof text === "string" ? text.slice(0, 300) : "");

class Embed extends HTMLElement {
  static observedAttributes = ["page", "theme", "text-size", "height"];
  /** @type {HTMLIFrameElement | undefined} */
  frame;
  /** @type {MessagePort | undefined} */
  port;
  /** @type {string | undefined} */
  shown; // the page

  connectedCallback() {
    this.frame ??= this.build();
    this.show();
    this.reserve();
    embeds.add(this);
    if (isLoaded(this.frame)) this.meet(); // it said so before this script was there
  }
  disconnectedCallback() {
    embeds.delete(this);
    this.port?.close(); // a frame that is put elsewhere loads anew
    this.port = undefined;
  }
  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.isConnected || !this.frame) return;
    if (name === "height") this.reserve();
    if (this.port && name !== "page") this.port.postMessage(this.wishes());
    else this.show();
  }

  /** The frame is as high as its page. */
  get follows() {
    return this.getAttribute("height") === "auto";
  }

  wishes() {
    const theme = this.getAttribute("theme") ?? "";
    const text = parseInt(this.getAttribute("text-size") ?? "", 10);
    return { theme: THEMES.includes(theme) ? theme : "", text: within(text, 80, 250), follow: this.follows };
  }

  /** Of what this element shows; the site's first page for one that is not below it. */
  address() {
    const page = new URL(this.getAttribute("page") || LW_EMBED.first, SITE);
    const isOurs = page.href.startsWith(SITE.href);
    if (!isOurs) console.error(`leeswijzer-embed: ${page.href} is not below ${SITE.href}`);
    return isOurs ? page : new URL(SITE);
  }

  /** As the frame asks for it. */
  source() {
    const page = this.address();
    const { theme, text } = this.wishes();
    page.search =
      "embed" +
      (this.hasAttribute("appointment") ? "=booking" : "") +
      (theme && `&theme=${theme}`) +
      (text ? `&text=${text}` : "");
    return page.href;
  }

  build() {
    const root = this.attachShadow({ mode: "open" });
    dress(root);
    const link = document.createElement("a");
    const given = this.querySelector("iframe");
    root.append(link, given ? document.createElement("slot") : this.make());
    return given ?? /** @type {HTMLIFrameElement} */ (root.querySelector("iframe"));
  }

  make() {
    const frame = document.createElement("iframe");
    frame.title = LW_EMBED.title;
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write; web-share";
    frame.setAttribute("sandbox", SANDBOX);
    frame.height = String(USUAL);
    return frame;
  }

  show() {
    const { frame } = this;
    const link = this.shadowRoot?.querySelector("a");
    const address = this.address().href;
    if (link) link.href = link.textContent = address;
    const source = this.source();
    if (!frame || frame.src === source) return;
    if (isLoaded(frame))
      frame.contentWindow?.location.replace(source); // without a step in this page's history
    else frame.src = source;
  }

  reserved = USUAL; // CSS px, from the start
  reserve() {
    const height = within(parseFloat(this.getAttribute("height") ?? ""), LOWEST, HIGHEST);
    if (height && this.frame) this.frame.height = String(height);
    this.reserved = Number(this.frame?.height) || USUAL;
  }

  /** @param {string} name @param {object} [detail] */
  fire(name, detail) {
    const event = new CustomEvent(`leeswijzer-${name}`, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    return this.dispatchEvent(event);
  }

  /** The frame has loaded a page. */
  meet() {
    const { port1, port2 } = new MessageChannel();
    this.port?.close();
    this.port = port1;
    port1.onmessage = ({ data }) => this.hear(data);
    port1.postMessage(this.wishes());
    this.frame?.contentWindow?.postMessage({ leeswijzer: "host" }, SITE.origin, [port2]);
  }

  /** @param {any} said */
  hear(said) {
    const height = within(said?.height, LOWEST, HIGHEST);
    const scroll = within(said?.scroll, -HIGHEST, HIGHEST);
    if (typeof said?.page === "string") this.arrive(short(said.page), short(said.title));
    if (height) this.fit(height, said);
    if (scroll && this.follows) scrollBy({ top: scroll, behavior: "instant" });
    if (said?.appointment === true) this.book();
  }

  /** @param {string} page @param {string} title */
  arrive(page, title) {
    if (this.frame && title) this.frame.title = title;
    if (page === this.shown) return;
    this.fire(this.shown === undefined ? "ready" : "navigate", { page });
    this.shown = page;
  }

  /** @param {number} height @param {any} said */
  fit(height, { answer, scrolled }) {
    this.fire("height", { height });
    const { frame } = this;
    if (!frame || !this.follows || answer !== true) return;
    frame.height = String(Math.max(height, this.reserved));
    scrollBy({ top: within(scrolled, 0, HIGHEST) ?? 0, behavior: "instant" }); // by what it no longer scrolls itself
  }

  book() {
    const url = new URL(this.getAttribute("appointment") ?? "", location.href);
    if (this.fire("appointment") && /^https?:$/.test(url.protocol)) window.open(url, "_top");
  }
}

// Its first, empty document is the page's own, and open to it.
/** @param {HTMLIFrameElement} frame */
const isLoaded = ({ contentDocument }) => !contentDocument || contentDocument.URL !== "about:blank";

/** @param {ShadowRoot} root */
function dress(root) {
  try {
    const sheet = new CSSStyleSheet(); // allowed by whatever policy the page has
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(document.createElement("style"), { textContent: STYLE }));
  }
}

addEventListener("message", ({ source, origin, data }) => {
  if (origin !== SITE.origin || data?.leeswijzer !== "page") return;
  for (const one of embeds) if (source && one.frame?.contentWindow === source) one.meet();
});
customElements.get("leeswijzer-embed") ?? customElements.define("leeswijzer-embed", Embed);
