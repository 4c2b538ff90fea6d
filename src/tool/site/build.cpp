// `leeswijzer build DIR OUT FONTS`: every page of the site as HTML, the style sheet and the content bundle.
// Refuses content with errors before writing anything. site/assemble.mjs makes the site from OUT.
#include <cstdio>
#include <filesystem>

#include "content/load/shelves.h"
#include "page/action.h"
#include "page/addresses.h"
#include "page/css.h"
#include "page/layout.h"
#include "page/names.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/fonts.h"
#include "tool/save.h"
#include "tool/site/dialogs.h"
#include "tool/site/document.h"

namespace lw::tool {

namespace {

namespace fs = std::filesystem;

// Collects the files; nothing is written before all of them are made.
struct Site {
  const content::Content& content;
  std::vector<std::pair<std::string, std::string>> files;

  void add(std::string name, std::string text) { files.emplace_back(std::move(name), std::move(text)); }
  void page(const std::string& folder, const page::Page& page, const page::PageContext& context,
            const Document& document) {
    add(folder + "index.html", to_document(page, content, context, document));
  }
};

// From a wrong address, whose folder nobody knows: site/assemble.mjs puts the site's own in place of @root@.
std::string ways_on(const content::Content& content) {
  const content::AllWords ui(content.ui);
  const bool several = page::has_library(content);
  const std::string root = "@root@", texts = root + (several ? page::library_address(content) : "");
  std::string links;
  if (has_articles(content))
    links += (several ? plain_link(texts, ui.nav_library)
                      : plain_link(texts + "#" + page::ids::contents,
                                   ui.contents + ": " + content.articles.front().title)) +
             plain_link(texts + "#" + page::ids::search, several ? ui.search_all : ui.search_label);
  if (has_guide(content)) links += plain_link(root + page::guide_address(content), ui.nav_guide);
  return links;
}

// Where search engines find the same article in each of its languages, itself included.
std::string language_links(const content::Content& content, const content::Article& article,
                           const std::string& root) {
  if (article.translations.empty()) return "";
  std::vector<std::string> ids = article.translations;
  ids.insert(ids.begin(), article.id);
  std::string links;
  for (const std::string& id : ids)
    if (const content::Article* one = page::find_article(content, id))
      links += "<link rel=\"alternate\" hreflang=\"" + one->language + "\" href=\"" + root +
               page::address_of(content, *one) + "\">\n";
  return links;
}

void add_articles(Site& site) {
  const content::Content& content = site.content;
  const page::PageContext root{"./"}, library{"../"}, below{"../../"};
  for (const content::Article& article : content.articles) {
    const std::string address = page::address_of(content, article);
    const page::PageContext& context = address.empty() ? root : below;
    site.page(address, page::build_article(content, article, context), context,
              {article.subtitle, page::action::open_article(article.id), shelf_of(content, article),
               language_links(content, article, context.root)});
  }
  if (page::has_library(content))
    site.page(page::library_address(content),
              page::build_library(content, text::Query("", false), "", library), library,
              {content.ui.library_intro, page::verbs::open_library, library_shelf(content)});
}

void add_guide(Site& site) {
  const content::Content& content = site.content;
  const page::PageContext guide{"../"}, outcome_place{"../../"};
  if (!has_articles(content)) site.add("index.html", to_guide(content));
  site.page(page::guide_address(content), page::build_guide_start(content, guide), guide,
            {content.guide.intended_use, page::verbs::open_guide});
  for (const content::Outcome& outcome : content.guide.outcomes) {
    page::Page page = page::build_outcome_page(content, outcome, outcome_place);
    page.title = outcome.title;
    site.page(page::guide_address(content) + outcome.id + "/", page, outcome_place,
              {outcome.lead, page::action::open_outcome(outcome.id)});
  }
  site.page(page::signs_address(content), page::build_signs(content, outcome_place), outcome_place,
            {content.ui.lists_title, page::verbs::open_signs});
  for (const page::PlaceAddress& one : page::places_of(content)) {
    const content::Question& question = content.guide.questions[one.question];
    const page::PageContext context{"../../../"};
    const auto option = static_cast<size_t>(one.option - question.options.data());
    site.page(one.address, page::build_place(content, one.question, option, context), context,
              {one.option->page, page::action::open_place(question.id, one.option->id)});
  }
}

void add_pages(Site& site) {
  const content::Content& content = site.content;
  const content::AllWords ui(content.ui);
  if (has_articles(content)) add_articles(site);
  if (has_guide(content)) add_guide(site);
  site.add("404.html", to_plain_document(ui.not_found_title, ui.not_found_text, content, ways_on(content)));
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

// The clinic's part of the web app manifest.
std::string manifest_json(const content::Content& content) {
  const std::string paper =
      json_string(page::to_css(content.theme.palette(content::ColourScheme::light).of(content::Ink::paper)));
  return "{\"name\":" + json_string(content.clinic.name) +
         ",\"short_name\":" + json_string(content::AllWords(content.ui).site_label) +
         ",\"lang\":" + json_string(content::language_of(content)) +
         (page::is_right_to_left(content::language_of(content)) ? ",\"dir\":\"rtl\"" : "") +
         (has_articles(content) ? "" : ",\"start_url\":\"./" + page::guide_address(content) + "\"") +
         ",\"background_color\":" + paper + ",\"theme_color\":" + paper + "}\n";
}

// For site/assemble.mjs, which groups pages by what they are.
std::string addresses_json(const content::Content& content) {
  return "{\"library\":" + json_string(page::library_address(content)) +
         ",\"guide\":" + json_string(page::guide_address(content)) +
         ",\"signs\":" + json_string(page::signs_address(content)) + "}\n";
}

bool write_all(const std::string& folder, const Site& site) {
  for (const auto& [name, text] : site.files) {
    const fs::path path = fs::path(folder) / name;
    std::error_code failed;  // ignored: save() then fails and reports it
    fs::create_directories(path.parent_path(), failed);
    if (!save(path, text)) return false;
  }
  return true;
}

// Characters that the fonts lack are not an error: the browser shows them. They are reported all the same.
void remark_on_characters(const Site& site, const text::Fonts& fonts) {
  for (const content::Article& article : site.content.articles)
    for (const page::Node& node : page::build_article(site.content, article, {"./"}).nodes)
      if (page::needs_own_ink(node, fonts))
        std::printf(
            "remark: %s has characters that the product's fonts lack; the browser shows it in its own "
            "fonts.\n",
            node.id.c_str());
}

}  // namespace

int build(Arguments arguments) {
  if (arguments.size() != 3) {
    std::fputs("usage: leeswijzer build DIR OUT FONTS\n", stderr);
    return 2;
  }
  Inspection found = inspect_as_built(arguments[0]);
  add_changes(found, arguments[0]);
  if (!found.good()) {
    print_report(found.problems);
    return 1;
  }
  const FontFiles fonts(arguments[2]);
  if (!fonts.valid()) return 1;
  Site site{found.content, {}};
  add_pages(site);
  remark_on_characters(site, fonts.faces());
  for (content::Shelf& shelf : shelves_of(found.bundle, found.content))
    site.add("assets/" + shelf.name, std::move(shelf.bytes));
  site.add("dialogs.html", dialogs(found.content));
  site.add("assets/theme.css", page::to_css(found.content.theme));
  site.add("assets/clinic.json", manifest_json(found.content));
  site.add("addresses.json", addresses_json(found.content));
  return write_all(arguments[1], site) ? 0 : 1;
}

}  // namespace lw::tool
