//===- RegionWriter.cpp - Score and keep regions from elements ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/Raise/RegionWriter.h"

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

namespace attn {

//===----------------------------------------------------------------------===//
// Preparing
//===----------------------------------------------------------------------===//

/// Whether each digit of an index can be had from the region's indices: those
/// of an index of several digits need known sizes to be told apart.
bool RegionWriter::canBuild(Digits digits) const {
  if (llvm::is_contained(indices.get(), digits))
    return true;
  return llvm::all_of(digits, [&](const Digit *digit) {
    bool isKnown = digits.size() == 1 ||
                   context.getExtents().getSize(digit->extent).has_value();
    return isKnown && llvm::any_of(indices.get(), [&](Digits index) {
             auto *place = llvm::find(index, digit);
             return place != index.end() &&
                    std::all_of(place, index.end(), [&](const Digit *inner) {
                      return index.size() == 1 || inner == index.front() ||
                             context.getExtents().getSize(inner->extent);
                    });
           });
  });
}

Element RegionWriter::replaceReductions(Element element) {
  Element reduction = nullptr;
  while (true) {
    reduction = nullptr;
    anyOf(element, [&](Element node) {
      if (node->is(ElementNode::Kind::reduce))
        reduction = node;
      return reduction != nullptr;
    });
    if (!reduction)
      return element;
    ArrayRef<TensorView> holders = tracer.getHolders(reduction);
    if (holders.empty())
      return nullptr;
    element = context.replace(
        element, reduction,
        context.getRead(holders.front().tensor, holders.front().coordinates));
  }
}

Element RegionWriter::prepare(Element element, Element score,
                              std::string &cause) {
  // The score is an argument: what it is made of does not matter.
  Element argument = score ? context.getScalar(score->value) : nullptr;
  if (score)
    element = context.replace(element, score, argument);
  element = replaceReductions(element);
  bool fits =
      element && !anyOf(element, [&](Element node) {
        return node->is(ElementNode::Kind::index) && !canBuild(node->digits);
      });
  if (!fits) {
    cause = "the scores depend on more than batch, head, row and key";
    return nullptr;
  }
  if (score)
    element = context.replace(element, argument, score);
  capture(element, score);
  return element;
}

void RegionWriter::capture(Element element, Element score) {
  if (element == score)
    return;
  if (element->is(ElementNode::Kind::read) ||
      element->is(ElementNode::Kind::scalar))
    captures.insert(element->value);
  for (Element operand : element->operands)
    capture(operand, score);
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

Value RegionWriter::buildDigit(OpBuilder &builder, Location loc,
                               const Digit *digit) {
  unsigned firstIndex = block->getNumArguments() - captures.size() - 4;
  for (auto [position, index] : llvm::enumerate(indices.get())) {
    auto *place = llvm::find(index, digit);
    if (place == index.end())
      continue;
    Value value = block->getArgument(firstIndex + position);
    int64_t inner = 1;
    for (const Digit *other : llvm::make_range(std::next(place), index.end()))
      inner *= *context.getExtents().getSize(other->extent);
    auto constant = [&](int64_t number) {
      return arith::ConstantIndexOp::create(builder, loc, number);
    };
    if (inner != 1)
      value = arith::DivUIOp::create(builder, loc, value, constant(inner));
    if (digit != index.front())
      value = arith::RemUIOp::create(
          builder, loc, value,
          constant(*context.getExtents().getSize(digit->extent)));
    return value;
  }
  return Value();
}

Value RegionWriter::buildIndex(OpBuilder &builder, Location loc,
                               Digits digits) {
  unsigned firstIndex = block->getNumArguments() - captures.size() - 4;
  for (auto [position, index] : llvm::enumerate(indices.get()))
    if (index == digits)
      return block->getArgument(firstIndex + position);
  Value value;
  for (const Digit *digit : digits) {
    Value next = buildDigit(builder, loc, digit);
    if (value) {
      Value size = arith::ConstantIndexOp::create(
          builder, loc, *context.getExtents().getSize(digit->extent));
      value = arith::MulIOp::create(builder, loc, value, size);
      next = arith::AddIOp::create(builder, loc, value, next);
    }
    value = next;
  }
  return value;
}

Value RegionWriter::build(OpBuilder &builder, Location loc, Element element) {
  if (Value known = built.lookup(element))
    return known;
  auto getCapture = [&](Value value) {
    unsigned first = block->getNumArguments() - captures.size();
    auto place = llvm::find(captures, value);
    return block->getArgument(first + std::distance(captures.begin(), place));
  };
  SmallVector<Value> operands;
  for (Element operand : element->operands)
    operands.push_back(build(builder, loc, operand));
  Value value;
  switch (element->kind) {
  case ElementNode::Kind::constant:
    value = arith::ConstantOp::create(builder, loc,
                                      cast<TypedAttr>(element->attribute));
    break;
  case ElementNode::Kind::scalar:
    value = getCapture(element->value);
    break;
  case ElementNode::Kind::index:
    value = buildIndex(builder, loc, element->digits);
    break;
  case ElementNode::Kind::read:
    value = tensor::ExtractOp::create(builder, loc, getCapture(element->value),
                                      operands);
    break;
  case ElementNode::Kind::apply: {
    OperationState state(loc, element->name->getStringRef(), operands,
                         element->type,
                         cast<DictionaryAttr>(element->attribute).getValue());
    value = builder.create(state)->getResult(0);
    break;
  }
  case ElementNode::Kind::reduce:
    break; // `prepare` has replaced them
  }
  return built[element] = value;
}

void RegionWriter::write(Region &region, Location loc, Element element,
                         Element score) {
  OpBuilder builder(region.getContext());
  SmallVector<Type> types;
  if (score)
    types.push_back(score->type);
  types.append(4, builder.getIndexType());
  for (Value value : captures)
    types.push_back(value.getType());
  block = builder.createBlock(&region, region.end(), types,
                              SmallVector<Location>(types.size(), loc));
  built.clear();
  if (score)
    built[score] = block->getArgument(0);
  YieldOp::create(builder, loc, build(builder, loc, element));
}

} // namespace attn
