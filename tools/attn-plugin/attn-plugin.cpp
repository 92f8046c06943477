//===- attn-plugin.cpp - attn inside another mlir-opt ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
//   mlir-opt-22 --load-dialect-plugin=attn-plugin.so
//   --load-pass-plugin=attn-plugin.so
//     --pass-pipeline='builtin.module(attn-stage-raised)' model.mlir
//
//===----------------------------------------------------------------------===//

#include "attn/InitAll.h"
#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "llvm/Support/Compiler.h"

/// Called by the host: registers the dialect.
extern "C" LLVM_ATTRIBUTE_VISIBILITY_DEFAULT ::mlir::DialectPluginLibraryInfo
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "attn", LLVM_VERSION_STRING,
          [](mlir::DialectRegistry *registry) {
            registry->insert<attn::AttnDialect>();
          }};
}

/// Called by the host: registers every pass and pipeline.
extern "C" LLVM_ATTRIBUTE_VISIBILITY_DEFAULT ::mlir::PassPluginLibraryInfo
mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "attn", LLVM_VERSION_STRING,
          [] { attn::registerAllPasses(); }};
}
