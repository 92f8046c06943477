//===- RegionWriter.h - Score and keep regions from elements ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_RAISE_REGIONWRITER_H
#define ATTN_PASSES_RAISE_REGIONWRITER_H

#include "lib/Analysis/ElementTracer.h"
#include "lib/Analysis/TensorRoles.h"

#include "llvm/ADT/SetVector.h"

namespace attn {

/// The digits of the four indices that a region sees.
struct RegionIndices {
  DigitList batch, heads, rows, keys;

  std::array<Digits, 4> get() const { return {batch, heads, rows, keys}; }
};

/// Writes expressions as regions of `attn.attention`. First `prepare` every
/// expression, then hand `getCaptures` to the op, then `write` the regions.
class RegionWriter {
public:
  RegionWriter(ElementTracer &tracer, const RegionIndices &indices)
      : tracer(tracer), context(tracer.getContext()), indices(indices) {}

  /// Makes an expression fit for a region: reductions become reads of the
  /// tensor that holds them; tensors and scalars become captures. Null, with
  /// the cause, where it depends on more than the four indices. `score`, which
  /// may be null, is an argument of the region.
  Element prepare(Element element, Element score, std::string &cause);
  /// What the regions capture, in the order of their block arguments.
  llvm::ArrayRef<mlir::Value> getCaptures() const {
    return captures.getArrayRef();
  }
  /// Fills an empty region that yields `element`. Where `score` is given, the
  /// first block argument stands for it.
  void write(mlir::Region &region, mlir::Location loc, Element element,
             Element score);

private:
  void capture(Element element, Element score);
  Element replaceReductions(Element element);
  mlir::Value build(mlir::OpBuilder &builder, mlir::Location loc,
                    Element element);
  mlir::Value buildIndex(mlir::OpBuilder &builder, mlir::Location loc,
                         Digits digits);
  mlir::Value buildDigit(mlir::OpBuilder &builder, mlir::Location loc,
                         const Digit *digit);
  bool canBuild(Digits digits) const;

  ElementTracer &tracer;
  ElementContext &context;
  RegionIndices indices;
  llvm::SetVector<mlir::Value> captures;
  mlir::Block *block = nullptr;
  llvm::DenseMap<Element, mlir::Value> built;
};

} // namespace attn

#endif // ATTN_PASSES_RAISE_REGIONWRITER_H
