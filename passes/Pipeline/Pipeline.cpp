//===- Pipeline.cpp - The table of contents -------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Pipeline/Pipeline.h"

#include "dialects/Attn/IR/Stages.h"
#include "passes/LowerToCPU/LowerToCPUPipeline.h"
#include "passes/LowerToCPU/Transforms.h"
#include "passes/LowerToGPU/LowerToGPUPipeline.h"
#include "passes/LowerToLLVM/LowerToLLVMPipeline.h"
#include "passes/LowerToLLVM/Transforms.h"
#include "passes/Mask/MaskPipeline.h"
#include "passes/OnlineSoftmax/OnlineSoftmaxPipeline.h"
#include "passes/Raise/RaisePipeline.h"
#include "passes/SelectTiles/SelectTilesPipeline.h"
#include "passes/ShareKV/ShareKVPipeline.h"
#include "passes/Tile/TilePipeline.h"

#include "mlir/Pass/PassRegistry.h"

#include "mlir/IR/Verifier.h"

#include <chrono>

using namespace mlir;
using namespace attn;

/// For stages without choices.
template <void (*build)(OpPassManager &)>
static void buildPlain(OpPassManager &pm, const PipelineOptions &) {
  build(pm);
}

static void buildConfigured(OpPassManager &pm, const PipelineOptions &options) {
  SelectTilesOptions select;
  select.target = options.target;
  select.targetFile = options.targetFile;
  select.queryTile = options.queryTile;
  select.keyTile = options.keyTile;
  select.allowUnfused = options.allowUnfused;
  select.explain = options.explainTiles;
  if (options.forceUnfused)
    select.schedule = Schedule::unfused;
  buildSelectTilesPipeline(pm, select);
}

static void buildTiled(OpPassManager &pm, const PipelineOptions &options) {
  buildTilePipeline(pm, options.configIndices);
}

static void buildLowered(OpPassManager &pm, const PipelineOptions &options) {
  if (options.kind == TargetKind::gpu)
    buildLowerToGPUPipeline(pm);
  else
    buildLowerToCPUPipeline(pm, {options.target, options.targetFile});
}

/// Beside kernels of a GPU the host function stays as it is: launches are read
/// from it, not compiled.
static void buildLLVM(OpPassManager &pm, const PipelineOptions &options) {
  if (options.kind == TargetKind::gpu)
    buildLowerGPUKernelsPipeline(pm);
  else
    buildLowerToLLVMPipeline(pm);
}

ArrayRef<PipelineStage> attn::getPipelineStages() {
  static constexpr PipelineStage stages[] = {
      {Stage::raised, buildPlain<buildRaisePipeline>},
      {Stage::shared, buildPlain<buildShareKVPipeline>},
      {Stage::masked, buildPlain<buildMaskPipeline>},
      {Stage::configured, buildConfigured},
      {Stage::tiled, buildTiled},
      {Stage::online, buildPlain<buildOnlineSoftmaxPipeline>},
      {Stage::lowered, buildLowered},
      {Stage::llvm, buildLLVM},
  };
  return stages;
}

/// Adds `options.extraPasses` where they belong to `stage`. Emits at `loc` on
/// failure.
static LogicalResult addExtraPasses(OpPassManager &pm, Stage stage,
                                    const PipelineOptions &options,
                                    Location loc) {
  auto [name, passes] = StringRef(options.extraPasses).split(':');
  if (name != stringifyStage(stage))
    return success();
  std::string reason;
  llvm::raw_string_ostream stream(reason);
  if (succeeded(parsePassPipeline(passes, pm, stream)))
    return success();
  return emitError(loc, "expected passes that MLIR knows in 'extra-passes': ")
         << StringRef(reason).rtrim();
}

/// The kind of machine that functions of `module` are for; a CPU where none
/// says it.
static TargetKind getTargetKind(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    if (auto target = function->getAttrOfType<TargetAttr>(kTargetAttrName))
      return target.getKind();
  return TargetKind::cpu;
}

LogicalResult attn::runPipeline(ModuleOp module, const PipelineOptions &options,
                                std::optional<Stage> startAfter,
                                Stage stopAfter, StageCallback callback) {
  for (const PipelineStage &stage : getPipelineStages()) {
    if (startAfter && stage.stage <= *startAfter)
      continue;
    if (stage.stage > stopAfter)
      break;
    auto start = std::chrono::steady_clock::now();
    PassManager pm(module.getContext(), ModuleOp::getOperationName());
    pm.enableVerifier(
        false); // once per stage is enough, and three times faster
    PipelineOptions known = options;
    known.kind = getTargetKind(module);
    stage.build(pm, known);
    if (failed(addExtraPasses(pm, stage.stage, options, module.getLoc())) ||
        failed(pm.run(module)) || failed(verify(module)))
      return failure();
    std::chrono::duration<double, std::milli> time =
        std::chrono::steady_clock::now() - start;
    if (callback && failed(callback(stage.stage, time.count(), module)))
      return failure();
  }
  return success();
}

void attn::buildUpstreamPipeline(OpPassManager &pm) {
  buildUpstreamLoopsPipeline(pm);
}

std::string attn::getResultShapesName(StringRef entry) {
  return (entry + kResultShapesSuffix).str();
}

std::optional<int64_t> attn::getBorderType(Type type) {
  return encodeElementType(type);
}

void attn::registerPipelines() {
  registerRaisePipelines();
  registerShareKVPipelines();
  registerMaskPipelines();
  registerSelectTilesPipelines();
  registerTilePipelines();
  registerOnlineSoftmaxPipelines();
  registerLowerToCPUPipelines();
  registerLowerToGPUPipelines();
  registerLowerToLLVMPipelines();
}
