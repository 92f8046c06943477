//===- Passes.td - The bookkeeping of stages --------------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_MARKSTAGE_PASSES_TD
#define ATTN_PASSES_MARKSTAGE_PASSES_TD

include "mlir/Pass/PassBase.td"

def MarkStagePass : Pass<"attn-mark-stage", "::mlir::ModuleOp"> {
  let summary = "say that the functions with attention have reached a stage";
  let description = [{
    Ends every stage's pipeline. Sets `attn.stage` on each function that holds an
    attn op or was at the stage before; the verifier then checks the stage's
    rules. Fails where a function with attn ops lost the attribute on the way.

    Before:
    ```mlir
    func.func @f(...) attributes {attn.stage = #attn.stage<raised>} { ... }
    ```
    After `attn-mark-stage{stage=shared}`:
    ```mlir
    func.func @f(...) attributes {attn.stage = #attn.stage<shared>} { ... }
    ```

    Precondition: the stage before `stage`, or none before `raised`.
    Postcondition: `stage`.
  }];
  let options = [
    Option<"stage", "stage", "::attn::Stage", "::attn::Stage::raised",
           "the stage that has been reached",
           [{::llvm::cl::values(
             clEnumValN(::attn::Stage::raised, "raised", "patterns are attn.attention"),
             clEnumValN(::attn::Stage::shared, "shared", "no key head is materialised twice"),
             clEnumValN(::attn::Stage::masked, "masked", "bands are mask attributes"),
             clEnumValN(::attn::Stage::configured, "configured", "one attention a function, with plan and target"),
             clEnumValN(::attn::Stage::tiled, "tiled", "the grid is explicit"),
             clEnumValN(::attn::Stage::online, "online", "no attn.attention left"),
             clEnumValN(::attn::Stage::lowered, "lowered", "no attn op left"),
             clEnumValN(::attn::Stage::llvm, "llvm", "llvm only"))}]>
  ];
}

#endif // ATTN_PASSES_MARKSTAGE_PASSES_TD
