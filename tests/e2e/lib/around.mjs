// Another site, with pages that have the reader in a frame.
import http from "node:http";

/** `pages`: path → {html, policy}. Resolves to {url, stop}. */
export async function serveAround(pages) {
  const server = http.createServer((request, response) => {
    const { html, policy } = pages[new URL(request.url, "http://localhost").pathname] ?? {};
    response.writeHead(html ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      ...(policy ? { "content-security-policy": policy } : {}),
    });
    response.end(html ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => (server.closeAllConnections(), server.close()),
  };
}
