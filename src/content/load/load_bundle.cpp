// The half of the loader that runs in the browser: no files, no messages.
#include "content/check/files.h"
#include "content/load/loader.h"

namespace lw::content {

bool load_bundle(std::string_view bundle, Content& out) {
  // What follows the content is the service worker's (site/assemble.mjs).
  Json json = Json::from_cbor(bundle, false, false);
  ReadPass pass;
  {
    ObjectReader reader(json, pass);
    reader.list("articles", out.articles, read_article);
    for_each_file([&](const char* name, auto field, auto read, auto, Words, auto needed) {
      if constexpr (needed() == For::page) {
        ObjectReader part = reader.object(name);
        read(part, out.*field);
      }
    });
  }
  return !pass.failed;
}

}  // namespace lw::content
