// A reminder in the person's own calendar. Made here and sent nowhere; it holds no answers, since others may see a calendar.
import { phrase, tell } from "../dom/say.js";
import { calendarFile } from "./calendar.js";

const A_MINUTE = 60_000; // for the phone to take the file

/** @param {number} weeks  from today */
export function remind(weeks) {
  const guide = /** @type {HTMLAnchorElement | null} */ (document.querySelector("nav a[aria-current]"));
  const reminder = { weeks, title: phrase("reminder") ?? "", address: guide?.href ?? location.href };
  const file = new Blob([calendarFile({ ...reminder, now: new Date() })], { type: "text/calendar" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "herinnering.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), A_MINUTE);
  tell(phrase("reminded"));
}
