//===- AnalyzeMaskTest.cpp - Random predicates, key by key ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A random keep region, of integers of all widths with casts that may wrap,
// must keep the same keys before and after analyzeMask. Regions are executed by
// folding their ops on constants.
//
//===----------------------------------------------------------------------===//

#include "passes/Mask/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Verifier.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir;
using namespace attn;

namespace {
/// One position and the lengths around it; b and h stand for the batch entry
/// and the head.
struct Place {
  int64_t b, h, i, j, q, k;
};

/// What kind of lengths a test has.
enum class Lengths { fixed, dynamic, equal };

class AnalyzeMaskTest : public ::testing::TestWithParam<Lengths> {
protected:
  AnalyzeMaskTest();

  AttentionOp buildAttention();
  void fillRegion(AttentionOp op);
  Value makeStep(OpBuilder &builder);
  Value pick(Type type);
  bool isKept(AttentionOp op, Place place);
  std::vector<bool> getKeptKeys(AttentionOp op);
  int64_t draw(int64_t least, int64_t greatest) {
    return std::uniform_int_distribution<int64_t>(least, greatest)(random);
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::mt19937_64 random{2026};
  std::vector<Value> pool;
  Value constantTruth;
  int64_t queries = 0, keys = 0;
};
} // namespace

static constexpr int64_t kLongest = 5;

static DialectRegistry getRegistry() {
  DialectRegistry registry;
  registry.insert<AttnDialect, arith::ArithDialect, func::FuncDialect,
                  tensor::TensorDialect>();
  tensor::registerValueBoundsOpInterfaceExternalModels(registry);
  return registry;
}

AnalyzeMaskTest::AnalyzeMaskTest() : context(getRegistry()) {
  context.loadAllAvailableDialects();
  // Remarks of predicates that stay are expected here.
  context.getDiagEngine().registerHandler([](Diagnostic &) {});
}

//===----------------------------------------------------------------------===//
// Making predicates
//===----------------------------------------------------------------------===//

AttentionOp AnalyzeMaskTest::buildAttention() {
  bool isFixed = GetParam() == Lengths::fixed;
  queries = isFixed ? draw(1, kLongest) : ShapedType::kDynamic;
  keys = isFixed ? draw(1, kLongest) : ShapedType::kDynamic;
  OpBuilder builder(&context);
  Location loc = builder.getUnknownLoc();
  module = ModuleOp::create(loc);
  builder.setInsertionPointToStart(module->getBody());
  Type f32 = builder.getF32Type();
  auto rows = RankedTensorType::get({2, 2, queries, 8}, f32);
  auto columns = RankedTensorType::get({2, 2, keys, 8}, f32);
  auto function = func::FuncOp::create(
      builder, loc, "f", builder.getFunctionType({rows, columns}, rows));
  builder.setInsertionPointToStart(function.addEntryBlock());
  Value q = function.getArgument(0);
  Value k = GetParam() == Lengths::equal ? q : function.getArgument(1);
  SmallVector<Value> captures{tensor::DimOp::create(builder, loc, q, 2),
                              tensor::DimOp::create(builder, loc, k, 2)};
  OperationState state(loc, AttentionOp::getOperationName());
  SmallVector<Value> operands{q, k, k};
  operands.append(captures);
  operands.push_back(q);
  state.addOperands(operands);
  state.addTypes(rows);
  state.addRegion();
  state.addRegion();
  state.addAttribute(AttentionOp::getOperandSegmentSizesAttrName(OperationName(
                         AttentionOp::getOperationName(), &context)),
                     builder.getDenseI32ArrayAttr(
                         {1, 1, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0}));
  auto op = cast<AttentionOp>(builder.create(state));
  func::ReturnOp::create(builder, loc, op->getResults());
  return op;
}

Value AnalyzeMaskTest::pick(Type type) {
  SmallVector<Value> fitting;
  for (Value value : pool)
    if (value.getType() == type)
      fitting.push_back(value);
  if (fitting.empty())
    return {};
  // Half of the time the newest, so that predicates grow deep.
  return draw(0, 1) ? fitting.back() : fitting[draw(0, fitting.size() - 1)];
}

/// One more op on values of the pool; null where the pool lacks what it needs.
Value AnalyzeMaskTest::makeStep(OpBuilder &builder) {
  Location loc = builder.getUnknownLoc();
  Type index = builder.getIndexType(), truth = builder.getI1Type();
  Type integers[] = {index, builder.getI64Type(), builder.getI32Type(),
                     builder.getI8Type()};
  // Narrow types show more of what wraps.
  Type type = integers[std::min<int64_t>(draw(0, 4), 3)];
  Value left = pick(type), right = pick(type);
  int64_t kind = draw(0, 12);
  if (kind == 0)
    return arith::ConstantOp::create(builder, loc,
                                     builder.getIntegerAttr(type, draw(-3, 9)));
  if (kind == 1)
    return arith::IndexCastOp::create(builder, loc, integers[draw(1, 2)],
                                      pick(index));
  if (!left)
    return {};
  if (kind == 2 && type != index)
    return arith::IndexCastOp::create(builder, loc, index, left);
  if (kind == 3 && type == builder.getI64Type())
    return arith::TruncIOp::create(builder, loc, integers[draw(2, 3)], left);
  if (kind == 3 && type == builder.getI8Type())
    return draw(0, 1) ? arith::ExtUIOp::create(builder, loc, integers[2], left)
                            .getResult()
                      : arith::ExtSIOp::create(builder, loc, integers[2], left)
                            .getResult();
  if (kind == 4)
    return arith::AddIOp::create(builder, loc, left, right);
  if (kind == 5)
    return arith::SubIOp::create(builder, loc, left, right);
  if (kind == 6)
    return arith::MulIOp::create(builder, loc, left, right);
  if (kind <= 8)
    return arith::CmpIOp::create(builder, loc,
                                 static_cast<arith::CmpIPredicate>(draw(0, 9)),
                                 left, right);
  Value a = pick(truth), b = pick(truth), c = pick(truth);
  if (kind == 9)
    return arith::AndIOp::create(builder, loc, a, b);
  if (kind == 10)
    return draw(0, 1) ? arith::OrIOp::create(builder, loc, a, b).getResult()
                      : arith::XOrIOp::create(builder, loc, a, b).getResult();
  if (kind == 11)
    return arith::XOrIOp::create(builder, loc, a, constantTruth);
  return arith::SelectOp::create(builder, loc, a, b, c);
}

void AnalyzeMaskTest::fillRegion(AttentionOp op) {
  OpBuilder builder(&context);
  Type index = builder.getIndexType();
  SmallVector<Location> locations(6, builder.getUnknownLoc());
  Block *block = builder.createBlock(&op.getKeep(), {},
                                     SmallVector<Type>(6, index), locations);
  pool.assign(block->args_begin(), block->args_end());
  // Rows and keys are what masks are about.
  for (int64_t n = 0; n < 3; ++n)
    pool.insert(pool.end(), {block->getArgument(2), block->getArgument(3)});
  constantTruth = arith::ConstantIntOp::create(builder, builder.getUnknownLoc(),
                                               1, /*width=*/1);
  pool.push_back(constantTruth);
  for (int64_t steps = draw(4, 40); steps > 0; --steps)
    if (Value value = makeStep(builder))
      pool.push_back(value);
  Value kept = pick(builder.getI1Type());
  for (Value value : pool) // the last truth, if there is one
    if (value.getType().isInteger(1))
      kept = value;
  YieldOp::create(builder, builder.getUnknownLoc(), kept);
}

//===----------------------------------------------------------------------===//
// Executing them
//===----------------------------------------------------------------------===//

/// Executes a keep region by folding.
static bool runRegion(Region &region, ArrayRef<int64_t> arguments) {
  llvm::DenseMap<Value, Attribute> known;
  Builder builder(region.getContext());
  for (auto [argument, value] :
       llvm::zip_equal(region.getArguments(), arguments))
    known[argument] = builder.getIndexAttr(value);
  for (Operation &op : region.front().without_terminator()) {
    SmallVector<Attribute> operands;
    SmallVector<OpFoldResult> results;
    // A fold may first reorder operands in place.
    for (int attempt = 0; attempt < 4 && results.empty(); ++attempt) {
      operands.clear();
      for (Value operand : op.getOperands())
        operands.push_back(known.lookup(operand));
      if (failed(op.fold(operands, results)))
        break;
    }
    if (results.empty()) {
      ADD_FAILURE() << "could not execute "
                    << op.getName().getStringRef().str();
      return false;
    }
    OpFoldResult result = results.front();
    known[op.getResult(0)] = isa<Attribute>(result)
                                 ? cast<Attribute>(result)
                                 : known.lookup(cast<Value>(result));
  }
  Value yielded = region.front().getTerminator()->getOperand(0);
  return cast<IntegerAttr>(known.lookup(yielded)).getValue().isOne();
}

static int64_t evaluate(AffineExpr bound, Place at) {
  auto number = [&](int64_t value) {
    return getAffineConstantExpr(value, bound.getContext());
  };
  AffineExpr result =
      bound.replaceDimsAndSymbols({number(at.i)}, {number(at.q), number(at.k)});
  return cast<AffineConstantExpr>(result).getValue();
}

bool AnalyzeMaskTest::isKept(AttentionOp op, Place at) {
  if (MaskInterface mask = op.getMaskAttr()) {
    for (AffineExpr bound : mask.getLowerBounds().getResults())
      if (at.j < evaluate(bound, at))
        return false;
    for (AffineExpr bound : mask.getUpperBounds().getResults())
      if (at.j > evaluate(bound, at))
        return false;
  }
  if (op.getKeep().empty())
    return true;
  SmallVector<int64_t> arguments{at.b, at.h, at.i, at.j};
  for (Value capture : op.getCaptures()) {
    auto dim = capture.getDefiningOp<tensor::DimOp>();
    bool isQuery = dim.getSource() == op.getQuery();
    arguments.push_back(isQuery ? at.q : at.k);
  }
  return runRegion(op.getKeep(), arguments);
}

std::vector<bool> AnalyzeMaskTest::getKeptKeys(AttentionOp op) {
  std::vector<bool> kept;
  auto isFree = [](int64_t size) { return ShapedType::isDynamic(size); };
  for (int64_t q = 1; q <= kLongest; ++q)
    for (int64_t k = 1; k <= kLongest; ++k) {
      if ((!isFree(queries) && q != queries) || (!isFree(keys) && k != keys) ||
          (GetParam() == Lengths::equal && q != k))
        continue;
      for (int64_t bh = 0; bh < 4; bh += 3)
        for (int64_t i = 0; i < q; ++i)
          for (int64_t j = 0; j < k; ++j) {
            Place at{bh / 2, bh % 2, i, j, q, k};
            kept.push_back(isKept(op, at));
          }
    }
  return kept;
}

TEST_P(AnalyzeMaskTest, TheSameKeysAreKept) {
  int64_t understood = 0;
  for (int trial = 0; trial < 1000; ++trial) {
    AttentionOp op = buildAttention();
    fillRegion(op);
    ASSERT_TRUE(succeeded(verify(*module)));
    std::vector<bool> before = getKeptKeys(op);
    std::string text;
    llvm::raw_string_ostream(text) << *module;
    analyzeMask(op);
    ASSERT_TRUE(succeeded(verify(*module))) << text;
    understood += op.getKeep().empty();
    std::vector<bool> after = getKeptKeys(op);
    if (before == after)
      continue;
    llvm::raw_string_ostream(text) << "became\n" << *module;
    FAIL() << "trial " << trial << "\n" << text;
  }
  // A test of an analysis that gives up on all of them would show nothing.
  EXPECT_GT(understood, 40);
}

INSTANTIATE_TEST_SUITE_P(AllKindsOfLengths, AnalyzeMaskTest,
                         ::testing::Values(Lengths::fixed, Lengths::dynamic,
                                           Lengths::equal));
