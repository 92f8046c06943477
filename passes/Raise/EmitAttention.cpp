//===- EmitAttention.cpp - The op for what was recognised -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// q, k and v are read where their data is computed, in the layout it has
/// there; nothing is copied to make them fit. Batch and heads are told apart by
/// what the operands look like: the loops of the products do not say it.
///
//===----------------------------------------------------------------------===//

#include "lib/Analysis/TensorRoles.h"
#include "passes/Raise/AttentionMatch.h"
#include "passes/Raise/RegionWriter.h"
#include "passes/Raise/Transforms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

namespace attn {

namespace {
/// The operands of the op, and where batch and heads divide.
struct OperandForms {
  TensorForm query, key, value, output;
  DigitList batch, heads;
  TensorRoles queryRoles, keyRoles, valueRoles, outputRoles;

  unsigned countDirect() const {
    return query.isDirect + key.isDirect + value.isDirect;
  }
};

/// A tensor that is added to the scores.
struct BiasOperand {
  Value tensor;
  AffineMap map;
};
} // namespace

/// The forms of all operands if the first `split` outer loops are the batch.
static std::optional<OperandForms>
findForms(const AttentionMatch &match, ElementTracer &tracer, size_t split) {
  const LoopRoles &roles = match.roles;
  OperandForms forms;
  forms.batch.assign(roles.outer.begin(), roles.outer.begin() + split);
  forms.heads.assign(roles.outer.begin() + split, roles.outer.end());
  forms.queryRoles = {forms.batch, forms.heads, roles.rows, roles.queryDim};
  DigitList keys{roles.key};
  forms.keyRoles = {forms.batch, forms.heads, keys, roles.queryDim};
  forms.valueRoles = {forms.batch, forms.heads, keys, roles.valueDim};
  forms.outputRoles = {forms.batch, forms.heads, roles.rows, roles.valueDim};
  auto find = [&](const TensorView &view, const TensorRoles &tensorRoles) {
    return findForm(tracer.getViews(view), tensorRoles, tracer.getContext());
  };
  linalg::LinalgOp product = match.product;
  TensorView result{product->getResult(0),
                    tracer.getCoordinates(*product.getDpsInitOperand(0))};
  std::optional<TensorForm> query = find(match.query, forms.queryRoles);
  std::optional<TensorForm> key = find(match.key, forms.keyRoles);
  std::optional<TensorForm> value = find(match.value, forms.valueRoles);
  std::optional<TensorForm> output =
      findForm(result, forms.outputRoles, tracer.getContext());
  if (!query || !key || !value || !output)
    return std::nullopt;
  forms.query = *query;
  forms.key = *key;
  forms.value = *value;
  forms.output = *output;
  return forms;
}

static std::optional<OperandForms> findForms(const AttentionMatch &match,
                                             ElementTracer &tracer,
                                             std::string &cause) {
  std::optional<OperandForms> best;
  for (size_t split = 0; split <= match.roles.outer.size(); ++split) {
    std::optional<OperandForms> forms = findForms(match, tracer, split);
    if (forms && (!best || forms->countDirect() > best->countDirect()))
      best = forms;
  }
  if (!best)
    cause = "not supported yet: batch, heads, rows and head dimension of q, k, "
            "v or o are in another order than 'bhsd' or 'bshd', or the heads "
            "of k or v in another order than those of q";
  return best;
}

/// The tensor of a form, reshaped to rank 4 where it is not. Null where a size
/// is not known.
static Value getRank4(OpBuilder &builder, Location loc, const TensorForm &form,
                      const TensorRoles &roles, ElementContext &context) {
  if (form.isDirect)
    return form.view.tensor;
  return reshapeByDigits(builder, loc, form.view.tensor,
                         *getWholeDims(form.view, context),
                         roles.getDims(form.layout), context);
}

/// The map from (b, h, i, j) to the dims of a tensor at these coordinates;
/// null where a dim is none of the four.
static AffineMap getBiasMap(const TensorView &view,
                            const RegionIndices &indices,
                            ElementContext &context) {
  std::optional<SmallVector<DigitList>> dims = getWholeDims(view, context);
  if (!dims)
    return AffineMap();
  MLIRContext *mlirContext = context.getContext();
  SmallVector<AffineExpr> results;
  for (Digits digits : *dims) {
    std::array<Digits, 4> all = indices.get();
    auto *place = llvm::find(all, digits);
    if (digits.empty())
      results.push_back(getAffineConstantExpr(0, mlirContext));
    else if (place != all.end())
      results.push_back(getAffineDimExpr(place - all.begin(), mlirContext));
    else
      return AffineMap();
  }
  AffineMap map = AffineMap::get(4, 0, results, mlirContext);
  return map.isProjectedPermutation(/*allowZeroInResults=*/true) ? map
                                                                 : AffineMap();
}

/// `factor · tensor`, elementwise.
static Value scaleTensor(OpBuilder &builder, Location loc, Value tensor,
                         double factor) {
  if (factor == 1.0)
    return tensor;
  auto type = cast<RankedTensorType>(tensor.getType());
  Value init = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, tensor),
      type.getElementType());
  Value constant = arith::ConstantOp::create(
      builder, loc, builder.getFloatAttr(type.getElementType(), factor));
  AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> loops(type.getRank(),
                                         utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, loc, TypeRange(type), ValueRange(tensor),
             ValueRange(init), ArrayRef{identity, identity}, loops,
             [&](OpBuilder &inner, Location at, ValueRange args) {
               Value product =
                   arith::MulFOp::create(inner, at, args[0], constant);
               linalg::YieldOp::create(inner, at, product);
             })
      .getResult(0);
}

/// A tensor that holds the bias and can be read as such; null if there is none.
static BiasOperand findBiasTensor(OpBuilder &builder, Location loc,
                                  const BiasPart &bias,
                                  const RegionIndices &indices,
                                  ElementTracer &tracer) {
  for (const TensorView &holder : tracer.getHolders(bias.element))
    if (AffineMap map = getBiasMap(holder, indices, tracer.getContext()))
      return {scaleTensor(builder, loc, holder.tensor, bias.factor), map};
  return {};
}

/// Takes one bias that is a tensor as the operand; the others join the score
/// region, which comes before bias in the order of the op.
static BiasOperand takeBiases(OpBuilder &builder, Location loc,
                              ScoreMatch &scores, const RegionIndices &indices,
                              ElementTracer &tracer) {
  ElementContext &context = tracer.getContext();
  BiasOperand operand;
  for (const BiasPart &bias : scores.biases) {
    if (!operand.tensor) {
      operand = findBiasTensor(builder, loc, bias, indices, tracer);
      if (operand.tensor)
        continue;
    }
    Type type = bias.element->type;
    Element factor = context.getConstant(FloatAttr::get(type, bias.factor));
    Element addend =
        context.getApply<arith::MulFOp>(type, {bias.element, factor});
    Element region = scores.region ? scores.region : scores.product;
    scores.region = context.getApply<arith::AddFOp>(type, {region, addend});
  }
  return operand;
}

/// The conjunction of all masks; null where there is none.
static Element getKeep(const ScoreMatch &scores, ElementContext &context) {
  Element keep = nullptr;
  for (const MaskPart &mask : scores.masks)
    keep = keep ? context.getApply<arith::AndIOp>(keep->type, {keep, mask.keep})
                : mask.keep;
  return keep;
}

static LayoutAttr getLayout(const OperandForms &forms, MLIRContext *context) {
  return LayoutAttr::get(context, forms.query.layout, forms.key.layout,
                         forms.value.layout, forms.output.layout);
}

static NumericsAttr getNumerics(FullyMasked mode, MLIRContext *context) {
  return NumericsAttr::getDefault(context).withFullyMasked(mode);
}

/// An empty tensor of the rank-4 output.
static Value makeOutput(OpBuilder &builder, Location loc, Type element,
                        const OperandForms &forms, ElementContext &context) {
  SmallVector<OpFoldResult> sizes;
  for (const DigitList &dim : forms.outputRoles.getDims(forms.output.layout)) {
    sizes.push_back(getDigitsSize(builder, loc, dim, context));
    if (!sizes.back())
      return Value();
  }
  return tensor::EmptyOp::create(builder, loc, sizes, element);
}

/// The op on its operands, without regions.
static AttentionOp createOp(RewriterBase &rewriter, const AttentionMatch &match,
                            const OperandForms &forms, ValueRange operands,
                            const BiasOperand &bias, ValueRange captures) {
  double scale =
      match.scores.scale * forms.query.view.factor * forms.key.view.factor;
  MLIRContext *context = rewriter.getContext();
  Value output = operands[3];
  return AttentionOp::create(
      rewriter, match.product->getLoc(), output.getType(), operands[0],
      operands[1], operands[2], bias.tensor,
      /*query_lengths=*/Value(), /*key_lengths=*/Value(), captures,
      /*page_table=*/Value(), /*key_scale=*/Value(), /*value_scale=*/Value(),
      /*sinks=*/Value(), /*dropout=*/ValueRange(), output,
      /*offsets=*/ValueRange(), /*lengths=*/ValueRange(),
      rewriter.getF32FloatAttr(scale), MaskInterface(),
      bias.map ? AffineMapAttr::get(bias.map) : AffineMapAttr(),
      AffineMapAttr(), getLayout(forms, context),
      getNumerics(match.fullyMasked, context));
}

/// Puts the output of `op`, in the shape of the product with V, in its place.
static void replaceProduct(RewriterBase &rewriter, AttentionOp op,
                           linalg::LinalgOp product, const OperandForms &forms,
                           ElementTracer &tracer) {
  Location loc = product.getLoc();
  Value result = product->getResult(0);
  ElementContext &context = tracer.getContext();
  TensorView view{result, tracer.getCoordinates(*product.getDpsInitOperand(0))};
  Value replacement =
      reshapeByDigits(rewriter, loc, op.getOutput(),
                      forms.outputRoles.getDims(forms.output.layout),
                      *getWholeDims(view, context), context);
  replacement =
      scaleTensor(rewriter, loc, replacement, forms.value.view.factor);
  if (replacement.getType() != result.getType())
    replacement =
        tensor::CastOp::create(rewriter, loc, result.getType(), replacement);
  rewriter.replaceAllUsesWith(result, replacement);
}

AttentionOp emitAttention(RewriterBase &rewriter, const AttentionMatch &match,
                          ElementTracer &tracer, std::string &cause) {
  ElementContext &context = tracer.getContext();
  linalg::LinalgOp product = match.product;
  Location loc = product.getLoc();
  rewriter.setInsertionPoint(product);

  // 1. The operands, as tensors of rank 4.
  std::optional<OperandForms> forms = findForms(match, tracer, cause);
  if (!forms)
    return nullptr;
  Value operands[] = {
      getRank4(rewriter, loc, forms->query, forms->queryRoles, context),
      getRank4(rewriter, loc, forms->key, forms->keyRoles, context),
      getRank4(rewriter, loc, forms->value, forms->valueRoles, context),
      makeOutput(rewriter, loc,
                 getElementTypeOrSelf(product->getResult(0).getType()), *forms,
                 context)};
  if (llvm::is_contained(operands, Value())) {
    cause = "not supported yet: a size that no value says";
    return nullptr;
  }

  // 2. Bias, score region and mask.
  RegionIndices indices{forms->batch, forms->heads, match.roles.rows,
                        DigitList{match.roles.key}};
  ScoreMatch scores = match.scores;
  BiasOperand bias = takeBiases(rewriter, loc, scores, indices, tracer);
  Element keep = getKeep(scores, context);
  RegionWriter writer(tracer, indices);
  if ((scores.region && !(scores.region = writer.prepare(
                              scores.region, scores.product, cause))) ||
      (keep && !(keep = writer.prepare(keep, nullptr, cause))))
    return nullptr;

  // 3. The op, and back to the shape of the product.
  AttentionOp op =
      createOp(rewriter, match, *forms, operands, bias, writer.getCaptures());
  if (scores.region)
    writer.write(op.getScore(), loc, scores.region, scores.product);
  if (keep)
    writer.write(op.getKeep(), loc, keep, nullptr);
  replaceProduct(rewriter, op, product, *forms, tracer);
  return op;
}

} // namespace attn
