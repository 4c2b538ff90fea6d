// <leeswijzer-embed page="wegwijzer/">: a page of this site in a frame on another. For now only the frame itself.
const script =
  /** @type {HTMLScriptElement | null} */ (document.currentScript) ??
  /** @type {HTMLScriptElement} */ (document.querySelector('script[src$="embed.js"]'));
const site = new URL("./", script.src).href;

class LeeswijzerEmbed extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("iframe")) return;
    const [path, hash] = (this.getAttribute("page") ?? "").split("#");
    const frame = document.createElement("iframe");
    frame.src = `${site}${path}?embed${hash ? `#${hash}` : ""}`;
    frame.title = "Leeswijzer";
    frame.width = "100%";
    frame.height = "640";
    frame.style.border = "0";
    this.append(frame);
  }
}

if (!customElements.get("leeswijzer-embed")) customElements.define("leeswijzer-embed", LeeswijzerEmbed);
