// The content made into a site of articles alone, or of a guide alone; for buildWith (other_content.mjs).
import { rmSync } from "node:fs";
import path from "node:path";

const remove = (folder, ...names) =>
  names.forEach((name) => rmSync(path.join(folder, name), { recursive: true }));
const editJson = (edit, name, change) =>
  edit(name, (text) => {
    const json = JSON.parse(text);
    change(json);
    return JSON.stringify(json);
  });

export function articlesAlone(edit, folder) {
  remove(folder, "guide.json", "safety.json", "baseline");
  edit("ui.json", (text) => text.replace("Het artikel en de wegwijzer", "Het artikel"));
}

// Without all that refers to the article, too.
export function guideAlone(edit, folder) {
  remove(folder, "articles", "glossary.json", "figures.json");
  edit("ui.json", (text) => text.replace("Het artikel en de wegwijzer", "De wegwijzer"));
  editJson(edit, "clinic.json", (clinic) => {
    delete clinic.articles;
    clinic.treatments = [];
    clinic.appointment.quote = null;
  });
  editJson(edit, "guide.json", (guide) => {
    const [article] = guide.sources.filter((source) => source.article);
    const [reads] = guide.actions.filter(({ kind }) => kind === "open-article");
    guide.sources = guide.sources.filter((source) => source !== article);
    guide.actions = guide.actions.filter((action) => action !== reads);
    guide.readingTips = [];
    for (const one of [...guide.rules, ...guide.notes, ...guide.outcomes])
      one.sources = one.sources.filter((id) => id !== article.id);
    for (const outcome of guide.outcomes) {
      outcome.sections = [];
      outcome.actions = outcome.actions.filter((id) => id !== reads.id);
    }
  });
}
