//===- Passes.td - Passes of Decompose --------------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_DECOMPOSE_PASSES_TD
#define ATTN_PASSES_DECOMPOSE_PASSES_TD

include "mlir/Pass/PassBase.td"

def DecomposePass : Pass<"attn-decompose"> {
  let summary = "Spell every attn op out as naive scalar loops on tensors";
  let description = [{
    For executing and checking IR of the stages before `lowered`. The loops
    follow the text of each op's description and share nothing with the
    production lowering: a row of scores is computed whole, then its maximum,
    its exponentials and its weighted sum. A key that is not kept is never read.
    The result bufferizes in place and lowers by upstream passes.

    Before:
    ```mlir
    %r = attn.attention ins(%q, %k, %v : ...) outs(%o : tensor<1x8x?x64xf32>) scale(0.125)
           mask(#attn.causal<top_left>) -> tensor<1x8x?x64xf32>
    ```
    After (shortened):
    ```mlir
    %r = scf.for %b = ... { scf.for %h = ... { scf.for %i = ... {
      %row:2 = scf.for %j = ... {                 // scores and their maximum
        %s = scf.if %kept { ... dot, scale, score region, bias ... } else { -inf } }
      %p:2 = scf.for %j = ... { math.exp ... }    // probabilities and their sum
      scf.for %e = ... { scf.for %j = ... { ... } tensor.insert }
    }}}
    ```

    With `element-type=f64` all arithmetic on scores and states is done in f64
    and nothing is rounded to the type of P; tensors and the bodies of regions
    keep their types.

    Precondition: attn ops on tensors, any stage before `lowered`.
    Postcondition: no attn op is left.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
  let options = [
    Option<"elementType", "element-type", "std::string", /*default=*/"\"\"",
           "type of the arithmetic: 'f64', or empty for each op's accumulator type">
  ];
}

#endif // ATTN_PASSES_DECOMPOSE_PASSES_TD
