// The printable report for a clinician who reviews the whole guide. Everything a patient can be shown is in
// it once, with a line to sign. Its own words are those of report/words.h: patients never see them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/model.h"
#include "guide/proof.h"
#include "tool/report/report.h"

namespace lw::tool {

struct Review {
  const content::Content& content;
  const guide::Statistics& figures;
  Report& report;
  const Words& words = report.words();

  const content::Guide& guide() const { return content.guide; }
};

// The whole report. `drawings`: the SVG of each of tool::diagrams, in order.
std::string review_of(const Words& words, const content::Content& content, const std::string& fingerprint,
                      const std::vector<std::string>& drawings);

// Its chapters, in files of their own.
void write_coverage(const Review& review);   // review_coverage.cpp
void write_rules(const Review& review);      // review_rules.cpp
void write_questions(const Review& review);  // review_pages.cpp
void write_outcomes(const Review& review);
void write_notes(const Review& review);
void write_keepsakes(const Review& review);
void write_fixed_texts(const Review& review);
void write_sources(const Review& review);  // review_coverage.cpp

}  // namespace lw::tool
