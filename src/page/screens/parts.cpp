#include "page/screens/parts.h"

#include "base/utf8.h"
#include "page/addresses.h"
#include "page/names.h"
#include "page/photo.h"

namespace lw::page {

namespace {

// First letters of the first and the last word.
std::string initials(std::string_view name) {
  std::string out;
  const auto add_letter_at = [&](size_t at) { base::append_utf8(out, base::next_code_point(name, at)); };
  if (name.empty()) return out;
  add_letter_at(0);
  const size_t space = name.rfind(' ');
  if (space != std::string_view::npos && space + 1 < name.size()) add_letter_at(space + 1);
  return out;
}

// `set` puts the words of the item with that index into its node.
template <class Set>
void add_items(Builder& builder, bool numbered, size_t count, const std::string& id, Set set) {
  builder.open(numbered ? Role::ordered_list : Role::list, numbered ? "ordered" : "bullets", id);
  for (size_t i = 0; i < count; ++i) {
    Node& node = builder.leaf(Role::list_item, numbered ? "ordered-item" : "bullet-item", "",
                              id.empty() ? "" : item_id(id, i));
    set(node, i);
    if (numbered) node.ordinal = static_cast<int>(i) + 1;
  }
  builder.close();
}

void add_texts(Builder& builder, bool numbered, const std::vector<std::string>& texts,
               const std::string& id) {
  add_items(builder, numbered, texts.size(), id, [&](Node& node, size_t i) { node.text = texts[i]; });
}

std::string in_small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// "(noot 1)" at this place: it says more than a raised number, and is easier to tap. Returns how many bytes
// were added.
uint32_t add_note_link(Node& node, const ArticleOnPage& on, const content::Span& span, uint32_t at) {
  const bool is_apart = at == 0 || node.text[at - 1] == ' ' || node.text[at - 1] == '\n';
  const std::string before = is_apart ? "(" : " (";
  const std::string words =
      on.content.ui.article_note + "\u00A0" + span.href.substr(content::targets::note.size());
  node.text.insert(at, before + words + ")");
  const auto begin = static_cast<uint32_t>(at + before.size());
  node.spans.push_back({begin, static_cast<uint32_t>(begin + words.size()), false,
                        href_of(on.content, on.root, on.article, span.href)});
  return static_cast<uint32_t>(before.size() + words.size() + 1);
}

// Adds them to what the node has. Of another site a link says which, unless its words do.
void add_words(Node& node, const ArticleOnPage& on, const content::RichText& text) {
  auto added = static_cast<uint32_t>(node.text.size());
  node.text += text.words;
  uint32_t link = 0;  // where the words of the present link begin
  for (size_t i = 0; i < text.spans.size(); ++i) {
    const auto continues = [&](size_t one) {  // the link of the span before it
      return one > 0 && one < text.spans.size() && text.spans[one - 1].end == text.spans[one].begin &&
             text.spans[one - 1].href == text.spans[one].href;
    };
    Span span = text.spans[i];
    if (!continues(i)) link = span.begin;
    if (content::is_note(span.href)) {
      added += add_note_link(node, on, span, span.begin + added);
      continue;
    }
    const std::string_view words = std::string_view(text.words).substr(link, span.end - link);
    span.begin += added;
    span.end += added;
    span.href = href_of(on.content, on.root, on.article, span.href);
    if (span.href.starts_with("tel:")) span.href = "tel:" + digits_of(span.href);
    const std::string host = in_small_letters(outside_host(span.href));
    node.own_ink = node.own_ink || span.italic || span.raised || span.lowered;
    node.spans.push_back(span);
    if (host.empty() || continues(i + 1) || in_small_letters(words).find(host) != std::string::npos) continue;
    const std::string where = " (" + host + ")";
    node.text.insert(span.end, where);
    added += static_cast<uint32_t>(where.size());
    node.spans.push_back({span.end, span.end + static_cast<uint32_t>(where.size()), false, span.href});
  }
}

void add_note(Builder& builder, const ArticleOnPage& on, const content::Block& block, const std::string& id) {
  const bool warns = block.kind == content::Block::Kind::warning;
  builder.open(Role::note, "in-short");
  builder.leaf(Role::paragraph, "level-text", warns ? on.content.ui.warning : on.content.ui.tip).language =
      own_language(on);
  add_words(builder.leaf(Role::paragraph, "body-first", "", id), on, block.text);
  builder.close();
}

void add_table(Builder& builder, const ArticleOnPage& on, const content::Block& block,
               const std::string& id) {
  Node& table = builder.leaf(Role::table, "body", block.text.words, id);
  table.ordinal = static_cast<int>(block.columns);
  for (const content::RichText& cell : block.items) {
    table.text += '\n';
    add_words(table, on, cell);
  }
  table.own_ink = true;
}

void add_picture(Builder& builder, const ArticleOnPage& on, const content::Block& block,
                 const std::string& id) {
  const content::Picture& picture = block.picture;
  builder.open(Role::picture, "picture", id);
  Node& photo = builder.leaf(Role::photo, "plain", "", joined({id, "photo"}));
  const PhotoState state = photo_of(picture, on.root);
  if (!picture.decorative) {
    photo.href = largest_of(state);
    photo.action = verbs::enlarge;
  }
  photo.label = picture.alt;
  photo.drawing = state;
  photo.own_ink = true;
  if (!block.text.words.empty()) add_words(builder.leaf(Role::caption, "small", ""), on, block.text);
  if (!picture.credit.empty())
    builder
        .leaf(Role::paragraph, "small",
              on.content.ui.picture_credit + " " + picture.credit +
                  (picture.licence.empty() ? "" : ", " + picture.licence))
        .language = own_language(on);
  builder.close();
}

// "Hoe vaak: 3 keer", its value bold.
void add_amount(Builder& builder, const std::string& label, const std::string& value) {
  if (value.empty()) return;
  Node& node = builder.leaf(Role::label, "step-amount", label + " " + value);
  const auto end = static_cast<uint32_t>(node.text.size());
  node.spans.push_back({end - static_cast<uint32_t>(value.size()), end, true, {}});
}

void add_exercise(Builder& builder, const ArticleOnPage& on, const content::Block& block,
                  const std::string& id) {
  const content::Ui& ui = on.content.ui;
  if (!block.text.words.empty()) builder.leaf(builder.subheading, "subheading", block.text.words);
  builder.open(Role::ordered_list, "plain", id);
  for (size_t i = 0; i < block.steps.size(); ++i) {
    const content::Block& step = block.steps[i];
    const std::string own = item_id(id, i);
    builder.open(Role::item, "step", own);
    builder.open(Role::group, "step-row");
    builder.leaf(Role::label, "step-number", std::to_string(i + 1)).prefix = ui.step;
    Node& words = builder.leaf(Role::paragraph, "step-text", "");
    words.prose = true;
    add_words(words, on, block.items[i]);
    builder.close();
    if (!step.picture.file.empty()) add_picture(builder, on, step, item_id(own, 0));
    add_amount(builder, ui.step_count, step.count);
    add_amount(builder, ui.step_time, step.time);
    builder.close();
  }
  builder.close();
}

void add_contact_link(Builder& builder, const std::string& label, const std::string& value,
                      const std::string& href) {
  if (value.empty()) return;
  builder.leaf(Role::paragraph, "card-text", label + " ");
  builder.append_link(value, href);
}

void add_appointment(Builder& builder, const content::Content& content, const std::string& question,
                     const std::string& id) {
  builder.open(Role::group, "card");
  builder.leaf(Role::paragraph, "card-title", question, id);
  add_contact(builder, content.clinic, content.ui);
  builder.close();
}

// `after_heading`: the block is the first below a heading.
void add_block(Builder& builder, const ArticleOnPage& on, const content::Block& block, const std::string& id,
               bool after_heading) {
  using Kind = content::Block::Kind;
  switch (block.kind) {
    case Kind::paragraph:
      return add_words(builder.leaf(Role::paragraph, after_heading ? "body-first" : "body", "", id), on,
                       block.text);
    case Kind::numbered_list:
    case Kind::bullet_list:
      return add_items(builder, block.kind == Kind::numbered_list, block.items.size(), id,
                       [&](Node& node, size_t i) { add_words(node, on, block.items[i]); });
    case Kind::subheading:
      builder.leaf(builder.subheading, "subheading", block.text.words, id);
      return;
    case Kind::quote:
      return add_words(builder.leaf(Role::quote, "quote", "", id), on, block.text);
    case Kind::tip:
    case Kind::warning:
      return add_note(builder, on, block, id);
    case Kind::table:
      return add_table(builder, on, block, id);
    case Kind::picture:
      return add_picture(builder, on, block, id);
    case Kind::steps:
      return add_exercise(builder, on, block, id);
    case Kind::specialists:
      return add_people(builder, block.specialists, id);
    case Kind::appointment:
      return add_appointment(builder, on.content, block.text.words, id);
  }
}

// What is read line by line, and may have its long words broken.
bool is_prose(content::Block::Kind kind) {
  using Kind = content::Block::Kind;
  return kind == Kind::paragraph || kind == Kind::numbered_list || kind == Kind::bullet_list ||
         kind == Kind::quote;
}

}  // namespace

std::string digits_of(std::string_view phone) {
  std::string out;
  for (char c : phone)
    if ((c >= '0' && c <= '9') || c == '+') out += c;
  return out;
}

void add_bullets(Builder& builder, const std::vector<std::string>& items, const std::string& id) {
  add_texts(builder, false, items, id);
}

void add_steps(Builder& builder, const std::vector<std::string>& items, const std::string& id) {
  add_texts(builder, true, items, id);
}

void add_people(Builder& builder, const std::vector<content::Specialist>& people, const std::string& id) {
  builder.open(Role::list, "people", id);
  for (size_t i = 0; i < people.size(); ++i) {
    const std::string own = item_id(id, i);
    builder.open(Role::item, "person", own);
    builder.leaf(Role::ornament, "initials", initials(people[i].name), joined({own, "initials"}));
    builder.open(Role::group, "person-words", joined({own, "words"}));
    builder.leaf(Role::paragraph, "person-name", people[i].name, joined({own, "name"}));
    builder.leaf(Role::paragraph, "person-role", people[i].role, joined({own, "role"}));
    builder.close();
    builder.close();
  }
  builder.close();
}

void add_contact(Builder& builder, const content::Clinic& clinic, const content::Ui& ui) {
  add_contact_link(builder, ui.call_clinic, clinic.phone, "tel:" + digits_of(clinic.phone));
  add_contact_link(builder, ui.mail_clinic, clinic.email, "mailto:" + clinic.email);
  add_contact_link(builder, ui.book_clinic, clinic.booking_url, clinic.booking_url);
  if (!clinic.booking_url.empty()) builder.nodes().back().where = Where::not_booked;
  Node& booked = builder.leaf(Role::button, "card-link", ui.book_clinic);
  booked.where = Where::booked;
  booked.action = verbs::book;
  if (!clinic.address.empty()) builder.leaf(Role::paragraph, "card-text", clinic.address);
  if (!clinic.website.empty())
    builder.leaf(Role::paragraph, "card-text", ""), builder.append_link(ui.visit_clinic, clinic.website);
  if (!content::is_reachable(clinic))
    builder.leaf(Role::paragraph, "card-text", clinic.contact_missing_text).where = Where::not_booked;
}

std::string foreign_language(const content::Content& content, const content::Article& article) {
  return article.language == content::language_of(content) ? "" : article.language;
}

std::string own_language(const ArticleOnPage& on) {
  return foreign_language(on.content, on.article).empty() ? "" : content::language_of(on.content);
}

void add_notes(Builder& builder, const ArticleOnPage& on) {
  const std::vector<content::RichText>& notes = on.article.notes;
  const content::Ui& ui = on.content.ui;
  if (notes.empty()) return;
  const auto mentioned_in = [&](const std::string& href) {
    for (const Node& node : builder.nodes())
      for (const Span& span : node.spans)
        if (span.href == href) return "#" + node.id;
    return std::string();
  };
  builder.open(Role::section, "section").label = ui.article_notes;
  builder.leaf(Role::heading2, "heading", ui.article_notes, ids::notes).language = own_language(on);
  add_items(builder, true, notes.size(), ids::note, [&](Node& node, size_t i) {
    const std::string back = mentioned_in("#" + node.id);
    add_words(node, on, notes[i]);
    node.prose = true;
    if (back.empty()) return;
    builder.append_text(" ");
    builder.append_link(ui.note_back, back);
  });
  builder.close();
}

void open_section(Builder& builder, const content::Section& section) {
  // No label: a landmark for each heading would bury the few that lead somewhere.
  const bool has_heading = !section.heading.empty();
  builder.subheading = has_heading ? Role::heading3 : Role::heading2;
  builder.open(Role::section, "section", has_heading ? joined({section.id, "section"}) : section.id);
  if (has_heading) builder.leaf(Role::heading2, "heading", section.heading, section.id);
}

void add_blocks(Builder& builder, const ArticleOnPage& on, const content::Section& section, size_t begin,
                size_t end) {
  for (size_t i = begin; i < std::min(end, section.blocks.size()); ++i) {
    const bool below_heading = i > 0 ? section.blocks[i - 1].kind == content::Block::Kind::subheading
                                     : !section.heading.empty() && section.plain.sentences.empty();
    const size_t before = builder.nodes().size();
    add_block(builder, on, section.blocks[i], block_id(section, i), below_heading);
    for (Node& node : builder.nodes().subspan(before))
      node.prose = node.prose || is_prose(section.blocks[i].kind);
  }
}

}  // namespace lw::page
