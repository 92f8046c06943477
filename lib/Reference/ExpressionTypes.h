//===- ExpressionTypes.h - Types of an expression's nodes -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_REFERENCE_EXPRESSIONTYPES_H
#define ATTN_LIB_REFERENCE_EXPRESSIONTYPES_H

#include "lib/Reference/Expression.h"

namespace attn::reference {

/// Fills `types` with the type of each node. Returns what is wrong with the
/// first malformed node, or an empty text.
std::string inferTypes(const Expression &expression,
                       const std::vector<CaptureView> &captures,
                       std::vector<ExpressionType> &types);

} // namespace attn::reference

#endif // ATTN_LIB_REFERENCE_EXPRESSIONTYPES_H
