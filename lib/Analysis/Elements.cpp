//===- Elements.cpp - What one element of a tensor is ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Elements.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;

namespace attn {

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

void ElementNode::Profile(llvm::FoldingSetNodeID &id) const {
  id.AddInteger(static_cast<unsigned>(kind));
  id.AddPointer(type.getAsOpaquePointer());
  id.AddPointer(value.getAsOpaquePointer());
  id.AddPointer(attribute.getAsOpaquePointer());
  id.AddPointer(name ? name->getAsOpaquePointer() : nullptr);
  id.AddInteger(static_cast<unsigned>(reduction));
  id.AddInteger(digits.size());
  for (const Digit *digit : digits)
    id.AddPointer(digit);
  for (Element operand : operands)
    id.AddPointer(operand);
}

std::optional<Digits> getDigits(Element coordinate) {
  if (coordinate->is(ElementNode::Kind::index))
    return coordinate->digits;
  if (getIntConstant(coordinate) == 0)
    return Digits();
  return std::nullopt;
}

std::optional<double> getFloatConstant(Element element) {
  while (element->applies<arith::TruncFOp>() ||
         element->applies<arith::ExtFOp>())
    element = element->operands[0];
  if (!element->is(ElementNode::Kind::constant))
    return std::nullopt;
  auto number = dyn_cast<FloatAttr>(element->attribute);
  if (!number)
    return std::nullopt;
  return number.getValueAsDouble();
}

std::optional<int64_t> getIntConstant(Element element) {
  if (!element->is(ElementNode::Kind::constant))
    return std::nullopt;
  auto number = dyn_cast<IntegerAttr>(element->attribute);
  if (!number)
    return std::nullopt;
  return number.getValue().getSExtValue();
}

static bool anyOf(Element element, function_ref<bool(Element)> predicate,
                  llvm::SmallPtrSetImpl<Element> &seen) {
  if (!seen.insert(element).second)
    return false;
  if (predicate(element))
    return true;
  return llvm::any_of(element->operands, [&](Element operand) {
    return anyOf(operand, predicate, seen);
  });
}

bool anyOf(Element element, function_ref<bool(Element)> predicate) {
  llvm::SmallPtrSet<Element, 16> seen;
  return anyOf(element, predicate, seen);
}

bool uses(Element element, const Digit *digit) {
  return anyOf(element, [&](Element node) {
    return node->is(ElementNode::Kind::index) &&
           llvm::is_contained(node->digits, digit);
  });
}

static void printDigits(Digits digits, raw_ostream &os) {
  llvm::interleave(
      digits, os, [&](const Digit *digit) { os << "d" << digit->number; }, ".");
}

void print(Element element, raw_ostream &os) {
  static constexpr const char *reductions[] = {"sum", "product", "max",
                                               "min", "all",     "any"};
  auto printOperands = [&](const char *open, const char *close) {
    os << open;
    llvm::interleaveComma(element->operands, os,
                          [&](Element operand) { print(operand, os); });
    os << close;
  };
  switch (element->kind) {
  case ElementNode::Kind::constant:
    element->attribute.print(os, /*elideType=*/true);
    return;
  case ElementNode::Kind::scalar:
    element->value.printAsOperand(os, OpPrintingFlags());
    return;
  case ElementNode::Kind::index:
    return printDigits(element->digits, os);
  case ElementNode::Kind::read:
    element->value.printAsOperand(os, OpPrintingFlags());
    return printOperands("[", "]");
  case ElementNode::Kind::apply:
    os << element->name->stripDialect();
    if (auto predicate = cast<DictionaryAttr>(element->attribute)
                             .getAs<IntegerAttr>("predicate"))
      os << "." << predicate.getInt();
    return printOperands("(", ")");
  case ElementNode::Kind::reduce:
    os << reductions[static_cast<unsigned>(element->reduction)] << " ";
    printDigits(element->digits, os);
    return printOperands("(", ")");
  }
}

//===----------------------------------------------------------------------===//
// Making nodes
//===----------------------------------------------------------------------===//

Element ElementContext::unique(ElementNode &&node) {
  llvm::FoldingSetNodeID id;
  node.Profile(id);
  void *position = nullptr;
  if (ElementNode *existing = set.FindNodeOrInsertPos(id, position))
    return existing;
  node.digits = node.digits.copy(allocator);
  node.operands = node.operands.copy(allocator);
  node.number = nodes.size();
  ElementNode &owned = nodes.emplace_back(std::move(node));
  set.InsertNode(&owned, position);
  return &owned;
}

Element ElementContext::getConstant(TypedAttr attribute) {
  ElementNode node{};
  node.kind = ElementNode::Kind::constant;
  node.type = attribute.getType();
  node.attribute = attribute;
  return unique(std::move(node));
}

Element ElementContext::getIndexConstant(int64_t number) {
  return getConstant(Builder(context).getIndexAttr(number));
}

Element ElementContext::getBool(bool value) {
  return getConstant(cast<TypedAttr>(
      static_cast<Attribute>(Builder(context).getBoolAttr(value))));
}

Element ElementContext::getScalar(Value value) {
  ElementNode node{};
  node.kind = ElementNode::Kind::scalar;
  node.type = value.getType();
  node.value = value;
  return unique(std::move(node));
}

Element ElementContext::getIndex(Digits digits) {
  if (digits.empty())
    return getIndexConstant(0);
  ElementNode node{};
  node.kind = ElementNode::Kind::index;
  node.type = IndexType::get(context);
  node.digits = digits;
  return unique(std::move(node));
}

Element ElementContext::getRead(Value tensor, Elements coordinates) {
  ElementNode node{};
  node.kind = ElementNode::Kind::read;
  node.type = getElementTypeOrSelf(tensor.getType());
  node.value = tensor;
  node.operands = coordinates;
  return unique(std::move(node));
}

Element ElementContext::getApply(Operation *op, Elements operands) {
  NamedAttrList attributes(op->getAttrDictionary());
  attributes.erase("fastmath");
  attributes.erase("overflowFlags");
  return getApply(op->getName(), attributes.getDictionary(context),
                  op->getResult(0).getType(), operands);
}

Element ElementContext::getApply(OperationName name, DictionaryAttr attributes,
                                 Type type, Elements operands) {
  ElementList sorted(operands);
  if (name.hasTrait<OpTrait::IsCommutative>())
    llvm::sort(sorted, [](Element a, Element b) {
      bool aConstant = getFloatConstant(a) || getIntConstant(a);
      bool bConstant = getFloatConstant(b) || getIntConstant(b);
      return std::pair(aConstant, a->number) < std::pair(bConstant, b->number);
    });
  if (Element simple = simplify(name, attributes, type, sorted))
    return simple;
  ElementNode node{};
  node.kind = ElementNode::Kind::apply;
  node.type = type;
  node.attribute = attributes;
  node.name = name;
  node.operands = sorted;
  return unique(std::move(node));
}

Element ElementContext::getReduce(Reduction reduction, Digits digits,
                                  Element body) {
  for (const Digit *digit : llvm::reverse(digits)) {
    ElementNode node{};
    node.kind = ElementNode::Kind::reduce;
    node.type = body->type;
    node.reduction = reduction;
    node.digits = digit;
    node.operands = body;
    body = unique(std::move(node));
  }
  return body;
}

Element ElementContext::getNot(Element element) {
  return getApply<arith::XOrIOp>(element->type, {element, getBool(true)});
}

//===----------------------------------------------------------------------===//
// Replacing
//===----------------------------------------------------------------------===//

Element ElementContext::substitute(Element element,
                                   function_ref<Element(Element)> leaf,
                                   DenseMap<Element, Element> &done) {
  auto known = done.find(element);
  if (known != done.end())
    return known->second;
  Element result = leaf(element);
  if (!result) {
    ElementList operands;
    for (Element operand : element->operands)
      operands.push_back(substitute(operand, leaf, done));
    switch (element->kind) {
    case ElementNode::Kind::read:
      result = getRead(element->value, operands);
      break;
    case ElementNode::Kind::apply:
      result =
          getApply(*element->name, cast<DictionaryAttr>(element->attribute),
                   element->type, operands);
      break;
    case ElementNode::Kind::reduce:
      result = getReduce(element->reduction, element->digits, operands[0]);
      break;
    default:
      result = element;
    }
  }
  return done[element] = result;
}

Element ElementContext::replace(Element element, const Digit *from,
                                const Digit *to) {
  DenseMap<Element, Element> done;
  return substitute(
      element,
      [&](Element node) -> Element {
        if (node->is(ElementNode::Kind::reduce) && node->digits[0] == from)
          return node; // another digit of the same name
        if (!node->is(ElementNode::Kind::index))
          return nullptr;
        DigitList digits(node->digits);
        std::replace(digits.begin(), digits.end(), from, to);
        return getIndex(digits);
      },
      done);
}

Element ElementContext::replace(Element element, Element from, Element to) {
  DenseMap<Element, Element> done;
  return substitute(
      element,
      [&](Element node) -> Element { return node == from ? to : nullptr; },
      done);
}

//===----------------------------------------------------------------------===//
// Digits
//===----------------------------------------------------------------------===//

Digits ElementContext::getLoop(Operation *owner, unsigned loop, Extent extent) {
  auto [place, isNew] = loops.try_emplace({owner, loop});
  if (isNew && extents.getSize(extent) != 1)
    place->second.push_back(&digitNodes.emplace_back(
        Digit{owner, loop, extent, static_cast<unsigned>(digitNodes.size())}));
  return place->second;
}

void ElementContext::split(const Digit *digit, Extent outer, Extent inner) {
  DigitList &list = loops[{digit->owner, digit->loop}];
  auto place = llvm::find(list, digit);
  if (place == list.end())
    return;
  auto make = [&](Extent extent) {
    return &digitNodes.emplace_back(
        Digit{digit->owner, digit->loop, extent,
              static_cast<unsigned>(digitNodes.size())});
  };
  *place = make(outer);
  list.insert(std::next(place), make(inner));
  stale = true;
}

void ElementContext::unify(Extent a, Extent b) {
  if (extents.unify(a, b))
    stale = true;
}

bool ElementContext::assume(Extent a, Extent b) {
  if (!mayAssume || !a->value || !b->value || a->parent || b->parent)
    return false;
  assumptions.push_back({*a, *b});
  unify(a, b);
  return true;
}

bool ElementContext::covers(Digits digits, Extent dim) {
  SmallVector<Extent> sizes;
  for (const Digit *digit : digits)
    sizes.push_back(digit->extent);
  return extents.isSame(extents.getProduct(sizes), dim);
}

static SmallVector<Extent> getAll(ArrayRef<Extent> dims,
                                  ArrayRef<size_t> positions) {
  SmallVector<Extent> all;
  for (size_t position : positions)
    all.push_back(dims[position]);
  return all;
}

std::optional<SmallVector<DigitList>>
ElementContext::cutDigits(Digits digits, ArrayRef<Extent> dims, bool complete) {
  SmallVector<DigitList> lists(dims.size());
  DigitList rest(digits);
  SmallVector<size_t> large;
  for (auto [position, dim] : llvm::enumerate(dims))
    if (extents.getSize(dim) != 1)
      large.push_back(position);
  while (!large.empty()) {
    size_t position = large.pop_back_val();
    Extent dim = dims[position];
    if (large.empty()) { // the outermost takes what is left
      lists[position] = rest;
      return lists;
    }
    std::optional<int64_t> size = extents.getSize(dim);
    if (!size) {
      if (rest.empty() || !extents.isSame(rest.back()->extent, dim))
        return std::nullopt;
      lists[position].push_back(rest.pop_back_val());
      continue;
    }
    for (int64_t need = *size; need > 1;) {
      if (rest.empty())
        return std::nullopt;
      const Digit *digit = rest.back();
      std::optional<int64_t> have = extents.getSize(digit->extent);
      if (have && need % *have == 0) {
        lists[position].insert(lists[position].begin(), rest.pop_back_val());
        need /= *have;
        continue;
      }
      if (have && *have % need == 0)
        split(digit, extents.getStatic(*have / need), extents.getStatic(need));
      else if (!have && rest.size() == 1 && complete)
        split(digit, extents.getProduct(getAll(dims, large)),
              extents.getStatic(need));
      return std::nullopt;
    }
  }
  return lists;
}

} // namespace attn
