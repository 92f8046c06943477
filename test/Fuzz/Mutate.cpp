//===- Mutate.cpp - Small structural changes of a module ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/Fuzz/Mutate.h"

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/Dominance.h"

using namespace mlir;
using namespace attn;
using namespace attn::fuzz;

/// Sizes and numbers at which programs err.
static int64_t drawNumber(RandomEngine &random) {
  static const int64_t numbers[] = {0, 1, 2, 3, 7, 8, 16, 63, 64, 65, 128, -1};
  static const int64_t large[] = {int64_t(1) << 20, int64_t(1) << 31,
                                  int64_t(1) << 62,
                                  std::numeric_limits<int64_t>::max()};
  if (draw(random, 12) == 0)
    return large[draw(random, std::size(large))];
  return numbers[draw(random, std::size(numbers))];
}

/// All ops in the order of the text.
static SmallVector<Operation *> listOps(ModuleOp module) {
  SmallVector<Operation *> ops;
  module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op != module)
      ops.push_back(op);
  });
  return ops;
}

//===----------------------------------------------------------------------===//
// Everywhere
//===----------------------------------------------------------------------===//

/// One size, wherever a tensor type has it.
static void changeSize(ModuleOp module, RandomEngine &random) {
  SmallVector<int64_t> sizes;
  module.walk([&](Operation *op) {
    for (Type type : op->getResultTypes())
      if (auto tensor = dyn_cast<RankedTensorType>(type))
        llvm::append_range(sizes, tensor.getShape());
  });
  if (sizes.empty())
    return;
  int64_t from = sizes[draw(random, sizes.size())];
  int64_t to = draw(random, 4) ? drawNumber(random) : ShapedType::kDynamic;
  to = to < 0 && to != ShapedType::kDynamic ? 1 : to;
  // Known: test/Fuzz/Upstream/from-elements-of-huge-type.mlir.
  bool listsElements = false;
  module.walk([&](tensor::FromElementsOp) { listsElements = true; });
  if (listsElements && to > 128)
    to = 128;
  AttrTypeReplacer replacer;
  replacer.addReplacement([&](RankedTensorType type) -> std::optional<Type> {
    SmallVector<int64_t> shape(type.getShape());
    llvm::replace(shape, from, to);
    return RankedTensorType::get(shape, type.getElementType());
  });
  // Constants keep their values, whose number must be that of their type.
  replacer.addReplacement([](ElementsAttr elements) {
    return std::make_pair(elements, WalkResult::skip());
  });
  replacer.recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
}

/// f32 becomes another type of floats.
static void changeElementType(ModuleOp module, RandomEngine &random) {
  Builder builder(module.getContext());
  Type types[] = {builder.getF16Type(), builder.getBF16Type(),
                  builder.getF64Type()};
  Type to = types[draw(random, std::size(types))];
  AttrTypeReplacer replacer;
  replacer.addReplacement(
      [&](Float32Type) -> std::optional<Type> { return to; });
  replacer.addReplacement([](DenseElementsAttr elements) {
    return std::make_pair(Attribute(elements), WalkResult::skip());
  });
  replacer.addReplacement([](NumericsAttr contract) {
    return std::make_pair(Attribute(contract), WalkResult::skip());
  });
  replacer.recursivelyReplaceElementsIn(module, true, false, true);
}

//===----------------------------------------------------------------------===//
// One op
//===----------------------------------------------------------------------===//

/// Another value that dominates the op, of the same type except rarely.
static void changeOperand(Operation *op, RandomEngine &random) {
  if (op->getNumOperands() == 0)
    return;
  OpOperand &operand = op->getOpOperand(draw(random, op->getNumOperands()));
  bool anyType = draw(random, 20) == 0;
  SmallVector<Value> candidates;
  auto add = [&](Value value) {
    if (anyType || value.getType() == operand.get().getType())
      candidates.push_back(value);
  };
  for (Block *block = op->getBlock(); block;) {
    llvm::for_each(block->getArguments(), add);
    for (Operation &other : *block) {
      if (&other == block->findAncestorOpInBlock(*op))
        break;
      llvm::for_each(other.getResults(), add);
    }
    Operation *parent = block->getParentOp();
    if (parent->hasTrait<OpTrait::IsIsolatedFromAbove>())
      break;
    block = parent->getBlock();
  }
  if (!candidates.empty())
    operand.set(candidates[draw(random, candidates.size())]);
}

static void swapOperands(Operation *op, RandomEngine &random) {
  if (op->getNumOperands() < 2)
    return;
  OpOperand &a = op->getOpOperand(draw(random, op->getNumOperands()));
  OpOperand &b = op->getOpOperand(draw(random, op->getNumOperands()));
  Value kept = a.get();
  a.set(b.get());
  b.set(kept);
}

/// The results of the op become one of its operands of that type.
static void removeOp(Operation *op) {
  if (op->hasTrait<OpTrait::IsTerminator>())
    return;
  for (Value result : op->getResults()) {
    for (Value operand : op->getOperands())
      if (operand.getType() == result.getType()) {
        result.replaceAllUsesWith(operand);
        break;
      }
    if (!result.use_empty())
      return;
  }
  op->erase();
}

static void duplicateOp(Operation *op) {
  if (op->hasTrait<OpTrait::IsTerminator>() || op->getNumResults() == 0)
    return;
  OpBuilder builder(op);
  builder.setInsertionPointAfter(op);
  Operation *copy = builder.clone(*op);
  op->getResult(0).replaceUsesWithIf(copy->getResult(0), [](OpOperand &use) {
    return use.getOperandNumber() == 0;
  });
}

/// The same op under the name of another of its kind.
static void renameOp(Operation *op, RandomEngine &random) {
  static const char *const families[][4] = {
      {"arith.addf", "arith.subf", "arith.mulf", "arith.divf"},
      {"arith.maximumf", "arith.minimumf", "arith.maxnumf", "arith.minnumf"},
      {"arith.addi", "arith.subi", "arith.muli", "arith.remsi"},
      {"arith.andi", "arith.ori", "arith.xori", "arith.maxsi"},
      {"math.exp", "math.exp2", "math.tanh", "arith.negf"}};
  for (const auto &family : families)
    for (StringRef name : family)
      if (op->getName().getStringRef() == name) {
        OperationState state(op->getLoc(), family[draw(random, 4)],
                             op->getOperands(), op->getResultTypes(), {});
        OpBuilder builder(op);
        Operation *made = builder.create(state);
        op->replaceAllUsesWith(made);
        op->erase();
        return;
      }
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// Another value for an attribute of the same kind.
static Attribute changeAttribute(Attribute old, RandomEngine &random) {
  Builder builder(old.getContext());
  if (auto integer = dyn_cast<IntegerAttr>(old))
    return IntegerAttr::get(integer.getType(),
                            APInt(integer.getValue().getBitWidth(),
                                  drawNumber(random),
                                  /*isSigned=*/true, /*implicitTrunc=*/true));
  if (auto number = dyn_cast<FloatAttr>(old)) {
    static const double values[] = {0.0,  1.0,       -1.0,     0.5, 1e30,
                                    -1e9, -INFINITY, INFINITY, NAN, 1e-30};
    return FloatAttr::get(number.getType(),
                          values[draw(random, std::size(values))]);
  }
  if (auto map = dyn_cast<AffineMapAttr>(old)) {
    SmallVector<AffineExpr> results(map.getValue().getResults());
    if (results.empty())
      return old;
    AffineExpr &expr = results[draw(random, results.size())];
    AffineExpr other = results[draw(random, results.size())];
    expr = draw(random, 2) ? other
                           : builder.getAffineConstantExpr(drawNumber(random));
    return AffineMapAttr::get(AffineMap::get(map.getValue().getNumDims(),
                                             map.getValue().getNumSymbols(),
                                             results, old.getContext()));
  }
  if (auto list = dyn_cast<ArrayAttr>(old)) {
    SmallVector<Attribute> members(list.getValue());
    if (members.empty())
      return old;
    Attribute &member = members[draw(random, members.size())];
    member = draw(random, 2) ? members[draw(random, members.size())]
                             : changeAttribute(member, random);
    return builder.getArrayAttr(members);
  }
  if (auto numbers = dyn_cast<DenseI64ArrayAttr>(old)) {
    SmallVector<int64_t> values(numbers.asArrayRef());
    if (!values.empty())
      values[draw(random, values.size())] = drawNumber(random);
    return builder.getDenseI64ArrayAttr(values);
  }
  return old;
}

static void changeSomeAttribute(Operation *op, RandomEngine &random) {
  ArrayRef<NamedAttribute> attributes = op->getAttrDictionary().getValue();
  if (attributes.empty())
    return;
  NamedAttribute chosen = attributes[draw(random, attributes.size())];
  if (chosen.getName() == "operandSegmentSizes")
    return;
  // Rarely none at all, where the op can do without.
  if (draw(random, 10) == 0 && isa<AttentionOp>(op))
    op->removeAttr(chosen.getName());
  else
    op->setAttr(chosen.getName(), changeAttribute(chosen.getValue(), random));
}

/// Another mask, contract or layout.
static void changeAttention(AttentionOp op, RandomEngine &random) {
  static const char *const masks[] = {
      "#attn.causal<top_left>",
      "#attn.causal<bottom_right>",
      "#attn.window<left = 0, right = 0>",
      "#attn.window<left = -1, right = 1099511627776>",
      "#attn.window<left = 3, right = 5, alignment = bottom_right>",
      ("#attn.and<[#attn.causal<top_left>, #attn.window<left = 4, right = "
       "0>]>"),
      "#attn.band<lower = affine_map<(i)[m, n] -> (i - 3, n - 9)>, upper = "
      "affine_map<(i)[m, n] -> (i * 2 + 1, n - 1)>>",
      "#attn.band<lower = affine_map<(i)[m, n] -> ()>, upper = "
      "affine_map<(i)[m, "
      "n] -> (m)>>"};
  static const char *const layouts[] = {
      "#attn.layout<q = bhsd, k = bhsd, v = bhsd, o = bhsd>",
      "#attn.layout<q = bshd, k = bshd, v = bshd, o = bshd>",
      "#attn.layout<q = bhsd, k = bshd, v = bhsd, o = bshd>"};
  static const char *const contracts[] = {
      "#attn.numerics<accumulate = f32, probability = f32>",
      "#attn.numerics<accumulate = f32, probability = f32, fully_masked = nan>",
      ("#attn.numerics<accumulate = f32, probability = f32, fully_masked = "
       "mean>"),
      "#attn.numerics<accumulate = f64, probability = f16>"};
  MLIRContext *context = op.getContext();
  auto pick = [&](auto &texts) {
    return parseAttribute(texts[draw(random, std::size(texts))], context);
  };
  switch (draw(random, 3)) {
  case 0:
    return op.setMaskAttr(dyn_cast_or_null<MaskInterface>(pick(masks)));
  case 1:
    return op.setLayoutAttr(cast<LayoutAttr>(pick(layouts)));
  default:
    return op.setNumericsAttr(cast<NumericsAttr>(pick(contracts)));
  }
}

void attn::fuzz::mutate(ModuleOp module, RandomEngine &random) {
  SmallVector<Operation *> ops = listOps(module);
  if (ops.empty())
    return;
  Operation *op = ops[draw(random, ops.size())];
  switch (draw(random, 12)) {
  case 0:
  case 1:
    return changeSize(module, random);
  case 2:
    return draw(random, 4) ? changeSize(module, random)
                           : changeElementType(module, random);
  case 3:
  case 4:
    return changeOperand(op, random);
  case 5:
    return swapOperands(op, random);
  case 6:
    return removeOp(op);
  case 7:
    return duplicateOp(op);
  case 8:
    return renameOp(op, random);
  case 9:
    for (Operation *each : ops)
      if (auto attention = dyn_cast<AttentionOp>(each))
        return changeAttention(attention, random);
    [[fallthrough]];
  default:
    return changeSomeAttribute(op, random);
  }
}
