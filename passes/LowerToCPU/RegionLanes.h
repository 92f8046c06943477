//===- RegionLanes.h - Evaluate a scalar region on vectors of rows --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_REGIONLANES_H
#define ATTN_PASSES_LOWERTOCPU_REGIONLANES_H

#include "passes/LowerToCPU/LaneBuilder.h"

namespace attn {

/// Builds the code of `region`, a score or keep region without side effects,
/// for one vector of rows. `arguments` stand for the region's, each a scalar
/// (the same for all rows), a vector with one element per row, or a buffer.
///
/// Ops on scalars alone stay scalar; elementwise ops become vector ops; a load
/// or any other op whose operands differ by row is repeated per lane. Returns
/// the yielded value, scalar or vector. Reports `not supported yet` where a
/// value that differs by row cannot be an element of a vector.
mlir::FailureOr<mlir::Value>
evaluateOnLanes(LaneBuilder &b, mlir::Region &region,
                llvm::ArrayRef<mlir::Value> arguments);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_REGIONLANES_H
