//===- Stages.h - How far a function's IR has come ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The function that holds an attention carries `attn.stage`. Each stage forbids
// ops and requires attributes; rules are monotone: what is gone stays gone.
//
//   stage       true from here on
//   raised      recognised patterns are `attn.attention`
//   shared      no key head is materialised twice
//   masked      predicates that are bands are mask attributes
//   configured  one attention a function, with `attn.plan` and `attn.target`
//   tiled       the grid over batch, head and query tile is explicit
//   online      no `attn.attention` left
//   lowered     no attn op and no linalg op left
//   llvm        llvm (and nvvm) only
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECTS_ATTN_IR_STAGES_H
#define ATTN_DIALECTS_ATTN_IR_STAGES_H

#include "dialects/Attn/IR/AttnDialect.h"

#include <optional>

namespace attn {

/// Name of the attribute that says how far a function has come (StageAttr).
inline constexpr llvm::StringLiteral kStageAttrName = "attn.stage";
/// Name of the attribute with the tile plan of a function (TilePlanAttr).
inline constexpr llvm::StringLiteral kPlanAttrName = "attn.plan";
/// Name of the attribute with the machine of a function (TargetAttr).
inline constexpr llvm::StringLiteral kTargetAttrName = "attn.target";
/// Name of the attribute with the configuration of one `attn.attention` on a
/// slice (TileConfigAttr): which of the plan's it was tiled by.
inline constexpr llvm::StringLiteral kConfigAttrName = "attn.config";

/// What IR at one stage may not hold and must carry.
struct StageRules {
  /// Full op names that may not occur inside the function.
  llvm::ArrayRef<llvm::StringLiteral> forbiddenOps;
  /// Dialects none of whose ops may occur inside the function.
  llvm::ArrayRef<llvm::StringLiteral> forbiddenDialects;
  /// Attributes that the function must carry beside `attn.stage`.
  llvm::ArrayRef<llvm::StringLiteral> requiredAttributes;
};

/// The rules of `stage`, those of all earlier stages included.
StageRules getStageRules(Stage stage);

/// The stage of a function, none where it carries no `attn.stage`.
std::optional<Stage> getStage(mlir::Operation *function);

/// Says that `function` has reached `stage`. The next verification checks it.
void setStage(mlir::Operation *function, Stage stage);

/// Verifies `attribute` as the stage of `op` by the names of the ops inside
/// (they are not verified yet when this runs). Emits on failure.
mlir::LogicalResult verifyStage(mlir::Operation *op, mlir::Attribute attribute);

/// Succeeds where `function` is at `stage`; else emits `expected stage …, but
/// the function is at …`.
mlir::LogicalResult expectStage(mlir::Operation *function, Stage stage);

} // namespace attn

#endif // ATTN_DIALECTS_ATTN_IR_STAGES_H
