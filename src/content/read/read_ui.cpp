// The format of ui.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

enum class Kind : uint8_t { prose, heard };
constexpr auto prose = Kind::prose, heard = Kind::heard;

template <class Words>
struct Word {
  const char* field;
  std::string Words::*text;
  Kind kind;
};

// From the tables in ui.h.
constexpr Word<PageWords> page_words[] = {
#define LW_UI_ROW(member, field, kind, ...) {field, &PageWords::member, kind},
    LW_PAGE_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
};
constexpr Word<BuildWords> build_words[] = {
#define LW_UI_ROW(member, field, kind, ...) {field, &BuildWords::member, kind},
    LW_BUILD_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
};

template <class Words, class Table>
void read_words(ObjectReader& json, Words& out, const Table& table, Need need) {
  for (const auto& word : table)
    out.*word.text = word.kind == heard ? json.text(word.field, need) : json.prose(word.field, need);
}

void read_faces(ObjectReader json, BuildWords& out) {
  for (const std::string& key : json.field_names()) out.faces.push_back({key, json.prose(key)});
}

}  // namespace

void read_ui(ObjectReader& json, Ui& ui) {
  read_words(json, static_cast<PageWords&>(ui), page_words, Need::required);
}

void read_build_words(ObjectReader& json, Ui& ui) {
  ui.build = std::make_shared<BuildWords>();
  read_words(json, *ui.build, build_words, Need::build_only);
  read_faces(json.object("faces", Need::build_only), *ui.build);
}

}  // namespace lw::content
