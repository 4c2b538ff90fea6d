// The editor's server, for the browser on this machine alone. A page of somebody else, open in that same browser, must neither read nor
// write the content: so the name it is called by (DNS rebinding), where a request comes from and what kind it is are all checked.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { Folder, readSchemas, Refusal } from "./files.mjs";
import { Judge } from "./judge.mjs";
import { addPhoto } from "./photos.mjs";
import { POLICY, previewOf } from "./preview.mjs";

/**
 * @typedef {http.IncomingMessage} Request
 * @typedef {{status?: number, type: string, body: Buffer | string, policy?: string}} Answer
 * @typedef {{content: string, port?: number, program?: string}} Options
 */

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const here = path.join(ROOT, "tools/edit/page");
const LONGEST = 8e6; // bytes of a request
const LONGEST_PHOTO = 32e6; // in base64: larger ones are the check's to refuse, in its words

const OWN_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ALWAYS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** @param {unknown} value @param {number} [status] @returns {Answer} */
const json = (value, status = 200) => ({ status, type: "application/json", body: JSON.stringify(value) });

async function script() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(here, "main.js")],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
    tsconfigRaw: {},
  });
  return outputFiles[0].text;
}

/** @param {Request} request @param {number} [longest] @returns {Promise<Record<string, any>>} */
async function bodyOf(request, longest = LONGEST) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > longest) throw new Refusal(413, "Dit is te groot.");
    chunks.push(chunk);
  }
  try {
    return members(JSON.parse(Buffer.concat(chunks).toString()));
  } catch {
    throw new Refusal(400, "Dit verzoek is niet te lezen.");
  }
}

/** @param {any} value @returns {Record<string, any>} */
function members(value) {
  if (typeof value !== "object" || !value || Array.isArray(value))
    throw new Refusal(400, "Dit is geen JSON-object.");
  return value;
}

/** @param {Record<string, any>} wish @returns {import("./files.mjs").Wish} */
function wishOf({ name, value, hash, keepMine }) {
  const isHash = hash === null || typeof hash === "string";
  if (!isHash) throw new Refusal(400, "Er ontbreekt iets aan dit verzoek.");
  return { name, value: members(value), hash, keepMine: keepMine === true };
}

/** @param {Record<string, any>} wish */
function photoOf({ name, data }) {
  if (typeof name !== "string" || typeof data !== "string" || !/^[A-Za-z0-9+/]+={0,2}$/.test(data))
    throw new Refusal(400, "Er ontbreekt iets aan dit verzoek.");
  return { name, bytes: Buffer.from(data, "base64") };
}

// Whoever asks is this page itself, called by a name of this machine.
/** @param {Request} request @param {number} port */
function checkSender({ headers, method }, port) {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? "";
  if (!hosts.includes(host)) throw new Refusal(403, "Deze naam hoort niet bij deze computer.");
  const origin = headers.origin;
  const site = headers["sec-fetch-site"];
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, "Dit komt van een andere site.");
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new Refusal(403, "Dit komt van een andere site.");
  if (method === "GET" || method === "HEAD") return;
  if (method !== "POST") throw new Refusal(405, "Dit kan hier niet.");
  if (origin === undefined) throw new Refusal(403, "Dit komt van een andere site.");
  if (headers["content-type"] !== "application/json") throw new Refusal(415, "Dit is geen JSON.");
}

/** @param {Options} options */
async function routesOf({ content, program = path.join(ROOT, "build/native/leeswijzer") }) {
  const fonts = path.join(ROOT, "build/deps/fonts");
  const schemas = readSchemas(path.join(ROOT, "content/schema"));
  const folder = new Folder(content, schemas);
  folder.tidy();
  const judge = new Judge(folder, { program, fonts });
  const app = await script();
  const own = (/** @type {string} */ name) => fs.readFileSync(path.join(here, name), "utf8");
  /** @type {Record<string, (request: Request, url: URL) => Answer | Promise<Answer>>} */
  const routes = {
    "GET /": () => ({ type: "text/html; charset=utf-8", body: own("index.html") }),
    "GET /main.js": () => ({ type: "text/javascript; charset=utf-8", body: app }),
    "GET /edit.css": () => ({ type: "text/css; charset=utf-8", body: own("edit.css") }),
    "GET /api/start": () => json({ folder: folder.root, files: folder.list(), schemas }),
    "GET /api/file": (_, url) => json(folder.read(url.searchParams.get("name") ?? "")),
    "POST /api/judge": async (request) =>
      json(await judge.judge(members((await bodyOf(request)).drafts ?? {}))),
    "POST /api/save": async (request) => json(folder.save(wishOf(await bodyOf(request)))),
    "POST /api/remove": async (request) => {
      const { name, hash } = await bodyOf(request);
      return json(folder.remove(name, hash));
    },
    "POST /api/photo": async (request) =>
      json(await addPhoto(folder.root, judge, photoOf(await bodyOf(request, LONGEST_PHOTO)))),
  };
  /** @param {Request} request @param {URL} url */
  const answer = (request, url) => {
    const shown = /^\/preview\/(.*)$/.exec(url.pathname);
    if (request.method === "GET" && shown) {
      const page = previewOf({ raw: judge.raw, fonts, content: folder.root }, shown[1]);
      if (!page) throw new Refusal(404, "Deze pagina is er niet.");
      return { ...page, policy: POLICY };
    }
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) throw new Refusal(404, "Dit is er niet.");
    return route(request, url);
  };
  return { answer, end: () => judge.end() };
}

/** @param {unknown} error @returns {Answer} */
function answerTo(error) {
  if (error instanceof Refusal) return json({ error: error.message, ...error.more }, error.status);
  console.error(error);
  return json({ error: "Dit ging mis op deze computer. In de terminal staat waarom." }, 500);
}

/** @param {Options} options @returns {Promise<{url: string, stop: () => Promise<void>}>} */
export async function openEditor(options) {
  const { answer, end } = await routesOf(options);
  let port = options.port ?? 0;
  const server = http.createServer(async (request, response) => {
    /** @type {Answer} */
    let made;
    try {
      checkSender(request, port);
      made = await answer(request, new URL(request.url ?? "/", `http://127.0.0.1:${port}`));
    } catch (error) {
      made = answerTo(error);
    }
    const { status = 200, type, body, policy = OWN_POLICY } = made;
    response.writeHead(status, { ...ALWAYS, "Content-Type": type, "Content-Security-Policy": policy });
    response.end(body);
    if (status === 413) request.destroy();
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done(undefined));
  });
  ({ port } = /** @type {import("node:net").AddressInfo} */ (server.address()));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await end();
  };
  return { url: `http://127.0.0.1:${port}/`, stop };
}
