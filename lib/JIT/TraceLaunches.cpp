//===- TraceLaunches.cpp - What a host function launches ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// An interpreter whose numbers are expressions. It runs twice: the first run
// finds out which of the tensors that are made are returned, for outputs have
// strides of their own while workspace has none.
//
//===----------------------------------------------------------------------===//

#include "lib/JIT/TraceLaunches.h"

#include "lib/JIT/Signature.h"
#include "lib/JIT/Tracer.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Control
//===----------------------------------------------------------------------===//

LogicalResult Tracer::traceCall(func::CallOp call, const LaunchText &guard) {
  auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
  constexpr unsigned mostNested = 64;
  if (!callee || callee.isExternal() || !callee.getBody().hasOneBlock() ||
      depth >= mostNested)
    return refuse(call);
  for (auto [argument, operand] :
       llvm::zip(callee.getArguments(), call.getOperands())) {
    Traced traced = values.lookup(operand);
    values[argument] = traced;
  }
  ++depth;
  if (failed(traceBlock(callee.front(), guard)))
    return failure();
  --depth;
  Operation *end = callee.front().getTerminator();
  for (auto [result, operand] :
       llvm::zip(call.getResults(), end->getOperands())) {
    Traced traced = values.lookup(operand);
    values[result] = traced;
  }
  return success();
}

LogicalResult Tracer::traceIf(scf::IfOp branch, const LaunchText &guard) {
  FailureOr<LaunchText> condition = getNumber(branch.getCondition());
  if (failed(condition))
    return failure();
  LaunchText otherwise = makeNot(*condition);
  if (failed(traceBlock(*branch.thenBlock(), makeAnd(guard, *condition))))
    return failure();
  if (branch.elseBlock() &&
      failed(traceBlock(*branch.elseBlock(), makeAnd(guard, otherwise))))
    return failure();
  for (auto [index, result] : llvm::enumerate(branch.getResults())) {
    Traced one = values.lookup(branch.thenYield().getOperand(index));
    Traced other = values.lookup(branch.elseYield().getOperand(index));
    if (one.kind != other.kind || one.buffer != other.buffer)
      return refuse(branch);
    one.text = select(*condition, one.text, other.text);
    values[result] = one;
  }
  return success();
}

LogicalResult Tracer::traceAssert(cf::AssertOp op, const LaunchText &guard) {
  FailureOr<LaunchText> condition = getNumber(op.getArg());
  if (failed(condition))
    return failure();
  if (!guard.isConstant(1))
    condition = combine("max", makeNot(guard), *condition);
  if (!condition->isConstant(1))
    program.checks.push_back({condition->str(), op.getMsg().str()});
  return success();
}

/// The entry's results become outputs; the first that returns a buffer has it.
LogicalResult Tracer::traceReturn(func::ReturnOp op) {
  std::vector<TensorSpec> specs;
  if (failed(getSpecs(entry.getLoc(), entry.getResultTypes(), specs)))
    return failure();
  int64_t inputs = program.inputs.size();
  for (auto [index, operand] : llvm::enumerate(op.getOperands())) {
    auto found = values.find(operand);
    if (found == values.end() || found->second.kind != Traced::Kind::buffer)
      return op.emitError("not supported yet: a result that no kernel wrote");
    const Buffer &buffer = buffers[found->second.buffer];
    runtime::ManifestTensor output{specs[index], {}};
    for (const LaunchText &size : buffer.sizes)
      output.sizes.push_back(size.str());
    program.outputs.push_back(std::move(output));
    bool isInput = buffer.tensor >= 0 && buffer.tensor < inputs;
    auto [first, isNew] =
        isInput ? std::pair(returned.end(), false)
                : returned.try_emplace(found->second.buffer, index);
    if (!isNew)
      program.copies.push_back(
          {isInput ? buffer.tensor : inputs + first->second,
           inputs + static_cast<int64_t>(index)});
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

/// `llvm.align` of the kernel's parameter.
static int64_t getAlignment(gpu::LaunchFuncOp launch, unsigned index) {
  auto kernel = SymbolTable::lookupNearestSymbolFrom<FunctionOpInterface>(
      launch, launch.getKernel());
  if (!kernel || index >= kernel.getNumArguments())
    return 1;
  auto alignment = kernel.getArgAttrOfType<IntegerAttr>(
      index, LLVM::LLVMDialect::getAlignAttrName());
  return alignment ? alignment.getInt() : 1;
}

FailureOr<runtime::DeviceArgument> Tracer::getArgument(gpu::LaunchFuncOp launch,
                                                       unsigned index) {
  Value operand = launch.getKernelOperand(index);
  runtime::DeviceArgument argument;
  if (auto constant = operand.getDefiningOp<arith::ConstantOp>())
    if (auto value = dyn_cast<FloatAttr>(constant.getValue())) {
      llvm::APInt bits = value.getValue().bitcastToAPInt();
      argument.value = std::to_string(bits.getZExtValue());
      argument.bytes = bits.getBitWidth() / 8;
      return argument;
    }
  auto found = values.find(operand);
  if (found != values.end() && found->second.kind == Traced::Kind::address) {
    const Buffer &buffer = buffers[found->second.buffer];
    using Kind = runtime::DeviceArgument::Kind;
    argument.kind = buffer.tensor >= 0 ? Kind::tensor : Kind::workspace;
    argument.tensor = std::max<int64_t>(buffer.tensor, 0);
    argument.value = combine("+", buffer.offset, found->second.text).str();
    argument.alignment = getAlignment(launch, index);
    return argument;
  }
  if (found != values.end() && found->second.kind == Traced::Kind::map) {
    const Buffer &buffer = buffers[found->second.buffer];
    argument.kind = runtime::DeviceArgument::Kind::tensorMap;
    argument.tensor = buffer.tensor;
    argument.bytes = 128;
    for (auto [size, stride] : llvm::zip(buffer.sizes, buffer.strides)) {
      argument.sizes.push_back(size.str());
      argument.strides.push_back(stride.str());
    }
    argument.box.assign(found->second.box.begin(), found->second.box.end());
    argument.swizzleBytes = found->second.swizzleBytes;
    return argument;
  }
  FailureOr<LaunchText> number = getNumber(operand);
  if (failed(number))
    return failure();
  argument.value = number->str();
  argument.bytes = getElementBytes(operand.getType());
  return argument;
}

LogicalResult Tracer::traceLaunch(gpu::LaunchFuncOp op,
                                  const LaunchText &guard) {
  runtime::DeviceLaunch launch;
  launch.kernel = op.getKernelName().str();
  launch.guard = guard.str();
  gpu::KernelDim3 grid = op.getGridSizeOperandValues(),
                  block = op.getBlockSizeOperandValues();
  Value counts[] = {grid.x, grid.y, grid.z, block.x, block.y, block.z};
  for (auto [axis, count] : llvm::enumerate(counts)) {
    FailureOr<LaunchText> number = getNumber(count);
    if (failed(number))
      return failure();
    (axis < 3 ? launch.grid : launch.block)[axis % 3] = number->str();
  }
  if (Value shared = op.getDynamicSharedMemorySize()) {
    FailureOr<LaunchText> number = getNumber(shared);
    if (failed(number))
      return failure();
    launch.sharedBytes = number->str();
  }
  for (unsigned i = 0; i < op.getNumKernelOperands(); ++i) {
    FailureOr<runtime::DeviceArgument> argument = getArgument(op, i);
    if (failed(argument))
      return failure();
    launch.arguments.push_back(std::move(*argument));
  }
  if (!guard.isConstant(0))
    program.launches.push_back(std::move(launch));
  return success();
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

LogicalResult Tracer::traceOp(Operation *op, const LaunchText &guard) {
  auto pass = [&](Value from) {
    Traced traced = values.lookup(from);
    values[op->getResult(0)] = traced;
    return success();
  };
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](arith::ConstantOp constant) {
        if (auto integer = dyn_cast<IntegerAttr>(constant.getValue()))
          setNumber(constant, integer.getType().isInteger(1)
                                  ? LaunchText(integer.getValue() != 0)
                                  : LaunchText(integer.getInt()));
        return success(); // floats are read where they are used
      })
      .Case([&](LLVM::ConstantOp constant) {
        if (auto integer = dyn_cast<IntegerAttr>(constant.getValue()))
          setNumber(constant, LaunchText(integer.getInt()));
        return success();
      })
      .Case<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp,
            arith::ExtUIOp, arith::TruncIOp, LLVM::IntToPtrOp, LLVM::PtrToIntOp,
            LLVM::AddrSpaceCastOp, tensor::CastOp, memref::CastOp,
            UnrealizedConversionCastOp, bufferization::ToBufferOp,
            bufferization::ToTensorOp>(
          [&](auto cast) { return pass(cast->getOperand(0)); })
      .Case([&](memref::ExtractAlignedPointerAsIndexOp pointer) {
        Traced traced = values.lookup(pointer.getSource());
        traced.kind = Traced::Kind::address;
        values[pointer] = traced;
        return success();
      })
      .Case([&](memref::TransposeOp transpose) {
        return traceTranspose(transpose);
      })
      .Case([&](nvgpu::TmaCreateDescriptorOp map) { return traceMap(map); })
      .Case([&](memref::ExtractStridedMetadataOp metadata) {
        return traceMetadata(metadata);
      })
      .Case<tensor::DimOp, memref::DimOp>([&](auto dim) {
        return traceDim(dim, dim.getSource(), dim.getIndex());
      })
      .Case<tensor::EmptyOp, memref::AllocOp>([&](auto alloc) {
        return traceAlloc(alloc, alloc.getDynamicSizes());
      })
      .Case<memref::DeallocOp, func::ReturnOp, scf::YieldOp, gpu::GPUModuleOp>(
          [](auto) { return success(); })
      .Case([&](arith::CmpIOp compare) { return traceCompare(compare); })
      .Case([&](arith::SelectOp choice) -> LogicalResult {
        FailureOr<LaunchText> condition = getNumber(choice.getCondition());
        FailureOr<LaunchText> one = getNumber(choice.getTrueValue());
        FailureOr<LaunchText> other = getNumber(choice.getFalseValue());
        if (failed(condition) || failed(one) || failed(other))
          return failure();
        setNumber(choice, select(*condition, *one, *other));
        return success();
      })
      .Case([&](affine::AffineApplyOp apply) {
        return traceAffine(apply, apply.getAffineMap(), "+");
      })
      .Case([&](affine::AffineMinOp min) {
        return traceAffine(min, min.getAffineMap(), "min");
      })
      .Case([&](affine::AffineMaxOp max) {
        return traceAffine(max, max.getAffineMap(), "max");
      })
      .Case([&](LLVM::GEPOp address) { return traceAddress(address); })
      .Case([&](scf::IfOp branch) { return traceIf(branch, guard); })
      .Case([&](func::CallOp call) { return traceCall(call, guard); })
      .Case([&](cf::AssertOp check) { return traceAssert(check, guard); })
      .Case(
          [&](gpu::LaunchFuncOp launch) { return traceLaunch(launch, guard); })
      .Default([&](Operation *other) {
        if (isa_and_present<arith::ArithDialect>(other->getDialect()))
          return traceArith(other);
        return refuse(other);
      });
}

LogicalResult Tracer::traceBlock(Block &block, const LaunchText &guard) {
  for (Operation &op : block)
    if (failed(traceOp(&op, guard)))
      return failure();
  return success();
}

LogicalResult Tracer::run() {
  program.name = entry.getName().str();
  if (!entry.getBody().hasOneBlock())
    return entry.emitError("not supported yet: branches beside the kernels of "
                           "a GPU");
  if (failed(addInputs()) || failed(traceBlock(entry.front(), LaunchText(1))))
    return failure();
  program.workspace = workspace.str();
  return traceReturn(cast<func::ReturnOp>(entry.front().getTerminator()));
}

FailureOr<runtime::DeviceProgram> attn::traceLaunches(func::FuncOp entry) {
  OutputMap none;
  Tracer first(entry, none);
  if (failed(first.run()))
    return failure();
  Tracer second(entry, first.getOutputs());
  if (failed(second.run()))
    return failure();
  return second.takeProgram();
}
