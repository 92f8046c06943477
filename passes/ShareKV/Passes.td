//===- Passes.td - Heads that share keys and values -------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_SHAREKV_PASSES_TD
#define ATTN_PASSES_SHAREKV_PASSES_TD

include "mlir/Pass/PassBase.td"

def ShareKVPass : Pass<"attn-share-kv", "::mlir::ModuleOp"> {
  let summary = "read keys and values from before their heads were repeated";
  let description = [{
    Traces k and v back, element by element (`lib/Analysis/Elements.h`), to the
    tensors whose heads are repeated, and reads those: query head `h` then reads
    key head `h floordiv (Hq / Hkv)`. A repeat in the other order (head
    `h mod Hkv`) is another function and stays. Where no data is computed in
    between, transposes and reshapes of k and v are read through as well.

    Before:
    ```mlir
    %r = linalg.generic ... ins(%k : tensor<1x2x77x64xf32>) outs(... : tensor<1x2x4x77x64xf32>)
    %k8 = tensor.collapse_shape %r [[0], [1, 2], [3], [4]] : ... into tensor<1x8x77x64xf32>
    %o = attn.attention ins(%q, %k8, %v8 : tensor<1x8x77x64xf32>, ...) ...
    ```
    After:
    ```mlir
    %o = attn.attention ins(%q, %k, %v : tensor<1x8x77x64xf32>, tensor<1x2x77x64xf32>, ...) ...
    ```

    Where a repeat also broadcasts by a size known at run time, the equality that
    makes it a repeat alone is checked by a `cf.assert`.

    Precondition: `raised`.
    Postcondition: what `shared` says, once `attn-mark-stage` has said so.
  }];
  let dependentDialects = ["::attn::AttnDialect", "::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // ATTN_PASSES_SHAREKV_PASSES_TD
