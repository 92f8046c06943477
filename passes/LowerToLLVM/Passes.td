//===- Passes.td - From loops on buffers to LLVM ----------*- tablegen -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOLLVM_PASSES_TD
#define ATTN_PASSES_LOWERTOLLVM_PASSES_TD

include "mlir/Pass/PassBase.td"

def ReportAssertsPass : Pass<"attn-report-asserts", "::mlir::ModuleOp"> {
  let summary = "let assertions of the graph fail the call instead of the process";
  let description = [{
    Before:
    ```mlir
    cf.assert %ok, "sizes differ"
    ```
    After:
    ```mlir
    %text = llvm.mlir.addressof @assert_text_0 : !llvm.ptr
    call @attn_assert(%ok, %text) : (i1, !llvm.ptr) -> ()
    ```

    Precondition: `lowered`.
    Postcondition: no `cf.assert`.
  }];
  let dependentDialects = ["::mlir::func::FuncDialect", "::mlir::LLVM::LLVMDialect"];
}

def EmitEntriesPass : Pass<"attn-emit-entries", "::mlir::ModuleOp"> {
  let summary = "give public functions the kernel ABI";
  let description = [{
    Before:
    ```mlir
    func.func @f(%x: memref<?xf32>, %out: memref<?xf32>) { ... }
    ```
    After:
    ```mlir
    func.func private @f_on_buffers(%x: memref<?xf32>, %out: memref<?xf32>) { ... }
    llvm.func @f(%runtime: !llvm.ptr, %tensors: !llvm.ptr, %workspace: !llvm.ptr,
                 %workspace_bytes: i64, %message: !llvm.ptr, %message_bytes: i64) -> i32 { ... }
    ```

    Precondition: `lowered`; arguments of public functions are row-major buffers, and they have no results.
    Postcondition: every public function is an entry.
  }];
  let dependentDialects = ["::mlir::func::FuncDialect", "::mlir::LLVM::LLVMDialect"];
}

def LowerVectorsPass : Pass<"attn-lower-vectors", "::mlir::ModuleOp"> {
  let summary = "lower vectors without a direct form in LLVM";
  let description = [{
    Where there is an op on vectors that LLVM has no like for, runs
    `convert-vector-to-scf` and `convert-vector-to-llvm` on the module.

    Before:
    ```mlir
    %s = vector.reduction <add>, %v : vector<8xf32> into f32
    ```
    After:
    ```mlir
    %zero = llvm.mlir.constant(-0.0 : f32) : f32
    %s = "llvm.intr.vector.reduce.fadd"(%zero, %v) : (f32, vector<8xf32>) -> f32
    ```

    Precondition: none.
    Postcondition: ops on vectors take and give vectors of one dimension, and are
    broadcasts of scalars, loads, stores, steps, fused multiply-adds, shuffles,
    insertions and extractions.
  }];
}

def ConvertToLLVMPass : Pass<"attn-convert-to-llvm", "::mlir::ModuleOp"> {
  let summary = "convert arith, cf, func, index, memref, ub and vector together";
  let description = [{
    Before:
    ```mlir
    func.func private @f(%x: f32) -> f32 {
      %y = arith.addf %x, %x : f32
      return %y : f32
    }
    ```
    After:
    ```mlir
    llvm.func @f(%x: f32) -> f32 attributes {sym_visibility = "private"} {
      %y = llvm.fadd %x, %x : f32
      llvm.return %y : f32
    }
    ```

    Precondition: no structured control flow, no assertions, no strided views, and
    only the vectors that `attn-lower-vectors` leaves.
    Postcondition: the llvm dialect, and casts that `reconcile-unrealized-casts` removes.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def ThreadCallStatePass : Pass<"attn-thread-call-state", "::mlir::ModuleOp"> {
  let summary = "pass runtime, message and status of a call to all who need them";
  let description = [{
    Before:
    ```mlir
    llvm.func @g(%n: i64) attributes {sym_visibility = "private"} {
      %p = llvm.call @_mlir_memref_to_llvm_alloc(%n) : (i64) -> !llvm.ptr
    ```
    After:
    ```mlir
    llvm.func internal @g(%n: i64, %state: !llvm.ptr) {
      %p = llvm.call @_mlir_memref_to_llvm_alloc(%n, %state) : (i64, !llvm.ptr) -> !llvm.ptr
      %failed = llvm.icmp "eq" %p, %null : !llvm.ptr
      llvm.cond_br %failed, ^return, ^continue
    ```

    Precondition: the llvm dialect only; public functions are entries.
    Postcondition: no external function but those of the C library.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def LowerGPUKernelsPass : Pass<"attn-lower-gpu-kernels", "::mlir::gpu::GPUModuleOp"> {
  let summary = "lower attn_gpu kernels to nvvm and llvm";
  let description = [{
    Fragments become one scalar for each register of a lane, tiles addresses in
    dynamic shared memory; `mma_sync` becomes ldmatrix and mma.sync, `wgmma` wgmma with
    descriptors, `cp_async` rings groups and barriers of the block, `tma` rings tensor
    copies and mbarriers. Loops, branches and arithmetic on scalars stay.

    Before:
    ```mlir
    gpu.func @k(%p: !llvm.ptr<1>, %n: i32) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
      %m = attn_gpu.row_allreduce <max> %m0 : !attn_gpu.fragment<64xf32, #attn_gpu.layout<rows, unit = mma_sync, warps = 4>>
    ```
    After:
    ```mlir
    llvm.func @k(%p: !llvm.ptr<1>, %n: i32) attributes {gpu.kernel, nvvm.kernel, nvvm.reqntid = array<i32: 128, 1, 1>} {
      %0 = nvvm.shfl.sync bfly %all, %m0, %two, %clamp : f32 -> f32
    ```

    Precondition: `lowered`; kernels have one block, structured control flow, arguments
    of llvm types and a `known_block_size` of whole warps along x.
    Postcondition: no `attn_gpu` op, no `gpu.func`.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
                           "::mlir::NVVM::NVVMDialect", "::mlir::scf::SCFDialect"];
}

def ConvertKernelsToLLVMPass : Pass<"attn-convert-kernels-to-llvm", "::mlir::gpu::GPUModuleOp"> {
  let summary = "convert arith, cf, index, math and nvvm's PTX in kernels together";
  let description = [{
    Mathematics becomes LLVM's intrinsics, never calls of a library.

    Before:
    ```mlir
    llvm.func @k(%x: f32) {
      %y = math.exp2 %x fastmath<afn> : f32
    ```
    After:
    ```mlir
    llvm.func @k(%x: f32) {
      %y = llvm.intr.exp2(%x) {fastmathFlags = #llvm.fastmath<afn>} : (f32) -> f32
    ```

    Precondition: functions of the llvm dialect, no structured control flow.
    Postcondition: the llvm and nvvm dialects, and casts that
    `reconcile-unrealized-casts` removes.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // ATTN_PASSES_LOWERTOLLVM_PASSES_TD
