#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

// The page builders fill in placeholders: without its {n} a text would lose its number.
base::Problems check_ui(const Content& content) {
  Findings findings{"ui.json"};
  const struct {
    const char* field;
    const std::string& text;
    std::string_view placeholders;
  } words[] = {
#define LW_UI_ROW(member, field, kind, where, placeholders, ...) {field, content.ui.member, placeholders},
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
  if (!content.ui.months.empty() && count_words(content.ui.months) != 12)
    findings.add("/months", "These are not twelve names.", "Write the names of the months, in order.");
  check_says(findings, {{"/conceptBadge", content.ui.concept_badge, "niet nagekeken"},
                        {"/conceptText", content.ui.concept_text, "niet nagekeken"},
                        {"/expired", content.ui.expired, "verlopen"},
                        {"/listsTitle", content.ui.lists_title, "signalen"},
                        {"/signsLink", content.ui.signs_link, "signalen"},
                        {"/placeIntro", content.ui.place_intro, "altijd eerst"},
                        {"/placeWaysIntro", content.ui.place_ways_intro, "geen van de signalen"},
                        {"/offlinePageText", content.ui.offline_page_text, "Levensgevaar? Bel 112."},
                        {"/notFoundText", content.ui.not_found_text, "Levensgevaar? Bel 112."}});
  return findings.problems;
}

}  // namespace lw::content
