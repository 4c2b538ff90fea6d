// The format of glossary.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_source(ObjectReader json, Term& term) {
  term.source_title = json.prose("title");
  term.source_publisher = json.text("publisher");
  term.source_url = json.text("url", Need::nullable);
}

void read_term(ObjectReader& json, Term& term) {
  term.id = json.id("id");
  term.words = json.texts("words");
  term.title = json.prose("title");
  term.text = json.prose("text");
  read_source(json.object("source"), term);
}

}  // namespace

void read_glossary(ObjectReader& json, Glossary& glossary) {
  json.list("terms", glossary.terms, read_term);
}

}  // namespace lw::content
