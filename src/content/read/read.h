// From JSON to the model, one function per file of the content folder: these are the file formats. Each field
// is named once, as in the file. What must hold between fields and files is in checks.h.
#pragma once

#include "content/read/json.h"

namespace lw::content {

// Of a picture; only in the bundle.
inline constexpr const char *picture_width = "width", *picture_height = "height";

void read_article(ObjectReader& json, Article& article);
#define LW_READER(name, Type, ...) void read_##name(ObjectReader& json, Type& name);
LW_CONTENT_FILES(LW_READER)
#undef LW_READER

void read_build_words(ObjectReader& json, Ui& ui);          // what read_ui leaves out
std::vector<Condition> read_conditions(ObjectReader when);  // {"question": ["answer", "answer"], …}
void read_specialist(ObjectReader& json, Specialist& specialist);

}  // namespace lw::content
