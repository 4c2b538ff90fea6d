// Makes the guide of a content folder its own last copy, as after a review: `leeswijzer` then refuses none of the changes
// that a test made to it.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export function acceptGuide(folder) {
  const fingerprint = fingerprintOf(folder);
  const safety = path.join(folder, "safety.json");
  const text = readFileSync(safety, "utf8");
  writeFileSync(safety, text.replace(/"baseline": *"[^"]*"/, `"baseline": "${fingerprint}"`));
  for (const name of ["guide.json", "safety.json", "ui.json", "clinic.json"])
    cpSync(path.join(folder, name), path.join(folder, "baseline", name));
}

// Of the guide in a content folder, whatever is wrong with it; reviews do not count.
export function fingerprintOf(folder) {
  const { stdout } = spawnSync("build/native/leeswijzer", ["check", folder], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return /^fingerprint (\S+)$/m.exec(stdout)[1];
}
