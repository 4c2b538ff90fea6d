// What is kept on the device. A look at the storage may throw (a sandboxed frame, blocked cookies), writing may (full), and some
// private windows forget at once.

/** What was kept, if it is JSON. @param {string} key @returns {any} */
export function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps a value; none: leaves no trace. False when the browser does not keep it. @param {string} key @param {unknown} value */
export function keep(key, value) {
  const text = value === undefined ? null : JSON.stringify(value);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}
