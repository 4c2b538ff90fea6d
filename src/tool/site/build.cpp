// `leeswijzer build DIR OUT FONTS`: every page of the site as HTML, the style sheet and the content bundle.
// Refuses content with errors before it writes anything. site/assemble.mjs makes the site from what stands in
// OUT.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "page/action.h"
#include "page/addresses.h"
#include "page/builder.h"
#include "page/css.h"
#include "page/layout.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/prose/hyphenate.h"
#include "tool/save.h"
#include "tool/site/document.h"
#include "tool/site/sheets.h"

namespace lw::tool {

namespace {

namespace fs = std::filesystem;

// Gathers the files; nothing touches the disk before all of them are made.
struct Site {
  const content::Content& content;
  std::vector<std::pair<std::string, std::string>> files;

  void add(std::string name, std::string text) { files.emplace_back(std::move(name), std::move(text)); }
  void page(const std::string& folder, const page::Page& page, const page::Place& place,
            const Document& document) {
    add(folder + "index.html", to_document(page, content, place, document));
  }
};

void add_pages(Site& site) {
  const content::Content& content = site.content;
  const page::Place root{"./"}, guide{"../"}, outcome_place{"../../"};
  for (const content::Article& article : content.articles) {
    const std::string address = page::address_of(content, article);
    const page::Place& place = address.empty() ? root : outcome_place;
    site.page(address, page::build_article(content, article, place), place,
              {article.subtitle, page::action::open_article(article.id)});
  }
  if (page::has_library(content))
    site.page(page::library_address, page::build_library(content, text::Query("", false), "", guide), guide,
              {content.ui.library_intro, page::verbs::open_library});
  site.page(page::guide_address, page::build_guide_start(content, guide), guide,
            {content.guide.intended_use, page::verbs::open_guide});
  for (const content::Outcome& outcome : content.guide.outcomes) {
    page::Page page = page::build_outcome_page(content, outcome, outcome_place);
    page.title = outcome.title;
    site.page(page::guide_address + outcome.id + "/", page, outcome_place,
              {outcome.lead, page::action::open_outcome(outcome.id)});
  }
  site.page(std::string(page::guide_address) + page::signs_address, page::build_signs(content, outcome_place),
            outcome_place, {content.ui.lists_title, page::verbs::open_signs});
  for (const page::PlaceAddress& one : page::places_of(content.guide)) {
    const content::Question& question = content.guide.questions[one.question];
    const page::Place place{"../../../"};
    const auto option = static_cast<size_t>(one.option - question.options.data());
    site.page(one.address, page::build_place(content, one.question, option, place), place,
              {one.option->page, page::action::open_place(question.id, one.option->id)});
  }
  const content::Ui& ui = content.ui;
  site.add("404.html", to_plain_document(ui.not_found_title, ui.not_found_text, content));
  site.add("offline.html", to_plain_document(ui.offline_page_title, ui.offline_page_text, content));
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + "\"";
}

std::string names_json(const content::Content& content) {
  return "{\"name\":" + json_string(content.clinic.name) +
         ",\"short_name\":" + json_string(content.ui.site_label) +
         ",\"lang\":" + json_string(content.guide.language) + "}\n";
}

bool write_all(const std::string& folder, const Site& site) {
  for (const auto& [name, text] : site.files) {
    const fs::path path = fs::path(folder) / name;
    std::error_code failed;  // then the file cannot be written either
    fs::create_directories(path.parent_path(), failed);
    if (!save(path, text)) return false;
  }
  return true;
}

void check_theme(const content::Theme& theme, base::Problems& problems) {
  for (const std::string& style : page::missing_styles(theme))
    problems.push_back({"theme.json", "/styles", "The style \"" + style + "\" is missing.",
                        "Copy it from the theme that came with the product.", base::Severity::error});
}

std::vector<uint8_t> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Characters that the fonts lack are no fault: the browser shows them. Somebody may still want to know.
void remark_on_characters(const Site& site, const text::Fonts& fonts) {
  for (const content::Article& article : site.content.articles)
    for (const page::Node& node : page::build_article(site.content, article, {"./"}).nodes)
      if (page::needs_own_ink(node, fonts))
        std::printf(
            "remark: %s has characters that the product's fonts lack; the browser's own fonts show it.\n",
            node.id.c_str());
}

}  // namespace

int build(Arguments arguments) {
  if (arguments.size() != 3) {
    std::fputs("usage: leeswijzer build DIR OUT FONTS\n", stderr);
    return 2;
  }
  base::Problems problems;
  const std::vector<std::string> exceptions = content::load_hyphenation(arguments[0], problems);
  const Hyphenator hyphenator(find_hyphenation_patterns(), exceptions, "hyphenation.json", problems);
  Inspection found = inspect(arguments[0], [&](std::string_view text) { return hyphenator.hyphenate(text); });
  found.problems.insert(found.problems.end(), problems.begin(), problems.end());
  if (found.good()) check_theme(found.content.theme, found.problems);
  if (!found.good()) {
    print_report(found.problems);
    return 1;
  }
  const std::vector<uint8_t> regular = read_bytes(arguments[2] + "/regular.ttf"),
                             bold = read_bytes(arguments[2] + "/bold.ttf");
  const text::Font regular_font(regular), bold_font(bold);
  if (!regular_font.valid() || !bold_font.valid()) {
    std::fprintf(stderr, "no usable regular.ttf and bold.ttf in %s\n", arguments[2].c_str());
    return 1;
  }
  Site site{found.content, {}};
  add_pages(site);
  remark_on_characters(site, {&regular_font, &bold_font});
  site.add("assets/content.cbor", found.bundle);
  site.add("sheets.html", sheets(found.content));
  site.add("assets/theme.css", page::to_css(found.content.theme));
  site.add("assets/clinic.json", names_json(found.content));
  return write_all(arguments[1], site) ? 0 : 1;
}

}  // namespace lw::tool
