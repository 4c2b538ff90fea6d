#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

// Others may see a calendar. Parts of words: "rugpijn" is one.
void check_reminder_text(Findings& findings, const std::string& text) {
  const std::u32string plain = folded(text);
  for (const char* word : {"pijn", "klacht", "stijf", "ziek", "huisarts"})
    if (plain.find(folded(word)) != std::u32string::npos)
      findings.add("/reminderText",
                   "Others may see this in a calendar, and it speaks of " + quoted(word) + ".",
                   "Name only the guide.");
}

// Words on pages that every site has, about a part that this one lacks.
void check_absent_part(Findings& findings, const AllWords& ui, const std::string& name, const char* part) {
  for (const auto& [field, text] :
       {std::pair{"/offlinePageText", &ui.offline_page_text}, std::pair{"/notFoundText", &ui.not_found_text}})
    if (!name.empty() && says_word(*text, name))
      findings.remark(field, "This speaks of " + quoted(name) + ", and there is no " + part + ".",
                      "Leave that out.");
}

}  // namespace

// The page builders fill in placeholders: without its {n} a text would lose its number.
base::Problems check_ui(const Content& content) {
  Findings findings{"ui.json"};
  const AllWords ui(content.ui);
  const struct {
    const char* field;
    const std::string& text;
    std::string_view placeholders;
  } words[] = {
#define LW_UI_ROW(member, field, kind, where, placeholders, ...) {field, ui.member, placeholders},
      LW_UI_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
  };
  for (const auto& [field, text, placeholders] : words)
    for (const char letter : placeholders) {
      const std::string placeholder = std::string("{") + letter + "}";
      if (text.empty() || text.find(placeholder) != std::string::npos) continue;
      findings.add(std::string("/") + field, "The placeholder " + placeholder + " is missing.",
                   "Write " + placeholder + " where it belongs.");
    }
  check_reminder_text(findings, ui.reminder_text);
  if (!has_guide(content)) check_absent_part(findings, ui, ui.nav_guide, "guide");
  if (!has_articles(content)) check_absent_part(findings, ui, ui.nav_article, "article");
  if (!ui.months.empty() && count_words(ui.months) != 12)
    findings.add("/months", "These are not twelve names.", "Write the names of the months, in order.");
  if (has_guide(content) && !has_known_words(content.guide)) return findings.problems;
  check_says(findings, {{"/conceptBadge", ui.concept_badge, "niet nagekeken"},
                        {"/conceptText", ui.concept_text, "niet nagekeken"},
                        {"/expired", ui.expired, "verlopen"},
                        {"/sheetYes", ui.sheet_yes, "ja"},
                        {"/sheetOpen", ui.sheet_open, "ja"},
                        {"/sheetOpen", ui.sheet_open, "nee"},
                        {"/listsTitle", ui.lists_title, "signalen"},
                        {"/signsLink", ui.signs_link, "signalen"},
                        {"/placeIntro", ui.place_intro, "altijd eerst"},
                        {"/placeWaysIntro", ui.place_ways_intro, "geen van de signalen"},
                        {"/offlinePageText", ui.offline_page_text, "Levensgevaar? Bel 112."},
                        {"/notFoundText", ui.not_found_text, "Levensgevaar? Bel 112."}});
  return findings.problems;
}

}  // namespace lw::content
