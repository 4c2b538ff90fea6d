// What surrounds every screen: header with navigation, the guide's 112 banner, footer.
#pragma once

#include <string>
#include <string_view>

#include "page/builder.h"
#include "page/screens/screens.h"

namespace lw::page {

enum class Area { article, library, guide };

// Adds the header (and banner), then opens <main>; close_chrome closes it and adds the footer.
void open_chrome(Builder& builder, const content::Content& content, const PageContext& context, Area area);
void close_chrome(Builder& builder, const content::Content& content, Area area);

// "2026-03-31" as "31 maart 2026"; whatever is no date stays as it is.
std::string written_out(const std::string& date, std::string_view months);

}  // namespace lw::page
