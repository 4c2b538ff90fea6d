// The format of articles/*.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_row(ObjectReader& json, std::vector<RichText>& cells) {
  cells = json.riches("cells");
}

void read_table(ObjectReader& json, Block& block) {
  block.text = {json.prose("caption"), {}};
  for (std::string& name : json.proses("header")) block.items.push_back({std::move(name), {}});
  block.columns = block.items.size();
  std::vector<std::vector<RichText>> rows;
  json.list("rows", rows, read_row);
  for (size_t i = 0; i < rows.size() && block.columns > 0; ++i) {
    if (rows[i].size() != block.columns)
      json.report(Fault::uneven_row, "rows", std::to_string(rows[i].size()), static_cast<int>(i));
    rows[i].resize(block.columns);
    for (RichText& cell : rows[i]) block.items.push_back(std::move(cell));
  }
}

void read_picture(ObjectReader& json, Block& block) {
  Picture& picture = block.picture;
  picture.file = json.text("file");
  picture.decorative = json.flag("decorative", false);
  picture.alt = json.text("alt", picture.decorative ? Need::optional : Need::required);
  picture.credit = json.text("credit", Need::optional);
  picture.licence = json.text("licence", Need::optional);
  if (json.has("caption")) block.text = json.rich("caption");
  picture.width = static_cast<int>(json.number(picture_width, 0));
  picture.height = static_cast<int>(json.number(picture_height, 0));
}

void read_step(ObjectReader& json, Block& step) {
  step.items.push_back(json.rich("text"));
  if (json.has("picture")) {
    ObjectReader picture = json.object("picture");
    read_picture(picture, step);
  }
  step.count = json.prose("count", Need::optional);
  step.time = json.prose("time", Need::optional);
}

void read_steps(ObjectReader& json, Block& block) {
  block.text = {json.prose("title", Need::optional), {}};
  json.list("steps", block.steps, read_step);
  for (const Block& step : block.steps) block.items.push_back(step.items.front());
}

void read_block(ObjectReader& json, Block& block) {
  block.kind = json.one_of<Block::Kind>("kind");
  switch (block.kind) {
    case Block::Kind::paragraph:
    case Block::Kind::quote:
    case Block::Kind::tip:
    case Block::Kind::warning:
      block.text = json.rich("text");
      break;
    case Block::Kind::table:
      read_table(json, block);
      break;
    case Block::Kind::picture:
      read_picture(json, block);
      break;
    case Block::Kind::steps:
      read_steps(json, block);
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

void read_sentence(ObjectReader& json, PlainSentence& sentence) {
  sentence.text = json.prose("text");
  sentence.from = json.text("from", Need::build_only);
}

void read_plain(ObjectReader json, Plain& plain) {
  plain.approved = !json.text("approvedBy", Need::nullable).empty();
  json.list("sentences", plain.sentences, read_sentence);
}

void read_section(ObjectReader& json, Section& section) {
  section.id = json.id("id");
  section.heading = json.prose("heading", Need::nullable);  // null: the introduction
  read_plain(json.object("plain", Need::optional), section.plain);
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
  read_plain(json.object("plain", Need::optional), article.plain);
  json.list("sections", article.sections, read_section);
  if (json.has("notes")) article.notes = json.riches("notes");
  article.subject = json.prose("subject", Need::optional);
  if (json.has("translationOf")) article.translation_of = json.id("translationOf");
  if (!json.is_compiled()) return;
  article.words = static_cast<uint32_t>(json.whole_number("words"));
  article.next = json.texts("next", Need::optional);
  article.translations = json.texts("translations", Need::optional);
  article.language_name = json.text("languageName", Need::optional);
  article.whole = !json.flag("stub", false);
}

}  // namespace lw::content
