//===- Transforms.h - What SelectTiles does, as functions -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SELECTTILES_TRANSFORMS_H
#define ATTN_PASSES_SELECTTILES_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Target/Device.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace attn {

/// What overrules the rule that chooses tiles; a tile of 0 is chosen by it.
struct TileOverrides {
  Schedule schedule = Schedule::fused;
  int64_t queryTile = 0;
  int64_t keyTile = 0;
};

/// A plan and, for the user, the reason for it.
struct TileChoice {
  TilePlanAttr plan;
  std::string reason;
};

/// Why no fused kernel for `target` can compute `op` yet, as the part of a
/// diagnostic after `not supported yet: `; none where one can.
std::optional<std::string> explainWhyNotFusable(AttentionOp op,
                                                TargetAttr target);

/// Chooses tiles by the rule that `attn-select-tiles` documents. Needs a CPU
/// and an attention that can be fused.
TileChoice chooseTiles(AttentionOp op, TargetAttr target,
                       const TileOverrides &overrides);

/// The plan that computes the whole score matrix.
TilePlanAttr getUnfusedPlan(mlir::MLIRContext *context);

/// Attaches a plan and `target` to `op` and says why in a remark. Emits an
/// error where `op` can not be fused, unless `allowUnfused`.
mlir::LogicalResult selectTiles(AttentionOp op, TargetAttr target,
                                const TileOverrides &overrides,
                                bool allowUnfused);

/// Moves each attention below `module` into a private function of its own, one
/// for all that are equal. Emits where an attention has no plan or target.
mlir::LogicalResult outlineAttentions(mlir::ModuleOp module);

/// Describes `device` to upstream's passes: `dlti.target_system_spec` on
/// `module`, `#nvvm.target` on each `gpu.module` in it. Emits where there is a
/// `gpu.module` but the device is none of NVIDIA's.
mlir::LogicalResult attachTarget(mlir::ModuleOp module, const Device &device);

} // namespace attn

#endif // ATTN_PASSES_SELECTTILES_TRANSFORMS_H
