//===- GridKernel.cpp - Read a grid of online softmax ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The state is followed from `online_init` through loops and steps (a loop of
// one step may have been folded away) to `online_finish`, and from there the
// results to the outs.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/GridKernel.h"

#include "dialects/Attn/IR/Stages.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

Value attn::getMemoryOf(Value tensor) {
  while (auto argument = dyn_cast_or_null<BlockArgument>(tensor)) {
    Operation *parent = argument.getOwner()->getParentOp();
    if (isa<func::FuncOp>(parent))
      return tensor;
    auto grid = dyn_cast<scf::ForallOp>(parent);
    if (!grid)
      return {};
    tensor = grid.getTiedOpOperand(argument)->get();
  }
  bool isWorkspace = tensor && tensor.getDefiningOp<tensor::EmptyOp>();
  return isWorkspace ? tensor : Value();
}

/// Dims of a box that its tensor on the other side does not have.
static llvm::SmallBitVector getDroppedDims(Operation *op) {
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return slice.getDroppedDims();
  if (auto insertion = dyn_cast<tensor::ParallelInsertSliceOp>(op))
    return insertion.getDroppedDims();
  return cast<tensor::InsertSliceOp>(op).getDroppedDims();
}

/// The rows that `access`, a slice or an insertion, reads or writes of
/// `tensor`. `isPositionFirst` counts with packed heads.
static FailureOr<RowSlice> readRows(OffsetSizeAndStrideOpInterface access,
                                    Value tensor, int64_t columnDims,
                                    int64_t packedHeads, bool isPositionFirst) {
  RowSlice rows;
  rows.tensor = getMemoryOf(tensor);
  if (!rows.tensor)
    return access->emitOpError(
        "not supported yet: a kernel on what is no argument of the function");
  rows.access = access;
  rows.offsets = access.getMixedOffsets();
  llvm::SmallBitVector dropped = getDroppedDims(access);
  SmallVector<unsigned> kept;
  for (unsigned dim = 0; dim < dropped.size(); ++dim)
    if (!dropped.test(dim))
      kept.push_back(dim);
  size_t expected = columnDims + (packedHeads > 1 ? 2 : 1);
  if (kept.size() != expected)
    return access->emitOpError("expected a slice of ")
           << expected << " dims but got " << kept.size();
  rows.rowDim = kept.front();
  if (packedHeads > 1) {
    rows.rowDim = kept[isPositionFirst ? 0 : 1];
    rows.headDim = kept[isPositionFirst ? 1 : 0];
  }
  rows.positions = access.getMixedSizes()[rows.rowDim];
  return rows;
}

/// The rows of a matrix that a step reads.
static FailureOr<RowSlice> readMatrix(Value matrix, int64_t packedHeads) {
  Operation *from = matrix.getDefiningOp();
  if (auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(from))
    from = collapse.getSrc().getDefiningOp();
  bool isPositionFirst = true;
  if (auto transpose = dyn_cast_or_null<linalg::TransposeOp>(from)) {
    isPositionFirst = false;
    from = transpose.getInput().getDefiningOp();
  }
  auto slice = dyn_cast_or_null<tensor::ExtractSliceOp>(from);
  if (!slice)
    return emitError(
        matrix.getLoc(),
        "not supported yet: a kernel on a matrix that is no slice");
  return readRows(slice, slice.getSource(), /*columnDims=*/1, packedHeads,
                  isPositionFirst);
}

/// The rows of an argument that `result` is written to.
static FailureOr<RowSlice> readDestination(Value result, int64_t columnDims,
                                           int64_t packedHeads) {
  bool isPositionFirst = true;
  while (result.hasOneUse()) {
    Operation *user = *result.getUsers().begin();
    if (auto expand = dyn_cast<tensor::ExpandShapeOp>(user)) {
      result = expand.getResult();
    } else if (auto transpose = dyn_cast<linalg::TransposeOp>(user)) {
      isPositionFirst = false;
      result = transpose.getResult()[0];
    } else if (auto insertion = dyn_cast<tensor::ParallelInsertSliceOp>(user)) {
      return readRows(insertion, insertion.getDest(), columnDims, packedHeads,
                      isPositionFirst);
    } else if (auto insertion = dyn_cast<tensor::InsertSliceOp>(user)) {
      return readRows(insertion, insertion.getDest(), columnDims, packedHeads,
                      isPositionFirst);
    } else {
      break;
    }
  }
  return emitError(result.getLoc(), "not supported yet: a kernel whose result "
                                    "is not written to an argument");
}

//===----------------------------------------------------------------------===//
// Keys
//===----------------------------------------------------------------------===//

/// The only loop, step or finish that uses the state.
static Operation *getNext(Operation *from) {
  Operation *next = nullptr;
  for (Operation *user : from->getUsers()) {
    if (next && user != next)
      return nullptr;
    next = user;
  }
  return next;
}

/// The keys of a step that was left of a loop of one.
static KeySegment readStep(OnlineStepOp step, int64_t keyTile) {
  KeySegment segment;
  segment.step = step;
  OpFoldResult first = getAsOpFoldResult(step.getOffsets()[3]);
  auto slice = step.getKey().getDefiningOp<tensor::ExtractSliceOp>();
  OpFoldResult count;
  for (auto [dim, size] : llvm::enumerate(slice.getMixedSizes()))
    if (!slice.getDroppedDims().test(dim)) {
      count = size;
      break;
    }
  OpBuilder builder(step);
  AffineExpr d0, d1;
  bindDims(step.getContext(), d0, d1);
  segment.begin = first;
  segment.end = affine::makeComposedFoldedAffineApply(builder, step.getLoc(),
                                                      d0 + d1, {first, count});
  segment.isWhole = isConstantIntValue(count, keyTile);
  return segment;
}

/// Follows the state; fails where the form is another.
static LogicalResult readSegments(GridKernel &kernel) {
  Operation *at = getNext(kernel.init);
  int64_t keyTile = kernel.config.getKeyTile();
  while (at && !isa<OnlineFinishOp>(at)) {
    if (auto loop = dyn_cast<scf::ForOp>(at)) {
      auto steps = loop.getBody()->getOps<OnlineStepOp>();
      if (!llvm::hasSingleElement(steps))
        return loop.emitOpError("expected one step in a loop over keys");
      KeySegment segment;
      segment.begin = getAsOpFoldResult(loop.getLowerBound());
      segment.end = getAsOpFoldResult(loop.getUpperBound());
      segment.step = *steps.begin();
      auto keys = cast<ShapedType>(segment.step.getKey().getType());
      segment.isWhole = keys.getDimSize(0) == keyTile;
      kernel.segments.push_back(segment);
    } else if (auto step = dyn_cast<OnlineStepOp>(at)) {
      kernel.segments.push_back(readStep(step, keyTile));
    } else {
      break;
    }
    at = getNext(at);
  }
  kernel.finish = dyn_cast_or_null<OnlineFinishOp>(at);
  if (!kernel.finish)
    return kernel.init.emitOpError("expected the state to go through loops "
                                   "over keys to 'attn.online_finish'");
  if (kernel.segments.empty())
    return kernel.init.emitOpError("not supported yet: a kernel without keys");
  for (KeySegment &segment : kernel.segments)
    segment.isWhole &= !segment.step.getMask();
  return success();
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

/// What of the tile and the contract no kernel can do yet.
static std::optional<std::string> explainWhyNotLowered(GridKernel &kernel) {
  if (kernel.finish.getKeys())
    return "fully masked rows with the mean of v on a GPU";
  for (int64_t dim : {kernel.dim, kernel.valueDim})
    if (dim % 8 != 0)
      return "a head dimension of " + std::to_string(dim) +
             " on a matrix unit, which is no multiple of 8";
  return std::nullopt;
}

FailureOr<GridKernel> attn::readGridKernel(OnlineInitOp init) {
  GridKernel kernel;
  kernel.init = init;
  kernel.grid = dyn_cast<scf::ForallOp>(init->getParentOp());
  kernel.config = init->getAttrOfType<TileConfigAttr>(kConfigAttrName);
  if (!kernel.config)
    return init.emitOpError("expected '") << kConfigAttrName << "'";
  if (failed(readSegments(kernel)))
    return failure();
  int64_t packed = kernel.config.getPackedHeads();
  OnlineStepOp step = kernel.step();
  kernel.dim = cast<ShapedType>(step.getQuery().getType()).getDimSize(1);
  kernel.valueDim = cast<ShapedType>(step.getValue().getType()).getDimSize(1);
  kernel.element = cast<FloatType>(
      cast<ShapedType>(step.getQuery().getType()).getElementType());
  if (std::optional<std::string> obstacle = explainWhyNotLowered(kernel))
    return init.emitOpError("not supported yet: ") << *obstacle;
  FailureOr<RowSlice> query = readMatrix(step.getQuery(), packed);
  FailureOr<RowSlice> key = readMatrix(step.getKey(), 1);
  FailureOr<RowSlice> value = readMatrix(step.getValue(), 1);
  if (failed(query) || failed(key) || failed(value))
    return failure();
  FailureOr<RowSlice> output =
      readDestination(kernel.finish.getResults()[0], 1, packed);
  if (failed(output))
    return failure();
  // Workspace is for parts, which are merged.
  bool isArgument = isa<BlockArgument>(output->tensor);
  if (isArgument != (kernel.config.getSplits() == 1))
    return init.emitOpError("not supported yet: a kernel whose result is not "
                            "written to an argument");
  kernel.query = *query, kernel.key = *key, kernel.value = *value;
  kernel.output = *output;
  if (kernel.finish.getResults().size() > 1) {
    FailureOr<RowSlice> lse =
        readDestination(kernel.finish.getResults()[1], 0, packed);
    if (failed(lse))
      return failure();
    kernel.lse = *lse;
  }
  return kernel;
}
