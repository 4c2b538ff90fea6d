// Where the links in articles lead: to a section, an article or a page of the guide that is there, or out of
// the site by an address that a browser can open.
#include <algorithm>
#include <cstdlib>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

constexpr const char* kinds =
    "Write https://… for another site, # and the id of a section, artikel: and the id of an article, "
    "wegwijzer or "
    "wegwijzer/ and the id of an outcome, mailto: or tel:.";

// What was meant by an address without its beginning.
std::string fix_kind(const std::string& target) {
  if (target.starts_with("www.")) return "Write https://" + target + ".";
  if (is_email(target)) return "Write mailto:" + target + ".";
  for (const char* beginning : {"https:", "http:", "mailto:", "tel:", "artikel:", "wegwijzer"})
    if (target.size() > std::string_view(beginning).size() &&
        std::equal(beginning, beginning + std::string_view(beginning).size(), target.begin(),
                   [](char one, char other) { return one == other || one == other + ('a' - 'A'); }))
      return std::string("Write ") + beginning + " in small letters.";
  return kinds;
}

bool has_page(const Content& content, std::string_view page) {
  const Guide& guide = content.guide;
  if (content.clinic.addresses.signs == content.clinic.addresses.guide + std::string(page) + "/" ||
      find_by_id(guide.outcomes, page))
    return true;
  for (const Question& question : guide.questions)
    for (const Option& option : question.options)
      if (!option.page.empty() && page == question.id + "/" + option.id) return true;
  return false;
}

struct Links {
  Findings& findings;
  const Content& content;
  const Article& article;
  std::vector<bool> mentioned = std::vector<bool>(article.notes.size());  // of its notes

  void missing(const std::string& pointer, const std::string& target, std::string fix) {
    findings.add(pointer, "The link to " + quoted(target) + " leads nowhere.", std::move(fix));
  }
  void check(const std::string& pointer, const std::string& target);
  void check_guide_page(const std::string& pointer, const std::string& target);
  void check_note(const std::string& pointer, size_t number);
  void check_notes();
  void check_all(const std::string& pointer, const RichText& text) {
    std::string last;
    for (const Span& span : text.spans) {
      if (!span.href.empty() && span.href != last) check(pointer, span.href);
      last = span.href;
    }
  }
};

void Links::check_guide_page(const std::string& pointer, const std::string& target) {
  std::string_view page = std::string_view(target).substr(targets::guide.size());
  if (page.ends_with('/')) page.remove_suffix(1);
  if (!has_guide(content)) return missing(pointer, target, "This site has no guide; remove the link.");
  if (page.empty()) return;
  page.remove_prefix(1);
  if (!has_page(content, page)) missing(pointer, target, fix_id(page, content.guide.outcomes, "outcome"));
}

// Notes are numbered as people meet them.
void Links::check_note(const std::string& pointer, size_t number) {
  if (number == 0 || number > mentioned.size())
    return findings.add(pointer, "There is no note " + std::to_string(number) + ".",
                        "This article has " + std::to_string(mentioned.size()) +
                            " under \"notes\": add it there, or correct the number.");
  if (number > 1 && !mentioned[number - 2])
    findings.remark(pointer,
                    "Note " + std::to_string(number) + " comes before the one that is numbered before it.",
                    "Number the notes in the order in which people meet them.");
  mentioned[number - 1] = true;
}

void Links::check_notes() {
  for (size_t i = 0; i < article.notes.size(); ++i) {
    const std::string pointer = at("/notes", i);
    if (!mentioned[i])
      findings.add(pointer, "No text mentions this note.",
                   "Write [^" + std::to_string(i + 1) + "] where it belongs, or remove the note.");
    const std::vector<Span>& spans = article.notes[i].spans;
    if (std::any_of(spans.begin(), spans.end(), [](const Span& span) { return is_note(span.href); }))
      findings.add(pointer, "A note cannot mention a note.", "Remove the sign.");
    else
      check_all(pointer, article.notes[i]);
  }
}

void Links::check(const std::string& pointer, const std::string& target) {
  const std::string_view all = target;
  const auto after = [&](std::string_view beginning) { return target.substr(beginning.size()); };
  if (is_note(all)) return check_note(pointer, std::strtoul(after(targets::note).c_str(), nullptr, 10));
  if (all.starts_with('#') && all.size() > 1) {
    check_section(findings, pointer, content.articles, after("#"));
  } else if (all.starts_with(targets::article) && all.size() > targets::article.size()) {
    check_reference(findings, pointer, after(targets::article), content.articles, "article");
  } else if (all == targets::guide || all.starts_with(std::string(targets::guide) + "/")) {
    check_guide_page(pointer, target);
  } else if (all.starts_with("http")) {
    if (!is_web_address(all))
      missing(pointer, target, "Write the whole address, such as https://www.voorbeeld.nl/pagina.");
  } else if (all.starts_with("mailto:")) {
    if (!is_email(after("mailto:"))) missing(pointer, target, "Write mailto: and an e-mail address.");
  } else if (all.starts_with("tel:")) {
    if (!is_phone_number(after("tel:")))
      missing(pointer, target, fix_phone_number(after("tel:"), "Write tel: and a phone number."));
  } else {
    missing(pointer, target, fix_kind(target));
  }
}

}  // namespace

base::Problems check_links(const Content& content) {
  base::Problems all;
  for (const Article& article : content.articles) {
    Findings findings{"articles/" + article.id + ".json"};
    Links links{findings, content, article};
    for (size_t i = 0; i < article.sections.size(); ++i)
      for (size_t j = 0; j < article.sections[i].blocks.size(); ++j) {
        const Block& block = article.sections[i].blocks[j];
        const std::string pointer = at(at("/sections", i) + "/blocks", j);
        links.check_all(pointer + pointer_to_text(block), block.text);
        for (size_t k = 0; k < block.items.size(); ++k)
          links.check_all(pointer + pointer_to_item(block, k), block.items[k]);
        for (size_t k = 0; k < block.steps.size(); ++k)
          links.check_all(at(pointer + "/steps", k) + "/picture/caption", block.steps[k].text);
      }
    links.check_notes();
    all.insert(all.end(), findings.problems.begin(), findings.problems.end());
  }
  return all;
}

}  // namespace lw::content
