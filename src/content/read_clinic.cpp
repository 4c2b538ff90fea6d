// The formats of clinic.json and ui.json.
#include <iterator>

#include "content/read.h"

namespace content {

namespace {

void read_contact(Reader json, Clinic& clinic) {
  clinic.phone = json.text("phone", Need::nullable);
  clinic.email = json.text("email", Need::nullable);
  clinic.booking_url = json.text("bookingUrl", Need::nullable);
  clinic.address = json.text("address", Need::nullable);
}

void read_appointment(Reader json, Clinic& clinic) {
  clinic.appointment_text = json.prose("text");
  clinic.appointment_quote = json.prose("quote");
}

void read_treatment(Reader& json, Treatment& treatment) {
  treatment.id = json.id("id");
  treatment.name = json.prose("name");
  treatment.section = json.text("section");
  treatment.quote = json.prose("quote");
  treatment.plain = json.prose("plain");
}

struct UiText {
  const char* field;
  std::string Ui::*text;
};

// All of them are prose but for names that are only heard: a hyphen in those could be read aloud.
constexpr UiText ui_texts[] = {
    {"skipToContent", &Ui::skip_to_content},
    {"navArticle", &Ui::nav_article},
    {"navGuide", &Ui::nav_guide},
    {"offlineReady", &Ui::offline_ready},
    {"offlinePageTitle", &Ui::offline_page_title},
    {"offlinePageText", &Ui::offline_page_text},
    {"notFoundTitle", &Ui::not_found_title},
    {"notFoundText", &Ui::not_found_text},
    {"guideTeaserTitle", &Ui::guide_teaser_title},
    {"guideTeaserText", &Ui::guide_teaser_text},
    {"guideTeaserLink", &Ui::guide_teaser_link},
    {"start", &Ui::start},
    {"startWithoutQuestions", &Ui::start_without_questions},
    {"listsTitle", &Ui::lists_title},
    {"conceptBadge", &Ui::concept_badge},
    {"conceptText", &Ui::concept_text},
    {"chooseFirst", &Ui::choose_first},
    {"questionOf", &Ui::question_of},
    {"stepsTitle", &Ui::steps_title},
    {"safetyNetTitle", &Ui::safety_net_title},
    {"sectionsTitle", &Ui::sections_title},
    {"specialistsTitle", &Ui::specialists_title},
    {"treatmentsTitle", &Ui::treatments_title},
    {"notesTitle", &Ui::notes_title},
    {"backToGuide", &Ui::back_to_guide},
    {"backToOutcome", &Ui::back_to_outcome},
    {"restart", &Ui::restart},
    {"callClinic", &Ui::call_clinic},
    {"mailClinic", &Ui::mail_clinic},
    {"bookClinic", &Ui::book_clinic},
    {"guideUnavailable", &Ui::guide_unavailable},
    {"settings", &Ui::settings},
    {"settingsSize", &Ui::settings_size},
    {"settingsSmaller", &Ui::settings_smaller},
    {"settingsLarger", &Ui::settings_larger},
    {"settingsLook", &Ui::settings_look},
    {"lookSystem", &Ui::look_system},
    {"lookLight", &Ui::look_light},
    {"lookDark", &Ui::look_dark},
    {"lookSepia", &Ui::look_sepia},
    {"lookContrast", &Ui::look_contrast},
    {"settingsReset", &Ui::settings_reset},
    {"settingsClose", &Ui::settings_close},
    {"settingsFace", &Ui::settings_face},
    {"faceUsual", &Ui::face_usual},
    {"faceSerif", &Ui::face_serif},
    {"faceDyslexic", &Ui::face_dyslexic},
    {"settingsMore", &Ui::settings_more},
    {"settingsLeading", &Ui::settings_leading},
    {"settingsLetter", &Ui::settings_letter},
    {"settingsWord", &Ui::settings_word},
    {"settingsColumn", &Ui::settings_column},
    {"settingsHyphens", &Ui::settings_hyphens},
    {"settingsRuler", &Ui::settings_ruler},
    {"faceMissing", &Ui::face_missing},
    {"toolsLabel", &Ui::tools_label},
    {"contents", &Ui::contents},
    {"search", &Ui::search},
    {"aloud", &Ui::aloud},
    {"close", &Ui::close},
    {"share", &Ui::share},
    {"shared", &Ui::shared},
    {"print", &Ui::print},
    {"bookmark", &Ui::bookmark},
    {"bookmarks", &Ui::bookmarks},
    {"bookmarkRemove", &Ui::bookmark_remove},
    {"readingTime", &Ui::reading_time},
    {"timeLeft", &Ui::time_left},
    {"timeDone", &Ui::time_done},
    {"resume", &Ui::resume},
    {"resumeGo", &Ui::resume_go},
    {"resumeNo", &Ui::resume_no},
    {"searchLabel", &Ui::search_label},
    {"searchWhole", &Ui::search_whole},
    {"searchNone", &Ui::search_none},
    {"searchCount", &Ui::search_count},
    {"searchPrevious", &Ui::search_previous},
    {"searchNext", &Ui::search_next},
    {"aloudPause", &Ui::aloud_pause},
    {"aloudPlay", &Ui::aloud_play},
    {"aloudStop", &Ui::aloud_stop},
    {"aloudSpeed", &Ui::aloud_speed},
    {"glossaryTitle", &Ui::glossary_title},
    {"glossarySource", &Ui::glossary_source},
    {"figureQuote", &Ui::figure_quote},
    {"libraryTitle", &Ui::library_title},
    {"libraryIntro", &Ui::library_intro},
    {"libraryCount", &Ui::library_count},
    {"libraryNone", &Ui::library_none},
    {"navLibrary", &Ui::nav_library},
    {"readOn", &Ui::read_on},
    {"searchAll", &Ui::search_all},
};
constexpr size_t heard_texts = 2;  // navLabel and siteLabel
static_assert((std::size(ui_texts) + heard_texts) * sizeof(std::string) == sizeof(Ui),
              "every text of Ui is read");

}  // namespace

void read_clinic(Reader& json, Clinic& clinic) {
  clinic.name = json.text("name");
  clinic.articles = json.texts("articles", Need::optional);
  read_contact(json.object("contact"), clinic);
  clinic.contact_missing_text = json.prose("contactMissingText");
  read_appointment(json.object("appointment"), clinic);
  json.list("specialists", clinic.specialists, read_specialist);
  clinic.specialists_note = json.prose("specialistsNote");
  json.list("treatments", clinic.treatments, read_treatment);
}

void read_ui(Reader& json, Ui& ui) {
  ui.nav_label = json.text("navLabel");
  ui.site_label = json.text("siteLabel");
  for (const UiText& entry : ui_texts) ui.*entry.text = json.prose(entry.field);
}

}  // namespace content
