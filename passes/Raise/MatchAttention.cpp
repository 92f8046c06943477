//===- MatchAttention.cpp - From a product with V to its parts ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Raise/AttentionMatch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;

namespace attn {

static bool isExponential(Element element) {
  return element->applies<math::ExpOp>() || element->applies<math::Exp2Op>();
}

/// Whether an expression has what only a softmax over a row has: exponentials,
/// and a sum of them or a maximum.
static bool resemblesSoftmax(Element element) {
  return anyOf(element, isExponential) && anyOf(element, [](Element node) {
           return node->reducesBy(Reduction::maximum) ||
                  (node->reducesBy(Reduction::sum) &&
                   anyOf(node, isExponential));
         });
}

static bool startsAtZero(linalg::LinalgOp op, ElementTracer &tracer) {
  OpOperand *init = op.getDpsInitOperand(0);
  Element start = tracer.trace(init->get(), tracer.getCoordinates(*init));
  return getFloatConstant(start) == 0.0;
}

static DigitList getLoops(linalg::LinalgOp op, ArrayRef<unsigned> loops,
                          ElementTracer &tracer) {
  DigitList digits;
  for (unsigned loop : loops)
    llvm::append_range(digits, tracer.getLoop(op, loop));
  return digits;
}

/// The operand of the product with V that holds probabilities, if one does.
static OpOperand *findProbabilities(linalg::LinalgOp product,
                                    ElementTracer &tracer) {
  for (OpOperand *operand : product.getDpsInputOperands()) {
    ElementList coordinates = tracer.getCoordinates(*operand);
    if (resemblesSoftmax(tracer.trace(operand->get(), coordinates)))
      return operand;
  }
  return nullptr;
}

/// The loops of the product with V, by what they stand for.
static std::optional<LoopRoles> getRoles(linalg::LinalgOp product,
                                         bool probabilitiesFirst,
                                         ElementTracer &tracer,
                                         std::string &cause) {
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(product);
  if (failed(dims))
    return std::nullopt;
  auto rows = dims->m, columns = dims->n;
  if (!probabilitiesFirst)
    std::swap(rows, columns);
  LoopRoles roles;
  roles.outer = getLoops(product, dims->batch, tracer);
  roles.rows = getLoops(product, rows, tracer);
  roles.valueDim = getLoops(product, columns, tracer);
  DigitList keys = getLoops(product, dims->k, tracer);
  if (keys.size() != 1) {
    cause = "not supported yet: keys that are not one dimension";
    return std::nullopt;
  }
  roles.key = keys[0];
  return roles;
}

/// Binds the loops of QKᵀ by the element that was read of it.
static std::optional<ElementList> bindLoops(Element read, linalg::LinalgOp op,
                                            ElementTracer &tracer,
                                            DigitList &reduced) {
  ElementList loops(op.getNumLoops(), nullptr);
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  for (auto [expr, coordinate] : llvm::zip(map.getResults(), read->operands))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      loops[dim.getPosition()] = coordinate;
  for (auto [loop, bound] : llvm::enumerate(loops)) {
    if (bound)
      continue;
    Digits digits = tracer.getLoop(op, loop);
    bound = tracer.getContext().getIndex(digits);
    llvm::append_range(reduced, digits);
  }
  return loops;
}

/// An operand of a contraction as it is read under bound loops.
static TensorView getOperandView(OpOperand &operand, Elements loops,
                                 ElementContext &context) {
  auto op = cast<linalg::LinalgOp>(operand.getOwner());
  TensorView view{operand.get(), {}};
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    view.coordinates.push_back(dim ? loops[dim.getPosition()]
                                   : context.getIndexConstant(0));
  }
  return view;
}

static bool usesAny(const TensorView &view, Digits digits) {
  return llvm::any_of(view.coordinates, [&](Element coordinate) {
    return llvm::any_of(
        digits, [&](const Digit *digit) { return uses(coordinate, digit); });
  });
}

/// Finds Q and K behind the product in the scores.
static bool matchQueryAndKey(AttentionMatch &match, ElementTracer &tracer,
                             std::string &cause) {
  Element read = match.scores.product;
  auto op = read->value.getDefiningOp<linalg::LinalgOp>();
  if (!startsAtZero(op, tracer)) {
    cause = "not supported yet: a product of queries and keys that starts from "
            "another tensor than zero";
    return false;
  }
  std::optional<ElementList> loops =
      bindLoops(read, op, tracer, match.roles.queryDim);
  TensorView first =
      getOperandView(*op.getDpsInputOperand(0), *loops, tracer.getContext());
  TensorView second =
      getOperandView(*op.getDpsInputOperand(1), *loops, tracer.getContext());
  if (usesAny(first, match.roles.key))
    std::swap(first, second);
  if (usesAny(first, match.roles.key) || usesAny(second, match.roles.rows) ||
      !usesAny(second, match.roles.key)) {
    cause = "the scores are no product of queries and keys";
    return false;
  }
  match.query = first;
  match.key = second;
  return true;
}

/// One of three types, the same everywhere.
static bool checkTypes(AttentionMatch &match, OpOperand &probabilities,
                       std::string &cause) {
  Type first = getElementTypeOrSelf(match.query.tensor.getType());
  bool isKnown = first.isF32() || first.isF16() || first.isBF16();
  for (Value tensor :
       {probabilities.get(), match.query.tensor, match.key.tensor,
        match.value.tensor, Value(match.product->getResult(0))}) {
    Type type = getElementTypeOrSelf(tensor.getType());
    if (isKnown && type == first)
      continue;
    llvm::raw_string_ostream os(cause);
    os << "not supported yet: element type '" << type << "'";
    if (isKnown)
      os << " beside '" << first << "'";
    return false;
  }
  return true;
}

static std::optional<AttentionMatch>
matchAttentionOnce(linalg::LinalgOp product, ElementTracer &tracer,
                   std::string &cause) {
  ElementContext &context = tracer.getContext();
  OpOperand *probabilities = findProbabilities(product, tracer);
  if (!probabilities)
    return std::nullopt;
  bool isFirst = probabilities->getOperandNumber() == 0;
  std::optional<LoopRoles> roles = getRoles(product, isFirst, tracer, cause);
  if (!roles)
    return std::nullopt;
  if (!startsAtZero(product, tracer)) {
    cause = "not supported yet: a product with V that starts from another "
            "tensor than zero";
    return std::nullopt;
  }
  AttentionMatch match{product, *roles, {}, {}, {}, {}, FullyMasked::zero};
  OpOperand *value = product.getDpsInputOperand(isFirst ? 1 : 0);
  match.value = {value->get(), tracer.getCoordinates(*value)};
  Element probability =
      tracer.trace(probabilities->get(), tracer.getCoordinates(*probabilities));
  std::optional<SoftmaxMatch> softmax =
      matchSoftmax(probability, roles->key, context, cause);
  if (!softmax)
    return std::nullopt;
  std::optional<ScoreMatch> scores =
      matchScores(*softmax, *roles, context, cause);
  if (!scores)
    return std::nullopt;
  match.scores = *scores;
  if (!matchQueryAndKey(match, tracer, cause) ||
      !checkTypes(match, *probabilities, cause))
    return std::nullopt;
  std::optional<FullyMasked> fullyMasked = resolveFullyMasked(
      match.scores, softmax->isGuarded, match.roles, context, cause);
  if (!fullyMasked)
    return std::nullopt;
  match.fullyMasked = *fullyMasked;
  // Views split digits as well: see them before anyone relies on digits.
  for (const TensorView &view : {match.query, match.key, match.value})
    tracer.getViews(view);
  return match;
}

std::optional<AttentionMatch> matchAttention(linalg::LinalgOp product,
                                             ElementTracer &tracer,
                                             std::string &cause) {
  constexpr int kMaxAttempts = 32; // each splits a digit or joins two extents
  for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
    tracer.restart();
    cause.clear();
    std::optional<AttentionMatch> match =
        matchAttentionOnce(product, tracer, cause);
    if (!tracer.getContext().isStale())
      return match;
  }
  cause = "the shapes are split in too many ways";
  return std::nullopt;
}

} // namespace attn
