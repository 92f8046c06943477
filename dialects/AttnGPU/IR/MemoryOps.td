//===- MemoryOps.td - Views, tiles, rings and copies ------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_GPU_MEMORY_OPS_TD
#define ATTN_GPU_MEMORY_OPS_TD

include "dialects/AttnGPU/IR/AttnGPUTypes.td"
include "mlir/Dialect/LLVMIR/LLVMOpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class AttnGPU_Op<string mnemonic, list<Trait> traits = []>
    : Op<AttnGPU_Dialect, mnemonic, traits>;

//===----------------------------------------------------------------------===//
// Views of global memory
//===----------------------------------------------------------------------===//

def AttnGPU_GlobalViewOp : AttnGPU_Op<"global_view", [Pure]> {
  let summary = "rows at a pointer with a stride";
  let description = [{
    Row r begins at `pointer + r · stride` elements; rows at or beyond `rows` do not
    exist: copies read zeros there, stores leave them out. Batch and head are in the
    pointer already.

    With `packed(p, head_stride)` row r is position `r floordiv p` of head `r mod p`:
    it begins at `(r floordiv p) · stride + (r mod p) · head_stride`, and `rows` counts
    positions times p.

    **Operands.** `pointer`: aligned to 16 bytes for `copy` and `store` of 16-bit
    types, whose strides are multiples of 8 elements. `rows`: i32. `stride` and
    `head_stride`: i64, in elements.

    **Constraints**
    - C1 `packed` is given with its head stride or not at all, and is above 1

    **Life cycle.** Made by LowerToGPU, gone after LowerToLLVM.

    Example:
    ```mlir
    %k = attn_gpu.global_view %p rows(%n) stride(%s) : !attn_gpu.global<64xf16>
    %q = attn_gpu.global_view %p rows(%n) stride(%s) packed(4, %h) : !attn_gpu.global<64xf16>
    ```
  }];
  let arguments = (ins LLVM_PointerInAddressSpace<1>:$pointer, I32:$rows, I64:$stride,
    Optional<I64>:$head_stride, DefaultValuedAttr<I64Attr, "1">:$packed);
  let results = (outs AttnGPU_GlobalType:$view);
  let assemblyFormat = [{
    $pointer `rows` `(` $rows `)` `stride` `(` $stride `)`
    (`packed` `(` $packed^ `,` $head_stride `)`)? attr-dict `:` qualified(type($view))
  }];
  let hasVerifier = 1;
}

def AttnGPU_MappedViewOp : AttnGPU_Op<"mapped_view", [Pure]> {
  let summary = "rows that a tensor map describes";
  let description = [{
    `map` points at a tensor map (a kernel argument of 128 bytes, passed by value:
    `{llvm.byval = !llvm.array<128 x i8>, llvm.align = 64 : i64}`) of the dimensions column, row, then one for each of `coordinates`. Its box is one
    panel wide (`getPanelColumns` in `Layouts.h`) and as many rows high as the tiles
    that are copied; its swizzle is the panel's; elements out of bounds are zeros.

    **Operands.** `coordinates`: i32, of the dimensions after the row, such as head
    and batch.

    **Life cycle.** Made by LowerToGPU for targets with a tensor copy engine.

    Example:
    ```mlir
    %k = attn_gpu.mapped_view %map coordinates(%h, %b) : !attn_gpu.global<128xbf16>
    ```
  }];
  let arguments = (ins LLVM_PointerInAddressSpace<0>:$map, Variadic<I32>:$coordinates);
  let results = (outs AttnGPU_GlobalType:$view);
  let assemblyFormat = [{
    $map `coordinates` `(` $coordinates `)` attr-dict `:` qualified(type($view))
  }];
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Shared memory
//===----------------------------------------------------------------------===//

def AttnGPU_SharedAllocOp : AttnGPU_Op<"shared_alloc", [MemoryEffects<[MemAlloc]>]> {
  let summary = "room for one tile in shared memory";
  let description = [{
    Lives as long as the block. `getSharedBytes` (`Layouts.h`) says how much dynamic
    shared memory a kernel needs for all its tiles and rings.

    Example:
    ```mlir
    %o = attn_gpu.shared_alloc : !attn_gpu.shared<128x64xf16>
    ```
  }];
  let results = (outs AttnGPU_SharedType:$tile);
  let assemblyFormat = "attr-dict `:` qualified(type($tile))";
}

def AttnGPU_RingCreateOp : AttnGPU_Op<"ring_create", [MemoryEffects<[MemAlloc]>]> {
  let summary = "slots in shared memory and what guards them";
  let description = [{
    `cp_async`: every warp copies its part of each tile, `commit` closes a group, `wait`
    waits for groups and for all warps. `tma`: one thread of the producer role
    copies; each slot has a pair of mbarriers (full, empty).

    A tile that is written once (Q) is a ring of one slot.

    Example:
    ```mlir
    %k = attn_gpu.ring_create <cp_async> : !attn_gpu.ring<2x64x64xf16>
    ```
  }];
  let arguments = (ins AttnGPU_CopyEngineAttr:$copies);
  let results = (outs AttnGPU_RingType:$ring);
  let assemblyFormat = "$copies attr-dict `:` qualified(type($ring))";
}

/// An op on tile `index` (i32, counted from 0 over the kernel's life) of a ring.
class AttnGPU_RingOp<string mnemonic, list<Trait> traits = []>
    : AttnGPU_Op<mnemonic, !listconcat(traits, [MemoryEffects<[MemRead, MemWrite]>])> {
  let arguments = (ins AttnGPU_RingType:$ring, I32:$index);
}

/// The same, giving the tile's slot.
class AttnGPU_SlotOp<string mnemonic> : AttnGPU_RingOp<mnemonic, [
    TypesMatchWith<"the slot's type is the ring's tile", "ring", "slot",
                   "::llvm::cast<RingType>($_self).getTile()">]> {
  let results = (outs AttnGPU_SharedType:$slot);
}

def AttnGPU_AcquireOp : AttnGPU_SlotOp<"acquire"> {
  let summary = "wait until a slot may be written";
  let description = [{
    Returns the slot of tile `index` once everyone has released the tile that was
    in it before. `cp_async`: a barrier of the block, left out where one lies between
    the last release of this ring and here. `tma`: waits for the slot's empty
    mbarrier and says how many bytes will come.

    Example:
    ```mlir
    %slot = attn_gpu.acquire %ring[%j] : !attn_gpu.ring<2x64x64xf16>
    ```
  }];
  let assemblyFormat = "$ring `[` $index `]` attr-dict `:` qualified(type($ring))";
}

def AttnGPU_CommitOp : AttnGPU_RingOp<"commit"> {
  let summary = "close the group of copies that fill a tile";
  let description = [{
    `cp_async`: closes the group of all copies since the last commit, of any ring;
    a group without copies counts too, so that `pending` does not depend on
    conditions around the copies. `tma`: nothing, the copies themselves report.

    Example:
    ```mlir
    attn_gpu.commit %ring[%j] : !attn_gpu.ring<2x64x64xf16>
    ```
  }];
  let assemblyFormat = "$ring `[` $index `]` attr-dict `:` qualified(type($ring))";
}

def AttnGPU_WaitOp : AttnGPU_RingOp<"wait", [
    TypesMatchWith<"the slot's type is the ring's tile", "ring", "slot",
                   "::llvm::cast<RingType>($_self).getTile()">]> {
  let summary = "wait until a tile has landed";
  let description = [{
    Returns the slot of tile `index` once all of it is there for every warp.
    `pending` is the number of groups that were committed after the tile's own and
    may still be under way (`cp_async` only).

    **Constraints**
    - C1 `pending` is not negative

    Example:
    ```mlir
    %kt = attn_gpu.wait %ring[%j] pending(0) : !attn_gpu.ring<2x64x64xf16>
    ```
  }];
  let arguments = (ins AttnGPU_RingType:$ring, I32:$index,
    DefaultValuedAttr<I64Attr, "0">:$pending);
  let results = (outs AttnGPU_SharedType:$slot);
  let assemblyFormat = [{
    $ring `[` $index `]` (`pending` `(` $pending^ `)`)? attr-dict `:` qualified(type($ring))
  }];
  let hasVerifier = 1;
}

def AttnGPU_ReleaseOp : AttnGPU_RingOp<"release"> {
  let summary = "say that a tile has been read";
  let description = [{
    Nothing of the tile may be read after it: products that read it have been
    waited for. `cp_async`: nothing; it tells `acquire` where a barrier is needed.
    `tma`: one thread of each group of four warps arrives at the slot's empty
    mbarrier.

    Example:
    ```mlir
    attn_gpu.release %ring[%j] : !attn_gpu.ring<2x64x64xf16>
    ```
  }];
  let assemblyFormat = "$ring `[` $index `]` attr-dict `:` qualified(type($ring))";
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

def AttnGPU_CopyOp : AttnGPU_Op<"copy", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "begin to copy rows of global memory into a tile";
  let description = [{
    Copies the rows from `row` on, as many as the tile has. Rows that do not exist,
    and columns beyond the view's, become zeros.

    **Operands.** `view`; `row`: i32, not negative; `slot`: from `acquire` of the ring
    that the copy belongs to.

    **Constraints**
    - C1 view and slot have the same element type
    - C2 the view's columns are a multiple of 8 and at most the slot's

    Example:
    ```mlir
    attn_gpu.copy %k[%row] to %slot : !attn_gpu.global<64xf16>, !attn_gpu.shared<64x64xf16>
    ```
  }];
  let arguments = (ins AttnGPU_GlobalType:$view, I32:$row, AttnGPU_SharedType:$slot);
  let assemblyFormat = [{
    $view `[` $row `]` `to` $slot attr-dict `:` qualified(type($view)) `,` qualified(type($slot))
  }];
  let hasVerifier = 1;
}

def AttnGPU_StoreOp : AttnGPU_Op<"store", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "write a fragment to rows of global memory";
  let description = [{
    Writes row r of the fragment to row `row + r` of the view, where that exists,
    rounded to the view's element type; columns beyond the view's are left out.

    `through` a tile of the view's element type the rows go out in pieces of 16
    bytes. Each warp writes and reads only its own rows of the tile: so it may be Q's,
    of which each warp has read its own rows only, and those before a barrier of the
    block (`wait`) or, for wgmma, an `mma_wait`. Without it each lane writes its
    elements (f32 only).

    **Constraints**
    - C1 the fragment is an accumulator
    - C2 the tile has the fragment's shape and the view's element type
    - C3 the view's columns are a multiple of 8 and at most the fragment's
    - C4 the view's element type is f32 exactly where there is no tile

    Example:
    ```mlir
    attn_gpu.store %o to %view[%row] through %tile : !acc, !attn_gpu.global<64xf16>, !attn_gpu.shared<128x64xf16>
    attn_gpu.store %o to %part[%row] : !acc, !attn_gpu.global<64xf32>
    ```
  }];
  let arguments = (ins AttnGPU_FragmentType:$fragment, AttnGPU_GlobalType:$view, I32:$row,
    Optional<AttnGPU_SharedType>:$tile);
  let assemblyFormat = [{
    $fragment `to` $view `[` $row `]` (`through` $tile^)? attr-dict
    `:` qualified(type($fragment)) `,` qualified(type($view)) (`,` qualified(type($tile))^)?
  }];
  let hasVerifier = 1;
}

def AttnGPU_StoreRowsOp : AttnGPU_Op<"store_rows", [MemoryEffects<[MemWrite]>]> {
  let summary = "write one value per row to global memory";
  let description = [{
    Writes the value of row r to `row + r` of the view, where that exists.

    **Constraints**
    - C1 the fragment is of kind `rows`
    - C2 the view is `global<f32>`

    Example:
    ```mlir
    attn_gpu.store_rows %lse to %view[%row] : !rows, !attn_gpu.global<f32>
    ```
  }];
  let arguments = (ins AttnGPU_FragmentType:$fragment, AttnGPU_GlobalType:$view, I32:$row);
  let assemblyFormat = [{
    $fragment `to` $view `[` $row `]` attr-dict `:` qualified(type($fragment)) `,` qualified(type($view))
  }];
  let hasVerifier = 1;
}

#endif // ATTN_GPU_MEMORY_OPS_TD
