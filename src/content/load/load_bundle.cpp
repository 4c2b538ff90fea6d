// The half of the loader that runs in the browser: no files, no messages.
#include "content/check/files.h"
#include "content/load/cbor.h"
#include "content/load/loader.h"

namespace lw::content {

bool load_bundle(std::string_view bundle, Content& out) {
  Json json;
  if (!read_cbor(bundle, json)) return false;  // what follows is the service worker's (site/assemble.mjs)
  ReadPass pass;
  {
    ObjectReader reader(json, pass);
    reader.list("articles", out.articles, read_article);
    for_each_file([&](const char* name, auto field, auto read, auto, Words, auto use) {
      if constexpr (use.needed == For::page) {
        ObjectReader part = reader.object(name, use.part == Part::both ? Need::required : Need::optional);
        read(part, out.*field);
      }
    });
  }
  return !pass.failed;
}

}  // namespace lw::content
