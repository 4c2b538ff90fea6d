// Stands in for hosts that read `_headers` (Netlify, Cloudflare Pages); neither can run here. It holds to what both document, and where
// they differ, or the file says something only one of them understands, it refuses:
//   - a line without indentation is a path of this host, with at most one * at its end; indented `Name: value` lines follow it
//   - all rules whose path matches the address count; a header that two of them set is sent with both values, joined by a comma
//     (refused: never meant here; Netlify has no way to take a header back, Cloudflare has `! Name`)
//   - at most 100 rules and 2,000 characters in a line (Cloudflare)
//   - the address decides alone, also where no file is: the page for a wrong address gets what its address gets
//   - types by extension, compression, Vary, a slash behind a folder's name, and 404.html are the host's own business; what a rule
//     does not say about caching is `public, max-age=0, must-revalidate` on both
// How they really answer, only a try with an account there shows.
import { existsSync, readFileSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

const refuse = (line, reason) => {
  throw new Error(`_headers: ${reason}: ${line}`);
};

export function parse(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (line.length > 2000) refuse(line, "too long");
    if (!line.trim() || line.startsWith("#")) continue;
    if (/^\s/.test(line)) {
      const [, name, value] = line.match(/^ {2}([A-Za-z-]+): (\S.*)$/) ?? refuse(line, "no header");
      if (!rules.length) refuse(line, "a header without an address");
      rules.at(-1).headers.push([name.toLowerCase(), value]);
    } else if (/^\/[^*:?#\s]*\*?$/.test(line)) rules.push({ path: line, headers: [] });
    else refuse(line, "no address");
  }
  if (rules.length > 100) refuse(rules[100].path, "more than 100 rules");
  return rules;
}

const fits = (rule, address) =>
  rule.endsWith("*") ? address.startsWith(rule.slice(0, -1)) : rule === address;

export function headersFor(rules, address) {
  const headers = new Map();
  for (const rule of rules.filter((one) => fits(one.path, address)))
    for (const [name, value] of rule.headers) {
      if (headers.has(name)) refuse(address, `${name} from two rules`);
      headers.set(name, value);
    }
  return headers;
}

const HOSTS_OWN = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** Starts a host whose published folder is `root`, with the site, and its `_headers`, in `site`. */
export async function headersHost({ root, site, base }) {
  const rules = parse(readFileSync(path.join(site, "_headers"), "utf8"));
  const server = http.createServer((request, response) => {
    const address = new URL(request.url, "http://host").pathname;
    const asked = path.join(root, address, address.endsWith("/") ? "index.html" : "");
    const found = existsSync(asked) && statSync(asked).isFile();
    const file = found ? asked : path.join(site, "404.html");
    response.setHeader("cache-control", "public, max-age=0, must-revalidate");
    response.setHeader("content-type", HOSTS_OWN[path.extname(file).slice(1)] ?? "application/octet-stream");
    for (const [name, value] of headersFor(rules, address)) response.setHeader(name, value);
    response.writeHead(found ? 200 : 404).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = () => new Promise((closed) => server.close(closed).closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}${base}`, stop };
}
