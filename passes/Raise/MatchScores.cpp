//===- MatchScores.cpp - Scale, score region, bias and mask ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// From the outside in, each layer of the scores that does not involve QKᵀ is
/// taken off: addends (masks or biases), selects that mask, constant factors
/// (which multiply everything taken off below them). What is left is the score
/// region, down to the constant factor next to QKᵀ, which is the scale.
///
//===----------------------------------------------------------------------===//

#include "passes/Raise/AttentionMatch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace attn {

static bool mentions(Element element, Element other) {
  return anyOf(element, [&](Element node) { return node == other; });
}

/// The one element of a contraction over rows and keys in the scores.
static Element findProduct(Element scores, const LoopRoles &roles,
                           std::string &cause) {
  llvm::SmallSetVector<Element, 2> products;
  anyOf(scores, [&](Element node) {
    if (!node->is(ElementNode::Kind::read) || !uses(node, roles.key) ||
        !llvm::all_of(roles.rows,
                      [&](const Digit *row) { return uses(node, row); }))
      return false;
    auto op = node->value.getDefiningOp<linalg::LinalgOp>();
    if (op && linalg::isaContractionOpInterface(op))
      products.insert(node);
    return false;
  });
  if (products.size() == 1)
    return products.front();
  cause = products.empty()
              ? "the scores hold no product of queries and keys"
              : "not supported yet: scores made of several products";
  return nullptr;
}

namespace {
/// Takes the layers of one expression off.
class ScoreParser {
public:
  ScoreParser(ElementContext &context, ScoreMatch &match, double factor)
      : context(context), match(match), factor(factor) {}

  /// Takes off all layers that it knows; returns what is left.
  Element parse(Element scores) {
    while (Element inner = takeLayer(scores))
      scores = inner;
    return scores;
  }
  double getFactor() const { return factor; }

private:
  bool isInner(Element element) { return mentions(element, match.product); }

  Element takeLayer(Element scores) {
    if (scores->applies<arith::AddFOp>() || scores->applies<arith::SubFOp>())
      return takeAddend(scores);
    if (scores->applies<arith::SelectOp>())
      return takeSelect(scores);
    if (scores->applies<arith::MulFOp>() || scores->applies<arith::DivFOp>() ||
        scores->applies<arith::NegFOp>()) {
      auto [peeled, rest] = peelFactor(scores);
      if (rest == scores)
        return nullptr;
      factor *= peeled;
      return rest;
    }
    return nullptr;
  }

  Element takeAddend(Element scores) {
    Element left = scores->operands[0], right = scores->operands[1];
    bool isLeft = isInner(left);
    if (isLeft == isInner(right))
      return nullptr;
    bool isDifference = scores->applies<arith::SubFOp>();
    if (isDifference && !isLeft)
      return nullptr; // the scores are negated: a matter of the score region
    addAddends(isLeft ? right : left, isDifference ? -factor : factor);
    return isLeft ? left : right;
  }

  /// Records an addend, as mask and bias where it is a sum of both.
  void addAddends(Element addend, double sign) {
    if (addMask(addend, sign))
      return;
    ElementList terms;
    collectTerms(addend, terms);
    ElementList rest;
    for (Element term : terms)
      if (!addMask(term, sign))
        rest.push_back(term);
    if (rest.size() == terms.size())
      rest.assign({addend}); // the whole sum may be a tensor
    for (Element term : rest)
      match.biases.push_back({term, sign});
  }

  bool addMask(Element addend, double sign, bool isSelected = false) {
    if (sign <= 0)
      return false;
    std::optional<MaskPart> mask = matchMask(addend, context);
    if (!mask)
      return false;
    mask->fill *= sign;
    if (!isSelected)
      mask->addend = {addend, sign};
    match.masks.push_back(*mask);
    return true;
  }

  static void collectTerms(Element element, ElementList &terms) {
    if (!element->applies<arith::AddFOp>()) {
      terms.push_back(element);
      return;
    }
    for (Element operand : element->operands)
      collectTerms(operand, terms);
  }

  /// `keep ? scores : fill`.
  Element takeSelect(Element scores) {
    Element condition = scores->operands[0];
    if (isInner(condition) || factor <= 0)
      return nullptr;
    bool keepsYes = isInner(scores->operands[1]);
    Element inner = scores->operands[keepsYes ? 1 : 2];
    Element fill = scores->operands[keepsYes ? 2 : 1];
    // Judge the fill as the addend that has the same effect.
    Element zero = context.getConstant(FloatAttr::get(fill->type, 0.0));
    Element addend = keepsYes ? context.getApply<arith::SelectOp>(
                                    fill->type, {condition, zero, fill})
                              : context.getApply<arith::SelectOp>(
                                    fill->type, {condition, fill, zero});
    return addMask(addend, factor, /*isSelected=*/true) ? inner : nullptr;
  }

  ElementContext &context;
  ScoreMatch &match;
  double factor;
};
} // namespace

/// All nodes of `within` that have `element` as an operand.
static ElementList getUsers(Element within, Element element) {
  ElementList users;
  anyOf(within, [&](Element node) {
    if (llvm::is_contained(node->operands, element))
      users.push_back(node);
    return false;
  });
  return users;
}

/// Splits what is left of the scores into score region and scale.
static void splitRegion(Element scores, double factor, ScoreMatch &match,
                        ElementContext &context) {
  Element scaled = match.product;
  while (scaled != scores) {
    ElementList users = getUsers(scores, scaled);
    if (users.size() != 1 || peelFactor(users[0]).rest == users[0] ||
        users[0]->operands[0] != scaled)
      break;
    scaled = users[0];
  }
  match.scale = peelFactor(scaled).factor;
  if (scaled == scores) {
    match.scale *= factor;
    return;
  }
  match.region = context.replace(scores, scaled, match.product);
  Element constant = context.getConstant(FloatAttr::get(scores->type, factor));
  match.region =
      context.getApply<arith::MulFOp>(scores->type, {match.region, constant});
}

std::optional<ScoreMatch> matchScores(const SoftmaxMatch &softmax,
                                      const LoopRoles &roles,
                                      ElementContext &context,
                                      std::string &cause) {
  ScoreMatch match;
  match.product = findProduct(softmax.scores, roles, cause);
  if (!match.product)
    return std::nullopt;
  ScoreParser parser(context, match, softmax.factor);
  Element rest = parser.parse(softmax.scores);
  splitRegion(rest, parser.getFactor(), match, context);
  return match;
}

} // namespace attn
