//===- MatchMask.cpp - Addends of the scores that only mask ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// A mask is an addend that is a function of a few booleans and takes only two
/// kinds of values: 0, or something so negative that exp of it is 0 beside any
/// kept key. It does not matter how the graph spells the function (a select, a
/// product of `1 - mask` with the lowest number, several of them added): it is
/// evaluated for every value of its booleans.
///
/// How negative is enough? -inf and anything down from -1e30 absorb every score
/// (1e30 has an ulp of 7.6e22 in f32): a row of nothing else is a row of equal
/// scores, the mean. Anything down from -1e9 counts where each row keeps a key.
/// The rest, Swin's -100 for one, is a bias.
///
//===----------------------------------------------------------------------===//

#include "passes/Raise/AttentionMatch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cmath>
#include <limits>

using namespace mlir;

namespace attn {

static constexpr double kAbsorbingFill = -1e30;
static constexpr double kMaskingFill = -1e9;
static constexpr unsigned kMaxBooleans = 3;

/// The outermost booleans of an expression.
static void collectBooleans(Element element, ElementList &booleans) {
  if (element->type.isInteger(1)) {
    if (!llvm::is_contained(booleans, element))
      booleans.push_back(element);
    return;
  }
  for (Element operand : element->operands)
    collectBooleans(operand, booleans);
}

/// The conjunction that holds for exactly the given values of booleans.
static Element getMinterm(Elements booleans, unsigned values,
                          ElementContext &context) {
  Element term = nullptr;
  for (auto [index, boolean] : llvm::enumerate(booleans)) {
    Element literal = (values >> index & 1) ? boolean : context.getNot(boolean);
    term = term
               ? context.getApply<arith::AndIOp>(literal->type, {term, literal})
               : literal;
  }
  return term;
}

std::optional<MaskPart> matchMask(Element addend, ElementContext &context) {
  ElementList booleans;
  collectBooleans(addend, booleans);
  if (booleans.empty() || booleans.size() > kMaxBooleans)
    return std::nullopt;
  MaskPart mask{nullptr, -std::numeric_limits<double>::infinity()};
  for (unsigned values = 0; values < 1u << booleans.size(); ++values) {
    Element result = addend;
    for (auto [index, boolean] : llvm::enumerate(booleans))
      result = context.replace(result, boolean,
                               context.getBool(values >> index & 1));
    std::optional<double> number = getFloatConstant(result);
    if (!number || (*number != 0.0 && !(*number <= kMaskingFill)))
      return std::nullopt;
    if (*number != 0.0) {
      mask.fill = std::max(mask.fill, *number);
      continue;
    }
    Element term = getMinterm(booleans, values, context);
    mask.keep = mask.keep ? context.getApply<arith::OrIOp>(term->type,
                                                           {mask.keep, term})
                          : term;
  }
  return mask.keep ? std::optional(mask) : std::nullopt;
}

/// Whether each row keeps the key that is its own number, or the first.
static bool keepsKeyInEveryRow(Element keep, const LoopRoles &roles,
                               ElementContext &context) {
  auto holdsAt = [&](Element key) {
    Element at = context.replace(keep, context.getIndex(roles.key), key);
    return getIntConstant(at).value_or(0) != 0;
  };
  if (holdsAt(context.getIndexConstant(0)))
    return true;
  if (roles.rows.empty())
    return false;
  if (roles.rows.size() > 1)
    return false;
  const ExtentTable &extents = context.getExtents();
  Extent rows = roles.rows[0]->extent, keys = roles.key->extent;
  std::optional<int64_t> rowCount = extents.getSize(rows);
  std::optional<int64_t> keyCount = extents.getSize(keys);
  bool isInBounds = extents.isSame(rows, keys) ||
                    (rowCount && keyCount && *rowCount <= *keyCount);
  return isInBounds && holdsAt(context.getIndex(roles.rows));
}

static bool keepsKeyInEveryRow(ArrayRef<MaskPart> masks, const LoopRoles &roles,
                               ElementContext &context) {
  Element keep = context.getBool(true);
  for (const MaskPart &mask : masks)
    keep = context.getApply<arith::AndIOp>(keep->type, {keep, mask.keep});
  return keepsKeyInEveryRow(keep, roles, context);
}

std::optional<FullyMasked>
resolveFullyMasked(ScoreMatch &scores, bool isGuarded, const LoopRoles &roles,
                   ElementContext &context, std::string &cause) {
  bool everyRow = keepsKeyInEveryRow(scores.masks, roles, context);
  // Where a row may keep no key, an addend that leaves traces of the scores is
  // a bias.
  llvm::erase_if(scores.masks, [&](const MaskPart &mask) {
    bool isWeak = mask.addend.element && mask.fill > kAbsorbingFill;
    if (everyRow || !isWeak)
      return false;
    scores.biases.push_back(mask.addend);
    return true;
  });
  everyRow = keepsKeyInEveryRow(scores.masks, roles, context);
  // A bias may hold -inf in a whole row. A guard looks for -inf, and does not
  // see rows of a finite fill.
  FullyMasked infinite = isGuarded ? FullyMasked::zero : FullyMasked::nan;
  if (everyRow)
    return scores.biases.empty() ? FullyMasked::zero : infinite;
  auto isInfinite = [](const MaskPart &mask) { return std::isinf(mask.fill); };
  if (llvm::all_of(scores.masks, isInfinite))
    return infinite;
  if (llvm::none_of(scores.masks, isInfinite))
    return FullyMasked::mean;
  cause = "not supported yet: masks with finite and with infinite values, "
          "where a row may keep no key";
  return std::nullopt;
}

} // namespace attn
