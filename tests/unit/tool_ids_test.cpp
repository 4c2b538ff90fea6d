// No page has a duplicate id, whatever a clinic calls its sections, questions and words: content with nasty
// ids is generated, and what passes the check goes through every builder and both HTML writers.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "content_sample.h"
#include "every_screen.h"
#include "page/html.h"
#include "page/names.h"
#include "tool/site/dialogs.h"
#include "tool/site/document.h"

using namespace lw;

namespace {

std::vector<std::string> ids_in(const std::string& html) {
  const std::string begin = " id=\"";
  std::vector<std::string> ids;
  for (size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at)) {
    at += begin.size();
    ids.push_back(html.substr(at, html.find('"', at) - at));
  }
  return ids;
}

// The ids that a whole document has more than once, dialogs included.
std::string twice(const page::Page& page, const content::Content& content, const std::string& dialogs) {
  std::vector<std::string> ids = ids_in(tool::to_document(page, content, {"./"}, {}));
  for (const std::string& id : ids_in(dialogs)) ids.push_back(id);
  std::set<std::string> seen;
  std::string found;
  for (const std::string& id : ids)
    if (!seen.insert(id).second) found += page.screen + " holds " + id + " twice; ";
  return found;
}

std::string ids_held_twice(const content::Content& content) {
  const std::string dialogs = tool::dialogs(content);
  std::string found;
  for (const page::Page& page : sample::every_screen(content, 6)) found += twice(page, content, dialogs);
  return found;
}

// Ids that once were the pages' own, look like them, or are parts of each other.
constexpr const char* nasty[] = {"n3",
                                 "figuur-route",
                                 "woorden-deel",
                                 "titel",
                                 "instellingen-titel",
                                 "inhoudsopgave-titel",
                                 "a",
                                 "a-1",
                                 "a-1-2",
                                 "a-picture",
                                 "section",
                                 "picture",
                                 "words",
                                 "name",
                                 "1",
                                 "2",
                                 "1-1",
                                 "x",
                                 "x-picture",
                                 "main",
                                 "lw",
                                 "lw-main",
                                 "lw-word",
                                 "lw-option",
                                 "status",
                                 "plek-nek",
                                 "head",
                                 "route"};

// Ids of the shipped content, of every kind.
constexpr const char* shipped_ids[] = {"inleiding", "betekenis", "drie-lagen", "conclusie",   "route",
                                       "alarm",     "bdnf",      "plek",       "nek",         "schouder",
                                       "alarm112",  "ja",        "nee",        "zelf",        "huisarts",
                                       "langdurig", "manueel",   "signalen2",  "zenuwstelsel"};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

struct Maker {
  std::mt19937 random{20261126};

  size_t below(size_t limit) { return std::uniform_int_distribution<size_t>(0, limit - 1)(random); }
  std::string id() { return nasty[below(std::size(nasty))]; }

  std::string person() { return R"({"id": ")" + id() + R"(", "name": "A. Bos", "role": "arts"})"; }
  std::string block() {
    const std::string blocks[] = {
        R"({"kind": "paragraph", "text": "Het brein leert."})",
        R"({"kind": "bulletList", "items": ["Een brein.", "Twee."]})",
        R"({"kind": "numberedList", "items": ["Een.", "Twee."]})",
        R"({"kind": "subheading", "text": "Tussenkop"})",
        R"({"kind": "quote", "text": "Gezegd."})",
        R"({"kind": "appointment", "text": "Een afspraak?"})",
        R"({"kind": "specialists", "specialists": [)" + person() + ", " + person() + R"(]})"};
    return blocks[below(std::size(blocks))];
  }
  std::string section(bool with_heading) {
    std::string blocks;
    for (int i = 0; i < 5; ++i) blocks += (i > 0 ? "," : "") + block();
    return R"({"id": ")" + id() + R"(", "heading": )" + (with_heading ? R"("Kop")" : "null") +
           R"(, "blocks": [)" + blocks + "]}";
  }
  content::File second_article() {
    const std::string name = id();
    return {"articles/" + name + ".json",
            R"({"id": ")" + name +
                R"(", "language": "nl", "title": "Tweede", "subtitle": "Over", "sections": [)" +
                section(false) + "," + section(true) + "," + section(true) + "]}"};
  }
  std::vector<content::File> files() {
    std::vector<content::File> all = sample::shipped();
    for (int i = 0; i < 3; ++i) {
      const std::string from = std::string("\"") + shipped_ids[below(std::size(shipped_ids))];
      const std::string to = "\"" + id();
      for (content::File& file : all)
        for (const char* end : {"\"", " "})
          replace_all(file.text, from + end, to + end);  // "ID 1" in a summary
    }
    all.push_back(second_article());
    return all;
  }
};

// The ids of the nodes around <main>.
std::vector<std::string> ids_around(const page::Page& page) {
  std::vector<std::string> ids;
  bool inside = false;
  for (const page::Node& node : page.nodes) {
    if (node.depth == 0) inside = node.role == page::Role::main;
    if (!inside) ids.push_back(node.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("ids: no document of the shipped content has duplicates") {
  CHECK(ids_held_twice(sample::load(sample::shipped())).empty());
}

TEST_CASE("ids: a page with a duplicate is found") {
  const content::Content content = sample::load(sample::shipped());
  page::Page page = page::build_signs(content, {"../../"});
  page.nodes.back().id = page.nodes.front().id;
  CHECK_FALSE(twice(page, content, "").empty());
  CHECK_FALSE(twice(page::build_signs(content, {"../../"}), content, "<p id=\"lw-title\">").empty());
}

TEST_CASE("ids: content that passes the check gives no document duplicates") {
  Maker maker;
  int passed = 0, refused = 0;
  for (int i = 0; i < 100; ++i) {
    const std::vector<content::File> files = maker.files();
    if (!sample::all_errors(files).empty()) {
      ++refused;
      continue;
    }
    ++passed;
    const std::string found = ids_held_twice(sample::load(files));
    CHECK_MESSAGE(found.empty(), found);
  }
  CHECK(passed >= 10);
  CHECK(refused >= 10);
}

TEST_CASE("ids: the nodes around <main> have the same ids on every screen of the guide") {
  const content::Content content = sample::load(sample::shipped());
  const std::vector<std::string> around = ids_around(page::build_guide_start(content, {"../"}));
  CHECK(around.size() > 10);
  int screens = 0;
  for (const page::Page& page : sample::every_screen(content, 3)) {
    const bool is_guide = std::any_of(page.nodes.begin(), page.nodes.end(),
                                      [](const page::Node& node) { return node.id == page::ids::banner; });
    if (!is_guide) continue;
    ++screens;
    CAPTURE(page.screen);
    CHECK(ids_around(page) == around);
  }
  CHECK(screens > 40);
}

TEST_CASE("ids: adding to one section changes no id in another, list items included") {
  const std::vector<content::File> before = sample::shipped();
  std::vector<content::File> after = before;
  sample::edit(after, sample::article_file, "/sections/0/blocks/-",
               R"({"kind": "bulletList", "items": ["Een.", "Twee."]})");
  std::set<std::string> kept;
  for (const page::Node& node :
       page::build_article(sample::load(after), sample::load(after).articles[0], {"./"}).nodes)
    kept.insert(node.id + " " + node.text);
  int items = 0;
  const content::Content content = sample::load(before);
  for (const page::Node& node : page::build_article(content, content.articles[0], {"./"}).nodes) {
    if (node.id.rfind(page::ids::main, 0) == 0) continue;
    items += node.role == page::Role::list_item ? 1 : 0;
    CHECK_MESSAGE(kept.count(node.id + " " + node.text) == 1, node.id);
  }
  CHECK(items == 3);
}
