// A report for print: one self-contained HTML file without scripts, black on white, A4, with numbered pages.
// Escapes every text. Knows what a heading, a list and a sign-off line look like, not what they are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tool/report/words.h"

namespace lw::tool {

using Texts = std::vector<std::string>;

class Report {
 public:
  // `foot` is printed at the foot of every page, so that a loose page can be matched to its version.
  Report(const Words& words, const std::string& language, std::string_view title, std::string_view foot);

  void chapter(std::string_view text);  // begins a new page
  void heading(std::string_view text);
  void text(std::string_view text, std::string_view kind = {});  // kind: a class in the style sheet
  void labelled(std::string_view label, std::string_view text);  // nothing when the text is empty
  void list(const Texts& items);
  void labelled_list(std::string_view label, const Texts& items);  // nothing when there are no items
  void sources(const Texts& items);                                // a small list under that word
  void table(const Texts& head, const std::vector<Texts>& rows);   // all columns but the first hold numbers
  void figure(std::string_view svg, std::string_view caption);     // svg: trusted, written as it is

  // Keeps what is in between on one page if it fits. kind: "" or a class in the style sheet.
  void open(std::string_view kind = {});
  void close();

  void sign_off();                       // agreed, not agreed, initials, remark
  void fill_in(std::string_view label);  // a line to write on

  const Words& words() const { return words_; }

  std::string finish();

 private:
  void element(std::string_view tag, std::string_view kind, std::string_view text);
  const Words& words_;
  std::string html_;
};

}  // namespace lw::tool
