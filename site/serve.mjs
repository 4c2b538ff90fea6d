// Serves a built site with nginx and the shipped configuration.
//   node site/serve.mjs --site DIR --port N
// For tests: `const server = await serve({ site, port })`, then server.url and server.stop().
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inlineHashes } from "./inline.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const moduleFolders = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules"];

/** @param {string} site @param {number} port @param {string} work */
function configuration(site, port, work) {
  const modules = moduleFolders.find((folder) => fs.existsSync(`${folder}/ngx_http_brotli_static_module.so`));
  if (!modules)
    throw new Error("nginx has no brotli_static module (Debian: libnginx-mod-http-brotli-static)");
  const { script, style } = inlineHashes(fs.readFileSync(path.join(site, "index.html"), "utf8"));
  /** @type {Record<string, string>} */
  const places = { script, style, work, modules, site: path.resolve(site), listen: `127.0.0.1:${port}` };
  const text = fs
    .readFileSync(path.join(here, "nginx.conf"), "utf8")
    .replace(/@(\w+)@/g, (whole, name) => places[name] ?? whole);
  return process.getuid?.() === 0 ? `user root;\n${text}` : text;
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });

/** @param {string} url @param {import("node:child_process").ChildProcess} server */
async function answers(url, server) {
  for (let tries = 0; tries < 100; ++tries) {
    if (server.exitCode !== null) throw new Error("nginx stopped at once; its reason stands above");
    if (await fetch(url).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx does not answer at ${url}`);
}

// Resolves once the site answers. `port` 0 or none: a free one. stop() resolves when nginx has exited.
/** @param {{site: string, port?: number}} options */
export async function serve({ site, port = 0 }) {
  if (!fs.existsSync(path.join(site, "index.html")))
    throw new Error(`${site} holds no site; run ./dev build first`);
  const at = port || (await freePort());
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "leeswijzer-nginx-"));
  const file = path.join(work, "nginx.conf");
  fs.writeFileSync(file, configuration(site, at, work));
  const server = spawn("nginx", ["-p", work, "-c", file, "-e", "stderr", "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = new Promise((done) => server.once("exit", done));
  server.once("error", () => console.error("nginx could not be started"));
  const end = () => {
    server.kill();
    fs.rmSync(work, { recursive: true, force: true });
  };
  // Who never stops it, as a test that fails before, ends all the same, and it with them.
  server.unref();
  process.once("exit", end);
  gone.then(() => process.off("exit", end)).then(end);
  const url = `http://127.0.0.1:${at}/`;
  await answers(url, server);
  const untilGone = () => {
    server.ref();
    return gone;
  };
  const stop = () => {
    server.kill("SIGTERM");
    return untilGone();
  };
  return { url, untilGone, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { site: { type: "string" }, port: { type: "string" } } });
  try {
    const server = await serve({ site: values.site ?? "build/site", port: Number(values.port ?? 8080) });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.stop());
    await server.untilGone();
  } catch (error) {
    console.error(`serve: ${/** @type {Error} */ (error).message}`);
    process.exit(1);
  }
}
