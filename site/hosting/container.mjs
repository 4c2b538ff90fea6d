// The site in a container: Debian's nginx with the whole configuration that it needs. Built from the folder that holds both folders of the
// build; plain http on port 8080, for a server with a certificate to stand before it.
import path from "node:path";
import { alone } from "./nginx.mjs";

const ROOT = "/srv";
const PORT = 8080;

/**
 * @param {import("./rules.mjs").Rules} rules
 * @param {string} out  where the site is built
 * @returns {[string, string][]} name and text of the files beside it
 */
export function container(rules, out) {
  const site = path.basename(out);
  const folder = `${ROOT}${rules.base}`;
  return [
    [
      "container.conf",
      alone(rules, { root: ROOT, listen: `${PORT}`, work: "/tmp", modules: "/usr/lib/nginx/modules" }),
    ],
    [
      "Containerfile",
      `# The site on Debian's nginx, as plain http on port ${PORT}. In the folder that holds ${site}/ and ${site}-hosting/:
#   podman build -f ${site}-hosting/Containerfile -t leeswijzer .
#   podman run --rm --read-only --tmpfs /tmp -p ${PORT}:${PORT} leeswijzer
FROM debian:12-slim
RUN apt-get update \\
 && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static \\
 && rm -rf /var/lib/apt/lists/*
COPY ${site}-hosting/container.conf /etc/nginx/nginx.conf
COPY ${site}/ ${folder}
USER www-data
EXPOSE ${PORT}
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
`,
    ],
  ];
}
