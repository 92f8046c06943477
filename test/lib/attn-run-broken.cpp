//===- attn-run-broken.cpp - attn-run with passes that break things
//-----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Run.h"

namespace attn::test {
/// Registers the passes of test/lib.
void registerTestPasses();
} // namespace attn::test

int main(int argc, char **argv) {
  attn::test::registerTestPasses();
  return attn::run::runTool(argc, argv);
}
