// Hand-made pages for the painter's tests: two real fonts, a small theme, and a few calls to add nodes.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "folders.h"
#include "page/layout.h"
#include "paint/painter.h"

using namespace lw;

namespace scene {

using content::Ink;
using page::Role;

inline std::vector<uint8_t> bytes_of(const std::string& path) {
  std::vector<uint8_t> bytes;
  FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) bytes.push_back(static_cast<uint8_t>(c));
  std::fclose(file);
  return bytes;
}

struct Faces {
  std::vector<uint8_t> regular_bytes = bytes_of(folders::fonts() + "/regular.ttf");
  std::vector<uint8_t> bold_bytes = bytes_of(folders::fonts() + "/bold.ttf");
  text::Font regular{regular_bytes}, bold{bold_bytes};
};

inline text::Fonts fonts() {
  static const Faces faces;
  return {&faces.regular, &faces.bold};
}

enum StyleIndex : uint16_t {
  plain,
  body,
  heading,
  card,
  person,
  initials,
  option,
  option_label,
  numbered,
  bulleted
};

inline content::Style style(float size, float line, Ink ink = Ink::text) {
  content::Style out;
  out.size = size;
  out.line = line;
  out.ink = ink;
  return out;
}

inline content::Style boxed(Ink fill, Ink edge, float padding, float radius) {
  content::Style out;
  out.fill = fill;
  out.edge = edge;
  out.radius = radius;
  out.pad_top = out.pad_bottom = out.pad_left = out.pad_right = padding;
  return out;
}

inline content::Theme made_theme() {
  content::Theme out;
  content::Metrics& metrics = out.metrics;
  metrics.control_size = 24, metrics.control_edge = 2, metrics.control_dot = 12, metrics.control_radius = 4;
  metrics.marker_gap = 8, metrics.bullet_gap = 12, metrics.bullet_size = 0.3F, metrics.bullet_drop = 0.06F;
  metrics.underline_width = 1, metrics.underline_offset = 0.12F;
  const auto set = [&](Ink ink, content::Colour light, content::Colour dark) {
    out.palette(content::ColourScheme::light).inks[static_cast<size_t>(ink)] = light;
    out.palette(content::ColourScheme::dark).inks[static_cast<size_t>(ink)] = dark;
  };
  set(Ink::paper, {251, 248, 242}, {21, 25, 27});
  set(Ink::surface, {255, 255, 255}, {31, 37, 40});
  set(Ink::text, {29, 38, 41}, {236, 231, 222});
  set(Ink::accent, {10, 81, 96}, {147, 212, 223});
  set(Ink::on_accent, {255, 255, 255}, {8, 38, 44});
  set(Ink::line, {127, 137, 141}, {123, 134, 138});
  set(Ink::highlight, {255, 240, 184}, {61, 58, 28});
  set(Ink::current_highlight, {255, 211, 92}, {90, 74, 0});
  set(Ink::alarm, {157, 15, 22}, {255, 179, 170});
  content::Style strong = style(25, 32);
  strong.bold = true;
  strong.before = 20;
  content::Style round = style(18, 24, Ink::on_accent);
  round.fill = Ink::accent;
  round.bold = true;
  round.align = content::Align::centre;
  round.pad_top = round.pad_bottom = 12;
  round.fixed_width = 48;
  content::Style choice = boxed(Ink::surface, Ink::line, 14, 14),
                 note = boxed(Ink::surface, Ink::line, 20, 16);
  choice.hang = 36;
  note.bar = Ink::alarm;
  note.bar_width = 6;
  content::Style someone = boxed(Ink::surface, Ink::line, 16, 14);
  someone.hang = 64;
  someone.min_height = 80;
  content::Style hanging = style(18, 28);
  hanging.hang = 32;
  out.styles = {style(18, 28), style(18, 28), strong,        note,    someone,
                round,         choice,        style(18, 28), hanging, hanging};
  out.wide = out.styles;
  return out;
}

struct Scene {
  content::Theme theme = made_theme();
  page::Page page;
  page::Viewport viewport;

  page::Node& add(Role role, StyleIndex index, std::string text = "", int depth = 0) {
    page::Node& node = page.nodes.emplace_back();
    node.id = "n" + std::to_string(page.nodes.size());
    node.role = role;
    node.style = index;
    node.depth = static_cast<uint16_t>(depth);
    node.text = std::move(text);
    return node;
  }
  void lay_out() { page::lay_out(page, theme, fonts(), viewport); }
  const content::Colour& light(Ink ink) const {
    return theme.palette(content::ColourScheme::light).inks[static_cast<size_t>(ink)];
  }
  const content::Colour& dark(Ink ink) const {
    return theme.palette(content::ColourScheme::dark).inks[static_cast<size_t>(ink)];
  }
};

inline page::Span span_of(const page::Node& node, const char* words, bool is_bold, std::string href) {
  const size_t at = node.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<uint32_t>(at), size = static_cast<uint32_t>(std::string(words).size());
  return {begin, begin + size, is_bold, std::move(href)};
}

// One of everything the painter can draw.
inline Scene everything() {
  Scene out;
  out.viewport.width = out.viewport.media_width = 390;
  out.add(Role::heading1, heading, "Neuroplasticiteit in herstel");
  page::Node& text =
      out.add(Role::paragraph, body,
              "Uw hersenen kunnen zich aan\xC2\xADpassen. Bel dan 112, of lees meer over uw zenuwstelsel.");
  text.spans = {span_of(text, "Bel dan 112", true, ""), span_of(text, "lees meer", false, "/lees")};
  page::Node& first =
      out.add(Role::list_item, numbered, "Het eerste punt van een lijst die over twee regels loopt.");
  first.ordinal = 1;
  out.add(Role::list_item, bulleted, "Een punt zonder nummer");
  out.add(Role::group, card);
  out.add(Role::paragraph, body, "Een kader met een balk.", 1);
  out.add(Role::item, person);
  out.add(Role::ornament, initials, "AB", 1);
  out.add(Role::paragraph, body, "Naam van iemand", 1);
  out.add(Role::radio, option).checked = true;
  out.add(Role::label, option_label, "Ja", 1);
  out.add(Role::radio, option);
  out.add(Role::label, option_label, "Nee", 1);
  out.add(Role::checkbox, option).checked = true;
  out.add(Role::label, option_label, "Nek", 1);
  out.lay_out();
  return out;
}

}  // namespace scene
