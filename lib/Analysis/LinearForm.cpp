//===- LinearForm.cpp - Integers that are linear in row, key and lengths --===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/LinearForm.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace attn;

/// left + factor · right in `result`; true on overflow.
static bool addScaledOverflows(int64_t left, int64_t factor, int64_t right,
                               int64_t &result) {
  int64_t product;
  return llvm::MulOverflow(factor, right, product) ||
         llvm::AddOverflow(left, product, result);
}

std::optional<LinearForm> attn::addScaled(const LinearForm &left,
                                          int64_t factor,
                                          const LinearForm &right) {
  LinearForm sum;
  if (addScaledOverflows(left.row, factor, right.row, sum.row) ||
      addScaledOverflows(left.key, factor, right.key, sum.key) ||
      addScaledOverflows(left.queries, factor, right.queries, sum.queries) ||
      addScaledOverflows(left.keys, factor, right.keys, sum.keys) ||
      addScaledOverflows(left.constant, factor, right.constant, sum.constant))
    return std::nullopt;
  return sum;
}

std::optional<LinearForm> attn::add(const LinearForm &left,
                                    const LinearForm &right) {
  return addScaled(left, 1, right);
}

std::optional<LinearForm> attn::subtract(const LinearForm &left,
                                         const LinearForm &right) {
  return addScaled(left, -1, right);
}

AffineExpr attn::getAffineExpr(const LinearForm &form, MLIRContext *context) {
  assert(form.key == 0 && "a bound is a function of the row");
  return getAffineDimExpr(0, context) * form.row +
         getAffineSymbolExpr(1, context) * form.keys +
         getAffineSymbolExpr(0, context) * form.queries + form.constant;
}

std::optional<LinearForm> attn::getLinearForm(AffineExpr expr) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return LinearForm::getConstant(constant.getValue());
  LinearForm form;
  if (isa<AffineDimExpr>(expr)) {
    form.row = 1;
    return form;
  }
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr)) {
    (symbol.getPosition() == 0 ? form.queries : form.keys) = 1;
    return form;
  }
  auto binary = cast<AffineBinaryOpExpr>(expr);
  std::optional<LinearForm> left = getLinearForm(binary.getLHS());
  std::optional<LinearForm> right = getLinearForm(binary.getRHS());
  if (!left || !right)
    return std::nullopt;
  if (expr.getKind() == AffineExprKind::Add)
    return add(*left, *right);
  if (expr.getKind() == AffineExprKind::Mul && right->isConstant())
    return addScaled({}, right->constant, *left);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Extremes
//===----------------------------------------------------------------------===//

LengthFacts LengthFacts::withRowsAndKeys() const {
  LengthFacts facts = *this;
  facts.fewestQueries = std::max<int64_t>(1, fewestQueries);
  facts.fewestKeys = std::max<int64_t>(1, fewestKeys);
  return facts;
}

// Coefficients of 64 bits times lengths of 31 need more than 64.
using Wide = __int128;

static int64_t clampToInt64(Wide value) {
  constexpr Wide kLeast = std::numeric_limits<int64_t>::min();
  constexpr Wide kGreatest = std::numeric_limits<int64_t>::max();
  return static_cast<int64_t>(std::clamp(value, kLeast, kGreatest));
}

/// The least value of coefficient · x for x in least..greatest.
static Wide getLeastProduct(Wide coefficient, int64_t least, int64_t greatest) {
  return coefficient * (coefficient >= 0 ? least : greatest);
}

int64_t attn::getMinimum(const LinearForm &form, const LengthFacts &facts) {
  // A negative coefficient takes its index to the end, length - 1, which adds
  // the coefficient to that of the length.
  Wide queries = form.queries, keys = form.keys, constant = form.constant;
  if (form.row < 0) {
    queries += form.row;
    constant -= form.row;
  }
  if (form.key < 0) {
    keys += form.key;
    constant -= form.key;
  }
  Wide least = constant;
  if (facts.areEqual)
    least += getLeastProduct(queries + keys,
                             std::max(facts.fewestQueries, facts.fewestKeys),
                             std::min(facts.mostQueries, facts.mostKeys));
  else
    least += getLeastProduct(queries, facts.fewestQueries, facts.mostQueries) +
             getLeastProduct(keys, facts.fewestKeys, facts.mostKeys);
  return clampToInt64(least);
}

int64_t attn::getMaximum(const LinearForm &form, const LengthFacts &facts) {
  // max f = -min -f, in wide arithmetic: -INT64_MIN has no place in 64 bits.
  Wide queries = form.queries, keys = form.keys, constant = form.constant;
  if (form.row > 0) {
    queries += form.row;
    constant -= form.row;
  }
  if (form.key > 0) {
    keys += form.key;
    constant -= form.key;
  }
  Wide greatest = constant;
  if (facts.areEqual)
    greatest -= getLeastProduct(-(queries + keys),
                                std::max(facts.fewestQueries, facts.fewestKeys),
                                std::min(facts.mostQueries, facts.mostKeys));
  else
    greatest -=
        getLeastProduct(-queries, facts.fewestQueries, facts.mostQueries) +
        getLeastProduct(-keys, facts.fewestKeys, facts.mostKeys);
  return clampToInt64(greatest);
}

std::optional<LinearForm> attn::normalize(const LinearForm &form,
                                          const LengthFacts &facts) {
  LinearForm normal = form;
  if (facts.areEqual) {
    if (llvm::AddOverflow(normal.queries, normal.keys, normal.queries))
      return std::nullopt;
    normal.keys = 0;
  }
  auto fold = [&](int64_t &coefficient, int64_t fewest, int64_t most) {
    if (fewest != most || coefficient == 0)
      return true;
    bool overflows =
        addScaledOverflows(normal.constant, coefficient, most, normal.constant);
    coefficient = 0;
    return !overflows;
  };
  if (!fold(normal.queries, facts.fewestQueries, facts.mostQueries) ||
      !fold(normal.keys, facts.fewestKeys, facts.mostKeys))
    return std::nullopt;
  return normal;
}
