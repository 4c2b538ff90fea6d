// Photos as the page has them: which sizes there are, and the element that lets the browser choose one.
// site/pictures.mjs makes each file that a page names.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace lw::page {

// `root`: the way to the site's folder. Shown no larger than it is, and never higher than a screen.
PhotoState photo_of(const content::Picture& picture, std::string_view root);

// The address of its largest copy.
std::string largest_of(const PhotoState& photo);

// `alt`: what is to be seen; empty where it only decorates.
void photo_html(std::string& out, const PhotoState& photo, std::string_view alt);

}  // namespace lw::page
