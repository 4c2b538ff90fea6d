// Deliberate faults in the shipped content, one at a time: `leeswijzer check` must report each at its
// location, with a message that says what is wrong. Each is derived from a way in which a guide can go wrong,
// not from a check.
#include <doctest/doctest.h>

#include <functional>

#include "content_folder.h"
#include "tool/check/inspect.h"

using namespace lw;

namespace {

using content::Json;
using Change = std::function<void(Json&)>;

struct Mutation {
  std::string name;
  std::string file;
  Change change;
  std::string pointer;     // where it must be reported, in the same file
  std::string says;        // part of what is wrong
  bool is_remark = false;  // reported, but no reason to refuse the content
};

Change set(const char* pointer, const char* value) {
  return [=](Json& json) { json[Json::json_pointer(pointer)] = sample::parsed(value); };
}

Change drop(const char* list, size_t index) {
  return [=](Json& json) { json[Json::json_pointer(list)].erase(index); };
}

Change swap(const char* list, size_t one, size_t other) {
  return [=](Json& json) {
    Json& items = json[Json::json_pointer(list)];
    std::swap(items[one], items[other]);
  };
}

Change append(const char* list, const char* value) {
  return [=](Json& json) { json[Json::json_pointer(list)].push_back(sample::parsed(value)); };
}

Change both(const Change& one, const Change& other) {
  return [=](Json& json) { one(json), other(json); };
}

const char* const guide = "guide.json";
const char* const clinic = "clinic.json";

std::vector<Mutation> rule_mutations() {
  return {
      {"the 112 rule is lost", guide, drop("/rules", 0), "/questions/0",
       "does not lead to the highest urgency. By the fallback it is 'huisarts'. Answers: alarm112 = Ja, een "
       "of "
       "meer hiervan."},
      {"the same-day rule is lost", guide, drop("/rules", 2), "/questions/1/options/0",
       "Stopping here leads to 'huisarts' by the fallback"},
      {"the rule for children is lost", guide, drop("/rules", 8), "/questions/4/options/1",
       "ongeluk = Nee, niets hiervan; wie = Iemand jonger dan 18 jaar;"},
      {"the rule for getting worse is lost", guide, drop("/rules", 12), "/fallback",
       "beloop = Het wordt erger."},
      {"a 112 sign leads to the page of the same day", guide, set("/rules/0/outcome", "\"spoed\""),
       "/questions/0/options/0", "lowers the urgency from 'nu112' (rule 'r02') to 'vandaag' (rule 'r01')"},
      {"doubt about a 112 sign leads to the GP", guide, set("/rules/1/outcome", "\"huisarts\""),
       "/questions/0/options/1", "Answering \"Ik twijfel\" instead of \"Ja, een of meer hiervan\" lowers"},
      {"pain that radiates leads to the GP's page", guide, set("/rules/19/outcome", "\"huisarts\""),
       "/outcomes/3", "No answers lead to outcome 'uitstraling'."},
      {"an outcome is misspelt", guide, set("/rules/8/outcome", "\"huisart\""), "/rules/8/outcome",
       "There is no outcome with the id \"huisart\"."},
      {"a question is misspelt", guide, set("/rules/15/when", R"({"plekk": ["bovenrug"]})"),
       "/rules/15/when/plekk", "There is no question with the id \"plekk\"."},
      {"an answer is misspelt", guide, set("/rules/15/when/plek/0", "\"bovenrugg\""), "/rules/15/when/plek/0",
       "There is no answer to the question \"plek\" with the id \"bovenrugg\"."},
      {"a condition has lost its answers", guide, set("/rules/15/when/plek", "[]"), "/rules/15/when/plek",
       "No answer is listed"},
      {"a rule has lost its conditions", guide, set("/rules/25/when", "{}"), "/rules/25/when",
       "There is no condition"},
      {"a rule forgets an answer", guide, set("/rules/24/when/duur", R"(["k3"])"), "/fallback",
       "duur = 3 tot 6 weken; beloop = Het wordt langzaam minder."},
      {"the 112 rule comes last", guide, set("/rules/0/tier", "9"), "/rules/0",
       "More urgent rule 'r01' also matches, but rule 'r03' comes first. Answers: alarm112 = Ja, een of meer "
       "hiervan;"},
      {"a GP rule comes before the same-day rule", guide, set("/rules/15/tier", "0"), "/rules/2",
       "More urgent rule 'r03' also matches, but rule 'r10' comes first. Answers: alarm112 = Nee, niets "
       "hiervan; "
       "spoed = Ja, een of meer hiervan;"},
      {"the rule for getting worse comes after the mild ones", guide, set("/rules/12/tier", "5"), "/rules/12",
       "More urgent rule 'r08' also matches, but rule 'r16' comes first. Answers: "},
      {"a rule that nobody reaches", guide,
       append("/rules", R"({"id": "r21", "tier": 6, "when": {"duur": ["l"]}, "outcome": "zelf",
                            "because": "x", "sources": ["artikel"]})"),
       "/rules/26", "Rule 'r21' never fires: rule '"},
      {"a rule hangs on a question that only selects reading", guide,
       set("/rules/24/when/herken", R"(["bang"])"), "/rules/24/when/herken", "no rule may depend on it"},
      {"a rule gives no reason", guide, set("/rules/5/because", "\" \""), "/rules/5/because", "empty"},
      {"a field of a rule is misspelt", guide, set("/rules/5/becuase", "\"x\""), "/rules/5/becuase",
       "becuase"},
      {"the fallback sends people home", guide, set("/fallback/outcome", "\"zelf\""), "/fallback/outcome",
       "not sent to a doctor"},
      {"gaps are allowed", guide, set("/fallback/mustBeUnreachable", "false"), "/fallback/mustBeUnreachable",
       "not reported as an error"},
  };
}

std::vector<Mutation> question_mutations() {
  return {
      {"doubt about a same-day sign counts as no", guide, set("/questions/1/stopOn", R"(["ja"])"),
       "/questions/1/options/1/kind", "is of the kind \"doubt\" but goes on with the questions."},
      {"doubt about a GP sign counts as no", guide, set("/rules/10/when/eerst", R"(["ja"])"),
       "/questions/5/options/1", "eerst = Ik twijfel;"},
      {"doubt cannot be answered", guide,
       both(drop("/questions/0/options", 1), drop("/questions/0/stopOn", 1)), "/rules/1/when/alarm112/0",
       "with the id \"twijfel\""},
      {"the same-day signs come before the 112 signs", guide, swap("/questions", 0, 1), "/questions/1",
       "'alarm112' is more urgent than one that is asked before it. By rule 'r01' it is 'nu112'. Answers:"},
      {"the first question is about the place", guide, swap("/questions", 0, 7), "/questions/0",
       "The first question is not a gate."},
      {"a gate without signs", guide, set("/questions/5/items", "[]"), "/questions/5/items",
       "at least one sign"},
      {"the question for reading changes the outcome", guide, set("/questions/11/routes", "true"),
       "/questions/11", "takes several answers but changes the outcome"},
      {"the question for reading ends the questions", guide, set("/questions/11/stopOn", R"(["bang"])"),
       "/questions/11/stopOn", "only selects reading"},
      {"the duration no longer counts", guide, set("/questions/9/routes", "false"), "/rules/15/when/duur",
       "no rule may depend on it"},
      {"getting better is marked as worse", guide,
       both(set("/questions/10/options/3/worse", "false"), set("/questions/10/options/0/worse", "true")),
       "/questions/10/options/0", "Answering \"Het wordt langzaam minder\" instead of"},
      {"nothing is marked as worse", guide, set("/questions/10/options/3/worse", "false"), "/questions",
       "No answer is marked \"worse\""},
      {"two levels are equally urgent", guide, set("/urgencyLevels/2/rank", "3"), "/urgencyLevels/2/rank",
       "The rank 3 is used twice."},
      {"the GP is more urgent than 112", guide, set("/urgencyLevels/2/rank", "9"), "/outcomes/2/actions",
       "The most urgent outcome has no number to call."},
  };
}

std::vector<Mutation> outcome_mutations() {
  return {
      {"the clinic fits on the 112 page", guide, set("/outcomes/0/clinic", "\"fits\""), "/outcomes/0/clinic",
       "offers the clinic"},
      {"specialists on the same-day page", guide, set("/outcomes/1/showSpecialists", "true"),
       "/outcomes/1/showSpecialists", "sends people to a doctor first but shows specialists"},
      {"an appointment on the GP's page", guide, append("/outcomes/2/actions", "\"afspraak\""),
       "/outcomes/2/actions/3", "offers an appointment at the clinic"},
      {"the GP's page leads to the specialists", guide, append("/outcomes/3/sections", "\"specialisten\""),
       "/outcomes/3/sections/0", "leads to the section \"specialisten\" of an article, and so to the clinic"},
      {"the GP's page leads to the appointment", guide, append("/outcomes/2/sections", "\"conclusie\""),
       "/outcomes/2/sections/0", "leads to the section \"conclusie\" of an article, and so to the clinic"},
      {"no number on the 112 page", guide, set("/outcomes/0/actions", R"(["lees"])"), "/outcomes/0/actions",
       "no number to call"},
      {"the 112 button calls 113", guide, set("/actions/0/value", "\"113\""), "/actions/0/label",
       "does not contain the number \"113\""},
      {"a page without a safety net", guide, set("/outcomes/4/safetyNet", "[]"), "/outcomes/4/safetyNet",
       "does not say when to call again"},
      {"a page without steps", guide, set("/outcomes/0/steps", "[]"), "/outcomes/0/steps",
       "does not say what to do"},
      {"a page that nobody reaches", guide,
       [](Json& json) {
         json["outcomes"].push_back(json["outcomes"][4]);
         json["outcomes"][7]["id"] = "thuis";
       },
       "/outcomes/7", "No answers lead to outcome 'thuis'."},
      {"a note that nobody sees", guide, set("/notes/0/showFor", R"(["nu112"])"), "/notes/0",
       "Note 'n-onderrug' is never shown"},
      {"a reading tip that nobody sees", guide,
       set("/readingTips/8/when", R"({"alarm112": ["ja"], "begin": ["letsel"]})"), "/readingTips/8",
       "Reading tip 't-letsel' is never shown"},
      {"reviewed by nobody", guide, set("/status", "\"reviewed\""), "/status", "the review fields are empty"},
  };
}

std::vector<Mutation> source_mutations() {
  return {
      {"a rule without a source", guide, set("/rules/14/sources", "[]"), "/rules/14/sources",
       "This has no source."},
      {"an alarm sign without a source", guide, set("/questions/1/items/3/sources", "[]"),
       "/questions/1/items/3/sources", "This has no source."},
      {"a source is taken away", guide, drop("/sources", 2), "/questions/1/items/0/sources/0",
       "There is no source with the id \"nhg-lrs\"."},
      {"a rule by general knowledge only", guide, set("/rules/14/sources", R"(["algemeen"])"),
       "/rules/14/sources", "None of the sources of this was really seen", true},
      {"a source without a real address", guide, set("/sources/1/url", "\"henw.org\""), "/sources/1/url",
       "is not a web address"},
  };
}

std::vector<Mutation> text_mutations() {
  return {
      {"a quote in other words", guide,
       set("/readingTips/0/quote", "\"Het helpt mensen om bewegen niet langer als gevaar te zien.\""),
       "/readingTips/0/quote", "is not in the article word for word"},
      {"a quote cut off within a word", guide, set("/readingTips/3/quote", "\"Angst, spanning of frustra\""),
       "/readingTips/3/quote", "is not in the article word for word"},
      {"a quote from another section", guide, set("/readingTips/0/section", "\"toekomst\""),
       "/readingTips/0/quote", "is in the section \"pijneducatie\""},
      {"a treatment's quote promises more", clinic,
       set("/treatments/2/quote", "\"Chiropractie geneest de wervelkolom\""), "/treatments/2/quote",
       "is not in the article word for word"},
      {"a figure shows another sentence", "figures.json",
       set("/figures/1/quote", "\"Deze drie processen volgen op elkaar.\""), "/figures/1/quote",
       "is not in the article word for word"},
      {"an explanation quotes wrongly", "glossary.json",
       set("/terms/4/text", "\"Het artikel noemt dit: “Uitleg over wat pijn echt is”.\""), "/terms/4/text",
       "No article says \"Uitleg over wat pijn echt is\"", true},
      {"an absolute of the article as a fact", clinic,
       set("/treatments/2/plain", "\"Uw rug wordt soepel. Verbetering is altijd mogelijk.\""),
       "/treatments/2/plain", "as a fact"},
      {"another absolute, in the guide", guide, set("/outcomes/6/lead", "\"Het effect is duurzaam.\""),
       "/outcomes/6/lead", "\"effect is duurzaam\" as a fact"},
      {"an absolute between quotation marks that the article says otherwise", guide,
       set("/outcomes/6/lead", "\"Lees: “verbetering is altijd mogelijk”.\""), "/outcomes/6/lead",
       "as a fact"},
      {"a promise", "ui.json", set("/guideTeaserText", "\"Uw pijn gaat gegarandeerd weg.\""),
       "/guideTeaserText", "may promise a result", true},
  };
}

std::vector<Mutation> people_mutations() {
  return {
      {"experience made up", clinic, set("/specialists/0/experience", "\"20 jaar\""),
       "/specialists/0/experience", "experience"},
      {"a speciality made up in a note", clinic,
       set("/specialistsNote", "\"Jarco Schol weet veel van nekklachten.\""), "/specialistsNote",
       "This says something about Jarco Schol."},
      {"a speciality made up in the guide, by first name", guide,
       append("/outcomes/5/steps", "\"Vraag Desiree naar oefeningen.\""), "/outcomes/5/steps/3",
       "\"Desiree\" may be Desiree Griesel", true},
      {"another role", clinic, set("/specialists/1/role", "\"Fysiotherapeut\""), "/specialists/1",
       "is not at this position in the article"},
      {"a name misspelt", clinic, set("/specialists/2/name", "\"Desirée Griesel\""), "/specialists/2",
       "is not at this position in the article"},
      {"another order", clinic, swap("/specialists", 0, 3), "/specialists/0",
       "is not at this position in the article"},
      {"somebody left out", clinic, drop("/specialists", 3), "/specialists",
       "names 4 specialists, this list 3"},
  };
}

std::string report(const base::Problems& problems) {
  std::string text;
  for (const base::Problem& problem : problems) text += "\n" + tool::report(problem);
  return text;
}

bool reports(const base::Problems& problems, const Mutation& mutation) {
  const auto severity = mutation.is_remark ? base::Severity::remark : base::Severity::error;
  return std::any_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
    return problem.file == mutation.file && problem.pointer == mutation.pointer &&
           problem.severity == severity && problem.message.find(mutation.says) != std::string::npos &&
           !problem.fix.empty();
  });
}

void check_all(const std::vector<Mutation>& mutations) {
  const std::vector<content::File> files = sample::shipped();
  const sample::Folder folder(files);
  const base::Problems before = tool::inspect(folder.path(), {}).problems;
  REQUIRE(sample::errors_only(before).empty());
  for (const Mutation& mutation : mutations) {
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.name == mutation.file; });
    Json json = sample::parsed(file->text);
    mutation.change(json);
    folder.write({mutation.file, json.dump(1)});
    const base::Problems problems = tool::inspect(folder.path(), {}).problems;
    folder.write(*file);
    INFO(mutation.name, ": expected at ", mutation.pointer, ": ", mutation.says,
         "\nreported:", report(problems));
    CHECK(reports(problems, mutation));
    CHECK_FALSE(reports(before, mutation));
    CHECK(base::has_errors(problems) == !mutation.is_remark);
  }
}

}  // namespace

TEST_SUITE("tool/mutations") {
  TEST_CASE("faults in the rules are reported") {
    check_all(rule_mutations());
  }
  TEST_CASE("faults in the questions are reported") {
    check_all(question_mutations());
  }
  TEST_CASE("faults in the pages that the guide leads to are reported") {
    check_all(outcome_mutations());
  }
  TEST_CASE("faults in the sources are reported") {
    check_all(source_mutations());
  }
  TEST_CASE("faults in quotes and in claims are reported") {
    check_all(text_mutations());
  }
  TEST_CASE("faults about people are reported") {
    check_all(people_mutations());
  }
}
