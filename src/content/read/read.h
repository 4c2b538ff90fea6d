// From JSON to the model, one function per file of the content folder: these are the file formats. Each field
// is named once, in the words of the file. What must hold between fields and files is in checks.h.
#pragma once

#include "content/read/json.h"

namespace lw::content {

void read_article(ObjectReader& json, Article& article);
void read_guide(ObjectReader& json, Guide& guide);
void read_glossary(ObjectReader& json, Glossary& glossary);
void read_figures(ObjectReader& json, Figures& figures);
void read_clinic(ObjectReader& json, Clinic& clinic);
void read_ui(ObjectReader& json, Ui& ui);
void read_theme(ObjectReader& json, Theme& theme);

void read_specialist(ObjectReader& json, Specialist& specialist);

}  // namespace lw::content
