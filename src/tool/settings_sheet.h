// The sheet with the reading settings: part of every document, closed until web/settings.js opens it. No page
// of the reader: the browser draws it, over everything else.
#pragma once

#include <string>

#include "content/model.h"

namespace tool {

std::string settings_sheet(const content::Ui& ui);

}  // namespace tool
