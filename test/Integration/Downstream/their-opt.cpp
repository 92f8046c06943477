//===- their-opt.cpp - Another project's driver, with attn in it ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/InitAll.h"
#include "dialects/Attn/IR/AttnDialect.h"
#include "passes/MarkStage/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"

namespace {
/// A pass of theirs that looks at our op.
struct CountAttentionPass
    : mlir::PassWrapper<CountAttentionPass, mlir::OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(CountAttentionPass)
  llvm::StringRef getArgument() const override { return "their-count"; }

  void runOnOperation() override {
    getOperation()->walk([](attn::AttentionOp op) {
      op.emitRemark("an attention with head dimension ")
          << op.getQuery().getType().getShape().back();
    });
  }
};
} // namespace

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  attn::registerAllDialects(registry);
  attn::registerAllPasses();
  mlir::PassRegistration<CountAttentionPass>();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "their driver\n", registry));
}
