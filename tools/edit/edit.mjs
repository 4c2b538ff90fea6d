// `./dev edit`: opens a content folder for people who do not edit JSON, in the browser on this machine.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openEditor } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

async function main() {
  const text = /** @type {const} */ ({ type: "string" });
  const { values } = parseArgs({ options: { content: text, port: text } });
  const content = path.resolve(values.content ?? path.join(ROOT, "content"));
  if (!existsSync(content)) throw new Error(`${content} does not exist`);
  const port = Number(values.port ?? 8090);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${values.port} is no port`);
  const { url, stop } = await openEditor({ content, port });
  console.log(`Open ${url} in uw browser. Stoppen: Ctrl+C.`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => stop().then(() => process.exit(0)));
}

main().catch((error) => {
  console.error(
    `edit: ${error.code === "EADDRINUSE" ? "this port is taken; name another with --port" : error.message}`,
  );
  process.exitCode = 1;
});
