//===- ElementTracer.h - From tensors to element expressions ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
///
/// Reads the ops that produce a tensor backwards and says what one element of
/// it is. Understood are reshapes, slices, casts, constants, `linalg.softmax`
/// and every linalg op with projected permutations as maps: its body is read op
/// by op, `linalg.index` and `tensor.extract` included. Anything else, and
/// every contraction, is where tracing ends: a `read` of that op's result.
///
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_ELEMENTTRACER_H
#define ATTN_LIB_ANALYSIS_ELEMENTTRACER_H

#include "lib/Analysis/Elements.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace attn {

/// A tensor at coordinates, and a factor: `factor · tensor[coordinates]`.
struct TensorView {
  mlir::Value tensor;
  ElementList coordinates;
  double factor = 1.0;
};

/// An expression that is `factor · rest`.
struct ScaledElement {
  double factor;
  Element rest;
};

/// Takes constant factors, quotients and negations off an expression.
ScaledElement peelFactor(Element element);

/// Traces tensors to expressions. Remembers what it saw: make a new one, or
/// `restart`, once the context is stale or the IR has changed.
class ElementTracer {
public:
  explicit ElementTracer(ElementContext &context) : context(context) {}

  ElementContext &getContext() { return context; }

  /// Learns which sizes are equal from the `cf.assert`s in front of `op`.
  void learnFromAsserts(mlir::Operation *op);
  /// What `tensor` holds at `coordinates`, traced as far as possible.
  Element trace(mlir::Value tensor, Elements coordinates);
  /// A scalar value from outside of loops, traced through pure arithmetic.
  Element traceScalar(mlir::Value value);
  /// The views of one tensor under which its data can be had without computing,
  /// constant factors aside: first the tensor itself, last the one nearest to
  /// where the data was computed.
  llvm::SmallVector<TensorView> getViews(TensorView view);
  /// Every tensor seen so far that holds `element`, nearest to its source
  /// first.
  llvm::ArrayRef<TensorView> getHolders(Element element) const;
  /// The digits of a loop of a linalg op.
  Digits getLoop(mlir::linalg::LinalgOp op, unsigned loop);
  /// The coordinates at which an op reads `operand` inside of its loops, null
  /// elements where a coordinate is no loop or 0.
  ElementList getCoordinates(mlir::OpOperand &operand);
  /// Forgets what was traced, for another attempt with the context's digits.
  void restart();

  /// Says what a tensor holds at coordinates.
  using Reader = llvm::function_ref<Element(mlir::Value, Elements)>;

private:
  /// What one op makes of what `read` says of its operands; null: opaque.
  Element compute(mlir::Value tensor, Elements coordinates, Reader read);
  Element computeLinalg(mlir::linalg::LinalgOp op, unsigned result,
                        Elements coordinates, Reader read);
  Element computeSoftmax(mlir::linalg::SoftmaxOp op, Elements coordinates,
                         Reader read);
  /// Where a data movement op takes the element from.
  std::optional<TensorView> moveBack(mlir::Value tensor, Elements coordinates);
  /// The extent of a loop; learns that the dimensions it runs over agree.
  Extent getLoopExtent(mlir::linalg::LinalgOp op, unsigned loop);

  ElementContext &context;
  llvm::DenseMap<mlir::Value,
                 llvm::SmallVector<std::pair<ElementList, Element>, 1>>
      memory;
  llvm::DenseMap<Element, llvm::SmallVector<TensorView, 2>> holders;
};

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_ELEMENTTRACER_H
