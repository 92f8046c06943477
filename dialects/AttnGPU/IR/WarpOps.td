//===- WarpOps.td - Roles of warps, barriers, order -------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_WARP_OPS_TD
#define ATTN_GPU_WARP_OPS_TD

include "dialects/AttnGPU/IR/MemoryOps.td"

def AttnGPU_RolesOp : AttnGPU_Op<"roles", [NoRegionArguments, NoTerminator,
    RecursiveMemoryEffects]> {
  let summary = "some warps copy, the others compute";
  let description = [{
    The first `producer_warps` warps of the block run the first region, of which one
    thread does the work; the next `consumer_warps` warps run the second. Each side
    takes its number of registers a thread from the block's (setmaxnreg), but in a
    block of at most 256 threads, where each can have as many as there are. Fragments
    in the second region count its warps from 0.

    **Constraints**
    - C1 both numbers of warps are positive multiples of 4
    - C2 both numbers of registers are multiples of 8 from 24 to 256
    - C3 the op stands directly in a `gpu.func`

    Example:
    ```mlir
    attn_gpu.roles producer(4 warps, 24 registers) {
      ...
    } consumer(8 warps, 240 registers) {
      ...
    }
    ```
  }];
  let arguments = (ins I64Attr:$producer_warps, I64Attr:$producer_registers,
    I64Attr:$consumer_warps, I64Attr:$consumer_registers);
  let regions = (region SizedRegion<1>:$producer, SizedRegion<1>:$consumer);
  let assemblyFormat = [{
    `producer` `(` $producer_warps `warps` `,` $producer_registers `registers` `)` $producer
    `consumer` `(` $consumer_warps `warps` `,` $consumer_registers `registers` `)` $consumer
    attr-dict
  }];
  let hasVerifier = 1;
}

def AttnGPU_GroupIndexOp : AttnGPU_Op<"group_index", [Pure]> {
  let summary = "which group of four warps this is";
  let description = [{
    i32, counted from 0 in the enclosing role, or in the block.

    Example:
    ```mlir
    %g = attn_gpu.group_index
    ```
  }];
  let results = (outs I32:$index);
  let assemblyFormat = "attr-dict";
}

def AttnGPU_BarrierOp : AttnGPU_Op<"barrier", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "meet other warps at a named barrier";
  let description = [{
    `sync` waits until `threads` threads have come to barrier `id` (i32, 1 to 15);
    `arrive` only counts as come.

    **Constraints**
    - C1 `threads` is a positive multiple of 32

    Example:
    ```mlir
    attn_gpu.barrier <sync> id(%g) threads(256)
    ```
  }];
  let arguments = (ins AttnGPU_BarrierKindAttr:$kind, I32:$id, I64Attr:$threads);
  let assemblyFormat = "$kind `id` `(` $id `)` `threads` `(` $threads `)` attr-dict";
  let hasVerifier = 1;
}

def AttnGPU_PinOp : AttnGPU_Op<"pin", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "keep what `rows` depends on before the next wait";
  let description = [{
    ptxas moves waits for products up over work that does not need them, and with it
    loses the overlap of exponentials and products. A store to shared memory that is
    never taken, but whose condition depends on `rows`, holds the wait back. Nothing
    for `mma_sync`.

    **Constraints**
    - C1 the fragment is of kind `rows`, its values not negative

    Example:
    ```mlir
    attn_gpu.pin %sums : !rows
    ```
  }];
  let arguments = (ins AttnGPU_FragmentType:$rows);
  let assemblyFormat = "$rows attr-dict `:` qualified(type($rows))";
  let hasVerifier = 1;
}

#endif // ATTN_GPU_WARP_OPS_TD
