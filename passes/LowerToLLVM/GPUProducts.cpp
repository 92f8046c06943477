//===- GPUProducts.cpp - Products by mma.sync and wgmma -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// mma.sync: operands come from shared memory by ldmatrix, four 8 x 8 matrices
// at a time. Lane l gives the address of row l mod 8 of matrix l / 8:
//
//   left operand   rows l mod 16, chunk l / 16 of a 16 x 16 block
//   right, [N, K]  rows l mod 8 + 8·(l / 16), chunk (l / 8) mod 2
//   right, [K, N]  rows l mod 16, chunk l / 16, transposed on the way
//
// The chunk is XORed with the swizzle of the row, which depends on the lane
// alone since blocks begin at multiples of 8 rows; the step along a panel only
// flips bits above the chunk's. So an address is (lane part XOR 32·(step mod
// 4)) plus a constant, and four lane parts serve all steps.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUInlinePTX.h"
#include "passes/LowerToLLVM/GPUKernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

//===----------------------------------------------------------------------===//
// ldmatrix
//===----------------------------------------------------------------------===//

/// Four matrices at `address`; transposed on the way where asked.
static Parts loadMatrices(KernelEmitter &e, Value address, bool transposed) {
  MLIRContext *context = e.b.getContext();
  Type i32 = e.b.getI32Type();
  auto type = LLVM::LLVMStructType::getLiteral(context, {i32, i32, i32, i32});
  Value all = NVVM::LdMatrixOp::create(
      e.b, e.loc, type, address, e.b.getI32IntegerAttr(4),
      NVVM::MMALayoutAttr::get(context, transposed ? NVVM::MMALayout::col
                                                   : NVVM::MMALayout::row),
      NVVM::LdStMatrixShapeAttr::get(context, 8, 8),
      NVVM::LdStMatrixEltTypeAttr::get(context, NVVM::LdStMatrixEltType::B16));
  Parts registers;
  for (int64_t i = 0; i < 4; ++i)
    registers.push_back(LLVM::ExtractValueOp::create(e.b, e.loc, all, i));
  return registers;
}

/// Address of this lane's row: `row` and `chunk` (0 or 1) inside the 16 x 16
/// block whose first row is 16 · `rowBlock` and first column 16 ·
/// `columnBlock`.
static Value blockAddress(KernelEmitter &e, Value tile, SharedType type,
                          Value row, Value chunk, int64_t rowBlock,
                          int64_t columnBlock) {
  int64_t width = getPanelColumns(type.getColumns()), steps = width / 16;
  Value swizzle = e.divide(e.modulo(e.lane(), 8), 64 / width);
  Value place = e.multiply(e.exclusiveOr(chunk, swizzle), 16);
  place = e.exclusiveOr(place, e.constant(32 * (columnBlock % steps)));
  Value lanePart = e.add(e.multiply(row, 2 * width), place);
  return e.offset(e.offset(tile, lanePart),
                  (columnBlock / steps * type.getRows() + 16 * rowBlock) * 2 *
                      width);
}

Parts attn::loadLeftOperand(KernelEmitter &e, Value tile, SharedType type,
                            Value firstRow, int64_t rowBlock, int64_t step) {
  Value row = e.add(firstRow, e.modulo(e.lane(), 16));
  return loadMatrices(
      e,
      blockAddress(e, tile, type, row, e.divide(e.lane(), 16), rowBlock, step),
      false);
}

/// The right operands of two neighbouring blocks of 8 columns, two registers
/// each.
static Parts loadRightOperands(KernelEmitter &e, MmaStartOp op,
                               int64_t columnBlock, int64_t step) {
  Value lane = e.lane(), tile = e.part(op.getB());
  SharedType type = op.getB().getType();
  if (!op.getTransposeB())
    return loadMatrices(e,
                        blockAddress(e, tile, type, e.modulo(lane, 16),
                                     e.divide(lane, 16), step, columnBlock),
                        true);
  Value row = e.add(e.modulo(lane, 8), e.multiply(e.divide(lane, 16), 8));
  Value chunk = e.modulo(e.divide(lane, 8), 2);
  return loadMatrices(
      e, blockAddress(e, tile, type, row, chunk, columnBlock, step), false);
}

//===----------------------------------------------------------------------===//
// mma.sync
//===----------------------------------------------------------------------===//

/// One m16n8k16: `c` + a · b, four registers.
static Parts multiplyBlock(KernelEmitter &e, Type elementType, ValueRange a,
                           ValueRange b, ValueRange c) {
  bool bf16 = elementType.isBF16();
  // bf16 registers are i32 to nvvm.mma.sync, f16 ones vectors of two.
  auto cast = [&](ValueRange registers) {
    SmallVector<Value> values(registers);
    if (!bf16)
      for (Value &value : values)
        value = LLVM::BitcastOp::create(e.b, e.loc,
                                        VectorType::get(2, elementType), value);
    return values;
  };
  NVVM::MMATypes type = bf16 ? NVVM::MMATypes::bf16 : NVVM::MMATypes::f16;
  Type f32 = e.b.getF32Type();
  auto result =
      LLVM::LLVMStructType::getLiteral(e.b.getContext(), {f32, f32, f32, f32});
  Value all = NVVM::MmaOp::create(
      e.b, e.loc, result, cast(a), cast(b), c, {16, 8, 16}, std::nullopt,
      std::nullopt, std::array<NVVM::MMATypes, 2>{type, type},
      std::array<NVVM::MMALayout, 2>{NVVM::MMALayout::row,
                                     NVVM::MMALayout::col});
  Parts registers;
  for (int64_t i = 0; i < 4; ++i)
    registers.push_back(LLVM::ExtractValueOp::create(e.b, e.loc, all, i));
  return registers;
}

/// Left operands of all groups of 16 rows at one step along K.
static SmallVector<Parts> getLeftOperands(KernelEmitter &e, MmaStartOp op,
                                          int64_t step) {
  FragmentType result = op.getResult().getType();
  SmallVector<Parts> groups;
  auto fragment = dyn_cast<FragmentType>(op.getA().getType());
  Parts registers = e.parts(op.getA());
  for (int64_t group = 0; group < getRowGroups(result); ++group) {
    if (fragment) {
      int64_t first = (group * fragment.getColumns() / 16 + step) * 4;
      groups.emplace_back(registers.begin() + first,
                          registers.begin() + first + 4);
      continue;
    }
    groups.push_back(loadLeftOperand(e, registers.front(),
                                     cast<SharedType>(op.getA().getType()),
                                     getWarpRowValue(e, result), group, step));
  }
  return groups;
}

static LogicalResult emitMmaSync(KernelEmitter &e, MmaStartOp op) {
  FragmentType result = op.getResult().getType();
  SharedType right = op.getB().getType();
  int64_t columns = result.getColumns(), blocks = columns / 8;
  if (columns % 16 != 0)
    return op.emitError("not supported yet: mma_sync with ")
           << columns << " columns, no multiple of 16";
  Parts sums = op.getAccumulate()
                   ? e.parts(op.getAccumulate())
                   : Parts(getRegisterCount(result), e.constantFloat(0));
  int64_t steps = right.getShape()[op.getTransposeB() ? 1 : 0] / 16;
  for (int64_t step = 0; step < steps; ++step) {
    SmallVector<Parts> left = getLeftOperands(e, op, step);
    for (int64_t block = 0; block < blocks; block += 2) {
      Parts pair = loadRightOperands(e, op, block / 2, step);
      for (auto [group, a] : llvm::enumerate(left))
        for (int64_t half = 0; half < 2; ++half) {
          Value *sum = &sums[(group * blocks + block + half) * 4];
          Parts next =
              multiplyBlock(e, right.getElementType(), a,
                            ArrayRef(pair).slice(2 * half, 2), {sum, 4});
          llvm::copy(next, sum);
        }
    }
  }
  e.setParts(op.getResult(), sums);
  return success();
}

//===----------------------------------------------------------------------===//
// wgmma
//===----------------------------------------------------------------------===//

/// Descriptor of a tile at `address` (shared memory).
static Value describeAt(KernelEmitter &e, Value address, SharedType type,
                        bool transposed) {
  OpBuilder &b = e.b;
  Value bytes = LLVM::PtrToIntOp::create(b, e.loc, b.getI32Type(), address);
  bytes = b.createOrFold<arith::AndIOp>(e.loc, bytes, e.constant(0x3ffff));
  Value units = b.createOrFold<arith::ExtUIOp>(e.loc, b.getI64Type(),
                                               e.divide(bytes, 16));
  Value bits = arith::ConstantIntOp::create(
      b, e.loc, int64_t(encodeDescriptor(getDescriptor(type, transposed))), 64);
  return b.createOrFold<arith::OrIOp>(e.loc, units, bits);
}

/// Descriptor of a tile; steps are added to it. That of a ring's slot is the
/// ring's, which does not change in a loop, and the slot times a constant.
static Value describe(KernelEmitter &e, Value tile, bool transposed) {
  auto type = cast<SharedType>(tile.getType());
  auto wait = tile.getDefiningOp<WaitOp>();
  auto ring =
      wait ? wait.getRing().getDefiningOp<RingCreateOp>() : RingCreateOp();
  if (!ring)
    return describeAt(e, e.part(tile), type, transposed);
  Value first =
      describeAt(e, e.offset(e.shared(), e.getPlan().tiles.lookup(ring)), type,
                 transposed);
  Value slot = e.modulo(e.part(wait.getIndex()), ring.getType().getSlots());
  Value units = e.b.createOrFold<arith::ExtUIOp>(
      e.loc, e.b.getI64Type(), e.multiply(slot, type.getBytes() / 16));
  return e.b.createOrFold<arith::AddIOp>(e.loc, first, units);
}

static Value stepDescriptor(KernelEmitter &e, Value first, SharedType type,
                            bool transposed, int64_t step) {
  int64_t bytes = getStepOffset(type, transposed, step);
  Value units = arith::ConstantIntOp::create(e.b, e.loc, bytes / 16, 64);
  return e.b.createOrFold<arith::AddIOp>(e.loc, first, units);
}

/// The rows of A that this lane's group of warps has.
static Value describeLeft(KernelEmitter &e, MmaStartOp op) {
  auto type = cast<SharedType>(op.getA().getType());
  int64_t bytes = 64 * 2 * getPanelColumns(type.getColumns());
  Value group = e.multiply(e.divide(e.warp(), 4), bytes);
  return describeAt(e, e.offset(e.part(op.getA()), group), type, false);
}

static LogicalResult emitWgmma(KernelEmitter &e, MmaStartOp op) {
  FragmentType result = op.getResult().getType();
  SharedType right = op.getB().getType();
  bool transposed = !op.getTransposeB();
  auto left = dyn_cast<SharedType>(op.getA().getType());
  Value leftStart = left ? describeLeft(e, op) : Value();
  Value rightStart = describe(e, op.getB(), transposed);
  Parts registers = e.parts(op.getA()), sums;
  if (op.getAccumulate())
    sums = e.parts(op.getAccumulate());

  NVVM::WgmmaFenceAlignedOp::create(e.b, e.loc);
  int64_t steps = right.getShape()[op.getTransposeB() ? 1 : 0] / 16;
  for (int64_t step = 0; step < steps; ++step) {
    Parts a = left ? Parts{stepDescriptor(e, leftStart, left, false, step)}
                   : Parts(ArrayRef(registers).slice(4 * step, 4));
    Value b = stepDescriptor(e, rightStart, right, transposed, step);
    SmallVector<Value> next = issueWgmma(
        e.b, e.loc,
        {right.getElementType(), result.getColumns(), sums, a, b, transposed});
    sums = Parts(next.begin(), next.end());
  }
  NVVM::WgmmaGroupSyncAlignedOp::create(e.b, e.loc);
  e.setParts(op.getResult(), sums);
  return success();
}

/// Products that began after that of the token and before the wait.
static int64_t countLaterProducts(MmaWaitOp op) {
  int64_t later = 0;
  for (Operation *at = op.getToken().getDefiningOp()->getNextNode();
       at != op.getOperation(); at = at->getNextNode())
    later += isa<MmaStartOp>(at);
  return later;
}

static LogicalResult emitMmaWait(KernelEmitter &e, MmaWaitOp op) {
  SmallVector<Value> values;
  for (Value value : op.getValues())
    llvm::append_range(values, e.parts(value));
  auto start = op.getToken().getDefiningOp<MmaStartOp>();
  if (start.getResult().getType().getLayout().getUnit() == TileUnit::wgmma)
    values = waitWgmma(e.b, e.loc, countLaterProducts(op), values);
  ArrayRef<Value> left = values;
  for (auto [value, result] : llvm::zip(op.getValues(), op.getResults())) {
    size_t count = e.parts(value).size();
    e.setParts(result, left.take_front(count));
    left = left.drop_front(count);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

static LogicalResult emitLoad(KernelEmitter &e, LoadOp op) {
  FragmentType type = op.getFragment().getType();
  Parts registers;
  // ldmatrix goes from a row group to the next 16 rows, wgmma's are 64 apart.
  int64_t stride = type.getLayout().getUnit() == TileUnit::wgmma ? 64 / 16 : 1;
  for (int64_t group = 0; group < getRowGroups(type); ++group)
    for (int64_t step = 0; step < type.getColumns() / 16; ++step)
      llvm::append_range(registers, loadLeftOperand(e, e.part(op.getTile()),
                                                    op.getTile().getType(),
                                                    getWarpRowValue(e, type),
                                                    group * stride, step));
  e.setParts(op.getFragment(), registers);
  return success();
}

LogicalResult attn::emitProduct(KernelEmitter &e, Operation *op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](LoadOp load) { return emitLoad(e, load); })
      .Case([&](MmaWaitOp wait) { return emitMmaWait(e, wait); })
      .Case([&](MmaStartOp start) {
        bool wgmma = start.getResult().getType().getLayout().getUnit() ==
                     TileUnit::wgmma;
        return wgmma ? emitWgmma(e, start) : emitMmaSync(e, start);
      });
}
