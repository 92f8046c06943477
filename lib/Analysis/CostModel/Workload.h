//===- Workload.h - An attention as the cost model sees it ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Sizes, a type and a mask: what an attention costs depends on nothing else.
// Also here: which tiles of keys a block of rows visits, counted exactly as the
// loops of stage `online` visit them.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_WORKLOAD_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_WORKLOAD_H

#include "lib/Analysis/Roofline/AttentionWork.h"
#include "lib/Target/Device.h"

#include "dialects/Attn/IR/AttnDialect.h"

#include <optional>

namespace attn {

/// One attention with every size known.
struct Workload {
  /// Sizes and mask; `elementBytes` and `keyBytes` are those of `operand`.
  roofline::AttentionShape shape;
  /// Element type of Q, K and V.
  NumberType operand = NumberType::f32;
  /// Operations of the score region and the bias, one f32 slot a score each.
  int64_t scoreOps = 0;
};

/// Sizes to take for what a graph leaves open.
struct AssumedSizes {
  int64_t batch = 1, heads = 1, queryLength = 4096, keyLength = 4096;
};

/// The workload of `op`; where a size is dynamic, `assumed` says it. None where
/// the element type is no number type or a size is 0.
std::optional<Workload> getWorkload(AttentionOp op,
                                    const AssumedSizes &assumed = {});

/// What one block of rows visits.
struct VisitedTiles {
  /// Tiles of keys whose every score is kept, and all others.
  int64_t interior = 0, boundary = 0;

  int64_t total() const { return interior + boundary; }
};

/// The tiles of `keyTile` keys that the query rows `row` .. `row + rows - 1` of
/// one head visit: from the first key that any of them keeps, whole interior
/// tiles and then the rest, as `lib/Analysis/MaskBands.h` splits them.
VisitedTiles countVisitedTiles(const roofline::AttentionShape &shape,
                               int64_t row, int64_t rows, int64_t keyTile);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_WORKLOAD_H
