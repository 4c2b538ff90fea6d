// Plots as SVG, for docs/BENCHMARKS.md.
const WIDTH = 760;
const LEFT = 220;
const INKS = ["#0b6e69", "#b4531a", "#3f5fa8", "#8a3a78", "#5d6b1e", "#555"];

const escaped = (text) =>
  String(text).replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
const label = (x, y, text, more = "") =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(text)}</text>`;

const drawing = (height, title, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img">` +
  `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>\n`;

/** A bar for each of `rows`. @param {string} title @param {[string, number | undefined][]} rows  @param {string} unit */
export function bars(title, rows, unit) {
  const most = Math.max(...rows.map(([, value]) => value ?? 0));
  const parts = rows.flatMap(([name, value], i) => {
    const y = 34 + i * 28;
    const width = value === undefined ? 0 : (value / most) * (WIDTH - LEFT - 110);
    const words = value === undefined ? "nothing" : `${Math.round(value).toLocaleString("en")} ${unit}`;
    return [
      label(LEFT - 8, y + 14, name, 'text-anchor="end"'),
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="20" fill="${INKS[i === 0 ? 0 : 5]}"/>`,
      label(LEFT + width + 6, y + 14, words),
    ];
  });
  return drawing(40 + rows.length * 28, title, [label(8, 20, title, 'font-weight="bold"'), ...parts]);
}

/**
 * Lines on scales of powers of ten, or plain ones with `isPlain`.
 * @param {string} title @param {number[]} xs @param {[string, (number | undefined)[]][]} lines
 */
export function lines(title, xs, lines, isPlain = false) {
  const scale = isPlain ? (value) => value : Math.log10;
  const values = lines.flatMap(([, ys]) => ys).filter((value) => value > 0 && Number.isFinite(value));
  const [low, high] = [Math.min(...values, isPlain ? 0 : Infinity), Math.max(...values)].map(scale);
  const [first, last] = [scale(xs[0]), scale(xs.at(-1))];
  const bottom = 300;
  const x = (value) => 60 + ((scale(value) - first) / (last - first || 1)) * 420;
  const y = (value) => bottom - ((scale(value) - low) / (high - low || 1)) * 250;
  const steps = isPlain ? [0.25, 0.5, 0.75, 1].map((part) => part * high) : powersBetween(low, high);
  const grid = steps.map(
    (value) =>
      `<path d="M60 ${y(value).toFixed(1)}H480" stroke="#ddd"/>${label(54, y(value) + 4, number(value), 'text-anchor="end"')}`,
  );
  const drawn = lines.map(([name, ys], i) => {
    const points = ys.flatMap((value, at) =>
      value > 0 ? [`${x(xs[at]).toFixed(1)},${y(value).toFixed(1)}`] : [],
    );
    const ink = INKS[i % INKS.length];
    return (
      `<polyline points="${points.join(" ")}" fill="none" stroke="${ink}" stroke-width="2"/>` +
      `<rect x="500" y="${44 + i * 22}" width="12" height="12" fill="${ink}"/>${label(518, 55 + i * 22, name)}`
    );
  });
  const below = xs.map((value) =>
    label(x(value), bottom + 18, isPlain ? "" : number(value), 'text-anchor="middle"'),
  );
  return drawing(330, title, [label(8, 20, title, 'font-weight="bold"'), ...grid, ...drawn, ...below]);
}

const number = (value) => Number(value.toPrecision(2)).toLocaleString("en");

function powersBetween(low, high) {
  const found = [];
  for (let power = Math.ceil(low); power <= high; ++power) found.push(10 ** power);
  return found;
}
