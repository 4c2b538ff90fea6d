// The guide's questions in the format of health care's exchange standard: a FHIR R4 Questionnaire. Only the
// questions; the format has no place for the rules and pages.
#pragma once

#include "content/model.h"
#include "content/read/json.h"

namespace lw::tool {

// Expects a guide that was checked and whose mode is `guided`.
content::Json questionnaire_of(const content::Content& content);

}  // namespace lw::tool
