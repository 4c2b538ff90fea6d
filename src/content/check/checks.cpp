#include "content/check/checks.h"

#include <algorithm>

#include "content/check/characters.h"
#include "content/check/files.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digits [from, from + count) of an ISO date as a number.
int number_at(std::string_view text, size_t from, size_t count) {
  int number = 0;
  for (char c : text.substr(from, count)) number = number * 10 + (c - '0');
  return number;
}

int days_in_month(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days[month - 1];
}

}  // namespace

base::Problems check(const Content& content) {
  base::Problems all = check_articles(content);
  for (const base::Problem& problem : check_links(content)) all.push_back(problem);
  for_each_file([&](const char*, auto, auto, auto check_file, Words, auto) {
    const base::Problems found = check_file(content);
    all.insert(all.end(), found.begin(), found.end());
  });
  return all;
}

base::Problems check_nothing(const Content&) {
  return {};
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && !is_digit(text[i])) return false;
  const int year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

namespace {

// Names of letters, digits and hyphens with dots between them (RFC 1123), at least two.
bool is_host(std::string_view text) {
  size_t names = 0;
  for (size_t begin = 0; begin <= text.size(); ++names) {
    const std::string_view name = text.substr(begin, text.find('.', begin) - begin);
    for (const char c : name)
      if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '-') return false;
    if (name.empty() || name.size() > 63 || name.front() == '-' || name.back() == '-') return false;
    begin += name.size() + 1;
  }
  return names >= 2 && text.size() <= 253;
}

}  // namespace

bool is_web_address(std::string_view text) {
  const size_t scheme = text.rfind("https://", 0) == 0 ? 8 : text.rfind("http://", 0) == 0 ? 7 : 0;
  if (scheme == 0 || scheme == text.size()) return false;
  std::string_view host = text.substr(scheme, text.find_first_of("/?#", scheme) - scheme);
  // Letters of any language: browsers encode them. Odd spaces are remarked elsewhere.
  for (const char c : text.substr(scheme + host.size()))
    if ((c >= 0 && c <= ' ') || std::string_view("\"<>\\`{}|^").find(c) != std::string_view::npos)
      return false;
  if (const size_t port = host.find(':'); port != std::string_view::npos) {
    const std::string_view number = host.substr(port + 1);
    if (number.empty() || number.size() > 5 || !std::all_of(number.begin(), number.end(), is_digit))
      return false;
    host = host.substr(0, port);
  }
  return is_host(host);
}

bool is_email(std::string_view text) {
  const size_t mark = text.find('@');
  if (mark == 0 || mark == std::string_view::npos || text.find('@', mark + 1) != std::string_view::npos)
    return false;
  const size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot > mark + 1 && dot + 1 < text.size() &&
         text.find_first_of(" \"'<>,;:?&") == std::string_view::npos;
}

bool is_phone_number(std::string_view text) {
  size_t digits = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c))
      ++digits;
    else if (c != ' ' && c != '-' && c != '(' && c != ')' && !(c == '+' && i == 0))
      return false;
  }
  return digits >= 3 && digits <= 15;
}

std::string fix_phone_number(std::string_view text, std::string otherwise) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    const bool is_dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    if (is_dash || is_odd_space(c))
      return std::string("Type each ") + (is_dash ? "hyphen" : "space") + " again: " + code_of(c) +
             " only looks like one.";
  }
  return otherwise;
}

void check_language(Findings& findings, std::string_view language) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool is_code = (language.size() == 2 || language.size() == 3) &&
                       std::all_of(language.begin(), language.end(), is_letter);
  if (language.empty() || is_code) return;
  findings.add("/language", quoted(language) + " is not the code of a language.",
               "Write two or three letters, such as \"nl\" for Dutch.");
}

}  // namespace lw::content
