#include "tool/site/document.h"

#include "page/addresses.h"
#include "page/css.h"
#include "page/html.h"
#include "page/names.h"

namespace lw::tool {

namespace {

std::string quoted(std::string_view value) {
  return "\"" + page::escape_html(value) + "\"";
}

std::string meta(const char* name, std::string_view value) {
  return std::string("<meta name=\"") + name + "\" content=" + quoted(value) + ">\n";
}

std::string colour(const content::Palette& palette, content::Ink ink) {
  return page::to_css(palette.of(ink));
}

std::string theme_colour(const content::Theme& theme, bool dark) {
  return std::string("<meta name=\"theme-color\" media=\"(prefers-color-scheme:") +
         (dark ? "dark" : "light") + ")\" content=" +
         quoted(colour(theme.palette(dark ? content::ColourScheme::dark : content::ColourScheme::light),
                       content::Ink::paper)) +
         ">\n";
}

// The assembler fills in what is in the page itself (web/early).
constexpr const char* early = "<style>@early.css@</style>\n<script>@early.js@</script>\n";

std::string head_links(const std::string& assets, const std::string& root) {
  std::string out = "<link rel=\"preload\" as=\"style\" href=\"" + assets + "style.css\">\n";
  for (const char* font : {"regular.ttf", "bold.ttf"})
    out +=
        "<link rel=\"preload\" as=\"font\" type=\"font/ttf\" crossorigin href=\"" + assets + font + "\">\n";
  out += "<link rel=\"manifest\" href=\"" + root + "manifest.json\">\n";
  out += "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + assets + "icon.svg\">\n";
  return out + "<link rel=\"apple-touch-icon\" href=\"" + assets + "icon-192.png\">\n";
}

// The service worker takes a page without it for half a page.
constexpr const char* end_mark = "<!-- lw:end @build@ -->\n";

// For hosts that set no headers. site/assemble.mjs fills the policy in, from the rules that every host gets,
// and puts the style's hash in where the page has a style of its own. Before anything that it is about.
const char* const head_start =
    ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"@policy@\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n";

// What the scripts need to know of this page.
std::string settings(const Document& document, const std::string& assets, const std::string& cut) {
  return meta(page::metas::build, "@build@") + meta(page::metas::open, document.open) +
         (document.more.empty() ? "" : meta(page::metas::more, assets + document.more)) +
         meta(page::metas::cut, cut);
}

std::string root_in(const std::string& language) {
  return "<!doctype html>\n<html lang=" + quoted(language) +
         (page::is_right_to_left(language) ? " dir=\"rtl\"" : "");
}

}  // namespace

std::string to_document(const page::Page& page, const content::Content& content,
                        const page::PageContext& context, const Document& document) {
  const std::string assets = context.root + "assets/";
  const content::AllWords words(content.ui);
  const std::string title = page.title + " – " + content.clinic.name;
  return root_in(page.language) + head_start + meta("viewport", "width=device-width, initial-scale=1") +
         meta("text-scale", "scale") + meta("format-detection", "telephone=no,date=no,address=no,email=no") +
         "<title>" + page::escape_html(title) + "</title>\n" + meta("description", document.description) +
         meta("color-scheme", "light dark") + theme_colour(content.theme, false) +
         theme_colour(content.theme, true) + settings(document, assets, words.page_cut) + early +
         document.links + head_links(assets, context.root) + "<script type=\"module\" src=\"" + assets +
         "app.js\"></script>\n</head>\n<body>\n<a class=\"" + page::classes::skip + "\" href=\"#" +
         page::ids::main + "\">" + page::escape_html(words.skip_to_content) + "</a>\n" +
         page::to_html(page, content.theme) +
         // Last, so that text never waits for it: early.css holds the page back for a moment.
         "<link rel=\"stylesheet\" href=\"" + assets + "style.css\">\n</body>\n</html>\n" + end_mark;
}

std::string plain_link(const std::string& href, const std::string& words) {
  return "<p><a href=\"" + href + "\">" + page::escape_html(words) + "</a></p>\n";
}

std::string to_plain_document(const std::string& title, const std::string& text,
                              const content::Content& content, const std::string& links,
                              const std::string& head) {
  const content::Theme& theme = content.theme;
  const auto colours = [](const content::Palette& palette) {
    return "color:" + colour(palette, content::Ink::text) +
           ";background:" + colour(palette, content::Ink::paper);
  };
  return root_in(content::language_of(content)) + head_start + head +
         meta("viewport", "width=device-width, initial-scale=1") + meta("color-scheme", "light dark") +
         "<title>" + page::escape_html(title) + "</title>\n<style>body{font:1.125rem/1.55 sans-serif;" +
         "max-width:34rem;margin:0 auto;padding:2rem 1.25rem;" +
         colours(theme.palette(content::ColourScheme::light)) +
         "}a{color:inherit;display:inline-block;padding:.5em 0}@media (prefers-color-scheme:dark){body{" +
         colours(theme.palette(content::ColourScheme::dark)) + "}}</style>\n</head>\n<body>\n<main>\n<h1>" +
         page::escape_html(title) + "</h1>\n<p>" + page::escape_html(text) + "</p>\n" +
         (has_guide(content) ? plain_link("tel:112", content.guide.texts.banner112) : "") + links + "<p>" +
         page::escape_html(content.clinic.name) + "</p>\n</main>\n</body>\n</html>\n";
}

std::string to_guide(const content::Content& content) {
  const std::string address = page::guide_address(content);
  return to_plain_document(content.guide.title, content.guide.intended_use, content,
                           plain_link(address, content.ui.guide_teaser_link),
                           meta(page::metas::build, "@build@") +
                               "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\">\n") +
         end_mark;
}

}  // namespace lw::tool
