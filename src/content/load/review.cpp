#include "content/load/review.h"

namespace lw::content {

void strip_remarks(Json& json) {
  if (json.is_object()) json.erase("$schema"), json.erase("$comment");
  if (json.is_object() || json.is_array())
    for (Json& child : json) strip_remarks(child);
}

namespace {

Json without(const std::string& text, std::initializer_list<const char*> fields) {
  Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return nullptr;
  strip_remarks(json);
  for (const char* field : fields) json.erase(field);
  return json;
}

// The words of ui.json that pages of the guide show.
Json guide_words(const std::string& text) {
  constexpr bool page = false, guide = true, build = false;
  constexpr std::pair<const char*, bool> words[] = {
#define LW_UI_ROW(member, field, kind, where, ...) {field, where},
      LW_UI_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
  };
  Json json = without(text, {});
  for (const auto& [field, reviewed] : words)
    if (!reviewed && json.is_object()) json.erase(field);
  if (json.is_object()) json.erase("faces");
  return json;
}

}  // namespace

Json reviewed_part(const GuideFiles& files) {
  Json part = Json::object();
  part["guide.json"] = without(files.guide, {"version", "status", "mode", "review", "decision"});
  part["safety.json"] = without(files.safety, {"baseline", "decisions"});
  part["ui.json"] = guide_words(files.ui);
  part["clinic.json"] = without(files.clinic, {"articles", "contact", "addresses"});
  return part;
}

std::string fingerprint_of(const GuideFiles& files) {
  const Json part = reviewed_part(files);
  uint64_t digest = 0xcbf29ce484222325u;
  for (const char c : part.dump(-1, ' ', false, Json::error_handler_t::replace))
    digest = (digest ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  std::string fingerprint;
  for (int shift = 60; shift >= 0; shift -= 4) {
    if (shift % 16 == 12 && !fingerprint.empty()) fingerprint += '-';
    fingerprint += "0123456789abcdef"[digest >> shift & 15u];
  }
  return fingerprint;
}

void settle_review(const GuideFiles& files, Json& json, Guide& guide, base::Problems& problems) {
  guide.fingerprint = fingerprint_of(files);
  const std::string reviewed = guide.review.fingerprint;
  if (reviewed.empty() || reviewed == guide.fingerprint) return;
  problems.push_back({"guide.json", "/review/fingerprint",
                      "The guide changed after its review: the fingerprint is " + guide.fingerprint +
                          ", reviewed was " + reviewed + ". The pages are marked as a draft again.",
                      "Have the changes reviewed; or put back what was changed.", base::Severity::remark});
  guide.status = Guide::Status::draft;
  guide.review = {};
  const auto status = json.find("status"), review = json.find("review");
  if (status != json.end()) *status = name_of(guide.status);
  if (review != json.end() && review->is_object())
    for (Json& field : *review) field = nullptr;
}

}  // namespace lw::content
