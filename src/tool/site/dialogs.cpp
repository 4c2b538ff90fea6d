#include "tool/site/dialogs.h"

#include <vector>

#include "page/addresses.h"
#include "page/html.h"
#include "page/names.h"
#include "page/screens/screens.h"

namespace lw::tool {

namespace {

namespace classes = page::classes;
namespace ids = page::ids;

std::string words(const std::string& text) {
  return page::escape_html(text);
}

// ` name="value"`; the value must need no escaping.
std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + "\"";
}

// The beginning of an element with an id, a class, or both.
std::string begin(const char* tag, const char* id, const char* style = nullptr) {
  return std::string("<") + tag + (id ? attribute("id", id) : "") + (style ? attribute("class", style) : "");
}

// A setting that goes up and down in steps; web/settings/store.js knows the steps.
std::string stepper(const content::AllWords& ui, const char* setting, const std::string& label) {
  const auto button = [&](const char* by, const char* sign, const std::string& meaning) {
    return std::string("<button type=\"button\" data-by=\"") + by + "\" aria-label=\"" + words(label) + ": " +
           words(meaning) + "\">" + sign + "</button>\n";
  };
  return begin("div", nullptr, classes::dialog_row) + attribute("data-setting", setting) + ">\n<span>" +
         words(label) + "</span>\n" + begin("span", nullptr, classes::stepper) + ">" +
         button("-1", "−", ui.settings_smaller) + "<output aria-live=\"polite\"></output>" +
         button("1", "+", ui.settings_larger) + "</span>\n</div>\n";
}

struct Choice {
  const char* value;
  const std::string& label;
};

std::string choices(const char* setting, const std::string& legend, const std::vector<Choice>& all) {
  std::string out = "<fieldset>\n<legend>" + words(legend) + "</legend>\n" +
                    begin("div", nullptr, classes::dialog_choices) + ">\n";
  for (const Choice& choice : all)
    out += std::string("<label><input type=\"radio\" name=\"") + setting + "\" value=\"" + choice.value +
           "\"><span>" + words(choice.label) + "</span></label>\n";
  return out + "</div>\n</fieldset>\n";
}

std::string toggle(const char* setting, const std::string& label) {
  return begin("label", nullptr, classes::dialog_row) + "><span>" + words(label) +
         "</span><input type=\"checkbox\" role=\"switch\" name=\"" + setting + "\"></label>\n";
}

std::string faces(const content::AllWords& ui) {
  std::vector<Choice> all;
  for (const content::FaceName& face : ui.faces) all.push_back({face.key.c_str(), face.name});
  return choices("face", ui.settings_face, all);
}

bool has_plain(const content::Content& content) {
  for (const content::Article& article : content.articles) {
    if (!article.plain.sentences.empty()) return true;
    for (const content::Section& section : article.sections)
      if (!section.plain.sentences.empty()) return true;
  }
  return false;
}

std::string basic(const content::AllWords& ui, bool plain) {
  return stepper(ui, "size", ui.settings_size) +
         choices("scheme", ui.settings_scheme,
                 {{"", ui.scheme_system},
                  {"light", ui.scheme_light},
                  {"dark", ui.scheme_dark},
                  {"sepia", ui.scheme_sepia},
                  {"contrast", ui.scheme_contrast}}) +
         faces(ui) + (plain ? toggle("plain", ui.settings_plain) : "");
}

std::string more(const content::AllWords& ui) {
  return "<details>\n<summary>" + words(ui.settings_more) + "</summary>\n" +
         stepper(ui, "leading", ui.settings_leading) + stepper(ui, "letter", ui.settings_letter) +
         stepper(ui, "word", ui.settings_word) + stepper(ui, "column", ui.settings_column) +
         toggle("hyphens", ui.settings_hyphens) + toggle("ruler", ui.settings_ruler) + "</details>\n";
}

std::string dialog(const char* id, const char* title_id) {
  return begin("dialog", id, classes::dialog) + attribute("aria-labelledby", title_id) + ">\n";
}

std::string settings(const content::AllWords& ui, bool plain) {
  return dialog(ids::settings, ids::settings_title) + begin("h2", ids::settings_title) + ">" +
         words(ui.settings) + "</h2>\n" + basic(ui, plain) + more(ui) +
         "<div data-foot>\n<p role=\"status\"></p>\n" + begin("div", nullptr, classes::dialog_row) +
         ">\n<button type=\"button\" data-reset>" + words(ui.settings_reset) + "</button>\n" +
         begin("button", nullptr, classes::dialog_main) + " type=\"button\" data-close>" +
         words(ui.settings_close) + "</button>\n</div>\n</div>\n</dialog>\n";
}

std::string labelled(const char* icon, const std::string& label) {
  return std::string("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"") + icon +
         "\"/></svg><span>" + words(label) + "</span>";
}

std::string button(const std::string& attributes, const std::string& label, const char* icon = nullptr) {
  return "<button type=\"button\" " + attributes + ">" +
         (icon ? labelled(icon, label) : "<span>" + words(label) + "</span>") + "</button>\n";
}

// For the main button of a dialog or bar.
std::string main_class() {
  return attribute("class", classes::dialog_main);
}

// Line drawings on a 24 × 24 grid, 2 wide.
constexpr char lines_icon[] = "M4 6h16M4 12h10M4 18h13";
constexpr char lens_icon[] = "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L21 21";
constexpr char speaker_icon[] = "M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12";
constexpr char letters_icon[] = "M1 19L7.5 4L14 19M3.6 13.5h7.8M14.5 19l4-9.5l4 9.5M16 15.8h5";
constexpr char up_icon[] = "M5 15l7-7l7 7";
constexpr char down_icon[] = "M5 9l7 7l7-7";
constexpr char cross_icon[] = "M6 6l12 12M18 6L6 18";
constexpr char pause_icon[] = "M8 5v14M16 5v14";
constexpr char signpost_icon[] = "M11 22V2M11 4h7l3 3l-3 3h-7M11 12H6l-3 3l3 3h5";
constexpr char drag_icon[] = "M7 9l5-5l5 5M7 15l5 5l5-5";
constexpr char play_icon[] = "M8 5l11 7l-11 7z";

// A bar at the bottom of the screen.
std::string region(const char* id, const std::string& label) {
  return begin("div", id, classes::bar) + " role=\"region\"" + attribute("aria-label", words(label)) +
         " hidden>\n";
}

std::string tools(const content::Content& content) {
  const content::AllWords ui(content.ui);
  return begin("div", ids::progress) + " aria-hidden=\"true\"></div>\n" + region(ids::tools, ui.tools_label) +
         button("data-tool=\"contents\"", ui.contents, lines_icon) +
         button("data-tool=\"search\"", ui.search, lens_icon) +
         button("data-tool=\"aloud\" hidden", ui.aloud, speaker_icon) +
         button(std::string("data-act=\"") + page::verbs::settings + "\"", ui.settings, letters_icon) +
         (has_guide(content) ? "<a data-tool=\"guide\">" + labelled(signpost_icon, ui.nav_guide) + "</a>\n"
                             : "") +
         "</div>\n";
}

std::string contents(const content::AllWords& ui) {
  const std::string list = attribute("class", classes::dialog_list);
  return dialog(ids::contents, ids::contents_title) + begin("h2", ids::contents_title) + ">" +
         words(ui.contents) + "</h2>\n" + begin("p", nullptr, classes::dialog_note) +
         " data-left data-some=\"" + words(ui.time_left) + "\" data-one=\"" + words(ui.time_minute) +
         "\" data-none=\"" + words(ui.time_done) + "\" data-speeds=\"" + std::to_string(page::slow_words) +
         " " + std::to_string(page::fast_words) + "\"></p>\n<ol" + list + " data-headings></ol>\n" +
         "<section data-bookmarks data-remove=\"" + words(ui.bookmark_remove) + "\" hidden>\n<h3>" +
         words(ui.bookmarks) + "</h3>\n<ul" + list +
         "></ul>\n</section>\n<div data-foot>\n<p role=\"status\" data-said></p>\n" +
         begin("div", nullptr, classes::dialog_choices) + ">\n" + button("data-bookmark", ui.bookmark) +
         button("data-share", ui.share) + button("data-print", ui.print) +
         button("data-close" + main_class(), ui.close) + "</div>\n</div>\n</dialog>\n";
}

// The link from searching one article to searching all; the scripts add the site's folder and the search
// terms.
std::string search_all(const content::Content& content) {
  if (!page::has_library(content)) return "";
  return std::string("<a data-all href=\"") + page::library_address(content) + "\">" +
         words(content::AllWords(content.ui).search_all) + "</a>\n";
}

std::string search(const content::Content& content) {
  const content::AllWords ui(content.ui);
  return begin("form", ids::search, classes::bar) +
         " role=\"search\" hidden>\n<ol data-hits hidden></ol>\n<input type=\"search\" "
         "autocomplete=\"off\" "
         "enterkeyhint=\"search\" aria-label=\"" +
         words(ui.search_label) + "\" placeholder=\"" + words(ui.search_label) + "\">\n<output data-none=\"" +
         words(ui.search_none) + "\" data-some=\"" + words(ui.search_count) + "\"></output>\n" +
         button("data-by=\"-1\"", ui.search_previous, up_icon) +
         button("data-by=\"1\"", ui.search_next, down_icon) + button("data-close", ui.close, cross_icon) +
         "<label><input type=\"checkbox\" role=\"switch\"><span>" + words(ui.search_whole) +
         "</span></label>\n" + search_all(content) + "</form>\n";
}

std::string aloud(const content::AllWords& ui) {
  const std::string pause = "data-pause" + attribute("data-play", words(ui.aloud_play)) +
                            attribute("data-icon", play_icon) + attribute("data-hold", words(ui.aloud_pause));
  return region(ids::aloud, ui.aloud) + button("data-back hidden", ui.aloud_back) +
         button("data-by=\"-1\"", ui.search_previous, up_icon) + button(pause, ui.aloud_pause, pause_icon) +
         button("data-by=\"1\"", ui.search_next, down_icon) + button("data-stop", ui.aloud_stop, cross_icon) +
         "<label>" + words(ui.aloud_speed) +
         " <select><option>0,7</option><option>0,85</option><option selected>1</option><option>1,2</option>"
         "<option>1,5</option></select></label>\n</div>\n";
}

std::string resume(const content::AllWords& ui) {
  return region(ids::resume, ui.resume_go) + "<p>" + words(ui.resume) + " <b></b></p>\n" +
         button("data-go" + main_class(), ui.resume_go) + button("data-forget", ui.resume_no) + "</div>\n";
}

// Texts that the scripts show, so that they contain no words themselves, and where they show them outside the
// dialogs.
std::string texts(const content::AllWords& ui) {
  const std::pair<const char*, const std::string&> all[] = {
      {"offline", ui.offline_ready},     {"no-module", ui.guide_unavailable},
      {"no-face", ui.face_missing},      {"not-kept", ui.settings_not_kept},
      {"link-shared", ui.shared},        {"shared", ui.summary_shared},
      {"not-copied", ui.copy_failed},    {"no-print", ui.print_failed},
      {"bookmarked", ui.bookmarked},     {"no-bookmark", ui.bookmark_failed},
      {"no-step", ui.step_gone},         {"reminder", ui.reminder_text},
      {"reminded", ui.reminder_made},    {"offline-wait", ui.offline_wait},
      {"updated", ui.offline_new},       {"pictures", ui.pictures_kept},
      {"offline-kept", ui.offline_kept}, {"offline-not", ui.offline_not},
  };
  std::string out = begin("template", ids::texts);
  for (const auto& [name, text] : all) out += std::string(" data-") + name + "=\"" + words(text) + "\"";
  return out + "></template>\n" + begin("p", ids::notice) + " role=\"status\"></p>\n";
}

std::string word(const content::AllWords& ui) {
  return dialog(ids::word, ids::word_title) + "<div></div>\n" +
         button("data-close" + main_class(), ui.close) + "</dialog>\n";
}

}  // namespace

std::string dialogs(const content::Content& content) {
  const content::AllWords ui(content.ui);
  return texts(ui) + tools(content) + resume(ui) + search(content) + aloud(ui) + contents(ui) +
         settings(ui, has_plain(content)) + word(ui) + button("data-lath", ui.settings_ruler, drag_icon);
}

}  // namespace lw::tool
