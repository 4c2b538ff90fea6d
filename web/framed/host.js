// Talks with the page around this one (web/embed/embed.js there). It hears which page is shown, how high it is, and that somebody wants an
// appointment; never an answer. What it may say is a colour scheme and a size.

const STEP = 100; // CSS px
const ACTED_MS = 500; // after this long, a page that grows is no longer the answer to what the person did

// Only the page around it, and where the browser tells whose that is, only it.
/** @param {MessageEvent} event */
function isHost({ source, origin, data, ports }) {
  const [whose] = location.ancestorOrigins ?? [];
  const fits = whose ? origin === whose : /^https?:\/\//.test(origin);
  return source === parent && fits && data?.leeswijzer === "host" && ports.length === 1;
}

/**
 * @param {string} base  the site's address
 * @param {(wishes: {scheme: unknown, size: unknown}) => void} onWishes
 */
export function meetHost(base, onWishes) {
  /** @type {MessagePort | undefined} */
  let port;
  let follows = false; // the frame is to be as high as its page
  let acted = -ACTED_MS;
  const send = (/** @type {object} */ message) => port?.postMessage(message);

  // Of every screen only when it has to be: how high the screens of the guide are could tell which they were.
  function sendHeight() {
    const { height } = document.body.getBoundingClientRect();
    const answer = performance.now() - acted < ACTED_MS;
    send({ height: Math.ceil(height / STEP) * STEP, answer, scrolled: scrollY });
  }

  /** @param {any} said */
  function hear(said) {
    onWishes({ scheme: said?.theme, size: said?.text });
    follows = said?.follow === true;
    if (follows) sendHeight();
  }

  addEventListener("message", (event) => {
    if (!isHost(event)) return;
    port?.close();
    [port] = event.ports;
    port.onmessage = ({ data }) => hear(data);
    send({ page: location.href.slice(base.length).replace(/[?#].*/, ""), title: document.title });
    sendHeight();
  });
  for (const type of ["pointerdown", "pointerup", "click", "keydown", "change"])
    addEventListener(type, () => (acted = performance.now()), { capture: true, passive: true });
  new ResizeObserver(() => follows && sendHeight()).observe(document.body);
  parent.postMessage({ leeswijzer: "page" }, "*"); // that it is there, to whoever that is
  /** @param {number} by  CSS px */
  const move = (by) => follows && by !== 0 && send({ scroll: by });
  return { send, move };
}
