//===- Passes.td - Finding attention in graphs ------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_RAISE_PASSES_TD
#define ATTN_PASSES_RAISE_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaiseAttentionPass : Pass<"attn-raise-attention", "::mlir::ModuleOp"> {
  let summary = "turn softmax(QKᵀ)V spelled in tensor ops into attn.attention";
  let description = [{
    Every contraction that sums over keys is traced back, element by element
    (`lib/Analysis/Elements.h`): reshapes, transposes, broadcasts and copies
    leave no trace, so all spellings of one attention have one expression. That
    is matched once: softmax of (scale, score region, bias, mask) of a second
    contraction. Scales are collected from wherever they sit; a guard around the
    softmax, or the value that masks, decides `fully_masked`.

    What is recognised becomes one op; every other op stays, except producers
    that nothing uses any more. Head repeats stay (see attn-share-kv). A product
    that looks like an attention but is none gets a remark with the cause.

    Before:
    ```mlir
    %s = linalg.batch_matmul_transpose_b ins(%q, %k : ...) outs(%zeros : ...)
    %p = linalg.softmax dimension(2) ins(%s : ...) outs(%e : ...)
    %o = linalg.batch_matmul ins(%p, %v : ...) outs(%zeros2 : ...)
    ```
    After:
    ```mlir
    %o4 = attn.attention ins(%q4, %k4, %v4 : ...) outs(%init : ...) scale(1.0) ...
    %o = tensor.collapse_shape %o4 ...
    ```

    Exporters broadcast a dynamic dimension by comparing its size with 1 at run
    time. Where an attention follows only if such sizes equal those that they are
    broadcast to, the equality is checked by a `cf.assert`.

    Precondition: none; `canonicalize`, `cse` and `int-range-optimizations`
    before it let more dynamic sizes be seen as equal.
    Postcondition: what `raised` says, once `attn-mark-stage` has said so.
  }];
  let dependentDialects = [
    "::attn::AttnDialect", "::mlir::arith::ArithDialect",
    "::mlir::cf::ControlFlowDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"
  ];
}

def FoldOutputTransposesPass
    : Pass<"attn-fold-output-transposes", "::mlir::ModuleOp"> {
  let summary = "write o in the layout that its only user transposes it to";
  let description = [{
    Before:
    ```mlir
    %o = attn.attention ... {layout = #attn.layout<..., o = bhsd>} -> tensor<1x8x77x64xf32>
    %t = linalg.transpose ins(%o : ...) outs(%e : ...) permutation = [0, 2, 1, 3]
    ```
    After:
    ```mlir
    %t = attn.attention ... {layout = #attn.layout<..., o = bshd>} -> tensor<1x77x8x64xf32>
    ```

    Precondition: none. Postcondition: none beyond the above.
  }];
  let dependentDialects = ["::attn::AttnDialect", "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_PASSES_RAISE_PASSES_TD
