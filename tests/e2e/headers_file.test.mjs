// The file `_headers` that the build writes, as the hosts that read it document it: the same headers as from nginx for every file, page
// and wrong address, except for what those hosts decide alone, and for the policy: there the one that allows the most holds for all, and
// pages themselves (policy.test.mjs) for the rest.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { get } from "./lib/asks.mjs";
import { headersFor, headersHost, parse } from "./lib/headers_host.mjs";
import { filesOf, moved, OEMBED } from "./lib/hosts.mjs";

const OWN = ["vary", "content-encoding"];
const ELSEWHERE = ["cache-control", "cross-origin-resource-policy"]; // of a wrong address only the host's own caching is known
const PAGES = ["", "wegwijzer/", "wegwijzer/zelf/", "insluiten/"];

const TRANSPORT = ["server", "date", "connection", "keep-alive", "etag", "last-modified", "accept-ranges"];
const SIZE = ["content-length", "transfer-encoding"];
const without = (headers, names) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => ![...TRANSPORT, ...SIZE, ...names].includes(name)),
  );

for (const base of ["/", "/voor/patienten/"])
  describe(`_headers at ${base}`, () => {
    let host, nginx, other;
    before(async () => {
      host = moved("build/site", { base, hsts: base !== "/" });
      [nginx, other] = [await serve(host), await headersHost(host)];
    });
    after(async () => {
      await nginx.stop();
      await other.stop();
      host.remove();
    });
    async function both(address) {
      const asked = [
        new URL(address, other.url),
        ...[address, "insluiten/"].map((at) => new URL(at, nginx.url)),
      ];
      const [own, expected, { headers: widest }] = await Promise.all(asked.map((url) => get(url)));
      const policy = { "content-security-policy": widest["content-security-policy"] };
      return [own, { ...expected, headers: { ...expected.headers, ...policy } }];
    }

    test("every file and every page", async () => {
      for (const address of [...filesOf("build/site").keys(), ...PAGES, OEMBED]) {
        const [own, expected] = await both(address);
        assert.equal(own.status, 200, address);
        assert.deepEqual(without(own.headers, OWN), without(expected.headers, OWN), address);
        assert.ok(own.body.equals(expected.body), address);
      }
    });

    test("a wrong address is as safe, and is not kept", async () => {
      for (const address of ["weg", "assets/app-0000000000.js"]) {
        const [own, expected] = await both(address);
        assert.equal(own.status, 404);
        const leave = [...OWN, ...ELSEWHERE];
        assert.deepEqual(without(own.headers, leave), without(expected.headers, leave), address);
        assert.match(own.headers["cache-control"], /max-age=0, must-revalidate/);
      }
    });

    if (base !== "/")
      test("others on the same host are left alone", async () => {
        const { headers } = await get(new URL("/other.html", other.url));
        assert.equal(headers["content-security-policy"], undefined);
      });
  });

test("the stand-in refuses what hosts would take otherwise than it is meant", () => {
  assert.throws(() => headersFor(parse("/*\n  A: 1\n\n/b\n  a: 2\n"), "/b"), /a from two rules/);
  assert.throws(() => parse("  A: 1\n"), /without an address/);
  assert.throws(() => parse("/a/*/b\n  A: 1\n"), /no address/);
  assert.throws(() => parse("/a\n  A\n"), /no header/);
  assert.throws(() => parse(`/a\n  A: ${"1".repeat(2000)}\n`), /too long/);
  assert.throws(() => parse("/a\n  A: 1\n".repeat(101)), /more than 100/);
  assert.deepEqual([...headersFor(parse("/*\n  A: 1\n"), "/x/y")], [["a", "1"]]);
});
