//===- KernelShape.h - Register blocks of a CPU kernel --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// How the expansion of `attn.online_*` lays out rows and registers.
//
// Query rows lie in vector lanes, so that scores are computed transposed:
// S^T = K·Q^T, and the softmax along keys needs no operation across lanes. K
// and V are then read one scalar at a time and broadcast, in place and with any
// stride; only Q is packed, once per query tile.
//
// Rows are grouped into *panels* of `rowVectors * lanes` rows. Per panel one
// step computes scores, softmax and P·V, so that the scores of a panel
// ([keys][panel rows]) stay in the first-level cache. The state's accumulator
// is, between init and finish, an array [panels][value dim][panel rows].
//
//   registers:   keyBlock × rowVectors accumulators + rowVectors of Q + 1 of K
//   example:     32 registers of 16 lanes: 12 × 2 + 2 + 1, panels of 32 rows
//                16 registers of  8 lanes:  4 × 3 + 3 + 1, panels of 24 rows
//
// A tile of fewer rows than half a vector has lanes takes dims for lanes where
// they fill vectors: `DimLanes.cpp`.
//
// A tile of a single vector of rows does so little with each key that it waits
// on memory: its loops ask for the next block of K and of V ahead of time.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_KERNELSHAPE_H
#define ATTN_PASSES_LOWERTOCPU_KERNELSHAPE_H

#include "dialects/Attn/IR/AttnDialect.h"

namespace attn {

/// Static sizes of the code for one query tile, all counted in elements.
struct KernelShape {
  /// f32 lanes of one vector; divides the query tile.
  int64_t lanes = 1;
  /// Vectors of rows in a register block; `lanes * rowVectors` divides the
  /// tile.
  int64_t rowVectors = 1;
  /// Keys in a register block of scores.
  int64_t keyBlock = 1;
  /// Most value dims in a register block of P·V.
  int64_t maxValueBlock = 1;
  /// Rows of the query tile.
  int64_t queryTile = 1;
  /// Whether the target multiplies and adds in one instruction.
  bool fusedMultiplyAdd = false;
  /// f32 lanes of the machine's vectors, for loops that run along dims.
  int64_t machineLanes = 1;
  /// Vector registers of the machine.
  int64_t registers = 16;
  /// Bytes of first-level cache.
  int64_t l1Bytes = 0;

  /// Rows of a panel.
  int64_t panelRows() const { return lanes * rowVectors; }
  /// Panels of the query tile.
  int64_t panels() const { return queryTile / panelRows(); }
  /// Register blocks that cover `valueDim` value dims, as (dims, how many
  /// blocks): of a divisor where one is not much smaller than the registers
  /// allow and leaves enough sums to hide a multiply-add's latency; else the
  /// largest blocks, and what is left in smaller ones.
  llvm::SmallVector<std::pair<int64_t, int64_t>>
  valueBlocks(int64_t valueDim) const;
  /// Keys whose rows of V stay in half of the first-level cache while all
  /// blocks of value dims pass over them; at least 16, at most 64.
  int64_t valueChunk(int64_t valueDim) const;
  /// Whether the lanes of the parts that run along `dim` dims are these dims
  /// instead of rows (`DimLanes.cpp`): of Q·K^T for dim = D, of P·V and the
  /// accumulator, which is then [query tile, Dv], for dim = Dv.
  bool lanesAreDims(int64_t dim) const {
    return 2 * queryTile <= machineLanes && dim % machineLanes == 0;
  }
  /// Whether the code should ask for K and V ahead of time.
  bool waitsOnMemory() const { return queryTile == lanes; }
};

/// The shape of the code for tiles of `queryTile` rows on `target`. Vectors are
/// narrowed to the largest width that divides `queryTile`.
KernelShape getKernelShape(TargetAttr target, int64_t queryTile);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOCPU_KERNELSHAPE_H
