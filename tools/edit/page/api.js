// What the page asks of its server.

/** @typedef {{status: number, answer: any}} Reply */

/** @param {string} address @param {object} [body] @returns {Promise<Reply>} */
async function ask(address, body) {
  const how = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(address, how);
    return { status: response.status, answer: await response.json() };
  } catch {
    return {
      status: 0,
      answer: { error: "Het programma antwoordt niet. Staat het nog aan in de terminal?" },
    };
  }
}

export const start = () => ask("/api/start");
/** @param {string} name */
export const load = (name) => ask(`/api/file?name=${encodeURIComponent(name)}`);
/** @param {Record<string, any>} drafts */
export const judge = (drafts) => ask("/api/judge", { drafts });
/** @param {string} name @param {string | null} hash */
export const remove = (name, hash) => ask("/api/remove", { name, hash });
/** @param {string} name @param {string} data  base64 */
export const addPhoto = (name, data) => ask("/api/photo", { name, data });
/** @param {{name: string, value: any, hash: string | null, keepMine?: boolean}} wish */
export const save = (wish) => ask("/api/save", wish);
