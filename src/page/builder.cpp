#include "page/builder.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/utf8.h"
#include "page/names.h"

namespace lw::page {

namespace {

constexpr const char* used_styles[] = {
    "plain",        "site",          "site-inner", "site-name",    "site-nav",     "site-link",
    "banner",       "banner-text",   "page",       "title",        "subtitle",     "section",
    "heading",      "subheading",    "body",       "body-first",   "ordered",      "ordered-item",
    "bullets",      "bullet-item",   "people",     "person",       "person-name",  "person-role",
    "person-words", "initials",      "card",       "card-title",   "card-text",    "actions",
    "button",       "button-second", "footer",     "footer-inner", "small",        "status",
    "badge",        "legend",        "question",   "why",          "options",      "option",
    "option-label", "option-hint",   "error",      "level-alarm",  "level-urgent", "level-doctor",
    "level-care",   "level-calm",    "level-text", "button-alarm", "level-title",  "quote",
    "source",       "text-link",     "progress",   "choice",       "lead",         "card-link",
    "figure",       "body-map",      "halves",     "caption",      "fold",         "fold-title",
    "in-short",     "entry",         "field",      "sign",         "button-start", "button-places",
    "picture",      "plain-text",    "step",       "step-row",     "step-number",  "step-text",
    "step-amount",
};

bool is_heading(Role role) {
  return role == Role::heading1 || role == Role::heading2 || role == Role::heading3;
}

// The last line of a long heading is never one short word: a no-break space ties it to the word before, if
// both are short enough to fit a narrow screen at any size.
constexpr size_t short_word = 7, short_pair = 10;  // letters, including the space

std::string with_end_together(std::string text) {
  const size_t words = 1 + static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
  if (words < 4) return text;
  const size_t last = text.rfind(' '), before = text.rfind(' ', last - 1);
  const auto letters_after = [&](size_t space) {
    return base::utf16_length(base::without_soft_hyphens(text.substr(space + 1)));
  };
  if (letters_after(last) <= short_word && letters_after(before) <= short_pair)
    text.replace(last, 1, "\u00A0");
  return text;
}

}  // namespace

std::vector<std::string> missing_styles(const content::Theme& theme) {
  std::vector<std::string> missing;
  for (const char* name : used_styles) {
    bool found = false;
    for (const content::Style& style : theme.styles) found = found || style.name == name;
    if (!found) missing.emplace_back(name);
  }
  return missing;
}

Builder::Builder(const content::Theme& theme, std::string screen, std::string title, std::string language)
    : theme_(theme), region_(ids::main) {
  page_.screen = std::move(screen);
  page_.title = std::move(title);
  page_.language = std::move(language);
}

void Builder::region(const char* id) {
  region_ = id;
  unnamed_ = 0;
}

Node& Builder::add(Role role, const char* style, std::string id) {
  Node node;
  node.id = id.empty() ? joined({region_, std::to_string(++unnamed_)}) : std::move(id);
  node.role = role;
  node.style = style_index(theme_, style);
  assert(depth_ < max_depth);
  node.depth = depth_;
  page_.nodes.push_back(std::move(node));
  return page_.nodes.back();
}

Node& Builder::open(Role role, const char* style, std::string id) {
  assert(is_container(role));
  Node& node = add(role, style, std::move(id));
  ++depth_;
  return node;
}

void Builder::close() {
  assert(depth_ > 0);
  --depth_;
}

Node& Builder::leaf(Role role, const char* style, std::string text, std::string id) {
  assert(!is_container(role));
  Node& node = add(role, style, std::move(id));
  node.text = std::move(text);
  if (is_heading(role)) node.text = with_end_together(std::move(node.text));
  return node;
}

void Builder::append_link(std::string_view text, std::string href) {
  Node& node = page_.nodes.back();
  const auto begin = static_cast<uint32_t>(node.text.size());
  node.text += text;
  node.spans.push_back({begin, static_cast<uint32_t>(node.text.size()), false, std::move(href)});
}

Page Builder::finish() {
  assert(depth_ == 0);
  bool around[max_depth + 1] = {is_right_to_left(page_.language)};
  for (Node& node : page_.nodes) {
    node.right_to_left = node.language.empty() ? around[node.depth] : is_right_to_left(node.language);
    around[node.depth + 1] = node.right_to_left;
  }
  return std::move(page_);
}

std::string filled(std::string text, std::initializer_list<std::string_view> values) {
  char placeholder[] = "{a}";
  for (const std::string_view value : values) {
    if (const size_t at = text.find(placeholder); at != std::string::npos) text.replace(at, 3, value);
    ++placeholder[1];
  }
  return text;
}

std::string with_number(std::string text, size_t number) {
  const std::string_view placeholder = "{n}";
  for (size_t at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at))
    text.replace(at, placeholder.size(), std::to_string(number));
  return text;
}

}  // namespace lw::page
