# The steps of `./dev test`. A step is a function test_NAME; it may take a filter. All of them run, in two parallel lanes where
# they do not disturb each other; one failure fails the run. Sourced by ./dev.

# NAME, the step it needs first (- none), whether it takes a filter, what it checks.
STEPS="
  format    -     no   the format of C++, JavaScript and CSS
  lint      -     no   ESLint on the JavaScript
  types     -     no   the JavaScript's types, from its JSDoc
  shell     -     no   ShellCheck on the shell scripts
  tidy      -     yes  clang-tidy on every file of src/ that changed since it was last clean
  layers    -     yes  which file may include or import which
  unit      -     yes  C++ unit tests, native, with sanitizers
  wasm      -     yes  C++ unit tests as WebAssembly in Node
  fuzz      -     no   made-up bytes for everything that reads some, for a minute, the same each time
  content   -     no   the shipped content
  import    -     yes  documents of the clinic become articles
  edit      -     yes  the editor of ./dev edit: its forms in a real browser, its saving, its server
  site      -     no   the site builds
  browsers  site  yes  the site in real browsers, two test files at a time
  web       site  yes  page scripts, site assembly, content tools, this driver
  alone     site  yes  the tests that cannot run alongside others, one at a time"

FIRST_LANE="browsers"
SECOND_LANE="format lint types shell layers unit tidy wasm fuzz content import edit web"
AFTER_BOTH="alone"

RESULTS=${LW_TEST_RESULTS:-build/test}  # logs, times and counts of the last run

list_steps() {
  local name needs filter what
  while read -r name needs filter what; do
    [ -z "$name" ] || printf '  %-10s %s\n' "$name" "$what"
  done <<<"$STEPS"
}

step_field() { awk -v name="$1" -v field="$2" '$1 == name { print $field }' <<<"$STEPS"; }  # NAME FIELD

run_all_tests() {
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  run_step site
  run_lane "$FIRST_LANE" &
  run_lane "$SECOND_LANE"
  wait
  run_lane "$AFTER_BOTH"
  summary
}

check_step() {  # NAME [FILTER]
  [ -n "$(step_field "${1:-none}" 1)" ] || usage_error "test has no step '$1'; see ./dev test list"
  [ $# -eq 1 ] || [ "$(step_field "$1" 3)" = yes ] || usage_error "the step $1 takes no filter"
}

run_one_step() {  # NAME [FILTER]
  local needs
  needs=$(step_field "$1" 2)
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  [ "$needs" = - ] || run_step "$needs"
  run_step "$@"
  summary
}

run_lane() {  # STEPS
  local name
  for name in $1; do run_step "$name"; done
}

# Runs one step in a subshell, so that its first error ends it and nothing else. Never call it in `if`, `||` or `&&`: bash
# would ignore errors inside. A step's output is shown when it ends, since two run at the same time.
run_step() {  # NAME [FILTER]
  local name=$1 began=$SECONDS status log=$RESULTS/$1.log
  set +e
  (set -e; "test_$name" "${@:2}") >"$log" 2>&1
  status=$?
  set -e
  [ $status -eq 0 ] && status=passed || status=FAILED
  printf '\n== %s ==\n%s\n== %s: %s in %d s ==\n' "$name" "$(cat "$log")" "$name" "$status" $((SECONDS - began))
  printf '%s %d %s\n' "$status" $((SECONDS - began)) "$name" >>"$RESULTS/steps"
  # A step that counted no test, or failed without a failed test, counts as one itself; one that crashed left no count.
  local passed=0 failed=0
  [ ! -s "$RESULTS/$name.count" ] || read -r passed failed <"$RESULTS/$name.count"
  if [ $status = FAILED ]; then [ "$failed" -gt 0 ] || failed=1
  else [ "$passed" -gt 0 ] || passed=1
  fi
  echo "$passed $failed" >"$RESULTS/$name.count"
}

# The last line is for a person who reads nothing else.
summary() {
  local status seconds name
  if compgen -G "$RESULTS/*.times" >/dev/null; then
    printf '\n== the slowest tests ==\n'
    sort -rn "$RESULTS"/*.times | awk -F '\t' 'NR <= 20 && $1 >= 0.05 { printf "%7.1f s  %s\n", $1, $2 }'
  fi
  printf '\n== summary ==\n'
  while read -r status seconds name; do printf '%s  %-9s %4d s\n' "$status" "$name" "$seconds"; done <"$RESULTS/steps"
  printf 'total %d s\n' "$SECONDS"
  if compgen -G "$RESULTS/*.unsteady" >/dev/null; then
    printf 'failed at the first try:\n'
    sed 's/^/  /' "$RESULTS"/*.unsteady
  fi
  sed -n 's/^FAILED [0-9]* \(.*\)/\1 failed; alone: .\/dev test \1/p' "$RESULTS/steps"
  awk '{ passed += $1; failed += $2 } END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$RESULTS"/*.count
}

# ---- the steps ------------------------------------------------------------------------------------------------

test_format() {
  find src tests \( -name '*.cpp' -o -name '*.h' \) -exec clang-format --dry-run -Werror {} +
  node_modules/.bin/prettier --check --log-level warn .
}

test_lint() { node_modules/.bin/eslint --max-warnings 0 .; }

# The service worker has other globals than a page.
test_types() {
  node_modules/.bin/tsc -p tsconfig.json
  node_modules/.bin/tsc -p web/service-worker
}

test_shell() { shellcheck --external-sources --check-sourced dev .ci/run; }

# Reads the includes that the unit tests' build recorded.
test_tidy() {  # [PART OF A PATH]
  compile native-debug unit_tests
  node tools/tidy.mjs build/native-debug "${1:-}"
}

test_layers() { node_tests layers "${1:-}" 1 tests/layers/*.test.mjs; }

test_fuzz() { FUZZ_SEED=1 fuzz 60; }

test_content() { check "$ROOT/content"; }

test_import() {  # [FILTER]
  compile native leeswijzer
  node_tests import "${1:-}" 1 tests/import/*.test.mjs
}

test_edit() {  # [FILTER]
  compile native leeswijzer
  node_tests edit "${1:-}" 1 tests/edit/*.test.mjs
}

test_site() { build "$ROOT/content" "$ROOT/build/site"; }

# A test file that measures time, or that load from others can break, says so, and why, in a line that begins like this.
RUNS_ALONE='^// Runs alone:'

# shellcheck disable=SC2046  # our file names have no spaces
test_web() { node_tests web "${1:-}" 1 $(grep -L "$RUNS_ALONE" tests/{web,content}/*.test.mjs); }

# shellcheck disable=SC2046
test_browsers() { node_tests browsers "${1:-}" 2 $(grep -L "$RUNS_ALONE" tests/e2e/*.test.mjs); }

# shellcheck disable=SC2046
test_alone() { node_tests alone "${1:-}" 1 $(grep -l "$RUNS_ALONE" tests/{web,content,e2e}/*.test.mjs); }

# The leak check cannot run where another program traces this one (some containers): then only that check is skipped.
test_unit() {  # [FILTER]
  compile native-debug unit_tests
  if ! build/native-debug/unit_tests --version >/dev/null 2>&1; then
    say "the leak check does not work on this machine; running without it"
    export ASAN_OPTIONS=detect_leaks=0
  fi
  doctest unit "${1:-}" build/native-debug/unit_tests
}

# emcc 3.1.6 writes a CommonJS script, while package.json declares modules; and where fetch exists it would load the WebAssembly
# with it, which cannot read files (Node 24 no longer has a switch for that).
test_wasm() {  # [FILTER]
  compile web unit_tests
  echo '{ "type": "commonjs" }' >build/web/package.json
  # shellcheck disable=SC2016  # the expression is JavaScript's
  doctest wasm "${1:-}" node --eval 'delete globalThis.fetch; require(`${process.cwd()}/build/web/unit_tests.js`)' --
}

# Runs a doctest program; records how many tests passed and failed, and how long each took. Its output is shown on failure only.
doctest() {  # STEP FILTER COMMAND…
  local step=$1 filter=$2 output=$RESULTS/$1.doctest status=0
  shift 2
  "$@" --no-version --no-colors --duration=true ${filter:+"--test-case=*$filter*"} >"$output" || status=$?
  sed -n "s/^\([0-9.]*\) s: /\1\t$step: /p" "$output" >"$RESULTS/$step.times"
  sed -n 's/^\[doctest\] test cases: *[0-9]* | *\([0-9]*\) passed | *\([0-9]*\) failed.*/\1 \2/p' "$output" >"$RESULTS/$step.count"
  if [ $status -ne 0 ]; then
    cat "$output"
    return $status
  fi
  grep '^\[doctest\] test cases' "$output"
  [ -s "$RESULTS/$step.times" ] || die "no test of the step $step has '$filter' in its name"
}

# The filter is part of a file's name, or else a pattern for test names.
node_tests() {  # STEP FILTER AT_A_TIME FILES…
  local step=$1 filter=$2 at_a_time=$3 files named
  shift 3
  files=("$@")
  if [ -n "$filter" ]; then
    mapfile -t named < <(printf '%s\n' "${files[@]}" | grep -F -- "$filter" || true)
    if [ ${#named[@]} -gt 0 ]; then files=("${named[@]}") filter=; fi
  fi
  run_node "$step" "$filter" "$at_a_time" "${files[@]}" || second_try "$step" "$filter" "${files[@]}" || {
    node_results "$step"
    return 1
  }
  node_results "$step"
  [ -s "$RESULTS/$step.times" ] || die "no test of the step $step has '$filter' in its name"
}

run_node() {  # STEP FILTER AT_A_TIME FILES…
  node --test --test-concurrency="$3" ${2:+"--test-name-pattern=$2"} \
    --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=./tools/reporter.mjs --test-reporter-destination="$RESULTS/$1.node" "${@:4}"
}

# On a busy machine a browser is now and then later than any test is willing to wait. So files with a failed test run once more,
# by themselves; what fails again has failed. What passes only now is listed in the summary: it is a fault of the test or of the
# product, and wants mending.
second_try() {  # STEP FILTER FILES…
  local step=$1 filter=$2 first=$RESULTS/$1.first again
  shift 2
  mv "$RESULTS/$step.node" "$first"
  mapfile -t again < <(printf '%s\n' "$@" | grep -F -f <(sed -n 's/^failed\t[0-9.]*\t\([^:]*\): .*/\/\1.test.mjs/p' "$first"))
  [ ${#again[@]} -gt 0 ] || return 1
  printf '\n== once more, by themselves: %s ==\n' "${again[*]}"
  local status=0
  run_node "$step" "$filter" 1 "${again[@]}" || status=$?
  sed -n "s/^failed\t[0-9.]*\t/$step: /p" "$first" >"$RESULTS/$step.unsteady"
  grep -v -F -f <(printf '%s\n' "${again[@]}" | sed 's/.*\/\(.*\)\.test\.mjs/\t\1: /') "$first" >>"$RESULTS/$step.node" || true
  return $status
}

node_results() {  # STEP
  [ -f "$RESULTS/$1.node" ] || return
  sed -n "s/^[a-z]*\t\([0-9.]*\)\t/\1\t$1: /p" "$RESULTS/$1.node" >"$RESULTS/$1.times"
  awk '$1 == "passed" { ++passed } $1 == "failed" { ++failed } END { print passed + 0, failed + 0 }' "$RESULTS/$1.node" \
    >"$RESULTS/$1.count"
}
