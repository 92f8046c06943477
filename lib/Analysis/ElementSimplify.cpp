//===- ElementSimplify.cpp - Rules applied while expressions are made -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// Every rule keeps the value exactly, up to the sign of zero and to integer
/// overflow of index arithmetic (indices of tensors fit the integer type that a
/// graph computes them in).
///
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Elements.h"
#include "lib/Analysis/IndexRange.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

#include <limits>

using namespace mlir;

namespace attn {

//===----------------------------------------------------------------------===//
// Rules by kind of op
//===----------------------------------------------------------------------===//

static arith::CmpIPredicate getPredicate(DictionaryAttr attributes) {
  return static_cast<arith::CmpIPredicate>(
      attributes.getAs<IntegerAttr>("predicate").getInt());
}

namespace {
/// An op about to be made: what the rules look at.
struct Draft {
  ElementContext &context;
  OperationName name;
  DictionaryAttr attributes;
  Type type;
  Elements operands;

  template <typename... Ops> bool applies() const {
    return ((name.getTypeID() == TypeID::get<Ops>()) || ...);
  }
};
} // namespace

/// The index below a cast of an index to an integer, or a constant as index.
static Element stripIndexCast(Element element, ElementContext &context) {
  if (element->applies<arith::IndexCastOp>() &&
      element->operands[0]->type.isIndex())
    return element->operands[0];
  if (!element->type.isIndex())
    if (std::optional<int64_t> number = getIntConstant(element))
      return context.getIndexConstant(*number);
  return nullptr;
}

/// Integer arithmetic on casts of indices, done on the indices themselves.
static Element sinkIndexCasts(const Draft &draft) {
  bool isArithmetic = draft.applies<arith::AddIOp, arith::SubIOp, arith::MulIOp,
                                    arith::MinSIOp, arith::MaxSIOp>();
  bool isCompare = draft.applies<arith::CmpIOp>();
  if ((!isArithmetic && !isCompare) || draft.operands[0]->type.isIndex() ||
      draft.operands[0]->type.isInteger(1))
    return nullptr;
  ElementList indices;
  for (Element operand : draft.operands) {
    Element index = stripIndexCast(operand, draft.context);
    if (!index)
      return nullptr;
    indices.push_back(index);
  }
  Type index = IndexType::get(draft.context.getContext());
  Element result = draft.context.getApply(
      draft.name, draft.attributes, isCompare ? draft.type : index, indices);
  if (isCompare)
    return result;
  return draft.context.getApply<arith::IndexCastOp>(draft.type, result);
}

static Element simplifyCast(const Draft &draft) {
  Element operand = draft.operands[0];
  if (draft.applies<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp,
                    arith::ExtUIOp>() &&
      !operand->type.isInteger(1)) {
    if (operand->type == draft.type)
      return operand;
    if (Element index = stripIndexCast(operand, draft.context)) {
      if (draft.type.isIndex())
        return index;
      if (!draft.applies<arith::IndexCastOp>())
        return draft.context.getApply<arith::IndexCastOp>(draft.type, index);
    }
  }
  if (draft.applies<arith::TruncFOp>() && operand->applies<arith::ExtFOp>() &&
      operand->operands[0]->type == draft.type)
    return operand->operands[0];
  return nullptr;
}

/// Comparing a choice between constants with a constant: the choice, decided
/// for each.
static Element compareChoice(const Draft &draft) {
  if (!draft.applies<arith::CmpFOp, arith::CmpIOp>())
    return nullptr;
  Element choice = draft.operands[0], constant = draft.operands[1];
  auto isConstant = [](Element element) {
    return element->is(ElementNode::Kind::constant);
  };
  if (!choice->applies<arith::SelectOp>() || !isConstant(constant) ||
      !isConstant(choice->operands[1]) || !isConstant(choice->operands[2]))
    return nullptr;
  Element decided[2];
  for (unsigned branch : {0, 1})
    decided[branch] =
        draft.context.getApply(draft.name, draft.attributes, draft.type,
                               {choice->operands[1 + branch], constant});
  return draft.context.getApply<arith::SelectOp>(
      draft.type, {choice->operands[0], decided[0], decided[1]});
}

static Element simplifyComparison(const Draft &draft) {
  if (draft.applies<arith::CmpFOp>()) {
    // extf(x) <=> constant, where the constant fits the narrow type.
    Element wide = draft.operands[0];
    auto constant = draft.operands[1]->is(ElementNode::Kind::constant)
                        ? dyn_cast<FloatAttr>(draft.operands[1]->attribute)
                        : FloatAttr();
    if (!constant || !wide->applies<arith::ExtFOp>())
      return nullptr;
    Element narrow = wide->operands[0];
    APFloat number = constant.getValue();
    bool inexact = false;
    number.convert(cast<FloatType>(narrow->type).getFloatSemantics(),
                   APFloat::rmNearestTiesToEven, &inexact);
    if (inexact)
      return nullptr;
    Element folded =
        draft.context.getConstant(FloatAttr::get(narrow->type, number));
    return draft.context.getApply(draft.name, draft.attributes, draft.type,
                                  {narrow, folded});
  }
  if (!draft.applies<arith::CmpIOp>())
    return nullptr;
  arith::CmpIPredicate predicate = getPredicate(draft.attributes);
  Element left = draft.operands[0], right = draft.operands[1];
  if (left->type.isInteger(1)) { // comparing a boolean with a constant
    std::optional<int64_t> number = getIntConstant(right);
    if (!number || (predicate != arith::CmpIPredicate::eq &&
                    predicate != arith::CmpIPredicate::ne))
      return nullptr;
    bool keeps = (*number != 0) == (predicate == arith::CmpIPredicate::eq);
    return keeps ? left : draft.context.getNot(left);
  }
  // (int)boolean != 0.
  if (left->applies<arith::ExtUIOp>() && left->operands[0]->type.isInteger(1) &&
      getIntConstant(right) == 0) {
    if (predicate == arith::CmpIPredicate::ne)
      return left->operands[0];
    if (predicate == arith::CmpIPredicate::eq)
      return draft.context.getNot(left->operands[0]);
  }
  if (!left->type.isIndex() && left != right)
    return nullptr;
  std::optional<bool> known =
      decideComparison(predicate, left, right, draft.context.getExtents());
  return known ? draft.context.getBool(*known) : nullptr;
}

/// `extent == 1 ? 0 : index` is the index where it runs over that extent.
static bool isGuardOfExtent(Element condition, Element zero, Element index,
                            ElementContext &context) {
  if (getIntConstant(zero) != 0 || !index->is(ElementNode::Kind::index) ||
      !condition->applies<arith::CmpIOp>() ||
      getPredicate(cast<DictionaryAttr>(condition->attribute)) !=
          arith::CmpIPredicate::eq)
    return false;
  Element size = condition->operands[0];
  if (!size->is(ElementNode::Kind::scalar) ||
      getIntConstant(condition->operands[1]) != 1)
    return false;
  Extent extent = context.getExtents().get(size->value);
  return context.covers(index->digits, extent) ||
         (index->digits.size() == 1 &&
          context.assume(index->digits[0]->extent, extent));
}

static Element simplifySelect(const Draft &draft) {
  if (!draft.applies<arith::SelectOp>())
    return nullptr;
  Element condition = draft.operands[0], yes = draft.operands[1],
          no = draft.operands[2];
  if (std::optional<int64_t> known = getIntConstant(condition))
    return *known ? yes : no;
  if (yes == no)
    return yes;
  if (isGuardOfExtent(condition, yes, no, draft.context))
    return no;
  if (draft.type.isInteger(1)) {
    std::optional<int64_t> yesKnown = getIntConstant(yes);
    std::optional<int64_t> noKnown = getIntConstant(no);
    if (yesKnown && noKnown) // they differ
      return *yesKnown ? condition : draft.context.getNot(condition);
    if (noKnown && !*noKnown)
      return draft.context.getApply<arith::AndIOp>(draft.type,
                                                   {condition, yes});
  }
  return nullptr;
}

static Element simplifyBoolean(const Draft &draft) {
  if (!draft.type.isInteger(1) ||
      !draft.applies<arith::AndIOp, arith::OrIOp, arith::XOrIOp>())
    return nullptr;
  Element left = draft.operands[0], right = draft.operands[1];
  std::optional<int64_t> known = getIntConstant(right);
  if (draft.applies<arith::XOrIOp>()) {
    if (!known)
      return nullptr;
    if (!*known)
      return left;
    if (left->applies<arith::XOrIOp>() && getIntConstant(left->operands[1]))
      return left->operands[0];
    if (left->applies<arith::CmpIOp>()) {
      auto inverted = arith::invertPredicate(
          getPredicate(cast<DictionaryAttr>(left->attribute)));
      Builder builder(draft.context.getContext());
      auto attributes = builder.getDictionaryAttr(builder.getNamedAttr(
          "predicate",
          arith::CmpIPredicateAttr::get(draft.context.getContext(), inverted)));
      return draft.context.getApply(*left->name, attributes, left->type,
                                    left->operands);
    }
    return nullptr;
  }
  if (left == right)
    return left;
  if (!known)
    return nullptr;
  bool isAnd = draft.applies<arith::AndIOp>();
  return (*known != 0) == isAnd ? left : right;
}

/// Operations with an operand that changes nothing.
static Element dropNeutralOperand(const Draft &draft) {
  if (draft.operands.size() != 2)
    return nullptr;
  Element left = draft.operands[0], right = draft.operands[1];
  if (std::optional<double> number = getFloatConstant(right)) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (draft.applies<arith::MulFOp, arith::DivFOp>() && *number == 1.0)
      return left;
    if (draft.applies<arith::AddFOp, arith::SubFOp>() && *number == 0.0)
      return left;
    if (draft.applies<arith::MaximumFOp, arith::MaxNumFOp>() &&
        *number == -infinity)
      return left;
    if (draft.applies<arith::MinimumFOp, arith::MinNumFOp>() &&
        *number == infinity)
      return left;
  }
  if (std::optional<int64_t> number = getIntConstant(right)) {
    if (draft.applies<arith::AddIOp, arith::SubIOp>() && *number == 0)
      return left;
    if (draft.applies<arith::MulIOp>() && (*number == 1 || *number == 0))
      return *number ? left : right;
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Entry
//===----------------------------------------------------------------------===//

Element ElementContext::foldConstants(OperationName name,
                                      DictionaryAttr attributes, Type type,
                                      Elements operands) {
  // A wide constant rounded in a body keeps its digits: sqrt(s) · sqrt(s) = s.
  if (name.getTypeID() == TypeID::get<arith::TruncFOp>() || operands.empty())
    return nullptr;
  OpBuilder builder(context);
  Location loc = builder.getUnknownLoc();
  SmallVector<Operation *> constants;
  SmallVector<Value> values;
  SmallVector<Attribute> numbers;
  for (Element operand : operands) {
    if (!operand->is(ElementNode::Kind::constant))
      return nullptr;
    numbers.push_back(operand->attribute);
  }
  for (Element operand : operands) {
    constants.push_back(arith::ConstantOp::create(
        builder, loc, cast<TypedAttr>(operand->attribute)));
    values.push_back(constants.back()->getResult(0));
  }
  OperationState state(loc, name.getStringRef(), values, type,
                       attributes.getValue());
  Operation *op = Operation::create(state);
  SmallVector<OpFoldResult> results;
  Element folded = nullptr;
  if (succeeded(op->fold(numbers, results)) && results.size() == 1)
    if (auto attribute = dyn_cast<Attribute>(results[0]))
      folded = getConstant(cast<TypedAttr>(attribute));
  op->destroy();
  for (Operation *constant : constants)
    constant->destroy();
  return folded;
}

Element ElementContext::simplify(OperationName name, DictionaryAttr attributes,
                                 Type type, Elements operands) {
  if (Element folded = foldConstants(name, attributes, type, operands))
    return folded;
  Draft draft{*this, name, attributes, type, operands};
  for (auto rule :
       {sinkIndexCasts, simplifyCast, compareChoice, simplifyComparison,
        simplifySelect, simplifyBoolean, dropNeutralOperand})
    if (Element simple = rule(draft))
      return simple;
  return nullptr;
}

} // namespace attn
