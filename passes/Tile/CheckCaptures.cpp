//===- CheckCaptures.cpp - Regions read inside their captures -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A `tensor.extract` outside its tensor is undefined, and a kernel that does it
// reads foreign memory. Most regions index by position: slopes[h],
// documents[j], table[i - j + n]. The range of such an index follows from
// sizes, so comparing its ends with the capture once per call is enough, and
// the kernel pays nothing. Every position of the scores counts, masked or not,
// for a block that is visited evaluates its masked positions too.
//
//===----------------------------------------------------------------------===//

#include "passes/Tile/CallAssertions.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace attn;

namespace {
/// Both ends included. Empty where an attention has no position at all.
struct IndexRange {
  OpFoldResult lowest, highest;
};

/// The reads of captures in one region of `op`.
class CaptureReads {
public:
  CaptureReads(RewriterBase &rewriter, AttentionOp op, Region &region,
               StringRef name, CallAssertions &assertions)
      : rewriter(rewriter), op(op), region(region), name(name),
        assertions(assertions),
        firstCapture(region.getNumArguments() - op.getCaptures().size()) {}

  LogicalResult check(tensor::ExtractOp read);
  /// The capture that `tensor` is, by its number; none for another tensor.
  std::optional<unsigned> getCapture(Value tensor);

private:
  /// Compares the ends of a range with the size of a dim. Fails with a
  /// diagnostic where they are known to disagree.
  LogicalResult compare(tensor::ExtractOp read, unsigned dim, IndexRange range);
  /// Asserts inside the region.
  void guard(tensor::ExtractOp read, ArrayRef<unsigned> dims);

  /// The values that `index` takes over all positions; none if unknown.
  std::optional<IndexRange> getRange(Value index);
  std::optional<IndexRange> getPositionRange(BlockArgument argument);
  std::optional<IndexRange> getSumRange(Operation *sum);
  std::optional<IndexRange> getQuotientRange(Operation *quotient);
  OpFoldResult apply(AffineExpr expr, ArrayRef<OpFoldResult> operands);
  /// The least of both, or the greatest.
  OpFoldResult least(OpFoldResult a, OpFoldResult b);
  OpFoldResult greatest(OpFoldResult a, OpFoldResult b);
  AffineExpr dim(unsigned position) {
    return rewriter.getAffineDimExpr(position);
  }

  RewriterBase &rewriter;
  AttentionOp op;
  Region &region;
  StringRef name;
  CallAssertions &assertions;
  unsigned firstCapture;
};
} // namespace

//===----------------------------------------------------------------------===//
// Ranges
//===----------------------------------------------------------------------===//

OpFoldResult CaptureReads::apply(AffineExpr expr,
                                 ArrayRef<OpFoldResult> operands) {
  AffineMap map = AffineMap::get(operands.size(), 0, expr);
  return affine::makeComposedFoldedAffineApply(rewriter, op.getLoc(), map,
                                               operands);
}

OpFoldResult CaptureReads::least(OpFoldResult a, OpFoldResult b) {
  auto map = AffineMap::getMultiDimIdentityMap(2, op.getContext());
  return affine::makeComposedFoldedAffineMin(rewriter, op.getLoc(), map,
                                             {a, b});
}

OpFoldResult CaptureReads::greatest(OpFoldResult a, OpFoldResult b) {
  auto map = AffineMap::getMultiDimIdentityMap(2, op.getContext());
  return affine::makeComposedFoldedAffineMax(rewriter, op.getLoc(), map,
                                             {a, b});
}

std::optional<IndexRange>
CaptureReads::getPositionRange(BlockArgument argument) {
  unsigned firstPosition = firstCapture - 4;
  unsigned number = argument.getArgNumber();
  if (argument.getOwner() != &region.front() || number < firstPosition ||
      number >= firstCapture)
    return std::nullopt;
  unsigned axis = number - firstPosition; // b, h, i, j
  LayoutAttr layout = op.getLayoutOrDefault();
  bool isKey = axis == 3;
  auto positions =
      AttentionOp::getDimPositions(isKey ? layout.getK() : layout.getQ());
  Value tensor = isKey ? op.getKey() : op.getQuery();
  OpFoldResult size = tensor::getMixedSize(rewriter, op.getLoc(), tensor,
                                           positions[std::min(axis, 2u)]);
  OpFoldResult first = rewriter.getIndexAttr(0);
  if (!op.getOffsets().empty())
    first = getAsOpFoldResult(op.getOffsets()[axis]);
  return IndexRange{first, apply(dim(0) + dim(1) - 1, {first, size})};
}

std::optional<IndexRange> CaptureReads::getSumRange(Operation *sum) {
  std::optional<IndexRange> a = getRange(sum->getOperand(0));
  std::optional<IndexRange> b = a ? getRange(sum->getOperand(1)) : std::nullopt;
  if (!b)
    return std::nullopt;
  if (isa<arith::AddIOp>(sum))
    return IndexRange{apply(dim(0) + dim(1), {a->lowest, b->lowest}),
                      apply(dim(0) + dim(1), {a->highest, b->highest})};
  if (isa<arith::SubIOp>(sum))
    return IndexRange{apply(dim(0) - dim(1), {a->lowest, b->highest}),
                      apply(dim(0) - dim(1), {a->highest, b->lowest})};
  if (isa<arith::MaxSIOp>(sum))
    return IndexRange{greatest(a->lowest, b->lowest),
                      greatest(a->highest, b->highest)};
  return IndexRange{least(a->lowest, b->lowest), least(a->highest, b->highest)};
}

std::optional<IndexRange> CaptureReads::getQuotientRange(Operation *quotient) {
  std::optional<int64_t> divisor = getConstantIntValue(quotient->getOperand(1));
  std::optional<IndexRange> range = divisor && *divisor > 0
                                        ? getRange(quotient->getOperand(0))
                                        : std::nullopt;
  std::optional<int64_t> lowest =
      range ? getConstantIntValue(range->lowest) : std::nullopt;
  // Only then do the signed, the unsigned and the floor division agree.
  if (!lowest || *lowest < 0)
    return std::nullopt;
  if (isa<arith::RemSIOp, arith::RemUIOp>(quotient))
    return IndexRange{
        rewriter.getIndexAttr(0),
        least(range->highest, rewriter.getIndexAttr(*divisor - 1))};
  return IndexRange{apply(dim(0).floorDiv(*divisor), {range->lowest}),
                    apply(dim(0).floorDiv(*divisor), {range->highest})};
}

std::optional<IndexRange> CaptureReads::getRange(Value index) {
  if (auto argument = dyn_cast<BlockArgument>(index))
    return getPositionRange(argument);
  Operation *producer = index.getDefiningOp();
  if (std::optional<int64_t> constant = getConstantIntValue(index))
    return IndexRange{rewriter.getIndexAttr(*constant),
                      rewriter.getIndexAttr(*constant)};
  auto isWide = [](Type type) { return type.isIndex() || type.isInteger(64); };
  if (!llvm::all_of(producer->getOperandTypes(), isWide))
    return std::nullopt; // narrower integers wrap
  if (isa<arith::IndexCastOp>(producer))
    return isWide(index.getType()) ? getRange(producer->getOperand(0))
                                   : std::nullopt;
  if (isa<arith::AddIOp, arith::SubIOp, arith::MinSIOp, arith::MaxSIOp>(
          producer))
    return getSumRange(producer);
  if (isa<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp, arith::RemSIOp,
          arith::RemUIOp>(producer))
    return getQuotientRange(producer);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

std::optional<unsigned> CaptureReads::getCapture(Value tensor) {
  auto argument = dyn_cast<BlockArgument>(tensor);
  if (!argument || argument.getOwner() != &region.front() ||
      argument.getArgNumber() < firstCapture)
    return std::nullopt;
  return argument.getArgNumber() - firstCapture;
}

LogicalResult CaptureReads::compare(tensor::ExtractOp read, unsigned dim,
                                    IndexRange range) {
  unsigned capture = *getCapture(read.getTensor());
  Value tensor = op.getCaptures()[capture];
  Location loc = op.getLoc();
  OpFoldResult size = tensor::getMixedSize(rewriter, loc, tensor, dim);
  std::optional<int64_t> lowest = getConstantIntValue(range.lowest);
  std::optional<int64_t> highest = getConstantIntValue(range.highest);
  std::optional<int64_t> count = getConstantIntValue(size);
  bool isLow = lowest && *lowest < 0;
  if (isLow || (highest && count && *highest >= *count)) {
    auto text = [](std::optional<int64_t> value) {
      return value ? std::to_string(*value) : "?";
    };
    return read.emitOpError("expected region '")
           << name << "' to read dim " << dim << " of capture " << capture
           << " in 0.." << text(count ? std::optional(*count - 1) : count)
           << " at every position but got " << text(lowest) << ".."
           << text(highest) << "; clamp the index";
  }
  std::string text = llvm::formatv("expected dim {0} of capture {1} to hold "
                                   "every index that region '{2}' reads",
                                   dim, capture, name);
  using Predicate = arith::CmpIPredicate;
  auto expect = [&](Predicate predicate, OpFoldResult end, OpFoldResult limit) {
    assertions.expect(arith::CmpIOp::create(rewriter, loc, predicate,
                                            assertions.asValue(end),
                                            assertions.asValue(limit)),
                      text);
  };
  if (!lowest)
    expect(Predicate::sge, range.lowest, rewriter.getIndexAttr(0));
  if (!highest || !count)
    expect(Predicate::slt, range.highest, size);
  return success();
}

void CaptureReads::guard(tensor::ExtractOp read, ArrayRef<unsigned> dims) {
  unsigned capture = *getCapture(read.getTensor());
  Location loc = read.getLoc();
  OpBuilder::InsertionGuard insertion(rewriter);
  rewriter.setInsertionPoint(read);
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  for (unsigned dim : dims) {
    Value size =
        rewriter.createOrFold<tensor::DimOp>(loc, read.getTensor(), dim);
    Value index = read.getIndices()[dim];
    Value isInside = arith::CmpIOp::create(
        rewriter, loc, arith::CmpIPredicate::ult, index, size);
    cf::AssertOp::create(
        rewriter, loc, isInside,
        assertions.locate(llvm::formatv("expected region '{0}' to read dim "
                                        "{1} of capture {2} in bounds",
                                        name, dim, capture)
                              .str()));
    Value inside =
        arith::SelectOp::create(rewriter, loc, isInside, index, zero);
    rewriter.modifyOpInPlace(
        read, [&] { read.getIndicesMutable()[dim].assign(inside); });
  }
}

LogicalResult CaptureReads::check(tensor::ExtractOp read) {
  SmallVector<unsigned> unknown;
  for (auto [dim, index] : llvm::enumerate(read.getIndices())) {
    std::optional<IndexRange> range = getRange(index);
    if (!range) {
      unknown.push_back(dim);
      // What the guard reads instead must be there.
      OpFoldResult first = rewriter.getIndexAttr(0);
      range = IndexRange{first, first};
    }
    if (failed(compare(read, dim, *range)))
      return failure();
  }
  guard(read, unknown);
  return success();
}

LogicalResult attn::assertCaptureReads(RewriterBase &rewriter, AttentionOp op,
                                       CallAssertions &assertions) {
  for (auto [region, name] :
       {std::pair(&op.getScore(), "score"), std::pair(&op.getKeep(), "keep")}) {
    if (region->empty())
      continue;
    CaptureReads reads(rewriter, op, *region, name, assertions);
    SmallVector<tensor::ExtractOp> extracts;
    for (auto read : region->getOps<tensor::ExtractOp>())
      if (reads.getCapture(read.getTensor()))
        extracts.push_back(read);
    for (tensor::ExtractOp read : extracts)
      if (failed(reads.check(read)))
        return failure();
  }
  return success();
}
