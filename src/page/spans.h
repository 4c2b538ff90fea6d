// A leaf's text in the order of its HTML, for whoever writes it or computes what it amounts to.
#pragma once

#include <string_view>

#include "page/page.h"

namespace lw::page {

// From `begin` to `end` (byte offsets between which spans are whole): `link(&span)` where a link begins,
// `link(nullptr)` where it ends, and `words(text, &span)` for each stretch, with nullptr for what has no
// span. Neighbours with one address are one link.
template <class Link, class Words>
void walk_spans(const Node& node, uint32_t begin, uint32_t end, Link link, Words words) {
  const std::string_view text = node.text;
  const Span* open = nullptr;  // the first one of the link that has not ended yet
  uint32_t at = begin;
  const auto turn = [&](const Span* next) {
    if (open) link(nullptr);
    if (next) link(next);
    open = next;
  };
  for (const Span& span : node.spans) {
    if (span.begin < begin || span.end > end) continue;
    const bool goes_on = open && span.begin == at && span.href == open->href;
    if (!goes_on) turn(nullptr);
    words(text.substr(at, span.begin - at), nullptr);
    if (!goes_on && !span.href.empty()) turn(&span);
    words(text.substr(span.begin, span.end - span.begin), &span);
    at = span.end;
  }
  turn(nullptr);
  words(text.substr(at, end - at), nullptr);
}

}  // namespace lw::page
