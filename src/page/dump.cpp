#include "page/dump.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "base/utf8.h"

namespace lw::page {

namespace {

constexpr const char* role_names[] = {
    "header",   "nav",   "main",    "article", "section",   "aside",    "footer",   "form",   "fieldset",
    "legend",   "list",  "ordered", "item",    "group",     "note",     "picture",  "fold",   "radio",
    "checkbox", "h1",    "h2",      "h3",      "paragraph", "listitem", "label",    "link",   "button",
    "summary",  "quote", "caption", "table",   "photo",     "status",   "ornament", "figure", "field",
};
static_assert(std::size(role_names) == static_cast<size_t>(Role::field) + 1);

std::string box_of(const Node& node) {
  char text[64];
  std::snprintf(text, sizeof text, "%7.2f %8.2f %7.2f %7.2f  ", static_cast<double>(node.box.x),
                static_cast<double>(node.box.y), static_cast<double>(node.box.width),
                static_cast<double>(node.box.height));
  return text;
}

std::string traits_of(const Node& node) {
  std::string out;
  if (!node.href.empty()) out += " → " + node.href;
  for (const Span& span : node.spans)
    if (!span.href.empty()) out += " → " + span.href;
  if (!node.action.empty()) out += " [" + node.action + "]";
  for (const std::string& said : {node.label, node.prefix})
    if (!said.empty()) out += " (" + base::without_soft_hyphens(said) + ")";
  if (node.checked) out += node.role == Role::fold ? " open" : " checked";
  if (node.folded) out += " folded";
  if (node.current) out += " current";
  if (node.disabled) out += " disabled";
  if (node.role == Role::figure) {  // its state, and what is written beside it
    const size_t end = std::min(node.value.find('\n'), node.value.size());
    out += " " + node.value.substr(0, end);
    if (end + 1 < node.value.size()) out += " “" + node.value.substr(end + 1) + "”";
  }
  if (node.own_ink) out += " own-ink";
  return out;
}

void append_lines(std::string& out, const Node& node, const std::string& indent) {
  for (const text::Line& line : node.lines) {
    const std::string_view visible = std::string_view(node.text).substr(line.begin, line.end - line.begin);
    out += std::string(33, ' ') + "  " + indent + "| " + base::without_soft_hyphens(visible) +
           (line.hyphen ? "-" : "") + "\n";
  }
}

}  // namespace

std::string to_text(const Page& page) {
  std::string out = page.screen + ": " + base::without_soft_hyphens(page.title) + "\n";
  for (const Node& node : page.nodes) {
    const std::string indent(size_t{2} * node.depth, ' ');
    out += box_of(node) + indent + role_names[static_cast<size_t>(node.role)] + " #" + node.id +
           traits_of(node) + "\n";
    append_lines(out, node, indent);
  }
  return out;
}

}  // namespace lw::page
