//===- RegionLanes.cpp - Evaluate a scalar region on vectors of rows ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/RegionLanes.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace attn;

/// The outer values that `op` or anything inside it uses.
static SetVector<Value> getUsedValues(Operation *op) {
  SetVector<Value> used(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), used);
  return used;
}

/// `op` with every operand in vectors.
static void cloneOnVectors(LaneBuilder &b, Operation *op, IRMapping &values) {
  OperationState state(b.getLoc(), op->getName());
  for (Value operand : op->getOperands())
    state.addOperands(b.broadcast(values.lookup(operand)));
  for (Type type : op->getResultTypes())
    state.addTypes(b.vectorOf(type));
  state.addAttributes(op->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = op->getPropertiesAsAttribute();
  Operation *clone = b.create(state);
  values.map(op->getResults(), clone->getResults());
}

/// A region's captures are still tensors inside when the op works on buffers.
/// Clones `op` on the buffer that stands for its tensor.
static Operation *cloneScalar(LaneBuilder &b, Operation *op,
                              IRMapping &values) {
  auto isBuffer = [&](Value tensor) {
    return isa<MemRefType>(values.lookup(tensor).getType());
  };
  auto replaceBy = [&](Value value) {
    values.map(op->getResult(0), value);
    return value.getDefiningOp();
  };
  auto extract = dyn_cast<tensor::ExtractOp>(op);
  if (extract && isBuffer(extract.getTensor())) {
    SmallVector<Value> indices;
    for (Value at : extract.getIndices())
      indices.push_back(values.lookup(at));
    return replaceBy(
        memref::LoadOp::create(b, values.lookup(extract.getTensor()), indices));
  }
  auto dim = dyn_cast<tensor::DimOp>(op);
  if (dim && isBuffer(dim.getSource()))
    return replaceBy(memref::DimOp::create(b, values.lookup(dim.getSource()),
                                           values.lookup(dim.getIndex())));
  return b.clone(*op, values);
}

/// Asserts that the condition holds in every lane.
static void assertOnLanes(LaneBuilder &b, cf::AssertOp op,
                          const IRMapping &values) {
  Value holds = vector::ReductionOp::create(b, vector::CombiningKind::AND,
                                            values.lookup(op.getArg()));
  cf::AssertOp::create(b, holds, op.getMsg());
}

/// `op` once per lane, its results gathered into vectors.
static void cloneOnEachLane(LaneBuilder &b, Operation *op,
                            const SetVector<Value> &used, IRMapping &values) {
  LaneBuilder::Values results;
  for (Type type : op->getResultTypes())
    results.push_back(ub::PoisonOp::create(b, b.vectorOf(type)));
  for (int64_t lane = 0; lane < b.getShape().lanes; ++lane) {
    IRMapping scalars;
    for (Value value : used)
      scalars.map(value, b.extractLane(values.lookup(value), lane));
    Operation *clone = cloneScalar(b, op, scalars);
    for (auto [result, scalar] : llvm::zip_equal(results, clone->getResults()))
      result = vector::InsertOp::create(b, scalar, result, lane);
  }
  values.map(op->getResults(), results);
}

/// Whether results of `op` can be elements of vectors.
static LogicalResult checkResults(Operation *op) {
  for (Type type : op->getResultTypes())
    if (!VectorType::isValidElementType(type))
      return op->emitOpError("not supported yet: a result of type ")
             << type << " that differs by row";
  return success();
}

FailureOr<Value> attn::evaluateOnLanes(LaneBuilder &b, Region &region,
                                       ArrayRef<Value> arguments) {
  IRMapping values;
  values.map(region.getArguments(), arguments);
  auto differsByRow = [&](Value value) {
    return isa<VectorType>(values.lookup(value).getType());
  };
  for (Operation &op : region.front().without_terminator()) {
    SetVector<Value> used = getUsedValues(&op);
    if (llvm::none_of(used, differsByRow)) {
      cloneScalar(b, &op, values);
      continue;
    }
    if (failed(checkResults(&op)))
      return failure();
    if (auto assertion = dyn_cast<cf::AssertOp>(op))
      assertOnLanes(b, assertion, values);
    else if (OpTrait::hasElementwiseMappableTraits(&op))
      cloneOnVectors(b, &op, values);
    else
      cloneOnEachLane(b, &op, used, values);
  }
  return values.lookup(region.front().getTerminator()->getOperand(0));
}
