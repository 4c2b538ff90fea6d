// The summaries in plain words. Each sentence names a paragraph, and is held against it: numbers, denials,
// words that make a claim stronger, and whatever is neither in that paragraph nor an everyday word. A check
// cannot see that a sentence is true; it points at what a person must look at.
#include <algorithm>
#include <optional>

#include "content/check/checks.h"
#include "content/check/ease.h"
#include "content/check/everyday.h"
#include "content/check/findings.h"
#include "content/check/own_texts.h"
#include "content/check/words.h"
#include "text/find.h"

namespace lw::content {

namespace {

constexpr size_t fewest = 2, most = 4;  // sentences
// Flesch-Douma of a whole summary: above 70 is easy; 80 is what the guide's texts must reach, or be listed.
constexpr double easy = 70, as_easy_as_the_guide = 80;

using Words = std::vector<std::string>;

const Words informal = {"je", "jij", "jou", "jouw", "jullie", "jezelf"};
const Words denials = {"niet", "geen", "nooit", "niets", "niemand", "nergens", "zonder", "noch"};
const Words doubts = {"kan",     "kunt",      "kunnen",   "soms",    "vaak",
                      "meestal", "misschien", "mogelijk", "helpt om"};
// Where a summary says one of a group, its paragraph says one of them, too.
const std::vector<Words> strong = {{"altijd"},
                                   {"nooit"},
                                   {"iedereen", "elk", "elke", "ieder", "iedere", "alle", "alles", "niemand"},
                                   {"alleen", "enige"},
                                   {"zeker", "bewezen"},
                                   {"helemaal", "volledig", "geheel"},
                                   {"direct", "meteen", "onmiddellijk"},
                                   {"moet", "moeten", "hoeft", "hoeven"},
                                   {"mag", "mogen"},
                                   {"beste", "best"},
                                   {"genees", "geneest", "genezen", "genezing"}};
// As digits: "drie" may stand for 3.
const std::vector<std::pair<const char*, const char*>> numbers = {
    {"twee", "2"},    {"drie", "3"}, {"vier", "4"},      {"vijf", "5"},      {"zes", "6"},
    {"zeven", "7"},   {"acht", "8"}, {"negen", "9"},     {"tien", "10"},     {"elf", "11"},
    {"twaalf", "12"}, {"half", "½"}, {"honderd", "100"}, {"duizend", "1000"}};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0xC3;  // beyond Latin-1's signs
}

// Between anything that is no letter, digit or hyphen; quotes and dashes are three bytes each.
Words words_in(const std::string& text) {
  Words words(1);
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    const bool in_word =
        c < 0x80 ? is_letter(text[begin]) || (c == '-' && !words.back().empty()) : c >= 0xC0 && c < 0x2000;
    if (in_word)
      words.back() += text.substr(begin, at - begin);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

Words sentences_in(const std::string& text) {
  Words sentences(1);
  for (size_t at = 0; at < text.size(); ++at) {
    sentences.back() += text[at];
    const bool ends = text[at] == '\n' || (std::string_view(".!?").find(text[at]) != std::string_view::npos &&
                                           at + 1 < text.size() && text[at + 1] == ' ');
    if (ends) sentences.emplace_back();
  }
  std::erase_if(sentences, [](const std::string& one) { return words_in(one).empty(); });
  return sentences;
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "3" of "drie" and of "3"; empty for what is no number.
std::string number_of(const std::string& word) {
  for (const auto& [name, digits] : numbers)
    if (folded(word) == folded(name)) return digits;
  return has_digit(word) ? word : "";
}

// "niet alleen … maar ook" denies nothing.
bool denies(std::string text) {
  for (const std::string_view phrase : {"niet alleen", "Niet alleen"})
    for (size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase))
      text.erase(at, phrase.size());
  return says_any(text, denials);
}

// The word without what Dutch adds to it; long enough to be found inside another one (hersenveranderingen).
std::string root_of(const std::string& word) {
  std::string root = word;
  for (const std::string_view ending : {"ingen", "ing", "en", "e", "t", "s"})
    if (root.size() >= ending.size() + 5 && root.ends_with(ending)) {
      root.resize(root.size() - ending.size());
      break;
    }
  return root;
}

// Inside another word, but not one that it makes the opposite of: schadelijk in onschadelijk.
bool is_within_a_word(const std::string& word, const std::string& text) {
  const std::u32string root = folded(root_of(word)), plain = folded(text);
  if (root.size() < 5) return false;
  for (size_t at = plain.find(root); at != std::u32string::npos; at = plain.find(root, at + 1))
    if (at < 2 || plain.compare(at - 2, 2, U"on") != 0) return true;
  return false;
}

// In the paragraph, in some form.
bool says_form(const std::string& text, const std::string& word) {
  if (says_word(text, word)) return true;
  std::vector<text::Match> found;
  text::Query(word, false).loose().find_in(text, found);
  return !found.empty() || is_within_a_word(word, text);
}

bool is_explained(const Glossary& glossary, const std::string& word) {
  return std::any_of(glossary.terms.begin(), glossary.terms.end(), [&](const Term& term) {
    return says_form(term.text, word) || says_any(word, term.words);
  });
}

std::string text_of(const Block& block) {
  std::string text = block.text.words;
  for (const RichText& item : block.items) text += (text.empty() ? "" : "\n") + item.words;
  return base::without_soft_hyphens(text);
}

std::optional<size_t> number_in(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  return std::stoul(std::string(digits));
}

// One summary: of an article, or of one section.
struct Summary {
  Findings& findings;
  const Content& content;
  const Article& article;
  const Section* section;  // null: the whole article's
  const Plain& plain;
  std::string pointer;

  void check();
  void check_count();
  void check_ease();
  std::optional<std::string> paragraph(const std::string& where, const std::string& from);
  void check_form(const std::string& where, const std::string& text);
  void check_claims(const std::string& where, const std::string& text, const std::string& said);
  void check_numbers(const std::string& where, const std::string& text, const std::string& said);
  void check_certainty(const std::string& where, const std::string& text, const std::string& said);
  void check_words(const std::string& where, const std::string& text, const std::string& said);
  // The sentence of the paragraph that has most of these words.
  std::string closest_sentence(const std::string& text, const std::string& said) const;
};

void Summary::check_count() {
  const size_t count = plain.sentences.size();
  if (count < fewest || count > most)
    findings.add(pointer + "/sentences", "This summary has " + std::to_string(count) + " sentences.",
                 "Write two to four, each as an item of its own.");
  if (section == article.sections.data() && section->heading.empty())
    findings.add(pointer, "This section has no heading: its summary would stand below that of the article.",
                 "Put these sentences into the summary of the article, above its sections.");
}

void Summary::check_ease() {
  std::string all;
  for (const PlainSentence& one : plain.sentences) all += one.text + " ";
  const double ease = reading_ease(all);
  const std::string message = "This summary has a reading ease (Flesch-Douma) of " +
                              std::to_string(static_cast<int>(ease)) + "; easy is ";
  const std::string fix = "Use shorter words and shorter sentences.";
  if (ease < easy)
    findings.add(pointer + "/sentences", message + "70 and more.", fix);
  else if (ease < as_easy_as_the_guide)
    findings.remark(pointer + "/sentences", message + "70, the guide's texts have 80.", fix);
}

// Nothing where there is none; that is reported.
std::optional<std::string> Summary::paragraph(const std::string& where, const std::string& from) {
  const auto refuse = [&](const std::string& message) {
    findings.add(
        where + "/from", message,
        section
            ? "Write the number of the block in this section, such as \"2\"; of an item of a list \"2.1\"."
            : "Write the id of a section, a space and the number of its block, such as \"" +
                  article.sections.front().id + " 1\".");
    return std::nullopt;
  };
  const size_t space = from.find(' ');
  const Section* named =
      space == std::string::npos ? section : find_by_id(article.sections, from.substr(0, space));
  if (!named)
    return refuse(space == std::string::npos
                      ? content::quoted(from) + " names no section."
                      : "This article has no section " + content::quoted(from.substr(0, space)) + ".");
  if (section && named != section) return refuse(content::quoted(from) + " is not in this section.");
  const std::string numbers_only = from.substr(space == std::string::npos ? 0 : space + 1);
  const size_t dot = numbers_only.find('.');
  const auto number = number_in(std::string_view(numbers_only).substr(0, dot));
  if (!number || *number == 0 || *number > named->blocks.size())
    return refuse("The section has no block " + content::quoted(numbers_only.substr(0, dot)) + ".");
  const Block& block = named->blocks[*number - 1];
  if (dot == std::string::npos) {
    std::string text = text_of(block);
    return text.empty() ? refuse("Block " + numbers_only + " has no text.") : std::optional(text);
  }
  const auto item = number_in(std::string_view(numbers_only).substr(dot + 1));
  if (!item || *item == 0 || *item > block.items.size() || block.columns > 0)
    return refuse("Block " + numbers_only.substr(0, dot) + " has no item " +
                  content::quoted(numbers_only.substr(dot + 1)) + ".");
  return base::without_soft_hyphens(block.items[*item - 1].words);
}

void Summary::check_form(const std::string& where, const std::string& text) {
  const bool ends = text.ends_with(".") || text.ends_with("!") || text.ends_with("?");
  if (!ends || sentences_in(text).size() != 1)
    findings.add(where, "This is not one whole sentence.",
                 "Write one sentence, with a full stop; each further one is an item of its own.");
  if (count_words(text) > most_words)
    findings.add(where, "This sentence has " + std::to_string(count_words(text)) + " words.",
                 "Use " + std::to_string(most_words) + " at most.");
  if (says_any(text, informal)) findings.add(where, "This says \"je\" or \"jij\".", "Say \"u\" and \"uw\".");
}

std::string Summary::closest_sentence(const std::string& text, const std::string& said) const {
  std::string best;
  size_t most_same = 0;
  const Words words = words_in(text);
  for (const std::string& sentence : sentences_in(said)) {
    const auto same =
        static_cast<size_t>(std::count_if(words.begin(), words.end(), [&](const std::string& word) {
          return !is_everyday(word) && says_form(sentence, word);
        }));
    if (best.empty() || same > most_same) best = sentence, most_same = same;
  }
  const size_t begin = best.find_first_not_of(' ');
  return begin == std::string::npos ? said : best.substr(begin);
}

void Summary::check_numbers(const std::string& where, const std::string& text, const std::string& said) {
  const Words known = words_in(said);
  for (const std::string& word : words_in(text)) {
    const std::string number = number_of(word);
    const bool is_said =
        number.empty() || std::any_of(known.begin(), known.end(),
                                      [&](const std::string& one) { return number_of(one) == number; });
    if (!is_said)
      findings.add(where, "The paragraph does not say " + content::quoted(word) + ".",
                   "Use its numbers. It says: " + content::quoted(closest_sentence(text, said)));
  }
}

// How sure, for whom, and whether at all.
void Summary::check_certainty(const std::string& where, const std::string& text, const std::string& said) {
  const std::string closest = closest_sentence(text, said), says = "It says: " + content::quoted(closest);
  for (const Words& group : strong)
    for (const std::string& word : group)
      if (says_word(text, word) && !says_any(said, group))
        findings.add(where, "This says " + content::quoted(word) + "; the paragraph does not.",
                     "Leave it out. " + says);
  if (denies(text) && !denies(said))
    findings.add(where, "This denies something, and the paragraph denies nothing.",
                 "Say it as the paragraph does. " + says);
  else if (denies(text) != denies(closest))
    findings.remark(
        where,
        "One of the two denies something: this sentence, or the one of the paragraph that is most like it.",
        "Keep it if both mean the same. " + says);
  if (!denies(text) && !says_any(text, doubts) && says_any(closest, doubts))
    findings.remark(where, "The paragraph is less sure than this sentence.",
                    "Say \"kan\", \"soms\" or \"vaak\" as it does. " + says);
}

void Summary::check_words(const std::string& where, const std::string& text, const std::string& said) {
  std::string unknown;
  for (const std::string& word : words_in(text)) {
    if (is_everyday(word) || !number_of(word).empty() || says_form(said, word) ||
        is_explained(content.glossary, word))
      continue;
    unknown += (unknown.empty() ? "" : ", ") + content::quoted(word);
  }
  if (unknown.empty()) return;
  // Somebody who approved it has seen them.
  findings.add(where, "Neither the paragraph nor everyday Dutch has: " + unknown + ".",
               "Use the words of the paragraph: " + content::quoted(closest_sentence(text, said)),
               plain.approved ? base::Severity::remark : base::Severity::warning);
}

void Summary::check_claims(const std::string& where, const std::string& text, const std::string& said) {
  check_numbers(where, text, said);
  check_certainty(where, text, said);
  check_words(where, text, said);
}

void Summary::check() {
  if (plain.sentences.empty()) return;
  check_count();
  const bool is_dutch = article.language == "nl";
  if (is_dutch) check_ease();
  for (size_t i = 0; i < plain.sentences.size(); ++i) {
    const std::string where = at(pointer + "/sentences", i);
    const std::string text = base::without_soft_hyphens(plain.sentences[i].text);
    if (text.empty()) continue;
    if (is_dutch) check_form(where + "/text", text);
    check_summary_text(findings, where + "/text", text, content);
    if (plain.sentences[i].from.empty()) continue;
    const auto said = paragraph(where, plain.sentences[i].from);
    if (said && is_dutch) check_claims(where + "/text", text, *said);
    if (said && !is_dutch) check_numbers(where + "/text", text, *said);
  }
}

}  // namespace

void check_plain(Findings& findings, const Content& content, const Article& article) {
  if (article.sections.empty()) return;  // reported already
  Summary{findings, content, article, nullptr, article.plain, "/plain"}.check();
  for (size_t i = 0; i < article.sections.size(); ++i)
    Summary{findings,
            content,
            article,
            &article.sections[i],
            article.sections[i].plain,
            at("/sections", i) + "/plain"}
        .check();
}

}  // namespace lw::content
