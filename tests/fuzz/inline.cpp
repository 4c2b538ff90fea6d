// The signs in a text, whatever was typed, and the compiled text that the module reads, whatever the bundle
// has: spans in order, inside the words, at whole characters where they were in the text; and what is escaped
// is seen.
#include "content/load/inline.h"
#include "base/utf8.h"
#include "content/read/rich_text.h"
#include "fuzz.h"

using namespace lw;

namespace {

void check_order(const content::RichText& rich) {
  uint32_t at = 0;
  for (const content::Span& span : rich.spans) {
    fuzz::demand(span.begin >= at && (span.end > span.begin || content::is_note(span.href)),
                 "spans ascend and are not empty, but for notes");
    at = span.end;
  }
  fuzz::demand(at <= rich.words.size(), "spans are inside the words");
}

bool is_inside_character(const std::string& text, uint32_t at) {
  return at < text.size() && (text[at] & 0xC0) == 0x80;
}

// Without control characters, which no text of the clinic may have.
std::string typed(std::string text) {
  for (char& c : text)
    if (c >= 0 && c < ' ' && c != '\n') c = '*';
  return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  FuzzedDataProvider data(bytes, size);
  check_order(content::split(data.ConsumeRandomLengthString(200)));
  const std::string text = typed(data.ConsumeRemainingBytesAsString());
  std::string fault, escaped;
  const content::RichText rich = content::split(content::compile_inline(text, {}, fault));
  check_order(rich);
  for (const content::Span& span : base::is_valid_utf8(text) ? rich.spans : std::vector<content::Span>())
    fuzz::demand(!is_inside_character(rich.words, span.begin) && !is_inside_character(rich.words, span.end),
                 "spans begin and end at whole characters");
  for (const char c : text) {
    if (std::string_view("\\*[]^~").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  std::string none;
  const content::RichText plain = content::split(content::compile_inline(escaped, {}, none));
  fuzz::demand(none.empty() && plain.words == text && plain.spans.empty(), "what is escaped is seen");
  return 0;
}
