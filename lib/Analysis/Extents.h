//===- Extents.h - Sizes of dimensions, known or symbolic -------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_EXTENTS_H
#define ATTN_LIB_ANALYSIS_EXTENTS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace attn {

/// The size of a dimension: a number, a name for a size known at run time, or a
/// product of those. Two extents may turn out to be one (`ExtentTable::unify`).
struct ExtentNode {
  /// The size in elements, `ShapedType::kDynamic` where it is symbolic. Of a
  /// product, its constant factor.
  int64_t size;
  /// What the symbol stands for: an integer value, or dimension `dim` of a
  /// tensor where `dim` is not negative. Null for a symbol without a source.
  mlir::Value value = nullptr;
  int64_t dim = -1;
  /// The symbols that a product is made of, beside `size`.
  llvm::SmallVector<ExtentNode *, 0> factors = {};
  ExtentNode *parent = nullptr;
};
using Extent = ExtentNode *;

/// All extents of one analysis. Dimensions are followed through the ops that
/// pass them on, and through the arithmetic that front ends compute shapes
/// with, so that equal sizes of different tensors become one extent. Sizes are
/// taken to be small enough not to overflow: the tensor could not exist else.
/// Owns the nodes; extents die with the table.
class ExtentTable {
public:
  /// The extent of a known size.
  Extent getStatic(int64_t size);
  /// The extent of dimension `dim` of a tensor.
  Extent get(mlir::Value tensor, int64_t dim);
  /// The extent that an index or integer value names.
  Extent get(mlir::Value size);
  /// A symbol of which nothing is known.
  Extent getUnknown();
  /// The product of extents.
  Extent getProduct(llvm::ArrayRef<Extent> extents);

  /// The size where it is known.
  std::optional<int64_t> getSize(Extent extent) const;
  /// Whether both are known to be the same size.
  bool isSame(Extent a, Extent b) const;
  /// Records that both are the same size. Returns whether this is news.
  bool unify(Extent a, Extent b);
  /// The size as a value of type index, made at the builder's point where it
  /// is no value yet; null where the extent has no source.
  mlir::Value materialize(mlir::OpBuilder &builder, mlir::Location loc,
                          Extent extent) const;

private:
  Extent find(Extent extent) const;
  Extent getSymbol(mlir::Value value, int64_t dim);
  Extent getArithmetic(mlir::Value value);
  Extent getQuotient(Extent dividend, Extent divisor);
  bool isSize(Extent extent) const;
  ExtentNode expand(Extent extent) const;
  Extent intern(ExtentNode product);

  std::deque<ExtentNode> nodes;
  // No DenseMap: it keeps two numbers for itself, and every number is a size.
  std::map<int64_t, Extent> known;
  llvm::DenseMap<std::pair<mlir::Value, int64_t>, Extent> symbols;
  std::map<std::pair<int64_t, std::vector<Extent>>, Extent> products;
};

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_EXTENTS_H
