// A date in a calendar, as a file that a phone opens (iCalendar, RFC 5545).

const HOUR = "PT9H"; // of that day, for the alarm

/** @param {Date} date  its UTC day or moment @param {number} [length] */
const compact = (date, length = 8) => date.toISOString().replace(/[-:]/g, "").slice(0, length);

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&");

// A line of more than 75 bytes goes on after a line end and a space; no letter here takes more than two bytes.
/** @param {string} line */
const folded = (line) => line.replace(/(.{36})(?=.)/gu, "$1\r\n ");

/**
 * A whole day, so many weeks from `now` in its own time zone, with an alarm in the morning.
 * @param {{weeks: number, title: string, address: string, now: Date}} reminder
 */
export function calendarFile({ weeks, title, address, now }) {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 7 * weeks));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Leeswijzer//NL",
    "BEGIN:VEVENT",
    `UID:${compact(now, 15)}-${weeks}@leeswijzer`,
    `DTSTAMP:${compact(now, 15)}Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    "TRANSP:TRANSPARENT",
    `SUMMARY:${escaped(title)}`,
    `URL:${address}`,
    `DESCRIPTION:${escaped(address)}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${HOUR}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
