// Serves a built site with nginx, by the rules that every host gets (site/hosting/).
//   node site/serve.mjs --site DIR --port N
// For tests: `const server = await serve({ site, port })`, then server.url and server.stop().
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { alone } from "./hosting/nginx.mjs";
import { pagesIn, inlineHashes, rules } from "./hosting/rules.mjs";

const LOCAL = "http://localhost:* http://127.0.0.1:*";
const moduleFolders = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules"];

export function moduleFolder() {
  const found = moduleFolders.find((folder) => fs.existsSync(`${folder}/ngx_http_brotli_static_module.so`));
  if (!found) throw new Error("nginx has no brotli_static module (Debian: libnginx-mod-http-brotli-static)");
  return found;
}

/** @returns {Promise<number>} */
export const freePort = () =>
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
    if (server.exitCode !== null)
      throw new Error(`${server.spawnfile} stopped at once; its reason stands above`);
    if (await fetch(url).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${server.spawnfile} does not answer at ${url}`);
}

// Starts a server and resolves once it answers; stop() resolves when it has exited, and `work` is gone then.
/** @param {string[]} command @param {string} url @param {string} work @param {NodeJS.ProcessEnv} [env] */
export async function start([program, ...args], url, work, env = process.env) {
  const server = spawn(program, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  const gone = new Promise((done) => server.once("exit", done));
  server.once("error", () => console.error(`${program} could not be started`));
  const end = () => {
    server.kill();
    fs.rmSync(work, { recursive: true, force: true });
  };
  // Who never stops it, as a test that fails before, ends all the same, and it with them.
  server.unref();
  process.once("exit", end);
  gone.then(() => process.off("exit", end)).then(end);
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

/**
 * Where a server finds a site that lives at `base`, and a folder for what it writes.
 * @param {string} site @param {string} base @param {number} [port]  0 or none: a free one
 */
export async function place(site, base, port = 0) {
  if (!fs.existsSync(path.join(site, "index.html")))
    throw new Error(`${site} holds no site; run ./dev build first`);
  const root = path.resolve(site, `.${base.replace(/[^/]+/g, "..")}`);
  return {
    root,
    port: port || (await freePort()),
    work: fs.mkdtempSync(path.join(os.tmpdir(), "leeswijzer-")),
  };
}

/**
 * `isNamed`: it was built for this very address; `isLocal`: pages on this machine may show it in a frame without https, to try that out.
 * @param {{site: string, port?: number, base?: string, hsts?: boolean, isNamed?: boolean, isLocal?: boolean}} options
 */
export async function serve({ site, base = "/", hsts = false, isNamed, isLocal, ...options }) {
  const { root, port, work } = await place(site, base, options.port);
  const file = path.join(work, "nginx.conf");
  const pages = pagesIn(fs.readdirSync(site, { recursive: true, encoding: "utf8" }));
  const inline = inlineHashes(...pages.map((name) => fs.readFileSync(path.join(site, name), "utf8")));
  const url = `http://127.0.0.1:${port}${base}`;
  const configuration = alone(rules({ base, hsts, inline, site: isNamed ? url : undefined }), {
    root,
    listen: `127.0.0.1:${port}`,
    work,
    modules: moduleFolder(),
    first: process.getuid?.() === 0 ? "user root;\n" : "",
  });
  const forMore = (/** @type {string} */ ancestors) => (isLocal ? `${ancestors} ${LOCAL}` : ancestors);
  fs.writeFileSync(file, configuration.replace(/frame-ancestors [^;]*/g, forMore));
  const command = ["nginx", "-p", work, "-c", file, "-e", "stderr", "-g", "daemon off;"];
  return start(command, url, work);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { site: { type: "string" }, port: { type: "string" } } });
  try {
    const site = values.site ?? "build/site";
    const server = await serve({ site, port: Number(values.port ?? 8080), isLocal: true });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.stop());
    await server.untilGone();
  } catch (error) {
    console.error(`serve: ${/** @type {Error} */ (error).message}`);
    process.exit(1);
  }
}
