// The formats of clinic.json and ui.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_contact(ObjectReader json, Clinic& clinic) {
  clinic.phone = json.text("phone", Need::nullable);
  clinic.email = json.text("email", Need::nullable);
  clinic.booking_url = json.text("bookingUrl", Need::nullable);
  clinic.address = json.text("address", Need::nullable);
}

void read_appointment(ObjectReader json, Clinic& clinic) {
  clinic.appointment_text = json.prose("text");
  clinic.appointment_quote = json.prose("quote", Need::build_only);
}

void read_treatment(ObjectReader& json, Treatment& treatment) {
  treatment.id = json.id("id");
  treatment.name = json.prose("name");
  treatment.section = json.text("section");
  treatment.quote = json.prose("quote", Need::build_only);
  treatment.plain = json.prose("plain");
}

struct UiWord {
  enum class Kind : uint8_t { prose, heard };
  const char* field;
  std::string Ui::*text;
  Kind kind;
  Need need;
};

// From the table in ui.h. What only the build uses is already in the pages and scripts, so it stays out of
// the bundle.
constexpr auto prose = UiWord::Kind::prose, heard = UiWord::Kind::heard;
constexpr Need page = Need::required, build = Need::build_only;
constexpr UiWord ui_words[] = {
#define LW_UI_ROW(member, field, kind, where, ...) {field, &Ui::member, kind, where},
    LW_UI_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
};

void read_faces(ObjectReader json, Ui& ui) {
  for (const std::string& key : json.field_names()) ui.faces.push_back({key, json.prose(key)});
}

}  // namespace

void read_clinic(ObjectReader& json, Clinic& clinic) {
  clinic.name = json.text("name");
  clinic.articles = json.texts("articles", Need::optional);
  read_contact(json.object("contact"), clinic);
  clinic.contact_missing_text = json.prose("contactMissingText");
  read_appointment(json.object("appointment"), clinic);
  json.list("specialists", clinic.specialists, read_specialist);
  clinic.specialists_note = json.prose("specialistsNote");
  json.list("treatments", clinic.treatments, read_treatment);
}

void read_ui(ObjectReader& json, Ui& ui) {
  for (const UiWord& word : ui_words)
    ui.*word.text = word.kind == heard ? json.text(word.field, word.need) : json.prose(word.field, word.need);
  read_faces(json.object("faces", Need::build_only), ui);
}

}  // namespace lw::content
