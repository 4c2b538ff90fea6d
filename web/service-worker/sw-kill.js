// The kill switch. Deleting sw.js does not remove the worker from people's phones (measured in three engines): to remove the
// offline copy, publish THIS file under the name sw.js and keep it there for as long as phones may come back (a year).
// It deletes this site's own caches and unregisters itself; open pages are not affected.

const PREFIX = `leeswijzer:${encodeURIComponent(new URL("./", self.location.href).pathname)}:`;

async function remove() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(remove()));
