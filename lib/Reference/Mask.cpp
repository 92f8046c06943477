//===- Mask.cpp - Which keys a row keeps ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Reference/Mask.h"

using namespace attn::reference;

static int64_t diagonalKey(MaskAlignment alignment,
                           const ExpressionPoint &point) {
  if (alignment == MaskAlignment::TopLeft)
    return point.row;
  return point.row + point.keyLength - point.queryLength;
}

static bool keepsWindow(const WindowMask &window,
                        const ExpressionPoint &point) {
  int64_t distance = point.key - diagonalKey(window.alignment, point);
  if (window.left >= 0 && distance < -window.left)
    return false;
  return window.right < 0 || distance <= window.right;
}

static bool keepsBand(const BandMask &band, const ExpressionPoint &point) {
  for (const AffineBound &bound : band.lower)
    if (point.key < bound.evaluate(point))
      return false;
  for (const AffineBound &bound : band.upper)
    if (point.key > bound.evaluate(point))
      return false;
  return true;
}

bool attn::reference::keepsByPosition(const MaskAtom &atom,
                                      const ExpressionPoint &point) {
  if (const auto *causal = std::get_if<CausalMask>(&atom))
    return point.key <= diagonalKey(causal->alignment, point);
  if (const auto *window = std::get_if<WindowMask>(&atom))
    return keepsWindow(*window, point);
  if (const auto *band = std::get_if<BandMask>(&atom))
    return keepsBand(*band, point);
  return true;
}
