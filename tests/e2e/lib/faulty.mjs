// A network that does harm: stands before the real nginx and spoils what it is told to.
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

/**
 * `spoil(path)` names the fault for a request, if any; assign another one at will. Nothing is compressed on the way.
 * @returns {Promise<{url: string, requests: string[], spoil: (path: string) => string | undefined, stop: () => Promise<void>}>}
 */
export async function serveFaulty(site = "build/site") {
  const real = await serve({ site });
  const network = { requests: [], spoil: () => undefined };
  const server = http.createServer((request, out) => {
    network.requests.push(request.url);
    if (request.url === "/login") return out.writeHead(200, { "content-type": "text/html" }).end(PORTAL);
    const headers = { ...request.headers, "accept-encoding": "identity" };
    const onward = http.get(new URL(request.url, real.url), { headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const spoil = faults[network.spoil(request.url.split("?")[0])];
        const all = [answer.statusCode, answer.headers, Buffer.concat(chunks)];
        if (spoil) spoil(out, ...all);
        else out.writeHead(all[0], all[1]).end(all[2]);
      });
    });
    onward.on("error", () => out.destroy());
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  network.url = `http://127.0.0.1:${server.address().port}/`;
  network.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await real.stop();
  };
  return network;
}
