//===- SelectTilesPipeline.cpp - The passes of stage SelectTiles ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/SelectTiles/SelectTilesPipeline.h"
#include "passes/MarkStage/Passes.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace attn;

namespace {
/// The options of attn-select-tiles once more, as those of a pipeline.
struct PipelineOptions : PassPipelineOptions<PipelineOptions> {
  Option<std::string> target{*this, "target",
                             llvm::cl::desc("Machine to compile for"),
                             llvm::cl::init("host")};
  Option<std::string> targetFile{
      *this, "target-file",
      llvm::cl::desc("YAML that describes the machine, instead of target")};
  Option<bool> allowUnfused{
      *this, "allow-unfused",
      llvm::cl::desc("Compute an attention that cannot be fused through its "
                     "whole score matrix"),
      llvm::cl::init(false)};
  Option<int64_t> queryTile{*this, "query-tile",
                            llvm::cl::desc("Rows of a query tile, 0: by rule"),
                            llvm::cl::init(0)};
  Option<int64_t> keyTile{*this, "key-tile",
                          llvm::cl::desc("Keys of a key tile, 0: by rule"),
                          llvm::cl::init(0)};
  Option<Schedule> schedule{
      *this, "schedule",
      llvm::cl::desc("Whether scores are ever written to memory as a whole"),
      llvm::cl::init(Schedule::fused),
      llvm::cl::values(
          clEnumValN(Schedule::fused, "fused", "tile by tile"),
          clEnumValN(Schedule::unfused, "unfused", "as one matrix"))};
  Option<bool> explain{
      *this, "explain",
      llvm::cl::desc("Say in a remark what else was looked at, "
                     "as a table"),
      llvm::cl::init(false)};
};
} // namespace

void attn::buildSelectTilesPipeline(OpPassManager &manager,
                                    const SelectTilesOptions &options) {
  manager.addNestedPass<func::FuncOp>(createSelectTilesPass(options));
  // Last, so that everything before it still sees the producers of operands.
  manager.addPass(createOutlineAttentionPass());
  manager.addPass(createMarkStagePass({Stage::configured}));
}

void attn::registerSelectTilesPipelines() {
  PassPipelineRegistration<PipelineOptions>(
      "attn-stage-configured", "From 'masked' to 'configured'",
      [](OpPassManager &manager, const PipelineOptions &options) {
        buildSelectTilesPipeline(manager, {options.target, options.targetFile,
                                           options.allowUnfused,
                                           options.queryTile, options.keyTile,
                                           options.schedule, options.explain});
      });
}
