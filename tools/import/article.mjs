// What was read, as an article: title, subtitle, sections, ids.
import { BREAK, withoutTypeface } from "./characters.mjs";
import { freeId, idOf } from "./ids.mjs";
import { PLAIN, plain } from "./inline.mjs";
import { quoted, Refusal } from "./losses.mjs";
import { languageOf } from "./language.mjs";
import { addOthers, moveMarks, noteNumbers } from "./notes.mjs";

/** @import { Losses } from "./losses.mjs" */
/** @import { Run } from "./inline.mjs" */
/** @import { Item, Reader } from "./reader.mjs" */
/** @import { Source } from "./document.mjs" */
/** @typedef {{ caption?: string, header?: string[], rows?: { cells: string[] }[] }} Table */
/** @typedef {{ kind: string, text?: string, items?: string[], file?: string, alt?: string } & Table} Block */
/** @typedef {{ id: string, heading: string | null, blocks: Block[] }} Section */
/**
 * @typedef {{ $schema: string, id: string, language: string, title: string, subtitle: string, sections: Section[], notes?: string[] }} Article
 */
/** @typedef {{ title: string, subtitle: string, language: string, taken: { articles: Set<string>, sections: Set<string>, pictures: Set<string> }, beside: (address: string) => Buffer | null }} Options */

const LONGEST_SUBTITLE = 140; // UTF-16 units: longer ones are paragraphs

/** @param {Run[]} runs */
const oneLine = (runs) =>
  plain(runs.filter(({ note }) => !note))
    .replace(/\s+/g, " ")
    .trim();

/**
 * The title, taken out of the items.
 * @param {Item[]} items
 * @param {Source} source
 * @param {Options} options
 * @param {Losses} losses
 */
function titleOf(items, source, options, losses) {
  const written = ofKind(items, "title", source.title) || oneLine(takeFirst(items, source.styledTitle ?? ""));
  const first = items.findIndex(({ kind, level }) => kind === "heading" && level === 1);
  if (options.title || written) {
    const own = written || onlyHeading(items);
    if (own !== "" && first >= 0 && oneLine(items[first].runs) === own) items.splice(first, 1);
    if (own && options.title && own !== options.title)
      losses.whole("the title of the document gave way to yours", own);
    return options.title || written;
  }
  return first >= 0 ? mainHeading(items.splice(first, 1)[0], source, losses) : fallbackTitle(source, losses);
}

/** @param {Item} item @param {Source} source @param {Losses} losses */
function mainHeading(item, source, losses) {
  const title = headingText(item, losses);
  if (source.isMarkdown && source.fallbackTitle && source.fallbackTitle !== title)
    losses.whole("the title of the front matter gave way to the main heading", source.fallbackTitle);
  return title;
}

/** @param {Source} source @param {Losses} losses */
function fallbackTitle(source, losses) {
  if (!source.fallbackTitle) throw new Refusal(withoutTitle(source));
  losses.whole(`there is no main heading: the title is that of ${source.titleFrom}`, source.fallbackTitle);
  return source.fallbackTitle;
}

/** The main heading, if there is one only. @param {Item[]} items */
function onlyHeading(items) {
  const mains = items.filter(({ kind, level }) => kind === "heading" && level === 1);
  return mains.length === 1 ? oneLine(mains[0].runs) : "";
}

/** @param {Source} source */
const withoutTitle = (source) =>
  source.isMarkdown
    ? 'has no title. Begin it with a line "# Title", or add --title "…".'
    : 'has no title. Give its title the style "Title" or "Heading 1" (in HTML <h1>), or add --title "…".';

/**
 * The words of the first one with this style of Word's, which is taken out unless they are known; others are ordinary.
 * @param {Item[]} items @param {"title" | "subtitle"} kind @param {string} known
 */
function ofKind(items, kind, known) {
  const at = known ? -1 : items.findIndex((item) => item.kind === kind);
  const [first] = at < 0 ? [] : items.splice(at, 1);
  for (const item of items) if (item.kind === kind) item.kind = kind === "title" ? "heading" : "paragraph";
  return first ? oneLine(first.runs) : known;
}

/** The first paragraph with these words. @param {Item[]} items @param {string} words @returns {Run[]} */
function takeFirst(items, words) {
  const at = words ? items.findIndex(({ runs }) => oneLine(runs) === words.replace(/\s+/g, " ")) : -1;
  return at < 0 ? [] : items.splice(at, 1)[0].runs;
}

/** @param {Item} item @param {Losses} losses */
function headingText(item, losses, where = "a heading") {
  const runs = item.runs.filter(({ note }) => !note);
  const odd = runs.some((run) => run.script !== "" || run.href !== "");
  const mixed = runs.some((run) => run.bold !== runs[0].bold || run.italic !== runs[0].italic);
  const told = item.line > 0 ? "" : ` ${quoted(oneLine(item.runs))}`;
  if (odd || mixed) losses.at(item.line, `emphasis and links in ${where} are plain text now${told}`);
  return oneLine(item.runs);
}

/** @param {Item[]} items @param {Source} source @param {string} asked @param {Losses} losses */
function subtitleOf(items, source, asked, losses) {
  const styled =
    ofKind(items, "subtitle", asked || source.subtitle) ||
    oneLine(takeFirst(items, source.styledSubtitle ?? ""));
  if (styled) return styled;
  const first = items[0];
  const fits =
    first?.kind === "paragraph" &&
    oneLine(first.runs).length <= LONGEST_SUBTITLE &&
    !first.runs.some(({ href, note }) => href || note);
  if (!fits || !items.some(({ kind }, i) => i > 0 && kind !== "heading")) return "";
  items.shift();
  return headingText(first, losses, "the subtitle");
}

/**
 * The level of the headings of sections; deeper ones are small headings inside.
 * @param {Item[]} items
 * @param {boolean} hasTitle that is no heading
 */
function sectionLevel(items, hasTitle) {
  const levels = items.filter(({ kind }) => kind === "heading").map(({ level }) => level);
  const mains = levels.filter((level) => level === 1).length;
  if (mains > (hasTitle ? 0 : 1)) return 1;
  return Math.max(2, Math.min(...levels.filter((level) => level > 1), 6));
}

/** @typedef {{ heading: string | null, items: Item[], anchors: string[] }} Part */

/** @param {Item[]} items @param {number} top @param {Losses} losses @returns {Part[]} */
function partsOf(items, top, losses) {
  /** @type {Part[]} */
  const parts = [{ heading: null, items: [], anchors: [] }];
  for (const item of items) {
    const last = parts[parts.length - 1];
    last.anchors.push(...(item.kind === "heading" && item.level <= top ? [] : item.anchors));
    if (item.kind !== "heading") last.items.push(item);
    else if (item.level <= top)
      parts.push({ heading: headingText(item, losses), items: [], anchors: [...item.anchors] });
    else last.items.push(item);
    tellLevel(item, top, losses);
  }
  return parts.filter(({ heading, items: inside }) => heading !== null || inside.length > 0);
}

/** @param {Item} item @param {number} top @param {Losses} losses */
function tellLevel({ kind, level, runs, line }, top, losses) {
  if (kind !== "heading") return;
  const words = line > 0 ? "" : ` ${quoted(oneLine(runs))}`;
  if (level === 1 && top === 2)
    losses.at(line, `a second main heading became the heading of a section${words}`);
  if (level > top + 1) losses.at(line, `a heading of level ${level} became a small heading${words}`);
  if (level === top && top > 2)
    losses.at(line, `a heading of level ${level} became the heading of a section${words}`);
}

/** @param {Item} item @param {(runs: Run[]) => string} write @param {Losses} losses @returns {Block} */
function blockOf(item, write, losses) {
  losses.line = item.line;
  if (item.kind === "heading") return { kind: "subheading", text: headingText(item, losses) };
  if (item.kind === "table") return tableOf(item, write);
  if (item.picture) return pictureOf(item, write);
  if (item.items.length > 0) return { kind: item.kind, items: item.items.map(write) };
  return { kind: item.kind, text: write(item.runs) };
}

/** @param {Item} item @param {(runs: Run[]) => string} write @returns {Block} */
function pictureOf({ kind, runs, picture }, write) {
  const [alt, caption] = [picture?.alt, runs.length > 0 ? write(runs) : ""];
  return { kind, file: picture?.file, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}) };
}

/** @param {Item} item @param {(runs: Run[]) => string} write @returns {Block} */
function tableOf({ kind, runs, items, level: columns }, write) {
  const cells = items.map((cell, i) => write(i < columns ? cell.filter(({ note }) => !note) : cell));
  const rows = Array.from({ length: cells.length / columns - 1 }, (_, i) => ({
    cells: cells.slice((i + 1) * columns, (i + 2) * columns),
  }));
  return { kind, caption: oneLine(runs), header: cells.slice(0, columns), rows };
}

/**
 * OpenDocument's captions are paragraphs above their tables.
 * @param {Item[]} items @param {string[]} captions
 */
function takeCaptions(items, captions) {
  for (let at = items.length - 1; at > 0; --at) {
    const above = items[at - 1];
    if (items[at].kind !== "table" || items[at].runs.length > 0 || above.kind !== "paragraph") continue;
    if (!captions.includes(oneLine(above.runs))) continue;
    items[at].runs = above.runs;
    items.splice(at - 1, 1);
  }
}

/**
 * A table must say what it shows: without words of its own it gets those of the heading above it.
 * @param {Part[]} parts @param {string} title @param {Losses} losses
 */
function captionTables(parts, title, losses) {
  for (const { heading, items } of parts) {
    let above = heading ?? title;
    for (const item of items) {
      if (item.kind === "heading") above = oneLine(item.runs);
      if (item.kind !== "table" || item.runs.length > 0) continue;
      item.runs = [{ ...PLAIN, text: above }];
      losses.at(item.line, "a table has no caption: it got the words of the heading above it", above);
    }
  }
}

/**
 * A heading without text below it cannot be a section: its words stand in the text before.
 * @param {Part[]} parts
 * @param {Losses} losses
 */
function joinedEmpty(parts, losses) {
  /** @type {Part[]} */
  const kept = [];
  for (const part of parts) {
    if (part.heading === null || part.items.length > 0) kept.push(part);
    else {
      const last = kept.at(-1) ?? { heading: null, items: [], anchors: [] };
      if (kept.length === 0) kept.push(last);
      losses.whole("a heading without text below it became bold text", part.heading);
      const runs = [{ ...PLAIN, bold: true, text: part.heading }];
      last.items.push({ kind: "paragraph", level: 0, runs, items: [], anchors: [], line: 0 });
      last.anchors.push(...part.anchors);
    }
  }
  return kept;
}

/**
 * Links to places become links to their sections.
 * @param {Part[]} parts
 * @param {string[]} ids
 * @param {Reader} reader
 */
function resolver(parts, ids, reader) {
  /** @type {Map<string, string>} */
  const sections = new Map();
  parts.forEach(({ anchors }, i) => anchors.forEach((anchor) => sections.set(`#${anchor}`, `#${ids[i]}`)));
  /** @param {string} href */
  const find = (href) => sections.get(href) ?? sections.get(decoded(href)) ?? "";
  for (const [href, line] of reader.localLinks)
    if (!find(href)) reader.losses.at(line, `the link to ${href} leads nowhere and is only text now`);
  return (/** @type {Run[]} */ runs) =>
    runs.map((run) => (run.href.startsWith("#") ? { ...run, href: find(run.href) } : run));
}

/** @param {string} href */
function decoded(href) {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** @param {string} text @param {Losses} losses */
function tellTypefaces(text, losses) {
  const signs = withoutTypeface(text.replaceAll(BREAK, " "));
  if (signs.length === 0) return;
  const more = signs.length > 12 ? ` (and ${signs.length - 12} more)` : "";
  losses.whole(
    `the typefaces lack ${signs.slice(0, 12).join(" ")}${more}: the browser shows them in one of the device`,
  );
}

const BULLET = /^[•·▪◦‣\uF0B7\uF0A7]\s*/;

/** Paragraphs that begin with a bullet somebody typed are a list. @param {Item[]} items @param {Losses} losses */
function joinBullets(items, losses) {
  /** @param {Item | undefined} item */
  const isPoint = (item) => item?.kind === "paragraph" && BULLET.test(oneLine(item.runs));
  for (let at = 0; at < items.length; ++at) {
    let end = at;
    while (isPoint(items[end])) ++end;
    if (end - at < 2) continue;
    const points = items.splice(at, end - at, { ...items[at], kind: "bulletList" });
    items[at].items = points.map(({ runs }) => runs);
    items[at].anchors = points.flatMap(({ anchors }) => anchors);
    items[at].runs = [];
    for (const [first] of items[at].items) first.text = first.text.replace(BULLET, "");
    losses.whole("paragraphs that begin with a bullet became a list", oneLine(items[at].items[0]));
  }
}

/** In Word many a heading is only bold. @param {Item[]} items @param {Losses} losses */
function tellHeadings(items, losses) {
  for (const { kind, runs } of items) {
    const words = oneLine(runs);
    if (
      kind === "paragraph" &&
      words.length < 80 &&
      runs.every(({ bold }) => bold) &&
      !/[.!?:;,]$/.test(words)
    )
      losses.whole("a short paragraph is all bold: if it is a heading, give it the style of one", words);
  }
}

/**
 * @param {Reader} reader
 * @param {Source} source
 * @param {Options} options
 * @returns {{ article: Article, whyLanguage: string, words: string }}
 */
export function articleOf(reader, source, options) {
  const { items, losses } = reader;
  const hasTitle = Boolean(source.title || source.styledTitle || items.some(({ kind }) => kind === "title"));
  const title = titleOf(items, source, options, losses);
  for (const item of items) if (item.kind === "caption") item.kind = "paragraph";
  const subtitle = subtitleOf(items, source, options.subtitle, losses);
  for (const item of items) if (source.styledQuotes?.includes(oneLine(item.runs))) item.kind = "quote";
  takeCaptions(items, source.styledCaptions ?? []);
  moveMarks(items);
  if (!source.isMarkdown) {
    joinBullets(items, losses);
    if (!source.tree) tellHeadings(items, losses);
  }
  const runs = [
    ...items.flatMap((item) => [item.runs, ...item.items]),
    ...reader.notes.map((note) => note.runs),
  ];
  const all = [title, subtitle, ...runs.map((one) => plain(one.filter(({ note }) => !note)))].join("\n");
  const { language, why } = languageOf(options.language, source.language, all);
  const parts = joinedEmpty(partsOf(items, sectionLevel(items, hasTitle), losses), losses);
  if (parts.length === 0) throw new Refusal("has no text below its title.");
  captionTables(parts, title, losses);
  const ids = parts.map(({ heading }) =>
    freeId(heading === null ? "inleiding" : idOf(heading, "deel"), options.taken.sections, "_"),
  );
  const numbers = noteNumbers(reader, resolver(parts, ids, reader));
  const sections = parts.map(({ heading, items: inside }, i) => ({
    id: ids[i],
    heading,
    blocks: inside.map((item) => blockOf(item, numbers.write, losses)),
  }));
  losses.line = 0;
  addOthers(sections, numbers, losses);
  const notes = numbers.written();
  tellTypefaces(all, losses);
  const id = freeId(idOf(title, "artikel"), options.taken.articles, "-");
  const $schema = "../schema/article.schema.json";
  return {
    article: { $schema, id, language, title, subtitle, sections, ...(notes.length > 0 ? { notes } : {}) },
    whyLanguage: why,
    words: [
      all,
      ...items.map(({ picture }) => picture?.alt ?? ""),
      ...runs.flat().map(({ href }) => href),
    ].join("\n"),
  };
}
