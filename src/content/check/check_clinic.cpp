// The clinic: nothing about it or its people that the article does not say, and valid contact details. Where
// there is no article, it still names its people, and no more.
#include <algorithm>
#include <iterator>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

constexpr size_t fewest_digits = 8;  // of a clinic's number; 112, 113 and the like are shorter

std::string digits_of(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// The people in the first article that lists any.
std::vector<Specialist> specialists_in(const std::vector<Article>& articles) {
  std::vector<Specialist> people;
  for (const Article& article : articles) {
    for (const Section& section : article.sections)
      for (const Block& block : section.blocks)
        people.insert(people.end(), block.specialists.begin(), block.specialists.end());
    if (!people.empty()) break;
  }
  return people;
}

bool same(const Specialist& one, const Specialist& other) {
  return one.id == other.id && one.name == other.name && one.role == other.role;
}

void check_specialists(Findings& findings, const Content& content) {
  const std::vector<Specialist>& people = content.clinic.specialists;
  const std::vector<Specialist> named = specialists_in(content.articles);
  check_unique_ids(findings, "/specialists", people);
  if (!has_articles(content) || !all_read(content.articles)) return;
  for (size_t i = 0; i < people.size(); ++i)
    if (i >= named.size() || !same(people[i], named[i]))
      findings.add(at("/specialists", i), quoted(people[i].name) + " is not at this position in the article.",
                   "Give the same people, roles, ids and order as the article.");
  if (people.size() < named.size())
    findings.add("/specialists",
                 "The article names " + std::to_string(named.size()) + " specialists, this list " +
                     std::to_string(people.size()) + ".",
                 "Give the same people, roles, ids and order as the article.");
}

// 113 (suicide prevention), the police and Veilig Thuis have long numbers too: www.113.nl, www.politie.nl,
// veiligthuis.nl.
bool is_national_line(std::string digits) {
  for (const std::string code : {"0031", "31"})
    if (digits.rfind(code, 0) == 0) {
      digits = "0" + digits.substr(code.size());
      break;
    }
  const std::string lines[] = {"08000113", "09000113", "09008844", "08002000"};
  return std::any_of(std::begin(lines), std::end(lines),
                     [&](const std::string& line) { return digits.rfind(line, 0) == 0; });
}

// `whose`: of the clinic, or of the doctors that it names.
void check_number(Findings& findings, const std::string& pointer, const std::string& number,
                  const std::string& whose) {
  if (number.empty()) return;
  if (!is_phone_number(number))
    findings.add(
        pointer, quoted(number) + " is not a phone number.",
        fix_phone_number(number, "Write digits, with spaces if you like, such as 035 123 45 67, or null."));
  else if (digits_of(number).size() < fewest_digits)
    findings.add(
        pointer,
        quoted(number) + " is too short to be the number of " + whose + "; 112 and 113 are not its own.",
        "Write the whole number, or null.");
  else if (is_national_line(digits_of(number)))
    findings.add(pointer, quoted(number) + " is the number of a national line, not of " + whose + ".",
                 "Write the number of " + whose + ", or null.");
}

// People write about their health there.
void check_address(Findings& findings, const std::string& pointer, const std::string& address) {
  if (address.empty() || (address.rfind("https://", 0) == 0 && is_web_address(address))) return;
  findings.add(pointer, quoted(address) + " is not a web address that begins with https://.",
               "Write the whole address, beginning with https://, or null.");
}

void check_contact(Findings& findings, const Clinic& clinic) {
  check_number(findings, "/contact/phone", clinic.phone, "the clinic");
  check_number(findings, "/contact/gpPost", clinic.gp_post, "the out-of-hours doctors");
  if (!clinic.gp_post.empty() && !clinic.phone.empty() &&
      digits_of(clinic.gp_post) == digits_of(clinic.phone))
    findings.add("/contact/gpPost", "This is the clinic's own number.",
                 "Write the number of the out-of-hours doctors nearby, or null.");
  if (!clinic.email.empty() && !is_email(clinic.email))
    findings.add("/contact/email", quoted(clinic.email) + " is not an e-mail address.",
                 "Write only the address, such as name@example.org, or null.");
  check_address(findings, "/contact/bookingUrl", clinic.booking_url);
  check_address(findings, "/contact/website", clinic.website);
  if (!is_reachable(clinic))
    findings.add("/contact",
                 "There is no way to reach the clinic: no page has a link to make an appointment.",
                 "Fill in website, phone, email or bookingUrl. Until then pages show contactMissingText.",
                 base::Severity::warning);
}

// Without an article there is nothing to quote.
void check_appointment(Findings& findings, const Content& content) {
  const std::string& quote = content.clinic.appointment_quote;
  if (has_articles(content) && quote.empty())
    findings.add("/appointment/quote", "Nothing shows that an article says this.",
                 "Copy the sentence from the article.");
  if (!has_articles(content) && !quote.empty())
    findings.add("/appointment/quote", "There is no article, so nothing can be quoted from it.",
                 "Put the article in the folder articles, or write null.");
  if (has_articles(content)) check_quote(findings, "/appointment/quote", content.articles, "", quote);
}

void check_treatment(Findings& findings, const std::string& pointer, const Content& content,
                     const Treatment& treatment) {
  check_section(findings, pointer + "/section", content.articles, treatment.section);
  check_quote(findings, pointer + "/quote", content.articles, treatment.section, treatment.quote);
}

// Folders and files beside them, with or without what follows the dot.
constexpr std::string_view taken[] = {"404",      "assets", "embed",    "index",   "insluiten",
                                      "manifest", "oembed", "pictures", "sitemap", "sw"};

bool is_folder_name(std::string_view name) {
  return name.size() <= 64 && name.front() != '-' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

void check_addresses(Findings& findings, const Addresses& addresses) {
  std::set<std::string_view> seen;
  const std::string_view below = std::string_view(addresses.signs).substr(addresses.guide.size());
  for (const auto& [field, address] : {std::pair{"/addresses/library", std::string_view(addresses.library)},
                                       std::pair{"/addresses/guide", std::string_view(addresses.guide)},
                                       std::pair{"/addresses/signs", below}}) {
    const std::string_view name = address.substr(0, address.size() - 1);
    if (!is_folder_name(name))
      findings.add(field, quoted(name) + " cannot be part of an address.",
                   "Use at most 64 small letters (a to z), digits and hyphens.");
    else if (std::find(std::begin(taken), std::end(taken), name) != std::end(taken))
      findings.add(field, "The site itself has something at the address " + quoted(name) + ".",
                   "Choose another word.");
    else if (!seen.insert(name).second)
      findings.add(field, "The address " + quoted(name) + " is used twice.", "Choose another word.");
  }
}

}  // namespace

base::Problems check_clinic(const Content& content) {
  const Clinic& clinic = content.clinic;
  Findings findings{"clinic.json"};
  if (clinic.name.empty()) return {};  // not loaded: already reported
  check_addresses(findings, clinic.addresses);
  check_references(findings, "/articles", clinic.articles, content.articles, "article");
  check_references(findings, "/pinned", clinic.pinned, content.articles, "article");
  check_specialists(findings, content);
  check_contact(findings, clinic);
  check_appointment(findings, content);
  check_unique_ids(findings, "/treatments", clinic.treatments);
  for (size_t i = 0; i < clinic.treatments.size(); ++i)
    check_treatment(findings, at("/treatments", i), content, clinic.treatments[i]);
  return findings.problems;
}

}  // namespace lw::content
