#include "tool/report/report.h"

#include "page/html.h"
#include "page/page.h"

namespace lw::tool {

namespace {

constexpr const char* style = R"(
@page { size: A4; margin: 16mm 16mm 18mm; }
@page { @bottom-left { content: var(--foot); font: 8pt sans-serif; }
        @bottom-right { content: @number@; font: 8pt sans-serif; } }
* { box-sizing: border-box; }
body { max-width: 178mm; margin: 0 auto; color: #000; background: #fff; font: 10pt/1.35 Arial, Helvetica, sans-serif; }
h1 { font-size: 21pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 15pt; margin: 0 0 3mm; padding-top: 1mm; break-before: page; }
h3 { font-size: 11.5pt; margin: 0 0 1.5mm; }
h2, h3, .label { break-after: avoid; }
p { margin: 0 0 1.5mm; }
ul { margin: 0 0 1.5mm; padding-inline-start: 5mm; }
li { margin: 0 0 .6mm; }
section { break-inside: avoid; border-top: .3mm solid #000; padding: 2.5mm 0 1mm; margin: 0 0 3mm; }
section.long { break-inside: auto; }
section.loud { border: 1mm solid #000; padding: 3mm 4mm; }
.big { font-size: 13pt; }
.small { font-size: 8pt; line-height: 1.25; }
.label { font-weight: bold; }
.before { text-decoration: line-through; text-decoration-thickness: .2mm; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; break-inside: avoid; }
th, td { border: .2mm solid #000; padding: 1mm 2mm; text-align: start; vertical-align: top; }
td + td { text-align: end; white-space: nowrap; }
figure { margin: 0 0 5mm; break-inside: avoid; }
figure svg { display: block; max-width: 100%; max-height: 225mm; width: auto; height: auto; margin: 0 auto; }
figure svg[viewBox="0 0 24 24"] { width: 10mm; margin: 0; fill: none; stroke: #000; stroke-width: 1.75; }
.sign { display: flex; gap: 3mm; align-items: flex-end; margin: 3mm 0 1mm; font-size: 9pt; break-before: avoid; }
.sign i { display: inline-block; width: 3.5mm; height: 3.5mm; border: .3mm solid #000; margin-inline-start: 1.5mm; vertical-align: -.5mm; }
.sign b { flex: 1; border-bottom: .2mm dotted #000; min-height: 6mm; }
.sign b.short { flex: 0 0 24mm; }
.sign.line { font-size: 10.5pt; margin: 5mm 0; }
@media screen { body { padding: 8mm; } h2 { margin-top: 12mm; } }
)";

// As a CSS string, safe inside a <style> element too.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text)
    if (c != '"' && c != '\\' && c != '<' && static_cast<unsigned char>(c) >= 0x20) out += c;
  return out + "\"";
}

// "page {a} of {b}" as the style sheet says it.
std::string style_in(const Words& words) {
  const std::string number = "@number@", marked = filled(words.page_number, {"\x01", "\x02"});
  std::string content, text = style;
  for (std::string rest = marked; !rest.empty();) {
    const size_t at = std::min(rest.find_first_of("\x01\x02"), rest.size());
    if (at > 0) content += css_string(rest.substr(0, at)) + " ";
    if (at < rest.size()) content += rest[at] == '\x01' ? "counter(page) " : "counter(pages) ";
    rest = rest.substr(std::min(at + 1, rest.size()));
  }
  return text.replace(text.find(number), number.size(), content);
}

}  // namespace

Report::Report(const Words& words, const std::string& language, std::string_view title, std::string_view foot)
    : words_(words) {
  html_ = "<!DOCTYPE html>\n<html lang=\"" + language + "\"" +
          (page::is_right_to_left(language) ? " dir=\"rtl\"" : "") +
          ">\n<head>\n<meta charset=\"utf-8\">\n<title>" + page::escape_html(title) +
          "</title>\n<style>\n:root { --foot: " + css_string(foot) + "; }" + style_in(words) +
          "</style>\n</head>\n<body>\n<h1>" + page::escape_html(title) + "</h1>\n";
}

void Report::element(std::string_view tag, std::string_view kind, std::string_view text) {
  html_.append("<").append(tag);
  if (!kind.empty()) html_.append(" class=\"").append(kind).append("\"");
  html_.append(">").append(page::escape_html(text)).append("</").append(tag).append(">\n");
}

void Report::chapter(std::string_view text) {
  element("h2", "", text);
}

void Report::heading(std::string_view text) {
  element("h3", "", text);
}

void Report::text(std::string_view text, std::string_view kind) {
  element("p", kind, text);
}

void Report::labelled(std::string_view label, std::string_view text) {
  if (text.empty()) return;
  html_ += "<p><span class=\"label\">" + page::escape_html(label) + ":</span> " + page::escape_html(text) +
           "</p>\n";
}

void Report::list(const Texts& items) {
  html_ += "<ul>\n";
  for (const std::string& item : items) element("li", "", item);
  html_ += "</ul>\n";
}

void Report::labelled_list(std::string_view label, const Texts& items) {
  if (items.empty()) return;
  element("p", "label", std::string(label) + ":");
  list(items);
}

void Report::sources(const Texts& items) {
  if (items.empty()) return;
  html_ += "<div class=\"small\">\n";
  labelled_list(words_.sources, items);
  html_ += "</div>\n";
}

void Report::table(const Texts& head, const std::vector<Texts>& rows) {
  html_ += "<table>\n<tr>";
  for (const std::string& cell : head) element("th", "", cell);
  html_ += "</tr>\n";
  for (const Texts& row : rows) {
    html_ += "<tr>";
    for (const std::string& cell : row) element("td", "", cell);
    html_ += "</tr>\n";
  }
  html_ += "</table>\n";
}

void Report::figure(std::string_view svg, std::string_view caption) {
  html_.append("<figure>\n").append(svg).append("\n");
  element("figcaption", "small", caption);
  html_ += "</figure>\n";
}

void Report::open(std::string_view kind) {
  html_ += kind.empty() ? "<section>\n" : "<section class=\"" + std::string(kind) + "\">\n";
}

void Report::close() {
  html_ += "</section>\n";
}

void Report::sign_off() {
  html_ += "<p class=\"sign\"><span>" + page::escape_html(words_.agreed) + "<i></i></span> <span>" +
           page::escape_html(words_.not_agreed) + "<i></i></span> <span>" +
           page::escape_html(words_.initials) + "</span><b class=\"short\"></b> <span>" +
           page::escape_html(words_.remark) + "</span><b></b></p>\n";
}

void Report::fill_in(std::string_view label) {
  html_ += "<p class=\"sign line\"><span>" + page::escape_html(label) + "</span><b></b></p>\n";
}

std::string Report::finish() {
  return std::move(html_) + "</body>\n</html>\n";
}

}  // namespace lw::tool
