//===- GraphWork.h - Work of a graph's attentions and products --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Reads the shapes that the rest of this folder counts off a graph at stage
// `masked`: attentions as `attn.attention`, and linalg contractions around
// them. Everything else of the graph counts as fused into those (L2).
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_ROOFLINE_GRAPHWORK_H
#define ATTN_LIB_ANALYSIS_ROOFLINE_GRAPHWORK_H

#include "lib/Analysis/Roofline/Model.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <map>
#include <optional>

namespace attn::roofline {

/// What a graph leaves open: the dynamic dimensions of its arguments.
struct GraphSizes {
  /// Number of an argument -> its sizes, one a dimension.
  std::map<unsigned, std::vector<int64_t>> arguments;
  /// Every dynamic dimension of the other arguments.
  std::optional<int64_t> others;
  /// What every float counts as, its own type if none: graphs are often
  /// exported in f32 and run in something narrower.
  std::optional<ElementType> floats;
};

/// The attentions and products of `function` in the order of its text, one
/// operation each, named `attention_0`, `product_0` and so on. Attentions are
/// fused and compulsory. What is counted from above (predicates, lengths of run
/// time) or once though it may run more often has a note.
///
/// Emits and fails where a size is not known with `sizes`, where `sizes` does
/// not fit the arguments, and where the element type has no counterpart.
mlir::FailureOr<Phase> countGraph(mlir::func::FuncOp function,
                                  const GraphSizes &sizes);

} // namespace attn::roofline

#endif // ATTN_LIB_ANALYSIS_ROOFLINE_GRAPHWORK_H
