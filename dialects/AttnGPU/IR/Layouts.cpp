//===- Layouts.cpp - Where elements lie, in registers and shared memory ---===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/AttnGPU/IR/Layouts.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

int64_t attn_gpu::getRowGroups(FragmentType type) {
  return type.getRows() / (16 * type.getLayout().getWarps());
}

/// Registers of one group of 16 rows.
static int64_t getGroupRegisters(FragmentType type) {
  switch (type.getKind()) {
  case FragmentKind::accumulator:
    return type.getColumns() / 2;
  case FragmentKind::operand_a:
    return type.getColumns() / 4;
  case FragmentKind::rows:
    return 2;
  }
  return 0;
}

int64_t attn_gpu::getRegisterCount(FragmentType type) {
  return getRowGroups(type) * getGroupRegisters(type);
}

int64_t attn_gpu::getWarpRow(FragmentType type, int64_t warp) {
  if (type.getLayout().getUnit() == TileUnit::wgmma)
    return 64 * getRowGroups(type) * (warp / 4) + 16 * (warp % 4);
  return 16 * getRowGroups(type) * warp;
}

/// Rows from one group of 16 of a warp to its next.
static int64_t getGroupStride(FragmentType type) {
  return type.getLayout().getUnit() == TileUnit::wgmma ? 64 : 16;
}

ElementPlace attn_gpu::getRegisterElement(FragmentType type,
                                          int64_t register_) {
  int64_t row = register_ / getGroupRegisters(type) * getGroupStride(type);
  int64_t in = register_ % getGroupRegisters(type);
  switch (type.getKind()) {
  case FragmentKind::accumulator:
    return {row + 8 * (in / 2 % 2), 8 * (in / 4) + in % 2};
  case FragmentKind::operand_a:
    return {row + 8 * (in % 2), 16 * (in / 4) + 8 * (in / 2 % 2)};
  case FragmentKind::rows:
    return {row + 8 * in, 0};
  }
  return {};
}

ElementPlace attn_gpu::getElement(FragmentType type, RegisterPlace place) {
  ElementPlace element = getRegisterElement(type, place.register_);
  element.row += getWarpRow(type, place.warp) + place.lane / 4;
  if (type.getKind() != FragmentKind::rows)
    element.column += 2 * (place.lane % 4) + place.half;
  return element;
}

/// The warp whose rows contain `row`.
static int64_t getWarpOfRow(FragmentType type, int64_t row) {
  if (type.getLayout().getUnit() == TileUnit::wgmma)
    return row / (64 * getRowGroups(type)) * 4 + row % 64 / 16;
  return row / (16 * getRowGroups(type));
}

RegisterPlace attn_gpu::getRegister(FragmentType type, ElementPlace element) {
  int64_t warp = getWarpOfRow(type, element.row);
  int64_t row = element.row - getWarpRow(type, warp), column = element.column;
  int64_t first = row / getGroupStride(type) * getGroupRegisters(type);
  int64_t lane = row % 8 * 4, upper = row % 16 / 8;
  switch (type.getKind()) {
  case FragmentKind::accumulator:
    return {warp, lane + column % 8 / 2,
            first + column / 8 * 4 + upper * 2 + column % 2, 0};
  case FragmentKind::operand_a:
    return {warp, lane + column % 8 / 2,
            first + column / 16 * 4 + column % 16 / 8 * 2 + upper, column % 2};
  case FragmentKind::rows:
    return {warp, lane, first + upper, 0};
  }
  return {};
}

//===----------------------------------------------------------------------===//
// Shared memory
//===----------------------------------------------------------------------===//

int64_t attn_gpu::getPanelColumns(int64_t columns) {
  return columns % 64 == 0 ? 64 : columns % 32 == 0 ? 32 : 16;
}

int64_t attn_gpu::getSharedOffset(SharedType type, int64_t row,
                                  int64_t column) {
  int64_t width = getPanelColumns(type.getColumns()), bytes = 2 * width;
  int64_t offset = row * bytes + column % width * 2;
  int64_t chunks = bytes / 16; // 8, 4 or 2: as many bits are XORed
  offset ^= (offset / 128 % chunks) * 16;
  return column / width * type.getRows() * bytes + offset;
}

SharedPlan attn_gpu::planSharedMemory(Operation *kernel) {
  SharedPlan plan;
  kernel->walk([&](Operation *op) {
    int64_t bytes = 0;
    if (auto alloc = dyn_cast<SharedAllocOp>(op))
      bytes = alloc.getType().getBytes();
    else if (auto ring = dyn_cast<RingCreateOp>(op))
      bytes = ring.getType().getSlots() * ring.getType().getTile().getBytes();
    else
      return;
    plan.tiles[op] = plan.bytes;
    plan.bytes += llvm::alignTo(bytes, 1024);
  });
  kernel->walk([&](RingCreateOp ring) {
    if (ring.getCopies() != CopyEngine::tma)
      return;
    plan.barriers[ring] = plan.bytes;
    plan.bytes += 16 * ring.getType().getSlots();
  });
  return plan;
}

int64_t attn_gpu::getSharedBytes(Operation *kernel) {
  return planSharedMemory(kernel).bytes;
}

//===----------------------------------------------------------------------===//
// wgmma descriptors
//===----------------------------------------------------------------------===//

MatrixDescriptor attn_gpu::getDescriptor(SharedType type, bool transposed) {
  int64_t bytes = 2 * getPanelColumns(type.getColumns());
  int64_t swizzle = bytes == 128 ? 1 : bytes == 64 ? 2 : 3;
  // Along K the hardware steps inside one panel only and ignores the leading
  // offset; 16 is what it is customarily set to.
  int64_t leading = transposed ? type.getRows() * bytes : 16;
  return {leading, 8 * bytes, swizzle};
}

uint64_t attn_gpu::encodeDescriptor(MatrixDescriptor descriptor) {
  return uint64_t(descriptor.leading / 16) << 16 |
         uint64_t(descriptor.stride / 16) << 32 |
         uint64_t(descriptor.swizzle) << 62;
}

int64_t attn_gpu::getStepOffset(SharedType type, bool transposed,
                                int64_t step) {
  int64_t width = getPanelColumns(type.getColumns());
  if (transposed)
    return 16 * step * 2 * width;
  int64_t column = 16 * step;
  return column / width * type.getRows() * 2 * width + column % width * 2;
}
