// Text boxes, which pandoc leaves out: their paragraphs are moved behind the one that they hang on.

/** @typedef {{ xml: string, boxes: { inside: string, before: string }[], isMoved: boolean }} Unboxed */

/**
 * The document with its boxes opened; as it was where one is inside another, or in no paragraph.
 * @param {string} xml
 * @param {string} box name of the element
 * @param {string} paragraph name of the element that it is in
 * @returns {Unboxed}
 */
export function unboxed(xml, box, paragraph) {
  const pattern = new RegExp(`<${box}(?:\\s[^>]*)?>(.*?)</${box}>`, "gs");
  // Word writes each twice, the second time for old programs.
  const once = xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, (old) => old.replace(pattern, ""));
  const found = [...once.matchAll(pattern)];
  const boxes = found.map(({ 1: inside, index }) => ({
    inside,
    before: once.slice(Math.max(0, index - 20000), index),
  }));
  const end = `</${paragraph}>`;
  let out = once;
  for (const { 0: all, 1: inside, index } of found.toReversed()) {
    const rest = out.slice(index + all.length);
    const at = rest.indexOf(end) + end.length;
    if (inside.includes(`<${box}`) || at < end.length) return { xml, boxes, isMoved: false };
    out = out.slice(0, index) + rest.slice(0, at) + inside + rest.slice(at);
  }
  return { xml: out, boxes, isMoved: true };
}
