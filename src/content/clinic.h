// clinic.json: the clinic itself.
#pragma once

#include <string>
#include <vector>

#include "content/article.h"

namespace lw::content {

struct Treatment {
  std::string id, name, section, quote, plain;
};

// Folders of the site; the lists of signs are below the guide, next to the outcomes' pages.
struct Addresses {
  std::string library, guide, signs;  // "artikelen/", "wegwijzer/", "wegwijzer/signalen/"
};

struct Clinic {
  std::string name;
  Addresses addresses;
  std::vector<std::string> articles;  // ids, in library order; the first is the front page
  std::vector<std::string> pinned;    // ids of those that every phone keeps
  std::string phone, email, website, booking_url, address;  // empty until the clinic fills them in
  std::string gp_post;  // number of the out-of-hours doctors nearby; empty until then, too
  std::string contact_missing_text;
  std::string appointment_text, appointment_quote;
  std::vector<Specialist> specialists;
  std::string specialists_note;
  std::vector<Treatment> treatments;
};

inline bool is_reachable(const Clinic& clinic) {
  return !(clinic.phone.empty() && clinic.email.empty() && clinic.website.empty() &&
           clinic.booking_url.empty());
}

}  // namespace lw::content
