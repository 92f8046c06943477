//===- EmitEntries.cpp - Public functions with the kernel ABI -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The entry of `f` describes its tensors in a constant, has the runtime check
// them against it (one function in C++ writes better messages than code emitted
// for every kernel), makes a memref descriptor of each DLTensor and calls `f`.
// ThreadCallState adds the call state and returns the status.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/Passes.h"
#include "passes/LowerToLLVM/Transforms.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_EMITENTRIESPASS
#include "passes/LowerToLLVM/Passes.h.inc"
} // namespace attn

using namespace attn;

//===----------------------------------------------------------------------===//
// Description
//===----------------------------------------------------------------------===//

std::optional<int64_t> attn::encodeElementType(Type type) {
  enum { integer = 0, floating = 2, bfloat = 4, boolean = 6 };
  auto encode = [](int64_t code, int64_t bits) {
    return code | bits << 8 | int64_t(1) << 16;
  };
  if (type.isIndex())
    return encode(integer, 64);
  if (type.isInteger(1))
    return encode(boolean, 8);
  if (type.isBF16())
    return encode(bfloat, 16);
  if (type.isF16() || type.isF32() || type.isF64())
    return encode(floating, type.getIntOrFloatBitWidth());
  for (unsigned width : {8, 16, 32, 64})
    if (type.isInteger(width))
      return encode(type.isUnsignedInteger() ? 1 : integer, width);
  return std::nullopt;
}

/// What `kCheckTensorsName` takes; emits for types that cannot cross.
static FailureOr<SmallVector<int64_t>> describeTensors(func::FuncOp function) {
  SmallVector<int64_t> words;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    auto buffer = dyn_cast<MemRefType>(type);
    std::optional<int64_t> element;
    if (buffer && buffer.getLayout().isIdentity())
      element = encodeElementType(buffer.getElementType());
    if (!element)
      return function.emitError("not supported yet: argument ")
             << index << " of type " << type;
    words.push_back(*element);
    words.push_back(buffer.getRank());
    for (int64_t size : buffer.getShape())
      words.push_back(ShapedType::isDynamic(size) ? -1 : size);
  }
  return words;
}

static Value createDescription(OpBuilder &builder, func::FuncOp function,
                               StringRef name, ArrayRef<int64_t> words) {
  Location loc = function.getLoc();
  auto type = LLVM::LLVMArrayType::get(builder.getI64Type(), words.size());
  auto value = DenseElementsAttr::get(
      RankedTensorType::get(words.size(), builder.getI64Type()), words);
  LLVM::GlobalOp global;
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPoint(function);
    global = LLVM::GlobalOp::create(builder, loc, type, /*isConstant=*/true,
                                    LLVM::Linkage::Internal,
                                    (name + "_tensors").str(), value);
  }
  return LLVM::AddressOfOp::create(builder, loc, global);
}

//===----------------------------------------------------------------------===//
// Unpacking
//===----------------------------------------------------------------------===//

namespace {
/// Reads fields of DLTensors and builds memref descriptors.
struct TensorUnpacker {
  TensorUnpacker(OpBuilder &builder, Location loc)
      : builder(builder), loc(loc), i64(builder.getI64Type()),
        pointer(LLVM::LLVMPointerType::get(builder.getContext())) {
    Type i32 = builder.getI32Type(), i8 = builder.getI8Type();
    // data, device {type, id}, ndim, dtype {code, bits, lanes}, shape, strides,
    // byte_offset
    tensor = LLVM::LLVMStructType::getLiteral(
        builder.getContext(), {pointer, i32, i32, i32, i8, i8,
                               builder.getI16Type(), pointer, pointer, i64});
  }

  Value constant(int64_t value) {
    return LLVM::ConstantOp::create(builder, loc, i64, value);
  }

  Value loadElement(Type type, Value base, int32_t index) {
    Value address = LLVM::GEPOp::create(builder, loc, pointer, type, base,
                                        ArrayRef<LLVM::GEPArg>{index});
    return LLVM::LoadOp::create(builder, loc, type, address);
  }

  Value loadField(Type type, Value base, int32_t field) {
    Value address = LLVM::GEPOp::create(builder, loc, pointer, tensor, base,
                                        ArrayRef<LLVM::GEPArg>{0, field});
    return LLVM::LoadOp::create(builder, loc, type, address);
  }

  /// The address of the first element of `tensor`.
  Value loadData(Value base) {
    Value data = loadField(pointer, base, 0);
    Value offset = loadField(i64, base, 9);
    return LLVM::GEPOp::create(builder, loc, pointer, builder.getI8Type(), data,
                               ArrayRef<LLVM::GEPArg>{offset});
  }

  /// A buffer of `type` with the data and sizes of the DLTensor at `base`.
  Value unpack(MemRefType type, Value base);

  OpBuilder &builder;
  Location loc;
  Type i64;
  LLVM::LLVMPointerType pointer;
  LLVM::LLVMStructType tensor;
};
} // namespace

Value TensorUnpacker::unpack(MemRefType type, Value base) {
  int64_t rank = type.getRank();
  SmallVector<Type> fields = {pointer, pointer, i64};
  if (rank > 0)
    fields.append(2, LLVM::LLVMArrayType::get(i64, rank));
  Value descriptor = LLVM::PoisonOp::create(
      builder, loc,
      LLVM::LLVMStructType::getLiteral(builder.getContext(), fields));
  auto insert = [&](Value value, ArrayRef<int64_t> position) {
    descriptor =
        LLVM::InsertValueOp::create(builder, loc, descriptor, value, position);
  };
  Value data = loadData(base);
  insert(data, {0});
  insert(data, {1});
  insert(constant(0), {2});
  Value shape = rank > 0 ? loadField(pointer, base, 7) : Value();
  Value stride = constant(1);
  for (int64_t dim = rank; dim-- > 0;) {
    Value size = type.isDynamicDim(dim) ? loadElement(i64, shape, dim)
                                        : constant(type.getDimSize(dim));
    insert(size, {3, dim});
    insert(stride, {4, dim});
    if (dim > 0)
      stride = LLVM::MulOp::create(builder, loc, stride, size);
  }
  return UnrealizedConversionCastOp::create(builder, loc, type, descriptor)
      .getResult(0);
}

//===----------------------------------------------------------------------===//
// Entry
//===----------------------------------------------------------------------===//

/// Declares the runtime's check in the module of `function` if it is not there.
static void declareCheck(OpBuilder &builder, func::FuncOp function) {
  auto module = function->getParentOfType<ModuleOp>();
  if (module.lookupSymbol(kCheckTensorsName))
    return;
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(module.getBody());
  auto pointer = LLVM::LLVMPointerType::get(builder.getContext());
  Type i64 = builder.getI64Type();
  func::FuncOp::create(builder, module.getLoc(), kCheckTensorsName,
                       builder.getFunctionType({pointer, i64, pointer}, {}))
      .setPrivate();
}

/// An empty function of the kernel ABI.
static LLVM::LLVMFuncOp createEntry(OpBuilder &builder, Location loc,
                                    StringRef name) {
  auto pointer = LLVM::LLVMPointerType::get(builder.getContext());
  Type i64 = builder.getI64Type();
  auto type = LLVM::LLVMFunctionType::get(
      builder.getI32Type(), {pointer, pointer, pointer, i64, pointer, i64});
  return LLVM::LLVMFuncOp::create(builder, loc, name, type);
}

LogicalResult attn::emitEntry(RewriterBase &rewriter, func::FuncOp function) {
  if (function.getNumResults() != 0)
    return function.emitError("expected results of '")
           << function.getName() << "' to be arguments";
  FailureOr<SmallVector<int64_t>> words = describeTensors(function);
  if (failed(words))
    return failure();
  Location loc = function.getLoc();
  std::string name = function.getName().str();
  function.setName((name + kOnBuffersSuffix).str());
  function.setPrivate();
  declareCheck(rewriter, function);
  rewriter.setInsertionPointAfter(function);
  LLVM::LLVMFuncOp entry = createEntry(rewriter, loc, name);
  Block *block = entry.addEntryBlock(rewriter);
  rewriter.setInsertionPointToStart(block);

  TensorUnpacker unpacker(rewriter, loc);
  Value tensors = block->getArgument(1);
  Value count = unpacker.constant(function.getNumArguments());
  Value description = createDescription(rewriter, function, name, *words);
  func::CallOp::create(rewriter, loc, kCheckTensorsName, TypeRange(),
                       ValueRange{description, count, tensors});
  SmallVector<Value> buffers;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    Value base = unpacker.loadElement(unpacker.pointer, tensors, index);
    buffers.push_back(unpacker.unpack(cast<MemRefType>(type), base));
  }
  func::CallOp::create(rewriter, loc, function, buffers);
  Value zero =
      LLVM::ConstantOp::create(rewriter, loc, rewriter.getI32Type(), 0);
  LLVM::ReturnOp::create(rewriter, loc, zero);
  return success();
}

namespace {
struct EmitEntriesPass : attn::impl::EmitEntriesPassBase<EmitEntriesPass> {
  using Base::Base;

  void runOnOperation() override {
    SmallVector<func::FuncOp> functions(getOperation().getOps<func::FuncOp>());
    IRRewriter rewriter(&getContext());
    for (func::FuncOp function : functions)
      if (function.isPublic() && !function.isExternal() &&
          failed(emitEntry(rewriter, function)))
        return signalPassFailure();
  }
};
} // namespace
