//===- KernelScope.h - Values of the host inside a kernel -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A kernel reads nothing from above. What its cell of the grid uses becomes, on
// first use, an argument of the kernel (values of the function: sizes, strides,
// pointers, scalars), a block index (the grid's own), or the same ops again
// (what the cell computes from these). Sizes cross as i32, strides as i64.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_PASSES_LOWERTOGPU_KERNELSCOPE_H
#define ATTN_PASSES_LOWERTOGPU_KERNELSCOPE_H

#include "passes/LowerToGPU/GridKernel.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/PatternMatch.h"

namespace attn {

/// The tensor arguments of a function as buffers, made on first use at its
/// start; a `tensor.empty` is allocated where it is.
class HostBuffers {
public:
  explicit HostBuffers(mlir::func::FuncOp function) : function(function) {}

  /// Where the data of `tensor` begins, a `!llvm.ptr<1>`.
  mlir::Value getPointer(mlir::Value tensor);
  /// Elements from one index of `dim` to the next, an index.
  mlir::Value getStride(mlir::Value tensor, unsigned dim);
  /// The tensor as a buffer.
  mlir::Value getMemRef(mlir::Value tensor) { return get(tensor).memref; }
  /// Its size along `dim`, an index.
  mlir::Value getSize(mlir::Value tensor, unsigned dim);

private:
  struct Buffer {
    mlir::Value memref, pointer;
    llvm::SmallVector<mlir::Value> strides, sizes;
  };
  Buffer &get(mlir::Value tensor);

  mlir::func::FuncOp function;
  llvm::DenseMap<mlir::Value, Buffer> buffers;
  mlir::Operation *last = nullptr; ///< the ops made here end with it
};

/// One kernel being made.
class KernelScope {
public:
  /// Makes the empty kernel `name` in `module`. Operands of the launch are
  /// computed at `host`'s insertion point.
  KernelScope(mlir::RewriterBase &host, HostBuffers &buffers,
              const GridKernel &kernel, mlir::gpu::GPUModuleOp module,
              llvm::StringRef name, mlir::Location loc, int64_t threads);

  /// Inserts at the end of the kernel, where control flow belongs.
  mlir::OpBuilder &body() { return bodyBuilder; }
  mlir::Location getLoc() const { return loc; }

  /// The value inside the kernel. Not inside a loop over keys.
  mlir::Value get(mlir::Value value);
  mlir::Value get(mlir::OpFoldResult value);
  /// The same as i32.
  mlir::Value getI32(mlir::OpFoldResult value);

  mlir::Value getPointer(mlir::Value tensor);
  mlir::Value getStride(mlir::Value tensor, unsigned dim);
  mlir::Value getSize(mlir::Value tensor, unsigned dim);
  /// Demands that `tensor` begins at a multiple of 16 bytes.
  void alignPointer(mlir::Value tensor);
  /// A tensor map, passed by value, of dims column, row (`rowDim`) and the
  /// others from the last to the first. Its box is `height` rows of `columns`.
  mlir::Value getTensorMap(mlir::Value tensor, unsigned rowDim, int64_t height,
                           int64_t columns);
  /// Address of the element at `indices` (of type index, one for each dim),
  /// computed where `builder` inserts.
  mlir::Value getAddress(mlir::OpBuilder &builder, mlir::Value tensor,
                         mlir::ValueRange indices);
  /// Reads the element there.
  mlir::Value load(mlir::OpBuilder &builder, mlir::Value tensor,
                   mlir::ValueRange indices);

  /// Adds an error on what `op` is; the kernel is given up.
  void refuse(mlir::Operation *op, const llvm::Twine &what);
  bool hasFailed() const { return failedOnce; }

  /// Ends the kernel: its type and terminator are final.
  mlir::gpu::GPUFuncOp finish();
  /// What the launch passes, in the order of arguments.
  mlir::ValueRange getOperands() const { return operands; }

private:
  mlir::Value clone(mlir::Operation *op);
  mlir::Value addArgument(mlir::Value hostValue);
  bool isInside(mlir::Operation *op) const;
  mlir::Value getBlockIndex(unsigned dim);

  mlir::RewriterBase &host;
  HostBuffers &buffers;
  const GridKernel &kernel;
  mlir::Location loc;
  mlir::gpu::GPUFuncOp function;
  mlir::OpBuilder preamble, bodyBuilder;
  llvm::SmallVector<mlir::Value> operands;
  llvm::DenseMap<mlir::Value, mlir::Value> values, pointers;
  llvm::DenseMap<std::pair<mlir::Value, unsigned>, mlir::Value> strides, sizes;
  llvm::SmallVector<unsigned> tensorMaps, aligned; ///< positions of arguments
  bool failedOnce = false;
};

/// Whether later query tiles have more keys, so that they are begun first.
bool areLaterTilesLonger(const GridKernel &kernel);

} // namespace attn

#endif // ATTN_PASSES_LOWERTOGPU_KERNELSCOPE_H
