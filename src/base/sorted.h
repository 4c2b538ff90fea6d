// Keeping a list in order as it grows. Each use of std::sort is 0.8 kB of WebAssembly, and a stable one 3 kB:
// for lists that are short, or arrive nearly in order, this is as quick.
#pragma once

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace lw::base {

// After the items that are equal.
template <class Item, class Before = std::less<>>
void insert_sorted(std::vector<Item>& list, Item item, Before before = {}) {
  list.insert(std::upper_bound(list.begin(), list.end(), item, before), std::move(item));
}

}  // namespace lw::base
