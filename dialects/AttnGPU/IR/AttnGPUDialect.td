//===- AttnGPUDialect.td - The attn_gpu dialect -----------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_DIALECT_TD
#define ATTN_GPU_DIALECT_TD

include "mlir/IR/OpBase.td"

def AttnGPU_Dialect : Dialect {
  let name = "attn_gpu";
  let summary = "What one block of an attention kernel does";
  let description = [{
    One level above instructions and the same for every generation of GPUs:
    tiles in shared memory and rings of them, copies that run by themselves,
    products on the matrix unit that give a token, values spread over the
    registers of a block's warps (fragments), and roles of warps.

    Ops stand inside a `gpu.func` whose `known_block_size` is `[32 · warps, 1, 1]`,
    among `scf`, `arith`, `math` and `llvm` ops on scalars. All warps of the block,
    or of the enclosing role, run each op together. What an op becomes follows
    from its types and attributes alone: a ring's `copies` (`cp_async` or `tma`)
    and a fragment's `unit` (`mma_sync` or `wgmma`).

    **Where a tile's elements lie** in shared memory, which fragment element is in
    which register, and the descriptors of wgmma: `Layouts.h`.

    A kernel that multiplies two tiles with mma.sync, K in a ring of two slots:
    ```mlir
    %k = attn_gpu.global_view %pk rows(%nk) stride(%sk) : !attn_gpu.global<64xf16>
    %ring = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<2x64x64xf16>
    %slot = attn_gpu.acquire %ring[%j] : !attn_gpu.ring<2x64x64xf16>
    attn_gpu.copy %k[%row] to %slot : !attn_gpu.global<64xf16>, !attn_gpu.shared<64x64xf16>
    attn_gpu.commit %ring[%j] : !attn_gpu.ring<2x64x64xf16>
    %kt = attn_gpu.wait %ring[%j] pending(0) : !attn_gpu.ring<2x64x64xf16>
    %s0, %t = attn_gpu.mma_start %qt, %kt {transpose_b} : !attn_gpu.shared<128x64xf16>, !attn_gpu.shared<64x64xf16> -> !acc
    %s = attn_gpu.mma_wait %t, %s0 : !acc
    attn_gpu.release %ring[%j] : !attn_gpu.ring<2x64x64xf16>
    ```
  }];
  let cppNamespace = "::attn::attn_gpu";
  let useDefaultAttributePrinterParser = 1;
  let useDefaultTypePrinterParser = 1;
  let extraClassDeclaration = [{
    /// Adds types and attributes; they are defined in a file of their own.
    void registerTypesAndAttributes();
  }];
  let dependentDialects = ["::attn::AttnDialect", "::mlir::LLVM::LLVMDialect"];
}

#endif // ATTN_GPU_DIALECT_TD
