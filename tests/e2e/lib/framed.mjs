// Any width for a browser whose window has a smallest one: the site in a frame of that width, both from one origin.
import http from "node:http";

const FRAME_PAGE = "/framed.html";

// Passes everything on to the site and adds one page, which holds the frame. `frameAt(width, height, path)` is its address.
export async function serveFramed(site) {
  const page = (query) => {
    const [width, height, path] = ["width", "height", "path"].map((name) => query.get(name));
    return `<!doctype html><meta charset="utf-8"><body style="margin:0"><iframe src="${path}" style="border:0;width:${width}px;height:${height}px"></iframe>`;
  };
  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (pathname === FRAME_PAGE) {
      response.setHeader("content-type", "text/html");
      response.setHeader("cross-origin-opener-policy", "same-origin");
      response.end(page(searchParams));
      return;
    }
    const answer = await fetch(new URL(pathname, site.url), { redirect: "manual" });
    const headers = [...answer.headers].filter(
      ([name]) => !/^(content-(encoding|length)|connection|transfer)/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url: `${url}/`,
    frameAt: (width, height, path) => `${url}${FRAME_PAGE}?${new URLSearchParams({ width, height, path })}`,
    stop: () => (server.closeAllConnections(), server.close()),
  };
}
