//===- LinearValues.h - Integers of a keep region as linear forms ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MASK_LINEARVALUES_H
#define ATTN_PASSES_MASK_LINEARVALUES_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Analysis/LinearForm.h"

#include "llvm/ADT/DenseMap.h"

namespace attn {

/// What is known of the lengths that the masks of `op` see. With lengths
/// tensors those are the lengths of a batch entry, of which only the limit is
/// known.
LengthFacts getLengthFacts(AttentionOp op);

/// Evaluates integers of the keep region of one op.
class LinearValues {
public:
  LinearValues(AttentionOp op, const LengthFacts &facts)
      : op(op), facts(facts) {}

  /// `value` as a linear form of row, key and lengths, equal to it for every
  /// row and key within the lengths. None where it is no such form; `getCause`
  /// then says why.
  std::optional<LinearForm> evaluate(mlir::Value value);

  /// Why the last evaluation failed: the end of a sentence that begins "it".
  const std::string &getCause() const { return cause; }

private:
  std::optional<LinearForm> evaluateArgument(mlir::BlockArgument argument);
  std::optional<LinearForm> evaluateCapture(mlir::Value captured);
  std::optional<LinearForm> evaluateOp(mlir::Operation *producer);
  std::optional<LinearForm> evaluateProduct(mlir::Operation *product);
  std::optional<LinearForm> requireNotNegative(mlir::Value value);
  std::optional<LinearForm> fail(const llvm::Twine &why);

  struct Evaluation {
    std::optional<LinearForm> form;
    std::string cause;
  };

  AttentionOp op;
  LengthFacts facts;
  std::string cause;
  llvm::DenseMap<mlir::Value, Evaluation> known;
};

} // namespace attn

#endif // ATTN_PASSES_MASK_LINEARVALUES_H
