//===- ProblemFromOp.h - A reference problem from an attention op ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The bridge from IR to the fp64 reference. It reads the op's attributes and
// regions by their meaning and uses none of the analyses of the passes, so that
// an error in those cannot hide in the expected answer.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CHECK_PROBLEMFROMOP_H
#define ATTN_LIB_CHECK_PROBLEMFROMOP_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Reference/Accept.h"
#include "lib/Reference/Problem.h"

#include <deque>
#include <map>

namespace attn::check {

/// One operand of an attention at run time: dense, in row-major order of its
/// type's dims, owned by the caller.
struct OperandData {
  std::vector<int64_t> sizes;
  const void *data = nullptr;
};

/// Operand number of the op -> its data. Operands that are not read (outs,
/// offsets, lengths of the whole op) need no entry.
using OperandTable = std::map<unsigned, OperandData>;

/// A problem with its tensors; views point into the operands' data or into
/// `widened`.
struct BoundProblem {
  reference::Problem problem;
  reference::Inputs inputs;
  reference::OutputType outputType = reference::OutputType::F32;
  /// Operands of f16 and bf16 in f32, for the views.
  std::deque<std::vector<float>> widened;
};

/// Describes `op` on these operands. Emits and fails where the op says
/// something that the reference cannot, such as an element type of 8 bits.
mlir::FailureOr<BoundProblem> makeProblem(AttentionOp op,
                                          const OperandTable &operands);

/// Describes a score region (`yields` real) or a keep region (integer) as an
/// expression. `firstIndex` is the position of the argument b; captures follow
/// j. Emits and fails on an op that the reference does not know.
mlir::FailureOr<reference::Expression> makeExpression(mlir::Region &region,
                                                      unsigned firstIndex);

} // namespace attn::check

#endif // ATTN_LIB_CHECK_PROBLEMFROMOP_H
