//===- Tracer.h - An interpreter whose numbers are expressions --*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_TRACER_H
#define ATTN_LIB_JIT_TRACER_H

#include "lib/JIT/LaunchText.h"
#include "lib/Runtime/DeviceProgram.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <map>

namespace attn {

/// Bytes of an element of `type`, or of a value of it, in memory.
int64_t getElementBytes(mlir::Type type);

/// A tensor or buffer of the trace.
struct Buffer {
  /// Index among the program's tensors; -1: part of the workspace.
  int64_t tensor = -1;
  llvm::SmallVector<LaunchText> sizes, strides;
  /// Bytes of an element, and from the start of the workspace.
  int64_t elementBytes = 0;
  LaunchText offset;
};

/// What an SSA value is: a number, a buffer, an address in a buffer, or a
/// tensor map of one.
struct Traced {
  enum class Kind { number, buffer, address, map } kind = Kind::number;
  /// The number, or the bytes behind the buffer's address.
  LaunchText text;
  /// Index into the buffers.
  size_t buffer = 0;
  /// Of a map.
  llvm::SmallVector<int64_t> box;
  int64_t swizzleBytes = 0;
};

/// Buffers by number, and which output each is.
using OutputMap = std::map<size_t, int64_t>;

/// One run over the entry.
class Tracer {
public:
  Tracer(mlir::func::FuncOp entry, const OutputMap &known)
      : entry(entry), known(known) {}

  llvm::LogicalResult run();
  runtime::DeviceProgram takeProgram() { return std::move(program); }
  const OutputMap &getOutputs() const { return returned; }

private:
  llvm::LogicalResult traceBlock(mlir::Block &block, const LaunchText &guard);
  llvm::LogicalResult traceOp(mlir::Operation *op, const LaunchText &guard);
  llvm::LogicalResult traceCall(mlir::func::CallOp call,
                                const LaunchText &guard);
  llvm::LogicalResult traceIf(mlir::scf::IfOp branch, const LaunchText &guard);
  llvm::LogicalResult traceMetadata(mlir::memref::ExtractStridedMetadataOp op);
  llvm::LogicalResult traceDim(mlir::Operation *op, mlir::Value shaped,
                               mlir::Value index);
  llvm::LogicalResult traceAlloc(mlir::Operation *op,
                                 mlir::ValueRange dynamicSizes);
  llvm::LogicalResult traceAssert(mlir::cf::AssertOp op,
                                  const LaunchText &guard);
  llvm::LogicalResult traceAddress(mlir::LLVM::GEPOp op);
  llvm::LogicalResult traceTranspose(mlir::memref::TransposeOp op);
  llvm::LogicalResult traceMap(mlir::nvgpu::TmaCreateDescriptorOp op);
  llvm::LogicalResult traceAffine(mlir::Operation *op, mlir::AffineMap map,
                                  llvm::StringRef how);
  llvm::LogicalResult traceArith(mlir::Operation *op);
  llvm::LogicalResult traceCompare(mlir::arith::CmpIOp op);
  llvm::LogicalResult traceLaunch(mlir::gpu::LaunchFuncOp launch,
                                  const LaunchText &guard);
  llvm::LogicalResult traceReturn(mlir::func::ReturnOp op);

  mlir::FailureOr<runtime::DeviceArgument>
  getArgument(mlir::gpu::LaunchFuncOp launch, unsigned index);
  LaunchText evaluateAffine(mlir::AffineExpr expr, unsigned dims,
                            mlir::ArrayRef<LaunchText> operands);
  mlir::FailureOr<LaunchText> getNumber(mlir::Value value);
  void setStrides(Buffer &buffer) const;
  Traced addBuffer(Buffer buffer);
  llvm::LogicalResult addInputs();
  void setNumber(mlir::Value value, LaunchText text) {
    Traced traced;
    traced.text = std::move(text);
    values[value] = std::move(traced);
  }
  llvm::LogicalResult refuse(mlir::Operation *op) {
    return op->emitError("not supported yet: '")
           << op->getName() << "' beside the kernels of a GPU";
  }

  mlir::func::FuncOp entry;
  const OutputMap &known;
  OutputMap returned;
  runtime::DeviceProgram program;
  llvm::DenseMap<mlir::Value, Traced> values;
  std::vector<Buffer> buffers;
  LaunchText workspace;
  unsigned depth = 0;
};

} // namespace attn

#endif // ATTN_LIB_JIT_TRACER_H
