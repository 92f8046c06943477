//===- CodegenTest.cpp - What code generation refuses ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "attn/Compiler.h"
#include "attn/InitAll.h"
#include "lib/Codegen/HostCodegen.h"
#include "lib/JIT/DiagnosticCollector.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

#include "gtest/gtest.h"

using namespace attn;

namespace {

struct Codegen : ::testing::Test {
  Codegen() { context.loadDialect<AttnDialect>(); }

  /// The message for a machine that cannot be, empty for one that can.
  std::string getMessage(TargetKind kind, const char *cpu,
                         const char *features) {
    DiagnosticCollector collector(&context);
    auto target = TargetAttr::get(&context, "test", kind, cpu, features, 32, 16,
                                  0, 0, 0, 0);
    auto loc = mlir::UnknownLoc::get(&context);
    if (mlir::succeeded(createTargetMachine(loc, target)))
      return {};
    return collector.take().at(0).message;
  }

  mlir::MLIRContext context;
};

TEST_F(Codegen, refusesMachinesThatLLVMWouldNotSurvive) {
  llvm::Triple triple(llvm::sys::getDefaultTargetTriple());
  std::string arch = triple.getArchName().str();
  std::string host = llvm::sys::getHostCPUName().str();
  EXPECT_EQ(getMessage(TargetKind::cpu, host.c_str(), ""), "");
  EXPECT_EQ(getMessage(TargetKind::cpu, "abacus", ""),
            "expected a processor that LLVM knows for '" + arch +
                "' but got 'abacus'");
  EXPECT_EQ(getMessage(TargetKind::cpu, host.c_str(), "+beads"),
            "expected features that LLVM knows for '" + arch +
                "' but got '+beads'; code for another architecture is not "
                "supported yet");
  EXPECT_EQ(getMessage(TargetKind::gpu, "sm_90", ""),
            "expected a CPU but got target 'test'");
  if (!triple.isX86())
    return;
  EXPECT_EQ(getMessage(TargetKind::cpu, "skylake-avx512", "+avx512f,-sse4a"),
            "");
  EXPECT_EQ(getMessage(TargetKind::cpu, "znver3", "+avx2,avx"),
            "expected features that LLVM knows for '" + arch +
                "' but got 'avx'; code for another architecture is not "
                "supported yet");
}

TEST_F(Codegen, translatesTheLLVMDialectOnly) {
  mlir::DialectRegistry registry;
  registerAllDialects(registry);
  context.appendDialectRegistry(registry);
  auto target =
      TargetAttr::get(&context, "test", TargetKind::cpu,
                      llvm::sys::getHostCPUName(), "", 32, 16, 0, 0, 0, 0);
  auto machine = createTargetMachine(mlir::UnknownLoc::get(&context), target);
  ASSERT_TRUE(mlir::succeeded(machine));
  auto module = mlir::parseSourceString<mlir::ModuleOp>(
      "func.func @f() { return }", &context);
  ASSERT_TRUE(module);
  DiagnosticCollector collector(&context);
  llvm::LLVMContext llvmContext;
  EXPECT_TRUE(mlir::failed(translateToLLVM(*module, **machine, llvmContext)));
  EXPECT_EQ(collector.take().back().message,
            "expected a module in the llvm dialect");
  EXPECT_TRUE(mlir::failed(translateParts(*module, target)));
  EXPECT_EQ(collector.take().back().message,
            "expected a module in the llvm dialect");
}

/// The first diagnostic of a compilation that fails.
std::string getFirstMessage(const char *text) {
  Result<Kernel> kernel = compile(text);
  if (kernel) {
    ADD_FAILURE() << "expected an error";
    return {};
  }
  return kernel.getError().diagnostics.at(0).message;
}

TEST(Compiler, refusesWhatCannotCrossTheBorder) {
  EXPECT_EQ(getFirstMessage("func.func private @f() { return }"),
            "expected a public function with a body");
  EXPECT_EQ(
      getFirstMessage("func.func @f(%x: tensor<2xcomplex<f32>>) { return }"),
      "not supported yet: argument or result of type "
      "'tensor<2xcomplex<f32>>'");
}

TEST(Compiler, saysWhatDoesNotLink) {
  std::string message =
      getFirstMessage("llvm.func @far(f32) -> f32\n"
                      "func.func @f(%x: f32) -> f32 {\n"
                      "  %r = llvm.call @far(%x) : (f32) -> f32\n"
                      "  return %r : f32\n"
                      "}");
  EXPECT_EQ(message.rfind("expected code that links: ", 0), 0u) << message;
  EXPECT_NE(message.find("far"), std::string::npos) << message;
}

} // namespace
