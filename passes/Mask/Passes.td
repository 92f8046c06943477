//===- Passes.td - Passes that understand masks -----------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MASK_PASSES_TD
#define ATTN_PASSES_MASK_PASSES_TD

include "mlir/Pass/PassBase.td"

def AnalyzeMaskPass : Pass<"attn-analyze-mask", "::mlir::func::FuncOp"> {
  let summary = "turn keep regions into mask attributes";
  let description = [{
    Evaluates a `keep` region symbolically. What it says as a conjunction of
    comparisons that are linear in the row, the key and the lengths becomes the
    `mask` attribute, joined with one that is there already: the narrowest of no
    mask, causal, window and `#attn.band` that says the same. Block skipping
    follows from it in closed form, for dynamic lengths as well.

    What is no band (unions, strides, conditions on batch, head or row, data)
    stays in the region, which is evaluated on every key that the attribute
    keeps; a remark says why. A predicate that is partly a band is split.

    Bounds that follow from `0 <= i < q_len`, `0 <= j < kv_len` are dropped. Where
    q_len = kv_len (statically, or as the same value) the alignment is `top_left`.
    Where every row provably keeps a key, `fully_masked` is moot and becomes
    `zero`.

    Lengths are taken to fit 31 bits, as the i32 length tensors say; index
    arithmetic that might pass its width for such lengths is not understood, and
    stays.

    Before:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : ...) outs(%o : ...) keep {
    ^bb0(%b: index, %h: index, %i: index, %j: index):
      %kept = arith.cmpi sle, %j, %i : index
      attn.yield %kept : i1
    } -> tensor<1x8x?x64xf32>
    ```
    After:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : ...) outs(%o : ...) mask(#attn.causal<top_left>) -> tensor<1x8x?x64xf32>
    ```

    Precondition: stage `shared`. Postcondition: a `keep` region that is left is
    no band; the stage is unchanged.
  }];
  let dependentDialects = ["::attn::AttnDialect", "::mlir::arith::ArithDialect"];
}

#endif // ATTN_PASSES_MASK_PASSES_TD
