#include "tool/compare/since_baseline.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/load/loader.h"
#include "content/load/review.h"
#include "tool/compare/difference.h"
#include "tool/compare/effect.h"

namespace lw::tool {

namespace {

using content::Json;

constexpr const char* copy_folder = "baseline/";

std::string in_quotes(const std::string& text) {
  return "\"" + base::without_soft_hyphens(text) + "\"";
}

std::string in_words(const Json& value) {
  const auto* text = value.get_ptr<const std::string*>();
  return text ? in_quotes(*text) : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Index of what `name` means in this list: the id of an item, or its number counted from 1.
std::optional<size_t> index_of(const Json& list, const std::string& name) {
  for (size_t i = 0; i < list.size(); ++i) {
    const auto id = list[i].is_object() ? list[i].find("id") : list[i].end();
    if (id != list[i].end() && *id == name) return i;
  }
  for (size_t i = 0; i < list.size(); ++i)
    if (std::to_string(i + 1) == name) return i;
  return std::nullopt;
}

// The JSON pointer to the place of a change, as far as it exists in `json`.
std::string pointer_to(const Json& json, const std::vector<std::string>& place) {
  std::string pointer;
  const Json* value = &json;
  for (const std::string& name : place) {
    const auto index = value->is_array() ? index_of(*value, name) : std::nullopt;
    const auto field = value->is_object() ? value->find(name) : value->end();
    if (index) {
      pointer += "/" + std::to_string(*index);
      value = &(*value)[*index];
    } else if (value->is_object() && field != value->end()) {
      pointer += "/" + content::escape_pointer(name);
      value = &*field;
    } else {
      break;
    }
  }
  return pointer;
}

std::string name_of(const std::vector<std::string>& place) {
  std::string name;
  for (const std::string& part : place) name += (name.empty() ? "" : " › ") + part;
  return name;
}

std::string what_changed(const Change& change) {
  std::string name = name_of(change.place);
  switch (change.kind) {
    case Change::Kind::added:
      return name + " is new: " + in_words(change.after) + ".";
    case Change::Kind::removed:
      return name + " is gone. It was " + in_words(change.before) + ".";
    case Change::Kind::changed:
      return name + " was " + in_words(change.before) + " and is now " + in_words(change.after) + ".";
    case Change::Kind::moved:
      return "The order of " + name + " was " + in_words(change.before) + " and is now " +
             in_words(change.after) + ".";
  }
  return name;
}

std::string page(const content::Outcome* outcome, const std::string& rule) {
  return (outcome ? in_quotes(outcome->title) : "nothing") + " (" +
         (rule.empty() ? "the fallback" : "rule " + rule) + ")";
}

std::string who_is_milder(const Move& move) {
  std::string answers;
  for (const ExampleAnswer& one : move.example)
    answers += (answers.empty() ? "" : "; ") + base::without_soft_hyphens(one.question) + " " +
               base::without_soft_hyphens(one.answer);
  return std::to_string(move.combinations) +
         " combinations of answers now lead to something milder: " + page(move.after, move.rule_after) +
         ", formerly " + page(move.before, move.rule_before) + ". Answers: " + answers + ".";
}

class SinceBaseline {
 public:
  SinceBaseline(const content::Content& content, base::Problems& problems)
      : content_(content), problems_(problems), decision_(decision()) {}

  void changes(const char* file, const Json& before, const Json& after);
  void milder(const content::Guide& before);

 private:
  void add(const char* file, std::string pointer, std::string message) const;
  std::string decision() const;

  const content::Content& content_;
  base::Problems& problems_;
  std::string decision_;  // who decided on this guide; empty: nobody
};

std::string SinceBaseline::decision() const {
  const content::Guide& guide = content_.guide;
  if (!guide.review.reviewed_by.empty() && guide.review.fingerprint == guide.fingerprint)
    return "Reviewed by " + guide.review.reviewed_by + " on " + guide.review.reviewed_on + ".";
  for (const content::Decision& one : content_.safety.decisions)
    if (one.fingerprint == guide.fingerprint && !one.by.empty() && !one.because.empty())
      return "Decided by " + one.by + " on " + one.on + ": " + one.because;
  return "";
}

void SinceBaseline::add(const char* file, std::string pointer, std::string message) const {
  const bool decided = !decision_.empty();
  problems_.push_back({file, std::move(pointer), "Since the last copy: " + std::move(message),
                       decided ? decision_
                               : "Put it back; or name in safety.json, under \"decisions\", who decided this "
                                 "and why, for the fingerprint " +
                                     content_.guide.fingerprint + ".",
                       decided ? base::Severity::remark : base::Severity::error});
}

void SinceBaseline::changes(const char* file, const Json& before, const Json& after) {
  for (const Change& change : differences(before, after))
    add(file, pointer_to(after, change.place), what_changed(change));
}

void SinceBaseline::milder(const content::Guide& before) {
  const std::optional<Effect> effect = effect_of(before, content_.guide);
  if (!effect)
    return add("guide.json", "/questions", "there are too many combinations of answers to compare.");
  for (const Move& move : effect->moves)
    if (move.milder) add("guide.json", "/rules", who_is_milder(move));
}

}  // namespace

void report_lost_guide(const std::string& folder, base::Problems& problems) {
  base::Problems none;
  content::GuideFiles files;
  content::Guide copy;
  content::load_guide(folder + "/" + copy_folder, copy_folder, files, copy, none);
  if (files.guide.empty()) return;
  problems.push_back({copy_folder, "", "This is the last copy of the guide, and the guide itself is gone.",
                      "Put guide.json and safety.json back; or, for a site without a guide, remove this "
                      "folder."});
}

void compare_with_baseline(const std::string& folder, const content::Content& content,
                           base::Problems& problems) {
  content::Guide before, now;
  content::GuideFiles old_files, files;
  if (!content::load_guide(folder + "/" + copy_folder, copy_folder, old_files, before, problems)) return;
  const std::string fingerprint = content::fingerprint_of(old_files);
  if (content.safety.baseline != fingerprint)
    problems.push_back({"safety.json", "/baseline",
                        "The copy in " + std::string(copy_folder) + " has the fingerprint " + fingerprint +
                            ", not " + content.safety.baseline +
                            ": somebody changed what changes are measured by.",
                        "Put the copy back. After a review: copy guide.json, safety.json, ui.json and "
                        "clinic.json there, and write their fingerprint here."});
  if (content.guide.fingerprint == fingerprint) return;
  base::Problems known;  // already reported
  content::load_guide(folder, "", files, now, known);
  const content::Json was = content::reviewed_part(old_files), is = content::reviewed_part(files);
  SinceBaseline since(content, problems);
  for (const auto& [name, text] : content::guide_files) since.changes(name, was[name], is[name]);
  since.milder(before);
}

}  // namespace lw::tool
