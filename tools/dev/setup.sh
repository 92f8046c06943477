#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Installs what a fresh Debian 12 needs to build and test attn. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  cat <<'TEXT'
usage: tools/dev/setup.sh [--check] [--models] [--peers] [--help]

  (no option)  install the packages that are missing (as root or through sudo)
  --check      only report what is there; exit 1 if something needed is missing
  --models     also make .venv with what exports PyTorch models (gigabytes: the
               default PyTorch wheel carries CUDA); needed only to make new test
               graphs, never to build or test
  --peers      also make .venv-peers with the systems that tools/dev/bench.py
               measures beside attn: PyTorch, ONNX Runtime and OpenVINO in pinned
               versions (400 MB with PyTorch's CPU build; gigabytes with the default
               wheel, which carries CUDA: PIP_EXTRA_INDEX_URL may name an index of
               CPU builds); never needed to build or test
TEXT
}

# LLVM and MLIR 22 are in Debian 12's security archive.
PACKAGES=(libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools clang-22 lld-22
  libclang-rt-22-dev clang-format-22 libzstd-dev libgtest-dev cmake ninja-build
  ccache git python3 python3-psutil)

MODEL_PACKAGES=(torch==2.13.0 torch-mlir==20261001 transformers==5.23.0 numpy)
# `onnx` writes the models that ONNX Runtime reads.
PEER_PACKAGES=(torch==2.13.0 onnxruntime==1.31.1 onnx==1.23.2 openvino==2026.4.1
  numpy==2.4.6)

installed() {
  dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

missing_packages() {
  for package in "${PACKAGES[@]}"; do
    installed "$package" || echo "$package"
  done
}

require_apt() {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null && return
  cat >&2 <<'TEXT'
expected a Debian 12 system with apt-get, but there is none here.
Elsewhere, provide by hand: LLVM and MLIR 22.1 with headers, CMake files and
tools (mlir-tblgen, FileCheck, lit) under /usr/lib/llvm-22, clang and lld 22,
CMake 3.20 or newer, Ninja, GoogleTest, Python 3.9 or newer with psutil.
TEXT
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "expected to run as root or with sudo, but neither is the case; run as root: $*" >&2
    exit 1
  fi
}

install_packages() {
  echo "installing: $*"
  as_root apt-get update -qq
  if ! as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"; then
    cat >&2 <<'TEXT'
apt-get could not install every package. LLVM and MLIR 22 come from Debian 12's
security archive: see that it is enabled in the package sources, run
'apt-get update', and try again.
TEXT
    exit 1
  fi
}

# Prints one line for a tool that is useful but not needed.
optional() { # name, command, what it is for, how to get it
  if command -v "$2" >/dev/null; then
    echo "optional: $1: found"
  else
    echo "optional: $1: not found; $3 ($4)"
  fi
}

report_optional() {
  optional ptxas ptxas "without it GPU output ends at PTX" "from a CUDA Toolkit, 13.0 or newer"
  optional clang-tidy clang-tidy-22 "lints changed files" "apt-get install clang-tidy-22"
  if [ -x .venv/bin/python ]; then
    echo "optional: model exporters: found in .venv"
  else
    echo "optional: model exporters: not found; make new test graphs (tools/dev/setup.sh --models)"
  fi
  if [ -x .venv-peers/bin/python ]; then
    echo "optional: systems to compare with: found in .venv-peers"
  else
    echo "optional: systems to compare with: not found; for tools/dev/bench.py (tools/dev/setup.sh --peers)"
  fi
}

install_models() {
  installed python3-venv || install_packages python3-venv
  [ -x .venv/bin/python ] || python3 -m venv .venv
  .venv/bin/python -m pip install --quiet "${MODEL_PACKAGES[@]}"
}

install_peers() {
  installed python3-venv || install_packages python3-venv
  [ -x .venv-peers/bin/python ] || python3 -m venv .venv-peers
  echo "downloading what is missing of: ${PEER_PACKAGES[*]}"
  .venv-peers/bin/python -m pip install --quiet "${PEER_PACKAGES[@]}"
}

check=0 models=0 peers=0
for option in "$@"; do
  case "$option" in
  --check) check=1 ;;
  --models) models=1 ;;
  --peers) peers=1 ;;
  --help | -h)
    usage
    exit 0
    ;;
  *)
    echo "unknown option '$option'" >&2
    usage >&2
    exit 2
    ;;
  esac
done

require_apt
mapfile -t missing < <(missing_packages)
if [ ${#missing[@]} -gt 0 ] && [ "$check" -eq 1 ]; then
  echo "missing: ${missing[*]}"
  report_optional
  echo "next: tools/dev/setup.sh"
  exit 1
fi
[ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
echo "needed packages: all ${#PACKAGES[@]} installed"
if [ "$models" -eq 1 ] && [ "$check" -eq 0 ]; then
  install_models
fi
if [ "$peers" -eq 1 ] && [ "$check" -eq 0 ]; then
  install_peers
fi
report_optional
echo "next: cmake --preset release && cmake --build --preset release"
