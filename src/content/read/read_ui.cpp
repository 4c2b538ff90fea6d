// The format of ui.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

struct UiWord {
  enum class Kind : uint8_t { prose, heard };
  const char* field;
  std::string Ui::*text;
  Kind kind;
  Need need;
};

// From the table in ui.h. What only the build uses is already in the pages and scripts, so it stays out of
// the bundle.
constexpr auto prose = UiWord::Kind::prose, heard = UiWord::Kind::heard;
constexpr Need page = Need::required, guide = Need::required, build = Need::build_only;
constexpr UiWord ui_words[] = {
#define LW_UI_ROW(member, field, kind, where, ...) {field, &Ui::member, kind, where},
    LW_UI_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
};

void read_faces(ObjectReader json, Ui& ui) {
  for (const std::string& key : json.field_names()) ui.faces.push_back({key, json.prose(key)});
}

}  // namespace

void read_ui(ObjectReader& json, Ui& ui) {
  for (const UiWord& word : ui_words)
    ui.*word.text = word.kind == heard ? json.text(word.field, word.need) : json.prose(word.field, word.need);
  read_faces(json.object("faces", Need::build_only), ui);
}

}  // namespace lw::content
