// What a visit costs: every file that is kept on the phone, raw and as it travels, against the budget.

/** Bytes (brotli) of everything needed to read and use the guide without a network. */
export const BUDGET = 170_000;

const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** {text, total}: a table of files (with .br where they have one) and the sum of their travelling sizes in bytes. */
export function sizeTable(files) {
  const rows = files.map((file) => [file.path, file.bytes.length, file.br?.length ?? file.bytes.length]);
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  const total = sum(2);
  const lines = [["kept on the phone", "raw", "brotli"], ...rows.map(([path, ...sizes]) => [path, ...sizes.map(number)])];
  lines.push(["total", number(sum(1)), number(total)], ["budget", "", number(BUDGET)]);
  const width = Math.max(...lines.map(([path]) => path.length));
  const text = lines.map(([path, raw, brotli]) => `${path.padEnd(width)} ${raw.padStart(9)} ${brotli.padStart(9)}`).join("\n");
  return { text, total };
}
