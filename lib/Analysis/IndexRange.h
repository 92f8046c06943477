//===- IndexRange.h - What sizes say of indices ---------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_INDEXRANGE_H
#define ATTN_LIB_ANALYSIS_INDEXRANGE_H

#include "lib/Analysis/Elements.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

#include <optional>

namespace attn {

/// Whether `left <predicate> right` holds for all values of the indices in
/// both, or for none; nothing where that depends, or is not known. Unsigned
/// predicates are not decided.
std::optional<bool> decideComparison(mlir::arith::CmpIPredicate predicate,
                                     Element left, Element right,
                                     const ExtentTable &extents);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_INDEXRANGE_H
