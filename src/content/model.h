// What the clinic wrote, as plain values: the article, the guide, the clinic, the words of the interface, the
// theme. No JSON here (loader.h reads it), no layout, no logic.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lw::content {

// ---- article
// ------------------------------------------------------------------------------------------------

struct Specialist {
  std::string id, name, role;
};

struct Block {
  enum class Kind { paragraph, numbered_list, specialists, appointment, bullet_list, subheading, quote };
  Kind kind = Kind::paragraph;
  std::string text;                     // all but lists and people; '\n' is a line break of the writer's own
  std::vector<std::string> items;       // numbered_list, bullet_list
  std::vector<Specialist> specialists;  // specialists
};

struct Section {
  std::string id;       // stable; the fragment of a link to this heading
  std::string heading;  // empty only for the introduction, which has no heading of its own
  std::vector<Block> blocks;
};

struct Article {
  std::string id, language, title, subtitle;
  std::vector<Section> sections;  // the first one is the introduction
};

// ---- guide
// --------------------------------------------------------------------------------------------------

struct Source {
  std::string id, title, publisher;  // publisher may be empty
  std::optional<int> year;
  std::string basis, note;  // basis: how the source was consulted ("gezien", "algemene kennis")
  std::string url;          // empty when there is none
};

struct UrgencyLevel {
  std::string id;
  int rank = 0;  // higher is more urgent
  std::string label, hidden_prefix;
};

struct Action {
  enum class Kind { tel, text, clinic_contact, open_article, summary, restart };
  std::string id;
  Kind kind = Kind::text;
  std::string value, label;  // value: the number, for tel
};

struct Option {
  std::string id, label, hint;  // hint may be empty
  bool worse = false;           // proven: choosing it instead of another answer never lowers the urgency
  std::string page = {};        // heading of the page about this answer; empty: it has none
};

// The places of the drawn body that somebody can tap on.
inline constexpr std::array<const char*, 15> body_zones = {
    "head", "neck", "shoulder", "chest", "belly", "upper-back", "lower-back", "buttock",
    "hip",  "arm",  "elbow",    "hand",  "leg",   "knee",       "foot"};

struct BodyMap {
  std::string name, hint, chosen, related, elsewhere, front, back;
  // By zone the ids of the answers it may mean, the likeliest first; empty: none.
  std::array<std::vector<std::string>, body_zones.size()> zones;
};

struct AlarmItem {
  std::string text;
  std::vector<std::string> sources;
};

struct Question {
  enum class Kind { gate, single, multi };
  std::string id;
  Kind kind = Kind::single;
  bool routes = true;  // false: the answer only selects reading and never changes the outcome
  std::string text, why;
  std::vector<AlarmItem> items;  // gate only
  std::vector<Option> options;
  std::vector<std::string> stop_on;  // option ids that end the questions at once
  std::optional<BodyMap> map = {};   // a body to tap on
};

// One question and the answers that satisfy it. A list of conditions is an AND; the answers are an OR.
struct Condition {
  std::string question;
  std::vector<std::string> answers;
};

struct Rule {
  std::string id;
  int tier = 0;  // lower tiers are tried first
  std::vector<Condition> when;
  std::string outcome, because;
  std::vector<std::string> sources;
};

struct Outcome {
  std::string id, urgency, title, lead;
  std::vector<std::string> steps, safety_net, actions;
  std::string clinic;  // "none", "later", "possible" or "fits": how the clinic may appear
  bool show_specialists = false;
  std::vector<std::string> sections, sources;
};

struct Note {
  std::string id;
  std::vector<Condition> when;
  std::vector<std::string> show_for;  // urgency ids
  std::string text;
  std::vector<std::string> sources;
};

struct ReadingTip {
  std::string id;
  std::vector<Condition> when;
  std::string section, quote, text;
};

struct Review {
  std::string reviewed_by, reviewed_on, review_again_before;  // empty until a clinician has reviewed
};

struct GuideTexts {
  std::string banner112, disclaimer, why_title, why_intro, rule_title, sources_title, not_chosen_title,
      not_chosen_text, all_pages, back, change, next, privacy, interest, profession, content_date;
};

struct Guide {
  enum class Mode { guided, pages };
  std::string id, version, status, language, title;
  Mode mode = Mode::guided;
  std::vector<std::string> intro, intro_pages;  // the second when only pages are offered
  std::string intended_use;
  std::vector<std::string> not_intended_for;
  Review review;
  std::vector<Source> sources;
  std::vector<UrgencyLevel> urgency_levels;
  std::vector<Action> actions;
  std::vector<Question> questions;
  std::vector<Outcome> outcomes;
  std::vector<Rule> rules;
  std::string fallback_outcome, fallback_because;
  bool fallback_must_be_unreachable = true;  // proven: some rule matches every full combination of answers
  std::vector<Note> notes;
  std::vector<ReadingTip> reading_tips;
  GuideTexts texts;
};

// ---- clinic, interface words
// --------------------------------------------------------------------------------

struct Treatment {
  std::string id, name, section, quote, plain;
};

struct Clinic {
  std::string name;
  std::vector<std::string> articles;  // ids: the order of the library; the first one is the front page
  std::string phone, email, booking_url, address;  // empty until the clinic fills them
  std::string contact_missing_text;
  std::string appointment_text, appointment_quote;
  std::vector<Specialist> specialists;
  std::string specialists_note;
  std::vector<Treatment> treatments;
};

struct Ui {  // everything a patient reads that is neither article nor guide
  std::string skip_to_content, nav_label, nav_article, nav_guide, site_label;
  std::string offline_ready, offline_page_title, offline_page_text, not_found_title, not_found_text;
  std::string guide_teaser_title, guide_teaser_text, guide_teaser_link;
  std::string start, start_without_questions, lists_title, concept_badge, concept_text;
  std::string choose_first, question_of;  // question_of: "Vraag {n}"
  std::string steps_title, safety_net_title, sections_title, specialists_title, treatments_title, notes_title;
  std::string back_to_guide, back_to_outcome, restart;
  std::string call_clinic, mail_clinic, book_clinic, guide_unavailable;
  std::string settings, settings_size, settings_smaller, settings_larger, settings_look, settings_reset,
      settings_close;
  std::string look_system, look_light, look_dark, look_sepia, look_contrast;
  std::string settings_face, face_usual, face_serif, face_dyslexic, settings_more, settings_leading,
      settings_letter, settings_word, settings_column, settings_hyphens, settings_ruler, face_missing;
  std::string tools_label, contents, search, aloud, close, share, shared, print, bookmark, bookmarks,
      bookmark_remove, reading_time, time_left, time_done, resume, resume_go, resume_no, search_label,
      search_whole, search_none, search_count, search_previous, search_next, aloud_pause, aloud_play,
      aloud_stop, aloud_speed;
  std::string glossary_title, glossary_source;
  std::string figure_quote;
  std::string library_title, library_intro, library_count, library_none, nav_library, read_on, search_all;
  std::string guide_teaser_pages, places_title, place_intro, place_ways, place_ways_intro, signs_link,
      expired, reviewed_text, why_label, summary_title, summary_intro, summary_outcome, summary_print,
      summary_share, summary_shared;
};

// ---- glossary
// --------------------------------------------------------------------------------------------------

struct Term {
  std::string id;
  std::vector<std::string> words;  // as the article writes it
  std::string title, text;
  std::string source_title, source_publisher, source_url;  // the address may be empty
};

struct Glossary {
  std::vector<Term> terms;
};

// ---- figures
// --------------------------------------------------------------------------------------------------

// A picture that shows what one sentence of the article says.
struct Figure {
  enum class Kind : uint8_t { layers, path, alarm };
  std::string id;
  Kind kind = Kind::layers;
  std::string section, title, quote;
  std::vector<std::string> states;  // what each shows, in words, from least to most
  int start = 0;                    // index of the state it begins with
  std::string more, less;           // buttons; empty when there is one state only
};

struct Figures {
  std::vector<Figure> figures;
};

// ---- theme
// --------------------------------------------------------------------------------------------------

struct Colour {
  uint8_t r = 0, g = 0, b = 0, a = 255;
};

// The names a style may use for a colour; each palette gives every one of them a value.
enum class Ink : uint8_t {
  none,
  paper,
  surface,
  text,
  quiet,
  accent,
  on_accent,
  line,
  focus,
  alarm,
  on_alarm,
  alarm_surface,
  urgent,
  urgent_surface,
  calm,
  calm_surface,
  mark,
  mark_now,
  count
};

struct Palette {
  std::array<Colour, static_cast<size_t>(Ink::count)> inks;
};

// The colours a person can choose between; without a choice the device decides between the first two.
enum class Look : uint8_t { light, dark, sepia, contrast, count };
inline constexpr std::array<const char*, static_cast<size_t>(Look::count)> look_names = {"light", "dark",
                                                                                         "sepia", "contrast"};

enum class Align : uint8_t { start, centre };
enum class Flow : uint8_t { stack, row, columns };

// One style: text and box in one. Vertical lengths, text lengths and `hang` are given for a root font size of
// 16 px and scale with it (rem in CSS); other horizontal lengths are CSS px and do not scale, so that large
// text keeps its column.
struct Style {
  std::string name;  // also the CSS class
  float size = 18, line = 28;
  bool bold = false;
  bool spaced = false;         // reading text: its lines move apart when the person asks for it
  float letter = 0, word = 0;  // em between letters and, besides, between words; what the person asked for
  bool hyphens = true;         // as above
  bool underline = true;       // of a link in this style; the current page's link always has one
  Align align = Align::start;
  Ink ink = Ink::text, fill = Ink::none, edge = Ink::none, bar = Ink::none;
  float before = 0;                   // space above (margin-top); never collapses
  float pad_top = 0, pad_bottom = 0;  // scale with the text
  float pad_left = 0, pad_right = 0;  // do not scale
  float hang = 0;                     // further left padding that scales with the text
  float min_height = 0;               // scales with the text
  float still_height = 0;             // least height that does not, for pictures
  float max_width = 0;                // of the content box, scales with the text, 0 = none; box is centred
  float edge_width = 1, bar_width = 0, radius = 0;  // px
  Flow flow = Flow::stack;
  float gap_x = 0, gap_y = 0;  // row and columns; gap_y scales with the text
  int columns = 1;             // columns only
  float fixed_width = 0;       // px × text scale; 0 = as wide as the container (or the text, in a row)
};

struct Theme {
  std::array<Palette, static_cast<size_t>(Look::count)> palettes;  // by Look
  float wide_from = 768;            // viewport width in px from which the wide styles hold
  std::vector<Style> styles, wide;  // same length, same order, same names

  const Palette& palette(Look look) const { return palettes[static_cast<size_t>(look)]; }
  Palette& palette(Look look) { return palettes[static_cast<size_t>(look)]; }
};

struct Content {
  std::vector<Article> articles;  // in the order of the library; the first one is the front page
  Guide guide;
  Glossary glossary;
  Figures figures;
  Clinic clinic;
  Ui ui;
  Theme theme;
};

}  // namespace lw::content
