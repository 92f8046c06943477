//===- CheckTest.cpp - Problems from ops, and what the oracle refuses -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Check/ExposeAttentions.h"
#include "lib/Check/ProblemFromOp.h"
#include "lib/Check/PromoteToF64.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace attn;
using namespace attn::check;

namespace {
class CheckTest : public ::testing::Test {
protected:
  CheckTest()
      : handler(&context, [this](Diagnostic &diagnostic) {
          said += diagnostic.str() + "\n";
          return success();
        }) {
    context.loadDialect<AttnDialect, arith::ArithDialect, func::FuncDialect,
                        scf::SCFDialect, tensor::TensorDialect>();
  }

  /// Parses a function `main` with one attention and gives that op.
  AttentionOp parse(StringRef text) {
    module = parseSourceString<ModuleOp>(text, &context);
    AttentionOp found;
    if (module)
      module->walk([&](AttentionOp op) { found = op; });
    return found;
  }

  /// Each operand of `op` with its static sizes, and `numbers` as its data.
  OperandTable bind(AttentionOp op) {
    OperandTable operands;
    for (auto [index, type] : llvm::enumerate(op->getOperandTypes()))
      if (auto shaped = dyn_cast<ShapedType>(type))
        operands[index] = {shaped.getShape().vec(), numbers.data()};
    return operands;
  }

  MLIRContext context;
  std::string said;
  ScopedDiagnosticHandler handler;
  OwningOpRef<ModuleOp> module;
  std::vector<float> numbers = std::vector<float>(4096, 0.5f);
};
} // namespace

TEST_F(CheckTest, ProblemSaysWhatTheOpSays) {
  AttentionOp op = parse(R"(
    func.func @main(%q: tensor<2x5x6x8xf32>, %k: tensor<2x2x7x8xf32>, %v: tensor<2x2x7x4xf32>,
                    %o: tensor<2x6x5x4xf32>, %lse: tensor<2x6x5xf32>, %bias: tensor<6x7xf32>) {
      %r:2 = attn.attention ins(%q, %k, %v : tensor<2x5x6x8xf32>, tensor<2x2x7x8xf32>, tensor<2x2x7x4xf32>)
        bias(%bias : tensor<6x7xf32>) outs(%o, %lse : tensor<2x6x5x4xf32>, tensor<2x6x5xf32>) scale(0.25)
        mask(#attn.causal<bottom_right>)
        {bias_map = affine_map<(b, h, i, j) -> (h, j)>, layout = #attn.layout<q = bshd, k = bhsd, v = bhsd, o = bhsd>}
        -> tensor<2x6x5x4xf32>, tensor<2x6x5xf32>
      return
    })");
  ASSERT_TRUE(op) << said;
  FailureOr<BoundProblem> bound = makeProblem(op, bind(op));
  ASSERT_TRUE(succeeded(bound)) << said;
  const reference::Problem &problem = bound->problem;
  EXPECT_EQ(problem.validate(bound->inputs.captures), "");
  EXPECT_EQ(problem.querySizes(), (reference::Index4{2, 6, 5, 8}));
  EXPECT_EQ(problem.keySizes(), (reference::Index4{2, 2, 7, 8}));
  EXPECT_EQ(problem.valueSizes(), (reference::Index4{2, 2, 7, 4}));
  EXPECT_EQ(problem.biasSizes(), (reference::Index4{1, 6, 1, 7}));
  EXPECT_EQ(problem.scale, 0.25f);
  EXPECT_TRUE(problem.wantsLse);
  ASSERT_EQ(problem.mask.size(), 1u);
  // (batch, head, row, column) strides of a bshd tensor.
  EXPECT_EQ(bound->inputs.query.strides, (reference::Index4{240, 8, 48, 1}));
  EXPECT_EQ(bound->inputs.key.strides, (reference::Index4{112, 56, 8, 1}));
}

TEST_F(CheckTest, RefusesASlice) {
  AttentionOp op = parse(R"(
    func.func @main(%q: tensor<1x1x4x8xf32>, %i: index) {
      %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>)
        outs(%q : tensor<1x1x4x8xf32>) offsets(%i, %i, %i, %i) lengths(%i, %i) -> tensor<1x1x4x8xf32>
      return
    })");
  ASSERT_TRUE(op) << said;
  EXPECT_TRUE(failed(makeProblem(op, bind(op))));
  EXPECT_NE(said.find("not supported yet: the reference of a slice"),
            std::string::npos)
      << said;
}

TEST_F(CheckTest, RefusesACaptureThatItCannotRead) {
  AttentionOp op = parse(R"(
    func.func @main(%q: tensor<1x1x4x8xf32>, %t: tensor<4xi128>) {
      %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>)
        captures(%t : tensor<4xi128>) outs(%q : tensor<1x1x4x8xf32>) keep {
        ^bb0(%b: index, %h: index, %i: index, %j: index, %c: tensor<4xi128>):
          %zero = arith.constant 0 : i128
          %0 = tensor.extract %c[%j] : tensor<4xi128>
          %1 = arith.cmpi ne, %0, %zero : i128
          attn.yield %1 : i1
        } -> tensor<1x1x4x8xf32>
      return
    })");
  ASSERT_TRUE(op) << said;
  EXPECT_TRUE(failed(makeProblem(op, bind(op))));
  EXPECT_NE(said.find("not supported yet: the reference of a capture of "
                      "'tensor<4xi128>'"),
            std::string::npos)
      << said;
}

TEST_F(CheckTest, RefusesAnOpThatItDoesNotKnow) {
  AttentionOp op = parse(R"(
    func.func @main(%q: tensor<1x1x4x8xf32>) {
      %r = attn.attention ins(%q, %q, %q : tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>)
        outs(%q : tensor<1x1x4x8xf32>) score {
        ^bb0(%s: f32, %b: index, %h: index, %i: index, %j: index):
          %0 = arith.bitcast %s : f32 to i32
          %1 = arith.bitcast %0 : i32 to f32
          attn.yield %1 : f32
        } -> tensor<1x1x4x8xf32>
      return
    })");
  ASSERT_TRUE(op) << said;
  EXPECT_TRUE(failed(makeProblem(op, bind(op))));
  EXPECT_NE(said.find("not supported yet: 'arith.bitcast' in a region that the "
                      "reference computes"),
            std::string::npos)
      << said;
}

TEST_F(CheckTest, PromotesConstantsAndDropsCasts) {
  module = parseSourceString<ModuleOp>(R"(
    func.func @main(%x: tensor<4xf16>) -> tensor<4xf32> {
      %c = arith.constant dense<1.5> : tensor<4xf32>
      %0 = arith.extf %x : tensor<4xf16> to tensor<4xf32>
      %1 = arith.addf %0, %c : tensor<4xf32>
      return %1 : tensor<4xf32>
    })",
                                       &context);
  ASSERT_TRUE(module) << said;
  ASSERT_TRUE(succeeded(promoteToF64(*module))) << said;
  auto wide = RankedTensorType::get({4}, Float64Type::get(&context));
  auto main = cast<func::FuncOp>(module->lookupSymbol("main"));
  EXPECT_EQ(main.getFunctionType(),
            FunctionType::get(&context, {wide}, {wide}));
  module->walk([&](arith::ExtFOp op) { ADD_FAILURE() << "a cast is left"; });
  module->walk([&](arith::ConstantOp op) { EXPECT_EQ(op.getType(), wide); });
}

TEST_F(CheckTest, RefusesToPromoteBits) {
  module = parseSourceString<ModuleOp>(R"(
    func.func @main(%x: f32) -> i32 {
      %0 = arith.bitcast %x : f32 to i32
      return %0 : i32
    })",
                                       &context);
  ASSERT_TRUE(module) << said;
  EXPECT_TRUE(failed(promoteToF64(*module)));
  EXPECT_NE(said.find("not supported yet: an oracle of a graph that looks at "
                      "the bits of a number"),
            std::string::npos)
      << said;
}

TEST_F(CheckTest, RefusesAnAttentionInsideALoop) {
  module = parseSourceString<ModuleOp>(R"(
    !q = tensor<1x1x4x8xf32>
    func.func private @attention_0(%q: !q, %o: !q) -> !q attributes {attn.stage = #attn.stage<configured>,
        attn.target = #attn.target<name = "x", kind = cpu, cpu = "", features = "", vector_bytes = 32, vector_registers = 16>,
        attn.plan = #attn.tile_plan<[#attn.tile_variant<guard = affine_map<(q, k, b) -> ()>, configs = [#attn.tile_config<schedule = unfused>]>]>} {
      %r = attn.attention ins(%q, %q, %q : !q, !q, !q) outs(%o : !q) -> !q
      return %r : !q
    }
    func.func @main(%q: !q, %n: index) -> !q {
      %zero = arith.constant 0 : index
      %one = arith.constant 1 : index
      %r = scf.for %i = %zero to %n step %one iter_args(%x = %q) -> !q {
        %y = func.call @attention_0(%x, %x) : (!q, !q) -> !q
        scf.yield %y : !q
      }
      return %r : !q
    })",
                                       &context);
  ASSERT_TRUE(module) << said;
  auto main = cast<func::FuncOp>(module->lookupSymbol("main"));
  EXPECT_TRUE(failed(exposeAttentions(main)));
  EXPECT_NE(said.find("not supported yet: checking an attention inside a "
                      "region of the graph"),
            std::string::npos)
      << said;
}

TEST_F(CheckTest, AttributesOfEmptyListsAreRefused) {
  auto report = [&] { return emitError(UnknownLoc::get(&context)); };
  EXPECT_FALSE(AndAttr::getChecked(report, &context, ArrayRef<Attribute>()));
  EXPECT_NE(said.find("expected at least one mask in 'and'"),
            std::string::npos);
  auto guard = AffineMapAttr::get(AffineMap::get(3, 0, &context));
  EXPECT_FALSE(TileVariantAttr::getChecked(report, &context, guard,
                                           ArrayRef<TileConfigAttr>()));
  EXPECT_NE(said.find("expected at least one configuration"),
            std::string::npos);
}
