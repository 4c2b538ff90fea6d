// Turns the faults that an ObjectReader reports into problems that a person can fix; the only place with
// their wording.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/read/json.h"

namespace lw::content {

class ProblemListener final : public FaultListener {
 public:
  ProblemListener(std::string file, base::Problems& problems) : file_(std::move(file)), problems_(problems) {}
  void on_fault(const Location& location, Fault fault, std::string_view detail) override;

 private:
  std::string file_;
  base::Problems& problems_;
};

// The candidate that `name` was probably meant to be; empty when none is close.
std::string_view closest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace lw::content
