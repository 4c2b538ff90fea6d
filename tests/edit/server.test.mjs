// What other sites' pages, and other names for this machine, get from the editor's server: nothing.
import assert from "node:assert/strict";
import http from "node:http";
import { networkInterfaces } from "node:os";
import { after, before, test } from "node:test";
import { openEditor } from "../../tools/edit/server.mjs";
import { ARTICLE, contentFolder } from "./lib/opened.mjs";

let content, editor, host;
before(async () => {
  content = contentFolder();
  editor = await openEditor({ content: content.folder });
  ({ host } = new URL(editor.url));
});
after(async () => {
  await editor.stop();
  content.remove();
});

/** @returns {Promise<{status: number, headers: object, text: string}>} */
const ask = (path, { method = "GET", headers = {}, body } = {}) =>
  new Promise((done, failed) => {
    const request = http.request(
      new URL(path, editor.url),
      { method, headers: { Host: host, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => done({ status: response.statusCode, headers: response.headers, text }));
      },
    );
    request.on("error", failed);
    request.end(body);
  });

const own = () => ({ Origin: `http://${host}`, "Content-Type": "application/json" });
const wish = () => {
  const value = JSON.parse(content.read("clinic.json"));
  return JSON.stringify({
    name: "clinic.json",
    value: { ...value, name: "Gekaapt" },
    hash: null,
    keepMine: true,
  });
};

const strangers = {
  "another site's form": () => ({ Origin: "https://elders.example", "Content-Type": "text/plain" }),
  "another site's script": () => ({ ...own(), Origin: "https://elders.example" }),
  "a sandboxed frame": () => ({ ...own(), Origin: "null" }),
  "another port of this machine": () => ({ ...own(), Origin: "http://127.0.0.1:1" }),
  "no origin at all": () => ({ "Content-Type": "application/json" }),
  "a form of its own": () => ({ ...own(), "Content-Type": "text/plain" }),
  "another name for this machine": () => ({
    ...own(),
    Host: "elders.example",
    Origin: "http://elders.example",
  }),
  "that name with the right port": () => ({ ...own(), Host: `elders.example:${host.split(":")[1]}` }),
  "a request that says it crosses sites": () => ({ ...own(), "Sec-Fetch-Site": "cross-site" }),
};

for (const [who, headers] of Object.entries(strangers))
  test(`${who} saves nothing`, async () => {
    const before = content.read("clinic.json");
    const { status } = await ask("/api/save", { method: "POST", headers: headers(), body: wish() });
    assert.ok(status === 403 || status === 415, String(status));
    assert.equal(content.read("clinic.json"), before);
  });

test("and reads nothing, not even what only asks", async () => {
  for (const headers of [
    { Host: "elders.example" },
    { Origin: "https://elders.example" },
    { "Sec-Fetch-Site": "same-site" },
  ])
    for (const address of ["/", "/api/start", `/api/file?name=${ARTICLE}`, "/preview/"])
      assert.equal((await ask(address, { headers })).status, 403, `${address} ${JSON.stringify(headers)}`);
  for (const method of ["PUT", "DELETE", "OPTIONS"])
    assert.equal((await ask("/api/save", { method, headers: own() })).status, 405);
});

test("only this machine is served", async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter(({ internal, family }) => !internal && family === "IPv4");
  const port = Number(host.split(":")[1]);
  for (const { address } of others)
    await assert.rejects(
      new Promise((done, failed) => http.get({ host: address, port }, done).on("error", failed)),
      /ECONNREFUSED/,
    );
});

test("paths out of the folder, of pages or of files, lead nowhere", async () => {
  await ask("/api/judge", { method: "POST", headers: own(), body: "{}" });
  assert.equal((await ask("/preview/")).status, 200);
  for (const address of [
    "/preview/..%2f..%2fcontent%2fclinic.json",
    "/preview/%2e%2e/dialogs.html",
    "/preview/assets/..%2fclinic.json",
    "/preview/assets/clinic.json",
    "/../package.json",
    "/server.mjs",
    "/preview/dialogs.html",
  ])
    assert.equal((await ask(address)).status, 404, address);
  for (const name of ["../package.json", "schema/ui.schema.json", "/etc/passwd"]) {
    assert.equal((await ask(`/api/file?name=${encodeURIComponent(name)}`)).status, 404);
    const body = JSON.stringify({ drafts: { [name]: {} } });
    assert.equal((await ask("/api/judge", { method: "POST", headers: own(), body })).status, 404);
  }
});

test("a request that is too large, or no JSON, or without what it needs, is refused; the server goes on", async () => {
  const large = await ask("/api/save", { method: "POST", headers: own(), body: "x".repeat(9e6) }).catch(
    () => ({ status: 413 }),
  );
  assert.equal(large.status, 413);
  assert.equal((await ask("/api/save", { method: "POST", headers: own(), body: "{" })).status, 400);
  for (const body of [
    "null",
    "[]",
    '"x"',
    "{}",
    '{"name": 7}',
    '{"name": "clinic.json"}',
    '{"name": "clinic.json", "hash": null, "keepMine": true}',
  ]) {
    const { status } = await ask("/api/save", { method: "POST", headers: own(), body });
    assert.ok(status >= 400 && status < 500, `${body}: ${status}`);
  }
  assert.equal((await ask("/preview/%")).status, 404);
  assert.equal((await ask("/")).status, 200);
});

test("no script of anybody else, and in the preview none at all", async () => {
  const page = await ask("/");
  assert.match(page.headers["content-security-policy"], /script-src 'self';/);
  assert.doesNotMatch(page.headers["content-security-policy"], /unsafe/);
  await ask("/api/judge", { method: "POST", headers: own(), body: "{}" });
  const shown = await ask("/preview/");
  assert.match(shown.headers["content-security-policy"], /default-src 'none'.*sandbox/);
  assert.doesNotMatch(shown.text, /<script/);
  for (const { headers } of [page, shown]) {
    assert.equal(headers["cross-origin-resource-policy"], "same-origin");
    assert.equal(headers["cache-control"], "no-store");
  }
});

test("what the check finds is of what is on the screen; the folder is not touched", async () => {
  const before = content.read("clinic.json");
  const value = { ...JSON.parse(before), name: "" };
  const body = JSON.stringify({ drafts: { "clinic.json": value } });
  const { text } = await ask("/api/judge", { method: "POST", headers: own(), body });
  const { findings, built } = JSON.parse(text);
  assert.ok(
    findings.some(
      ({ file, pointer, severity }) => severity === "error" && file === "clinic.json" && pointer === "/name",
    ),
  );
  assert.equal(built, false);
  assert.equal(content.read("clinic.json"), before);
});
