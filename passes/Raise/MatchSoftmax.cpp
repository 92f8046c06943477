//===- MatchSoftmax.cpp - One softmax under all its spellings -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// softmax(S) = E / L with E = exp(S - M), M = max_j S, L = Σ_j E. M cancels,
/// so any M that is the same for the whole row would do mathematically; only
/// the row maximum (possibly replaced by 0 where it is -inf) and no M at all
/// are taken, since others may overflow where the fused form does not.
///
//===----------------------------------------------------------------------===//

#include "passes/Raise/AttentionMatch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>
#include <limits>

using namespace mlir;

namespace attn {

static bool isMinusInfinity(Element element) {
  return getFloatConstant(element) == -std::numeric_limits<double>::infinity();
}

static bool compares(Element element, arith::CmpFPredicate ordered,
                     arith::CmpFPredicate unordered) {
  if (!element->applies<arith::CmpFOp>())
    return false;
  auto predicate =
      static_cast<arith::CmpFPredicate>(cast<DictionaryAttr>(element->attribute)
                                            .getAs<IntegerAttr>("predicate")
                                            .getInt());
  return predicate == ordered || predicate == unordered;
}

/// The body of a reduction over a whole row, at `key`; null where it runs over
/// more or fewer keys.
static Element instantiate(Element reduction, const Digit *key,
                           ElementContext &context) {
  const Digit *reduced = reduction->digits[0];
  if (!context.getExtents().isSame(reduced->extent, key->extent) &&
      !context.assume(reduced->extent, key->extent))
    return nullptr;
  return context.replace(reduction->operands[0], reduced, key);
}

/// Whether `element` says that all scores of the row are -inf (or, where
/// `negated`, that some are not).
static bool isRowOfMinusInfinity(Element element, Element scores,
                                 const Digit *key, ElementContext &context,
                                 bool negated = false) {
  if (element->applies<arith::XOrIOp>() && getIntConstant(element->operands[1]))
    return isRowOfMinusInfinity(element->operands[0], scores, key, context,
                                !negated);
  if (element->reducesBy(negated ? Reduction::disjunction
                                 : Reduction::conjunction)) {
    Element body = instantiate(element, key, context);
    if (!body)
      return false;
    if (negated)
      body = context.getNot(body);
    if (body->applies<arith::XOrIOp>() && negated) {
      Element inner = body->operands[0];
      return compares(inner, arith::CmpFPredicate::ONE,
                      arith::CmpFPredicate::UNE) &&
             inner->operands[0] == scores &&
             isMinusInfinity(inner->operands[1]);
    }
    return compares(body, arith::CmpFPredicate::OEQ,
                    arith::CmpFPredicate::UEQ) &&
           body->operands[0] == scores && isMinusInfinity(body->operands[1]);
  }
  // The row maximum is -inf.
  return !negated &&
         compares(element, arith::CmpFPredicate::OEQ,
                  arith::CmpFPredicate::UEQ) &&
         element->operands[0]->reducesBy(Reduction::maximum) &&
         instantiate(element->operands[0], key, context) == scores &&
         isMinusInfinity(element->operands[1]);
}

/// `c ? a : b` where `c` compares `b` with a constant: b, and whether `c` tests
/// for `tested`.
static std::optional<Element> stripReplacement(Element element, double tested) {
  if (!element->applies<arith::SelectOp>())
    return std::nullopt;
  Element condition = element->operands[0];
  if (!compares(condition, arith::CmpFPredicate::OEQ,
                arith::CmpFPredicate::UEQ) ||
      condition->operands[0] != element->operands[2] ||
      getFloatConstant(condition->operands[1]) != tested ||
      !getFloatConstant(element->operands[1]))
    return std::nullopt;
  return element->operands[2];
}

namespace {
/// Numerator and denominator of the probabilities.
struct Quotient {
  Element numerator, denominator;
};

/// exp(factor · (scores - maximum)); no maximum where none is subtracted.
struct Exponential {
  double factor;
  Element scores, maximum;
};
} // namespace

static std::optional<Quotient> matchQuotient(Element probability) {
  if (probability->applies<arith::DivFOp>())
    return Quotient{probability->operands[0], probability->operands[1]};
  if (!probability->applies<arith::MulFOp>())
    return std::nullopt;
  for (unsigned side : {0, 1}) {
    Element reciprocal = probability->operands[side];
    if (reciprocal->applies<arith::DivFOp>() &&
        getFloatConstant(reciprocal->operands[0]) == 1.0)
      return Quotient{probability->operands[1 - side], reciprocal->operands[1]};
  }
  return std::nullopt;
}

static std::optional<Exponential> matchExponential(Element element) {
  bool isBinary = element->applies<math::Exp2Op>();
  if (!isBinary && !element->applies<math::ExpOp>())
    return std::nullopt;
  auto [factor, exponent] = peelFactor(element->operands[0]);
  if (isBinary)
    factor *= std::log(2.0);
  if (std::abs(factor - 1.0) < 1e-6)
    factor = 1.0;
  if (exponent->applies<arith::SubFOp>())
    return Exponential{factor, exponent->operands[0], exponent->operands[1]};
  return Exponential{factor, exponent, nullptr};
}

/// Whether the row statistic belongs to these scores; says why not.
static bool checkStatistic(Element statistic, Reduction reduction,
                           Element expected, StringRef name, const Digit *key,
                           ElementContext &context, std::string &cause) {
  if (!statistic->reducesBy(reduction)) {
    cause = ("the " + name + " is not a reduction of one row").str();
    return false;
  }
  if (uses(statistic, key)) {
    cause = "the softmax runs over another dimension than the product with V";
    return false;
  }
  Element body = instantiate(statistic, key, context);
  if (body == expected)
    return true;
  if (!body) {
    cause =
        ("the " + name + " runs over other keys than the product with V").str();
    return false;
  }
  cause = ("the " + name + " is of another tensor than the exponentials").str();
  return false;
}

namespace {
/// `condition ? 0 : probability`, or negated, as it is written around a
/// softmax.
struct Guard {
  Element condition = nullptr; // null where there is none
  bool isNegated = false;
};
} // namespace

/// Takes the guard off `probability`. Fails where a select puts in something
/// other than zero.
static std::optional<Guard> stripGuard(Element &probability,
                                       std::string &cause) {
  Guard guard;
  if (!probability->applies<arith::SelectOp>())
    return guard;
  Elements parts = probability->operands;
  guard.isNegated = getFloatConstant(parts[2]) == 0.0;
  if (!guard.isNegated && getFloatConstant(parts[1]) != 0.0) {
    cause = "the probabilities are replaced by something other than zero";
    return std::nullopt;
  }
  guard.condition = parts[0];
  probability = guard.isNegated ? parts[1] : parts[2];
  return guard;
}

/// Whether `maximum`, if there is one, and the denominator are those of a row
/// of `match.scores`. Sees from them whether a row of -inf gives no NaN.
static bool matchStatistics(SoftmaxMatch &match, Element maximum,
                            Quotient quotient, const Digit *key,
                            ElementContext &context, std::string &cause) {
  bool mayBeNaN = false;
  if (maximum) {
    // max == -inf ? 0 : max; without it a row of -inf is one of NaN.
    auto inner =
        stripReplacement(maximum, -std::numeric_limits<double>::infinity());
    mayBeNaN = !inner;
    if (!checkStatistic(inner ? *inner : maximum, Reduction::maximum,
                        match.scores, "row maximum", key, context, cause))
      return false;
  }
  // sum == 0 ? 1 : sum
  if (auto inner = stripReplacement(quotient.denominator, 0.0)) {
    match.isGuarded = !mayBeNaN;
    quotient.denominator = *inner;
  }
  return checkStatistic(quotient.denominator, Reduction::sum,
                        quotient.numerator, "row sum", key, context, cause);
}

std::optional<SoftmaxMatch> matchSoftmax(Element probability, const Digit *key,
                                         ElementContext &context,
                                         std::string &cause) {
  std::optional<Guard> guard = stripGuard(probability, cause);
  if (!guard)
    return std::nullopt;
  std::optional<Quotient> quotient = matchQuotient(probability);
  std::optional<Exponential> exponential =
      quotient ? matchExponential(quotient->numerator) : std::nullopt;
  if (!exponential || exponential->factor <= 0.0) {
    cause = "the probabilities are not exponentials divided by their sum";
    return std::nullopt;
  }
  SoftmaxMatch match{exponential->scores, exponential->factor, false};
  if (!matchStatistics(match, exponential->maximum, *quotient, key, context,
                       cause))
    return std::nullopt;
  if (!guard->condition)
    return match;
  if (!isRowOfMinusInfinity(guard->condition, match.scores, key, context,
                            guard->isNegated)) {
    cause = "the probabilities are zeroed by another condition than a row of "
            "-inf";
    return std::nullopt;
  }
  match.isGuarded = true;
  return match;
}

} // namespace attn
