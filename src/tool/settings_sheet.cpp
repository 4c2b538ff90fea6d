#include "tool/settings_sheet.h"

#include "base/utf8.h"
#include "page/html.h"

namespace tool {

namespace {

std::string words(const std::string& text) {
  return page::escape_html(base::without_soft_hyphens(text));
}

// One that goes up and down in steps; web/settings-store.js knows the steps.
std::string stepper(const content::Ui& ui, const char* setting, const std::string& label) {
  const auto button = [&](const char* by, const char* sign, const std::string& meaning) {
    return std::string("<button type=\"button\" data-by=\"") + by + "\" aria-label=\"" + words(label) + ": " +
           words(meaning) + "\">" + sign + "</button>\n";
  };
  return std::string("<div class=\"sheet-row\" data-setting=\"") + setting + "\">\n<span>" + words(label) +
         "</span>\n<span class=\"stepper\">" + button("-1", "−", ui.settings_smaller) +
         "<output aria-live=\"polite\"></output>" + button("1", "+", ui.settings_larger) +
         "</span>\n</div>\n";
}

struct Choice {
  const char* value;
  const std::string& label;
};

std::string choices(const char* setting, const std::string& legend, std::initializer_list<Choice> all) {
  std::string out = "<fieldset>\n<legend>" + words(legend) + "</legend>\n<div class=\"sheet-choices\">\n";
  for (const Choice& choice : all)
    out += std::string("<label><input type=\"radio\" name=\"") + setting + "\" value=\"" + choice.value +
           "\"><span class=\"" + setting + "-" + choice.value + "\">" + words(choice.label) +
           "</span></label>\n";
  return out + "</div>\n</fieldset>\n";
}

std::string toggle(const char* setting, const std::string& label) {
  return std::string("<label class=\"sheet-row\"><span>") + words(label) +
         "</span><input type=\"checkbox\" role=\"switch\" name=\"" + setting + "\"></label>\n";
}

std::string basic(const content::Ui& ui) {
  return stepper(ui, "size", ui.settings_size) +
         choices("look", ui.settings_look,
                 {{"", ui.look_system},
                  {"light", ui.look_light},
                  {"dark", ui.look_dark},
                  {"sepia", ui.look_sepia},
                  {"contrast", ui.look_contrast}}) +
         choices("face", ui.settings_face,
                 {{"", ui.face_usual}, {"serif", ui.face_serif}, {"dyslexic", ui.face_dyslexic}});
}

std::string more(const content::Ui& ui) {
  return "<details>\n<summary>" + words(ui.settings_more) + "</summary>\n" +
         stepper(ui, "leading", ui.settings_leading) + stepper(ui, "letter", ui.settings_letter) +
         stepper(ui, "word", ui.settings_word) + stepper(ui, "column", ui.settings_column) +
         toggle("hyphens", ui.settings_hyphens) + toggle("ruler", ui.settings_ruler) + "</details>\n";
}

}  // namespace

std::string settings_sheet(const content::Ui& ui) {
  return "<dialog id=\"instellingen\" class=\"sheet\" aria-labelledby=\"instellingen-titel\">\n"
         "<h2 id=\"instellingen-titel\">" +
         words(ui.settings) + "</h2>\n" + basic(ui) + more(ui) +
         "<div class=\"sheet-row\">\n<button type=\"button\" data-reset>" + words(ui.settings_reset) +
         "</button>\n<button type=\"button\" data-close class=\"sheet-main\">" + words(ui.settings_close) +
         "</button>\n</div>\n</dialog>\n";
}

}  // namespace tool
