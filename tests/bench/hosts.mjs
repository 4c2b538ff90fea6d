// Where the compared sites are served from: nginx with files compressed in advance, the same for all but our own, which has the
// headers it ships with; and a slow line between it and the browser.
import { writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { TYPES } from "../../site/hosting/rules.mjs";
import { freePort, moduleFolder, place, serve, start } from "../../site/serve.mjs";

const more = {
  mjs: "text/javascript",
  wasm: "application/wasm",
  pdf: "application/pdf",
  epub: "application/epub+zip",
};

const nginx = ({ root, port, work }) => `
load_module ${moduleFolder()}/ngx_http_brotli_static_module.so;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${work}/nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path ${work};
  proxy_temp_path ${work};
  fastcgi_temp_path ${work};
  uwsgi_temp_path ${work};
  scgi_temp_path ${work};
  types {
${Object.entries({ ...TYPES, ...more })
  .map(([end, type]) => `    ${type.split(";")[0]} ${end};`)
  .join("\n")}
  }
  charset utf-8;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    brotli_static on;
    location / { add_header Cache-Control "public, max-age=31536000"; }
    location = /index.html { add_header Cache-Control no-cache; }
  }
}`;

async function servePeer(site) {
  const { root, port, work } = await place(site, "/");
  const file = path.join(work, "nginx.conf");
  writeFileSync(file, nginx({ root, port, work }));
  const command = ["nginx", "-p", work, "-c", file, "-e", "stderr", "-g", "daemon off;"];
  return start(command, `http://127.0.0.1:${port}/`, work);
}

/** Slow 4G as Lighthouse has it for phones: 150 ms there and back, 1.6 Mbit/s down, 0.75 up. */
export const SLOW_4G = { roundTrip: 150, down: 1_600_000 / 8, up: 750_000 / 8 };
export const FAST = { roundTrip: 0, down: Infinity, up: Infinity };

// One direction of the line: bytes wait for their turn, which all connections share, and then for half the round trip. One queue
// and one timer: timers of their own could overtake each other.
function direction(rate, delay) {
  const queue = [];
  let free = 0;
  let timer;
  const pump = () => {
    timer = undefined;
    while (queue.length > 0 && queue[0].due <= performance.now()) {
      const { bytes, give } = queue.shift();
      give(bytes);
    }
    if (queue.length > 0) timer = setTimeout(pump, Math.max(1, queue[0].due - performance.now()));
  };
  return (bytes, give) => {
    free = Math.max(free, performance.now()) + (bytes.length / rate) * 1000;
    queue.push({ due: free + delay, bytes, give });
    timer ??= setTimeout(pump, 0);
  };
}

/**
 * A line in front of a server, so that workers and service workers are as slow as the page (the switches of DevTools are for one
 * target only). A new connection waits one round trip more, as TCP does; TLS is not counted. `cut` closes it, as a phone without
 * reception.
 */
export async function slowLine(url, { roundTrip, down, up }) {
  const [toServer, toBrowser] = [direction(up, roundTrip / 2), direction(down, roundTrip / 2)];
  const { port } = new URL(url);
  const sockets = new Set();
  let bytes = 0;
  const listener = net.createServer(async (browser) => {
    sockets.add(browser);
    browser.on("error", () => {}).on("close", () => sockets.delete(browser));
    browser.pause();
    if (roundTrip > 0) await new Promise((done) => setTimeout(done, roundTrip));
    const server = net.connect(Number(port), "127.0.0.1");
    server.on("error", () => {});
    browser.on("data", (part) => toServer(part, (some) => server.write(some)));
    server.on("data", (part) => {
      bytes += part.length;
      // Parts as large as a packet, so that files share the line.
      for (let at = 0; at < part.length; at += 1460)
        toBrowser(part.subarray(at, at + 1460), (some) => browser.destroyed || browser.write(some));
    });
    server.on("close", () => toBrowser(Buffer.alloc(0), () => browser.end()));
    browser.on("close", () => server.destroy());
    browser.resume();
  });
  const own = await freePort();
  await new Promise((listening) => listener.listen(own, "127.0.0.1", listening));
  const cut = () =>
    new Promise((closed) => {
      listener.close(closed);
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://127.0.0.1:${own}/`, cut, bytes: () => bytes };
}

/** @param {string} folder @param {boolean} isOurs */
export const host = (folder, isOurs) => (isOurs ? serve({ site: folder }) : servePeer(folder));
