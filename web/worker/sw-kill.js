// The kill switch. A missing sw.js does not remove a worker from people's phones (measured in three engines): to take the
// offline copy back, publish THIS file under the name sw.js and leave it there for as long as phones may come back
// (a year). It deletes this site's own caches and itself; open pages stay as they are.

const PREFIX = `leeswijzer:${encodeURIComponent(new URL("./", self.location.href).pathname)}:`;

async function remove() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(remove()));
