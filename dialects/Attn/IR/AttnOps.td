//===- AttnOps.td - All ops of the attn dialect -----------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_OPS_TD
#define ATTN_OPS_TD

include "dialects/Attn/IR/AttentionOp.td"
include "dialects/Attn/IR/OnlineOps.td"

#endif // ATTN_OPS_TD
