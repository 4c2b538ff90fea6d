// The article as a screen: word for word, section by section, with a link to the guide.
#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "page/action.h"
#include "page/addresses.h"
#include "page/figure.h"
#include "page/names.h"
#include "page/screens/article_parts.h"
#include "page/screens/chrome.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

// The id of the whole figure or of one of its parts.
std::string figure_part_id(const content::Figure& figure, const char* part = nullptr) {
  return part ? joined({ids::figure, figure.id, part}) : joined({ids::figure, figure.id});
}

void add_figure_buttons(Builder& builder, const content::Figure& figure, int level) {
  if (figure.states.size() < 2) return;
  builder.open(Role::group, "actions");
  const auto add = [&](const char* part, const std::string& label, std::string action, bool disabled) {
    Node& button = builder.leaf(Role::button, "button-second", label, figure_part_id(figure, part));
    button.action = std::move(action);
    button.disabled = disabled;
    button.own_ink = true;  // its look changes at once
  };
  add("more", figure.more, action::figure_more(figure.id),
      level + 1 == static_cast<int>(figure.states.size()));
  add("less", figure.less, action::figure_less(figure.id), level == 0);
  builder.close();
}

void add_figure(Builder& builder, const content::Ui& ui, const content::Figure& figure, int level) {
  builder.open(Role::section, "section", figure_part_id(figure));
  builder.leaf(builder.subheading, "subheading", figure.title, figure_part_id(figure, "title"));
  Node& picture = builder.leaf(Role::figure, "figure", "", figure_part_id(figure, "picture"));
  const PictureState state{figure.kind, level, static_cast<int>(figure.states.size()), figure.labels};
  picture.value = drawn(state);
  picture.drawing = state;
  picture.label = figure.title;
  builder.leaf(Role::status, "lead", figure.states[static_cast<size_t>(level)],
               figure_part_id(figure, "words"));
  add_figure_buttons(builder, figure, level);
  builder.leaf(Role::paragraph, "small", ui.figure_quote + " “" + figure.quote + "”",
               figure_part_id(figure, "quote"));
  builder.close();
}

void add_figures_of(Builder& builder, const content::Content& content, const content::Section& section,
                    std::span<const int> levels) {
  const std::vector<content::Figure>& figures = content.figures.figures;
  for (size_t i = 0; i < figures.size(); ++i)
    if (figures[i].section == section.id)
      add_figure(builder, content.ui, figures[i], i < levels.size() ? levels[i] : figures[i].start);
}

// Sentences of the article, as links to where they stand in it.
void add_in_short(Builder& builder, const ArticleOnPage& on) {
  const auto& [content, article, root] = on;
  const content::Ui& ui = content.ui;
  if (article.in_short.empty()) return;
  builder.open(Role::section, "in-short", ids::in_short).label = ui.in_short;
  builder.leaf(Role::paragraph, "level-text", ui.in_short).language = own_language(on);
  builder.open(Role::list, "plain");
  for (const std::string& sentence : article.in_short) {
    builder.leaf(Role::list_item, "bullet-item", "");
    for (const content::Section& section : article.sections)
      if (const std::string target = target_of(section, sentence); target != section.id) {
        builder.append_link(sentence, "#" + target);
        break;
      }
  }
  builder.close();
  builder.close();
}

// The summary with this id.
void add_plain(Builder& builder, const ArticleOnPage& on, const content::Plain& plain,
               const std::string& id) {
  if (plain.sentences.empty()) return;
  const content::Ui& ui = on.content.ui;
  const std::string foreign = foreign_language(on.content, on.article);
  builder.open(Role::fold, "fold", joined({ids::fold, id})).language = own_language(on);
  builder.leaf(Role::summary, "fold-title", ui.plain).own_ink = true;
  if (!plain.approved) builder.leaf(Role::paragraph, "small", ui.plain_concept);
  Node& text = builder.leaf(Role::paragraph, "plain-text", foreign.empty() ? ui.plain_says : "", id);
  text.language = foreign;
  for (const content::PlainSentence& sentence : plain.sentences)
    text.text += (text.text.empty() ? "" : " ") + sentence.text;
  builder.close();
}

void add_text(Builder& builder, const ArticleOnPage& on, std::span<const int> levels) {
  const auto& [content, article, root] = on;
  builder.open(Role::article, "plain").language = foreign_language(content, article);
  builder.leaf(Role::heading1, "title", article.title, ids::title);
  builder.leaf(Role::paragraph, "subtitle", article.subtitle);
  builder.leaf(Role::paragraph, "progress", reading_time(content.ui, article), ids::reading_time).language =
      own_language(on);
  add_translations(builder, content, root, article);
  for (const content::Section& section : article.sections) {
    const size_t above = &section == article.sections.data() ? 1 : 0;  // blocks above what stands in short
    open_section(builder, section);
    add_plain(builder, on, section.plain, plain_id(section));
    add_blocks(builder, on, section, 0, above);
    if (above > 0) add_plain(builder, on, article.plain, ids::plain), add_in_short(builder, on);
    add_blocks(builder, on, section, above, section.blocks.size());
    builder.close();
    add_figures_of(builder, content, section, levels);
  }
  add_notes(builder, on);
  builder.close();
}

std::string address_of(const content::Term& term) {
  return "#" + joined({ids::word, term.id});
}

// Makes the stretch a link; what is bold in it stays so.
void link_stretch(Node& node, uint32_t begin, uint32_t end, const std::string& href) {
  std::vector<Span> spans;
  const auto add_part = [&](Span span, uint32_t from, uint32_t to) {
    span.begin = std::max(span.begin, from);
    span.end = std::min(span.end, to);
    if (span.begin < span.end) spans.push_back(std::move(span));
  };
  for (const Span& span : node.spans) add_part(span, 0, begin);
  uint32_t at = begin;
  for (Span span : node.spans) {
    if (span.end <= begin || span.begin >= end) continue;
    span.href = href;
    add_part({at, span.begin, false, href}, begin, end);
    at = std::min(span.end, end);
    add_part(std::move(span), begin, end);
  }
  add_part({at, end, false, href}, begin, end);
  for (const Span& span : node.spans) add_part(span, end, UINT32_MAX);
  node.spans = std::move(spans);
}

// Links the first mention of a term to its explanation; skips headings, tables and summaries. True when
// found.
bool link_first(Node& node, const content::Term& term) {
  if (node.role != Role::paragraph && node.role != Role::list_item && node.role != Role::quote) return false;
  if (node.id.starts_with(ids::plain)) return false;
  for (const std::string& words : term.words) {
    std::vector<text::Match> found;
    text::Query(words, true).find_in(node.text, found);
    for (const text::Match& match : found) {
      const auto is_link = [&](const Span& span) {
        return !span.href.empty() && span.begin < match.end && match.begin < span.end;
      };
      if (std::any_of(node.spans.begin(), node.spans.end(), is_link)) continue;
      link_stretch(node, match.begin, match.end, address_of(term));
      return true;
    }
  }
  return false;
}

// Returns the terms that the article uses: only these are explained below it.
std::vector<const content::Term*> link_terms(std::span<Node> nodes, const content::Glossary& glossary) {
  std::vector<const content::Term*> used;
  for (const content::Term& term : glossary.terms)
    for (Node& node : nodes)
      if (link_first(node, term)) {
        used.push_back(&term);
        break;
      }
  return used;
}

void add_glossary(Builder& builder, const content::Content& content) {
  const std::vector<const content::Term*> terms = link_terms(builder.nodes(), content.glossary);
  if (terms.empty()) return;
  builder.open(Role::section, "section").label = content.ui.glossary_title;
  builder.leaf(Role::heading2, "heading", content.ui.glossary_title, ids::words);
  for (const content::Term* term : terms) {
    builder.open(Role::group, "plain", address_of(*term).substr(1));
    builder.leaf(Role::heading3, "subheading", term->title);
    builder.leaf(Role::paragraph, "lead", term->text);
    builder.leaf(Role::paragraph, "small", content.ui.glossary_source + " ");
    const std::string source = term->source_title + ", " + term->source_publisher;
    if (term->source_url.empty())
      builder.append_text(source);
    else
      builder.append_link(source, term->source_url);
    builder.close();
  }
  builder.close();
}

void add_guide_card(Builder& builder, const content::Content& content, const PageContext& context) {
  builder.open(Role::section, "card").label = content.ui.guide_teaser_title;
  builder.leaf(Role::heading2, "card-title", content.ui.guide_teaser_title, ids::guide_teaser);
  const bool asks = content.guide.mode == content::Guide::Mode::guided;
  builder.leaf(Role::paragraph, "card-text",
               asks ? content.ui.guide_teaser_text : content.ui.guide_teaser_pages);
  builder.open(Role::group, "actions");
  builder.leaf(Role::link, "button", content.ui.guide_teaser_link).href =
      context.root + guide_address(content);
  builder.close();
  builder.close();
}

void add_read_on(Builder& builder, const content::Content& content, const content::Article& article,
                 const PageContext& context) {
  if (!has_library(content)) return;
  builder.open(Role::section, "section").label = content.ui.read_on;
  builder.leaf(Role::heading2, "heading", content.ui.read_on, ids::read_on);
  for (const std::string& id : article.next)
    if (const content::Article* next = find_article(content, id))
      add_article_card(builder, content, context, *next, Role::heading3);
  builder.leaf(Role::link, "text-link", content.ui.library_title).href =
      context.root + library_address(content);
  builder.close();
}

void add_back_button(Builder& builder, const content::Ui& ui) {
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button-second", ui.back_to_outcome).action = verbs::back;
  builder.close();
}

}  // namespace

std::vector<std::string> figure_parts(const content::Figure& figure) {
  std::vector<std::string> ids;
  for (const char* part : {"picture", "words", "more", "less"}) ids.push_back(figure_part_id(figure, part));
  return ids;
}

Page build_article(const content::Content& content, const content::Article& article,
                   const PageContext& context, std::span<const int> levels) {
  Builder builder(content.theme, joined({screens::article, article.id}), article.title,
                  content::language_of(content));
  open_chrome(builder, content, context, Area::article);
  add_text(builder, {content, article, context.root}, levels);
  if (has_guide(content)) add_guide_card(builder, content, context);
  add_read_on(builder, content, article, context);
  add_glossary(builder, content);
  close_chrome(builder, content, Area::article);
  return builder.finish();
}

Page build_reading(const content::Content& content, const content::Article& article,
                   const PageContext& context, std::span<const int> levels) {
  Builder builder(content.theme, screens::reading, content.guide.title, content.guide.language);
  open_chrome(builder, content, context, Area::guide);
  add_back_button(builder, content.ui);
  add_text(builder, {content, article, context.root}, levels);
  add_back_button(builder, content.ui);
  add_glossary(builder, content);
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace lw::page
