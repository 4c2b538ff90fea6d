// What happens to the phone itself, or to its browser, in Chromium: for updates.test.mjs. Each is a fault of updating.mjs.
import { served, whole } from "./updating.mjs";

const remove = async (path) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys())
      if (path === null || url.endsWith(`/${path}`)) await cache.delete(url);
    if (path === null) await caches.delete(name);
  }
};
export const copyDeleted = { before: (phone) => phone.run(remove, null), lame: true };
export const entryDeleted = (kind) => (from) => ({
  before: (phone) => phone.run(remove, from.fileOf(kind)),
  lame: true,
});

const quota = (network, quotaSize) => (phone) =>
  phone.devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(network.url).origin, quotaSize });
export const storageFull = (network) => ({ before: quota(network, 1000), after: quota(network) });

const deny = () => {
  const refuse = () => Promise.reject(new DOMException("denied", "SecurityError"));
  for (const name of ["open", "match", "has", "keys", "delete"]) self.caches[name] = refuse;
  for (const name of self.window ? ["localStorage", "sessionStorage"] : [])
    Object.defineProperty(self, name, {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
};
const allow = () => {
  for (const name of ["open", "match", "has", "keys", "delete"]) delete self.caches[name];
};
export const storageDenied = (network) => {
  const { change } = network;
  return {
    before: async (phone) => {
      network.change = (path, body) =>
        path.endsWith("/sw.js")
          ? Buffer.concat([Buffer.from(`(${deny})();`), change(path, body)])
          : change(path, body);
      await phone.everyPage(`(${deny})()`);
      await phone.inWorkers(deny);
    },
    after: async (phone) => {
      network.change = change;
      await phone.everyPage();
      await phone.inWorkers(allow);
    },
    lame: true,
  };
};

const refuse = () => {
  const refused = () => Promise.reject(new DOMException("refused", "SecurityError"));
  for (const name of ["register", "getRegistration"]) navigator.serviceWorker[name] = refused;
};
const unregister = async () => (await navigator.serviceWorker.getRegistration())?.unregister();
export const registrationRefused = {
  before: async (phone) => {
    await phone.run(unregister);
    await phone.everyPage(`(${refuse})()`);
  },
  after: (phone) => phone.everyPage(),
};

/** Another tab gets the new build, while the first one stays with the old one. */
export const twoTabs = (network) => ({
  during: async (phone, to) => {
    const tab = await phone.another();
    await tab.go(network.url);
    await served(tab, to, "another tab: the update did not arrive");
    await tab.go(`${network.url}wegwijzer/`);
    await whole(tab, network, [to], "another tab");
    await tab.close();
  },
});
