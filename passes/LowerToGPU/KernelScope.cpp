//===- KernelScope.cpp - Values of the host inside a kernel ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToGPU/KernelScope.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace attn;

static constexpr unsigned kGlobalSpace = 1; // of NVIDIA's address spaces
static constexpr int64_t kSharedSpace = 3;
/// What a thread copies at once.
static constexpr int64_t kCopyBytes = 16;
/// A tensor map (CUtensorMap of the CUDA driver's interface).
static constexpr int64_t kTensorMapBytes = 128, kTensorMapAlignment = 64;

//===----------------------------------------------------------------------===//
// HostBuffers
//===----------------------------------------------------------------------===//

/// Any strides; only the last dim of q, k, v and o is always contiguous, which
/// the kernel takes for granted and the caller is told by the type.
static MemRefType getBufferType(Value value) {
  auto tensor = cast<RankedTensorType>(value.getType());
  if (value.getDefiningOp<tensor::EmptyOp>())
    return MemRefType::get(tensor.getShape(), tensor.getElementType());
  SmallVector<int64_t> strides(tensor.getRank(), ShapedType::kDynamic);
  if (tensor.getRank() == 4)
    strides.back() = 1;
  auto layout = StridedLayoutAttr::get(tensor.getContext(),
                                       ShapedType::kDynamic, strides);
  return MemRefType::get(tensor.getShape(), tensor.getElementType(), layout);
}

HostBuffers::Buffer &HostBuffers::get(Value tensor) {
  Buffer &buffer = buffers[tensor];
  if (buffer.memref)
    return buffer;
  OpBuilder b(function.getContext());
  Location loc = tensor.getLoc();
  MemRefType type = getBufferType(tensor);
  auto workspace = tensor.getDefiningOp<tensor::EmptyOp>();
  if (workspace) {
    b.setInsertionPointAfter(workspace);
    buffer.memref =
        memref::AllocOp::create(b, loc, type, workspace.getDynamicSizes());
  } else {
    if (last)
      b.setInsertionPointAfter(last);
    else
      b.setInsertionPointToStart(&function.getBody().front());
    buffer.memref = bufferization::ToBufferOp::create(b, loc, type, tensor);
  }
  auto metadata =
      memref::ExtractStridedMetadataOp::create(b, loc, buffer.memref);
  buffer.strides.assign(metadata.getStrides().begin(),
                        metadata.getStrides().end());
  // Not memref.dim, which folds to tensor.dim.
  buffer.sizes.assign(metadata.getSizes().begin(), metadata.getSizes().end());
  Value address =
      memref::ExtractAlignedPointerAsIndexOp::create(b, loc, buffer.memref);
  Value bits = arith::IndexCastOp::create(b, loc, b.getI64Type(), address);
  buffer.pointer = LLVM::IntToPtrOp::create(
      b, loc, LLVM::LLVMPointerType::get(b.getContext(), kGlobalSpace), bits);
  if (!workspace)
    last = buffer.pointer.getDefiningOp();
  return buffer;
}

Value HostBuffers::getPointer(Value tensor) { return get(tensor).pointer; }

Value HostBuffers::getStride(Value tensor, unsigned dim) {
  return get(tensor).strides[dim];
}

Value HostBuffers::getSize(Value tensor, unsigned dim) {
  return get(tensor).sizes[dim];
}

//===----------------------------------------------------------------------===//
// KernelScope
//===----------------------------------------------------------------------===//

KernelScope::KernelScope(RewriterBase &host, HostBuffers &buffers,
                         const GridKernel &kernel, gpu::GPUModuleOp module,
                         StringRef name, Location loc, int64_t threads)
    : host(host), buffers(buffers), kernel(kernel), loc(loc),
      preamble(host.getContext()), bodyBuilder(host.getContext()) {
  OpBuilder builder = OpBuilder::atBlockEnd(module.getBody());
  function = gpu::GPUFuncOp::create(builder, loc, name,
                                    builder.getFunctionType({}, {}));
  function->setAttr(gpu::GPUDialect::getKernelFuncAttrName(),
                    builder.getUnitAttr());
  function.setKnownBlockSizeAttr(
      builder.getDenseI32ArrayAttr({static_cast<int32_t>(threads), 1, 1}));
  Block *entry = &function.getBody().front();
  bodyBuilder.setInsertionPointToEnd(entry);
  auto end = gpu::ReturnOp::create(bodyBuilder, loc);
  bodyBuilder.setInsertionPoint(end);
  // What the preamble ends with; folded away later.
  auto marker = arith::ConstantIndexOp::create(bodyBuilder, loc, 0);
  preamble.setInsertionPoint(marker);
}

gpu::GPUFuncOp KernelScope::finish() {
  function.setFunctionTypeAttr(TypeAttr::get(bodyBuilder.getFunctionType(
      function.getBody().front().getArgumentTypes(), {})));
  Builder builder(function.getContext());
  auto bytes = LLVM::LLVMArrayType::get(builder.getI8Type(), kTensorMapBytes);
  for (unsigned position : aligned)
    function.setArgAttr(position, LLVM::LLVMDialect::getAlignAttrName(),
                        builder.getI64IntegerAttr(kCopyBytes));
  for (unsigned position : tensorMaps) {
    function.setArgAttr(position, LLVM::LLVMDialect::getByValAttrName(),
                        TypeAttr::get(bytes));
    function.setArgAttr(position, LLVM::LLVMDialect::getAlignAttrName(),
                        builder.getI64IntegerAttr(kTensorMapAlignment));
  }
  return function;
}

void KernelScope::refuse(Operation *op, const Twine &what) {
  if (!failedOnce)
    op->emitError("not supported yet: ") << what << " in a kernel";
  failedOnce = true;
}

Value KernelScope::addArgument(Value hostValue) {
  Type type = hostValue.getType();
  if (type.isIndex())
    hostValue =
        arith::IndexCastOp::create(host, loc, host.getI32Type(), hostValue);
  operands.push_back(hostValue);
  Value argument =
      function.getBody().front().addArgument(hostValue.getType(), loc);
  if (type.isIndex())
    argument = arith::IndexCastOp::create(preamble, loc, type, argument);
  return argument;
}

bool KernelScope::isInside(Operation *op) const {
  scf::ForallOp grid = kernel.grid;
  return op->hasTrait<OpTrait::ConstantLike>() || !grid ||
         grid->isProperAncestor(op);
}

bool attn::areLaterTilesLonger(const GridKernel &kernel) {
  return llvm::any_of(kernel.segments, [](const KeySegment &segment) {
    OnlineStepOp step = segment.step;
    std::optional<MaskInterface> mask = step.getMask();
    return mask && mask->getUpperBounds().isFunctionOfDim(0);
  });
}

/// The grid's last dim is x, the one before y; z counts all others.
Value KernelScope::getBlockIndex(unsigned dim) {
  scf::ForallOp grid = kernel.grid;
  unsigned fromLast = grid.getRank() - 1 - dim;
  auto dimension = static_cast<gpu::Dimension>(std::min(fromLast, 2u));
  Value index = gpu::BlockIdOp::create(preamble, loc, dimension);
  if (fromLast >= 2) {
    unsigned outer = grid.getRank() - 2; // dims of z
    for (unsigned inner = dim + 1; inner < outer; ++inner)
      index = arith::DivUIOp::create(preamble, loc, index,
                                     get(grid.getMixedUpperBound()[inner]));
    if (dim > 0)
      index = arith::RemUIOp::create(preamble, loc, index,
                                     get(grid.getMixedUpperBound()[dim]));
    return index;
  }
  if (fromLast != 0 || !areLaterTilesLonger(kernel))
    return index;
  Value tiles = get(grid.getMixedUpperBound()[dim]);
  Value one = arith::ConstantIndexOp::create(preamble, loc, 1);
  Value lastTile = arith::SubIOp::create(preamble, loc, tiles, one);
  return arith::SubIOp::create(preamble, loc, lastTile, index);
}

Value KernelScope::get(OpFoldResult value) {
  if (auto known = getConstantIntValue(value))
    return arith::ConstantIndexOp::create(preamble, loc, *known);
  return get(cast<Value>(value));
}

Value KernelScope::getI32(OpFoldResult value) {
  if (auto known = getConstantIntValue(value))
    return arith::ConstantIntOp::create(preamble, loc, *known, 32);
  return arith::IndexCastOp::create(preamble, loc, preamble.getI32Type(),
                                    get(value));
}

Value KernelScope::get(Value value) {
  if (Value known = values.lookup(value))
    return known;
  scf::ForallOp grid = kernel.grid;
  Value result;
  auto argument = dyn_cast<BlockArgument>(value);
  if (argument && grid && argument.getOwner() == grid.getBody())
    result = getBlockIndex(argument.getArgNumber());
  else if (!argument && isInside(value.getDefiningOp()))
    result = clone(value.getDefiningOp());
  else
    result = addArgument(value);
  return values[value] = result;
}

/// Computes inside the kernel what `op` computes in the cell.
Value KernelScope::clone(Operation *op) {
  if (auto dim = dyn_cast<tensor::DimOp>(op);
      dim && isa<BlockArgument>(dim.getSource()) && dim.getConstantIndex())
    return getSize(dim.getSource(), *dim.getConstantIndex());
  if (auto extract = dyn_cast<tensor::ExtractOp>(op);
      extract && isa<BlockArgument>(extract.getTensor())) {
    SmallVector<Value> indices;
    for (Value index : extract.getIndices())
      indices.push_back(get(index));
    return load(preamble, extract.getTensor(), indices);
  }
  if (op->getNumResults() != 1 || op->getNumRegions() != 0 ||
      !isa<affine::AffineDialect, arith::ArithDialect>(op->getDialect())) {
    refuse(op, "'" + op->getName().getStringRef() + "'");
    return arith::ConstantOp::create(
        preamble, loc, preamble.getZeroAttr(op->getResult(0).getType()));
  }
  IRMapping mapping;
  for (Value operand : op->getOperands())
    mapping.map(operand, get(operand));
  return preamble.clone(*op, mapping)->getResult(0);
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

Value KernelScope::getPointer(Value tensor) {
  Value &pointer = pointers[tensor];
  if (!pointer)
    pointer = addArgument(buffers.getPointer(tensor));
  return pointer;
}

void KernelScope::alignPointer(Value tensor) {
  auto argument = dyn_cast<BlockArgument>(getPointer(tensor));
  if (argument && !llvm::is_contained(aligned, argument.getArgNumber()))
    aligned.push_back(argument.getArgNumber());
}

Value KernelScope::getStride(Value tensor, unsigned dim) {
  Value &stride = strides[{tensor, dim}];
  if (stride)
    return stride;
  if (getBufferType(tensor).getStridesAndOffset().first[dim] == 1)
    return stride = arith::ConstantIntOp::create(preamble, loc, 1, 64);
  Value known = buffers.getStride(tensor, dim);
  return stride = addArgument(
             arith::IndexCastOp::create(host, loc, host.getI64Type(), known));
}

Value KernelScope::getSize(Value tensor, unsigned dim) {
  Value &size = sizes[{tensor, dim}];
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!size)
    size = type.isDynamicDim(dim) ? addArgument(buffers.getSize(tensor, dim))
                                  : Value(arith::ConstantIndexOp::create(
                                        preamble, loc, type.getDimSize(dim)));
  return size;
}

/// How the tensor copy engine orders a row of `bytes` in shared memory.
static nvgpu::TensorMapSwizzleKind getSwizzle(int64_t bytes) {
  return bytes == 128  ? nvgpu::TensorMapSwizzleKind::SWIZZLE_128B
         : bytes == 64 ? nvgpu::TensorMapSwizzleKind::SWIZZLE_64B
                       : nvgpu::TensorMapSwizzleKind::SWIZZLE_32B;
}

Value KernelScope::getTensorMap(Value tensor, unsigned rowDim, int64_t height,
                                int64_t columns) {
  Value memref = buffers.getMemRef(tensor);
  auto type = cast<MemRefType>(memref.getType());
  // Rows last but one: others are the map's outer dims.
  SmallVector<unsigned> order;
  for (unsigned dim = 0; dim + 1 < type.getRank(); ++dim)
    if (dim != rowDim)
      order.push_back(dim);
  order.append({rowDim, static_cast<unsigned>(type.getRank() - 1)});
  AffineMap permutation =
      AffineMap::getPermutationMap(order, host.getContext());
  if (!permutation.isIdentity())
    memref = memref::TransposeOp::create(host, loc, memref,
                                         AffineMapAttr::get(permutation));
  Type element = type.getElementType();
  Value unranked = memref::CastOp::create(
      host, loc, UnrankedMemRefType::get(element, type.getMemorySpace()),
      memref);
  SmallVector<Value> box(order.size() - 2,
                         arith::ConstantIndexOp::create(host, loc, 1));
  SmallVector<int64_t> shape(box.size(), 1);
  for (int64_t size : {height, columns}) {
    box.push_back(arith::ConstantIndexOp::create(host, loc, size));
    shape.push_back(size);
  }
  auto tile = MemRefType::get(shape, element, MemRefLayoutAttrInterface(),
                              host.getI64IntegerAttr(kSharedSpace));
  auto descriptor = nvgpu::TensorMapDescriptorType::get(
      host.getContext(), tile,
      getSwizzle(columns * element.getIntOrFloatBitWidth() / 8),
      nvgpu::TensorMapL2PromoKind::L2PROMO_256B,
      nvgpu::TensorMapOOBKind::OOB_ZERO,
      nvgpu::TensorMapInterleaveKind::INTERLEAVE_NONE);
  Value map = nvgpu::TmaCreateDescriptorOp::create(host, loc, descriptor,
                                                   unranked, box);
  // A kernel sees its 128 bytes.
  Value bytes =
      UnrealizedConversionCastOp::create(
          host, loc, LLVM::LLVMPointerType::get(host.getContext()), map)
          .getResult(0);
  tensorMaps.push_back(operands.size());
  return addArgument(bytes);
}

Value KernelScope::getAddress(OpBuilder &builder, Value tensor,
                              ValueRange indices) {
  Value offset;
  for (auto [dim, index] : llvm::enumerate(indices)) {
    if (isConstantIntValue(index, 0))
      continue;
    Value wide =
        arith::IndexCastOp::create(builder, loc, builder.getI64Type(), index);
    Value part =
        arith::MulIOp::create(builder, loc, wide, getStride(tensor, dim));
    offset = offset ? arith::AddIOp::create(builder, loc, offset, part) : part;
  }
  Value pointer = getPointer(tensor);
  if (!offset)
    return pointer;
  Type element = cast<RankedTensorType>(tensor.getType()).getElementType();
  return LLVM::GEPOp::create(builder, loc, pointer.getType(), element, pointer,
                             LLVM::GEPArg(offset));
}

Value KernelScope::load(OpBuilder &builder, Value tensor, ValueRange indices) {
  Type element = cast<RankedTensorType>(tensor.getType()).getElementType();
  Value address = getAddress(builder, tensor, indices);
  if (!element.isIndex() && !element.isInteger(1))
    return LLVM::LoadOp::create(builder, loc, element, address);
  // Indices cross the border as i64, booleans as bytes.
  Type stored = element.isIndex() ? builder.getI64Type() : builder.getI8Type();
  Value value = LLVM::LoadOp::create(builder, loc, stored, address);
  if (element.isIndex())
    return arith::IndexCastOp::create(builder, loc, element, value);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(stored));
  return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne, value,
                               zero);
}
