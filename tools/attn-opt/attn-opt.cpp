//===- attn-opt.cpp - Run passes on MLIR files ----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"
#include "passes/Decompose/Passes.h"
#include "passes/LowerToCPU/Passes.h"
#include "passes/MarkStage/Passes.h"
#include "passes/Mask/MaskPipeline.h"
#include "passes/Mask/Passes.h"
#include "passes/OnlineSoftmax/OnlineSoftmaxPipeline.h"
#include "passes/OnlineSoftmax/Passes.h"
#include "passes/Raise/Passes.h"
#include "passes/Raise/RaisePipeline.h"
#include "passes/SelectTiles/Passes.h"
#include "passes/SelectTiles/SelectTilesPipeline.h"
#include "passes/ShareKV/Passes.h"
#include "passes/ShareKV/ShareKVPipeline.h"
#include "passes/Tile/Passes.h"
#include "passes/Tile/TilePipeline.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllPasses();
  registry.insert<attn::AttnDialect>();
  attn::registerAttnDecomposePasses();
  attn::registerAttnLowerToCPUPasses();
  attn::registerAttnMarkStagePasses();
  attn::registerAttnMaskPasses();
  attn::registerAttnOnlineSoftmaxPasses();
  attn::registerAttnRaisePasses();
  attn::registerAttnSelectTilesPasses();
  attn::registerAttnShareKVPasses();
  attn::registerAttnTilePasses();
  attn::registerMaskPipelines();
  attn::registerOnlineSoftmaxPipelines();
  attn::registerRaisePipelines();
  attn::registerSelectTilesPipelines();
  attn::registerShareKVPipelines();
  attn::registerTilePipelines();
  return mlir::asMainReturnCode(mlir::MlirOptMain(
      argc, argv, "attention compiler: pass driver\n", registry));
}
