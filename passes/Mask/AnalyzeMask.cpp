//===- AnalyzeMask.cpp - Turn keep regions into mask attributes -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Runs while the producers of captured values are still visible: a region that
// compares with a length knows it by its value only. What it finds is what lets
// the key loop skip blocks.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "passes/Mask/KeepPredicate.h"
#include "passes/Mask/LinearValues.h"
#include "passes/Mask/Passes.h"
#include "passes/Mask/Transforms.h"

#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace attn {
#define GEN_PASS_DEF_ANALYZEMASKPASS
#include "passes/Mask/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// The region
//===----------------------------------------------------------------------===//

/// Erases ops of `block` whose results nobody uses.
static void eraseDeadOps(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (isOpTriviallyDead(&op))
      op.erase();
}

/// Makes the keep region yield the conjunction of `parts`.
static void yieldParts(AttentionOp op, ArrayRef<PredicatePart> parts) {
  Block &block = op.getKeep().front();
  auto yield = cast<YieldOp>(block.getTerminator());
  OpBuilder builder(yield);
  Value kept;
  for (const PredicatePart &part : parts) {
    Value value = part.value;
    if (part.isNegated) {
      Value truth = arith::ConstantIntOp::create(builder, yield.getLoc(), 1, 1);
      value = arith::XOrIOp::create(builder, yield.getLoc(), value, truth);
    }
    kept = kept ? arith::AndIOp::create(builder, yield.getLoc(), kept, value)
                : value;
  }
  yield->setOperand(0, kept);
  eraseDeadOps(block);
}

/// Drops captures that no region uses.
static void dropUnusedCaptures(AttentionOp op) {
  for (unsigned n = op.getCaptures().size(); n-- > 0;) {
    SmallVector<BlockArgument> arguments;
    for (Region *region : {&op.getScore(), &op.getKeep()})
      if (!region->empty()) {
        unsigned leading = region->getNumArguments() - op.getCaptures().size();
        arguments.push_back(region->getArgument(leading + n));
      }
    if (!llvm::all_of(arguments, [](Value v) { return v.use_empty(); }))
      continue;
    for (BlockArgument argument : arguments)
      argument.getOwner()->eraseArgument(argument.getArgNumber());
    op.getCapturesMutable().erase(n);
  }
}

/// Leaves in the keep region what is no band, and says why.
static void reduceRegion(AttentionOp op, const KeepPredicate &predicate) {
  if (predicate.isNever || predicate.rest.empty()) {
    op.getKeep().getBlocks().clear();
    return dropUnusedCaptures(op);
  }
  for (const PredicatePart &part : predicate.rest)
    emitRemark(part.value.getLoc(), "mask predicate stays a region: it ")
        << part.cause;
  Value yielded = op.getKeep().front().getTerminator()->getOperand(0);
  const PredicatePart &first = predicate.rest.front();
  bool isWhole =
      predicate.rest.size() == 1 && !first.isNegated && first.value == yielded;
  if (isWhole)
    return;
  yieldParts(op, predicate.rest);
  dropUnusedCaptures(op);
}

//===----------------------------------------------------------------------===//
// The attribute
//===----------------------------------------------------------------------===//

/// Whether the mode for rows without keys can not matter. A score or a bias of
/// -inf makes rows like empty ones, so only masks without them can tell.
static bool isModeMoot(AttentionOp op, const Band &band,
                       const LengthFacts &facts) {
  return op.getKeep().empty() && op.getScore().empty() && !op.getBias() &&
         !op.getQueryLengths() && !op.getKeyLengths() &&
         keepsKeyInEveryRow(band, facts);
}

/// Writes the mask that `band` says, and the mode where it is moot.
static void setMask(AttentionOp op, Band band, MaskInterface unread,
                    const LengthFacts &facts) {
  MLIRContext *context = op.getContext();
  simplifyBand(band, facts);
  Attribute mask = getMask(context, band, facts);
  if (unread)
    mask = mask ? Attribute(AndAttr::get(context, {unread, mask}))
                : Attribute(unread);
  if (mask)
    op->setAttr(op.getMaskAttrName(), mask);
  else
    op->removeAttr(op.getMaskAttrName());
  NumericsAttr numerics = op.getNumericsOrDefault();
  if (!unread && numerics.getFullyMasked() != FullyMasked::zero &&
      isModeMoot(op, band, facts))
    op.setNumericsAttr(numerics.withFullyMasked(FullyMasked::zero));
}

/// Whether some dim that masks speak of is 0: nothing to reason about.
static bool hasNoScores(const LengthFacts &facts) {
  return facts.mostQueries == 0 || facts.mostKeys == 0;
}

void attn::analyzeMask(AttentionOp op) {
  LengthFacts facts = getLengthFacts(op);
  if (!op.getOffsets().empty() || !op.getLengths().empty() ||
      hasNoScores(facts))
    return;
  // 1. What the attribute says already; one that is no linear band is kept.
  Band band;
  MaskInterface unread;
  if (MaskInterface mask = op.getMaskAttr()) {
    std::optional<Band> known = getBand(mask, facts);
    if (known)
      band = *known;
    else
      unread = mask;
  }
  // 2. What the region says.
  if (!op.getKeep().empty()) {
    KeepPredicate predicate = evaluateKeepRegion(op, facts);
    band.isEmpty |= predicate.isNever;
    for (const KeyCondition &condition : predicate.conditions)
      band.add(condition);
    reduceRegion(op, predicate);
  }
  // 3. Both together, in the narrowest form.
  setMask(op, band, unread, facts);
}

namespace {
struct AnalyzeMaskPass : attn::impl::AnalyzeMaskPassBase<AnalyzeMaskPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AttentionOp> attentions;
    getOperation().walk([&](AttentionOp op) { attentions.push_back(op); });
    if (attentions.empty())
      return;
    if (failed(expectStage(getOperation(), Stage::shared)))
      return signalPassFailure();
    llvm::for_each(attentions, analyzeMask);
  }
};
} // namespace
