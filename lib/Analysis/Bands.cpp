//===- Bands.cpp - Masks as linear bounds on the key ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Bands.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace attn;

using Kind = KeyCondition::Kind;

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

// Bounds are computed in 64 bits at run time: with these limits and lengths of
// 31 bits nothing comes near overflow.
static constexpr int64_t kWidestFactor = int64_t(1) << 20;
static constexpr int64_t kWidestConstant = int64_t(1) << 40;

static bool isWithin(int64_t value, int64_t limit) {
  return -limit <= value && value <= limit;
}

static bool canBeComputed(const LinearForm &form) {
  return isWithin(form.row, kWidestFactor) &&
         isWithin(form.queries, kWidestFactor) &&
         isWithin(form.keys, kWidestFactor) &&
         isWithin(form.constant, kWidestConstant);
}

/// Divides `form >= 0` by a factor of the key that all other coefficients
/// share: n·j <= n·x + c is j <= x + floor(c / n). False where they do not
/// share it.
static bool divideByKeyFactor(LinearForm &form) {
  if (form.key == std::numeric_limits<int64_t>::min())
    return false;
  int64_t factor = std::abs(form.key);
  if (form.row % factor || form.queries % factor || form.keys % factor)
    return false;
  form.row /= factor;
  form.key /= factor;
  form.queries /= factor;
  form.keys /= factor;
  form.constant = llvm::divideFloorSigned(form.constant, factor);
  return true;
}

static KeyCondition getOther(StringRef cause) {
  return {Kind::other, {}, cause};
}

KeyCondition attn::classifyCondition(const LinearForm &condition,
                                     const LengthFacts &facts) {
  LengthFacts inside = facts.withRowsAndKeys();
  if (getMinimum(condition, inside) >= 0)
    return {Kind::always, {}, ""};
  if (getMaximum(condition, inside) < 0)
    return {Kind::never, {}, ""};
  std::optional<LinearForm> form = normalize(condition, facts);
  if (!form)
    return getOther("has numbers beyond what lengths can reach");
  if (form->key == 0)
    return getOther(form->row ? "is a condition on the row, not on its keys"
                              : "is a condition on the lengths");
  if (!divideByKeyFactor(*form))
    return getOther("multiplies the key by a factor");
  bool isUpper = form->key < 0;
  form->key = 0;
  if (!isUpper) {
    std::optional<LinearForm> negated = subtract({}, *form);
    if (!negated)
      return getOther("has numbers beyond what lengths can reach");
    form = negated;
  }
  if (!canBeComputed(*form))
    return getOther("has numbers beyond what lengths can reach");
  if (form->row < 0)
    return getOther("has a bound that falls while rows rise");
  return {isUpper ? Kind::upper : Kind::lower, *form, ""};
}

//===----------------------------------------------------------------------===//
// Bands
//===----------------------------------------------------------------------===//

void Band::add(const KeyCondition &condition) {
  assert(condition.kind != Kind::other && "not a bound on the key");
  if (condition.kind == Kind::never)
    isEmpty = true;
  if (condition.kind == Kind::lower)
    lower.push_back(condition.bound);
  if (condition.kind == Kind::upper)
    upper.push_back(condition.bound);
}

/// Adds `sign · (bound - key) >= 0` for each result of `bounds`; false where
/// one is no linear bound.
static bool addBounds(Band &band, AffineMap bounds, int64_t sign,
                      const LengthFacts &facts) {
  LinearForm key;
  key.key = -sign;
  for (AffineExpr expr : bounds.getResults()) {
    std::optional<LinearForm> bound = getLinearForm(expr);
    std::optional<LinearForm> form =
        bound ? addScaled(key, sign, *bound) : std::nullopt;
    if (!form)
      return false;
    KeyCondition condition = classifyCondition(*form, facts);
    if (condition.kind == Kind::other)
      return false;
    band.add(condition);
  }
  return true;
}

std::optional<Band> attn::getBand(MaskInterface mask,
                                  const LengthFacts &facts) {
  Band band;
  if (!addBounds(band, mask.getLowerBounds(), -1, facts) ||
      !addBounds(band, mask.getUpperBounds(), 1, facts))
    return std::nullopt;
  return band;
}

/// Whether left >= right for every row.
static bool isAtLeast(const LinearForm &left, const LinearForm &right,
                      const LengthFacts &facts) {
  std::optional<LinearForm> difference = subtract(left, right);
  return difference && getMinimum(*difference, facts) >= 0;
}

/// Keeps of `bounds` those that no other bound implies.
static void dropImplied(
    SmallVectorImpl<LinearForm> &bounds,
    llvm::function_ref<bool(const LinearForm &, const LinearForm &)> implies) {
  SmallVector<LinearForm> kept;
  for (const LinearForm &bound : bounds) {
    if (llvm::any_of(kept, [&](auto &other) { return implies(other, bound); }))
      continue;
    llvm::erase_if(kept, [&](auto &other) { return implies(bound, other); });
    kept.push_back(bound);
  }
  bounds.assign(kept);
}

void attn::simplifyBand(Band &band, const LengthFacts &facts) {
  LengthFacts inside = facts.withRowsAndKeys();
  dropImplied(band.lower, [&](auto &left, auto &right) {
    return isAtLeast(left, right, inside);
  });
  dropImplied(band.upper, [&](auto &left, auto &right) {
    return isAtLeast(right, left, inside);
  });
  for (const LinearForm &lower : band.lower)
    for (const LinearForm &upper : band.upper) {
      std::optional<LinearForm> width = subtract(upper, lower);
      band.isEmpty |= width && getMaximum(*width, inside) < 0;
    }
  if (band.isEmpty) {
    band.lower.clear();
    band.upper.clear();
  }
}

bool attn::keepsKeyInEveryRow(const Band &band, const LengthFacts &facts) {
  if (band.isEmpty)
    return false;
  LengthFacts rows = facts;
  rows.fewestQueries = std::max<int64_t>(1, facts.fewestQueries);
  SmallVector<LinearForm> lower(band.lower), upper(band.upper);
  lower.push_back({});
  LinearForm lastKey;
  lastKey.keys = 1;
  lastKey.constant = -1;
  upper.push_back(lastKey);
  return llvm::all_of(lower, [&](const LinearForm &low) {
    return llvm::all_of(upper, [&](const LinearForm &high) {
      return isAtLeast(high, low, rows);
    });
  });
}

//===----------------------------------------------------------------------===//
// Spelling
//===----------------------------------------------------------------------===//

/// How far `bound` lies to the right of the aligned diagonal; none where the
/// distance is not one number.
static std::optional<int64_t> getDistance(const LinearForm &bound,
                                          Alignment alignment,
                                          const LengthFacts &facts) {
  LinearForm diagonal;
  diagonal.row = 1;
  if (alignment == Alignment::bottom_right) {
    diagonal.queries = -1;
    diagonal.keys = 1;
  }
  std::optional<LinearForm> distance = subtract(bound, diagonal);
  if (distance)
    distance = normalize(*distance, facts);
  if (!distance || !distance->isConstant())
    return std::nullopt;
  return distance->constant;
}

/// The window or causal mask that says `band` with this alignment, null where
/// none does.
static MaskInterface getAligned(MLIRContext *context, const Band &band,
                                Alignment alignment, const LengthFacts &facts) {
  int64_t left = -1, right = -1;
  if (!band.upper.empty()) {
    right = getDistance(band.upper[0], alignment, facts).value_or(-1);
    if (right < 0)
      return {};
  }
  if (!band.lower.empty()) {
    left = -getDistance(band.lower[0], alignment, facts).value_or(1);
    if (left < 0)
      return {};
  }
  if (left == -1 && right == 0)
    return CausalAttr::get(context, alignment);
  return WindowAttr::get(context, left, right, alignment);
}

/// A bound map with one result per form.
static AffineMapAttr getBoundMap(MLIRContext *context,
                                 ArrayRef<LinearForm> bounds) {
  SmallVector<AffineExpr> results;
  for (const LinearForm &bound : bounds)
    results.push_back(getAffineExpr(bound, context));
  return AffineMapAttr::get(
      AffineMap::get(/*dimCount=*/1, /*symbolCount=*/2, results, context));
}

MaskInterface attn::getMask(MLIRContext *context, const Band &band,
                            const LengthFacts &facts) {
  if (band.isEmpty)
    return BandAttr::get(context, getBoundMap(context, {}),
                         getBoundMap(context, LinearForm::getConstant(-1)));
  if (band.lower.empty() && band.upper.empty())
    return {};
  if (band.lower.size() <= 1 && band.upper.size() <= 1) {
    MaskInterface topLeft =
        getAligned(context, band, Alignment::top_left, facts);
    MaskInterface bottomRight =
        getAligned(context, band, Alignment::bottom_right, facts);
    // With static lengths both may say it: a causal mask is the plainer one.
    bool isCausal = isa_and_nonnull<CausalAttr>(bottomRight) &&
                    !isa_and_nonnull<CausalAttr>(topLeft);
    if (topLeft && !isCausal)
      return topLeft;
    if (bottomRight)
      return bottomRight;
  }
  return BandAttr::get(context, getBoundMap(context, band.lower),
                       getBoundMap(context, band.upper));
}
