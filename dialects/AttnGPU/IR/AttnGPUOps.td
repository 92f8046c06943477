//===- AttnGPUOps.td - All ops of the attn_gpu dialect ----*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_OPS_TD
#define ATTN_GPU_OPS_TD

include "dialects/AttnGPU/IR/FragmentOps.td"
include "dialects/AttnGPU/IR/MemoryOps.td"
include "dialects/AttnGPU/IR/WarpOps.td"

#endif // ATTN_GPU_OPS_TD
