#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Everything that must hold before a change lands; CI runs the same command.
# Each check and each test counts once in the last line, "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'TEXT'
usage: tools/dev/check.sh [--quick | --sanitize] [--help]

  (no option)  format, layers, style report, generated docs, golden IR, build, build
               of attn-opt without the precompiled header, lit, unit and
               integration tests
  --quick      the same without the second build and the integration tests
  --sanitize   build with ASan and UBSan, run lit, unit and integration tests
  ATTN_JOBS=n  number of parallel jobs (default 2)
TEXT
}

mode=full
case "${1:-}" in
"") ;;
--quick | --sanitize) mode=${1#--} ;;
--help | -h)
  usage
  exit 0
  ;;
*)
  echo "unknown option '$1'" >&2
  usage >&2
  exit 2
  ;;
esac

jobs=${ATTN_JOBS:-2}
lit=/usr/lib/llvm-22/bin/lit
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

# Counts one check; shows its output only if it fails. A check that later ones
# stand on is called as: check ... || finish
check() { # name, command...
  local name=$1 start=$SECONDS
  shift
  if "$@" >"$log" 2>&1 </dev/null; then
    passed=$((passed + 1))
    echo "ok      $name ($((SECONDS - start)) s)"
  else
    failed=$((failed + 1))
    cat "$log"
    echo "FAILED  $name"
    return 1
  fi
}

# Adds the counts of a test runner. A runner that fails without naming a failed
# test, or that ran no test at all, is a failure too.
count_tests() { # name, exit status, passed, failed
  local ok=${3:-0} bad=${4:-0}
  if [ "$2" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
  elif [ "$2" -eq 0 ] && [ "$ok" -eq 0 ]; then
    echo "expected '$1' to run at least one test, but it ran none"
    bad=1
  fi
  passed=$((passed + ok)) failed=$((failed + bad))
  echo "        $1: $ok passed, $bad failed"
}

# Sum of the numbers behind the given labels of lit's summary.
lit_sum() { # regular expression of labels
  sed -nE "s/^ *($1) *: *([0-9]+).*/\2/p" "$log" | awk '{n += $1} END {print n + 0}'
}

run_lit() { # name, folder, options of lit...
  "$lit" -sv -j "$jobs" "${@:2}" 2>&1 </dev/null | tee "$log"
  count_tests "$1" "${PIPESTATUS[0]}" "$(lit_sum 'Passed|Expectedly Failed')" \
    "$(lit_sum 'Failed|Unresolved|Timed Out|Unexpectedly Passed')"
}

# Leaves out the test 'lit': lit is run by itself, so that each test is counted.
run_ctest() { # name, build folder
  ctest --test-dir "$2" -E '^lit$' -j "$jobs" --output-on-failure 2>&1 </dev/null | tee "$log"
  local status=${PIPESTATUS[0]} bad total
  bad=$(sed -nE 's/.* ([0-9]+) tests? failed out of [0-9]+$/\1/p' "$log")
  total=$(sed -nE 's/^[0-9]+% tests passed.* out of ([0-9]+)$/\1/p' "$log")
  count_tests "$1" "$status" "$((${total:-0} - ${bad:-0}))" "$bad"
}

check_format() {
  git ls-files -co --exclude-standard -- '*.h' '*.cpp' '*.c' |
    xargs -r clang-format-22 --dry-run -Werror
}

build() { # preset
  cmake --preset "$1" && cmake --build --preset "$1" -j "$jobs"
}

# Each file must include what it uses: the precompiled header hides what is missing.
build_without_pch() {
  cmake --preset dev -B build/no-pch -DATTN_PCH=OFF &&
    cmake --build build/no-pch -j "$jobs" --target attn-opt
}

check "packages" tools/dev/setup.sh --check

if [ "$mode" = sanitize ]; then
  export ASAN_OPTIONS=allow_user_poisoning=0 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  check "build (sanitize)" build sanitize || finish
  run_lit "lit and integration (sanitize)" build/sanitize/test
  run_ctest "unit (sanitize)" build/sanitize
  finish
fi

check "format" check_format
check "layers: self-test" tools/dev/check-layers.py --self-test
check "layers" tools/dev/check-layers.py
tools/dev/check-style.py
check "build (dev)" build dev || finish
check "generated docs" tools/dev/gen-docs.py --check
check "golden IR" tools/dev/update-golden.py --check
if [ "$mode" = quick ]; then
  run_lit "lit" build/dev/test --filter-out Integration
else
  check "build without the precompiled header" build_without_pch
  run_lit "lit and integration" build/dev/test
fi
run_ctest "unit" build/dev
finish
