//===- InitAll.h - Registers everything that attn uses --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_INITALL_H
#define ATTN_INITALL_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace attn {

/// Adds the attn dialect and the upstream dialects that graphs and stages use,
/// with the interfaces that the stages need of them.
void registerAllDialects(mlir::DialectRegistry &registry);

/// Registers every pass of every stage, and one pipeline per stage, under
/// `attn-…`. Upstream passes are left to the caller. Call once.
void registerAllPasses();

} // namespace attn

#endif // ATTN_INITALL_H
