// The figures: each illustrates a sentence of the article, and has buttons exactly when it has more than one
// state.
#include "base/utf8.h"
#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

constexpr size_t longest_label = 20;  // characters

void check_figure(Findings& findings, const std::string& pointer, const Figure& figure,
                  const std::vector<Article>& articles) {
  check_section(findings, pointer + "/section", articles, figure.section);
  check_quote(findings, pointer + "/quote", articles, figure.section, figure.quote);
  if (figure.labels.size() != figure_labels)
    findings.add(pointer + "/labels", "A drawing has three labels.",
                 "Name what is drawn, from the top left to the bottom right.");
  for (size_t i = 0; i < figure.labels.size(); ++i)
    if (base::utf16_length(figure.labels[i]) > longest_label)
      findings.add(at(pointer + "/labels", i),
                   "This label is longer than " + std::to_string(longest_label) + " characters.",
                   "Name it in a word or two.");
  const auto count = static_cast<int>(figure.states.size());
  if (count == 0)
    findings.add(pointer + "/states", "The figure has no states.", "Describe in words what it shows.");
  const int drawings = drawings_of(figure.kind);
  if (count > drawings)
    findings.add(pointer + "/states",
                 "There are " + std::to_string(count) + " states, but " + std::to_string(drawings) +
                     " drawings of this kind.",
                 "Describe at most " + std::to_string(drawings) + ".");
  if (figure.start < 0 || (count > 0 && figure.start >= count))
    findings.add(pointer + "/start", "There is no state number " + std::to_string(figure.start) + ".",
                 "Count the states from 0.");
  const bool has_buttons = !figure.more.empty() && !figure.less.empty();
  if (count > 1 && !has_buttons)
    findings.add(pointer + "/more", "Without both buttons nobody can reach the other states.",
                 "Write a label for each button.");
  if (count == 1 && (!figure.more.empty() || !figure.less.empty()))
    findings.add(pointer + "/more", "A figure with one state needs no buttons.", "Write null for both.");
}

}  // namespace

base::Problems check_figures(const Content& content) {
  Findings findings{"figures.json"};
  const std::vector<Figure>& figures = content.figures.figures;
  check_unique_ids(findings, "/figures", figures);
  for (size_t i = 0; i < figures.size(); ++i)
    check_figure(findings, at("/figures", i), figures[i], content.articles);
  return findings.problems;
}

}  // namespace lw::content
