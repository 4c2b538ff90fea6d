// A network that does harm: stands before the real nginx and spoils what it is told to.
import { createHash } from "node:crypto";
import http from "node:http";
import { serve } from "../../../site/serve.mjs";

const PORTAL = "<!doctype html><title>Wifi</title><h1>Log in op dit netwerk</h1>";

// What each fault makes of an answer: (response to the browser, status, headers, body).
export const faults = {
  "cut off": (out, status, headers, body) => {
    out.writeHead(status, headers);
    out.write(body.subarray(0, body.length >> 1), () => setTimeout(() => out.destroy(), 300));
  },
  refused: (out) => out.destroy(),
  404: (out) => out.writeHead(404, { "content-type": "text/plain" }).end("weg"),
  500: (out) => out.writeHead(500, { "content-type": "text/plain" }).end("stuk"),
  silent: () => {},
  "silent halfway": (out, status, headers, body) => {
    out.writeHead(status, headers);
    out.write(body.subarray(0, body.length >> 1));
  },
  // Whole as far as HTTP can tell, and kept as long as the host says.
  truncated: (out, status, headers, body) => {
    const half = body.subarray(0, body.length >> 1);
    out.writeHead(status, { ...headers, "content-length": half.length }).end(half);
  },
  "other bytes": (out, status, headers, body) => {
    const other = Buffer.from(body.map((byte, at) => (at % 7 === 3 ? byte ^ 0x15 : byte)));
    const others = { ...headers, etag: "spoiled" };
    delete others["last-modified"]; // else it would be taken for the right one ever after
    out.writeHead(status, others).end(other);
  },
  "a login page": (out, status, { "cache-control": cache }) =>
    out.writeHead(200, { "content-type": "text/html", "cache-control": cache }).end(PORTAL),
  "a redirect to a login": (out) => out.writeHead(302, { location: "/login" }).end(),
};

// What a host may do to an answer that is right.
const without = (headers, name) =>
  Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));
const sends = (change) => (out, status, headers, body) =>
  out.writeHead(status, without(without(headers, "content-length"), "etag")).end(change(body.toString()));
export const rewrites = {
  "a script added": sends((html) => html.replace("</head>", "<script>window.counted = 1</script></head>")),
  minified: sends((html) => html.replace(/>\s+</g, "><").replace(/="([\w-]+)"/g, "=$1")),
  "without a type": (out, status, headers, body) =>
    out.writeHead(status, without(headers, "content-type")).end(body),
};
const all = { ...faults, ...rewrites };

// What the host behind it says to a request, nothing compressed.
const ask = (address, request) =>
  new Promise((done, failed) => {
    const headers = { ...request.headers, "accept-encoding": "identity" };
    const onward = http.get(address, { headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => done([answer.statusCode, answer.headers, Buffer.concat(chunks)]));
    });
    onward.on("error", failed);
  });

// The answer of a host that has `sent` in place of what nginx has: a tag of its own, and 304 to whoever has that already.
function changed(request, status, headers, sent) {
  for (const name of ["content-length", "last-modified"]) delete headers[name];
  headers.etag = `"${createHash("sha256").update(sent).digest("hex")}"`;
  return request.headers["if-none-match"] === headers.etag ? [304, Buffer.alloc(0)] : [status, sent];
}

/**
 * `spoil(path)` names the fault for a request, if any; `change(path, body)` is for what a test must change in an answer; assign others at
 * will; `uncached`: nothing is kept by the browser itself; `spoiled` counts. `publish` puts another build in the site's place.
 * @param {string} site
 */
export async function serveFaulty(site = "build/site", base = "/") {
  const network = { requests: [], spoiled: 0, spoil: () => undefined, change: (path, body) => body };
  const reals = new Map();
  let real;
  network.publish = async (folder) => {
    if (!reals.has(folder)) reals.set(folder, await serve({ site: folder, base }));
    real = reals.get(folder);
  };
  await network.publish(site);
  const server = http.createServer(async (request, out) => {
    network.requests.push(request.url);
    if (request.url === "/login") return out.writeHead(200, { "content-type": "text/html" }).end(PORTAL);
    const [path] = request.url.split("?");
    try {
      const [status, headers, body] = await ask(new URL(request.url, real.url), request);
      const sent = network.change(path, body);
      if (network.uncached) headers["cache-control"] = "no-store";
      const isChanged = sent !== body;
      const [code, bytes] = isChanged ? changed(request, status, headers, sent) : [status, sent];
      const spoil = all[network.spoil(path)];
      if (spoil) ++network.spoiled;
      if (spoil) spoil(out, isChanged ? status : code, headers, sent);
      else out.writeHead(code, headers).end(bytes);
    } catch {
      out.destroy();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  network.url = `http://127.0.0.1:${server.address().port}${base}`;
  network.recover = () => {
    network.spoil = () => undefined;
    server.closeAllConnections(); // what was silent is over
  };
  network.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await Promise.all([...reals.values()].map((one) => one.stop()));
  };
  return network;
}
