// `./dev serve` as a user sees it.
// Runs alone: it rebuilds the site that the other tests are served from.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const script = fileURLToPath(new URL("../../dev", import.meta.url));

async function free_port() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

// Waits for the address on stderr; fails with its output when the script ends first.
async function address_of(child) {
  let said = "";
  for await (const chunk of child.stderr) {
    said += chunk;
    const found = said.match(/serving at (http:\/\/\S+)/);
    if (found) return found[1];
  }
  throw new Error(`./dev serve ended: ${said}`);
}

async function fetch_when_up(address) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answer = await fetch(address).catch(() => null);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${address}`);
}

test("serve prints its address, honours PORT and answers with the article", { timeout: 300000 }, async () => {
  const port = await free_port();
  const child = spawn(script, ["serve"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "inherit", "pipe"],
  });
  try {
    const address = await address_of(child);
    assert.equal(address, `http://localhost:${port}/`);
    const answer = await fetch_when_up(address);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /Neuroplasticiteit/i);
  } finally {
    child.kill();
  }
});

test("a program that fails before it stops its site ends all the same, and the site with it", async () => {
  const program = `import { serve } from "./site/serve.mjs";
    const { url } = await serve({ site: "build/site" });
    console.log(url);`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    encoding: "utf8",
    timeout: 20_000,
  });
  assert.equal(status, 0);
  await assert.rejects(fetch(stdout.trim()));
});
