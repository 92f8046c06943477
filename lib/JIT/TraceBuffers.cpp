//===- TraceBuffers.cpp - Tensors and workspace of launches -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/JIT/Signature.h"
#include "lib/JIT/Tracer.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// Buffers
//===----------------------------------------------------------------------===//

int64_t attn::getElementBytes(Type type) {
  Type element = getElementTypeOrSelf(type);
  return element.isIndex()
             ? 8
             : llvm::divideCeil(element.getIntOrFloatBitWidth(), 8);
}

Traced Tracer::addBuffer(Buffer buffer) {
  if (buffer.strides.empty())
    setStrides(buffer);
  buffers.push_back(std::move(buffer));
  Traced traced;
  traced.kind = Traced::Kind::buffer;
  traced.buffer = buffers.size() - 1;
  return traced;
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

/// Those of workspace follow from its sizes.
void Tracer::setStrides(Buffer &buffer) const {
  LaunchText inner(1);
  for (unsigned dim = buffer.sizes.size(); dim-- > 0;) {
    bool isInnermost = dim + 1 == buffer.sizes.size(); // 1 for every tensor
    buffer.strides.push_back(
        buffer.tensor < 0 || isInnermost
            ? inner
            : LaunchText("stride(" + std::to_string(buffer.tensor) + ", " +
                         std::to_string(dim) + ")"));
    if (buffer.tensor < 0)
      inner = combine("*", buffer.sizes[dim], inner);
  }
  std::reverse(buffer.strides.begin(), buffer.strides.end());
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
    setNumber(stride, buffer.strides[dim]);
  return success();
}

//===----------------------------------------------------------------------===//
// Tensor maps
//===----------------------------------------------------------------------===//

/// Another order of the dimensions of the same buffer.
LogicalResult Tracer::traceTranspose(memref::TransposeOp op) {
  Traced source = values.lookup(op.getIn());
  if (source.kind != Traced::Kind::buffer)
    return refuse(op);
  Buffer buffer = buffers[source.buffer];
  SmallVector<LaunchText> sizes, strides;
  for (AffineExpr result : op.getPermutation().getResults()) {
    unsigned dim = cast<AffineDimExpr>(result).getPosition();
    sizes.push_back(buffer.sizes[dim]);
    strides.push_back(buffer.strides[dim]);
  }
  buffer.sizes = sizes;
  buffer.strides = strides;
  values[op] = addBuffer(std::move(buffer));
  return success();
}

static int64_t getSwizzleBytes(nvgpu::TensorMapSwizzleKind kind) {
  switch (kind) {
  case nvgpu::TensorMapSwizzleKind::SWIZZLE_128B:
    return 128;
  case nvgpu::TensorMapSwizzleKind::SWIZZLE_64B:
    return 64;
  case nvgpu::TensorMapSwizzleKind::SWIZZLE_32B:
    return 32;
  default:
    return 0;
  }
}

LogicalResult Tracer::traceMap(nvgpu::TmaCreateDescriptorOp op) {
  Traced map = values.lookup(op.getTensor());
  if (map.kind != Traced::Kind::buffer || buffers[map.buffer].tensor < 0)
    return refuse(op);
  map.kind = Traced::Kind::map;
  for (Value size : op.getBoxDimensions()) {
    std::optional<int64_t> constant = getConstantIntValue(size);
    if (!constant)
      return refuse(op);
    map.box.push_back(*constant);
  }
  map.swizzleBytes = getSwizzleBytes(op.getTensorMap().getType().getSwizzle());
  values[op->getResult(0)] = std::move(map);
  return success();
}
