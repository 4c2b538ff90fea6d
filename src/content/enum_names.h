// The name that each value of an enumeration has in the content files: one table each, beside the
// enumeration, for whoever reads or writes those names.
#pragma once

#include <array>
#include <cstddef>

namespace lw::content {

template <class Enum>
struct Name {
  Enum value;
  const char* name;
};

template <class Enum>
inline constexpr std::array<Name<Enum>, 0> names_of{};  // specialised for each enumeration

template <class Enum>
constexpr const char* name_of(Enum value) {
  for (const Name<Enum>& row : names_of<Enum>)
    if (row.value == value) return row.name;
  return "";
}

// True when the table names each value from 0 on, in order: then its size is that of an array by value.
template <class Enum>
constexpr bool names_all_in_order() {
  for (size_t i = 0; i < names_of<Enum>.size(); ++i)
    if (static_cast<size_t>(names_of<Enum>[i].value) != i) return false;
  return !names_of<Enum>.empty();
}

}  // namespace lw::content
