//===- DeviceCodegenTest.cpp - Isolation and texts of PTX -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Codegen/DeviceCodegen.h"
#include "lib/Codegen/RunIsolated.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/GPU/GPUToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/NVVM/NVVMToLLVMIRTranslation.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "gtest/gtest.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace attn;

namespace {

/// The result or the error, as text.
std::string describe(llvm::Expected<std::string> result) {
  return result ? *result : "error: " + llvm::toString(result.takeError());
}

TEST(RunIsolated, givesResultsAndErrors) {
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              return std::string("text\0more", 9);
            })),
            std::string("text\0more", 9));
  std::string large(1 << 20, 'x'); // larger than a pipe holds
  EXPECT_EQ(describe(runIsolated(
                [&]() -> llvm::Expected<std::string> { return large; })),
            large);
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              return llvm::createStringError("expected better");
            })),
            "error: expected better");
}

TEST(RunIsolated, survivesTheEnd) {
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              std::fputs("words\nLLVM ERROR: no such thing\n", stderr);
              std::abort();
            })),
            "error: expected LLVM to generate code but it ended by signal "
            "Aborted: LLVM ERROR: no such thing");
  EXPECT_EQ(
      describe(runIsolated([]() -> llvm::Expected<std::string> { _exit(3); })),
      "error: expected LLVM to generate code but it ended by exit status "
      "3");
  EXPECT_EQ(describe(runIsolated(
                []() -> llvm::Expected<std::string> {
                  sleep(60);
                  return std::string();
                },
                /*seconds=*/1)),
            "error: expected LLVM to generate code within 1 s");
}

TEST(RunIsolated, leavesGlobalsAlone) {
  static int global = 1;
  EXPECT_EQ(describe(runIsolated([]() -> llvm::Expected<std::string> {
              global = 2;
              return std::to_string(global);
            })),
            "2");
  EXPECT_EQ(global, 1);
}

TEST(MergePtx, sharesHeaders) {
  std::string header = "//\n.version 8.0\n.target sm_80\n.address_size 64\n\n";
  std::string shared = "\t// .globl\ta\n.extern .shared .align 16 .b8 s[];\n";
  std::string one = header + shared + "\n.visible .entry a()\n{\n\tret;\n}\n";
  std::string two = header + shared + "\n.visible .entry b()\n{\n\tret;\n}\n";
  std::string merged = describe(mergePtx({one, two}));
  EXPECT_EQ(merged.find(".version"), merged.rfind(".version"));
  EXPECT_EQ(merged.find(".b8 s[]"), merged.rfind(".b8 s[]"));
  EXPECT_NE(merged.find(".entry a()"), std::string::npos);
  EXPECT_LT(merged.find(".entry a()"), merged.find(".entry b()"));
  std::string other = header + ".extern .shared .align 32 .b8 s[];\n"
                               "\n.visible .entry b()\n{\n\tret;\n}\n";
  EXPECT_EQ(describe(mergePtx({one, other})),
            "error: expected one declaration of 's' but got two");
}

TEST(DeviceCodegen, marksAssemblyAndKernels) {
  mlir::DialectRegistry registry;
  registry.insert<mlir::gpu::GPUDialect, mlir::LLVM::LLVMDialect,
                  mlir::NVVM::NVVMDialect>();
  mlir::registerBuiltinDialectTranslation(registry);
  mlir::registerGPUDialectTranslation(registry);
  mlir::registerLLVMDialectTranslation(registry);
  mlir::registerNVVMDialectTranslation(registry);
  mlir::MLIRContext context(registry);
  auto module = mlir::parseSourceString<mlir::ModuleOp>(
      R"(gpu.module @kernels {
        llvm.func @k() attributes {gpu.kernel, nvvm.kernel} {
          llvm.inline_asm has_side_effects asm_dialect = att "first;", "" : () -> ()
          %0 = llvm.inline_asm asm_dialect = att "second;", "=r" : () -> i32
          llvm.return
        }
      })",
      &context);
  ASSERT_TRUE(module);
  llvm::LLVMContext llvmContext;
  auto translated = translateDeviceModule(
      *module->getOps<mlir::gpu::GPUModuleOp>().begin(), llvmContext);
  ASSERT_TRUE(llvm::succeeded(translated));
  llvm::Function &kernel = *(*translated)->getFunction("k");
  EXPECT_EQ(kernel.getFnAttribute("denormal-fp-math-f32").getValueAsString(),
            "preserve-sign,preserve-sign");
  std::vector<bool> convergent;
  for (llvm::Instruction &instruction : llvm::instructions(kernel))
    if (auto *call = llvm::dyn_cast<llvm::CallBase>(&instruction)) {
      convergent.push_back(call->isConvergent());
      EXPECT_TRUE(call->doesNotThrow() || !call->isConvergent());
    }
  EXPECT_EQ(convergent, (std::vector<bool>{true, false}));
}

TEST(DevicePipeline, areOrderedAndNamed) {
  for (bool usesWarpgroups : {false, true}) {
    std::string names;
    for (DevicePipeline pipeline : getDevicePipelines(usesWarpgroups))
      names += pipeline.str() + " ";
    EXPECT_EQ(names,
              usesWarpgroups ? "lean+lsr lean O3+lsr O3 " : "O3 lean+lsr ");
  }
}

} // namespace
