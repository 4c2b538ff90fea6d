// The loader's half that goes to the browser: no files, no messages.
#include "content/load/loader.h"
#include "content/read/read.h"

namespace lw::content {

bool load_bundle(std::string_view bundle, Content& out) {
  Json json = Json::from_cbor(bundle, true, false);
  Session session;
  {
    Reader reader(json, session);
    reader.list("articles", out.articles, read_article);
    const auto read = [&](const char* field, auto read_file, auto& value) {
      Reader part = reader.object(field);
      read_file(part, value);
    };
    read("guide", read_guide, out.guide);
    read("glossary", read_glossary, out.glossary);
    read("figures", read_figures, out.figures);
    read("clinic", read_clinic, out.clinic);
    read("ui", read_ui, out.ui);
    read("theme", read_theme, out.theme);
  }
  return !session.failed;
}

}  // namespace lw::content
