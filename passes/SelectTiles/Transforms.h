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
  /// The candidates as a table, for `explain`; empty where there was one only.
  std::string table;
};

/// Why no fused kernel on the CPU `target` can compute `op` yet, as the part of
/// a diagnostic after `not supported yet: `; none where one can.
std::optional<std::string> explainWhyNotFusable(AttentionOp op,
                                                TargetAttr target);

/// Chooses tiles by the rule that `attn-select-tiles` documents. Needs a CPU
/// and an attention that can be fused.
TileChoice chooseTiles(AttentionOp op, TargetAttr target, const Device &device,
                       const TileOverrides &overrides);

/// Chooses tiles for the matrix units of a GPU by the cost model. Emits
/// nothing; where no configuration is legal or a figure is missing, `obstacle`
/// becomes the part of a diagnostic after `not supported yet: `.
mlir::FailureOr<TileChoice> chooseGPUTiles(AttentionOp op, const Device &device,
                                           const TileOverrides &overrides,
                                           std::string &obstacle);

/// The plan that computes the whole score matrix.
TilePlanAttr getUnfusedPlan(mlir::MLIRContext *context);

/// What `selectTiles` does beside choosing.
struct SelectOptions {
  /// Compute what can not be fused through its whole score matrix.
  bool allowUnfused = false;
  /// Say in a remark what else was looked at.
  bool explain = false;
};

/// Attaches a plan and `target`, which says what code generation asks of
/// `device`, to `op` and says why in a remark. Emits an error where `op` can
/// not be fused, unless that is allowed.
mlir::LogicalResult selectTiles(AttentionOp op, TargetAttr target,
                                const Device &device,
                                const TileOverrides &overrides,
                                const SelectOptions &options);

/// Moves each attention below `module` into a private function of its own, one
/// for all that are equal. Emits where an attention has no plan or target.
mlir::LogicalResult outlineAttentions(mlir::ModuleOp module);

/// Describes `device` to upstream's passes: `dlti.target_system_spec` on
/// `module`, `#nvvm.target` on each `gpu.module` in it. Emits where there is a
/// `gpu.module` but the device is none of NVIDIA's.
mlir::LogicalResult attachTarget(mlir::ModuleOp module, const Device &device);

} // namespace attn

#endif // ATTN_PASSES_SELECTTILES_TRANSFORMS_H
