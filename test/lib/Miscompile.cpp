//===- Miscompile.cpp - Break a module on purpose -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A check that never failed is not known to check. `attn-test-miscompile` makes
// one mistake of a kind that a stage could make; the check of stages must name
// that stage. Each kind keeps the IR valid and the shapes as they are.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/IR/Stages.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Pass/Pass.h"

using namespace mlir;
using namespace attn;

namespace attn::test {
void registerTestPasses();
} // namespace attn::test

//===----------------------------------------------------------------------===//
// Of an attention: what Raise, ShareKV, Mask and SelectTiles could get wrong
//===----------------------------------------------------------------------===//

/// The scale is a quarter too large.
static bool breakScale(AttentionOp op) {
  float scale = static_cast<float>(op.getScaleOrDefault().convertToDouble());
  OpBuilder builder(op);
  op.setScaleAttr(builder.getF32FloatAttr(1.25f * scale));
  return true;
}

/// Key heads are one place off.
static bool breakHeadOrder(AttentionOp op) {
  auto type = cast<RankedTensorType>(op.getKey().getType());
  unsigned axis =
      AttentionOp::getDimPositions(op.getLayoutOrDefault().getK())[1];
  int64_t heads = type.getDimSize(axis);
  if (ShapedType::isDynamic(heads) || heads < 2)
    return false;
  OpBuilder builder(op);
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getKey());
  Value rotated =
      tensor::EmptyOp::create(builder, loc, sizes, type.getElementType());
  SmallVector<OpFoldResult> ones(4, builder.getIndexAttr(1));
  auto move = [&](int64_t from, int64_t to, int64_t count) {
    SmallVector<OpFoldResult> source(4, builder.getIndexAttr(0));
    SmallVector<OpFoldResult> target = source, extent = sizes;
    source[axis] = builder.getIndexAttr(from);
    target[axis] = builder.getIndexAttr(to);
    extent[axis] = builder.getIndexAttr(count);
    Value part = tensor::ExtractSliceOp::create(builder, loc, op.getKey(),
                                                source, extent, ones);
    rotated = tensor::InsertSliceOp::create(builder, loc, part, rotated, target,
                                            extent, ones);
  };
  move(1, 0, heads - 1);
  move(0, heads - 1, 1);
  op.getKeyMutable().assign(rotated);
  return true;
}

/// The mask, attribute or region, is that of the next row.
static bool breakMaskAlignment(AttentionOp op) {
  MLIRContext *context = op.getContext();
  AffineExpr next = getAffineDimExpr(0, context) + 1;
  if (std::optional<MaskInterface> mask = op.getMask()) {
    auto shift = [&](AffineMap bounds) {
      return AffineMapAttr::get(
          bounds.replace(getAffineDimExpr(0, context), next, 1, 2));
    };
    op->setAttr(op.getMaskAttrName(),
                BandAttr::get(context, shift(mask->getLowerBounds()),
                              shift(mask->getUpperBounds())));
    return true;
  }
  if (op.getKeep().empty())
    return false;
  OpBuilder builder = OpBuilder::atBlockBegin(&op.getKeep().front());
  Value row = op.getKeep().getArgument(2);
  Value one = arith::ConstantIndexOp::create(builder, op.getLoc(), 1);
  auto shifted = arith::AddIOp::create(builder, op.getLoc(), row, one);
  row.replaceAllUsesExcept(shifted, shifted);
  return true;
}

/// Keys and values have changed places.
static bool breakOperandOrder(AttentionOp op) {
  Value key = op.getKey(), value = op.getValue();
  if (key == value || key.getType() != value.getType())
    return false;
  op.getKeyMutable().assign(value);
  op.getValueMutable().assign(key);
  return true;
}

//===----------------------------------------------------------------------===//
// Of a tile: what Tile could get wrong
//===----------------------------------------------------------------------===//

/// Makes the offset of `slice` at `position` 0 if it is a value.
static bool zeroOffset(Value slice, unsigned position) {
  auto extract = slice.getDefiningOp<tensor::ExtractSliceOp>();
  if (!extract || !extract.isDynamicOffset(position))
    return false;
  OpBuilder builder(extract);
  Value zero = arith::ConstantIndexOp::create(builder, extract.getLoc(), 0);
  extract->setOperand(extract.getIndexOfDynamicOffset(position), zero);
  return true;
}

/// Every query head reads the first key head.
static bool breakKeyHead(AttentionOp op) {
  return zeroOffset(op.getKey(), AttentionOp::getDimPositions(
                                     op.getLayoutOrDefault().getK())[1]);
}

/// Every query tile reads the bias of the first.
static bool breakBiasRow(AttentionOp op) {
  if (!op.getBias())
    return false;
  AffineExpr row = getAffineDimExpr(2, op.getContext());
  std::optional<unsigned> position =
      op.getBiasMapOrDefault().getResultPosition(row);
  return position && zeroOffset(op.getBias(), *position);
}

//===----------------------------------------------------------------------===//
// Of a step: what OnlineSoftmax could get wrong
//===----------------------------------------------------------------------===//

/// The first key tile of a loop is not visited.
static bool breakKeyBlock(OnlineStepOp op) {
  auto loop = dyn_cast<scf::ForOp>(op->getParentOp());
  if (!loop)
    return false;
  OpBuilder builder(loop);
  loop.setLowerBound(arith::AddIOp::create(
      builder, op.getLoc(), loop.getLowerBound(), loop.getStep()));
  return true;
}

/// The running maximum is forgotten, so that nothing rescales what came before.
static bool breakRescale(OnlineStepOp op) {
  auto loop = dyn_cast<scf::ForOp>(op->getParentOp());
  if (!loop)
    return false;
  loop.getBody()->getTerminator()->setOperand(1, loop.getRegionIterArgs()[1]);
  return true;
}

//===----------------------------------------------------------------------===//
// Of scalar and vector code: what the lowerings could get wrong
//===----------------------------------------------------------------------===//

/// A product is a sum.
template <typename MulOp, typename AddOp> static bool breakProduct(MulOp op) {
  OpBuilder builder(op);
  op.replaceAllUsesWith(
      AddOp::create(builder, op.getLoc(), op.getLhs(), op.getRhs())
          .getResult());
  op.erase();
  return true;
}

/// Applies `mistake` to the first op of its type that it can break.
template <typename OpTy>
static bool breakFirst(ModuleOp module, bool (*mistake)(OpTy)) {
  WalkResult result = module.walk([&](OpTy op) {
    return mistake(op) ? WalkResult::interrupt() : WalkResult::advance();
  });
  return result.wasInterrupted();
}

/// Makes the mistake `kind`; none where there is no such kind.
static std::optional<bool> makeMistake(ModuleOp module, StringRef kind) {
  if (kind == "scale")
    return breakFirst(module, breakScale);
  if (kind == "head-order")
    return breakFirst(module, breakHeadOrder);
  if (kind == "mask-alignment")
    return breakFirst(module, breakMaskAlignment);
  if (kind == "operand-order")
    return breakFirst(module, breakOperandOrder);
  if (kind == "key-head")
    return breakFirst(module, breakKeyHead);
  if (kind == "bias-row")
    return breakFirst(module, breakBiasRow);
  if (kind == "key-block")
    return breakFirst(module, breakKeyBlock);
  if (kind == "rescale")
    return breakFirst(module, breakRescale);
  if (kind == "product")
    return breakFirst(module, breakProduct<arith::MulFOp, arith::AddFOp>) ||
           breakFirst(module, breakProduct<LLVM::FMulOp, LLVM::FAddOp>);
  return std::nullopt;
}

namespace {
struct Miscompile : PassWrapper<Miscompile, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Miscompile)

  Miscompile() = default;
  Miscompile(const Miscompile &other) : PassWrapper(other) {}

  StringRef getArgument() const override { return "attn-test-miscompile"; }
  StringRef getDescription() const override {
    return "break a module on purpose, to see that checks see it";
  }
  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, tensor::TensorDialect>();
  }

  void runOnOperation() override {
    std::optional<bool> done = makeMistake(getOperation(), kind);
    if (done && *done)
      return;
    getOperation().emitError(done ? "expected something to break as '"
                                  : "expected a kind of mistake but got '")
        << kind << "'";
    signalPassFailure();
  }

  Option<std::string> kind{
      *this, "kind",
      llvm::cl::desc("scale, head-order, mask-alignment, operand-order, "
                     "key-head, bias-row, key-block, rescale or product")};
};
} // namespace

void attn::test::registerTestPasses() { PassRegistration<Miscompile>(); }
