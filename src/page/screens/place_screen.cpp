// The guide without questions: a page for each answer that has one (a part of the body, for example) with
// what may follow from it and why.
#include <algorithm>

#include "guide/compiled.h"
#include "page/addresses.h"
#include "page/names.h"
#include "page/screens/chrome.h"
#include "page/screens/guide_parts.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

// The rules that can decide when this answer is given and none ends the questions, in the order they are
// tried.
std::vector<const guide::CompiledRule*> rules_for(const guide::CompiledGuide& compiled,
                                                  const content::Guide& guide, size_t question,
                                                  size_t option) {
  std::vector<bool> decides(compiled.rules.size());
  const auto try_all = [&](auto&& self, guide::Answers& answers, size_t at) -> void {
    if (at == guide.questions.size()) {
      if (const size_t match = guide::first_match(compiled, answers); match < decides.size())
        decides[match] = true;
      return;
    }
    const content::Question& asked = guide.questions[at];
    if (!asked.routes) return self(self, answers, at + 1);
    for (size_t i = 0; i < asked.options.size(); ++i) {
      const guide::Answer answer{1u << i, true};
      if (guide::stops(asked, answer) || (at == question && i != option)) continue;
      answers[at] = answer;
      self(self, answers, at + 1);
    }
    answers[at] = {};
  };
  guide::Answers answers = guide::no_answers(guide);
  try_all(try_all, answers, 0);
  std::vector<const guide::CompiledRule*> rules;
  for (size_t i = 0; i < decides.size(); ++i)
    if (decides[i] && compiled.rules[i].outcome) rules.push_back(&compiled.rules[i]);
  return rules;
}

struct PlacePage {
  Builder& builder;
  const content::Content& content;
  const content::Question& question;
  const content::Option& option;
  const PageContext& context;
  std::vector<std::string> sources = {};

  void take_sources(const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
  }
  void ways(const std::vector<const guide::CompiledRule*>& rules);
  void notes();
};

// Each outcome once, with the reasons that lead there.
void PlacePage::ways(const std::vector<const guide::CompiledRule*>& rules) {
  builder.leaf(Role::heading2, "heading", content.ui.place_ways, ids::ways);
  builder.leaf(Role::paragraph, "small", content.ui.place_ways_intro);
  std::vector<const content::Outcome*> shown;
  for (const guide::CompiledRule* first : rules) {
    if (std::find(shown.begin(), shown.end(), first->outcome) != shown.end()) continue;
    shown.push_back(first->outcome);
    builder.leaf(Role::heading3, "subheading", "");
    builder.append_link(first->outcome->title,
                        context.root + guide_address(content) + first->outcome->id + "/");
    std::vector<std::string> reasons;
    for (const guide::CompiledRule* rule : rules) {
      if (rule->outcome != first->outcome) continue;
      reasons.push_back(rule->rule->because);
      take_sources(rule->rule->sources);
    }
    add_bullets(builder, reasons);
  }
}

// The notes that depend on this answer alone.
void PlacePage::notes() {
  std::vector<std::string> texts;
  for (const content::Note& note : content.guide.notes) {
    if (note.when.size() != 1 || note.when[0].question != question.id) continue;
    const std::vector<std::string>& answers = note.when[0].answers;
    if (std::find(answers.begin(), answers.end(), option.id) == answers.end()) continue;
    texts.push_back(note.text);
    take_sources(note.sources);
  }
  if (texts.empty()) return;
  builder.leaf(Role::heading2, "heading", content.ui.notes_title);
  add_bullets(builder, texts);
}

}  // namespace

Page build_place(const content::Content& content, size_t question, size_t option,
                 const PageContext& context) {
  const content::Guide& guide = content.guide;
  const content::Question& asked = guide.questions[question];
  const content::Option& answer = asked.options[option];
  Builder builder(content.theme, joined({screens::place, asked.id, answer.id}), answer.page, guide.language);
  open_chrome(builder, content, context, Area::guide);
  builder.leaf(Role::heading1, "title", answer.page, ids::title);
  builder.leaf(Role::paragraph, "body", content.ui.place_intro);
  builder.open(Role::group, "actions");
  builder.leaf(Role::link, "button", content.ui.signs_link).href = context.root + signs_address(content);
  builder.close();
  add_draft_badge(builder, content, context);
  PlacePage page{builder, content, asked, answer, context};
  const guide::CompiledGuide compiled = guide::compile(guide);
  page.ways(rules_for(compiled, guide, question, option));
  page.notes();
  add_sources(builder, guide, page.sources);
  add_guide_link(builder, content, context);
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace lw::page
