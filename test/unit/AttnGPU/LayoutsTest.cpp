//===- LayoutsTest.cpp - Fragment maps, swizzles, descriptors -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Expected places are written from the PTX ISA's own formulas (groupID and
// threadID_in_group of the fragment figures, address bits of the swizzle modes,
// canonical layouts of matrix descriptors), not from the functions under test.
//
//===----------------------------------------------------------------------===//

#include "dialects/AttnGPU/IR/Layouts.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"
#include <map>
#include <set>
#include <tuple>

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

namespace {

struct LayoutsTest : public testing::Test {
  LayoutsTest() { context.loadDialect<AttnGPUDialect, gpu::GPUDialect>(); }

  FragmentType fragment(FragmentKind kind, TileUnit unit, int64_t warps,
                        ArrayRef<int64_t> shape) {
    Type f32 = Float32Type::get(&context), f16 = Float16Type::get(&context);
    return FragmentType::get(
        &context, shape, kind == FragmentKind::operand_a ? f16 : f32,
        FragmentLayoutAttr::get(&context, kind, unit, warps));
  }
  SharedType shared(int64_t rows, int64_t columns) {
    return SharedType::get(&context, {rows, columns},
                           Float16Type::get(&context));
  }

  MLIRContext context;
};

/// Every element is in one register (per-row values: in the four of its quad),
/// and the two maps undo each other.
void expectBijective(FragmentType type) {
  bool rows = type.getKind() == FragmentKind::rows;
  int64_t halves = type.getKind() == FragmentKind::operand_a ? 2 : 1;
  std::map<std::pair<int64_t, int64_t>, int> seen;
  for (int64_t warp = 0; warp < type.getLayout().getWarps(); ++warp)
    for (int64_t lane = 0; lane < 32; ++lane)
      for (int64_t r = 0; r < getRegisterCount(type); ++r)
        for (int64_t half = 0; half < halves; ++half) {
          ElementPlace element = getElement(type, {warp, lane, r, half});
          ++seen[{element.row, element.column}];
          RegisterPlace back = getRegister(type, element);
          int64_t first = rows ? lane / 4 * 4 : lane;
          EXPECT_EQ(std::tie(warp, first, r, half),
                    std::tie(back.warp, back.lane, back.register_, back.half));
        }
  EXPECT_EQ(int64_t(seen.size()), type.getRows() * type.getColumns());
  for (const auto &[element, count] : seen) {
    EXPECT_EQ(count, rows ? 4 : 1);
    EXPECT_TRUE(0 <= element.first && element.first < type.getRows());
    EXPECT_TRUE(0 <= element.second && element.second < type.getColumns());
  }
}

TEST_F(LayoutsTest, EveryElementIsInOneRegister) {
  for (FragmentKind kind : {FragmentKind::accumulator, FragmentKind::operand_a})
    for (auto [unit, warps, rows] : {std::tuple(TileUnit::mma_sync, 4, 64),
                                     std::tuple(TileUnit::mma_sync, 4, 128),
                                     std::tuple(TileUnit::mma_sync, 8, 128),
                                     std::tuple(TileUnit::wgmma, 8, 128),
                                     std::tuple(TileUnit::wgmma, 4, 128)})
      for (int64_t columns : {16, 48, 64, 128}) {
        expectBijective(fragment(kind, unit, warps, {rows, columns}));
        expectBijective(
            fragment(FragmentKind::rows, unit, warps, ArrayRef<int64_t>(rows)));
      }
}

// PTX ISA, mma.m16n8k16: accumulator ci: row = groupID for i < 2, else
// groupID + 8; column = threadID_in_group * 2 + (i & 1).
TEST_F(LayoutsTest, AccumulatorsAreThoseOfMmaM16N8K16) {
  FragmentType type =
      fragment(FragmentKind::accumulator, TileUnit::mma_sync, 1, {16, 8});
  ASSERT_EQ(getRegisterCount(type), 4);
  for (int64_t lane = 0; lane < 32; ++lane)
    for (int64_t i = 0; i < 4; ++i) {
      int64_t groupID = lane >> 2, threadInGroup = lane % 4;
      ElementPlace element = getElement(type, {0, lane, i, 0});
      EXPECT_EQ(element.row, i < 2 ? groupID : groupID + 8);
      EXPECT_EQ(element.column, threadInGroup * 2 + (i & 0x1));
    }
}

// PTX ISA, mma.m16n8k16, A of 16 bits: ai, two in a register: row = groupID for
// i in {0, 1, 4, 5}, else groupID + 8; column = threadID_in_group * 2 + (i &
// 1), and 8 more for i >= 4.
TEST_F(LayoutsTest, LeftOperandsAreThoseOfMmaM16N8K16) {
  FragmentType type =
      fragment(FragmentKind::operand_a, TileUnit::mma_sync, 1, {16, 16});
  ASSERT_EQ(getRegisterCount(type), 4);
  for (int64_t lane = 0; lane < 32; ++lane)
    for (int64_t i = 0; i < 8; ++i) {
      int64_t groupID = lane >> 2, threadInGroup = lane % 4;
      bool upperLeft = (i >= 0 && i < 2) || (i >= 4 && i < 6);
      ElementPlace element = getElement(type, {0, lane, i / 2, i % 2});
      EXPECT_EQ(element.row, upperLeft ? groupID : groupID + 8);
      EXPECT_EQ(element.column,
                threadInGroup * 2 + (i & 0x1) + (i >= 4 ? 8 : 0));
    }
}

// PTX ISA, wgmma.m64nNk16: D: row = 16·(warp mod 4) + groupID, + 8 for odd
// pairs of registers; column = 8·(i / 4) + 2·threadID_in_group + (i & 1).
TEST_F(LayoutsTest, AccumulatorsAreThoseOfWgmmaM64) {
  FragmentType type =
      fragment(FragmentKind::accumulator, TileUnit::wgmma, 8, {128, 32});
  ASSERT_EQ(getRegisterCount(type), 16);
  for (int64_t warp = 0; warp < 8; ++warp)
    for (int64_t lane = 0; lane < 32; ++lane)
      for (int64_t i = 0; i < 16; ++i) {
        ElementPlace element = getElement(type, {warp, lane, i, 0});
        EXPECT_EQ(element.row, warp / 4 * 64 + warp % 4 * 16 + (lane >> 2) +
                                   ((i / 2) % 2 ? 8 : 0));
        EXPECT_EQ(element.column, 8 * (i / 4) + (lane % 4) * 2 + (i & 0x1));
      }
}

// P never moves: each register of an operand has the elements of two of the
// accumulator's, in the order in which it is packed.
TEST_F(LayoutsTest, AccumulatorPairsAreOperandRegisters) {
  FragmentType acc =
      fragment(FragmentKind::accumulator, TileUnit::mma_sync, 4, {128, 64});
  FragmentType operand =
      fragment(FragmentKind::operand_a, TileUnit::mma_sync, 4, {128, 64});
  for (int64_t lane = 0; lane < 32; ++lane)
    for (int64_t r = 0; r < getRegisterCount(operand); ++r)
      for (int64_t half = 0; half < 2; ++half) {
        ElementPlace of = getElement(operand, {1, lane, r, half});
        ElementPlace from = getElement(acc, {1, lane, 2 * r + half, 0});
        EXPECT_EQ(std::tie(of.row, of.column), std::tie(from.row, from.column));
      }
}

/// Swizzle<B, 4, 3> on byte addresses: the B bits above bit 7 are XORed into
/// the B bits above bit 4 (B = 3, 2, 1 for 128, 64, 32 bytes).
int64_t applySwizzle(int64_t address, int bits) {
  int64_t mask = (int64_t(1) << bits) - 1;
  return address ^ ((address >> 7 & mask) << 4);
}

TEST_F(LayoutsTest, TilesAreSwizzledPanels) {
  for (auto [columns, width, bits] :
       {std::tuple(64, 64, 3), std::tuple(128, 64, 3), std::tuple(96, 32, 2),
        std::tuple(80, 16, 1), std::tuple(192, 64, 3)}) {
    SharedType type = shared(48, columns);
    EXPECT_EQ(getPanelColumns(columns), width);
    std::set<int64_t> marked;
    for (int64_t row = 0; row < 48; ++row)
      for (int64_t column = 0; column < columns; ++column) {
        int64_t panel = column / width * 48 * width * 2;
        int64_t inside = row * width * 2 + column % width * 2;
        int64_t offset = getSharedOffset(type, row, column);
        EXPECT_EQ(offset, panel + applySwizzle(inside, bits));
        EXPECT_TRUE(marked.insert(offset).second);
        EXPECT_LT(offset, type.getBytes());
      }
  }
}

// Eight rows of an 8 x 8 matrix, as one phase of ldmatrix reads them, touch
// each of the 32 banks once.
TEST_F(LayoutsTest, MatricesHaveNoBankConflicts) {
  for (int64_t columns : {64, 32, 16}) {
    SharedType type = shared(64, columns);
    for (int64_t row = 0; row < 64; row += 8)
      for (int64_t column = 0; column < columns; column += 8) {
        std::set<int64_t> banks;
        for (int64_t i = 0; i < 8; ++i)
          banks.insert(getSharedOffset(type, row + i, column) / 16 % 8);
        EXPECT_EQ(banks.size(), 8u);
      }
  }
}

/// Where wgmma looks for element (row, k) of a K-major operand, 128-byte
/// canonical layout ((8, m), (T, 2)) : ((8T, SBO), (1, T)) in units of
/// elements, T = 8: `start` is what the descriptor's address field says.
int64_t findKMajor(MatrixDescriptor d, int64_t start, int64_t row, int64_t k,
                   int64_t bytes, int bits) {
  int64_t linear = start + row % 8 * bytes + row / 8 * d.stride + k * 2;
  return applySwizzle(linear, bits);
}

/// The same of an MN-major operand, ((T, 8, m), (8, k)) : ((1, T, LBO), (8T,
/// SBO)).
int64_t findMNMajor(MatrixDescriptor d, int64_t start, int64_t n, int64_t k,
                    int64_t bytes, int bits) {
  int64_t width = bytes / 2;
  int64_t linear = start + n % width * 2 + n / width * d.leading +
                   k % 8 * bytes + k / 8 * d.stride;
  return applySwizzle(linear, bits);
}

TEST_F(LayoutsTest, DescriptorsFindEveryElement) {
  for (auto [columns, bytes, bits] :
       {std::tuple(128, 128, 3), std::tuple(64, 128, 3), std::tuple(96, 64, 2),
        std::tuple(80, 32, 1)}) {
    SharedType type = shared(64, columns);
    MatrixDescriptor alongK = getDescriptor(type, false);
    for (int64_t step = 0; step < columns / 16; ++step)
      for (int64_t row = 0; row < 64; ++row)
        for (int64_t k = 0; k < 16; ++k)
          EXPECT_EQ(findKMajor(alongK, getStepOffset(type, false, step), row, k,
                               bytes, bits),
                    getSharedOffset(type, row, 16 * step + k));
    MatrixDescriptor alongN = getDescriptor(type, true);
    for (int64_t step = 0; step < 4; ++step)
      for (int64_t n = 0; n < columns; ++n)
        for (int64_t k = 0; k < 16; ++k)
          EXPECT_EQ(findMNMajor(alongN, getStepOffset(type, true, step), n, k,
                                bytes, bits),
                    getSharedOffset(type, 16 * step + k, n));
  }
}

// PTX ISA, matrix descriptor: leading offset / 16 in bits 16-29, stride offset
// / 16 in 32-45, swizzle mode in 62-63.
TEST_F(LayoutsTest, DescriptorBits) {
  uint64_t bits = encodeDescriptor(getDescriptor(shared(176, 128), true));
  EXPECT_EQ(bits >> 16 & 0x3fff, uint64_t(176 * 128 / 16));
  EXPECT_EQ(bits >> 32 & 0x3fff, 1024u / 16);
  EXPECT_EQ(bits >> 62, 1u);
  EXPECT_EQ(bits & 0xffff, 0u);
  EXPECT_EQ(encodeDescriptor(getDescriptor(shared(64, 96), false)) >> 62, 2u);
  EXPECT_EQ(encodeDescriptor(getDescriptor(shared(64, 80), false)) >> 62, 3u);
}

TEST_F(LayoutsTest, SharedMemoryIsLaidOutInOrder) {
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(
      R"mlir(gpu.module @kernels { gpu.func @f() kernel {
        %a = attn_gpu.shared_alloc : !attn_gpu.shared<8x16xf16>
        %b = attn_gpu.ring_create <tma> : !attn_gpu.ring<2x64x64xf16>
        %c = attn_gpu.shared_alloc : !attn_gpu.shared<64x64xf16>
        gpu.return } })mlir",
      &context);
  ASSERT_TRUE(module);
  gpu::GPUFuncOp kernel;
  module->walk([&](gpu::GPUFuncOp op) { kernel = op; });
  SharedPlan plan = planSharedMemory(kernel);
  std::vector<int64_t> tiles;
  kernel.walk([&](Operation *op) {
    if (plan.tiles.count(op))
      tiles.push_back(plan.tiles[op]);
  });
  EXPECT_EQ(tiles, (std::vector<int64_t>{0, 1024, 1024 + 16384}));
  EXPECT_EQ(plan.barriers.size(), 1u);
  EXPECT_EQ(plan.barriers.begin()->second, 1024 + 16384 + 8192);
  EXPECT_EQ(getSharedBytes(kernel), 1024 + 16384 + 8192 + 2 * 16);
}

} // namespace
