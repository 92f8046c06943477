#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Builds the tools and shows a fused attention of a PyTorch model: right, and how
# fast beside the same attention unfused. Needs what tools/dev/setup.sh installs.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'TEXT'
usage: tools/dev/demo.sh [--help]

  ATTN_JOBS=n    number of parallel jobs of the build (default: all cores)
  ATTN_LENGTH=n  sequence length of the timed run, 2 to 4096 (default 2048)
TEXT
}

case "${1:-}" in
"") ;;
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

jobs=${ATTN_JOBS:-$(nproc)}
length=${ATTN_LENGTH:-2048}
model=test/Integration/Models/llama-gqa-causal

echo "== building the release tools into build/release"
cmake --preset release >/dev/null
cmake --build --preset release -j "$jobs" --target attn-run attn-opt attn-compile attn-last-build

weights=()
for i in $(seq 1 11); do weights+=("--input=$model/input-$i.npy"); done

echo
echo "== a LLaMA-style layer exported from PyTorch (8 heads on 2 key heads, causal)"
echo "   attention against the fp64 reference, the result against PyTorch's own"
build/release/bin/attn-run $model/eager-static.mlir \
  "--input=$model/input-0.npy" "${weights[@]}" "--expect=$model/expected-0.npy"

echo
echo "== the same layer with dynamic length, at length $length, beside unfused attention"
build/release/bin/attn-run $model/eager-dynamic.mlir --input=random "--shape=0:1x${length}x512" \
  "${weights[@]}" --repeat=3 --compare-unfused

cat <<TEXT

== what to try next
  build/bin/attn-run $model/eager-dynamic.mlir --check-stages   # the IR of every stage, executed and compared
  tools/dev/dump-stages.sh $model/eager-static.mlir stages/     # the IR of every stage, to read
  build/bin/attn-opt $model/eager-static.mlir --attn-stage-raised   # one stage
  tools/dev/check.sh                                            # all tests
TEXT
