//===- Passes.td - Passes of Tile -------------------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_TILE_PASSES_TD
#define ATTN_PASSES_TILE_PASSES_TD

include "mlir/Pass/PassBase.td"

def CheckSizesPass : Pass<"attn-check-sizes", "::mlir::func::FuncOp"> {
  let summary = "compare the sizes of an attention that only the caller knows";
  let description = [{
    What the verifier demands of static sizes (C2, C3, C5, C7, C8) is asserted of
    dynamic ones, with the place of the op in the message, and the attention is
    run only where all of it holds: a failed assertion fails the call, but it
    does not end it.

    Before:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>, tensor<1x8x?x64xf32>)
           outs(%o : tensor<1x8x?x64xf32>) -> tensor<1x8x?x64xf32>
    ```
    After (shortened):
    ```mlir
    %same = arith.cmpi eq, %value_length, %key_length : index
    cf.assert %same, "expected length of v to equal length of k"
    %r = scf.if %same -> (tensor<1x8x?x64xf32>) {
      %a = attn.attention ...
      scf.yield %a
    } else {
      scf.yield %o
    }
    ```

    A `tensor.extract` of a captured tensor inside a score or keep region must stay
    in bounds at every position of the scores, masked or not. The range of an index
    that is made of positions and constants by `+ - min max`, and by division and
    remainder with a positive constant, is compared with the capture once per call;
    a range that static sizes show to be wrong is an error. Any other index is
    compared where it is used, by a `cf.assert` inside the region.

    An op of static sizes whose reads are in bounds stays as it is.

    Precondition: none. Postcondition: an attention that runs has sizes that agree
    and reads its captures in bounds.
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect", "::mlir::cf::ControlFlowDialect",
                           "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
}

def TileQueriesPass : Pass<"attn-tile-queries", "::mlir::func::FuncOp"> {
  let summary = "make the grid over batch, head and query tile explicit";
  let description = [{
    Obeys `attn.plan`. Each variant becomes a grid of its own behind its guard;
    guards that the static sizes decide leave no trace. Of a variant's ranked
    configurations that later stages can do the first is taken, or the one that
    `configs` names (the next one, where code generation rejects a configuration).
    Inside the grid the op works on slices,
    in the layouts it had, and says by `offsets` and `lengths` where they lie.
    Lengths of batch entries are read here, and clamped to the tensors. The
    configuration stays on the op as `attn.config`.

    Before:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : tensor<1x8x?x64xf32>, tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>)
           outs(%o : tensor<1x8x?x64xf32>) scale(0.125) -> tensor<1x8x?x64xf32>
    ```
    After, with `query_tile = 64` (shortened):
    ```mlir
    %r = scf.forall (%b, %h, %t) in (1, 8, %tiles) shared_outs(%out = %o) -> (tensor<1x8x?x64xf32>) {
      %i0 = affine.apply affine_map<(t) -> (t * 64)>(%t)
      %rows = affine.min affine_map<(t)[n] -> (64, n - t * 64)>(%t)[%n]
      %g = affine.apply affine_map<(h) -> (h floordiv 4)>(%h)
      %qs = tensor.extract_slice %q[%b, %h, %i0, 0] [1, 1, %rows, 64] [1, 1, 1, 1]
      %ks = tensor.extract_slice %k[%b, %g, 0, 0] [1, 1, %n, 64] [1, 1, 1, 1]
      %os = attn.attention ins(%qs, %ks, %vs) outs(%slice) offsets(%b, %h, %i0, %c0) lengths(%n, %n) scale(0.125)
      scf.forall.in_parallel { tensor.parallel_insert_slice %os into %out[%b, %h, %i0, 0] ... }
    }
    ```

    A variant with `schedule = unfused` becomes linalg ops on the whole score
    matrix of a head instead.

    Precondition: stage `configured`. Postcondition: every `attn.attention` lies
    in a grid, on a slice of one head.
  }];
  let options = [
    ListOption<"configs", "configs", "int64_t",
               "for each variant, which of its configurations to lower, counted from the best">
  ];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_PASSES_TILE_PASSES_TD
