// The format of clinic.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_contact(ObjectReader json, Clinic& clinic) {
  clinic.phone = json.text("phone", Need::nullable);
  clinic.email = json.text("email", Need::nullable);
  clinic.website = json.text("website", Need::nullable);
  clinic.booking_url = json.text("bookingUrl", Need::nullable);
  clinic.address = json.text("address", Need::nullable);
  clinic.gp_post = json.text("gpPost", Need::nullable);
}

void read_addresses(ObjectReader json, Addresses& addresses) {
  const auto read = [&](const char* field, const char* otherwise) {
    std::string name = json.text(field, Need::optional);
    if (name.empty()) name = otherwise;
    return name += '/';
  };
  addresses.library = read("library", "artikelen");
  addresses.guide = read("guide", "wegwijzer");
  addresses.signs = addresses.guide + read("signs", "signalen");
}

void read_appointment(ObjectReader json, Clinic& clinic) {
  clinic.appointment_text = json.prose("text");
  clinic.appointment_quote = json.prose("quote", Need::build_only_nullable);  // null: there is no article
}

void read_treatment(ObjectReader& json, Treatment& treatment) {
  treatment.id = json.id("id");
  treatment.name = json.prose("name");
  treatment.section = json.text("section");
  treatment.quote = json.prose("quote", Need::build_only);
  treatment.plain = json.prose("plain");
}

}  // namespace

void read_clinic(ObjectReader& json, Clinic& clinic) {
  clinic.name = json.text("name");
  clinic.articles = json.texts("articles", Need::optional);
  clinic.pinned = json.texts("pinned", Need::optional);
  read_addresses(json.object("addresses", Need::optional), clinic.addresses);
  read_contact(json.object("contact"), clinic);
  clinic.contact_missing_text = json.prose("contactMissingText");
  read_appointment(json.object("appointment"), clinic);
  json.list("specialists", clinic.specialists, read_specialist);
  clinic.specialists_note = json.prose("specialistsNote");
  json.list("treatments", clinic.treatments, read_treatment);
}

}  // namespace lw::content
