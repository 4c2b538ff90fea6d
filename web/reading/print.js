// Printing. Some web views have no way to print, or one that does nothing.
import { phrase, tell } from "../dom/say.js";

const PATIENCE_MS = 1000;

export function printPage() {
  tell();
  let begun = false;
  addEventListener("beforeprint", () => (begun = true), { once: true });
  window.print?.();
  setTimeout(() => begun || tell(phrase("noPrint")), PATIENCE_MS);
}
