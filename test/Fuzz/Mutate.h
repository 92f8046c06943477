//===- Mutate.h - Small structural changes of a module --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_FUZZ_MUTATE_H
#define ATTN_TEST_FUZZ_MUTATE_H

#include "mlir/IR/BuiltinOps.h"

#include <random>

namespace attn::fuzz {

using RandomEngine = std::mt19937_64;

/// A number below `count`, which is not 0.
inline uint64_t draw(RandomEngine &random, uint64_t count) {
  return random() % count;
}

/// Changes one thing of `module`: a size or an element type everywhere, an
/// operand, an attribute, an op. The result may not verify.
void mutate(mlir::ModuleOp module, RandomEngine &random);

} // namespace attn::fuzz

#endif // ATTN_TEST_FUZZ_MUTATE_H
