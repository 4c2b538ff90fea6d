// Checks every text of a file. The words looked for are Dutch, and few: what a check cannot decide is only a
// remark.
#include "content/check/own_texts.h"

#include "content/check/findings.h"
#include "content/check/words.h"
#include "content/read/json.h"
#include "content/read/rich_text.h"

namespace lw::content {

namespace {

constexpr const char* open_mark = "“";
constexpr const char* close_mark = "”";

// absolutes: what the article states without reservation, in its own words or rephrased.
constexpr const char* absolutes[] = {"verbetering altijd mogelijk",
                                     "verbetering is altijd mogelijk",
                                     "herstel altijd mogelijk",
                                     "herstel is altijd mogelijk",
                                     "effect is duurzaam",
                                     "duurzaam effect",
                                     "duurzaam herstel"};
// What keeps people from a doctor, wherever it stands. A guide that needs such words is not this one.
constexpr const char* dangers[] = {"bel niet",
                                   "bel dan niet",
                                   "niet bellen",
                                   "niet te bellen",
                                   "geen huisarts nodig",
                                   "geen arts nodig",
                                   "geen zorgverlener nodig",
                                   "geen zorgverlener meer nodig",
                                   "niet naar de huisarts",
                                   "niet naar uw huisarts",
                                   "niet meer naar de huisarts",
                                   "in plaats van de huisarts",
                                   "in plaats van uw huisarts",
                                   "vervangt de huisarts",
                                   "vervangt uw huisarts",
                                   "geen zorgen te maken",
                                   "rustig afwachten",
                                   "dit overslaan",
                                   "signalen overslaan",
                                   "stelt een diagnose",
                                   "door de pijn heen",
                                   "stop met uw medicijn",
                                   "volg deze wegwijzer precies"};
// Alarms, medicines, and those whom a treatment may harm: beginnings of words. Only guide.json, which a
// doctor reviews, may speak of them; and everything may say the one sentence.
constexpr const char* alarm_sentence = "Levensgevaar? Bel 112.";
constexpr const char* alarms[] = {
    "112",       "113",           "borst",       "benauwd",   "verlam",         "uitval",
    "beroerte",  "hart",          "bewusteloos", "spoed",     "huisartsenpost", "kanker",
    "zwanger",   "botontkalking", "medicijn",    "medicatie", "pijnstiller",    "paracetamol",
    "ibuprofen", "aspirine",      "bloedverdun", "prednison", "milligram",      "mg"};
constexpr const char* promises[] = {"altijd mogelijk", "duurzaam",     "duurzame",    "op elke leeftijd",
                                    "gegarandeerd",    "garanderen",   "garandeert",  "zonder risico",
                                    "geneest",         "helpt altijd", "werkt altijd"};

// Fields with the article's own words, or with no words for people.
bool is_skipped(const std::string& file, const std::string& pointer, const std::string& field) {
  const bool is_top = pointer.empty() && file == "clinic.json";  // its lists of people and of ids
  if (is_top && (field == "specialists" || field == "articles" || field == "pinned")) return true;
  return field == "quote" || field == "url" || field == "id" || field == "section" ||
         field.rfind('$', 0) == 0;
}

struct Phrase {
  const char* words;
  std::u32string folded_words;
};

template <size_t count>
std::vector<Phrase> phrases(const char* const (&list)[count]) {
  std::vector<Phrase> all;
  for (const char* words : list) all.push_back({words, folded(words)});
  return all;
}

const std::vector<Phrase>& facts() {
  static const std::vector<Phrase> all = phrases(absolutes);
  return all;
}
const std::vector<Phrase>& harm() {
  static const std::vector<Phrase> all = phrases(dangers);
  return all;
}
const std::vector<Phrase>& results() {
  static const std::vector<Phrase> all = phrases(promises);
  return all;
}

struct Checker {
  Findings findings;
  const Content& content;
  bool is_article = false;  // the clinic's own text, free in all but what could harm

  void walk(const Json& value, const std::string& pointer);
  void check(const std::string& pointer, const std::string& text);
  std::string without_quotations(const std::string& pointer, const std::string& text);
  void check_promises(const std::string& pointer, const std::string& text);
  void check_names(const std::string& pointer, const std::string& text);
  bool check_harm(const std::string& pointer, const std::string& text);
  void check_alarms(const std::string& pointer, const std::string& text);
};

// As written: a name has capitals.
bool says_name(const std::string& text, const std::string& name) {
  return text.find(name) != std::string::npos && says_word(text, name);
}

void Checker::walk(const Json& value, const std::string& pointer) {
  if (const auto* text = value.get_ptr<const std::string*>())
    check(pointer, base::without_soft_hyphens(split(*text).words));
  else if (const auto* list = value.get_ptr<const Json::array_t*>())
    for (size_t i = 0; i < list->size(); ++i) walk((*list)[i], at(pointer, i));
  else if (const auto* object = value.get_ptr<const Json::object_t*>())
    for (const auto& [field, child] : *object)
      if (!is_skipped(findings.file, pointer, field)) walk(child, pointer + "/" + escape_pointer(field));
}

void Checker::check(const std::string& pointer, const std::string& text) {
  if (is_article) return void(check_harm(pointer, text));
  check_promises(pointer, without_quotations(pointer, text));
  check_names(pointer, text);
  const bool is_number = pointer == "/contact/phone";  // which has a check of its own
  if (findings.file != "guide.json" && !is_number) check_alarms(pointer, text);
}

// The text without its quotations from an article.
std::string Checker::without_quotations(const std::string& pointer, const std::string& text) {
  const size_t marks = std::string(open_mark).size();
  std::string rest = text;
  for (size_t from = rest.find(open_mark); from != std::string::npos; from = rest.find(open_mark, from)) {
    const size_t begin = from + marks, end = rest.find(close_mark, begin);
    if (end == std::string::npos) break;
    const std::string words = rest.substr(begin, end - begin);
    if (section_that_says(content.articles, words)) {
      rest.erase(from, end + marks - from);
      continue;
    }
    findings.remark(pointer, "No article says " + content::quoted(words) + ", which is between “ and ”.",
                    "Copy the words from the article; keep them if this is not a quotation.");
    from = end;
  }
  return rest;
}

void Checker::check_promises(const std::string& pointer, const std::string& text) {
  const std::u32string plain = folded(text);
  const auto says = [&](const Phrase& phrase) {
    return plain.find(phrase.folded_words) != std::u32string::npos;
  };
  for (const Phrase& phrase : facts())
    if (says(phrase))
      return findings.add(
          pointer,
          "This says " + content::quoted(phrase.words) + " as a fact; the article may only be quoted.",
          "Quote the article between “ and ”, or say it more cautiously.");
  if (check_harm(pointer, text)) return;
  for (const Phrase& phrase : results())
    if (says(phrase))
      return findings.remark(pointer, content::quoted(phrase.words) + " may promise a result.",
                             "Say it more cautiously; keep it if it promises nothing.");
}

// "je" for "uw" makes no difference.
bool Checker::check_harm(const std::string& pointer, const std::string& text) {
  const std::u32string plain = folded(text);
  std::u32string polite = plain;
  for (size_t from = 0; (from = polite.find(U" je ", from)) != std::u32string::npos;)
    polite.replace(from, 4, U" uw ");
  for (const Phrase& phrase : harm()) {
    if (plain.find(phrase.folded_words) == std::u32string::npos &&
        polite.find(phrase.folded_words) == std::u32string::npos)
      continue;
    findings.add(pointer, content::quoted(phrase.words) + " can keep people from the help that they need.",
                 "Say what to do, and whom to call.");
    return true;
  }
  return false;
}

void Checker::check_alarms(const std::string& pointer, const std::string& text) {
  std::string rest = text;
  if (const size_t from = rest.find(alarm_sentence); from != std::string::npos)
    rest.erase(from, std::string(alarm_sentence).size());
  for (const char* word : alarms)
    if (says_beginning(rest, word))
      return findings.add(pointer,
                          "This speaks of " + content::quoted(word) + ", and no doctor reviews this file.",
                          std::string("Say it in guide.json, or leave it out. \"") + alarm_sentence +
                              "\" may be said anywhere, in these words.");
}

void Checker::check_names(const std::string& pointer, const std::string& text) {
  for (const Specialist& person : content.clinic.specialists) {
    const std::string first = person.name.substr(0, person.name.find(' '));
    if (first.empty()) continue;
    if (says_name(text, person.name))
      return findings.add(
          pointer, "This says something about " + person.name + ".",
          "Remove it: only what the article says about people is shown, their name and role.");
    if (says_name(text, first))
      return findings.remark(pointer, content::quoted(first) + " may be " + person.name + ".",
                             "Remove the name; keep it if somebody else is meant.");
  }
}

void walk_all(Checker checker, const Json& json, base::Problems& problems) {
  checker.walk(json, "");
  const base::Problems& found = checker.findings.problems;
  problems.insert(problems.end(), found.begin(), found.end());
}

}  // namespace

void check_article_texts(const std::string& file, const Json& json, const Content& content,
                         base::Problems& problems) {
  walk_all({{file}, content, true}, json, problems);
}

void check_summary_text(Findings& findings, const std::string& pointer, const std::string& text,
                        const Content& content) {
  Checker checker{{findings.file}, content};
  checker.check_promises(pointer, checker.without_quotations(pointer, text));
  checker.check_names(pointer, text);
  const base::Problems& found = checker.findings.problems;
  findings.problems.insert(findings.problems.end(), found.begin(), found.end());
}

void check_own_texts(const std::string& file, const Json& json, const Content& content,
                     base::Problems& problems) {
  walk_all({{file}, content}, json, problems);
}

}  // namespace lw::content
