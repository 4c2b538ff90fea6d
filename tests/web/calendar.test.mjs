// The reminder's file (web/reading/calendar.js) is iCalendar as RFC 5545 has it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarFile } from "../../web/reading/calendar.js";

const address = "https://leeswijzer.example.org/een/lange/map/van/de/website/van/de/praktijk/wegwijzer/";
const make = (more = {}) =>
  calendarFile({
    weeks: 3,
    title: "Kijk opnieuw: één; twee, drie \\ vier",
    address,
    now: new Date("2026-11-26T12:00:00Z"),
    ...more,
  });
const unfolded = (file) => file.replaceAll("\r\n ", "").split("\r\n");

test("each line ends in CR LF and has at most 75 bytes; nothing is lost in between", () => {
  const file = make();
  assert.ok(file.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!/[^\r]\n|\r[^\n]/.test(file));
  for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(unfolded(file).includes(`URL:${address}`));
});

test("what must be there once is there once, and begins and ends match", () => {
  const names = unfolded(make()).map((line) => line.split(/[:;]/)[0]);
  for (const name of ["VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRIGGER", "ACTION"])
    assert.equal(names.filter((one) => one === name).length, 1, name);
  const open = [];
  for (const line of unfolded(make())) {
    const [name, value] = line.split(":");
    if (name === "BEGIN") open.push(value);
    if (name === "END") assert.equal(open.pop(), value);
  }
  assert.deepEqual(open, []);
});

test("the day is that of the person's own calendar, across months, years and summer time", () => {
  const dayAfter = (weeks, ...now) =>
    /DTSTART;VALUE=DATE:(\d+)/.exec(make({ weeks, now: new Date(...now) }))[1];
  assert.equal(dayAfter(3, 2026, 10, 26, 23, 59), "20261217");
  assert.equal(dayAfter(6, 2026, 10, 26, 0, 1), "20270107");
  assert.equal(dayAfter(1, 2028, 1, 22), "20280229");
  assert.equal(dayAfter(3, 2026, 2, 15, 23, 30), "20260405");
});

test("signs with a meaning of their own are escaped", () => {
  assert.ok(unfolded(make()).includes("SUMMARY:Kijk opnieuw: één\\; twee\\, drie \\\\ vier"));
});
