//===- ConstantChoice.h - Truth in the guise of numbers -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Graphs write a mask as numbers and compare them later, as in
// `select(c, 0.0, -3e38) != 0.0` or `extui(c) == 1`. Such a comparison is c,
// its negation, or constant.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MASK_CONSTANTCHOICE_H
#define ATTN_PASSES_MASK_CONSTANTCHOICE_H

#include "mlir/IR/Value.h"

#include <optional>

namespace attn {

/// What a comparison says when an i1 is true and when it is false.
struct ConstantChoice {
  mlir::Value condition;
  bool ifTrue, ifFalse;
};

/// Reads `comparison`, an arith.cmpi or arith.cmpf of a choice between two
/// constants with a third one; none where it is something else.
std::optional<ConstantChoice> getConstantChoice(mlir::Operation *comparison);

} // namespace attn

#endif // ATTN_PASSES_MASK_CONSTANTCHOICE_H
