// The least that serves files: it sets no header but the type, so that a page has only what it says itself.
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { TYPES } from "../../../site/hosting/rules.mjs";

export async function bareHost(site) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const asked = path.join(site, pathname, pathname.endsWith("/") ? "index.html" : "");
    const file = existsSync(asked) ? asked : path.join(site, "404.html");
    const type = TYPES[path.extname(file).slice(1)];
    response.writeHead(file === asked ? 200 : 404, { "content-type": type }).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = () => new Promise((closed) => server.close(closed).closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}
