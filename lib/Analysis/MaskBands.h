//===- MaskBands.h - Which keys a query tile needs ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A mask keeps, for row i, the keys between max(lower(i)) and min(upper(i)).
// Bounds never fall with i, so for the rows i0..i1 of a tile
//
//   first          = max(0, lower(i0))           no row keeps a key before it
//   interior begin = max(0, lower(i1))           every row keeps a key from
//   here interior end   = min(kv_len, upper(i0) + 1)  ... to here end =
//   min(kv_len, upper(i1) + 1)  no row keeps a key from here on
//
//        first   interior begin      interior end   end
//   ──────┼────────────┼───────────────────┼─────────┼──────
//   empty │  boundary  │     interior      │ boundary│ empty
//
// Example: causal top_left, rows 64..127 of a square of 200, tiles of 32 keys:
// first = interior begin = 0, interior end = 65, of which whole tiles end at
// 64, end = 128: two interior tiles without a mask, two with one, three not
// visited. A tile without interior has interior begin = interior end, one that
// keeps nothing first = end.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_MASKBANDS_H
#define ATTN_LIB_ANALYSIS_MASKBANDS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/Builders.h"

namespace attn {

/// The rows of a tile and the lengths of the whole, all in elements.
struct QueryTile {
  /// First and last row (inclusive, at least `firstRow`), global indices.
  mlir::OpFoldResult firstRow, lastRow;
  /// q_len and kv_len of the batch entry.
  mlir::OpFoldResult queryLength, keyLength;
  /// Whether rows at or beyond `queryLength` may be in the tile, as with
  /// per-batch lengths; such rows keep no key.
  bool mayPassQueryLength = false;
};

/// Keys by what the rows of a tile keep of them (see the head of this file):
/// 0 <= first <= interiorBegin <= interiorEnd <= end, and end <= kv_len unless
/// first = end.
struct KeyRange {
  mlir::OpFoldResult first, interiorBegin, interiorEnd, end;
};

/// The bounds before they are ordered, as maps (i0, i1)[q_len, kv_len]: the
/// greatest result of the two begins, the least of the two ends.
struct KeyRangeMaps {
  mlir::AffineMap first, interiorBegin, interiorEnd, end;
};

/// The maps of a mask; a null mask keeps every key.
KeyRangeMaps getKeyRangeMaps(mlir::MLIRContext *context, MaskInterface mask);

/// Computes the range of keys of `tile` by affine.min and affine.max, folded
/// where all is constant. With `keyTile` > 0 the interior is cut to a whole
/// number of tiles of that many keys; what is cut off joins the boundary
/// behind.
KeyRange buildKeyRange(mlir::OpBuilder &builder, mlir::Location loc,
                       MaskInterface mask, const QueryTile &tile,
                       int64_t keyTile = 0);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_MASKBANDS_H
