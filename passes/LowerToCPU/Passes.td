//===- Passes.td - From online steps to vector loops on a CPU -*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_PASSES_TD
#define ATTN_PASSES_LOWERTOCPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def ExpandOnlineStepsPass
    : Pass<"attn-expand-online-steps", "::mlir::func::FuncOp"> {
  let summary = "spell online steps on buffers as vector loops";
  let description = [{
    Replaces `attn.online_init`, `attn.online_step`, `attn.online_finish` and
    `attn.merge` by loops of explicit vector code for the function's
    `attn.target`: query rows lie in vector lanes, K and V are read in place,
    scores of one panel of rows at a time are kept in scratch. Scratch is
    allocated before the outermost loop over keys and freed at the end of its
    block, so run this after the passes that insert deallocations.

    Before:
    ```mlir
    attn.online_step ins(%q, %k, %v : memref<?x64xf32>, memref<?x64xf32>, memref<?x64xf32>)
      outs(%a, %m, %l : memref<64x64xf32>, memref<64xf32>, memref<64xf32>)
      offsets(%b, %h, %i, %j) lengths(%nq, %nk) scale(0.125) max_keys(256)
    ```
    After (16 lanes; softmax and P·V left out):
    ```mlir
    scf.for %panel = %c0 to %panels step %c1 {
      scf.for %key = %c0 to %keys step %c12 {
        %s:24 = scf.for %d = %c0 to %c64 step %c1 iter_args(...) {
          %rows = vector.load %packed[%panel, %d, %c0] : memref<2x64x32xf32>, vector<16xf32>
          %scalar = memref.load %k[%key, %d] : memref<?x64xf32>
          %row = vector.broadcast %scalar : f32 to vector<16xf32>
          %sum = vector.fma %row, %rows, %old : vector<16xf32>
          ...
    ```

    Precondition: stage `online`, bufferized.
    Postcondition: no attn op is left in the function.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect", "::mlir::ub::UBDialect",
    "::mlir::vector::VectorDialect"
  ];
}

#endif // ATTN_PASSES_LOWERTOCPU_PASSES_TD
