// The half of the loader that runs in the browser: no files, no messages.
#include "content/check/files.h"
#include "content/load/cbor.h"
#include "content/load/loader.h"

namespace lw::content {

namespace {

Json::array_t* list_in(Json& json, std::string_view name) {
  auto* fields = json.get_ptr<Json::object_t*>();
  if (!fields) return nullptr;
  const auto found = fields->find(name);
  return found == fields->end() ? nullptr : found->second.get_ptr<Json::array_t*>();
}

// Adds what the bundle lacks: those in the other file, else stubs of those that it mentions.
void complete(Json& json, Json& more) {
  auto* all = list_in(json, "articles");
  auto* others = more.is_null() ? list_in(json, "mentioned") : list_in(more, "articles");
  if (all && others)
    for (Json& one : *others) all->emplace_back() = std::move(one);
}

}  // namespace

bool load_bundle(std::string_view bundle, Content& out, std::string_view more) {
  Json json, others;
  // What follows in either is the service worker's (site/archive.mjs).
  if (!read_cbor(bundle, json) || (!more.empty() && !read_cbor(more, others))) return false;
  complete(json, others);
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
