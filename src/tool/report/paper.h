// A report for on paper: one HTML file without scripts or other files, black on white, A4, in numbered pages.
// Escapes every text. Knows what a heading, a list and a sign-off line look like, not what they are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lw::tool {

using Texts = std::vector<std::string>;

class Paper {
 public:
  // `mark` stands at the foot of every page, so that a loose sheet can be told from one of another version.
  Paper(std::string_view title, std::string_view mark);

  void chapter(std::string_view text);  // begins a new page
  void heading(std::string_view text);
  void text(std::string_view text, std::string_view kind = {});  // kind: a class of the style sheet
  void labelled(std::string_view label, std::string_view text);  // nothing when the text is empty
  void list(const Texts& items);
  void labelled_list(std::string_view label, const Texts& items);  // nothing when there are no items
  void sources(const Texts& items);                                // the same, small, labelled "Bronnen"
  void table(const Texts& head, const std::vector<Texts>& rows);   // all columns but the first hold numbers
  void figure(std::string_view svg, std::string_view caption);     // svg: trusted, written as it is

  // What stands between stays on one page as far as it fits. kind: "" or a class of the style sheet.
  void open(std::string_view kind = {});
  void close();

  void sign_off();                       // agreed, not agreed, initials, remark
  void fill_in(std::string_view label);  // a line to write on

  std::string finish();

 private:
  void element(std::string_view tag, std::string_view kind, std::string_view text);
  std::string html_;
};

}  // namespace lw::tool
