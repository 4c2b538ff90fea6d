# The steps of `./dev test`: each is one function, all of them run, and one failure fails the whole. Sourced by ./dev.
# Browsers run one after another: two of them on a small machine disturb each other's timing.

run_all_tests() {
  local failed=() summary=()
  step "C++ format" test_format
  step "JavaScript lint" test_eslint
  step "shell scripts" test_shell
  step "include table" node_tests tests/layers
  step "unit tests, native with sanitizers" test_native
  step "unit tests, WebAssembly in Node" test_wasm
  step "content" check "$ROOT/content"
  step "site" build "$ROOT/content" "$ROOT/build/site"
  step "web and content" node_tests tests/web tests/content
  step "real browsers" node_tests tests/e2e
  printf '\n== summary ==\n'
  printf '%s\n' "${summary[@]}"
  [ ${#failed[@]} -eq 0 ] || {
    printf '\n%d of %d steps failed\n' "${#failed[@]}" "${#summary[@]}"
    return 1
  }
  printf '\nall %d steps passed in %d s\n' "${#summary[@]}" "$SECONDS"
}

# Runs one step in a shell of its own, so that its first error ends it and nothing else. It must stay out of `if`, `||` and
# `&&`: bash would ignore errors inside.
step() {  # NAME COMMAND…
  local name=$1 began=$SECONDS status
  shift
  printf '\n== %s ==\n' "$name"
  set +e
  (set -e; "$@")
  status=$?
  set -e
  if [ $status -eq 0 ]; then
    summary+=("passed  $name ($((SECONDS - began)) s)")
  else
    summary+=("FAILED  $name ($((SECONDS - began)) s)")
    failed+=("$name")
  fi
}

test_format() { find src tests \( -name '*.cpp' -o -name '*.h' \) -exec clang-format --dry-run -Werror {} +; }

test_eslint() {
  need_file eslint.config.js "the linter's rules"
  node_modules/.bin/eslint --max-warnings 0 .
}

test_shell() { shellcheck --external-sources --check-sourced dev .ci/run; }

# The leak check cannot run where another program traces this one (some containers): then only that part is left out.
test_native() {
  compile native-debug unit_tests
  if ! build/native-debug/unit_tests --version >/dev/null 2>&1; then
    say "the leak check does not work on this machine; running without it"
    export ASAN_OPTIONS=detect_leaks=0
  fi
  build/native-debug/unit_tests
}

# emcc 3.1.6 writes a CommonJS script, while package.json says that ours are modules; and it would load the WebAssembly with
# fetch, which cannot read files, wherever fetch exists (Node 24 has no switch for that any more).
test_wasm() {
  compile web unit_tests
  echo '{ "type": "commonjs" }' >build/web/package.json
  # shellcheck disable=SC2016  # the expression is JavaScript's
  node --eval 'delete globalThis.fetch; require(`${process.cwd()}/build/web/unit_tests.js`)'
}

# Every *.test.mjs below these folders, one file after another.
node_tests() {  # FOLDER…
  local files
  mapfile -t files < <(find "$@" -name '*.test.mjs' | sort)
  [ ${#files[@]} -gt 0 ] || die "no *.test.mjs in $*"
  node --test --test-concurrency=1 "${files[@]}"
}
