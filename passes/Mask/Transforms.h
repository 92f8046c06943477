//===- Transforms.h - What Mask does, as functions ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MASK_TRANSFORMS_H
#define ATTN_PASSES_MASK_TRANSFORMS_H

#include "dialects/Attn/IR/AttnDialect.h"

namespace attn {

/// Turns what is a band of `op`'s keep region into its mask attribute and
/// simplifies that attribute (see attn-analyze-mask). Emits a remark for each
/// part of the region that stays. Leaves an op alone that is a slice.
void analyzeMask(AttentionOp op);

} // namespace attn

#endif // ATTN_PASSES_MASK_TRANSFORMS_H
