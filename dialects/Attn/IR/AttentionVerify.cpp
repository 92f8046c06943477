//===- AttentionVerify.cpp - Constraints C1 to C13 of attn.attention ------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"
#include "dialects/Attn/IR/Verify.h"

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/IR/AffineMap.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Shared checks
//===----------------------------------------------------------------------===//

bool attn::sizesDiffer(int64_t a, int64_t b) {
  return !ShapedType::isDynamic(a) && !ShapedType::isDynamic(b) && a != b;
}

std::string attn::sizeText(int64_t size) {
  return ShapedType::isDynamic(size) ? "?" : std::to_string(size);
}

/// Whether a region may see `operand` as `argument`: the same type, or a tensor
/// for a buffer of its shape.
static bool isCaptureOf(Type operand, Type argument) {
  if (operand == argument)
    return true;
  auto buffer = dyn_cast<MemRefType>(operand);
  auto tensor = dyn_cast<RankedTensorType>(argument);
  return buffer && tensor && buffer.getShape() == tensor.getShape() &&
         buffer.getElementType() == tensor.getElementType();
}

/// Checks the block arguments of a score or keep region.
static LogicalResult verifyRegionArguments(Operation *op, Block &block,
                                           StringRef name, TypeRange leading,
                                           TypeRange captures) {
  SmallVector<Type> expected(leading);
  expected.append(4, IndexType::get(op->getContext()));
  llvm::append_range(expected, captures);
  if (block.getNumArguments() != expected.size())
    return op->emitOpError("expected ")
           << expected.size() << " arguments of region '" << name
           << "' but got " << block.getNumArguments();
  for (auto [index, type] : llvm::enumerate(block.getArgumentTypes()))
    if (!isCaptureOf(expected[index], type))
      return op->emitOpError("expected argument ")
             << index << " of region '" << name << "' to be " << expected[index]
             << " but got " << type;
  return success();
}

LogicalResult attn::verifyScoreRegion(Operation *op, Region &region,
                                      StringRef name, TypeRange leading,
                                      TypeRange captures, Type yielded) {
  if (region.empty())
    return success();
  if (!region.hasOneBlock())
    return op->emitOpError("expected one block in region '")
           << name << "' but got " << region.getBlocks().size();
  Block &block = region.front();
  if (failed(verifyRegionArguments(op, block, name, leading, captures)))
    return failure();
  auto yield = block.empty() ? YieldOp() : dyn_cast<YieldOp>(block.back());
  if (!yield)
    return op->emitOpError("expected region '")
           << name << "' to end in 'attn.yield'";
  if (yield.getValue().getType() != yielded)
    return yield.emitOpError("expected region '")
           << name << "' to yield " << yielded << " but got "
           << yield.getValue().getType();
  for (Operation &inner : block.without_terminator())
    if (inner.getNumRegions() != 0 ||
        !(isPure(&inner) || isa<cf::AssertOp>(inner)))
      return inner.emitError("expected only pure ops without regions in '")
             << name << "' but got '" << inner.getName() << "'";
  return success();
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

namespace {
/// The sizes of one rank-4 tensor, by name instead of by position.
struct TensorSizes {
  int64_t batch, heads, rows, dim;
};
} // namespace

static TensorSizes getSizes(Value tensor, TensorLayout layout) {
  ArrayRef<int64_t> shape = cast<RankedTensorType>(tensor.getType()).getShape();
  auto [b, h, s, d] = AttentionOp::getDimPositions(layout);
  return {shape[b], shape[h], shape[s], shape[d]};
}

/// Emits `expected WHAT (a) to equal OTHER (b)`.
static LogicalResult expectEqual(AttentionOp op, StringRef what, int64_t a,
                                 StringRef other, int64_t b) {
  if (!sizesDiffer(a, b))
    return success();
  return op.emitOpError("expected ")
         << what << " (" << sizeText(a) << ") to equal " << other << " ("
         << sizeText(b) << ")";
}

// C1
static LogicalResult verifyRanks(AttentionOp op) {
  auto check = [&](StringRef name, Value value, int64_t rank) -> LogicalResult {
    auto type = cast<RankedTensorType>(value.getType());
    if (type.getRank() == rank)
      return success();
    return op.emitOpError("expected ")
           << name << " to have rank " << rank << " but got " << type;
  };
  if (op.getOuts().empty() || op.getOuts().size() > 2)
    return op.emitOpError("expected outs (o) or (o, lse) but got ")
           << op.getOuts().size() << " tensors";
  if (failed(check("q", op.getQuery(), 4)) ||
      failed(check("k", op.getKey(), 4)) ||
      failed(check("v", op.getValue(), 4)) ||
      failed(check("o", op.getOuts()[0], 4)))
    return failure();
  return op.getOuts().size() == 2 ? check("lse", op.getOuts()[1], 3)
                                  : success();
}

static LogicalResult verifyHeads(AttentionOp op, int64_t queryHeads,
                                 int64_t keyHeads) {
  if (queryHeads == 0 || keyHeads == 0)
    return op.emitOpError("expected at least one head but got ")
           << sizeText(queryHeads) << " query and " << sizeText(keyHeads)
           << " key heads";
  if (ShapedType::isDynamic(queryHeads) || ShapedType::isDynamic(keyHeads))
    return success();
  if (queryHeads % keyHeads != 0)
    return op.emitOpError("expected query heads (")
           << queryHeads << ") to be a multiple of key heads (" << keyHeads
           << ")";
  return success();
}

/// C4: a head dimension is static and positive on both sides.
static LogicalResult verifyDim(AttentionOp op, StringRef what, int64_t a,
                               StringRef other, int64_t b) {
  for (int64_t size : {a, b})
    if (ShapedType::isDynamic(size) || size == 0)
      return op.emitOpError("expected a static, positive ")
             << what << " but got " << sizeText(size);
  return expectEqual(op, what, a, other, b);
}

// C2 to C5
static LogicalResult verifySizes(AttentionOp op) {
  LayoutAttr layout = op.getLayoutOrDefault();
  TensorSizes q = getSizes(op.getQuery(), layout.getQ());
  TensorSizes k = getSizes(op.getKey(), layout.getK());
  TensorSizes v = getSizes(op.getValue(), layout.getV());
  TensorSizes o = getSizes(op.getOuts()[0], layout.getO());
  if (failed(expectEqual(op, "batch of k", k.batch, "batch of q",
                         q.batch)) || // C2
      failed(expectEqual(op, "batch of v", v.batch, "batch of q", q.batch)) ||
      failed(expectEqual(op, "batch of o", o.batch, "batch of q", q.batch)) ||
      failed(verifyHeads(op, q.heads, k.heads)) || // C3
      failed(expectEqual(op, "heads of v", v.heads, "heads of k", k.heads)) ||
      failed(expectEqual(op, "heads of o", o.heads, "heads of q", q.heads)) ||
      failed(verifyDim(op, "head dimension of k", k.dim, // C4
                       "head dimension of q", q.dim)) ||
      failed(verifyDim(op, "value dimension of o", o.dim,
                       "value dimension of v", v.dim)) ||
      failed(expectEqual(op, "length of v", v.rows, "length of k",
                         k.rows)) || // C5
      failed(expectEqual(op, "rows of o", o.rows, "rows of q", q.rows)))
    return failure();
  if (op.getOuts().size() < 2)
    return success();
  ArrayRef<int64_t> lse =
      cast<RankedTensorType>(op.getOuts()[1].getType()).getShape();
  if (failed(expectEqual(op, "batch of lse", lse[0], "batch of q", q.batch)) ||
      failed(expectEqual(op, "heads of lse", lse[1], "heads of q", q.heads)))
    return failure();
  return expectEqual(op, "rows of lse", lse[2], "rows of q", q.rows);
}

//===----------------------------------------------------------------------===//
// Types and optional operands
//===----------------------------------------------------------------------===//

// C6 and the element types of C13
static LogicalResult verifyElementTypes(AttentionOp op) {
  Type query = op.getQuery().getType().getElementType();
  if (!query.isF32() && !query.isF16() && !query.isBF16())
    return op.emitOpError("not supported yet: element type ") << query;
  for (auto [name, value] : {std::pair<StringRef, Value>("k", op.getKey()),
                             {"v", op.getValue()},
                             {"o", op.getOuts()[0]}}) {
    Type type = cast<RankedTensorType>(value.getType()).getElementType();
    // Of a part of the keys o stays f32 until it is merged by its lse.
    bool isPart = name == "o" && type.isF32() && op.getOuts().size() == 2;
    if (type != query && !isPart)
      return op.emitOpError("expected ") << name << " to have q's element type "
                                         << query << " but got " << type;
  }
  if (op.getOuts().size() == 2) {
    Type type =
        cast<RankedTensorType>(op.getOuts()[1].getType()).getElementType();
    if (!type.isF32())
      return op.emitOpError("expected lse to have element type f32 but got ")
             << type;
  }
  if (op.getResultTypes() != op.getOuts().getTypes())
    return op.emitOpError("expected result types to equal the types of outs");
  return success();
}

// C7
static LogicalResult verifyBias(AttentionOp op) {
  if (!op.getBias()) {
    if (op.getBiasMapAttr())
      return op.emitOpError("expected no 'bias_map' without a bias");
    return success();
  }
  RankedTensorType type = op.getBias().getType();
  if (!op.getBiasMapAttr() && type.getRank() != 4)
    return op.emitOpError("expected a bias of rank 4 or a 'bias_map' but got ")
           << type;
  AffineMap map = op.getBiasMapOrDefault();
  if (map.getNumDims() != 4 || map.getNumSymbols() != 0 ||
      map.getNumResults() != type.getRank() ||
      !map.isProjectedPermutation(/*allowZeroInResults=*/true))
    return op.emitOpError("expected 'bias_map' to be a projected permutation "
                          "(b, h, i, j) -> (")
           << type.getRank() << " dims) but got " << AffineMapAttr::get(map);
  LayoutAttr layout = op.getLayoutOrDefault();
  TensorSizes q = getSizes(op.getQuery(), layout.getQ());
  TensorSizes k = getSizes(op.getKey(), layout.getK());
  int64_t domain[] = {q.batch, q.heads, q.rows, k.rows};
  for (auto [index, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    int64_t expected = dim ? domain[dim.getPosition()] : 1;
    if (sizesDiffer(type.getDimSize(index), expected))
      return op.emitOpError("expected dim ")
             << index << " of the bias to have size " << expected << " but got "
             << type.getDimSize(index);
  }
  return success();
}

// C8
static LogicalResult verifyLengthTensors(AttentionOp op) {
  int64_t batch = getSizes(op.getQuery(), op.getLayoutOrDefault().getQ()).batch;
  for (auto [name, value] :
       {std::pair<StringRef, Value>("q_lengths", op.getQueryLengths()),
        {"kv_lengths", op.getKeyLengths()}}) {
    if (!value)
      continue;
    auto type = cast<RankedTensorType>(value.getType());
    if (type.getRank() != 1 || sizesDiffer(type.getDimSize(0), batch))
      return op.emitOpError("expected '")
             << name << "' to be tensor<" << sizeText(batch) << "xi32> but got "
             << type;
  }
  return success();
}

// C9
static LogicalResult verifyPosition(AttentionOp op) {
  if (!op.getOffsets().empty() && op.getOffsets().size() != 4)
    return op.emitOpError("expected offsets (b, h, i, j) but got ")
           << op.getOffsets().size() << " values";
  if (!op.getLengths().empty() && op.getLengths().size() != 2)
    return op.emitOpError("expected lengths (queries, keys) but got ")
           << op.getLengths().size() << " values";
  return success();
}

// C11
static LogicalResult verifyScale(AttentionOp op) {
  if (!op.getScaleAttr() || op.getScale()->isFinite())
    return success();
  return op.emitOpError("expected a finite scale but got ")
         << op.getScaleAttr();
}

// C13
static LogicalResult verifyNothingReserved(AttentionOp op) {
  for (auto [name, used] :
       {std::pair<StringRef, bool>("page_table", bool(op.getPageTable())),
        {"key_scale", bool(op.getKeyScale())},
        {"value_scale", bool(op.getValueScale())},
        {"sinks", bool(op.getSinks())},
        {"dropout", !op.getDropout().empty()},
        {"row_map", bool(op.getRowMapAttr())}})
    if (used)
      return op.emitOpError("not supported yet: '") << name << "'";
  LayoutAttr layout = op.getLayoutOrDefault();
  for (TensorLayout each :
       {layout.getQ(), layout.getK(), layout.getV(), layout.getO()})
    if (each != TensorLayout::bhsd && each != TensorLayout::bshd)
      return op.emitOpError("not supported yet: layout '")
             << stringifyTensorLayout(each) << "'";
  return success();
}

LogicalResult AttentionOp::verify() {
  if (failed(verifyNothingReserved(*this)) || failed(verifyRanks(*this)) ||
      failed(verifySizes(*this)) || failed(verifyElementTypes(*this)) ||
      failed(verifyBias(*this)) || failed(verifyLengthTensors(*this)) ||
      failed(verifyPosition(*this)) || failed(verifyScale(*this)))
    return failure();
  // C12
  if (getOuts().size() == 2 &&
      getNumericsOrDefault().getFullyMasked() == FullyMasked::mean)
    return emitOpError("not supported yet: fully_masked = mean with lse");
  return success();
}

// C10
LogicalResult AttentionOp::verifyRegions() {
  Type score = getNumericsOrDefault().getAccumulate();
  Type kept = IntegerType::get(getContext(), 1);
  TypeRange captures = getCaptures().getTypes();
  if (failed(verifyScoreRegion(*this, getScore(), "score", score, captures,
                               score)))
    return failure();
  return verifyScoreRegion(*this, getKeep(), "keep", {}, captures, kept);
}
