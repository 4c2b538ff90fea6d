// The bundle as a browser may get it: anything at all, or a good one that was damaged on the way.
#include "fuzz.h"

using namespace lw;

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  FuzzedDataProvider data(bytes, size);
  const std::string bundle =
      data.ConsumeBool() ? fuzz::damaged(fuzz::small_bundle(), data) : data.ConsumeRemainingBytesAsString();
  content::Content content;
  content::load_bundle(bundle, content);
  return 0;
}
