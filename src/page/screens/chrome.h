// What stands around every screen: header with navigation, the 112 banner of the guide, footer.
#pragma once

#include "page/builder.h"
#include "page/screens/screens.h"

namespace lw::page {

enum class Area { article, library, guide };

// Adds header (and banner), then opens <main>; close_frame closes it and adds the footer.
void open_chrome(Builder& builder, const content::Content& content, const PageContext& context, Area area);
void close_chrome(Builder& builder, const content::Content& content, Area area);

}  // namespace lw::page
