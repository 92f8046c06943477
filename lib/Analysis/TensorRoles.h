//===- TensorRoles.h - Rank-4 forms of attention tensors --------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_TENSORROLES_H
#define ATTN_LIB_ANALYSIS_TENSORROLES_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Analysis/ElementTracer.h"

namespace attn {

/// The digits of the four dimensions of q, k, v or o: batch, head, sequence and
/// head dimension.
struct TensorRoles {
  DigitList batch, heads, sequence, dim;

  /// The digits in the order of dims of a layout, `bhsd` or `bshd`.
  llvm::SmallVector<DigitList, 4> getDims(TensorLayout layout) const;
};

/// A tensor whose data is that of an attention operand, in a layout. `isDirect`
/// where the tensor has the four dims as they are, else it must be reshaped.
struct TensorForm {
  TensorView view;
  TensorLayout layout;
  bool isDirect;
};

/// Among views of one tensor, the best to read the operand from: nearest to the
/// source of those of rank 4, else of those that only need a reshape.
std::optional<TensorForm> findForm(llvm::ArrayRef<TensorView> views,
                                   const TensorRoles &roles,
                                   ElementContext &context);

/// Reshapes a tensor with the digits `from` per dim to one with `to`; both are
/// the same digits in the same order. No op where nothing changes. Null where
/// a size is known to nobody.
mlir::Value reshapeByDigits(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value tensor, llvm::ArrayRef<DigitList> from,
                            llvm::ArrayRef<DigitList> to,
                            ElementContext &context);

/// The number of values that digits take, as attribute or index value; null
/// where it is known to nobody.
mlir::OpFoldResult getDigitsSize(mlir::OpBuilder &builder, mlir::Location loc,
                                 Digits digits, ElementContext &context);

/// Checks by a `cf.assert` each that the sizes which the context takes to be
/// equal are.
void emitAssumptions(mlir::OpBuilder &builder, mlir::Location loc,
                     const ElementContext &context);

/// The digits of each coordinate; nothing where one is no list of digits or
/// does not run over its whole dimension.
std::optional<llvm::SmallVector<DigitList>>
getWholeDims(const TensorView &view, ElementContext &context);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_TENSORROLES_H
