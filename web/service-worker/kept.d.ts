// What the assembler (site/assemble.mjs) tells the service worker, for the type checker only.

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
