#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Writes the IR after each stage of the pipeline into a folder.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: tools/dev/dump-stages.sh file.mlir [folder] [-- options of attn-compile]

Writes <folder>/<n>-<stage>.mlir for every stage; the folder defaults to
<file>-stages in the current one. Stops at the first stage that fails, with
exit status 1 and the diagnostics in <n>-<stage>.err.
ATTN_COMPILE names the compiler (default: build/bin/attn-compile).
TEXT
}

case "${1:-}" in
--help | -h) usage; exit 0 ;;
"" | -*) usage >&2; exit 2 ;;
esac

input=$1
shift
folder=$(basename "$input" .mlir)-stages
if [ $# -gt 0 ] && [ "$1" != -- ]; then
  folder=$1
  shift
fi
[ "${1:-}" != -- ] || shift

compile=${ATTN_COMPILE:-$(dirname "$0")/../../build/bin/attn-compile}
if [ ! -x "$compile" ]; then
  echo "expected a built attn-compile at '$compile'; build it or set ATTN_COMPILE" >&2
  exit 1
fi

mkdir -p "$folder"
n=0
for stage in raised shared masked configured tiled online lowered llvm; do
  n=$((n + 1))
  out=$folder/$n-$stage.mlir err=$folder/$n-$stage.err
  if ! "$compile" "$input" --stop-after="$stage" --emit=mlir "$@" -o "$out" 2>"$err"; then
    echo "stage '$stage' failed:" >&2
    cat "$err" >&2
    exit 1
  fi
  [ -s "$err" ] || rm -f "$err" # what remains are remarks and warnings
  printf '%-12s %6d lines  %s\n' "$stage" "$(wc -l <"$out")" "$out"
done
