// What must hold between the fields and files of a clinic's content. Finds everything in one pass; decides
// nothing medical and proves nothing about paths (guide/proof.h does). Empty values are skipped: the loader
// has already reported them. Soft hyphens do not matter: hyphenated content gives the same result.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "content/model.h"

namespace lw::content {

// From this rank up people should see a doctor first: no specialists are shown, no appointment is offered.
inline constexpr int doctor_first_rank = 2;
inline constexpr size_t most_options = 32;  // per question: answers are stored as bits

base::Problems check(const Content& content);

// What a guide needs besides before it may be on a public site.
base::Problems check_public(const Guide& guide);

// Its parts.
base::Problems check_articles(const Content& content);
base::Problems check_links(const Content& content);
base::Problems check_nothing(const Content& content);
#define LW_CHECK(name, Type, check, ...) base::Problems check(const Content& content);
LW_CONTENT_FILES(LW_CHECK)
#undef LW_CHECK

// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance").
double contrast(Colour one, Colour other);

bool is_iso_date(std::string_view text);      // YYYY-MM-DD, a day that exists
bool is_web_address(std::string_view text);   // http or https, a host, no spaces or quotes
bool is_email(std::string_view text);         // name@host.domain
bool is_phone_number(std::string_view text);  // 3 to 15 digits; "+", spaces, "-", "(" and ")" are allowed

// How to mend what is no phone number: a space or hyphen that only looks like one is named; else `otherwise`.
std::string fix_phone_number(std::string_view text, std::string otherwise);

}  // namespace lw::content
