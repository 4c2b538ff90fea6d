// What languages are called in themselves. Only the build knows.
#pragma once

#include <string>
#include <string_view>

namespace lw::content {

// The code itself where the name is not known.
std::string own_name(std::string_view language);

}  // namespace lw::content
