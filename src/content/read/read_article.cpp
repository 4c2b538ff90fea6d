// The format of articles/*.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_block(ObjectReader& json, Block& block) {
  block.kind = json.one_of<Block::Kind>("kind");
  switch (block.kind) {
    case Block::Kind::paragraph:
    case Block::Kind::quote:
      block.text = json.rich("text");
      break;
    case Block::Kind::appointment:
    case Block::Kind::subheading:
      block.text = {json.prose("text"), {}};
      break;
    case Block::Kind::numbered_list:
    case Block::Kind::bullet_list:
      block.items = json.riches("items");
      break;
    case Block::Kind::specialists:
      json.list("specialists", block.specialists, read_specialist);
      break;
  }
}

void read_section(ObjectReader& json, Section& section) {
  section.id = json.id("id");
  section.heading = json.prose("heading", Need::nullable);  // null: the introduction
  json.list("blocks", section.blocks, read_block);
}

}  // namespace

void read_specialist(ObjectReader& json, Specialist& specialist) {
  specialist.id = json.id("id");
  specialist.name = json.text("name");
  specialist.role = json.text("role");
}

void read_article(ObjectReader& json, Article& article) {
  article.id = json.id("id");
  article.language = json.id("language");
  article.title = json.prose("title");
  article.subtitle = json.prose("subtitle");
  article.in_short = json.proses("inShort", Need::optional);
  json.list("sections", article.sections, read_section);
}

}  // namespace lw::content
