//===- IndexRange.cpp - What sizes say of indices -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The difference of two indices as a linear form of loop indices and sizes, and
// its range, since an index lies below its extent.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/IndexRange.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <limits>
#include <utility>

using namespace mlir;
using namespace attn;

namespace {
/// constant + Σ factor · atom.
struct IndexSum {
  int64_t constant = 0;
  SmallVector<std::pair<Element, int64_t>, 4> terms;

  void add(Element atom, int64_t factor) {
    auto *term = llvm::find_if(terms, [&](auto &t) { return t.first == atom; });
    if (term == terms.end())
      terms.push_back({atom, factor});
    else if ((term->second += factor) == 0)
      terms.erase(term);
  }
};

/// The least and greatest value of an integer, where known.
struct Interval {
  std::optional<int64_t> low, high;
};
} // namespace

static void addLinear(Element element, int64_t factor, IndexSum &form) {
  if (std::optional<int64_t> number = getIntConstant(element)) {
    form.constant += factor * *number;
  } else if (element->applies<arith::AddIOp>()) {
    addLinear(element->operands[0], factor, form);
    addLinear(element->operands[1], factor, form);
  } else if (element->applies<arith::SubIOp>()) {
    addLinear(element->operands[0], factor, form);
    addLinear(element->operands[1], -factor, form);
  } else if (element->applies<arith::MulIOp>() &&
             getIntConstant(element->operands[1])) {
    addLinear(element->operands[0],
              factor * *getIntConstant(element->operands[1]), form);
  } else {
    form.add(element, factor);
  }
}

static Interval getAtomRange(Element atom, const ExtentTable &extents) {
  if (atom->is(ElementNode::Kind::scalar) &&
      atom->value.getDefiningOp<tensor::DimOp>())
    return {0, std::nullopt};
  if (!atom->is(ElementNode::Kind::index))
    return {};
  int64_t size = 1;
  for (const Digit *digit : atom->digits) {
    std::optional<int64_t> known = extents.getSize(digit->extent);
    if (!known)
      return {0, std::nullopt};
    size *= *known;
  }
  return {0, size - 1};
}

static Interval getRange(const IndexSum &form, const ExtentTable &extents) {
  Interval range{form.constant, form.constant};
  for (auto [atom, factor] : form.terms) {
    Interval of = getAtomRange(atom, extents);
    if (factor < 0)
      std::swap(of.low, of.high);
    if (range.low)
      range.low =
          of.low ? std::optional(*range.low + factor * *of.low) : std::nullopt;
    if (range.high)
      range.high = of.high ? std::optional(*range.high + factor * *of.high)
                           : std::nullopt;
  }
  return range;
}

/// Whether `difference <predicate> 0`, where the range decides it.
static std::optional<bool> decide(arith::CmpIPredicate predicate,
                                  Interval difference) {
  constexpr int64_t none = std::numeric_limits<int64_t>::max();
  int64_t low = difference.low.value_or(-none);
  int64_t high = difference.high.value_or(none);
  auto ifElse = [](bool yes, bool no) -> std::optional<bool> {
    if (yes || no)
      return yes;
    return std::nullopt;
  };
  switch (predicate) {
  case arith::CmpIPredicate::slt:
    return ifElse(high < 0, low >= 0);
  case arith::CmpIPredicate::sle:
    return ifElse(high <= 0, low > 0);
  case arith::CmpIPredicate::sgt:
    return ifElse(low > 0, high <= 0);
  case arith::CmpIPredicate::sge:
    return ifElse(low >= 0, high < 0);
  case arith::CmpIPredicate::eq:
    return ifElse(low == 0 && high == 0, low > 0 || high < 0);
  case arith::CmpIPredicate::ne:
    return ifElse(low > 0 || high < 0, low == 0 && high == 0);
  default: // unsigned: not decided
    return std::nullopt;
  }
}

std::optional<bool> attn::decideComparison(arith::CmpIPredicate predicate,
                                           Element left, Element right,
                                           const ExtentTable &extents) {
  IndexSum difference;
  addLinear(left, 1, difference);
  addLinear(right, -1, difference);
  return decide(predicate, getRange(difference, extents));
}
