// glossary.json: words used in the articles, explained.
#pragma once

#include <string>
#include <vector>

namespace lw::content {

struct Term {
  std::string id;
  std::vector<std::string> words;  // as the article spells them
  std::string title, text;
  std::string source_title, source_publisher, source_url;  // the address may be empty
};

struct Glossary {
  std::vector<Term> terms;
};

}  // namespace lw::content
