// Which addresses a text may link to, and how they are written in it.

// What would end or change a link in the content's notation.
const SPECIAL = /[()[\]*^~\\\s"'<>`{}|]/g;

/** @param {string} address */
const written = (address) =>
  address.replace(SPECIAL, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

// As the check wants them: names of letters, digits and hyphens, without a port.
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** "" for what is none; names with other letters are written as browsers send them. @param {string} address */
function webAddress(address) {
  const [, scheme, host, rest] = /^(https?:)\/\/([^/?#\\]+)(.*)$/is.exec(address) ?? [];
  if (!scheme || /[@:%]/.test(host) || !URL.canParse(address)) return "";
  const name = HOST.test(host) ? host : new URL(`${scheme}//${host}`).host;
  return HOST.test(name) ? written(`${scheme.toLowerCase()}//${name}${rest}`) : "";
}

/** @param {string} address */
function safe(address) {
  const [, scheme, rest] = /^(mailto|tel):(.*)$/is.exec(address) ?? [];
  const isKnown =
    scheme?.toLowerCase() === "tel" ? /^\+?\d{3,15}$/.test(rest) : /^[^@\s]+@[^@\s]+$/.test(rest ?? "");
  return isKnown ? `${scheme.toLowerCase()}:${written(rest)}` : webAddress(address);
}

/**
 * "#id" for a place in the document, an address, or "" for what cannot be linked.
 * @param {string} href @param {string} base of the page, "" if unknown
 */
export function targetOf(href, base) {
  // eslint-disable-next-line no-control-regex -- browsers ignore these in addresses, so they could hide one
  const own = href.replace(/[\0-\x1F]+/g, "").trim();
  if (own.startsWith("#")) return own.length > 1 ? own : "";
  let full = own.startsWith("www.") ? `https://${own}` : own;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(full);
  if (!hasScheme && base && own !== "" && URL.canParse(full, base)) full = new URL(full, base).href;
  if (base && full.startsWith(`${base}#`)) return full.slice(base.length);
  if (/^tel:/i.test(full)) full = full.replace(/[() -]/g, "");
  return safe(full);
}
