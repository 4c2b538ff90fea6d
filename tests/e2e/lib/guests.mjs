// What people bring along into the page: translators, extensions, style sheets of their own. A guest is a text of JavaScript that
// runs in the page, at once or later.
import { readFileSync } from "node:fs";

const sheet = (css) => `
  const style = document.createElement("style");
  style.textContent = ${JSON.stringify(css)};
  document.head.append(style);`;

// A sheet that no element holds, as an extension's insertCSS leaves none.
const adopted = (css) => `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`;

// Another language of which every word is as long as the Dutch one: what moves nothing is the hardest to notice. New screens are
// translated as they come.
const translator = (put, { language = "" } = {}) => `
  const letters = "uyzstvwxoqrpmnleğkbşcdıfjh";
  const turn = (text) => text.replace(/[a-z]/g, (letter) => letters[letter.charCodeAt(0) - 97]);
  const done = new WeakSet();
  const put = ${put};
  const translate = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || done.has(text) || text.parentElement.closest("script, style")) continue;
      for (const one of put(text, turn(text.data))) done.add(one);
    }
  };
  if (${JSON.stringify(language)}) document.documentElement.lang = ${JSON.stringify(language)};
  translate(document.body);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.isConnected) translate(node);
  }).observe(document.body, { childList: true, subtree: true });`;

const inPlace = "(text, words) => { text.data = words; return [text]; }";
const wrapped = `(text, words) => {
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.textContent = words;
  outer.append(inner);
  text.replaceWith(outer);
  return [inner.firstChild];
}`;

const only = (selector, change) => `
  const element = document.querySelector(${JSON.stringify(selector)});
  ${change}`;
const SHOWN = "main h1";

const dark = `${readFileSync("node_modules/darkreader/darkreader.js", "utf8")}
  DarkReader.setFetchMethod(window.fetch);
  DarkReader.enable({ brightness: 100, contrast: 90, sepia: 10 });`;

/** Guests that may come before the page's own scripts, or later. */
export const guests = {
  nobody: "",
  "a translator that wraps": translator(wrapped, { language: "tr" }),
  "a translator that wraps and says nothing": translator(wrapped),
  "a translator in place": translator(inPlace, { language: "tr" }),
  "a translator in place that says nothing": translator(inPlace),
  "a dark-mode extension": dark,
  "body background": sheet("body { background: #fff1a8 }"),
  "main background": sheet("main { background: #fff1a8 }"),
  "section background": sheet("section, article, form, ul { background: #fff1a8 }"),
  "paragraph background": sheet("p, li, h1, label { background: #fff1a8 }"),
  "all colours": sheet("* { background-color: #000 !important; color: #ff0 !important }"),
  "text colour": sheet("p, h1, li { color: #a00 }"),
  "text fill": sheet("p, h1, li { -webkit-text-fill-color: #a00 }"),
  "root background": sheet("html { background: #fff1a8 !important }"),
  "no canvas": sheet("canvas { display: none }"),
  "no canvas, otherwise": sheet("canvas { opacity: 0 }"),
  "inverted text": sheet("p, h1 { filter: invert(1) }"),
  "inverted page": sheet("html { filter: invert(1) } canvas { filter: invert(1) }"),
  "line height": sheet("p, li { line-height: 2 !important }"),
  bold: sheet("* { font-weight: 700 !important }"),
  "another font": sheet("* { font-family: serif !important }"),
  "larger paragraphs": sheet("p { font-size: 150% }"),
  capitals: sheet("h1 { text-transform: uppercase }"),
  italics: sheet("p, h1 { font-style: italic }"),
  "own spacing": sheet(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
  ),
  underlined: sheet("p, h1 { text-decoration: underline }"),
  shadow: sheet("p, h1 { text-shadow: 2px 2px #f00 }"),
  centred: sheet("p, h1 { text-align: center }"),
  "first letter": sheet("p::first-letter, h1::first-letter { color: #f00; background: #ff0 }"),
  "first line": sheet("p::first-line, h1::first-line { color: #f00 }"),
  "something before": sheet("h1::before { content: '»'; position: absolute; inset: 0; background: #000 }"),
  "a veil behind": sheet(
    "body::after { content: ''; position: fixed; inset: 0; z-index: -1; background: #fff1a8 }",
  ),
  "half transparent": sheet("main { opacity: 0.4 }"),
  "a page within the page": sheet("main { overflow: auto; height: 60vh }"),
  "paragraphs that stay on the screen": sheet("h1, h2, p { position: sticky; top: 0 }"),
  hidden: sheet("h1 { visibility: hidden }"),
  "adopted colours": adopted("p, h1, li { color: #a00 }"),
  "adopted background": adopted("h1, p { background: #000; color: #fff }"),
  "adopted bold": adopted("h1 { font-weight: 400 }"),
  "a marked word": only(
    SHOWN,
    `
    const text = [...element.childNodes].findLast((one) => one.nodeType === 3);
    const mark = document.createElement("mark");
    mark.textContent = text.data.slice(0, 6);
    text.replaceWith(mark, text.data.slice(6));`,
  ),
  "another heading": only(SHOWN, `element.lastChild.data = element.lastChild.data.replace(/e/g, "o");`),
  "a heading in red": only(SHOWN, `element.style.color = "#d00000";`),
  "a heading upside down": only(SHOWN, `element.style.transform = "rotate(180deg)";`),
  "a plate behind the text": only(
    "body",
    `
    const plate = document.createElement("div");
    plate.style.cssText = "position:absolute;inset:0;z-index:-1;background:#fff1a8";
    element.append(plate);`,
  ),
};
