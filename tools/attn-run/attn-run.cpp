//===- attn-run.cpp - Compile, run and verify a graph ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Run.h"

int main(int argc, char **argv) { return attn::run::runTool(argc, argv); }
