//===- LaneBuilder.cpp - Build vector code over query rows ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/LaneBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace attn;

VectorType LaneBuilder::vectorOf(Type element) const {
  return VectorType::get({shape.lanes}, element);
}

Value LaneBuilder::index(int64_t value) {
  return arith::ConstantIndexOp::create(*this, value);
}

/// `value`, in every element where `type` is a vector.
static Value createConstant(LaneBuilder &b, Type type, TypedAttr value) {
  if (auto vector = dyn_cast<VectorType>(type))
    value = DenseElementsAttr::get(vector, Attribute(value));
  return arith::ConstantOp::create(b, type, value);
}

Value LaneBuilder::constant(Type type, float value) {
  return createConstant(*this, type, getF32FloatAttr(value));
}

Value LaneBuilder::constantBits(Type type, uint32_t value) {
  return createConstant(*this, type,
                        getI32IntegerAttr(static_cast<int32_t>(value)));
}

Value LaneBuilder::splat(float value) {
  return constant(vectorOf(getF32Type()), value);
}

Value LaneBuilder::broadcast(Value value) {
  if (isa<VectorType>(value.getType()))
    return value;
  return vector::BroadcastOp::create(*this, vectorOf(value.getType()), value);
}

Value LaneBuilder::extractLane(Value value, int64_t lane) {
  if (!isa<VectorType>(value.getType()))
    return value;
  return vector::ExtractOp::create(*this, value, lane);
}

Value LaneBuilder::loadLanes(Value buffer, ValueRange indices) {
  return vector::LoadOp::create(*this, vectorOf(getF32Type()), buffer, indices);
}

Value LaneBuilder::loadWideLanes(Value buffer, ValueRange indices) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  Value vector =
      vector::LoadOp::create(*this, vectorOf(element), buffer, indices);
  if (element.isF32())
    return vector;
  return arith::ExtFOp::create(*this, vectorOf(getF32Type()), vector);
}

void LaneBuilder::storeLanes(Value value, Value buffer, ValueRange indices) {
  vector::StoreOp::create(*this, value, buffer, indices);
}

void LaneBuilder::prefetch(Value buffer, ValueRange indices) {
  memref::PrefetchOp::create(*this, buffer, indices, /*isWrite=*/false,
                             /*localityHint=*/3, /*isDataCache=*/true);
}

Value LaneBuilder::loadScalar(Value buffer, ValueRange indices) {
  Value element = memref::LoadOp::create(*this, buffer, indices);
  if (element.getType().isF32())
    return element;
  return arith::ExtFOp::create(*this, getF32Type(), element);
}

void LaneBuilder::storeScalar(Value value, Value buffer, ValueRange indices) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  if (!element.isF32())
    value = arith::TruncFOp::create(*this, element, value);
  memref::StoreOp::create(*this, value, buffer, indices);
}

Value LaneBuilder::loadBroadcast(Value buffer, ValueRange indices) {
  return broadcast(loadScalar(buffer, indices));
}

bool LaneBuilder::canTranspose() const {
  return shape.lanes > 1 && llvm::isPowerOf2_64(shape.lanes);
}

LaneBuilder::Values LaneBuilder::transpose(ValueRange vectors) {
  // Interleaving the halves doubles the lanes that come from one position;
  // after log2(lanes) times a vector holds one lane of each.
  int64_t half = shape.lanes / 2;
  SmallVector<int64_t> low, high;
  for (int64_t lane = 0; lane < half; ++lane) {
    low.append({lane, lane + shape.lanes});
    high.append({half + lane, half + lane + shape.lanes});
  }
  Values now(vectors);
  for (int64_t done = 1; done < shape.lanes; done *= 2) {
    Values next;
    for (int64_t i = 0; i < half; ++i)
      for (ArrayRef<int64_t> mask : {ArrayRef(low), ArrayRef(high)})
        next.push_back(
            vector::ShuffleOp::create(*this, now[i], now[i + half], mask));
    now = next;
  }
  return now;
}

bool LaneBuilder::isContiguousInLastDim(Value buffer) {
  return cast<MemRefType>(buffer.getType()).areTrailingDimsContiguous(1);
}

Value LaneBuilder::loadWidened(Value buffer, ValueRange indices) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  Value elements =
      vector::LoadOp::create(*this, vectorOf(element), buffer, indices);
  if (element.isF32())
    return elements;
  return arith::ExtFOp::create(*this, vectorOf(getF32Type()), elements);
}

void LaneBuilder::storeNarrowed(Value value, Value buffer, ValueRange indices) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  if (!element.isF32())
    value = arith::TruncFOp::create(*this, vectorOf(element), value);
  vector::StoreOp::create(*this, value, buffer, indices);
}

Value LaneBuilder::multiplyAdd(Value a, Value b, Value c) {
  if (shape.fusedMultiplyAdd && isa<VectorType>(a.getType()))
    return vector::FMAOp::create(*this, a, b, c);
  auto contract = arith::FastMathFlags::contract;
  Value product = arith::MulFOp::create(*this, a, b, contract);
  return arith::AddFOp::create(*this, product, c, contract);
}

Value LaneBuilder::larger(Value a, Value b) {
  Value greater = arith::CmpFOp::create(*this, arith::CmpFPredicate::OGT, a, b);
  return arith::SelectOp::create(*this, greater, a, b);
}

Value LaneBuilder::add(Value a, Value b) {
  return createOrFold<arith::AddIOp>(a, b);
}

Value LaneBuilder::sub(Value a, Value b) {
  return createOrFold<arith::SubIOp>(a, b);
}

Value LaneBuilder::multiply(Value a, int64_t b) {
  return createOrFold<arith::MulIOp>(a, index(b));
}

Value LaneBuilder::smallest(Value a, Value b) {
  return createOrFold<arith::MinSIOp>(a, b);
}

Value LaneBuilder::largest(Value a, Value b) {
  return createOrFold<arith::MaxSIOp>(a, b);
}

Value LaneBuilder::dim(Value buffer, int64_t dim) {
  return createOrFold<memref::DimOp>(buffer, dim);
}

int64_t LaneBuilder::getStaticDim(Value buffer, int64_t dim) {
  return cast<MemRefType>(buffer.getType()).getDimSize(dim);
}

LaneBuilder::Values LaneBuilder::loop(Value from, Value to, int64_t step,
                                      ValueRange init, LoopBody body) {
  auto loop = scf::ForOp::create(*this, from, to, index(step), init);
  OpBuilder::InsertionGuard guard(*this);
  setInsertionPointToStart(loop.getBody());
  Values next = body(loop.getInductionVar(), loop.getRegionIterArgs());
  if (!init.empty())
    scf::YieldOp::create(*this, next);
  return Values(loop.getResults());
}

void LaneBuilder::loop(Value from, Value to, int64_t step,
                       function_ref<void(Value)> body) {
  loop(from, to, step, ValueRange(), [&](Value counter, ValueRange) {
    body(counter);
    return Values();
  });
}
