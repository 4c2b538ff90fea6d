// Gates: every sign is there once and has a source; the answers are yes, doubt and no, in that order, and
// their words, their kind and what they do agree.
#include <algorithm>
#include <map>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

// How the words of an answer of each kind begin, or what they say. Dutch, as all own words.
const std::vector<std::string>& words_of(Option::Kind kind) {
  static const std::vector<std::string> words[] = {
      {"ja"}, {"twijfel", "weet het niet", "weet ik niet"}, {"nee"}};
  return words[static_cast<size_t>(kind)];
}

bool begins_with_any(const std::string& text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const std::u32string plain = folded(text), sought = folded(word);
    return plain.compare(0, sought.size(), sought) == 0;
  });
}

bool words_fit(const std::string& label, Option::Kind kind) {
  return kind == Option::Kind::doubt ? says_any(label, words_of(kind))
                                     : begins_with_any(label, words_of(kind));
}

// What somebody in pain reads through, at 320 px: from the project's readers.
constexpr size_t most_signs = 9;

void check_length(Findings& findings, const std::string& pointer, const AlarmItem& sign) {
  if (const size_t words = count_words(sign.text); words > most_words)
    findings.add(pointer + "/text",
                 "This sign has " + std::to_string(words) + " words; people in a hurry skip long ones.",
                 "Say one thing in at most " + std::to_string(most_words) + " words, or make it two signs.");
}

// Text that begins at two edges looks like two lists.
void check_pictures(Findings& findings, const std::string& pointer, const Question& gate) {
  const auto drawn = [](const AlarmItem& sign) { return sign.picture != Pictogram::none; };
  if (std::none_of(gate.items.begin(), gate.items.end(), drawn)) return;
  for (size_t i = 0; i < gate.items.size(); ++i)
    if (!drawn(gate.items[i]))
      findings.remark(at(pointer, i), "This sign has no drawing, and others of this gate have one.",
                      "Name one under \"picture\", or give none of them a drawing.");
}

void check_signs(Findings& findings, const std::string& pointer, const Guide& guide, const Question& gate) {
  if (gate.items.empty())
    findings.add(pointer, "A gate needs at least one sign.", "List the signs, or make it a single question.");
  if (gate.items.size() > most_signs)
    findings.add(
        pointer,
        "This gate has " + std::to_string(gate.items.size()) + " signs; nobody reads so long a list.",
        "Show at most " + std::to_string(most_signs) + ": make it two gates, asked one after the other.");
  check_unique_ids(findings, pointer, gate.items);
  check_pictures(findings, pointer, gate);
  std::map<std::u32string, size_t> texts;
  for (size_t i = 0; i < gate.items.size(); ++i) {
    const AlarmItem& sign = gate.items[i];
    check_sources_of(findings, at(pointer, i), guide, sign.sources);
    check_length(findings, at(pointer, i), sign);
    const auto [same, is_new] = texts.emplace(folded(sign.text), i);
    if (!is_new && !sign.text.empty())
      findings.add(at(pointer, i) + "/text",
                   "This sign says the same as " + quoted(gate.items[same->second].id) +
                       ", so the sign that stood here is no longer asked about.",
                   "Write this sign's own text again.");
  }
}

void check_answer(Findings& findings, const std::string& pointer, const Guide& guide, const Question& gate,
                  const Option& answer) {
  const bool stops = std::count(gate.stop_on.begin(), gate.stop_on.end(), answer.id) != 0;
  const Option::Kind kind = *answer.kind;
  if ((kind == Option::Kind::no) == stops)
    findings.add(pointer + "/kind",
                 "The answer " + quoted(answer.label) + " is of the kind " + quoted(name_of(kind)) +
                     (stops ? " but ends the questions." : " but goes on with the questions."),
                 "Only \"no\" goes on: correct the kind, or \"stopOn\".");
  if (has_known_words(guide) && !words_fit(answer.label, kind))
    findings.add(
        pointer + "/label",
        "People read " + quoted(answer.label) + ", but the answer counts as " + quoted(name_of(kind)) + ".",
        "Let the words of a \"yes\" begin with Ja, of a \"no\" with Nee; a \"doubt\" says twijfel.");
}

void check_answers(Findings& findings, const std::string& pointer, const Guide& guide, const Question& gate) {
  bool in_order = gate.options.size() == names_of<Option::Kind>.size();
  for (size_t i = 0; i < gate.options.size(); ++i) {
    const Option& answer = gate.options[i];
    in_order = in_order && answer.kind == names_of<Option::Kind>[i].value;
    if (answer.kind)
      check_answer(findings, at(pointer, i), guide, gate, answer);
    else
      findings.add(at(pointer, i), "This answer of a gate does not say its \"kind\".",
                   "Write \"yes\", \"doubt\" or \"no\".");
  }
  if (!in_order)
    findings.add(pointer, "The answers of a gate are not yes, doubt and no, in that order.",
                 "Offer Ja, Ik twijfel and Nee, in that order: whoever hurries then rather stops too early.");
}

// "Is none of these signs there?" turns the meaning of yes and no around.
void check_text(Findings& findings, const std::string& pointer, const Question& gate) {
  for (const char* negation : {"niet", "geen", "niets", "nooit", "zonder", "behalve"})
    if (says_word(gate.text, negation))
      findings.add(pointer,
                   "The question of this gate says " + quoted(negation) +
                       ", so that \"Ja\" would mean that nothing is wrong.",
                   "Ask whether one of the signs is there.");
  if (!gate.text.empty() && gate.text.back() != '?')
    findings.add(pointer, "The text of this gate is not a question.", "End it with a question mark.");
}

}  // namespace

void check_gate(Findings& findings, const std::string& pointer, const Guide& guide, const Question& gate) {
  check_text(findings, pointer + "/text", gate);
  check_signs(findings, pointer + "/items", guide, gate);
  check_answers(findings, pointer + "/options", guide, gate);
}

}  // namespace lw::content
