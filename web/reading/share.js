// Sharing by the device's own way, else by the clipboard. Only ever called because a person pressed a button.

// `what` goes to the device's share sheet; `copied` is what the clipboard gets instead. `onCopied` tells of it, and gets the
// text itself when even the clipboard refuses, so that it can be copied by hand.
export async function share(what, copied, onCopied) {
  try {
    if (navigator.share) return await navigator.share(what);
    await navigator.clipboard.writeText(copied);
    onCopied();
  } catch (error) {
    if (error.name !== "AbortError") onCopied(copied);
  }
}
