//===- IntegerExpression.h - Sizes as text that a loader reads --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The grammar of sizes in a package's manifest, on integers of 64 bits:
//
//   value   ::= sum (('==' | '!=' | '<=' | '<' | '>=' | '>') sum)?
//   sum     ::= product (('+' | '-') product)*
//   product ::= factor (('*' | 'floordiv' | 'ceildiv' | 'mod') factor)*
//   factor  ::= digits | '(' value ')' | '-' factor
//             | ('dim' | 'stride') '(' digits ',' digits ')'
//             | 'address' '(' digits ')'
//             | ('min' | 'max') '(' value ',' value ')'
//             | 'select' '(' value ',' value ',' value ')'
//
// `dim(i, d)` is the size of dimension d of tensor i, `stride(i, d)` its stride
// in elements, `address(i)` where its first element lies; tensors are inputs
// and then, where a launch is described, outputs. A comparison is 1 where it
// holds and 0 elsewhere; `select` takes its second value where the first is not
// 0 and its third elsewhere, but computes both. Divisors are positive;
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

/// Stride of dimension `dim` of `tensor` in elements, also where it has none
/// because it is row-major.
int64_t getStride(const DLTensor &tensor, int32_t dim);

/// The value of `text` for these tensors. An error where the text does not
/// follow the grammar, names a tensor or dimension that is not there, divides
/// by what is not positive, or leaves 64 bits.
Result<int64_t>
evaluateExpression(std::string_view text,
                   const std::vector<const DLTensor *> &tensors);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_INTEGEREXPRESSION_H
