//===- Verify.h - Checks that several attn ops share ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECTS_ATTN_IR_VERIFY_H
#define ATTN_DIALECTS_ATTN_IR_VERIFY_H

#include "mlir/IR/Operation.h"
#include "mlir/IR/TypeRange.h"

namespace attn {

/// Whether two static sizes contradict each other (a dynamic one never does).
bool sizesDiffer(int64_t a, int64_t b);

/// A size for a message: the number, or '?' where it is dynamic.
std::string sizeText(int64_t size);

/// Checks that `region`, unless empty, has one block with arguments
/// (`leading`..., index, index, index, index, captures...), holds only pure ops
/// without regions, and yields one value of type `yielded`. A capture that is a
/// tensor outside may be a buffer of the same shape in the op's operands.
/// `name` is the region's keyword.
mlir::LogicalResult verifyScoreRegion(mlir::Operation *op, mlir::Region &region,
                                      llvm::StringRef name,
                                      mlir::TypeRange leading,
                                      mlir::TypeRange captures,
                                      mlir::Type yielded);

} // namespace attn

#endif // ATTN_DIALECTS_ATTN_IR_VERIFY_H
