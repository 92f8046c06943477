//===- OnlineVerify.cpp - Constraints of the online ops and of merge ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/IR/Verify.h"

#include "mlir/IR/AffineMap.h"

using namespace mlir;
using namespace attn;

static ShapedType getShaped(Value value) {
  return cast<ShapedType>(value.getType());
}

/// Emits where `value` has not `rank`.
static LogicalResult expectRank(Operation *op, StringRef name, Value value,
                                int64_t rank) {
  auto type = dyn_cast<ShapedType>(value.getType());
  if (type && type.hasRank() && type.getRank() == rank)
    return success();
  return op->emitOpError("expected ")
         << name << " to have rank " << rank << " but got " << value.getType();
}

/// Emits where the op's results are not its tensor destinations.
static LogicalResult verifyDestinations(DestinationStyleOpInterface op) {
  SmallVector<Type> expected;
  for (OpOperand &init : op.getDpsInitsMutable())
    if (isa<RankedTensorType>(init.get().getType()))
      expected.push_back(init.get().getType());
  if (llvm::equal(op->getResultTypes(), expected))
    return success();
  return op->emitOpError("expected one result for each tensor of outs, of its "
                         "type, but got ")
         << op->getNumResults() << " results for " << expected.size()
         << " tensors";
}

/// The state of a query tile: acc [T, Dv], max [T], sum [T], all static.
static LogicalResult verifyState(Operation *op, Value acc, Value max,
                                 Value sum) {
  if (failed(expectRank(op, "acc", acc, 2)) ||
      failed(expectRank(op, "max", max, 1)) ||
      failed(expectRank(op, "sum", sum, 1)))
    return failure();
  for (Value value : {acc, max, sum})
    if (!getShaped(value).hasStaticShape())
      return op->emitOpError("expected a state of static shape but got ")
             << value.getType();
  int64_t rows = getShaped(acc).getDimSize(0);
  for (auto [name, value] :
       {std::pair<StringRef, Value>("max", max), {"sum", sum}})
    if (getShaped(value).getDimSize(0) != rows)
      return op->emitOpError("expected ")
             << name << " to have acc's " << rows << " rows but got "
             << getShaped(value).getDimSize(0);
  return success();
}

LogicalResult OnlineInitOp::verify() {
  if (failed(verifyState(*this, getAcc(), getMax(), getSum()))) // C1
    return failure();
  return verifyDestinations(*this);
}

//===----------------------------------------------------------------------===//
// OnlineStepOp
//===----------------------------------------------------------------------===//

// C1
static LogicalResult verifyTiles(OnlineStepOp op) {
  for (auto [name, value] : {std::pair<StringRef, Value>("q", op.getQuery()),
                             {"k", op.getKey()},
                             {"v", op.getValue()}})
    if (failed(expectRank(op, name, value, 2)))
      return failure();
  ShapedType q = getShaped(op.getQuery()), k = getShaped(op.getKey()),
             v = getShaped(op.getValue());
  if (q.isDynamicDim(1) || q.getDimSize(1) != k.getDimSize(1))
    return op.emitOpError("expected q and k to have one static head dimension "
                          "but got ")
           << sizeText(q.getDimSize(1)) << " and " << sizeText(k.getDimSize(1));
  if (sizesDiffer(k.getDimSize(0), v.getDimSize(0)))
    return op.emitOpError("expected keys of v (")
           << v.getDimSize(0) << ") to equal keys of k (" << k.getDimSize(0)
           << ")";
  return success();
}

// C2
static LogicalResult verifyStateFits(OnlineStepOp op) {
  ShapedType acc = getShaped(op.getAcc());
  int64_t rows = getShaped(op.getQuery()).getDimSize(0);
  if (getShaped(op.getValue()).getDimSize(1) != acc.getDimSize(1))
    return op.emitOpError("expected v to have acc's ")
           << acc.getDimSize(1) << " columns but got "
           << sizeText(getShaped(op.getValue()).getDimSize(1));
  if (!ShapedType::isDynamic(rows) && rows > acc.getDimSize(0))
    return op.emitOpError("expected q to have at most acc's ")
           << acc.getDimSize(0) << " rows but got " << rows;
  return success();
}

/// Whether `expr` is the key, constant, or a function of the row alone.
static bool isPlaceInBias(AffineExpr expr) {
  return expr == getAffineDimExpr(1, expr.getContext()) ||
         !expr.isFunctionOfDim(1);
}

// C4
static LogicalResult verifyStepBias(OnlineStepOp op) {
  if (!op.getBias())
    return success();
  AffineMap map = op.getBiasMapOrDefault();
  ShapedType type = getShaped(op.getBias());
  if (map.getNumDims() == 2 && map.getNumSymbols() == 0 &&
      map.getNumResults() == type.getRank() &&
      llvm::all_of(map.getResults(), isPlaceInBias))
    return success();
  return op.emitOpError("expected 'bias_map' to be (i, j) -> (")
         << type.getRank()
         << " dims), each of the row or the key alone, but got "
         << AffineMapAttr::get(map);
}

// C7
static LogicalResult verifyRowMap(OnlineStepOp op) {
  AffineMap map = op.getRowMapOrDefault();
  if (map.getNumDims() == 1 && map.getNumSymbols() == 0 &&
      map.getNumResults() == 2)
    return success();
  return op.emitOpError("expected 'row_map' to be (row) -> (position, head) "
                        "but got ")
         << AffineMapAttr::get(map);
}

LogicalResult OnlineStepOp::verify() {
  if (failed(verifyTiles(*this)) ||
      failed(verifyState(*this, getAcc(), getMax(), getSum())) ||
      failed(verifyStateFits(*this)) || failed(verifyStepBias(*this)) ||
      failed(verifyRowMap(*this)))
    return failure();
  if (getOffsets().size() != 4) // C3
    return emitOpError("expected offsets (b, h, i, j) but got ")
           << getOffsets().size() << " values";
  if (getLengths().size() != 2)
    return emitOpError("expected lengths (queries, keys) but got ")
           << getLengths().size() << " values";
  int64_t keys = getShaped(getKey()).getDimSize(0); // C6
  int64_t most = getMaxKeys();
  if (most < 1 || (!ShapedType::isDynamic(keys) && keys > most))
    return emitOpError("expected 'max_keys' to be positive and at least the ")
           << sizeText(keys) << " keys of k but got " << most;
  return verifyDestinations(*this);
}

// C5
LogicalResult OnlineStepOp::verifyRegions() {
  Type score = getNumericsOrDefault().getAccumulate();
  Type kept = IntegerType::get(getContext(), 1);
  TypeRange captures = getCaptures().getTypes();
  if (failed(verifyScoreRegion(*this, getScore(), "score", score, captures,
                               score)))
    return failure();
  return verifyScoreRegion(*this, getKeep(), "keep", {}, captures, kept);
}

//===----------------------------------------------------------------------===//
// OnlineFinishOp
//===----------------------------------------------------------------------===//

LogicalResult OnlineFinishOp::verify() {
  if (failed(verifyState(*this, getAcc(), getMax(), getSum())))
    return failure();
  if (getOuts().empty() || getOuts().size() > 2)
    return emitOpError("expected outs (o) or (o, lse) but got ")
           << getOuts().size() << " values";
  if (failed(expectRank(*this, "o", getOuts()[0], 2))) // C1
    return failure();
  if (getOuts().size() == 2 &&
      failed(expectRank(*this, "lse", getOuts()[1], 1)))
    return failure();
  int64_t columns = getShaped(getAcc()).getDimSize(1);
  if (getShaped(getOuts()[0]).getDimSize(1) != columns)
    return emitOpError("expected o to have acc's ")
           << columns << " columns but got "
           << sizeText(getShaped(getOuts()[0]).getDimSize(1));
  bool wantsKeys = getFullyMasked() == FullyMasked::mean; // C2
  if (wantsKeys != bool(getKeys()))
    return emitOpError("expected 'keys' exactly with fully_masked mean");
  if (wantsKeys && getShaped(getKeys()).getDimSize(1) != columns)
    return emitOpError("expected keys to have acc's ")
           << columns << " columns but got "
           << sizeText(getShaped(getKeys()).getDimSize(1));
  return verifyDestinations(*this);
}

//===----------------------------------------------------------------------===//
// MergeOp
//===----------------------------------------------------------------------===//

LogicalResult MergeOp::verify() {
  size_t parts = getOuts().size();
  if (parts < 2 || parts > 3 || getLeft().size() != parts || // C1
      getRight().size() != parts)
    return emitOpError("expected (o, lse) or (acc, max, sum) on each side and "
                       "in outs but got ")
           << getLeft().size() << ", " << getRight().size() << " and " << parts
           << " values";
  for (size_t i = 0; i < parts; ++i) { // C2
    ShapedType out = getShaped(getOuts()[i]);
    for (Value side : {getLeft()[i], getRight()[i]})
      if (getShaped(side).getShape() != out.getShape() ||
          getShaped(side).getElementType() != out.getElementType())
        return emitOpError("expected value ")
               << i << " of each side to have the shape of outs " << out
               << " but got " << side.getType();
  }
  ArrayRef<int64_t> shape = getShaped(getOuts()[0]).getShape();
  for (Value rest : getOuts().drop_front()) // C3
    if (shape.empty() || getShaped(rest).getShape() != shape.drop_back())
      return emitOpError("expected ")
             << rest.getType() << " to have the shape of "
             << getOuts()[0].getType() << " without its last dim";
  return verifyDestinations(*this);
}
