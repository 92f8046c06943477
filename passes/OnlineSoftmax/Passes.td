//===- Passes.td - Passes of OnlineSoftmax ----------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_ONLINESOFTMAX_PASSES_TD
#define ATTN_PASSES_ONLINESOFTMAX_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertToOnlineSoftmaxPass : Pass<"attn-convert-to-online-softmax", "::mlir::func::FuncOp"> {
  let summary = "tile keys into loops that carry accumulator, maximum and sum";
  let description = [{
    Each attention on a slice becomes `attn.online_init`, at most three loops over
    keys and `attn.online_finish`. Which keys a tile of rows needs follows from
    its mask in closed form (see `MaskBands.h`): keys that no row keeps are never
    visited, keys that every row keeps are visited in whole key tiles without a
    mask, and what is left on either side with the mask.

    Before, with `query_tile = 64, key_tile = 256`, inside the grid:
    ```mlir
    %os = attn.attention ins(%qs, %ks, %vs) outs(%slice) offsets(%b, %h, %i0, %c0) lengths(%n, %n)
            scale(0.125) mask(#attn.causal<top_left>) {attn.config = ...}
    scf.forall.in_parallel { tensor.parallel_insert_slice %os into %out[%b, %h, %i0, 0] ... }
    ```
    After:
    ```mlir
    %q = tensor.extract_slice %qs[0, 0, 0, 0] [1, 1, %rows, 64] : ... to tensor<?x64xf32>
    %s0:3 = attn.online_init outs(...)
    %s1:3 = scf.for %j = %c0 to %full step %c256 iter_args(...) {    // interior
      attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>) ... max_keys(256) }
    %s2:3 = scf.for %j = %full to %end step %c256 iter_args(...) {   // boundary
      attn.online_step ins(%q, %k, %v : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) ... mask(#attn.causal<top_left>) max_keys(256) }
    %os = attn.online_finish ins(%s2#0, %s2#1, %s2#2) outs(%o : tensor<?x64xf32>) fully_masked(zero)
    ```

    Heads that a tile of a matrix unit packs at several positions are flattened
    into the rows of q, transposed before where the layout has heads outside, and o
    is taken apart again behind `online_finish`; `row_map` says (row) -> (row
    floordiv p, row mod p). The configuration of a matrix unit stays on
    `online_init` as `attn.config`.

    A tile with rows at or beyond the batch entry's length has no interior; a
    `keep` region is evaluated in every step.

    Precondition: stage `tiled`. Postcondition: no `attn.attention` is left.
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_PASSES_ONLINESOFTMAX_PASSES_TD
