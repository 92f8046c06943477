//===- ShareKV.cpp - Read keys and values from before their repeat --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The loop over query heads is one digit h. Where k comes from a repeat, its
// tensors split h into (g, r) and the one before the repeat is read at g alone:
// the op can read it, since g = h floordiv (Hq / Hkv). A tensor read at r alone
// is a repeat in the other order.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/TensorRoles.h"
#include "passes/ShareKV/Passes.h"
#include "passes/ShareKV/Transforms.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_SHAREKVPASS
#include "passes/ShareKV/Passes.h.inc"

namespace {
/// The digits of the op's own loops.
struct OpLoops {
  DigitList batch, heads, keys, queryDim, valueDim;
};

/// Where k and v can be read from with fewer heads.
struct SharedForms {
  TensorForm key, value;
  TensorRoles keyRoles, valueRoles;
};
} // namespace

static OpLoops getOpLoops(AttentionOp op, ElementContext &context) {
  unsigned next = 0;
  auto getLoop = [&](Value tensor, unsigned dim) {
    Digits digits =
        context.getLoop(op, next++, context.getExtents().get(tensor, dim));
    return DigitList(digits);
  };
  LayoutAttr layout = op.getLayoutOrDefault();
  auto [kb, kh, ks, kd] = AttentionOp::getDimPositions(layout.getK());
  auto [vb, vh, vs, vd] = AttentionOp::getDimPositions(layout.getV());
  return {getLoop(op.getKey(), kb), getLoop(op.getKey(), kh),
          getLoop(op.getKey(), ks), getLoop(op.getKey(), kd),
          getLoop(op.getValue(), vd)};
}

static TensorView getView(Value tensor, const TensorRoles &roles,
                          TensorLayout layout, ElementContext &context) {
  TensorView view{tensor, {}};
  for (const DigitList &digits : roles.getDims(layout))
    view.coordinates.push_back(context.getIndex(digits));
  return view;
}

/// Views that hold the operand's data as it is, without a factor.
static SmallVector<TensorView> getPlainViews(TensorView view,
                                             ElementTracer &tracer) {
  SmallVector<TensorView> views = tracer.getViews(view);
  llvm::erase_if(views, [](const TensorView &at) { return at.factor != 1.0; });
  return views;
}

/// The forms with the fewest heads that k and v both have.
static std::optional<SharedForms> findSharedForms(AttentionOp op,
                                                  ElementTracer &tracer) {
  ElementContext &context = tracer.getContext();
  OpLoops loops = getOpLoops(op, context);
  LayoutAttr layout = op.getLayoutOrDefault();
  TensorRoles key{loops.batch, loops.heads, loops.keys, loops.queryDim};
  TensorRoles value{loops.batch, loops.heads, loops.keys, loops.valueDim};
  SmallVector<TensorView> keyViews =
      getPlainViews(getView(op.getKey(), key, layout.getK(), context), tracer);
  SmallVector<TensorView> valueViews = getPlainViews(
      getView(op.getValue(), value, layout.getV(), context), tracer);
  for (size_t prefix = 0; prefix < loops.heads.size(); ++prefix) {
    key.heads.assign(loops.heads.begin(), loops.heads.begin() + prefix);
    value.heads = key.heads;
    std::optional<TensorForm> keyForm = findForm(keyViews, key, context);
    std::optional<TensorForm> valueForm = findForm(valueViews, value, context);
    if (keyForm && valueForm)
      return SharedForms{*keyForm, *valueForm, key, value};
  }
  return std::nullopt;
}

static Value getRank4(RewriterBase &rewriter, Location loc,
                      const TensorForm &form, const TensorRoles &roles,
                      ElementContext &context) {
  if (form.isDirect)
    return form.view.tensor;
  return reshapeByDigits(rewriter, loc, form.view.tensor,
                         *getWholeDims(form.view, context),
                         roles.getDims(form.layout), context);
}

/// One attempt; with `mayAssume`, sizes may be taken to be equal.
static LogicalResult shareKeysAndValues(RewriterBase &rewriter, AttentionOp op,
                                        bool mayAssume) {
  ElementContext context(op.getContext());
  if (mayAssume)
    context.allowAssumptions();
  ElementTracer tracer(context);
  tracer.learnFromAsserts(op);
  constexpr int kMaxAttempts = 32; // each splits a digit or joins two extents
  std::optional<SharedForms> forms;
  for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
    tracer.restart();
    forms = findSharedForms(op, tracer);
    if (!context.isStale())
      break;
  }
  if (!forms || context.isStale())
    return rewriter.notifyMatchFailure(op, "expected k and v to be repeated");
  rewriter.setInsertionPoint(op);
  Value key =
      getRank4(rewriter, op.getLoc(), forms->key, forms->keyRoles, context);
  Value value =
      getRank4(rewriter, op.getLoc(), forms->value, forms->valueRoles, context);
  if (!key || !value)
    return rewriter.notifyMatchFailure(op, "expected sizes that values say");
  emitAssumptions(rewriter, op.getLoc(), context);
  LayoutAttr layout = op.getLayoutOrDefault();
  rewriter.modifyOpInPlace(op, [&] {
    op.getKeyMutable().assign(key);
    op.getValueMutable().assign(value);
    op.setLayoutAttr(LayoutAttr::get(op.getContext(), layout.getQ(),
                                     forms->key.layout, forms->value.layout,
                                     layout.getO()));
  });
  return success();
}

LogicalResult shareKeysAndValues(RewriterBase &rewriter, AttentionOp op) {
  if (succeeded(shareKeysAndValues(rewriter, op, /*mayAssume=*/false)))
    return success();
  return shareKeysAndValues(rewriter, op, /*mayAssume=*/true);
}

} // namespace attn

using namespace attn;

namespace {
struct ShareKVPass : attn::impl::ShareKVPassBase<ShareKVPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation().walk([&](AttentionOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (AttentionOp op : ops)
      (void)shareKeysAndValues(rewriter, op); // the op without repeats stays
  }
};
} // namespace
