//===- PromoteToF64.h - A graph in double precision -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CHECK_PROMOTETOF64_H
#define ATTN_LIB_CHECK_PROMOTETOF64_H

#include "mlir/IR/BuiltinOps.h"

namespace attn::check {

/// Turns every f16, bf16 and f32 of `module` into f64, constants included, and
/// drops the casts between them: the oracle of a graph is the graph itself in
/// double precision. Emits and fails where a value's bits are looked at.
mlir::LogicalResult promoteToF64(mlir::ModuleOp module);

} // namespace attn::check

#endif // ATTN_LIB_CHECK_PROMOTETOF64_H
