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

base::Problem missing_file(std::string name);

}  // namespace lw::content
