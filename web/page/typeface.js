// The typeface that the person chose, as far as the browser goes: fetched now, said when it cannot be had, tried again when the
// network returns.
import { loadFace } from "../dom/agreement.js";
import { phrase, say, tell } from "../dom/say.js";
import { typeface } from "../typefaces.js";
import { facesOf } from "./assets.js";

const SOON_MS = 1000; // a network that is back answers a little later

let missed = false;

/** @param {string | undefined} words */
function report(words) {
  say(words, false);
  tell(words);
}

// A browser never again tries a file that its style sheet could not get.
/** @param {string} key */
async function fetchFace(key) {
  const { regular, bold } = facesOf(key);
  const { family } = typeface(key);
  const faces = [
    new FontFace(family, `url(${regular})`, { weight: "400" }),
    new FontFace(family, `url(${bold})`, { weight: "700" }),
  ];
  for (const face of await Promise.all(faces.map((one) => one.load()))) document.fonts.add(face);
}

/** Whether the browser has it now; `retry` is called once there is a network again. @param {string} key @param {() => void} retry */
export async function haveFace(key, retry) {
  try {
    await loadFace(key).catch(() => fetchFace(key));
    if (missed) report("");
    missed = false;
  } catch {
    missed = true;
    report(phrase("noFace"));
    addEventListener("online", () => setTimeout(retry, SOON_MS), { once: true });
  }
  return !missed;
}
