// `leeswijzer guide-table DIR`. See guide_table.h for the lines.
#include "tool/export/guide_table.h"

#include <cstdio>

#include "content/load/loader.h"
#include "guide/compiled.h"
#include "guide/enumerate.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"

namespace lw::tool {

namespace {

std::string line_of(const content::Guide& guide, const guide::CompiledGuide& compiled,
                    const std::vector<size_t>& questions, const guide::Answers& answers) {
  std::string line;
  for (const size_t index : questions) {
    const guide::Answer& answer = answers[index];
    line += (answer.given ? guide.questions[index].options[guide::chosen_option(answer)].id : "-") + '\t';
  }
  const size_t match = guide::first_match(compiled, answers);
  const bool fits = match < compiled.rules.size();
  const content::Outcome* outcome = fits ? compiled.rules[match].outcome : compiled.fallback;
  return line + (outcome ? outcome->id : "-") + '\t' + (fits ? compiled.rules[match].rule->id : "fallback");
}

int refuse(const base::Problems& problems) {
  for (const base::Problem& problem : problems) std::fputs(report(problem).c_str(), stderr);
  return 1;
}

}  // namespace

void for_each_table_line(const content::Guide& guide, const std::function<void(const std::string&)>& line) {
  const guide::CompiledGuide compiled = guide::compile(guide);
  const std::vector<size_t> questions = guide::routing_questions(guide);
  guide::for_each_path(
      guide, [&](const guide::Answers& answers) { line(line_of(guide, compiled, questions, answers)); });
}

int guide_table(Arguments arguments) {
  if (arguments.size() != 1) {
    std::fputs("usage: leeswijzer guide-table DIR\n", stderr);
    return 2;
  }
  content::Content content;
  std::string bundle;
  base::Problems problems;
  if (!content::load_folder(arguments[0], {}, content, bundle, problems)) return refuse(problems);
  if (lacks_guide(content, arguments[0])) return 1;
  for_each_table_line(content.guide, [](const std::string& line) { std::puts(line.c_str()); });
  return std::ferror(stdout) || std::fflush(stdout) != 0 ? 1 : 0;
}

}  // namespace lw::tool
