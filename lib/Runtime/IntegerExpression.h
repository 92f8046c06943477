//===- IntegerExpression.h - Sizes as text that a loader reads --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The grammar of sizes in a package's manifest, on integers of 64 bits:
//
//   sum     ::= product (('+' | '-') product)*
//   product ::= factor (('*' | 'floordiv' | 'ceildiv' | 'mod') factor)*
//   factor  ::= digits | '(' sum ')' | '-' factor
//             | 'dim' '(' digits ',' digits ')'
//             | ('min' | 'max') '(' sum ',' sum ')'
//
// `dim(i, d)` is the size of dimension d of input i. Divisors are positive;
// `floordiv` and `mod` round towards minus infinity. For example, the rows of
// an attention's output are `dim(0, 2)`.
//
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_INTEGEREXPRESSION_H
#define ATTN_LIB_RUNTIME_INTEGEREXPRESSION_H

#include "attn-c/DLPack.h"
#include "attn/Result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace attn::runtime {

/// The value of `text` for these inputs. An error where the text does not
/// follow the grammar, names a dimension that is not there, divides by what is
/// not positive, or leaves 64 bits.
Result<int64_t> evaluateExpression(std::string_view text,
                                   const std::vector<const DLTensor *> &inputs);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_INTEGEREXPRESSION_H
