// The name of each enumeration value in the content files: one table per enumeration, next to it, for
// everything that reads or writes those names.
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

// True when the table names every value from 0 up, in order: its size then fits an array indexed by value.
template <class Enum>
constexpr bool names_all_in_order() {
  for (size_t i = 0; i < names_of<Enum>.size(); ++i)
    if (static_cast<size_t>(names_of<Enum>[i].value) != i) return false;
  return !names_of<Enum>.empty();
}

}  // namespace lw::content
