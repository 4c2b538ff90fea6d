// The world of a service worker, for the type checker only: lib.webworker takes `self` for the scope of any worker.

interface WorkerGlobalScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: Clients;
  readonly serviceWorker?: ServiceWorker;
  skipWaiting(): Promise<void>;
}

interface WorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
}

/** All are put in by the assembler. */
declare const LW_BUILD: string;
/** By the path below the scope. */
declare const LW_FILES: Record<string, KeptFile>;
/** HTML that says that the page is not there. */
declare const LW_PAGE: string;
declare const LW_PICTURES: boolean;
declare const LW_OPENED: Record<string, [file: string, hash: string]> | null;
declare const LW_NAMES: Record<string, string>;
