#include "tool/settings_sheet.h"

#include "base/utf8.h"
#include "page/html.h"

namespace tool {

namespace {

std::string words(const std::string& text) {
  return page::escape_html(base::without_soft_hyphens(text));
}

std::string size_button(const char* step, const char* shown, const std::string& label) {
  return std::string("<button type=\"button\" data-size=\"") + step + "\" aria-label=\"" + words(label) +
         "\">" + shown + "</button>\n";
}

std::string look_choice(const char* value, const std::string& label) {
  return std::string("<label><input type=\"radio\" name=\"look\" value=\"") + value + "\"><span>" +
         words(label) + "</span></label>\n";
}

std::string looks(const content::Ui& ui) {
  const std::string* labels[] = {&ui.look_light, &ui.look_dark, &ui.look_sepia, &ui.look_contrast};
  static_assert(std::size(labels) == content::look_names.size());
  std::string out = look_choice("", ui.look_system);
  for (size_t i = 0; i < content::look_names.size(); ++i)
    out += look_choice(content::look_names[i], *labels[i]);
  return out;
}

}  // namespace

std::string settings_sheet(const content::Ui& ui) {
  return "<dialog id=\"instellingen\" class=\"sheet\" aria-labelledby=\"instellingen-titel\">\n"
         "<h2 id=\"instellingen-titel\">" +
         words(ui.settings) + "</h2>\n<fieldset>\n<legend>" + words(ui.settings_size) +
         "</legend>\n<div class=\"sheet-row\">\n" + size_button("-1", "A−", ui.settings_smaller) +
         "<output aria-live=\"polite\">100%</output>\n" + size_button("1", "A+", ui.settings_larger) +
         "</div>\n</fieldset>\n<fieldset>\n<legend>" + words(ui.settings_look) +
         "</legend>\n<div class=\"sheet-looks\">\n" + looks(ui) +
         "</div>\n</fieldset>\n<div class=\"sheet-row\">\n<button type=\"button\" data-reset>" +
         words(ui.settings_reset) + "</button>\n<button type=\"button\" data-close class=\"sheet-main\">" +
         words(ui.settings_close) + "</button>\n</div>\n</dialog>\n";
}

}  // namespace tool
