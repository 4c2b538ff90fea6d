#include "content/load/faults.h"

#include <algorithm>

#include "content/check/closest.h"
#include "content/read/json.h"

namespace lw::content {

namespace {

// "{}" is replaced by the detail of the fault.
struct FaultText {
  Fault fault;
  const char* message;
  const char* fix;
};

constexpr FaultText fault_texts[] = {
    {Fault::missing, "The field \"{}\" is missing.", "Add it; the schema file says what belongs in it."},
    {Fault::not_an_object, "A group of fields in { } is expected here.", "Write { \"name\": value }."},
    {Fault::not_a_list, "A list in [ ] is expected here.", "Put square brackets around it."},
    {Fault::not_a_text, "A text in double quotes is expected here.", "Put double quotes around it."},
    {Fault::not_yes_or_no, "This should be true or false.", "Write true or false, without quotes."},
    {Fault::not_a_number, "A number is expected here.", "Write a number without quotes, such as 16."},
    {Fault::not_a_whole_number, "A whole number is expected here.",
     "Write a number without quotes or decimals, such as 2."},
    {Fault::out_of_range, "This number is too small or too large.", "Write a number from 0 to 10000."},
    {Fault::unknown_field, "The field \"{}\" is unknown.", "Remove it."},
    {Fault::empty_text, "This text is empty.", "Write the text."},
    {Fault::empty_list, "This list is empty.", "Add at least one element."},
    {Fault::control_character, "There is an invisible control character in this text.",
     "Remove it; retype the text if you cannot see it."},
    {Fault::soft_hyphen, "There is an invisible soft hyphen (U+00AD) in this text.",
     "Remove it; the build adds hyphenation, and hyphenation.json lists the exceptions."},
    {Fault::not_an_id, "\"{}\" cannot be an id.",
     "Use at most 64 lower-case letters a-z, digits, - and _, beginning with a letter or digit."},
    {Fault::reserved_id, "\"{}\" cannot be an id: the product's own names begin with \"lw-\".",
     "Start it with something else."},
    {Fault::not_one_of, "This word is not allowed here.", "Choose one of {}."},
    {Fault::not_a_colour, "\"{}\" is not a colour.",
     "Write # and six digits 0-9 or letters a-f, such as \"#1d2629\"."},
    {Fault::wrong_signs, "{}",
     "Put a sign before the words and after them; one that people must see gets \\\\ before it."},
    {Fault::uneven_row, "This row has {} cells, and the header another number.",
     "Write one cell for each of the header's; \"–\" where there is nothing to say."},
    {Fault::looks_like_markup, "This text seems to contain HTML; it will be shown literally.",
     "Remove the tags if they are not meant to be read."},
};

const FaultText& text_for(Fault fault) {
  return *std::find_if(std::begin(fault_texts), std::end(fault_texts),
                       [&](const FaultText& text) { return text.fault == fault; });
}

std::string filled(std::string_view pattern, std::string_view detail) {
  const size_t placeholder = pattern.find("{}");
  if (placeholder == std::string_view::npos) return std::string(pattern);
  return std::string(pattern.substr(0, placeholder)) + std::string(detail) +
         std::string(pattern.substr(placeholder + 2));
}

// A field may be named "" (RFC 6901: "/"); no field at all has null data.
void append_segment(std::string& pointer, std::string_view field, int index) {
  if (field.data()) pointer += "/" + escape_pointer(field);
  if (index >= 0) pointer += "/" + std::to_string(index);
}

std::string pointer_to(const ObjectReader& object) {
  std::string pointer = object.parent() ? pointer_to(*object.parent()) : std::string();
  append_segment(pointer, object.field_in_parent(), object.index_in_parent());
  return pointer;
}

}  // namespace

base::Problem missing_file(std::string name) {
  return {std::move(name), "", "The file was not found.", "Put it in the content folder."};
}

void ProblemListener::on_fault(const Location& location, Fault fault, std::string_view detail) {
  const FaultText& text = text_for(fault);
  std::string pointer = pointer_to(*location.object);
  append_segment(pointer, location.field, location.index);
  std::string fix = filled(text.fix, detail);
  if (fault == Fault::unknown_field) {
    const std::string_view meant = closest(detail, location.object->known_fields());
    if (!meant.empty()) fix = "Did you mean \"" + std::string(meant) + "\"? Otherwise remove it.";
  }
  const auto severity = fault == Fault::looks_like_markup ? base::Severity::remark : base::Severity::error;
  problems_.push_back({file_, std::move(pointer), filled(text.message, detail), std::move(fix), severity});
}

}  // namespace lw::content
