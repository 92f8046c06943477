//===- Passes.td - Passes of LowerToGPU -------------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_PASSES_TD
#define ATTN_PASSES_LOWERTOGPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def LowerToGPUPass : Pass<"attn-lower-to-gpu", "::mlir::ModuleOp"> {
  let summary = "make a kernel of each grid of online softmax";
  let description = [{
    Each grid (`scf.forall` around `attn.online_init`, steps in loops over keys and
    `attn.online_finish`) becomes a `gpu.func` of `attn_gpu` ops in `@kernels` and a
    `gpu.launch_func` where the grid was. A cell of the grid is a block: the last
    dimension of the grid (query tiles) is x, from the last tile to the first where
    the mask gives later rows more keys. Results are written where `outs` lie, so
    these must be arguments of the function. No bufferization: slices become views of
    global memory by pointer and stride, and copies from there.

    Before (shortened):
    ```mlir
    %r = scf.forall (%b, %h, %t) in (2, 8, %tiles) shared_outs(%out = %o) -> (tensor<2x8x?x64xf16>) {
      %s:3 = attn.online_init outs(...) {attn.config = #attn.tile_config<query_tile = 128, key_tile = 64, unit = mma_sync, warps = 4>}
      %t:3 = scf.for %j = %c0 to %full step %c64 iter_args(...) { attn.online_step ... }
      %u = attn.online_finish ...
      scf.forall.in_parallel { tensor.parallel_insert_slice %u into %out[%b, %h, %i0, 0] ... }
    }
    ```
    After:
    ```mlir
    gpu.launch_func @kernels::@attention_0_v0 blocks in (%tiles, %c8, %c2) threads in (%c128, %c1, %c1)
        dynamic_shared_memory_size %bytes args(%pointer : !llvm.ptr<1>, %stride : i64, ...)
    ...
    gpu.module @kernels {
      gpu.func @attention_0_v0(%q: !llvm.ptr<1>, ...) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
        %view = attn_gpu.global_view %k rows(%n) stride(%s) : !attn_gpu.global<64xf16>
        %acc, %max, %sum = scf.for %n = %c0 to %tiles step %c1 iter_args(...) {
          %kt = attn_gpu.wait %keys[%n] : !attn_gpu.ring<1x64x64xf16>
          ...
          %s, %token = attn_gpu.mma_start %qt, %kt {transpose_b} ...
    ```

    Where the keys are split the parts' results go to workspace, and a kernel of its
    own joins them. Copies take 16 bytes at a time: pointers are marked with
    `llvm.align`, strides asserted before the launch.

    **The schedule for mma.sync** with rings of s `stages`, tile n of N: K(n + s) is
    copied while the softmax of n runs, V(n + s - 1) while its scores are computed;
    two barriers an iteration. Loops over keys stay split in boundary and interior,
    and the copies run across their ends. Row sums stay apart in the lanes of a quad
    until the end; exponentials are of base 2 with the scale folded in, where no
    score region or bias comes between.

    **The schedule for wgmma**: one group of four warps copies by tensor maps, the
    others compute. With `overlap` the scores of a tile are begun before the product
    of the tile before by V, so that exponentials run beside it; two groups take
    turns. A tensor map is made by `nvgpu.tma.create.descriptor` and passed by value.

    Precondition: stage `online`. Postcondition: neither attn nor tensor ops in the
    function; launches of kernels of `attn_gpu`, `scf`, `arith`, `math` and `llvm` ops.
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
                           "::mlir::bufferization::BufferizationDialect", "::mlir::cf::ControlFlowDialect", "::mlir::gpu::GPUDialect",
                           "::mlir::LLVM::LLVMDialect", "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect", "::mlir::nvgpu::NVGPUDialect", "::mlir::scf::SCFDialect",
                           "::attn::attn_gpu::AttnGPUDialect"];
}

#endif // ATTN_PASSES_LOWERTOGPU_PASSES_TD
