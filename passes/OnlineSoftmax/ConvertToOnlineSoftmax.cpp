//===- ConvertToOnlineSoftmax.cpp - Tile keys into loops ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// One attention on a slice becomes init, up to three loops and finish:
//
//    first      interior begin              interior end      end
//   ───┼──────────────┼────────────────────────────┼────────────┼───
//      │   boundary   │  interior, whole key tiles │  boundary  │
//
// The grid was made before, so that rows are bounded and the mask's bounds of a
// tile are those of its first and last row.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "lib/Analysis/MaskBands.h"
#include "passes/OnlineSoftmax/Passes.h"
#include "passes/OnlineSoftmax/Transforms.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Affine/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/IR/ValueBoundsOpInterfaceImpl.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "mlir/Transforms/LoopInvariantCodeMotionUtils.h"

namespace attn {
#define GEN_PASS_DEF_CONVERTTOONLINESOFTMAXPASS
#include "passes/OnlineSoftmax/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

namespace {
/// Emits the online form of one attention at the insertion point.
class OnlineForm {
public:
  OnlineForm(RewriterBase &builder, AttentionOp op, TileConfigAttr config);
  /// o [rows, Dv] and, where asked for, lse [rows].
  SmallVector<Value> emit();

private:
  using State = SmallVector<Value>;

  Value sliceRows(Value tensor, TensorLayout layout, OpFoldResult first,
                  OpFoldResult count);
  Value sliceQueries(Value tensor, TensorLayout layout);
  Value flattenHeads(Value slice, bool isPositionFirst);
  Value unflattenHeads(Value matrix, bool isPositionFirst);
  bool packsPositions() const;
  AffineMapAttr getRowMap();
  Value sliceBias(OpFoldResult first, OpFoldResult count, AffineMap &stepMap);
  KeyRange emitKeyRange();
  bool isWithinSlice(OpFoldResult length);
  void cutToSlice(KeyRange &range);
  void cutToPart(KeyRange &range);
  bool isKnown(const ValueBoundsConstraintSet::Variable &left,
               ValueBoundsConstraintSet::ComparisonOperator relation,
               const ValueBoundsConstraintSet::Variable &right);
  State emitInit();
  State emitLoop(OpFoldResult begin, OpFoldResult end, bool isInterior,
                 State state);
  State emitStep(Value j, OpFoldResult count, bool isInterior,
                 ValueRange state);
  Value emitKeysInBounds();
  SmallVector<Value> emitFinish(ValueRange state);
  SmallVector<Value> emitPackedFinish(ValueRange state, Value inBounds);

  RewriterBase &builder;
  AttentionOp op;
  Location loc;
  LayoutAttr layout;
  NumericsAttr numerics;
  int64_t queryTile, keyTile, packedHeads;
  TileConfigAttr config;
  OpFoldResult positions, keys; ///< of the slices
  OpFoldResult rows;            ///< of matrices: positions or packed heads
  OpFoldResult firstKey;        ///< of the slice, in the whole
  Value query;                  ///< [rows, D]
};
} // namespace

/// Whether the heads of one position follow each other in `layout`.
static bool isPositionFirst(TensorLayout layout) {
  auto positions = AttentionOp::getDimPositions(layout);
  return positions[2] < positions[1];
}

static OpFoldResult getRows(OpBuilder &builder, Value tensor,
                            TensorLayout layout) {
  return tensor::getMixedSize(builder, tensor.getLoc(), tensor,
                              AttentionOp::getDimPositions(layout)[2]);
}

OnlineForm::OnlineForm(RewriterBase &builder, AttentionOp op,
                       TileConfigAttr config)
    : builder(builder), op(op), loc(op.getLoc()),
      layout(op.getLayoutOrDefault()), numerics(op.getNumericsOrDefault()),
      queryTile(config.getQueryTile()), keyTile(config.getKeyTile()),
      packedHeads(config.getPackedHeads()), config(config),
      positions(getRows(builder, op.getQuery(), layout.getQ())),
      keys(getRows(builder, op.getKey(), layout.getK())), rows(positions),
      firstKey(getAsOpFoldResult(op.getOffsets()[3])) {
  if (packedHeads > 1)
    rows = affine::makeComposedFoldedAffineApply(
        builder, loc, builder.getAffineDimExpr(0) * packedHeads, {positions});
  query = sliceQueries(op.getQuery(), layout.getQ());
}

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

/// Rows [first, first + count) of the one head of `tensor`, as a matrix.
Value OnlineForm::sliceRows(Value tensor, TensorLayout layout,
                            OpFoldResult first, OpFoldResult count) {
  auto type = cast<RankedTensorType>(tensor.getType());
  OpFoldResult zero = builder.getIndexAttr(0), one = builder.getIndexAttr(1);
  SmallVector<OpFoldResult> offsets(4, zero), sizes(4, one), strides(4, one);
  auto [b, h, s, d] = AttentionOp::getDimPositions(layout);
  offsets[s] = first;
  sizes[s] = count;
  sizes[d] = builder.getIndexAttr(type.getDimSize(d));
  auto sliced = RankedTensorType::get(
      {getConstantIntValue(count).value_or(ShapedType::kDynamic),
       type.getDimSize(d)},
      type.getElementType());
  return tensor::ExtractSliceOp::create(builder, loc, sliced, tensor, offsets,
                                        sizes, strides);
}

/// Whether rows are several heads at each of several positions.
bool OnlineForm::packsPositions() const {
  return packedHeads > 1 && config.getUnit() != TileUnit::vectors;
}

/// The dims of `slice` but its last of size 1 by construction left out, and
/// positions and heads as one: row r is position `r floordiv p`, head
/// `r mod p`.
Value OnlineForm::flattenHeads(Value slice, bool isPositionFirst) {
  if (!isPositionFirst) {
    auto type = cast<RankedTensorType>(slice.getType());
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(builder, loc, slice);
    std::swap(sizes[0], sizes[1]);
    Value empty =
        tensor::EmptyOp::create(builder, loc, sizes, type.getElementType());
    slice = linalg::TransposeOp::create(builder, loc, slice, empty,
                                        ArrayRef<int64_t>{1, 0, 2})
                .getResult()[0];
  }
  SmallVector<ReassociationIndices> groups = {{0, 1}, {2}};
  return tensor::CollapseShapeOp::create(builder, loc, slice, groups);
}

/// Takes the rows of o or lse apart again, as `flattenHeads` found them.
Value OnlineForm::unflattenHeads(Value matrix, bool isPositionFirst) {
  auto type = cast<RankedTensorType>(matrix.getType());
  SmallVector<OpFoldResult> sizes = {positions,
                                     builder.getIndexAttr(packedHeads)};
  SmallVector<ReassociationIndices> groups = {{0, 1}};
  SmallVector<int64_t> order = {1, 0};
  if (type.getRank() == 2) {
    sizes.push_back(builder.getIndexAttr(type.getDimSize(1)));
    groups.push_back({2});
    order.push_back(2);
  }
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  Value expanded = tensor::ExpandShapeOp::create(
      builder, loc, RankedTensorType::get(shape, type.getElementType()), matrix,
      groups, sizes);
  if (isPositionFirst)
    return expanded;
  std::swap(sizes[0], sizes[1]);
  Value empty =
      tensor::EmptyOp::create(builder, loc, sizes, type.getElementType());
  return linalg::TransposeOp::create(builder, loc, expanded, empty, order)
      .getResult()[0];
}

/// The rows of q or o as a matrix: positions of one head, packed heads at one
/// position, or packed heads at each position.
Value OnlineForm::sliceQueries(Value tensor, TensorLayout layout) {
  if (packedHeads == 1)
    return sliceRows(tensor, layout, builder.getIndexAttr(0), positions);
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<OpFoldResult> offsets(4, builder.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(4, builder.getIndexAttr(1));
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  if (packsPositions()) {
    // The batch entry, always of size 1, is the first dim of every layout.
    auto slice = RankedTensorType::get(type.getShape().drop_front(),
                                       type.getElementType());
    return flattenHeads(tensor::ExtractSliceOp::create(builder, loc, slice,
                                                       tensor, offsets, sizes,
                                                       strides),
                        isPositionFirst(layout));
  }
  auto matrix = RankedTensorType::get({packedHeads, type.getShape().back()},
                                      type.getElementType());
  return tensor::ExtractSliceOp::create(builder, loc, matrix, tensor, offsets,
                                        sizes, strides);
}

/// (row) -> (position, head); null where rows are positions of one head.
AffineMapAttr OnlineForm::getRowMap() {
  if (packedHeads == 1)
    return {};
  AffineExpr row = builder.getAffineDimExpr(0);
  AffineExpr zero = builder.getAffineConstantExpr(0);
  SmallVector<AffineExpr> place = {zero, row};
  if (packsPositions())
    place = {row.floorDiv(packedHeads), row % packedHeads};
  return AffineMapAttr::get(AffineMap::get(1, 0, place, builder.getContext()));
}

/// What a step over keys [first, first + count) reads of the bias: its dims for
/// rows and keys, in their order. `stepMap` gets the map (i, j) to them.
Value OnlineForm::sliceBias(OpFoldResult first, OpFoldResult count,
                            AffineMap &stepMap) {
  auto type = cast<RankedTensorType>(op.getBias().getType());
  AffineExpr row, key;
  bindDims(builder.getContext(), row, key);
  // For b, h, i and j: what is read, and where; null for a single element that
  // is left out.
  OpFoldResult one = builder.getIndexAttr(1);
  OpFoldResult counts[] = {one, one, rows, count};
  AffineExpr places[] = {AffineExpr(), AffineExpr(), row, key};
  if (packsPositions()) {
    counts[1] = builder.getIndexAttr(packedHeads);
    counts[2] = positions;
    places[1] = row % packedHeads;
    places[2] = row.floorDiv(packedHeads);
  } else if (packedHeads > 1) {
    std::swap(counts[1], counts[2]);
    std::swap(places[1], places[2]);
  }
  SmallVector<OpFoldResult> offsets, sizes;
  SmallVector<AffineExpr> exprs;
  SmallVector<int64_t> shape;
  for (AffineExpr expr : op.getBiasMapOrDefault().getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    unsigned axis = dim ? dim.getPosition() : 0;
    offsets.push_back(axis == 3 ? first : builder.getIndexAttr(0));
    sizes.push_back(counts[axis]);
    if (!places[axis])
      continue;
    exprs.push_back(places[axis]);
    shape.push_back(
        getConstantIntValue(counts[axis]).value_or(ShapedType::kDynamic));
  }
  stepMap = AffineMap::get(2, 0, exprs, builder.getContext());
  SmallVector<OpFoldResult> strides(sizes.size(), builder.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(
      builder, loc, RankedTensorType::get(shape, type.getElementType()),
      op.getBias(), offsets, sizes, strides);
}

//===----------------------------------------------------------------------===//
// Which keys
//===----------------------------------------------------------------------===//

bool OnlineForm::isKnown(const ValueBoundsConstraintSet::Variable &left,
                         ValueBoundsConstraintSet::ComparisonOperator relation,
                         const ValueBoundsConstraintSet::Variable &right) {
  return ValueBoundsConstraintSet::compare(left, relation, right);
}

/// Whether the length `kv_len` cannot pass the keys of the slice.
bool OnlineForm::isWithinSlice(OpFoldResult length) {
  if (isEqualConstantIntOrValue(length, keys) ||
      isKnown(length, ValueBoundsConstraintSet::LE, keys))
    return true;
  // The clamp that Tile puts on the length of a batch entry.
  auto value = dyn_cast<Value>(length);
  auto clamp = value ? value.getDefiningOp<arith::MinSIOp>() : arith::MinSIOp();
  return clamp && llvm::any_of(clamp->getOperands(), [&](Value operand) {
           return isEqualConstantIntOrValue(operand, keys);
         });
}

/// Cuts `range` to the keys of the slice, and its interior to key tiles.
void OnlineForm::cutToSlice(KeyRange &range) {
  AffineExpr begin, end;
  bindDims(builder.getContext(), begin, end);
  AffineMap pair = AffineMap::getMultiDimIdentityMap(2, builder.getContext());
  auto min = [&](OpFoldResult left, OpFoldResult right) {
    return affine::makeComposedFoldedAffineMin(builder, loc, pair,
                                               {left, right});
  };
  range.end = min(range.end, keys);
  range.interiorBegin = min(range.interiorBegin, range.end);
  range.interiorEnd = affine::makeComposedFoldedAffineApply(
      builder, loc, begin + (end - begin).floorDiv(keyTile) * keyTile,
      {range.interiorBegin, min(range.interiorEnd, range.end)});
}

/// Cuts `range` to the keys of a slice that begins somewhere inside the whole.
void OnlineForm::cutToPart(KeyRange &range) {
  AffineExpr left, right;
  bindDims(builder.getContext(), left, right);
  AffineMap pair = AffineMap::getMultiDimIdentityMap(2, builder.getContext());
  OpFoldResult begin = firstKey;
  OpFoldResult end = affine::makeComposedFoldedAffineApply(
      builder, loc, left + right, {firstKey, keys});
  for (OpFoldResult *bound :
       {&range.first, &range.interiorBegin, &range.interiorEnd, &range.end}) {
    OpFoldResult low =
        affine::makeComposedFoldedAffineMin(builder, loc, pair, {*bound, end});
    *bound =
        affine::makeComposedFoldedAffineMax(builder, loc, pair, {low, begin});
  }
  range.interiorEnd = affine::makeComposedFoldedAffineApply(
      builder, loc, left + (right - left).floorDiv(keyTile) * keyTile,
      {range.interiorBegin, range.interiorEnd});
}

KeyRange OnlineForm::emitKeyRange() {
  AffineExpr first, count;
  bindDims(builder.getContext(), first, count);
  OpFoldResult start = getAsOpFoldResult(op.getOffsets()[2]);
  OpFoldResult last = affine::makeComposedFoldedAffineApply(
      builder, loc, first + count - 1, {start, positions});
  QueryTile tile = {start, last, getAsOpFoldResult(op.getLengths()[0]),
                    getAsOpFoldResult(op.getLengths()[1])};
  tile.mayPassQueryLength =
      !isKnown(last, ValueBoundsConstraintSet::LT, tile.queryLength);
  bool isPart = !isConstantIntValue(firstKey, 0);
  bool isWithin = !isPart && isWithinSlice(tile.keyLength);
  KeyRange range =
      buildKeyRange(builder, loc, op.getMask().value_or(MaskInterface()), tile,
                    isWithin ? keyTile : 0);
  if (isPart)
    cutToPart(range);
  else if (!isWithin)
    cutToSlice(range);
  // A static slice shorter than a key tile holds no whole one.
  std::optional<int64_t> known = getConstantIntValue(keys);
  if (known && *known < keyTile)
    range.interiorEnd = range.interiorBegin;
  return range;
}

//===----------------------------------------------------------------------===//
// The form
//===----------------------------------------------------------------------===//

OnlineForm::State OnlineForm::emitInit() {
  Type type = numerics.getAccumulate();
  int64_t columns = op.getValue().getType().getShape().back();
  Value acc = tensor::EmptyOp::create(
      builder, loc, ArrayRef<int64_t>{queryTile, columns}, type);
  Value max = tensor::EmptyOp::create(builder, loc, queryTile, type);
  Value sum = tensor::EmptyOp::create(builder, loc, queryTile, type);
  auto init = OnlineInitOp::create(
      builder, loc, TypeRange{acc.getType(), max.getType(), sum.getType()}, acc,
      max, sum);
  if (config.getUnit() != TileUnit::vectors) // the steps do not say it all
    init->setAttr(kConfigAttrName, config);
  return State(init.getResults());
}

OnlineForm::State OnlineForm::emitStep(Value j, OpFoldResult count,
                                       bool isInterior, ValueRange state) {
  AffineExpr key, begin;
  bindDims(builder.getContext(), key, begin);
  OpFoldResult first = affine::makeComposedFoldedAffineApply(
      builder, loc, key - begin, {OpFoldResult(j), firstKey});
  Value k = sliceRows(op.getKey(), layout.getK(), first, count);
  Value v = sliceRows(op.getValue(), layout.getV(), first, count);
  Value bias;
  AffineMapAttr biasMap;
  if (op.getBias()) {
    AffineMap map;
    bias = sliceBias(j, count, map);
    biasMap = AffineMapAttr::get(map);
  }
  SmallVector<Value> offsets(op.getOffsets().take_front(3));
  offsets.push_back(j);
  FloatAttr scale = builder.getF32FloatAttr(
      static_cast<float>(op.getScaleOrDefault().convertToDouble()));
  MaskInterface mask =
      isInterior ? MaskInterface() : op.getMask().value_or(MaskInterface());
  auto step = OnlineStepOp::create(builder, loc, state.getTypes(), query, k, v,
                                   bias, op.getCaptures(), state[0], state[1],
                                   state[2], offsets, op.getLengths(), scale,
                                   mask, builder.getI64IntegerAttr(keyTile),
                                   biasMap, getRowMap(), op.getNumericsAttr());
  IRMapping mapping;
  op.getScore().cloneInto(&step.getScore(), mapping);
  op.getKeep().cloneInto(&step.getKeep(), mapping);
  return State(step.getResults());
}

/// The steps over keys [begin, end). Interior steps see whole key tiles, others
/// what is left of the last one.
OnlineForm::State OnlineForm::emitLoop(OpFoldResult begin, OpFoldResult end,
                                       bool isInterior, State state) {
  if (isEqualConstantIntOrValue(begin, end))
    return state;
  auto body = [&](OpBuilder &, Location loc, Value j, ValueRange carried) {
    AffineExpr first = builder.getAffineDimExpr(0);
    AffineExpr last = builder.getAffineDimExpr(1);
    OpFoldResult count = builder.getIndexAttr(keyTile);
    if (!isInterior)
      count = affine::makeComposedFoldedAffineMin(
          builder, loc,
          AffineMap::get(2, 0,
                         {builder.getAffineConstantExpr(keyTile), last - first},
                         builder.getContext()),
          {OpFoldResult(j), end});
    State next = emitStep(j, count, isInterior, carried);
    scf::YieldOp::create(builder, loc, next);
  };
  auto loop = scf::ForOp::create(
      builder, loc, getValueOrCreateConstantIndexOp(builder, loc, begin),
      getValueOrCreateConstantIndexOp(builder, loc, end),
      arith::ConstantIndexOp::create(builder, loc, keyTile), state, body);
  return State(loop.getResults());
}

/// v [n, Dv] of the keys in bounds.
Value OnlineForm::emitKeysInBounds() {
  AffineMap pair = AffineMap::getMultiDimIdentityMap(2, builder.getContext());
  OpFoldResult count = affine::makeComposedFoldedAffineMin(
      builder, loc, pair, {getAsOpFoldResult(op.getLengths()[1]), keys});
  return sliceRows(op.getValue(), layout.getV(), builder.getIndexAttr(0),
                   count);
}

/// o and lse of rows that are heads at several positions: no slice of either,
/// so they are made apart.
SmallVector<Value> OnlineForm::emitPackedFinish(ValueRange state,
                                                Value inBounds) {
  SmallVector<Value> outs;
  for (Value out : op.getOuts()) {
    SmallVector<OpFoldResult> sizes = {rows};
    auto type = cast<RankedTensorType>(out.getType());
    if (outs.empty())
      sizes.push_back(builder.getIndexAttr(type.getShape().back()));
    outs.push_back(
        tensor::EmptyOp::create(builder, loc, sizes, type.getElementType()));
  }
  auto finish = OnlineFinishOp::create(
      builder, loc, ValueRange(outs).getTypes(), state[0], state[1], state[2],
      inBounds, outs, numerics.getFullyMasked());
  SmallVector<Value> results;
  for (Value result : finish.getResults())
    results.push_back(unflattenHeads(
        result, results.empty() && isPositionFirst(layout.getO())));
  return results;
}

SmallVector<Value> OnlineForm::emitFinish(ValueRange state) {
  OpFoldResult zero = builder.getIndexAttr(0);
  Value inBounds;
  if (numerics.getFullyMasked() == FullyMasked::mean)
    inBounds = emitKeysInBounds();
  if (packsPositions())
    return emitPackedFinish(state, inBounds);
  SmallVector<Value> outs = {sliceQueries(op.getOuts()[0], layout.getO())};
  if (op.getOuts().size() > 1) {
    Value lse = op.getOuts()[1];
    OpFoldResult one = builder.getIndexAttr(1);
    auto type = RankedTensorType::get(
        {getConstantIntValue(rows).value_or(ShapedType::kDynamic)},
        getElementTypeOrSelf(lse.getType()));
    SmallVector<OpFoldResult> offsets(3, zero), strides(3, one);
    SmallVector<OpFoldResult> sizes = {one, one, rows};
    if (packedHeads > 1)
      std::swap(sizes[1], sizes[2]);
    outs.push_back(tensor::ExtractSliceOp::create(builder, loc, type, lse,
                                                  offsets, sizes, strides));
  }
  auto finish = OnlineFinishOp::create(
      builder, loc, ValueRange(outs).getTypes(), state[0], state[1], state[2],
      inBounds, outs, numerics.getFullyMasked());
  return SmallVector<Value>(finish.getResults());
}

SmallVector<Value> OnlineForm::emit() {
  KeyRange range = emitKeyRange();
  State state = emitInit();
  state = emitLoop(range.first, range.interiorBegin, false, state);
  state = emitLoop(range.interiorBegin, range.interiorEnd, true, state);
  state = emitLoop(range.interiorEnd, range.end, false, state);
  return emitFinish(state);
}

//===----------------------------------------------------------------------===//
// Replacement
//===----------------------------------------------------------------------===//

/// Puts `matrix` where `result`, which has unit dims more and was written to
/// `out`, was used: insertions by the grid take it as it is.
static void replaceResult(RewriterBase &rewriter, Value result, Value out,
                          Value matrix) {
  for (Operation *user : llvm::make_early_inc_range(result.getUsers())) {
    auto insertion = dyn_cast<tensor::ParallelInsertSliceOp>(user);
    if (insertion && insertion.getSource() == result)
      rewriter.modifyOpInPlace(
          insertion, [&] { insertion.getSourceMutable().assign(matrix); });
  }
  if (result.use_empty())
    return;
  // A grid of one cell, folded away.
  int64_t rank = cast<RankedTensorType>(out.getType()).getRank();
  SmallVector<OpFoldResult> zeros(rank, rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> ones(rank, rewriter.getIndexAttr(1));
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, out.getLoc(), out);
  Value whole = tensor::InsertSliceOp::create(rewriter, out.getLoc(), matrix,
                                              out, zeros, sizes, ones);
  rewriter.replaceAllUsesWith(result, whole);
}

/// Whether `op` works on rows of one head, or on one row of packed heads, and
/// all its keys, as Tile leaves it.
static LogicalResult verifyTile(AttentionOp op, TileConfigAttr config) {
  LayoutAttr layout = op.getLayoutOrDefault();
  int64_t packed = config.getPackedHeads();
  for (auto [tensor, each, heads] : {std::tuple<Value, TensorLayout, int64_t>(
                                         op.getQuery(), layout.getQ(), packed),
                                     {op.getKey(), layout.getK(), 1}}) {
    ArrayRef<int64_t> shape =
        cast<RankedTensorType>(tensor.getType()).getShape();
    auto [b, h, s, d] = AttentionOp::getDimPositions(each);
    bool isRow = heads > 1 && config.getUnit() == TileUnit::vectors;
    if (shape[b] != 1 || shape[h] != heads || (isRow && shape[s] != 1))
      return op.emitOpError("expected a slice of ")
             << (heads > 1 ? "one row of the packed heads" : "one head")
             << " but got " << tensor.getType();
  }
  if (op.getOffsets().empty() || op.getLengths().empty())
    return op.emitOpError("expected offsets and lengths on a slice");
  bool isPart = !isConstantIntValue(op.getOffsets()[3], 0);
  if (isPart && op.getNumericsOrDefault().getFullyMasked() == FullyMasked::mean)
    return op.emitOpError("not supported yet: the mean of a slice of keys");
  if (op.getQueryLengths() || op.getKeyLengths())
    return op.emitOpError("expected lengths of this batch entry but got "
                          "'q_lengths' or 'kv_lengths'");
  return success();
}

LogicalResult attn::convertToOnlineSoftmax(RewriterBase &rewriter,
                                           AttentionOp op,
                                           TileConfigAttr config) {
  if (failed(verifyTile(op, config)))
    return failure();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  SmallVector<Value> results = OnlineForm(rewriter, op, config).emit();
  for (auto [result, out, matrix] :
       llvm::zip(op.getResults(), op.getOuts(), results))
    replaceResult(rewriter, result, out, matrix);
  rewriter.eraseOp(op);
  return success();
}

/// Makes slices of the grid's slices slices of the whole. What they compute
/// from the cell of the grid does not depend on the key.
static void mergeSlices(func::FuncOp function) {
  RewritePatternSet patterns(function.getContext());
  tensor::populateMergeConsecutiveInsertExtractSlicePatterns(patterns);
  (void)applyPatternsGreedily(function, std::move(patterns));
  function.walk([](scf::ForOp loop) { moveLoopInvariantCode(loop); });
}

namespace {
struct ConvertToOnlineSoftmax
    : attn::impl::ConvertToOnlineSoftmaxPassBase<ConvertToOnlineSoftmax> {
  using Base::Base;

  void getDependentDialects(DialectRegistry &registry) const override {
    Base::getDependentDialects(registry);
    affine::registerValueBoundsOpInterfaceExternalModels(registry);
    arith::registerValueBoundsOpInterfaceExternalModels(registry);
    tensor::registerValueBoundsOpInterfaceExternalModels(registry);
  }

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    SmallVector<AttentionOp> ops;
    function.walk([&](AttentionOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    if (failed(expectStage(function, Stage::tiled)))
      return signalPassFailure();
    IRRewriter rewriter(&getContext());
    for (AttentionOp op : ops) {
      auto config = op->getAttrOfType<TileConfigAttr>(kConfigAttrName);
      if (!config) {
        op.emitOpError("expected '") << kConfigAttrName << "' on a tile";
        return signalPassFailure();
      }
      if (failed(convertToOnlineSoftmax(rewriter, op, config)))
        return signalPassFailure();
    }
    mergeSlices(function);
  }
};
} // namespace
