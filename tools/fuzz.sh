# The fuzz targets (tests/fuzz/): libFuzzer makes up bytes for each, for its share of the time. Sourced by ./dev.
# What they learned, and the bytes that broke one, are in build/fuzz/found/. FUZZ_SEED: the same bytes each time, from nothing, so that
# a test that passed passes again.

# NAME, its part of the time (of FUZZ_PARTS), and files to begin with.
FUZZ_TARGETS="
  bundle    1
  folder    2  tests/golden/input/guide.json,tests/golden/input/clinic.json,tests/golden/input/articles/proef.json
  font      1
  inline    1
  wrap      1
  session   4"
FUZZ_PARTS=10

# Runs all targets, also after one failed.
fuzz() {  # SECONDS
  local name part seeds failed=0
  compile fuzz fuzz_targets
  while read -r name part seeds; do
    [ -z "$name" ] || fuzz_one "$name" $((($1 * part + FUZZ_PARTS - 1) / FUZZ_PARTS)) "$seeds" || failed=1
  done <<<"$FUZZ_TARGETS"
  return $failed
}

# A leak cannot be looked for where another program traces this one (some containers); the unit tests do.
fuzz_one() {  # NAME SECONDS SEEDS
  local home=build/fuzz/found/$1
  [ -z "${FUZZ_SEED:-}" ] || rm -rf "$home/corpus"
  mkdir -p "$home/corpus"
  if ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 "build/fuzz/fuzz_$1" -seed="${FUZZ_SEED:-0}" -max_total_time="$2" -timeout=20 -len_control=0 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$home/" ${3:+-seed_inputs="$3"} "$home/corpus" \
    </dev/null >"$home/log" 2>&1; then
    printf '%-10s %s inputs in %s s\n' "$1" "$(sed -n 's/^stat::number_of_executed_units: //p' "$home/log")" "$2"
    return
  fi
  grep -v '^#' "$home/log" | tail -n 60
  printf '%s broke; again: build/fuzz/fuzz_%s FILE, with the file that the line above names\n' "$1" "$1"
  return 1
}
