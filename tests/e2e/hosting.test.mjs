// The same site behind nginx, Apache and Caddy, each with the configuration that the build writes for it, at the root of a host and in
// a folder: the same answers to the same questions. What nginx answers is held to the letter by headers.test.mjs.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { hosting } from "../../site/hosting/hosting.mjs";
import { get, plain } from "./lib/asks.mjs";
import { filesOf, moved, OEMBED, SERVERS } from "./lib/hosts.mjs";

const files = [...filesOf("build/site").keys()];
const folders = [...new Set(files.map((name) => path.dirname(name)).filter((name) => name !== "."))];
const unknown = [
  "weg",
  "weg/",
  "wegwijzer/nergens/",
  "wegwijzer/weg.html",
  "assets/app-0000000000.js",
  "assets/x.css",
  ...["insluiten/weg", "oembed/weg.json", "weg/embed.js"],
];
const hidden = ["index.html.br", "sw.js.gz", "assets/", "_headers", ".git/config", ".git/", "wegwijzer/.env"];
const withSlash = [
  "",
  ...folders.filter((name) => files.includes(`${name}/index.html`)).map((name) => `${name}/`),
];
const COMPARED = [
  ...["content-security-policy", "referrer-policy", "x-content-type-options", "permissions-policy"],
  ...["cross-origin-opener-policy", "cross-origin-resource-policy", "access-control-allow-origin"],
  ...["strict-transport-security", "cache-control", "vary", "content-type", "content-encoding", "set-cookie"],
];
const ENCODINGS = [undefined, "gzip", "gzip, deflate, br", "br;q=1.0, *;q=0.1"];

async function answer(url, address, encoding) {
  const response = await get(new URL(address, url), encoding && { "accept-encoding": encoding });
  const headers = Object.fromEntries(COMPARED.map((name) => [name, response.headers[name]]));
  return { status: response.status, headers, body: plain(response).toString("base64") };
}

// A folder without its slash: the answer itself has no page, so its type is the server's own.
async function moves(url, address) {
  const { status, headers } = await get(new URL(address, url));
  assert.ok([301, 308].includes(status), `${address}: ${status}`);
  return [new URL(headers.location, url).href.slice(url.length), headers["content-security-policy"]];
}

test("the build writes these configurations", () => {
  const { inside, beside } = hosting(filesOf("build/site"), {});
  for (const [name, text] of inside) assert.equal(readFileSync(`build/site/${name}`, "utf8"), text);
  for (const [name, text] of beside) assert.equal(readFileSync(`build/site-hosting/${name}`, "utf8"), text);
});

test("the container's recipe copies what the build has written, to where its nginx looks; there is no podman here to build it", () => {
  const recipe = readFileSync("build/site-hosting/Containerfile", "utf8");
  const copied = [...recipe.matchAll(/^COPY (\S+) (\S+)$/gm)].map(([, from, to]) => [from, to]);
  assert.deepEqual(copied, [
    ["site-hosting/container.conf", "/etc/nginx/nginx.conf"],
    ["site/", "/srv/"],
  ]);
  for (const [from] of copied) assert.ok(existsSync(path.join("build", from)), from);
  const packages = recipe.match(/--no-install-recommends (.*) \\/)[1].split(" ");
  assert.ok(packages.includes("nginx") && packages.includes("libnginx-mod-http-brotli-static"));
  const { beside } = hosting(filesOf("build/site"), { base: "/a/b/", out: "/elsewhere/made" });
  assert.match(Object.fromEntries(beside).Containerfile, /^COPY made\/ \/srv\/a\/b\/$/m);
});

const page404 = filesOf("build/site").get("404.html").toString("base64");

function sameAnswers(name, servers) {
  test(`${name}: every file and every folder, compressed and not`, async () => {
    for (const address of [...files, ...withSlash, OEMBED])
      for (const encoding of ENCODINGS) {
        const [own, nginx] = await Promise.all(
          [name, "nginx"].map((one) => answer(servers[one].url, address, encoding)),
        );
        assert.equal(own.status, 200, address);
        assert.deepEqual(own, nginx, `${address} for ${encoding}`);
      }
  });

  test(`${name}: what other sites load is open to them, and only that`, async () => {
    for (const address of ["embed.js", OEMBED, "insluiten/", "index.html", "sw.js"]) {
      const { headers } = await get(new URL(address, servers[name].url));
      const isOpen = ["embed.js", OEMBED].includes(address);
      assert.equal(headers["access-control-allow-origin"], isOpen ? "*" : undefined, address);
      assert.equal(headers["cross-origin-resource-policy"], isOpen ? "cross-origin" : "same-origin", address);
      assert.equal(headers["cache-control"], "no-cache", address);
      const frames = /; frame-src 'self'$/.test(headers["content-security-policy"]);
      assert.equal(frames, address === "insluiten/", address);
    }
  });

  test(`${name}: the page for a wrong address, whatever is there`, async () => {
    for (const address of [...unknown, ...hidden])
      for (const encoding of ENCODINGS) {
        const { status, headers, body } = await answer(servers[name].url, address, encoding);
        assert.equal(status, 404, address);
        assert.equal(body, page404, address);
        assert.deepEqual(headers, (await answer(servers.nginx.url, "weg", encoding)).headers, address);
      }
  });

  test(`${name}: .htaccess is never shown`, async () => {
    const { status } = await get(new URL(".htaccess", servers[name].url));
    assert.ok(status === 404 || (name === "apache" && status === 403), String(status)); // most Apaches have a rule of their own
  });

  test(`${name}: a folder without its slash leads to the page`, async () => {
    const { headers } = await get(servers.nginx.url);
    assert.deepEqual(await moves(servers[name].url, "wegwijzer"), [
      "wegwijzer/",
      headers["content-security-policy"],
    ]);
  });

  test(`${name}: what did not change is not sent again`, async () => {
    for (const encoding of ENCODINGS) {
      const ask = encoding ? { "accept-encoding": encoding } : {};
      const { headers } = await get(servers[name].url, ask);
      const again = await get(servers[name].url, { ...ask, "if-none-match": headers.etag });
      assert.equal(again.status, 304, encoding);
      assert.equal(again.headers["cache-control"], "no-cache");
    }
  });
}

function othersAlone(name, servers) {
  test(`${name}: others on the same host are left alone`, async () => {
    const { status, headers } = await get(new URL("/other.html", servers[name].url));
    assert.equal(status, 200);
    for (const header of ["content-security-policy", "cache-control", "strict-transport-security"])
      assert.equal(headers[header], undefined, header);
  });
}

// In the folder also with HSTS, which nginx is the first to be asked for.
for (const base of ["/", "/voor/patienten/"])
  describe(`at ${base}`, () => {
    const servers = {};
    let host;
    before(async () => {
      host = moved("build/site", { base, hsts: base !== "/" });
      for (const [name, begin] of Object.entries(SERVERS)) servers[name] = await begin(host);
      const { headers } = await get(servers.nginx.url);
      assert.equal(headers["strict-transport-security"], base === "/" ? undefined : "max-age=63072000");
    });
    after(async () => {
      for (const server of Object.values(servers)) await server.stop();
      host.remove();
    });
    for (const name of Object.keys(SERVERS)) {
      sameAnswers(name, servers);
      if (base !== "/") othersAlone(name, servers);
    }
  });
