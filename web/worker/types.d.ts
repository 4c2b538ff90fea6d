// The world of a service worker, for the type checker only: lib.webworker takes `self` for the scope of any worker.

interface WorkerGlobalScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
}

interface WorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
}

/** A file of this version. */
interface KeptFile {
  size: number;
  type: string;
  /** Base64; a page of the archive has none. */
  sha256?: string;
  /** Kept once somebody asked for it. */
  optional?: boolean;
  /** The file that this page lies in. */
  archive?: string;
}

/** All three are put in by the assembler. */
declare const LW_BUILD: string;
/** By the path below the scope. */
declare const LW_FILES: Record<string, KeptFile>;
/** HTML that says that the page is not there. */
declare const LW_PAGE: string;
