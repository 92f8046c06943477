//===- AttnOps.cpp - Accessors and effects of the attn ops ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"

#include <cmath>

using namespace mlir;
using namespace attn;

#define GET_OP_CLASSES
#include "dialects/Attn/IR/AttnOps.cpp.inc"

using Effects =
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>;

/// The identity of a shaped type's dims, 0 for each dim of static size 1.
static AffineMap getBroadcastMap(ShapedType type) {
  MLIRContext *context = type.getContext();
  SmallVector<AffineExpr> results;
  for (auto [index, size] : llvm::enumerate(type.getShape()))
    results.push_back(size == 1 ? getAffineConstantExpr(0, context)
                                : getAffineDimExpr(index, context));
  return AffineMap::get(type.getRank(), 0, results, context);
}

//===----------------------------------------------------------------------===//
// AttentionOp
//===----------------------------------------------------------------------===//

LayoutAttr AttentionOp::getLayoutOrDefault() {
  return getLayout().value_or(LayoutAttr::getDefault(getContext()));
}

NumericsAttr AttentionOp::getNumericsOrDefault() {
  return getNumerics().value_or(NumericsAttr::getDefault(getContext()));
}

APFloat AttentionOp::getScaleOrDefault() {
  if (getScaleAttr())
    return *getScale();
  int64_t headDim = getQuery().getType().getShape().back();
  return APFloat(static_cast<float>(1.0 / std::sqrt(double(headDim))));
}

AffineMap AttentionOp::getBiasMapOrDefault() {
  if (!getBias())
    return {};
  if (getBiasMapAttr())
    return *getBiasMap();
  return getBroadcastMap(getBias().getType());
}

std::array<unsigned, 4> AttentionOp::getDimPositions(TensorLayout layout) {
  switch (layout) {
  case TensorLayout::bshd:
    return {0, 2, 1, 3};
  case TensorLayout::sbhd:
    return {1, 2, 0, 3};
  default:
    return {0, 1, 2, 3};
  }
}

MutableOperandRange AttentionOp::getDpsInitsMutable() {
  return getOutsMutable();
}

//===----------------------------------------------------------------------===//
// Online ops
//===----------------------------------------------------------------------===//

NumericsAttr OnlineStepOp::getNumericsOrDefault() {
  return getNumerics().value_or(NumericsAttr::getDefault(getContext()));
}

AffineMap OnlineStepOp::getBiasMapOrDefault() {
  if (!getBias())
    return {};
  if (getBiasMapAttr())
    return *getBiasMap();
  return getBroadcastMap(cast<ShapedType>(getBias().getType()));
}

AffineMap OnlineStepOp::getRowMapOrDefault() {
  if (getRowMapAttr())
    return *getRowMap();
  MLIRContext *context = getContext();
  return AffineMap::get(
      /*dimCount=*/1, /*symbolCount=*/0,
      {getAffineDimExpr(0, context), getAffineConstantExpr(0, context)},
      context);
}

MutableOperandRange OnlineInitOp::getDpsInitsMutable() {
  return MutableOperandRange(*this, /*start=*/0, /*length=*/3);
}

MutableOperandRange OnlineStepOp::getDpsInitsMutable() {
  // acc, max and sum are groups of their own, one after the other.
  unsigned start = getAccMutable().getOperandNumber();
  return MutableOperandRange(*this, start, /*length=*/3);
}

MutableOperandRange OnlineFinishOp::getDpsInitsMutable() {
  return getOutsMutable();
}

MutableOperandRange MergeOp::getDpsInitsMutable() { return getOutsMutable(); }

/// Buffers are read where they are inputs, and written where they are
/// destinations; destinations are read too unless `overwrites`.
static void getBufferEffects(DestinationStyleOpInterface op, bool overwrites,
                             Effects &effects) {
  auto add = [&](OpOperand &operand, MemoryEffects::Effect *effect) {
    if (isa<MemRefType>(operand.get().getType()))
      effects.emplace_back(effect, &operand);
  };
  for (OpOperand *operand : op.getDpsInputOperands())
    add(*operand, MemoryEffects::Read::get());
  for (OpOperand &operand : op.getDpsInitsMutable()) {
    if (!overwrites)
      add(operand, MemoryEffects::Read::get());
    add(operand, MemoryEffects::Write::get());
  }
}

void OnlineInitOp::getEffects(Effects &effects) {
  getBufferEffects(*this, /*overwrites=*/true, effects);
}

void OnlineStepOp::getEffects(Effects &effects) {
  getBufferEffects(*this, /*overwrites=*/false, effects);
}

void OnlineFinishOp::getEffects(Effects &effects) {
  getBufferEffects(*this, /*overwrites=*/true, effects);
}

void MergeOp::getEffects(Effects &effects) {
  getBufferEffects(*this, /*overwrites=*/true, effects);
}
