// Functions of the C library that are far larger there than this module needs.
#include <cmath>
#include <cstddef>

namespace {

constexpr float pi = 3.14159265F;

// Taylor's series to the eleventh power; between -pi/2 and pi/2 its error is below 6e-8, that of a float.
float near_zero_sine(float x) {
  const float y = x * x;
  return x * (1 - y / 6 * (1 - y / 20 * (1 - y / 42 * (1 - y / 72 * (1 - y / 110)))));
}

}  // namespace

// Dear ImGui asks for the angles of its round corners, a few turns at most: no need for the reduction of huge
// ones.
extern "C" float sinf(float x) {
  const float turns = std::floor(x / pi + 0.5F);
  const float sine = near_zero_sine(x - turns * pi);
  return static_cast<int>(turns) % 2 == 0 ? sine : -sine;
}

extern "C" float cosf(float x) {
  return sinf(x + pi / 2);
}

// One instruction each; the library's are loops.
extern "C" void* memcpy(void* to, const void* from, size_t bytes) {
  return __builtin_memcpy(to, from, bytes);
}

extern "C" void* memmove(void* to, const void* from, size_t bytes) {
  return __builtin_memmove(to, from, bytes);
}

extern "C" void* memset(void* to, int value, size_t bytes) {
  return __builtin_memset(to, value, bytes);
}
