// The guide's questions in the words of health care's exchange standard: a FHIR R4 Questionnaire. The
// questions only; the rules and pages have no place in it.
#pragma once

#include "content/model.h"
#include "content/read/json.h"

namespace lw::tool {

// Expects a guide that was checked and whose mode is `guided`.
content::Json questionnaire_of(const content::Content& content);

}  // namespace lw::tool
