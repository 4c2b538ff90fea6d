// A reporter for `node --test`: one line per test that ran, tab-separated: "passed" or "failed", seconds, "file: name".
import path from "node:path";

export default async function* report(source) {
  for await (const { type, data } of source) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.skip !== undefined || data.details.type === "suite") continue;
    const seconds = (data.details.duration_ms / 1000).toFixed(3);
    const file = path.basename(data.file ?? data.name, ".test.mjs");
    yield `${type === "test:pass" ? "passed" : "failed"}\t${seconds}\t${file}: ${data.name.replaceAll("\n", " ")}\n`;
  }
}
