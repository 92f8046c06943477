//===- Pipeline.h - The table of contents ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every stage in order, one call per stage. The compiler, the tools and the
// check per stage all read this one table.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_PIPELINE_PIPELINE_H
#define ATTN_PASSES_PIPELINE_PIPELINE_H

#include "dialects/Attn/IR/AttnDialect.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>
#include <string>
#include <vector>

namespace attn {

/// Choices that stages read; the defaults are right for most.
struct PipelineOptions {
  /// Stem of a target's description; `host` is this machine.
  std::string target = "host";
  /// YAML that describes the target instead; empty: none.
  std::string targetFile;
  /// Rows and keys of a tile; 0: the plan's own choice.
  int64_t queryTile = 0;
  int64_t keyTile = 0;
  /// Lower what cannot be fused as plain loops.
  bool allowUnfused = false;
  /// Passes to run at the end of one stage, as `<stage>:<pass pipeline>`;
  /// empty: none. For experiments, and for tests that break a stage on purpose.
  std::string extraPasses;
  /// Compute every attention through its whole score matrix.
  bool forceUnfused = false;
  /// Say in remarks which tiles were looked at.
  bool explainTiles = false;
  /// Which of its ranked configurations each variant of a plan is lowered by
  /// (see `attn-tile-queries`); the best where it says nothing.
  std::vector<int64_t> configIndices;
  /// The kind of machine: which code the stages from `lowered` on make. Set by
  /// `runPipeline` from what the functions are for.
  TargetKind kind = TargetKind::cpu;
};

/// One row of the table.
struct PipelineStage {
  /// The stage that a module has reached after it.
  Stage stage;
  /// Adds the passes that lead there from the stage before.
  void (*build)(mlir::OpPassManager &pm, const PipelineOptions &options);
};

/// All stages in order.
llvm::ArrayRef<PipelineStage> getPipelineStages();

/// Told of each stage once the module has reached it, with the time it took;
/// a failure ends the pipeline.
using StageCallback = llvm::function_ref<mlir::LogicalResult(
    Stage stage, double milliseconds, mlir::ModuleOp module)>;

/// Runs the stages after `startAfter` (none: from the input graph) up to and
/// including `stopAfter` on `module`. Diagnostics go to the context's handlers.
mlir::LogicalResult runPipeline(mlir::ModuleOp module,
                                const PipelineOptions &options,
                                std::optional<Stage> startAfter = std::nullopt,
                                Stage stopAfter = Stage::llvm,
                                StageCallback callback = nullptr);

/// Adds upstream passes only: from a graph without attn ops to plain loops on
/// buffers, at stage `lowered`. The oracle of every stage.
void buildUpstreamPipeline(mlir::OpPassManager &pm);

/// Name of the function that says how large the results of `entry` will be,
/// where some are dynamic.
std::string getResultShapesName(llvm::StringRef entry);

/// How an element type crosses the border of a kernel, as a DLDataType stores
/// it (code, bits, lanes: 8, 8 and 16 bits); none where it cannot. Indices
/// cross as i64, booleans as bytes.
std::optional<int64_t> getBorderType(mlir::Type type);

/// For each result of `function`, at stage `online`, its sizes as expressions
/// of the sizes of arguments, in the grammar that packages use
/// (lib/Runtime/IntegerExpression.h); none where a size depends on more. Leaves
/// the module as it is. Emits on failure.
mlir::FailureOr<std::vector<std::vector<std::optional<std::string>>>>
describeResultSizes(mlir::func::FuncOp function);

/// Registers `attn-stage-<name>` for every stage and `attn-upstream-loops`.
void registerPipelines();

} // namespace attn

#endif // ATTN_PASSES_PIPELINE_PIPELINE_H
