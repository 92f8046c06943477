//===- Layouts.h - Where elements lie, in registers and shared memory -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Registers. PTX ISA, "Matrix Fragments for mma.m16n8k16" and "Register
// Fragments for wgmma.mma_async.m64nNk16": lane l of a warp has, of each 16 x 8
// block of an accumulator, rows l/4 and l/4 + 8, columns 2·(l mod 4) and the
// next; of each 16 x 16 block of a left operand the same rows and, in registers
// of two elements, columns 2·(l mod 4) + {0, 1} and these + 8. One accumulator
// block of 16 columns therefore has the elements of one operand block in the
// same lanes, which is why P never moves.
//
//   accumulator registers of one warp: [16-row group][8-column block][4]
//   operand_a registers:               [16-row group][16-column block][4]
//   rows registers:                    [16-row group][2]
//
// Shared memory. A tile is cut into panels of 64, 32 or 16 columns (128, 64 or
// 32 bytes), each with all rows one after the other. Inside a panel the 16-byte
// chunk c of row r lies at chunk position c XOR s, with s bits of the row such
// that the eight rows of an 8 x 8 matrix fall into different banks: bits 4-6 of
// the byte offset are XORed with bits 7-9 (128-byte swizzle), 4-5 with 7-8
// (64), 4 with 7 (32). This is what the tensor copy engine writes and wgmma
// reads (PTX ISA, "Shared Memory Matrix Layout"), so that one layout serves all
// targets.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_DIALECTS_ATTNGPU_IR_LAYOUTS_H
#define ATTN_DIALECTS_ATTNGPU_IR_LAYOUTS_H

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

#include "llvm/ADT/DenseMap.h"

namespace attn::attn_gpu {

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

/// Where an element of a fragment is. `half` is 1 for the upper 16 bits of an
/// operand_a register, else 0.
struct RegisterPlace {
  int64_t warp, lane, register_, half;
};

/// An element of a tile; `column` is 0 for values per row.
struct ElementPlace {
  int64_t row, column;
};

/// Registers that each lane needs for a fragment.
int64_t getRegisterCount(FragmentType type);

/// Groups of 16 rows that each warp has.
int64_t getRowGroups(FragmentType type);

/// The element that a register holds.
ElementPlace getElement(FragmentType type, RegisterPlace place);

/// The register that holds an element; of values per row, that of the first
/// lane of the quad.
RegisterPlace getRegister(FragmentType type, ElementPlace element);

/// The part of `getElement(...).row` and `.column` that depends on the register
/// alone; the rest is `getWarpRow` + lane / 4 and 2 · (lane mod 4).
ElementPlace getRegisterElement(FragmentType type, int64_t register_);

/// First row of warp `warp`.
int64_t getWarpRow(FragmentType type, int64_t warp);

//===----------------------------------------------------------------------===//
// Shared memory
//===----------------------------------------------------------------------===//

/// Columns of a panel of tiles with `columns` columns of 16-bit elements: the
/// largest of 64, 32 and 16 that divides them.
int64_t getPanelColumns(int64_t columns);

/// Byte at which an element lies in its tile, which begins at a multiple of
/// 1024.
int64_t getSharedOffset(SharedType type, int64_t row, int64_t column);

/// Where each tile, ring and mbarrier lies in dynamic shared memory.
struct SharedPlan {
  /// Bytes from the start, for `shared_alloc` and `ring_create`: the tiles.
  llvm::DenseMap<mlir::Operation *, int64_t> tiles;
  /// The same for the mbarriers of a ring: full and empty of each slot in turn.
  llvm::DenseMap<mlir::Operation *, int64_t> barriers;
  /// All bytes; the kernel starts at a multiple of 1024.
  int64_t bytes = 0;
};

/// Lays out the shared memory of a kernel (a `gpu.func`).
SharedPlan planSharedMemory(mlir::Operation *kernel);

/// Dynamic shared memory that a launch of the kernel must ask for, in bytes.
int64_t getSharedBytes(mlir::Operation *kernel);

//===----------------------------------------------------------------------===//
// wgmma descriptors
//===----------------------------------------------------------------------===//

/// How wgmma finds a 16-deep slice of an operand in a tile (PTX ISA, "Matrix
/// Descriptor Format"): byte offsets; the swizzle field is 1 for 128 bytes, 2
/// for 64, 3 for 32.
struct MatrixDescriptor {
  int64_t
      leading; ///< from one panel to the next, where they are rows (MN-major)
  int64_t stride; ///< from eight rows of a panel to the next eight
  int64_t swizzle;
};

/// The descriptor of a tile whose rows run along K (`transposed` = false: Q, K)
/// or along M or N (`transposed` = true: V).
MatrixDescriptor getDescriptor(SharedType type, bool transposed);

/// The bits of a descriptor without the start address.
uint64_t encodeDescriptor(MatrixDescriptor descriptor);

/// Bytes from the tile's start to step `step` of 16 along K.
int64_t getStepOffset(SharedType type, bool transposed, int64_t step);

} // namespace attn::attn_gpu

#endif // ATTN_DIALECTS_ATTNGPU_IR_LAYOUTS_H
