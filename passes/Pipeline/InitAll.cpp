//===- InitAll.cpp - Registers everything that attn uses ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/InitAll.h"

#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/Transforms/BufferizableOpInterfaceImpl.h"
#include "dialects/AttnGPU/IR/AttnGPUDialect.h"
#include "passes/Decompose/Passes.h"
#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToGPU/Passes.h"
#include "passes/LowerToLLVM/Passes.h"
#include "passes/MarkStage/Passes.h"
#include "passes/Mask/Passes.h"
#include "passes/OnlineSoftmax/Passes.h"
#include "passes/Pipeline/Pipeline.h"
#include "passes/Raise/Passes.h"
#include "passes/SelectTiles/Passes.h"
#include "passes/ShareKV/Passes.h"
#include "passes/Tile/Passes.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/GPU/GPUToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/NVVM/NVVMToLLVMIRTranslation.h"

void attn::registerAllDialects(mlir::DialectRegistry &registry) {
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerBuiltinDialectTranslation(registry);
  mlir::registerLLVMDialectTranslation(registry);
  mlir::registerGPUDialectTranslation(registry);
  mlir::registerNVVMDialectTranslation(registry);
  registry.insert<AttnDialect, attn_gpu::AttnGPUDialect>();
  registerBufferizableOpInterfaceExternalModels(registry);
}

void attn::registerAllPasses() {
  registerAttnDecomposePasses();
  registerAttnLowerToCPUPasses();
  registerAttnLowerToGPUPasses();
  registerAttnLowerToLLVMPasses();
  registerAttnMarkStagePasses();
  registerAttnMaskPasses();
  registerAttnOnlineSoftmaxPasses();
  registerAttnRaisePasses();
  registerAttnSelectTilesPasses();
  registerAttnShareKVPasses();
  registerAttnTilePasses();
  registerPipelines();
}
