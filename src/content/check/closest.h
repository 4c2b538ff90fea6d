// What a mistyped name was probably meant to be.
#pragma once

#include <string_view>
#include <vector>

namespace lw::content {

// The candidate that `name` was probably meant to be, ignoring case; empty when none is close.
std::string_view closest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace lw::content
