//===- Passes.td - From tensors to loops on buffers -------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOCPU_PASSES_TD
#define ATTN_PASSES_LOWERTOCPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def DecomposeGraphOpsPass : Pass<"attn-decompose-graph-ops", "::mlir::ModuleOp"> {
  let summary = "spell out graph ops that have no form on buffers";
  let description = [{
    `tensor.concat` becomes insertions into an empty tensor; powers with small
    constant exponents become products. Upstream patterns alone.

    Before:
    ```mlir
    %r = math.fpowi %x, %c2_i64 : f32, i64
    ```
    After:
    ```mlir
    %r = arith.mulf %x, %x : f32
    ```

    Precondition: `online`, or a graph without attention.
    Postcondition: no `tensor.concat`.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def DeriveResultShapesPass : Pass<"attn-derive-result-shapes", "::mlir::ModuleOp"> {
  let summary = "add functions that say how large results will be";
  let description = [{
    Adds `<name>_result_shapes` for each public function with a result of dynamic
    size: the same arguments, and one `tensor<Nxi64>` with all sizes of all
    results. It computes no element of a result unless a size depends on one.

    Before:
    ```mlir
    func.func @f(%x: tensor<?x4xf32>) -> tensor<4x?xf32> { ... }
    ```
    After:
    ```mlir
    func.func @f(%x: tensor<?x4xf32>) -> tensor<4x?xf32> { ... }
    func.func @f_result_shapes(%x: tensor<?x4xf32>) -> tensor<2xi64> {
      %dim = tensor.dim %x, %c0 : tensor<?x4xf32>
      %size = arith.index_cast %dim : index to i64
      %sizes = tensor.from_elements %c4_i64, %size : tensor<2xi64>
      return %sizes : tensor<2xi64>
    }
    ```

    Precondition: `online`, or a graph without attention; functions on tensors.
    Postcondition: the same.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::affine::AffineDialect",
                           "::mlir::tensor::TensorDialect"];
}

def NormalizeEntrySignaturePass : Pass<"attn-normalize-entry-signature", "::mlir::ModuleOp"> {
  let summary = "pass results and scalars of public functions as arguments";
  let description = [{
    Callers own all tensors: a result is written to a buffer behind the inputs, a
    scalar is a buffer of rank 0, inputs are never written to.

    Before:
    ```mlir
    func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> {
      ...
      return %y : tensor<4xf32>
    }
    ```
    After:
    ```mlir
    func.func @f(%x: tensor<4xf32> {bufferization.writable = false}, %out: memref<4xf32>) {
      ...
      bufferization.materialize_in_destination %y in restrict writable %out : (tensor<4xf32>, memref<4xf32>) -> ()
      return
    }
    ```

    Precondition: functions on tensors; no public function is called within the module.
    Postcondition: public functions have no results.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect",
                           "::mlir::memref::MemRefDialect"];
}

def BufferizeModulePass : Pass<"attn-bufferize-module", "::mlir::ModuleOp"> {
  let summary = "turn tensors into buffers";
  let description = [{
    One-shot bufferization across functions: public functions take row-major
    buffers, private ones views with stride 1 on the last dimension only.

    Before:
    ```mlir
    func.func private @attention_0(%q: tensor<1x?x8x64xf32>, ...) -> tensor<1x?x8x64xf32>
    ```
    After:
    ```mlir
    func.func private @attention_0(%q: memref<1x?x8x64xf32, strided<[?, ?, ?, 1], offset: ?>>, ...)
    ```

    Precondition: `attn-normalize-entry-signature` has run.
    Postcondition: no tensor outside the regions of attn ops.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect",
                           "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect"];
}

def ExpandOnlineStepsPass
    : Pass<"attn-expand-online-steps", "::mlir::func::FuncOp"> {
  let summary = "spell online steps on buffers as vector loops";
  let description = [{
    Replaces `attn.online_init`, `attn.online_step`, `attn.online_finish` and
    `attn.merge` by loops of explicit vector code for the function's
    `attn.target`: query rows lie in vector lanes, K and V are read in place,
    scores of one panel of rows at a time are kept in scratch. Scratch is
    allocated before the outermost loop over keys; run the passes that insert
    deallocations after this one.

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

def OrderMatmulLoopsPass : Pass<"attn-order-matmul-loops", "::mlir::ModuleOp"> {
  let summary = "let products of matrices run along rows";
  let description = [{
    Swaps the two innermost loops of `linalg.matmul`, `linalg.batch_matmul` and
    their like of any rank, where rows of a factor and of the result then run
    along the innermost loop.

    Before:
    ```mlir
    linalg.matmul ins(%a, %b : ...) outs(%c : ...)
    ```
    After:
    ```mlir
    linalg.generic {indexing_maps = [(i, k, j) -> (i, k), (i, k, j) -> (k, j), (i, k, j) -> (i, j)],
                    iterator_types = ["parallel", "reduction", "parallel"]} ...
    ```

    Precondition: none.
    Postcondition: no product sums along columns of a factor whose rows the result has.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def FoldTransposedFactorsPass : Pass<"attn-fold-transposed-factors", "::mlir::ModuleOp"> {
  let summary = "let products of matrices read their factors untransposed";
  let description = [{
    Before:
    ```mlir
    %t = linalg.transpose ins(%w : tensor<8x4xf32>) outs(%empty : tensor<4x8xf32>) permutation = [1, 0]
    %y = linalg.matmul ins(%x, %t : tensor<?x4xf32>, tensor<4x8xf32>) outs(%init : tensor<?x8xf32>) -> tensor<?x8xf32>
    ```
    After:
    ```mlir
    %y = linalg.contract indexing_maps = [(i, j, k) -> (i, k), (i, j, k) -> (j, k), (i, j, k) -> (i, j)]
      ins(%x, %w : tensor<?x4xf32>, tensor<8x4xf32>) outs(%init : tensor<?x8xf32>) -> tensor<?x8xf32>
    ```

    Precondition: `online`, or a graph without attention; functions on tensors.
    Postcondition: no factor of a product of floats is a `linalg.transpose`.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def BlockMatmulsPass : Pass<"attn-block-matmuls", "::mlir::ModuleOp"> {
  let summary = "compute products of matrices in blocks, by vectors and threads";
  let description = [{
    Products of f32, f16 and bf16 call private functions, one for each set of
    element types and unit strides (`passes/LowerToCPU/MatmulKernel.h`). Narrow
    elements are widened to f32; a result is rounded once.

    Before:
    ```mlir
    linalg.matmul ins(%a, %b : memref<?x8xf32>, memref<8x?xf32>) outs(%c : memref<?x?xf32>)
    ```
    After:
    ```mlir
    %x = memref.reinterpret_cast %a to offset: [0], sizes: [1, %m, 8], strides: [0, 8, 1] : ...
    ...
    func.call @matmul(%x, %y, %z) : (memref<?x?x?xf32, strided<[?, ?, 1], offset: ?>>, ...) -> ()
    ```

    Precondition: buffers.
    Postcondition: no product of these types that sums over one dimension.
  }];
  let options = [
    Option<"target", "target", "std::string", /*default=*/[{"host"}],
           "Machine to compile for where no function has 'attn.target'">,
    Option<"targetFile", "target-file", "std::string", /*default=*/"",
           "YAML that describes the machine, instead of target">
  ];
  let dependentDialects = [
    "::attn::AttnDialect", "::mlir::arith::ArithDialect",
    "::mlir::func::FuncDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect", "::mlir::vector::VectorDialect"
  ];
}

def SkipCallsPass : Pass<"attn-skip-calls", "::mlir::ModuleOp"> {
  let summary = "leave out calls, to measure what they cost";
  let description = [{
    No part of the line: the results are wrong. `attn-run --breakdown` times a
    graph with and without the functions of its attentions and products.

    Before (callees = attention):
    ```mlir
    call @attention_0(%q, %k, %v, %o) : (...) -> ()
    call @matmul(%a, %b, %c) : (...) -> ()
    ```
    After:
    ```mlir
    call @matmul(%a, %b, %c) : (...) -> ()
    ```

    Precondition: `lowered`; the calls have no results.
    Postcondition: the same.
  }];
  let options = [
    ListOption<"callees", "callees", "std::string",
               "How the names of functions begin whose calls are left out">
  ];
}

def CopyByLoopsPass : Pass<"attn-copy-by-loops", "::mlir::ModuleOp"> {
  let summary = "spell copies between buffers with gaps as loops";
  let description = [{
    Before:
    ```mlir
    memref.copy %a, %b : memref<4x8xf32, strided<[16, 1]>> to memref<4x8xf32>
    ```
    After:
    ```mlir
    scf.for %i = %c0 to %c4 step %c1 {
      scf.for %j = %c0 to %c8 step %c1 {
        %x = memref.load %a[%i, %j] : memref<4x8xf32, strided<[16, 1]>>
        memref.store %x, %b[%i, %j] : memref<4x8xf32>
    ```

    Precondition: buffers.
    Postcondition: `memref.copy` only between row-major buffers.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect"];
}

def CallParallelLoopsPass : Pass<"attn-call-parallel-loops", "::mlir::ModuleOp"> {
  let summary = "outline parallel loops and call the runtime for them";
  let description = [{
    Each outermost `scf.forall` becomes a call of `attn_parallel_for` with a
    function of a context and an iteration.

    Before:
    ```mlir
    scf.forall (%i) in (%n) { memref.store %x, %m[%i] : memref<?xf32> }
    ```
    After:
    ```mlir
    %context = llvm.alloca ...
    llvm.store ...
    call @attn_parallel_for(%count, %body, %context) : (i64, !llvm.ptr, !llvm.ptr) -> ()
    ```

    Precondition: loops on buffers.
    Postcondition: no `scf.forall`.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
                           "::mlir::scf::SCFDialect"];
}

#endif // ATTN_PASSES_LOWERTOCPU_PASSES_TD
