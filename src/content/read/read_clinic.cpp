// The formats of clinic.json and ui.json.
#include <iterator>

#include "content/read/read.h"

namespace lw::content {

namespace {

void read_contact(Reader json, Clinic& clinic) {
  clinic.phone = json.text("phone", Need::nullable);
  clinic.email = json.text("email", Need::nullable);
  clinic.booking_url = json.text("bookingUrl", Need::nullable);
  clinic.address = json.text("address", Need::nullable);
}

void read_appointment(Reader json, Clinic& clinic) {
  clinic.appointment_text = json.prose("text");
  clinic.appointment_quote = json.prose("quote", Need::build_only);
}

void read_treatment(Reader& json, Treatment& treatment) {
  treatment.id = json.id("id");
  treatment.name = json.prose("name");
  treatment.section = json.text("section");
  treatment.quote = json.prose("quote", Need::build_only);
  treatment.plain = json.prose("plain");
}

struct UiText {
  const char* field;
  std::string Ui::*text;
  Need need = Need::required;
};

// Those that the browser never asks for are in the pages and scripts already. All are prose but for names
// that are only heard: a hyphen in those could be read aloud.
constexpr UiText ui_texts[] = {
    {"skipToContent", &Ui::skip_to_content, Need::build_only},
    {"navArticle", &Ui::nav_article},
    {"navGuide", &Ui::nav_guide},
    {"offlineReady", &Ui::offline_ready, Need::build_only},
    {"offlinePageTitle", &Ui::offline_page_title, Need::build_only},
    {"offlinePageText", &Ui::offline_page_text, Need::build_only},
    {"notFoundTitle", &Ui::not_found_title, Need::build_only},
    {"notFoundText", &Ui::not_found_text, Need::build_only},
    {"guideTeaserTitle", &Ui::guide_teaser_title},
    {"guideTeaserText", &Ui::guide_teaser_text},
    {"guideTeaserLink", &Ui::guide_teaser_link},
    {"start", &Ui::start},
    {"startWithoutQuestions", &Ui::start_without_questions, Need::build_only},
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
    {"guideUnavailable", &Ui::guide_unavailable, Need::build_only},
    {"settings", &Ui::settings},
    {"settingsSize", &Ui::settings_size, Need::build_only},
    {"settingsSmaller", &Ui::settings_smaller, Need::build_only},
    {"settingsLarger", &Ui::settings_larger, Need::build_only},
    {"settingsLook", &Ui::settings_look, Need::build_only},
    {"lookSystem", &Ui::look_system, Need::build_only},
    {"lookLight", &Ui::look_light, Need::build_only},
    {"lookDark", &Ui::look_dark, Need::build_only},
    {"lookSepia", &Ui::look_sepia, Need::build_only},
    {"lookContrast", &Ui::look_contrast, Need::build_only},
    {"settingsReset", &Ui::settings_reset, Need::build_only},
    {"settingsClose", &Ui::settings_close, Need::build_only},
    {"settingsFace", &Ui::settings_face, Need::build_only},
    {"faceUsual", &Ui::face_usual, Need::build_only},
    {"faceSerif", &Ui::face_serif, Need::build_only},
    {"faceDyslexic", &Ui::face_dyslexic, Need::build_only},
    {"settingsMore", &Ui::settings_more, Need::build_only},
    {"settingsLeading", &Ui::settings_leading, Need::build_only},
    {"settingsLetter", &Ui::settings_letter, Need::build_only},
    {"settingsWord", &Ui::settings_word, Need::build_only},
    {"settingsColumn", &Ui::settings_column, Need::build_only},
    {"settingsHyphens", &Ui::settings_hyphens, Need::build_only},
    {"settingsRuler", &Ui::settings_ruler, Need::build_only},
    {"faceMissing", &Ui::face_missing, Need::build_only},
    {"toolsLabel", &Ui::tools_label, Need::build_only},
    {"contents", &Ui::contents, Need::build_only},
    {"search", &Ui::search},
    {"aloud", &Ui::aloud, Need::build_only},
    {"close", &Ui::close},
    {"share", &Ui::share},
    {"shared", &Ui::shared, Need::build_only},
    {"print", &Ui::print},
    {"bookmark", &Ui::bookmark, Need::build_only},
    {"bookmarks", &Ui::bookmarks, Need::build_only},
    {"bookmarkRemove", &Ui::bookmark_remove, Need::build_only},
    {"readingTime", &Ui::reading_time},
    {"timeLeft", &Ui::time_left, Need::build_only},
    {"timeDone", &Ui::time_done, Need::build_only},
    {"resume", &Ui::resume, Need::build_only},
    {"resumeGo", &Ui::resume_go, Need::build_only},
    {"resumeNo", &Ui::resume_no, Need::build_only},
    {"searchLabel", &Ui::search_label, Need::build_only},
    {"searchWhole", &Ui::search_whole, Need::build_only},
    {"searchNone", &Ui::search_none, Need::build_only},
    {"searchCount", &Ui::search_count, Need::build_only},
    {"searchPrevious", &Ui::search_previous, Need::build_only},
    {"searchNext", &Ui::search_next, Need::build_only},
    {"aloudPause", &Ui::aloud_pause, Need::build_only},
    {"aloudPlay", &Ui::aloud_play, Need::build_only},
    {"aloudStop", &Ui::aloud_stop, Need::build_only},
    {"aloudSpeed", &Ui::aloud_speed, Need::build_only},
    {"glossaryTitle", &Ui::glossary_title},
    {"glossarySource", &Ui::glossary_source},
    {"figureQuote", &Ui::figure_quote},
    {"libraryTitle", &Ui::library_title},
    {"libraryIntro", &Ui::library_intro},
    {"libraryCount", &Ui::library_count},
    {"libraryNone", &Ui::library_none},
    {"navLibrary", &Ui::nav_library},
    {"readOn", &Ui::read_on},
    {"searchAll", &Ui::search_all, Need::build_only},
    {"guideTeaserPages", &Ui::guide_teaser_pages},
    {"placesTitle", &Ui::places_title},
    {"placeIntro", &Ui::place_intro},
    {"placeWays", &Ui::place_ways},
    {"placeWaysIntro", &Ui::place_ways_intro},
    {"signsLink", &Ui::signs_link},
    {"expired", &Ui::expired},
    {"reviewedText", &Ui::reviewed_text},
    {"whyLabel", &Ui::why_label},
    {"summaryTitle", &Ui::summary_title},
    {"summaryIntro", &Ui::summary_intro},
    {"summaryOutcome", &Ui::summary_outcome},
    {"summaryPrint", &Ui::summary_print},
    {"summaryShare", &Ui::summary_share},
    {"summaryShared", &Ui::summary_shared, Need::build_only},
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
  for (const UiText& entry : ui_texts) ui.*entry.text = json.prose(entry.field, entry.need);
}

}  // namespace lw::content
