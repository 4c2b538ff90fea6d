#include "tool/check/inspect.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <utility>

#include "content/check/checks.h"
#include "content/read/json.h"
#include "page/builder.h"
#include "tool/compare/since_baseline.h"
#include "tool/prose/hyphenators.h"

namespace lw::tool {

namespace {

bool is_within(const std::string& pointer, const std::string& outer) {
  if (pointer.compare(0, outer.size(), outer) != 0) return false;
  return pointer.size() == outer.size() || pointer[outer.size()] == '/';
}

// A value that could not be loaded is empty and fails further checks, which would only confuse.
bool follows_from(const base::Problem& problem, const base::Problems& causes) {
  return std::any_of(causes.begin(), causes.end(), [&](const base::Problem& cause) {
    return cause.severity == base::Severity::error && cause.file == problem.file &&
           is_within(problem.pointer, cause.pointer);
  });
}

void append_new(base::Problems& problems, const base::Problems& further) {
  const base::Problems known = problems;
  std::copy_if(further.begin(), further.end(), std::back_inserter(problems),
               [&](const base::Problem& problem) { return !follows_from(problem, known); });
}

bool has_errors_in(const base::Problems& problems, const std::string& file) {
  return std::any_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
    return problem.severity == base::Severity::error && problem.file == file;
  });
}

// What is wrong with a whole file leaves it empty: then everything in it would have changed.
bool lacks_a_file(const base::Problems& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const base::Problem& problem) {
    return problem.severity == base::Severity::error && problem.pointer.empty();
  });
}

base::Problems timed_proof(const content::Content& content, Proof& proof) {
  const std::clock_t begin = std::clock();
  base::Problems problems = guide::prove(content.guide, &proof.figures, content.safety);
  proof.seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  return problems;
}

std::string with_commas(uint64_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string counted(size_t count, const char* word) {
  return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

// Warnings first.
void sort_by_file(base::Problems& problems) {
  const auto place = [](const base::Problem& problem) {
    return std::pair(problem.severity != base::Severity::warning, std::string_view(problem.file));
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
}

base::Problems check_styles(const content::Theme& theme) {
  base::Problems problems;
  for (const std::string& style : page::missing_styles(theme))
    problems.push_back({"theme.json", "/styles", "The style \"" + style + "\" is missing.",
                        "Copy it from the theme that came with the product.", base::Severity::error});
  return problems;
}

}  // namespace

Inspection inspect(const std::string& folder, const content::ProseIn& prose) {
  Inspection found;
  content::load_folder(folder, prose, found.content, found.bundle, found.problems);
  if (has_errors_in(found.problems, folder)) return found;  // there is no folder
  examine(found);
  if (!found.good()) found.bundle.clear();
  return found;
}

Inspection inspect_as_built(const std::string& folder) {
  base::Problems problems;
  Hyphenators hyphenators(content::load_hyphenation(folder, problems), problems);
  Inspection found = inspect(folder, hyphenators.prose());
  found.problems.insert(found.problems.end(), problems.begin(), problems.end());
  return found;
}

void add_changes(Inspection& found, const std::string& folder) {
  if (!content::has_guide(found.content)) return report_lost_guide(folder, found.problems);
  if (found.content.guide.questions.empty() || lacks_a_file(found.problems)) return;  // already reported
  compare_with_baseline(folder, found.content, found.problems);
  sort_by_file(found.problems);
  if (!found.good()) found.bundle.clear();
}

void examine(Inspection& found) {
  append_new(found.problems, content::check(found.content));
  if (!found.content.theme.styles.empty()) append_new(found.problems, check_styles(found.content.theme));
  if (content::has_guide(found.content) && !has_errors_in(found.problems, "guide.json")) {
    found.proof = Proof{};
    append_new(found.problems, timed_proof(found.content, *found.proof));
  }
  sort_by_file(found.problems);
}

void add_public(Inspection& found) {
  if (content::has_guide(found.content))
    append_new(found.problems, content::check_public(found.content.guide));
}

bool lacks_guide(const content::Content& content, const std::string& folder) {
  if (content::has_guide(content)) return false;
  std::fprintf(stderr, "%s has no guide.json, and this is about the guide.\n", folder.c_str());
  return true;
}

std::string proof_summary(const Inspection& found) {
  if (!content::has_guide(found.content)) return "there is no guide";
  if (!found.proof || found.proof->figures.combinations == 0)
    return "the guide's answers were not gone through: fix its errors first";
  const guide::Statistics& figures = found.proof->figures;
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.3f s", found.proof->seconds);
  return with_commas(figures.paths) + " paths, " + with_commas(figures.combinations) + " combinations, " +
         with_commas(figures.completions) + " completions of early stops " +
         (has_errors_in(found.problems, "guide.json") ? "gone through" : "proven") + " in " + seconds;
}

std::string report(const base::Problem& problem) {
  const char* const kinds[] = {"", "remark: ", "warning: "};
  const std::string place = problem.pointer.empty() ? problem.file : problem.file + "#" + problem.pointer;
  return place + ": " + kinds[static_cast<int>(problem.severity)] + problem.message + "\n    → " +
         problem.fix + "\n";
}

std::string problems_json(const base::Problems& problems) {
  const char* const kinds[] = {"error", "remark", "warning"};
  content::Json list = content::Json::array();
  for (const base::Problem& problem : problems)
    list.push_back({{"severity", kinds[static_cast<int>(problem.severity)]},
                    {"file", problem.file},
                    {"pointer", problem.pointer},
                    {"message", problem.message},
                    {"fix", problem.fix}});
  return list.dump(2, ' ', false, content::Json::error_handler_t::replace);
}

void print_report(const base::Problems& problems) {
  size_t counts[] = {0, 0, 0};
  for (const base::Problem& problem : problems) {
    ++counts[static_cast<int>(problem.severity)];
    std::fputs(report(problem).c_str(), stderr);
  }
  const auto [errors, remarks, warnings] = counts;
  const std::string summary = counted(errors, "error") + ", " +
                              (warnings ? counted(warnings, "warning") + ", " : "") +
                              counted(remarks, "remark");
  std::printf("%s\n", summary.c_str());
}

}  // namespace lw::tool
