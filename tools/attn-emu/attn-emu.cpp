//===- attn-emu.cpp - Run PTX on a CPU and find its races -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Exit status: 0 clean, 1 findings or a wrong result, 2 bad input.
//===----------------------------------------------------------------------===//
#include "tools/attn-emu/Options.h"
#include "tools/attn-emu/Run.h"

int main(int argc, char **argv) {
  attn::emu::Options options;
  if (!attn::emu::parseOptions(argc, argv, options))
    return 2;
  return attn::emu::runTool(options);
}
