// The servers that a clinic may have, each really started with the configuration that the build wrote for it.
import assert from "node:assert/strict";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hosting } from "../../../site/hosting/hosting.mjs";
import { place, serve, start } from "../../../site/serve.mjs";

const MODULES = "/usr/lib/apache2/modules";
// What the site needs, and what else most hosts have on, which must not get in its way.
const NEEDED = ["mpm_event", "authz_core", "mime", "headers", "rewrite"];
const USUAL = ["dir", "autoindex", "negotiation", "filter", "deflate"];

/** All files of a site by name, without compressed copies and what is meant for the host. */
export function filesOf(site) {
  const names = fs
    .readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((name) => !/\.(br|gz)$|^(\.htaccess|_headers)$/.test(name));
  return new Map(names.sort().map((name) => [name, fs.readFileSync(path.join(site, name))]));
}

/** As a build with --site writes one; moved() adds it, since the built site has none. */
export const OEMBED = "oembed/wegwijzer.json";

/**
 * A copy of a built site at `base` of a host, where Apache may read it too, with the configurations for that place. Beside it, if there
 * is room, lies somebody else's page.
 */
export function moved(built, { base = "/", hsts = false } = {}) {
  const root = fs.mkdtempSync(path.join(tmpdir(), "leeswijzer-host-"));
  fs.chmodSync(root, 0o755);
  const site = path.join(root, base);
  fs.mkdirSync(site, { recursive: true, mode: 0o755 });
  fs.cpSync(built, site, { recursive: true });
  if (base !== "/") fs.writeFileSync(path.join(root, "other.html"), "somebody else's");
  fs.mkdirSync(path.dirname(path.join(site, OEMBED)));
  fs.writeFileSync(path.join(site, OEMBED), "{}\n");
  const { inside, beside } = hosting(filesOf(site), { base, hsts });
  // Inside the site stands what must not be shown.
  fs.mkdirSync(path.join(site, ".git"));
  fs.writeFileSync(path.join(site, ".git/config"), "secret");
  for (const [name, text] of inside) fs.writeFileSync(path.join(site, name), text);
  const remove = () => fs.rmSync(root, { recursive: true });
  return { root, site, base, hsts, beside: Object.fromEntries(beside), remove };
}

async function apache({ site, base }) {
  const { root, port, work } = await place(site, base);
  const modules = [...NEEDED, ...USUAL].map(
    (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so\n`,
  );
  const file = path.join(work, "apache.conf");
  fs.writeFileSync(
    file,
    `ServerRoot ${work}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/pid
DefaultRuntimeDir ${work}
ErrorLog ${work}/errors
${modules.join("")}TypesConfig /etc/mime.types
User www-data
Group www-data
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo
  Options Indexes FollowSymLinks MultiViews
  Require all granted
</Directory>
AddOutputFilterByType DEFLATE text/html text/css text/javascript
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`,
  );
  return start(["apache2", "-f", file, "-DFOREGROUND"], `http://127.0.0.1:${port}${base}`, work);
}

async function caddy({ site, base, beside }) {
  const { root, port, work } = await place(site, base);
  const file = path.join(work, "Caddyfile");
  fs.writeFileSync(path.join(work, "leeswijzer"), beside.Caddyfile);
  fs.writeFileSync(
    file,
    `{
  admin off
  auto_https off
  log {
    level ERROR
  }
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${work}/leeswijzer
  file_server
}
`,
  );
  const command = ["caddy", "run", "--config", file, "--adapter", "caddyfile"];
  return start(command, `http://127.0.0.1:${port}${base}`, work, { ...process.env, HOME: work });
}

// As in the container, but for where things are.
async function container({ site, base, beside }) {
  const { root, port, work } = await place(site, base);
  const file = path.join(work, "container.conf");
  const here = { "/tmp": work, "root /srv;": `root ${root};`, "listen 8080;": `listen 127.0.0.1:${port};` };
  let text = beside["container.conf"];
  for (const [there, own] of Object.entries(here)) {
    assert.ok(text.includes(there), there);
    text = text.replaceAll(there, own);
  }
  fs.writeFileSync(file, `${process.getuid() === 0 ? "user root;\n" : ""}${text}`);
  const command = ["nginx", "-c", file, "-e", "stderr", "-g", "daemon off;"];
  return start(command, `http://127.0.0.1:${port}${base}`, work);
}

export const SERVERS = { nginx: serve, apache, caddy, container };
