// The part of the report about a change that shows every field before and after, item by item.
#include <algorithm>

#include "guide/guide.h"
#include "tool/diff/diff.h"
#include "tool/diff/diff_words.h"
#include "tool/report/sentences.h"

namespace lw::tool {

namespace {

using content::Json;
using Kind = Change::Kind;

// The path to a change, without the item it belongs to: "antwoord nek › tekst".
std::string path_of(const Words& words, const Change& change, size_t from) {
  std::string path;
  for (size_t i = from; i < change.place.size(); ++i)
    path += (path.empty() ? "" : " › ") + word_for(words, change.place[i]);
  return path;
}

// The innermost field name, to look ids up by: list positions and ids are not field names.
std::string field_of(const Words& words, const Change& change) {
  for (size_t i = change.place.size(); i-- > 0;)
    if (is_field(words, change.place[i])) return change.place[i];
  return {};
}

void write_value(const Versions& versions, const Change& change, const std::string& label, const Json& value,
                 bool old) {
  const Words& words = versions.report.words();
  const Texts lines =
      lines_of(words, old ? versions.before.guide : versions.after.guide, value, field_of(words, change));
  if (lines.size() == 1)
    versions.report.labelled(label, lines[0]);
  else
    versions.report.labelled_list(label, lines);
}

void write_change(const Versions& versions, const Change& change, size_t from) {
  const Words& words = versions.report.words();
  const std::string* const kinds[] = {&words.kind_added, &words.kind_removed, &words.kind_changed,
                                      &words.kind_moved};
  const std::string path = path_of(words, change, from);
  versions.report.text((path.empty() ? "" : path + ": ") + *kinds[static_cast<size_t>(change.kind)], "label");
  if (change.kind != Kind::added) write_value(versions, change, words.was, change.before, true);
  if (change.kind != Kind::removed) write_value(versions, change, words.is_now, change.after, false);
}

// Conditions read better as a sentence than as lists of ids.
std::string when_of(const Words& words, const content::Guide& guide, const std::string& list,
                    const std::string& id) {
  const auto sentence = [&](const auto& items) -> std::string {
    for (const auto& item : items)
      if (item.id == id) return filled(words.if_somebody, {conditions(words, guide, item.when)});
    return {};
  };
  return list == "rules"   ? sentence(guide.rules)
         : list == "notes" ? sentence(guide.notes)
                           : sentence(guide.reading_tips);
}

bool is_condition(const Change& change) {
  return change.place.size() > 2 && change.place[2] == "when";
}

// The first text of an item, by which a person recognises it.
std::string title_of(const Words& words, const Json& document, const std::string& list,
                     const std::string& id) {
  const auto items = document.find(list);
  if (items == document.end() || !items->is_array()) return {};
  for (const Json& item : *items) {
    if (!item.is_object() || item.value("id", "") != id) continue;
    for (const char* field : {"because", "title", "text", "label"})
      if (const auto found = item.find(field); found != item.end() && found->is_string())
        return guillemets(text_of(words, *found));
  }
  return {};
}

void write_group(const Versions& versions, const Json& before, const Json& after,
                 const std::vector<Change>& group) {
  const Change& first = group.front();
  const std::string list = first.place.empty() ? "" : first.place[0];
  const std::string id = first.place.size() > 1 ? first.place[1] : "";
  const Words& words = versions.report.words();
  const std::string was = title_of(words, before, list, id),
                    title = was.empty() ? title_of(words, after, list, id) : was;
  versions.report.open();
  versions.report.heading(word_for(words, list) + (id.empty() ? "" : " " + word_for(words, id)) +
                          (title.empty() ? "" : " " + title));
  bool condition_written = false;
  for (const Change& change : group) {
    if (!is_condition(change)) {
      write_change(versions, change, 2);
    } else if (!condition_written) {
      versions.report.text(words.condition_changed, "label");
      versions.report.labelled(words.was, when_of(words, versions.before.guide, list, id));
      versions.report.labelled(words.is_now, when_of(words, versions.after.guide, list, id));
      condition_written = true;
    }
  }
  versions.report.sign_off();
  versions.report.close();
}

bool same_item(const Change& one, const Change& other) {
  return std::equal(one.place.begin(), one.place.begin() + std::min<std::ptrdiff_t>(2, std::ssize(one.place)),
                    other.place.begin(),
                    other.place.begin() + std::min<std::ptrdiff_t>(2, std::ssize(other.place)));
}

void write_document(const Versions& versions, const std::string& name) {
  const Json& before = versions.json_before.at(name);
  const Json& after = versions.json_after.at(name);
  const std::vector<Change> changes = differences(before, after);
  if (changes.empty()) versions.report.text(versions.report.words().nothing);
  std::vector<Change> group;
  for (const Change& change : changes) {
    if (!group.empty() && !same_item(group.front(), change)) {
      write_group(versions, before, after, group);
      group.clear();
    }
    group.push_back(change);
  }
  if (!group.empty()) write_group(versions, before, after, group);
}

}  // namespace

std::vector<Change> changed_signs(const Versions& versions) {
  std::vector<Change> signs;
  for (Change& change : differences(versions.json_before.at("guide"), versions.json_after.at("guide")))
    if (change.place.size() > 3 && change.place[0] == "questions" && change.place[2] == "items" &&
        change.kind != Kind::added)
      signs.push_back(std::move(change));
  return signs;
}

void write_signs(const Versions& versions) {
  Report& report = versions.report;
  const std::vector<Change> signs = changed_signs(versions);
  report.heading(report.words().lost_signs);
  if (signs.empty()) return report.text(report.words().none);
  report.text(report.words().lost_signs_meaning, "label");
  for (const Change& change : signs) {
    report.open("loud");
    write_change(versions, change, 1);
    report.sign_off();
    report.close();
  }
}

void write_fields(const Versions& versions) {
  versions.report.chapter(versions.report.words().changed_guide);
  write_document(versions, "guide");
  for (const char* name : {"articles", "clinic", "glossary", "figures", "ui", "theme"}) {
    if (versions.json_before.at(name) == versions.json_after.at(name)) continue;
    versions.report.chapter(filled(versions.report.words().changed_file, {name}));
    write_document(versions, name);
  }
}

}  // namespace lw::tool
