// A content folder in which somebody typed anything: one file of bytes, or values of all files replaced.
#include "base/utf8.h"
#include "content/check/checks.h"
#include "content/load/parse.h"
#include "fuzz.h"

using namespace lw;
using content::Json;

namespace {

// Every value in the document, itself included.
void gather(Json& value, std::vector<Json*>& out) {
  out.push_back(&value);
  if (value.is_structured())
    for (Json& child : value) gather(child, out);
}

// Values of every kind, and those that a text, an id or a number may not be.
Json made_up(FuzzedDataProvider& data) {
  static const Json fixed[] = {nullptr,       true,           -1,           0,      1e300,    2147483648,
                               Json::array(), Json::object(), "",           "lw-a", "\u200B", "a\nb",
                               {"a"},         {{"a", 1}},     "constructor"};
  if (data.ConsumeBool()) return data.PickValueInArray(fixed);
  const std::string text = data.ConsumeRandomLengthString(40);
  return base::is_valid_utf8(text) ? Json(text) : Json(data.ConsumeIntegral<int>());
}

void replace_values(content::File& file, FuzzedDataProvider& data) {
  Json json = Json::parse(file.text, nullptr, false);
  std::vector<Json*> values;
  gather(json, values);
  Json& value = *values[data.ConsumeIntegralInRange<size_t>(0, values.size() - 1)];
  if (value.is_structured() && !value.empty() && data.ConsumeBool())
    value.erase(value.begin());
  else
    value = made_up(data);
  file.text = json.dump();
}

void demand_told(bool good, const base::Problems& problems) {
  fuzz::demand(good == !base::has_errors(problems), "what is refused has a reason");
  for (const base::Problem& problem : problems) {
    fuzz::demand(!problem.file.empty() && !problem.fix.empty(), "every problem has a place and a remedy");
    fuzz::demand(base::is_valid_utf8(problem.message + problem.fix), "messages are whole characters");
    fuzz::demand(problem.message.find("\"\"\"") == std::string::npos, "a quotation mark is not quoted");
  }
}

void read_folder(FuzzedDataProvider& data) {
  static const std::vector<content::File> small = fuzz::small_content();
  std::vector<content::File> files = small;
  for (int edits = data.ConsumeIntegralInRange(1, 4); edits > 0; --edits)
    replace_values(files[data.ConsumeIntegralInRange<size_t>(0, files.size() - 1)], data);
  content::Content content;
  std::string bundle;
  base::Problems problems;
  demand_told(content::load_files(files, {}, content, bundle, problems), problems);
  content::check(content);
  content::Content again;
  if (!bundle.empty()) fuzz::demand(content::load_bundle(bundle, again), "a bundle that was written is read");
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size > 0 && bytes[0] < ' ') {  // no JSON begins like this
    FuzzedDataProvider data(bytes + 1, size - 1);
    read_folder(data);
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  base::Problems problems;
  Json json;
  demand_told(content::parse_json(text, "x.json", json, problems), problems);
  return 0;
}
