//===- VectorExpTest.cpp - How far exp is from the truth ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "TestKernel.h"

#include "passes/LowerToCPU/VectorExp.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/ExecutionEngine/CRunnerUtils.h"

#include "gtest/gtest.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace attn;
using namespace attn::test;

static constexpr int64_t lanes = 8;
static constexpr float leastNormal = -0x1.5d589ep+6f;

/// func kernel(buffer): every vector of `buffer` becomes its exp.
static std::unique_ptr<TestKernel> makeExpKernel(bool fused) {
  std::unique_ptr<MLIRContext> context = makeContext();
  context->loadDialect<arith::ArithDialect, func::FuncDialect,
                       memref::MemRefDialect, scf::SCFDialect,
                       vector::VectorDialect>();
  OpBuilder builder(context.get());
  Location loc = builder.getUnknownLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  builder.setInsertionPointToEnd(module->getBody());
  Type buffer = MemRefType::get({ShapedType::kDynamic}, builder.getF32Type());
  auto function = func::FuncOp::create(builder, loc, "kernel",
                                       builder.getFunctionType(buffer, {}));
  function->setAttr("llvm.emit_c_interface", builder.getUnitAttr());
  builder.setInsertionPointToStart(function.addEntryBlock());
  KernelShape shape;
  shape.lanes = shape.queryTile = lanes;
  shape.fusedMultiplyAdd = fused;
  LaneBuilder b(loc, builder, shape);
  Value values = function.getArgument(0);
  b.loop(b.index(0), b.dim(values, 0), lanes, [&](Value at) {
    b.storeLanes(buildExpOfNonPositive(b, b.loadLanes(values, at)), values, at);
  });
  func::ReturnOp::create(b);
  return TestKernel::compile(*module);
}

/// exp of each of `values`, whose number is a multiple of the lanes.
static std::vector<float> evaluate(const TestKernel &kernel,
                                   std::vector<float> values) {
  StridedMemRefType<float, 1> buffer = {
      values.data(), values.data(), 0, {int64_t(values.size())}, {1}};
  kernel.call(&buffer);
  return values;
}

/// |result - exp(x)| in units of the last place of exp(x) as an f32.
static double errorInUlps(float result, float x) {
  double exact = std::exp(double(x));
  int exponent;
  std::frexp(exact, &exponent);
  return std::abs(result - exact) / std::ldexp(1.0, exponent - 24);
}

/// The worst error over every `step`-th f32 from -2^-31 to the least x with a
/// normal result. Nearer to 0, exp is 1 to the last bit.
static double worstError(const TestKernel &kernel, uint32_t step) {
  double worst = 0;
  uint32_t first = llvm::bit_cast<uint32_t>(-0x1p-31f);
  uint32_t last = llvm::bit_cast<uint32_t>(leastNormal);
  std::vector<float> values;
  auto flush = [&] {
    while (values.size() % lanes)
      values.push_back(0.0f);
    std::vector<float> results = evaluate(kernel, values);
    for (auto [x, result] : llvm::zip(values, results))
      worst = std::max(worst, errorInUlps(result, x));
    values.clear();
  };
  for (uint64_t bits = first; bits <= last; bits += step) {
    values.push_back(llvm::bit_cast<float>(uint32_t(bits)));
    if (values.size() == 1 << 16)
      flush();
  }
  flush();
  return worst;
}

TEST(VectorExp, IsExactAtTheEnds) {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  // A NaN whose low bits would disturb the exponent if they were shifted.
  float oddNaN = llvm::bit_cast<float>(0x7fc00101u);
  for (bool fused : {false, true}) {
    auto kernel = makeExpKernel(fused);
    ASSERT_NE(kernel, nullptr);
    std::vector<float> results =
        evaluate(*kernel, {0.0f, -0.0f, -infinity, nan, oddNaN, leastNormal,
                           -88.0f, -1e30f});
    EXPECT_EQ(results[0], 1.0f);
    EXPECT_EQ(results[1], 1.0f);
    EXPECT_EQ(results[2], 0.0f);
    EXPECT_TRUE(std::isnan(results[3]));
    EXPECT_TRUE(std::isnan(results[4]));
    EXPECT_GE(results[5], std::numeric_limits<float>::min());
    EXPECT_EQ(results[6], 0.0f);
    EXPECT_EQ(results[7], 0.0f);
  }
}

TEST(VectorExp, StaysWithinItsErrorOnADenseGrid) {
  auto fused = makeExpKernel(true), separate = makeExpKernel(false);
  ASSERT_TRUE(fused && separate);
  EXPECT_LE(worstError(*fused, 257), 0.902);
  EXPECT_LE(worstError(*separate, 257), 1.177);
}

TEST(VectorExp, DISABLED_StaysWithinItsErrorOnEveryNumber) {
  auto fused = makeExpKernel(true), separate = makeExpKernel(false);
  ASSERT_TRUE(fused && separate);
  EXPECT_LE(worstError(*fused, 1), 0.902);
  EXPECT_LE(worstError(*separate, 1), 1.177);
}
