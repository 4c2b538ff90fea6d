// Sharing by the device's own way, else by the clipboard. Only ever called because a person pressed a button.

/**
 * @param {ShareData} what  goes to the device's share sheet
 * @param {string} copied   what the clipboard gets instead
 * @param {(byHand?: string) => void} onCopied
 *   reports it, and gets the text itself when even the clipboard refuses, so that it can be copied by hand
 */
export async function share(what, copied, onCopied) {
  try {
    if (navigator.share) return await navigator.share(what);
    await navigator.clipboard.writeText(copied);
    onCopied();
  } catch (error) {
    if (/** @type {Error} */ (error).name !== "AbortError") onCopied(copied);
  }
}
