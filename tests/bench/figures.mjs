// Figures of several rounds, and how they grow.
const sorted = (numbers) => numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[sorted(numbers).length >> 1];
export const high = (numbers) => sorted(numbers)[Math.floor(numbers.length * 0.95)];

/** The median of each figure over the rounds; nothing where no round had any. @param {(Record<string, number> | undefined)[]} rounds */
export function medians(rounds) {
  const known = rounds.filter(Boolean);
  if (known.length === 0) return undefined;
  return Object.fromEntries(
    Object.keys(known[0]).map((key) => [key, median(known.map((figures) => figures[key]))]),
  );
}

/** Milliseconds. @param {() => void} work */
export function timed(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/**
 * By what power of the size a figure grows: 1 is in proportion. From the two largest sizes, where what is always there counts least.
 * @param {number[]} sizes @param {(number | undefined)[]} values
 */
export function exponent(sizes, values) {
  const known = sizes.map((size, i) => [size, values[i]]).filter(([, value]) => value > 0);
  if (known.length < 2) return undefined;
  const [[lowSize, low], [highSize, high]] = known.slice(-2);
  return Math.log(high / low) / Math.log(highSize / lowSize);
}

export const shown = (value) =>
  value === undefined || Number.isNaN(value)
    ? "–"
    : typeof value !== "number"
      ? value
        ? "yes"
        : "no"
      : value === 0
        ? "0"
        : Math.abs(value) < 10
          ? value.toPrecision(2)
          : Math.round(value).toLocaleString("en");
