//===- KeepPredicate.cpp - A keep region as conditions on the key ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Negations are pushed down to the comparisons, conjunctions join, disjunctions
// and selects are resolved where one side decides or implies the other. What
// does not come out as a condition on the key stays as it is in the region.
//
//===----------------------------------------------------------------------===//

#include "passes/Mask/KeepPredicate.h"
#include "passes/Mask/ConstantChoice.h"
#include "passes/Mask/LinearValues.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace attn;

using Kind = KeyCondition::Kind;

namespace {
class PredicateEvaluator {
public:
  PredicateEvaluator(AttentionOp op, const LengthFacts &facts)
      : facts(facts), integers(op, facts) {}

  /// What `value`, or its negation, says.
  KeepPredicate evaluate(Value value, bool isNegated);

private:
  KeepPredicate evaluateOp(Value value, bool isNegated);
  KeepPredicate evaluateSelect(arith::SelectOp select, bool isNegated);
  KeepPredicate evaluateComparison(arith::CmpIOp comparison, bool isNegated);
  KeepPredicate join(KeepPredicate left, const KeepPredicate &right);
  KeepPredicate unite(const KeepPredicate &left, const KeepPredicate &right,
                      const PredicatePart &whole);
  bool implies(const KeepPredicate &left, const KeepPredicate &right);

  LengthFacts facts;
  LinearValues integers;
  /// Predicates share values, so the walk over them as a tree needs an end.
  int64_t budget = 1000;
};
} // namespace

static KeepPredicate getTruth(bool truth) {
  KeepPredicate predicate;
  predicate.isNever = !truth;
  return predicate;
}

static KeepPredicate getRest(Value value, bool isNegated, const Twine &cause) {
  KeepPredicate predicate;
  predicate.rest.push_back({value, isNegated, cause.str()});
  return predicate;
}

//===----------------------------------------------------------------------===//
// Joining
//===----------------------------------------------------------------------===//

KeepPredicate PredicateEvaluator::join(KeepPredicate left,
                                       const KeepPredicate &right) {
  if (left.isNever || right.isNever)
    return getTruth(false);
  left.conditions.append(right.conditions);
  left.rest.append(right.rest);
  return left;
}

/// Whether one condition says no less than another, for all rows.
static bool impliesCondition(const KeyCondition &left,
                             const KeyCondition &right,
                             const LengthFacts &facts) {
  if (left.kind != right.kind)
    return false;
  std::optional<LinearForm> slack = left.kind == Kind::upper
                                        ? subtract(right.bound, left.bound)
                                        : subtract(left.bound, right.bound);
  return slack && getMinimum(*slack, facts.withRowsAndKeys()) >= 0;
}

bool PredicateEvaluator::implies(const KeepPredicate &left,
                                 const KeepPredicate &right) {
  return right.rest.empty() &&
         llvm::all_of(right.conditions, [&](const KeyCondition &wanted) {
           return llvm::any_of(left.conditions, [&](const KeyCondition &given) {
             return impliesCondition(given, wanted, facts);
           });
         });
}

KeepPredicate PredicateEvaluator::unite(const KeepPredicate &left,
                                        const KeepPredicate &right,
                                        const PredicatePart &whole) {
  if (left.isNever || (!right.isNever && implies(left, right)))
    return right;
  if (right.isNever || implies(right, left))
    return left;
  KeepPredicate predicate;
  predicate.rest.push_back(whole);
  return predicate;
}

//===----------------------------------------------------------------------===//
// Evaluating
//===----------------------------------------------------------------------===//

/// The i1 under casts that keep its truth, as `arith.trunci (arith.extui %x)`.
static Value lookThroughCasts(Value value) {
  while (auto narrow = value.getDefiningOp<arith::TruncIOp>()) {
    Operation *wide = narrow.getIn().getDefiningOp();
    if (!isa_and_nonnull<arith::ExtUIOp, arith::ExtSIOp>(wide) ||
        !wide->getOperand(0).getType().isInteger(1))
      return value;
    value = wide->getOperand(0);
  }
  return value;
}

KeepPredicate PredicateEvaluator::evaluate(Value value, bool isNegated) {
  value = lookThroughCasts(value);
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return getTruth(constant.isOne() != isNegated);
  if (!value.getDefiningOp())
    return getRest(value, isNegated, "is a captured value");
  if (--budget < 0)
    return getRest(value, isNegated, "is too large a predicate");
  return evaluateOp(value, isNegated);
}

KeepPredicate PredicateEvaluator::evaluateOp(Value value, bool isNegated) {
  Operation *op = value.getDefiningOp();
  if (std::optional<ConstantChoice> choice = getConstantChoice(op)) {
    if (choice->ifTrue == choice->ifFalse)
      return getTruth(choice->ifTrue != isNegated);
    return evaluate(choice->condition, isNegated == choice->ifTrue);
  }
  if (auto comparison = dyn_cast<arith::CmpIOp>(op))
    return evaluateComparison(comparison, isNegated);
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return evaluateSelect(select, isNegated);
  if (isa<arith::AndIOp, arith::OrIOp>(op)) {
    KeepPredicate left = evaluate(op->getOperand(0), isNegated);
    KeepPredicate right = evaluate(op->getOperand(1), isNegated);
    if (isa<arith::AndIOp>(op) != isNegated)
      return join(left, right);
    return unite(left, right, {value, isNegated, "is a union of bands"});
  }
  APInt constant;
  if (isa<arith::XOrIOp>(op)) {
    if (matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
      return evaluate(op->getOperand(0), isNegated != constant.isOne());
    if (matchPattern(op->getOperand(0), m_ConstantInt(&constant)))
      return evaluate(op->getOperand(1), isNegated != constant.isOne());
  }
  return getRest(value, isNegated,
                 "computes '" + op->getName().getStringRef() +
                     "', which is no comparison of positions");
}

KeepPredicate PredicateEvaluator::evaluateSelect(arith::SelectOp select,
                                                 bool isNegated) {
  // c ? t : f is (c and t) or (not c and f); with a constant t or f it is just
  // one "and" or one "or" with c.
  PredicatePart whole{select, isNegated, "is a union of bands"};
  KeepPredicate ifTrue = evaluate(select.getTrueValue(), isNegated);
  KeepPredicate ifFalse = evaluate(select.getFalseValue(), isNegated);
  KeepPredicate condition = evaluate(select.getCondition(), false);
  KeepPredicate otherwise = evaluate(select.getCondition(), true);
  if (ifTrue.isAlways())
    return unite(condition, ifFalse, whole);
  if (ifFalse.isAlways())
    return unite(otherwise, ifTrue, whole);
  return unite(join(condition, ifTrue), join(otherwise, ifFalse), whole);
}

/// The signed twin of an unsigned predicate.
static arith::CmpIPredicate getSigned(arith::CmpIPredicate predicate) {
  using P = arith::CmpIPredicate;
  switch (predicate) {
  case P::ult:
    return P::slt;
  case P::ule:
    return P::sle;
  case P::ugt:
    return P::sgt;
  case P::uge:
    return P::sge;
  default:
    return predicate;
  }
}

/// The forms that are at least 0 exactly where `left predicate right`; none for
/// `ne`, which is a union, and on overflow.
static std::optional<SmallVector<LinearForm>>
getForms(arith::CmpIPredicate predicate, const LinearForm &left,
         const LinearForm &right) {
  using P = arith::CmpIPredicate;
  bool isLess = predicate == P::slt || predicate == P::sle;
  bool isStrict = predicate == P::slt || predicate == P::sgt;
  if (predicate == P::ne)
    return std::nullopt;
  std::optional<LinearForm> slack =
      isLess ? subtract(right, left) : subtract(left, right);
  if (slack && isStrict)
    slack = addScaled(*slack, -1, LinearForm::getConstant(1));
  if (!slack)
    return std::nullopt;
  if (predicate != P::eq)
    return SmallVector<LinearForm>{*slack};
  std::optional<LinearForm> mirrored = subtract({}, *slack);
  if (!mirrored)
    return std::nullopt;
  return SmallVector<LinearForm>{*slack, *mirrored};
}

KeepPredicate PredicateEvaluator::evaluateComparison(arith::CmpIOp comparison,
                                                     bool isNegated) {
  arith::CmpIPredicate predicate = comparison.getPredicate();
  // 1. A comparison of truth with a constant is that truth or its negation.
  APInt constant;
  bool isEquality = predicate == arith::CmpIPredicate::eq ||
                    predicate == arith::CmpIPredicate::ne;
  if (comparison.getLhs().getType().isInteger(1) && isEquality &&
      matchPattern(comparison.getRhs(), m_ConstantInt(&constant))) {
    bool isSame = (predicate == arith::CmpIPredicate::eq) == constant.isOne();
    return evaluate(comparison.getLhs(), isNegated == isSame);
  }
  // 2. Both sides must be linear, and not negative where taken for unsigned.
  std::optional<LinearForm> left = integers.evaluate(comparison.getLhs());
  std::optional<LinearForm> right =
      left ? integers.evaluate(comparison.getRhs()) : std::nullopt;
  if (!left || !right)
    return getRest(comparison, isNegated, integers.getCause());
  LengthFacts inside = facts.withRowsAndKeys();
  if (getSigned(predicate) != predicate &&
      (getMinimum(*left, inside) < 0 || getMinimum(*right, inside) < 0))
    return getRest(comparison, isNegated,
                   "takes an integer for unsigned that may be negative");
  // 3. Each inequality is a condition on the key, or the whole stays.
  predicate = getSigned(predicate);
  if (isNegated)
    predicate = arith::invertPredicate(predicate);
  std::optional<SmallVector<LinearForm>> forms =
      getForms(predicate, *left, *right);
  if (!forms)
    return getRest(comparison, isNegated, "is a union of bands");
  KeepPredicate result;
  for (const LinearForm &form : *forms) {
    KeyCondition condition = classifyCondition(form, facts);
    if (condition.kind == Kind::never)
      return getTruth(false);
    if (condition.kind == Kind::other)
      return getRest(comparison, isNegated, condition.cause);
    if (condition.kind != Kind::always)
      result.conditions.push_back(condition);
  }
  return result;
}

KeepPredicate attn::evaluateKeepRegion(AttentionOp op,
                                       const LengthFacts &facts) {
  auto yield = cast<YieldOp>(op.getKeep().front().getTerminator());
  return PredicateEvaluator(op, facts).evaluate(yield.getValue(), false);
}
