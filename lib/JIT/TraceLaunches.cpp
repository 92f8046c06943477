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

#include "lib/JIT/LaunchText.h"
#include "lib/JIT/Signature.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/TypeSwitch.h"

#include <map>

using namespace mlir;
using namespace attn;

namespace {
/// A tensor or buffer of the trace.
struct Buffer {
  /// Index among the program's tensors; -1: part of the workspace.
  int64_t tensor = -1;
  SmallVector<LaunchText> sizes;
  /// Bytes of an element, and from the start of the workspace.
  int64_t elementBytes = 0;
  LaunchText offset;
};

/// What an SSA value is: a number, a buffer, or an address in a buffer.
struct Traced {
  enum class Kind { number, buffer, address } kind = Kind::number;
  /// The number, or the bytes behind the buffer's address.
  LaunchText text;
  /// Index into the buffers.
  size_t buffer = 0;
};

/// Buffers by number, and which output each is.
using OutputMap = std::map<size_t, int64_t>;

/// One run over the entry.
class Tracer {
public:
  Tracer(func::FuncOp entry, const OutputMap &known)
      : entry(entry), known(known) {}

  LogicalResult run();
  runtime::DeviceProgram takeProgram() { return std::move(program); }
  const OutputMap &getOutputs() const { return returned; }

private:
  LogicalResult traceBlock(Block &block, const LaunchText &guard);
  LogicalResult traceOp(Operation *op, const LaunchText &guard);
  LogicalResult traceCall(func::CallOp call, const LaunchText &guard);
  LogicalResult traceIf(scf::IfOp branch, const LaunchText &guard);
  LogicalResult traceMetadata(memref::ExtractStridedMetadataOp op);
  LogicalResult traceDim(Operation *op, Value shaped, Value index);
  LogicalResult traceAlloc(Operation *op, ValueRange dynamicSizes);
  LogicalResult traceAssert(cf::AssertOp op, const LaunchText &guard);
  LogicalResult traceAddress(LLVM::GEPOp op);
  LogicalResult traceAffine(Operation *op, AffineMap map, StringRef how);
  LogicalResult traceArith(Operation *op);
  LogicalResult traceCompare(arith::CmpIOp op);
  LogicalResult traceLaunch(gpu::LaunchFuncOp launch, const LaunchText &guard);
  LogicalResult traceReturn(func::ReturnOp op);

  FailureOr<runtime::DeviceArgument> getArgument(gpu::LaunchFuncOp launch,
                                                 unsigned index);
  LaunchText evaluateAffine(AffineExpr expr, unsigned dims,
                            ArrayRef<LaunchText> operands);
  FailureOr<LaunchText> getNumber(Value value);
  LaunchText getStride(const Buffer &buffer, unsigned dim) const;
  Traced addBuffer(Buffer buffer);
  LogicalResult addInputs();
  void setNumber(Value value, LaunchText text) {
    values[value] = {Traced::Kind::number, std::move(text), 0};
  }
  LogicalResult refuse(Operation *op) {
    return op->emitError("not supported yet: '")
           << op->getName() << "' beside the kernels of a GPU";
  }

  func::FuncOp entry;
  const OutputMap &known;
  OutputMap returned;
  runtime::DeviceProgram program;
  DenseMap<Value, Traced> values;
  std::vector<Buffer> buffers;
  LaunchText workspace;
  unsigned depth = 0;
};
} // namespace

//===----------------------------------------------------------------------===//
// Buffers
//===----------------------------------------------------------------------===//

/// Bytes of an element in memory.
static int64_t getElementBytes(Type type) {
  Type element = getElementTypeOrSelf(type);
  return element.isIndex()
             ? 8
             : llvm::divideCeil(element.getIntOrFloatBitWidth(), 8);
}

Traced Tracer::addBuffer(Buffer buffer) {
  buffers.push_back(std::move(buffer));
  return {Traced::Kind::buffer, LaunchText(0), buffers.size() - 1};
}

LogicalResult Tracer::addInputs() {
  std::vector<TensorSpec> specs;
  if (failed(getSpecs(entry.getLoc(), entry.getArgumentTypes(), specs)))
    return failure();
  for (auto [index, argument] : llvm::enumerate(entry.getArguments())) {
    program.inputs.push_back({specs[index], {}});
    Buffer buffer;
    buffer.tensor = index;
    if (auto tensor = dyn_cast<RankedTensorType>(argument.getType())) {
      buffer.elementBytes = getElementBytes(tensor);
      for (auto [dim, size] : llvm::enumerate(tensor.getShape()))
        buffer.sizes.push_back(ShapedType::isDynamic(size)
                                   ? LaunchText("dim(" + std::to_string(index) +
                                                ", " + std::to_string(dim) +
                                                ")")
                                   : LaunchText(size));
    }
    values[argument] = addBuffer(std::move(buffer));
  }
  return success();
}

/// Strides of workspace follow from its sizes.
LaunchText Tracer::getStride(const Buffer &buffer, unsigned dim) const {
  if (dim + 1 == buffer.sizes.size())
    return LaunchText(1); // what every tensor at the border has
  if (buffer.tensor >= 0)
    return LaunchText("stride(" + std::to_string(buffer.tensor) + ", " +
                      std::to_string(dim) + ")");
  LaunchText stride(1);
  for (unsigned inner = dim + 1; inner < buffer.sizes.size(); ++inner)
    stride = combine("*", buffer.sizes[inner], stride);
  return stride;
}

LogicalResult Tracer::traceAlloc(Operation *op, ValueRange dynamicSizes) {
  auto type = cast<ShapedType>(op->getResult(0).getType());
  Buffer buffer;
  buffer.elementBytes = getElementBytes(type);
  size_t next = 0;
  for (int64_t size : type.getShape()) {
    if (!ShapedType::isDynamic(size)) {
      buffer.sizes.push_back(LaunchText(size));
      continue;
    }
    FailureOr<LaunchText> number = getNumber(dynamicSizes[next++]);
    if (failed(number))
      return failure();
    buffer.sizes.push_back(*number);
  }
  auto output = known.find(buffers.size());
  if (output != known.end()) {
    buffer.tensor = program.inputs.size() + output->second;
  } else {
    LaunchText bytes(buffer.elementBytes);
    for (const LaunchText &size : buffer.sizes)
      bytes = combine("*", bytes, size);
    constexpr int64_t alignment = 256;
    bytes = combine("*", combine("ceildiv", bytes, alignment), alignment);
    buffer.offset = workspace;
    workspace = combine("+", workspace, bytes);
  }
  values[op->getResult(0)] = addBuffer(std::move(buffer));
  return success();
}

LogicalResult Tracer::traceDim(Operation *op, Value shaped, Value index) {
  std::optional<int64_t> dim = getConstantIntValue(index);
  auto found = values.find(shaped);
  if (!dim || found == values.end() ||
      found->second.kind != Traced::Kind::buffer)
    return refuse(op);
  setNumber(op->getResult(0), buffers[found->second.buffer].sizes[*dim]);
  return success();
}

LogicalResult Tracer::traceMetadata(memref::ExtractStridedMetadataOp op) {
  Traced source = values.lookup(op.getSource());
  const Buffer &buffer = buffers[source.buffer];
  values[op.getBaseBuffer()] = source;
  setNumber(op.getOffset(), LaunchText(0)); // part of the address
  for (auto [dim, size] : llvm::enumerate(op.getSizes()))
    setNumber(size, buffer.sizes[dim]);
  for (auto [dim, stride] : llvm::enumerate(op.getStrides()))
    setNumber(stride, getStride(buffer, dim));
  return success();
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

/// The expression of a number, or of an address that is used as one.
FailureOr<LaunchText> Tracer::getNumber(Value value) {
  auto found = values.find(value);
  if (found == values.end() || found->second.kind == Traced::Kind::buffer)
    return emitError(value.getLoc(),
                     "not supported yet: a number that depends on the data of "
                     "tensors, beside the kernels of a GPU");
  const Traced &traced = found->second;
  if (traced.kind == Traced::Kind::number)
    return traced.text;
  const Buffer &buffer = buffers[traced.buffer];
  if (buffer.tensor >= 0)
    return combine("+",
                   LaunchText("address(" + std::to_string(buffer.tensor) + ")"),
                   traced.text);
  // Where the workspace lies nobody knows yet, only that it is aligned.
  return combine("+", buffer.offset, traced.text);
}

/// The word of the grammar for a binary op on integers; null where there is
/// none. Sizes are never negative, so signs make no difference.
static const char *getWord(Operation *op) {
  return llvm::TypeSwitch<Operation *, const char *>(op)
      .Case<arith::AddIOp>([](auto) { return "+"; })
      .Case<arith::SubIOp>([](auto) { return "-"; })
      .Case<arith::MulIOp>([](auto) { return "*"; })
      .Case<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp>(
          [](auto) { return "floordiv"; })
      .Case<arith::CeilDivSIOp, arith::CeilDivUIOp>(
          [](auto) { return "ceildiv"; })
      .Case<arith::RemSIOp, arith::RemUIOp>([](auto) { return "mod"; })
      .Case<arith::MinSIOp, arith::MinUIOp>([](auto) { return "min"; })
      .Case<arith::MaxSIOp, arith::MaxUIOp>([](auto) { return "max"; })
      .Default(nullptr);
}

static const char *getWord(arith::CmpIPredicate predicate) {
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return "==";
  case arith::CmpIPredicate::ne:
    return "!=";
  case arith::CmpIPredicate::slt:
  case arith::CmpIPredicate::ult:
    return "<";
  case arith::CmpIPredicate::sle:
  case arith::CmpIPredicate::ule:
    return "<=";
  case arith::CmpIPredicate::sgt:
  case arith::CmpIPredicate::ugt:
    return ">";
  case arith::CmpIPredicate::sge:
  case arith::CmpIPredicate::uge:
    return ">=";
  }
  return "==";
}

LogicalResult Tracer::traceCompare(arith::CmpIOp op) {
  FailureOr<LaunchText> left = getNumber(op.getLhs());
  FailureOr<LaunchText> right = getNumber(op.getRhs());
  if (failed(left) || failed(right))
    return failure();
  setNumber(op, combine(getWord(op.getPredicate()), *left, *right));
  return success();
}

/// Binary arithmetic, of conditions too.
LogicalResult Tracer::traceArith(Operation *op) {
  if (op->getNumOperands() != 2 || op->getNumResults() != 1)
    return refuse(op);
  Traced one = values.lookup(op->getOperand(0));
  FailureOr<LaunchText> right = getNumber(op->getOperand(1));
  if (failed(right))
    return failure();
  if (isa<arith::AddIOp>(op) && one.kind == Traced::Kind::address) {
    one.text = combine("+", one.text, *right);
    values[op->getResult(0)] = one;
    return success();
  }
  FailureOr<LaunchText> left = getNumber(op->getOperand(0));
  if (failed(left))
    return failure();
  bool isCondition = op->getResult(0).getType().isInteger(1);
  const char *word = getWord(op);
  if (isCondition)
    word = isa<arith::AndIOp>(op)   ? "min"
           : isa<arith::OrIOp>(op)  ? "max"
           : isa<arith::XOrIOp>(op) ? "!="
                                    : nullptr;
  if (!word)
    return refuse(op);
  setNumber(op->getResult(0), isa<arith::AndIOp>(op)
                                  ? makeAnd(*left, *right)
                                  : combine(word, *left, *right));
  return success();
}

LaunchText Tracer::evaluateAffine(AffineExpr expr, unsigned dims,
                                  ArrayRef<LaunchText> operands) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return LaunchText(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return operands[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return operands[dims + symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  const char *word = expr.getKind() == AffineExprKind::Add        ? "+"
                     : expr.getKind() == AffineExprKind::Mul      ? "*"
                     : expr.getKind() == AffineExprKind::FloorDiv ? "floordiv"
                     : expr.getKind() == AffineExprKind::CeilDiv  ? "ceildiv"
                                                                  : "mod";
  return combine(word, evaluateAffine(binary.getLHS(), dims, operands),
                 evaluateAffine(binary.getRHS(), dims, operands));
}

/// All results of the map, joined by `how`.
LogicalResult Tracer::traceAffine(Operation *op, AffineMap map, StringRef how) {
  SmallVector<LaunchText> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<LaunchText> number = getNumber(operand);
    if (failed(number))
      return failure();
    operands.push_back(*number);
  }
  LaunchText joined =
      evaluateAffine(map.getResult(0), map.getNumDims(), operands);
  for (AffineExpr result : map.getResults().drop_front())
    joined = combine(how, joined,
                     evaluateAffine(result, map.getNumDims(), operands));
  setNumber(op->getResult(0), joined);
  return success();
}

/// `base[index]` of scalars.
LogicalResult Tracer::traceAddress(LLVM::GEPOp op) {
  Traced base = values.lookup(op.getBase());
  if (op.getIndices().size() != 1 || !op.getElemType().isIntOrFloat() ||
      base.kind != Traced::Kind::address)
    return refuse(op);
  LaunchText index;
  auto first = op.getIndices()[0];
  if (auto constant = dyn_cast<IntegerAttr>(first)) {
    index = LaunchText(constant.getInt());
  } else {
    FailureOr<LaunchText> number = getNumber(cast<Value>(first));
    if (failed(number))
      return failure();
    index = *number;
  }
  base.text = combine(
      "+", base.text,
      combine("*", index, LaunchText(getElementBytes(op.getElemType()))));
  values[op] = base;
  return success();
}

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
            bufferization::ToBufferOp, bufferization::ToTensorOp>(
          [&](auto cast) { return pass(cast->getOperand(0)); })
      .Case([&](memref::ExtractAlignedPointerAsIndexOp pointer) {
        Traced traced = values.lookup(pointer.getSource());
        traced.kind = Traced::Kind::address;
        values[pointer] = traced;
        return success();
      })
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
