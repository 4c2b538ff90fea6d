#include "page/html.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "page/body.h"
#include "page/figure.h"
#include "page/names.h"
#include "page/photo.h"
#include "page/pictograms.h"
#include "page/spans.h"
#include "text/hyphens.h"

namespace lw::page {

namespace {

// With all its soft hyphens.
std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct Element {
  const char* tag;
  const char* attributes = "";
};

// One per Role, in order.
constexpr Element elements[] = {
    {"header"},
    {"nav"},
    {"main", " tabindex=\"-1\""},
    {"article"},
    {"section"},
    {"aside"},
    {"footer"},
    {"form", " novalidate"},
    {"fieldset"},
    {"legend"},
    {"ul", " role=\"list\""},
    {"ol", " role=\"list\""},
    {"li"},
    {"div"},
    {"div", " role=\"note\""},
    {"figure"},
    {"details"},
    {"label"},
    {"label"},
    {"h1", " tabindex=\"-1\""},
    {"h2"},
    {"h3"},
    {"p"},
    {"li"},
    {"span"},
    {"a"},
    {"button", " type=\"button\""},
    {"summary"},
    {"blockquote"},
    {"figcaption"},
    {"table", " role=\"table\""},
    {"a"},
    {"p"},
    {"span", " aria-hidden=\"true\""},
    {"div", " role=\"img\""},
    {"input", " type=\"text\" autocomplete=\"off\""},
};
static_assert(std::size(elements) == static_cast<size_t>(Role::field) + 1);

Element element_of(const Node& node) {
  // Not role="status": Orca then says "statusbar" instead of the words. A status that already has words
  // becomes live when they change (web/page/say.js), since browsers read live regions out when the page
  // opens.
  if (node.role == Role::status && node.text.empty())
    return {"p", " aria-live=\"polite\" aria-atomic=\"true\""};
  if (node.role == Role::photo && node.href.empty()) return {"span"};
  if (node.action == verbs::next) return {"button"};  // submits its form, also by Enter on a radio
  return elements[static_cast<size_t>(node.role)];
}

void attribute(std::string& out, const char* name, std::string_view value) {
  if (value.empty()) return;
  out.append(" ").append(name).append("=\"").append(escape_html(value)).append("\"");
}

constexpr const char* where_classes[] = {"", classes::alone, classes::embedded, classes::booked,
                                         classes::not_booked};  // in the order of Where

std::string classes_of(const Node& node, const content::Theme& theme) {
  std::string out = theme.styles[node.style].name;
  if (node.own_ink) out.append(" ").append(classes::own);
  if (node.where != Where::everywhere) out.append(" ").append(where_classes[static_cast<size_t>(node.where)]);
  return out;
}

// `around`: whether what it is in is read from right to left.
void open_tag(std::string& out, const Node& node, const content::Theme& theme, bool around) {
  const Element element = element_of(node);
  out.append("<").append(element.tag);
  attribute(out, "id", node.id);
  attribute(out, "class", classes_of(node, theme));
  out.append(element.attributes);
  attribute(out, "href", node.href);
  attribute(out, "data-act", node.action);
  if (node.role != Role::photo) attribute(out, "aria-label", node.label);
  attribute(out, "lang", node.language);
  if (node.right_to_left != around) out.append(around ? " dir=\"ltr\"" : " dir=\"rtl\"");
  if (node.role == Role::figure)  // what is drawn; a second line is written beside it
    out.append(" data-drawn=\"").append(node.value.substr(0, node.value.find('\n'))).append("\"");
  else
    attribute(out, "value", node.value);
  if (node.disabled) out.append(" disabled");
  if (node.role == Role::fold && node.checked) out.append(" open");
  if (node.current) out.append(" aria-current=\"page\"");
  out.append(">");
}

void control(std::string& out, const Node& node) {
  out.append(node.role == Role::radio ? "<input type=\"radio\"" : "<input type=\"checkbox\"");
  attribute(out, "name", node.group);
  if (node.checked) out.append(" checked");
  out.append(">");
}

// Soft hyphens reach the page in prose only, where they keep lines even while no engine shows which of them
// are needed (web/dom/hyphens.js): the page then does not move.
void text_part(std::string& out, std::string_view text, bool prose) {
  for (size_t begin = 0;;) {
    const size_t end = text.find('\n', begin);
    const std::string_view line = text.substr(begin, end - begin);
    out.append(prose ? escaped(text::with_usual_hyphens(line)) : escape_html(line));
    if (end == std::string_view::npos) return;
    out.append("<br>");
    begin = end + 1;
  }
}

struct InlineElement {
  bool Span::*is;
  const char *begin, *end;
};
constexpr InlineElement inline_elements[] = {{&Span::bold, "<strong>", "</strong>"},
                                             {&Span::italic, "<em>", "</em>"},
                                             {&Span::raised, "<sup>", "</sup>"},
                                             {&Span::lowered, "<sub>", "</sub>"}};

void words_html(std::string& out, std::string_view words, bool prose, const Span* span) {
  for (const InlineElement& one : inline_elements)
    if (span && span->*one.is) out += one.begin;
  text_part(out, words, prose && !(span && !span->href.empty()));
  for (auto one = std::rbegin(inline_elements); one != std::rend(inline_elements); ++one)
    if (span && span->*one->is) out += one->end;
}

// In a frame, another site takes the place of the page around it.
void open_link(std::string& out, const std::string& href) {
  out.append("<a");
  attribute(out, "href", href);
  if (href.starts_with("http")) attribute(out, "target", "_top");
  out.append(">");
}

void text_with_spans(std::string& out, const Node& node, uint32_t begin, uint32_t end) {
  walk_spans(
      node, begin, end, [&](const Span* link) { link ? open_link(out, link->href) : void(out += "</a>"); },
      [&](std::string_view words, const Span* span) { words_html(out, words, node.prose, span); });
}

// Caption, header and cells, each a line of the text, whose line ends are between the elements: so offsets
// are the same. The roles are said, as browsers forget them for a table that is laid out as cards
// (style.css).
void table_html(std::string& out, const Node& node) {
  const auto columns = static_cast<size_t>(node.ordinal);
  std::vector<std::string> header;
  uint32_t begin = 0;
  for (size_t line = 0; begin <= node.text.size(); ++line) {
    const auto end = static_cast<uint32_t>(std::min(node.text.find('\n', begin), node.text.size()));
    const size_t column = (line + columns - 1) % columns;
    const bool in_header = line <= columns;
    if (line > 0) out.append("\n");
    if (line > 0 && column == 0)
      out.append(line == 1 ? "<thead role=\"rowgroup\"><tr role=\"row\">" : "<tr role=\"row\">");
    if (line == 0)
      out.append("<caption>");
    else if (in_header)
      out.append("<th role=\"columnheader\" scope=\"col\">");
    else
      out.append("<td role=\"cell\""), attribute(out, "data-label", header[column]), out.append(">");
    if (line > 0 && in_header) header.push_back(node.text.substr(begin, end - begin));
    text_with_spans(out, node, begin, end);
    out.append(line == 0 ? "</caption>" : in_header ? "</th>" : "</td>");
    if (line > 0 && column + 1 == columns) out.append(line == columns ? "</tr></thead>" : "</tr>");
    begin = end + 1;
  }
}

void leaf(std::string& out, const Node& node) {
  out += pictogram_svg(node.picture);
  if (node.role == Role::figure) {
    const auto* body = std::get_if<BodyState>(&node.drawing);
    out += body ? body_html(*body) : picture_html(std::get<PictureState>(node.drawing));
  }
  if (node.role == Role::photo) photo_html(out, std::get<PhotoState>(node.drawing), node.label);
  if (!node.prefix.empty())
    out.append("<span"), attribute(out, "class", classes::hidden),
        out.append(">").append(escape_html(node.prefix)).append(" </span>");
  if (node.role == Role::table)
    table_html(out, node);
  else
    text_with_spans(out, node, 0, static_cast<uint32_t>(node.text.size()));
}

}  // namespace

std::string escape_html(std::string_view text) {
  return escaped(base::without_soft_hyphens(text));
}

std::string to_html(const Page& page, const content::Theme& theme, std::string_view only_inside) {
  std::string out;
  std::vector<const Node*> open;
  size_t begin = 0, end = page.nodes.size();
  if (!only_inside.empty()) {
    while (begin < end && page.nodes[begin].id != only_inside) ++begin;
    if (begin == end) return out;
    const uint16_t depth = page.nodes[begin].depth;
    const auto first_outside =
        std::find_if(page.nodes.begin() + static_cast<std::ptrdiff_t>(begin) + 1, page.nodes.end(),
                     [&](const Node& node) { return node.depth <= depth; });
    end = static_cast<size_t>(first_outside - page.nodes.begin());
    ++begin;
  }
  const auto close_down_to = [&](uint16_t depth) {
    while (!open.empty() && open.back()->depth >= depth) {
      out.append("</").append(element_of(*open.back()).tag).append(">\n");
      open.pop_back();
    }
  };
  for (size_t i = begin; i < end; ++i) {
    const Node& node = page.nodes[i];
    close_down_to(node.depth);
    open_tag(out, node, theme, open.empty() ? is_right_to_left(page.language) : open.back()->right_to_left);
    if (is_container(node.role)) {
      if (node.role == Role::radio || node.role == Role::checkbox) control(out, node);
      out.append("\n");
      open.push_back(&node);
    } else {
      leaf(out, node);
      if (node.role == Role::field) continue;  // has no end tag
      out.append("</").append(element_of(node).tag).append(">\n");
    }
  }
  close_down_to(0);
  return out;
}

}  // namespace lw::page
