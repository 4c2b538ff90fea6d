// guide.json: the questions, the rules and the pages they lead to.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/enum_names.h"
#include "content/pictogram.h"

namespace lw::content {

struct Source {
  // seen: the publisher's own text was read. copied: only what others took over from it.
  enum class Basis : uint8_t { seen, copied, general_knowledge };
  std::string id, title, publisher;  // publisher may be empty
  std::optional<int> year;
  Basis basis = Basis::general_knowledge;  // at build time only
  std::string note;
  std::string url;      // empty when there is none
  std::string article;  // id, when the source is an article of this site; at build time only
};

template <>
inline constexpr auto names_of<Source::Basis> = std::to_array<Name<Source::Basis>>({
    {Source::Basis::seen, "gezien"},
    {Source::Basis::copied, "niet zelf gezien"},
    {Source::Basis::general_knowledge, "algemene kennis"},
});

struct UrgencyLevel {
  std::string id;
  int rank = 0;  // higher is more urgent
  std::string label, hidden_prefix;
};

struct Action {
  // gp_post: the out-of-hours doctors, once the clinic has filled in their number.
  enum class Kind : uint8_t { tel, gp_post, text, clinic_contact, open_article, summary, reminder, restart };
  std::string id;
  Kind kind = Kind::text;
  std::string value, label;  // value: the number, for tel only
  int weeks = 0;             // reminder only: from today
};

template <>
inline constexpr auto names_of<Action::Kind> = std::to_array<Name<Action::Kind>>({
    {Action::Kind::tel, "tel"},
    {Action::Kind::gp_post, "gp-post"},
    {Action::Kind::text, "text"},
    {Action::Kind::clinic_contact, "clinic-contact"},
    {Action::Kind::open_article, "open-article"},
    {Action::Kind::summary, "summary"},
    {Action::Kind::reminder, "reminder"},
    {Action::Kind::restart, "restart"},
});

struct Option {
  enum class Kind : uint8_t { yes, doubt, no };  // in the order in which a gate offers them
  std::string id, label, hint;                   // hint may be empty
  bool worse = false;             // proven: choosing it over another answer never lowers the urgency
  std::string page = {};          // heading of the page about this answer; empty: no page
  std::optional<Kind> kind = {};  // gate only, at build time only
};

template <>
inline constexpr auto names_of<Option::Kind> = std::to_array<Name<Option::Kind>>({
    {Option::Kind::yes, "yes"},
    {Option::Kind::doubt, "doubt"},
    {Option::Kind::no, "no"},
});

// The parts of the body drawing that can be tapped.
inline constexpr std::array<const char*, 15> body_zones = {
    "head", "neck", "shoulder", "chest", "belly", "upper-back", "lower-back", "buttock",
    "hip",  "arm",  "elbow",    "hand",  "leg",   "knee",       "foot"};

struct BodyMap {
  std::string name, hint, chosen, related, elsewhere, front, back;
  // Per zone the ids of the answers it may mean, most likely first; empty: none.
  std::array<std::vector<std::string>, body_zones.size()> zones;
};

struct AlarmItem {
  std::string id, text;
  std::vector<std::string> sources;
  Pictogram picture = Pictogram::none;  // signs only
};

struct Question {
  enum class Kind : uint8_t { gate, single, multi };
  std::string id;
  Kind kind = Kind::single;
  bool routes = true;  // false: the answer only selects reading and never changes the outcome
  std::string text, why;
  std::vector<AlarmItem> items;  // gate only
  std::vector<Option> options;
  std::vector<std::string> stop_on;  // option ids that end the questions immediately
  std::optional<BodyMap> map = {};   // a body drawing to tap on
  bool durations = false;  // the options are durations, the shortest first. Proven: longer is never milder
};

template <>
inline constexpr auto names_of<Question::Kind> = std::to_array<Name<Question::Kind>>({
    {Question::Kind::gate, "gate"},
    {Question::Kind::single, "single"},
    {Question::Kind::multi, "multi"},
});

// One question and the answers that satisfy it. A list of conditions is an AND; the answers are an OR.
struct Condition {
  std::string question;
  std::vector<std::string> answers;
};

// Why a rule may send people to something milder than other rules do after a shorter time. Empty: it may not.
struct MilderWhenLonger {
  std::vector<std::string> than;  // ids of those rules
  std::string because;
};

struct Rule {
  std::string id;
  int tier = 0;  // lower tiers are tried first
  std::vector<Condition> when;
  std::string outcome, because;
  std::vector<std::string> sources;
  MilderWhenLonger milder_when_longer = {};
};

struct Outcome {
  enum class Clinic : uint8_t { none, possible, fits };  // how the clinic may be offered
  std::string id, urgency, title, lead;
  std::vector<std::string> steps, safety_net, actions;
  Clinic clinic = Clinic::none;
  bool show_specialists = false;
  std::vector<std::string> sections, sources;
};

template <>
inline constexpr auto names_of<Outcome::Clinic> = std::to_array<Name<Outcome::Clinic>>({
    {Outcome::Clinic::none, "none"},
    {Outcome::Clinic::possible, "possible"},
    {Outcome::Clinic::fits, "fits"},
});

struct Note {
  std::string id;
  std::vector<Condition> when;
  std::vector<std::string> show_for;  // urgency ids
  std::string text;
  std::vector<std::string> sources;
  bool risk = false;        // also on the pages of its urgencies that nobody's answers led to
  std::string action = {};  // id of an action of the kind "tel", offered with the note; empty: none
};

// What people should say before they are examined or treated, to tick on the sheet they take along.
struct Preparation {
  std::string title, why;
  std::vector<AlarmItem> tell;
};

// The page with all signs and whom to call, to print and keep.
struct Card {
  std::string title, whom, doctor, post;  // doctor, post: before a number, or a line to write it on
};

struct ReadingTip {
  std::string id;
  std::vector<Condition> when;
  std::string section, quote, text;
};

struct Review {
  std::string reviewed_by, reviewed_on, review_again_before;  // empty until a clinician has reviewed
  std::string fingerprint;  // of the guide that was reviewed; at build time only
};

// What was decided about the European rules for medical devices, for a guide that asks questions in public.
// Empty until somebody has; at build time only.
struct DeviceDecision {
  std::string by, on, reference;
  bool made() const { return !by.empty() && !on.empty() && !reference.empty(); }
};

struct GuideTexts {
  std::string banner112, disclaimer, why_title, why_intro, rule_title, sources_title, not_chosen_title,
      not_chosen_text, all_pages, back, change, next, privacy, interest, profession, content_date;
};

struct Guide {
  enum class Mode : uint8_t { guided, pages };
  enum class Status : uint8_t { draft, reviewed };
  std::string id, version, language, title;
  Status status = Status::draft;
  Mode mode = Mode::guided;
  std::vector<std::string> intro, intro_pages;  // intro_pages when only pages are offered
  std::string intended_use;
  std::vector<std::string> not_intended_for;
  Review review;
  DeviceDecision decision;
  std::string fingerprint;  // of everything that a review is about; made by the loader, at build time only
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
  Preparation preparation;
  Card card;
  GuideTexts texts;
};

template <>
inline constexpr auto names_of<Guide::Mode> = std::to_array<Name<Guide::Mode>>({
    {Guide::Mode::guided, "guided"},
    {Guide::Mode::pages, "pages"},
});

template <>
inline constexpr auto names_of<Guide::Status> = std::to_array<Name<Guide::Status>>({
    {Guide::Status::draft, "concept"},
    {Guide::Status::reviewed, "reviewed"},
});

}  // namespace lw::content
