// What a page says: its level, its label, its title and its text agree about who helps, how and how quickly,
// and nothing in it leads past a doctor. The words are in safety.json.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

using Texts = std::vector<std::string>;

struct Said {
  std::string pointer, text;
};

std::string all_text(const Outcome& outcome) {
  return outcome.title + " " + outcome.lead + " " + joined(outcome.steps) + " " + joined(outcome.safety_net);
}

std::string first_step(const Outcome& outcome) {
  return outcome.steps.empty() ? "" : outcome.steps.front();
}

void demand(Findings& findings, const std::string& pointer, const std::string& text, const Texts& words,
            const std::string& what, const std::string& level) {
  if (text.empty() || says_any(text, words)) return;
  findings.add(pointer,
               "This does not say " + what + ", as the level " + quoted(level) +
                   " asks: " + quoted(base::without_soft_hyphens(text)) + ".",
               "Say one of: " + joined(words, ", ") + ".");
}

// From doctor_first_rank on the first step alone must be enough to act on.
void check_advice_says(Findings& findings, const std::string& pointer, const Outcome& outcome,
                       const UrgencyLevel& level, const LevelWords& words) {
  const bool doctor_first = level.rank >= doctor_first_rank;
  demand(findings, pointer + "/title", outcome.title, words.who, "who helps", level.id);
  if (doctor_first)
    demand(findings, pointer + "/steps/0", first_step(outcome), words.who, "who helps", level.id);
  demand(findings, pointer + "/steps", doctor_first ? first_step(outcome) : joined(outcome.steps), words.how,
         "how to reach them", level.id);
  const std::string soon = outcome.title + " " + first_step(outcome);
  demand(findings, pointer, doctor_first ? soon : all_text(outcome), words.when, "how quickly", level.id);
}

// Every text that people on this page read: the page's own, and what rules and notes add to it.
std::vector<Said> texts_of(const Guide& guide, const Outcome& outcome, const std::string& pointer) {
  std::vector<Said> said = {{pointer + "/title", outcome.title}, {pointer + "/lead", outcome.lead}};
  for (size_t i = 0; i < outcome.steps.size(); ++i)
    said.push_back({at(pointer + "/steps", i), outcome.steps[i]});
  for (size_t i = 0; i < outcome.safety_net.size(); ++i)
    said.push_back({at(pointer + "/safetyNet", i), outcome.safety_net[i]});
  for (size_t i = 0; i < guide.rules.size(); ++i)
    if (guide.rules[i].outcome == outcome.id)
      said.push_back({at("/rules", i) + "/because", guide.rules[i].because});
  for (size_t i = 0; i < guide.notes.size(); ++i) {
    const Texts& levels = guide.notes[i].show_for;
    if (std::count(levels.begin(), levels.end(), outcome.urgency) != 0)
      said.push_back({at("/notes", i) + "/text", guide.notes[i].text});
  }
  for (size_t i = 0; i < guide.actions.size(); ++i)
    if (std::count(outcome.actions.begin(), outcome.actions.end(), guide.actions[i].id) != 0)
      said.push_back({at("/actions", i) + "/label", guide.actions[i].label});
  return said;
}

// From this rank on people call at once, and every sentence must be taken in at a glance.
constexpr int call_now_rank = 3;

void check_sentences(Findings& findings, const Said& said) {
  size_t begin = 0;
  for (size_t end = 0; begin < said.text.size(); begin = end + 1) {
    end = std::min(said.text.find_first_of(".?!", begin), said.text.size());
    const std::string sentence = said.text.substr(begin, end - begin);
    if (const size_t words = count_words(sentence); words > most_words)
      return findings.add(said.pointer,
                          "On an urgent page this sentence has " + std::to_string(words) +
                              " words: " + quoted(base::without_soft_hyphens(sentence)) + ".",
                          "Say it in at most " + std::to_string(most_words) + " words.");
  }
}

// The clinic's name, the roles of its people and what it does.
Texts clinic_words(const Clinic& clinic) {
  Texts words = {clinic.name.substr(0, clinic.name.find(' '))};
  for (const Specialist& person : clinic.specialists) words.push_back(person.role);
  for (const Treatment& treatment : clinic.treatments) words.push_back(treatment.name);
  words.erase(std::remove(words.begin(), words.end(), ""), words.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void check_never_says(Findings& findings, const std::vector<Said>& said, const Outcome& outcome,
                      const Texts& beginnings, const std::string& why, const std::string& fix) {
  for (const auto& [pointer, text] : said)
    for (const std::string& beginning : beginnings)
      if (says_undenied(text, beginning))
        findings.add(pointer,
                     "On the page " + quoted(outcome.id) + " people read " + quoted(beginning) + ": " +
                         quoted(base::without_soft_hyphens(text)) + " " + why,
                     fix);
}

// The banner is a link that dials 112.
void check_banner(Findings& findings, const std::string& text) {
  constexpr const char* digits = "0123456789";
  for (size_t at = text.find_first_of(digits); at != std::string::npos;) {
    const size_t end = std::min(text.find_first_not_of(digits, at), text.size());
    const std::string number = text.substr(at, end - at);
    if (number != "112")
      findings.add("/texts/banner112", "This dials 112, but it names " + quoted(number) + ".",
                   "Name no number but 112 here.");
    at = text.find_first_of(digits, end);
  }
}

}  // namespace

void check_said(Findings& findings, const std::string& pointer, const Content& content,
                const Outcome& outcome) {
  const UrgencyLevel* level = find_by_id(content.guide.urgency_levels, outcome.urgency);
  const LevelWords* words = find_by_id(content.safety.levels, outcome.urgency);
  if (!level || !words) return;
  check_advice_says(findings, pointer, outcome, *level, *words);
  const std::vector<Said> said = texts_of(content.guide, outcome, pointer);
  if (level->rank >= call_now_rank)
    for (const Said& one : said) check_sentences(findings, one);
  if (!has_known_words(content.guide)) return;  // "not" is not known
  check_never_says(findings, said, outcome, words->never, "That does not fit its urgency.",
                   "Say it in words that fit, or move it to another page.");
  if (level->rank >= doctor_first_rank)
    check_never_says(findings, said, outcome, clinic_words(content.clinic), "A doctor comes first there.",
                     "Remove what offers the clinic or a treatment.");
}

void check_labels(Findings& findings, const Content& content) {
  const std::vector<UrgencyLevel>& levels = content.guide.urgency_levels;
  for (size_t i = 0; i < levels.size(); ++i)
    if (const LevelWords* words = find_by_id(content.safety.levels, levels[i].id)) {
      const std::string pointer = at("/urgencyLevels", i) + "/label";
      demand(findings, pointer, levels[i].label, words->who, "who helps", levels[i].id);
      for (const std::string& beginning : words->never)
        if (has_known_words(content.guide) && says_undenied(levels[i].label, beginning))
          findings.add(pointer,
                       "The label of the level " + quoted(levels[i].id) + " says " + quoted(beginning) + ".",
                       "Say it in words that fit its urgency.");
    }
}

void check_says(Findings& findings, std::initializer_list<NeededWords> needed) {
  for (const auto& [field, text, words] : needed)
    if (!text.empty() && !says_word(text, words))
      findings.add(field, "This no longer says " + quoted(words) + ".", "Write it again: people rely on it.");
}

void check_fixed_texts(Findings& findings, const Guide& guide) {
  check_banner(findings, guide.texts.banner112);
  check_says(findings, {{"/texts/banner112", guide.texts.banner112, "112"}});
  if (!has_known_words(guide)) return;
  check_says(findings, {{"/texts/disclaimer", guide.texts.disclaimer, "geen diagnose"},
                        {"/texts/disclaimer", guide.texts.disclaimer, "huisarts"},
                        {"/intendedUse", guide.intended_use, "geen diagnose"}});
}

}  // namespace lw::content
