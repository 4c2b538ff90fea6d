// From JSON to the model, one function per file of the content folder: these are the file formats. Each field
// is named once, in the words of the file. What must hold between fields and files is in checks.h.
#pragma once

#include "content/read/json.h"

namespace lw::content {

void read_article(Reader& json, Article& article);
void read_guide(Reader& json, Guide& guide);
void read_glossary(Reader& json, Glossary& glossary);
void read_figures(Reader& json, Figures& figures);
void read_clinic(Reader& json, Clinic& clinic);
void read_ui(Reader& json, Ui& ui);
void read_theme(Reader& json, Theme& theme);

void read_specialist(Reader& json, Specialist& specialist);

}  // namespace lw::content
