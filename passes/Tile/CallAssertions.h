//===- CallAssertions.h - What must hold of one call ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TILE_CALLASSERTIONS_H
#define ATTN_PASSES_TILE_CALLASSERTIONS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/PatternMatch.h"

namespace attn {

/// Emits, in front of an attention, assertions on what is known at run time
/// only. Each names the place of the op, for nobody who calls a kernel sees
/// its IR.
class CallAssertions {
public:
  /// Emits at the insertion point of `builder`, which must be in front of `op`.
  CallAssertions(mlir::OpBuilder &builder, AttentionOp op)
      : builder(builder), op(op) {}

  /// Asserts `holds`, an i1, and makes it part of the answer.
  void expect(mlir::Value holds, const llvm::Twine &text);

  /// Whether all that was asserted holds, an i1; null where nothing was.
  mlir::Value getAnswer() const { return answer; }

  /// The size as a value of type index.
  mlir::Value asValue(mlir::OpFoldResult size);

  /// `text` behind the place of the op, as in `graph.mlir:3:8: text`.
  std::string locate(const llvm::Twine &text) const;

private:
  mlir::OpBuilder &builder;
  AttentionOp op;
  mlir::Value answer;
};

/// Asserts that each read of a captured tensor inside the score and keep
/// regions of `op` stays in bounds at every position of the scores. Where the
/// range of an index follows from sizes and offsets, that takes one comparison
/// a call. Any other read, such as one by an index that was itself read, is
/// compared where it happens: the region asserts, and reads the first element
/// instead of what is not there. Fails with a diagnostic where static sizes say
/// that a read is out of bounds.
llvm::LogicalResult assertCaptureReads(mlir::RewriterBase &rewriter,
                                       AttentionOp op,
                                       CallAssertions &assertions);

} // namespace attn

#endif // ATTN_PASSES_TILE_CALLASSERTIONS_H
