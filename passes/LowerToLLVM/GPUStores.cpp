//===- GPUStores.cpp - Fragments to global memory -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A lane has two neighbouring elements of a row. Written one by one to global
// memory they would use a quarter of each sector. Through shared memory the
// lanes of a warp turn its rows into chunks of 16 bytes: eight lanes write 128
// bytes of a row. Only the warp's own rows are touched, so the warp's own
// barrier is enough; for wgmma, which reads A for all four warps of a group,
// the group's.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUKernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// The first named barrier that `store` uses for groups of four warps; kernels
/// use those below.
static constexpr int64_t kFirstStoreBarrier = 8;

namespace {
class StoreEmitter {
public:
  /// `row` is the row of the view at which row 0 of the fragment goes.
  StoreEmitter(KernelEmitter &e, FragmentType type, GlobalViewOp view,
               Value row)
      : e(e), type(type), view(view), firstRow(e.part(row)),
        rows(e.part(view.getRows())) {}

  void emitThrough(const Parts &values, Value tile, SharedType tileType);
  void emitDirect(const Parts &values);
  void emitRows(const Parts &values);

private:
  /// Address of element (`row` of the fragment, `column`).
  Value address(Value row, Value column);
  /// Runs `body` where `row` of the fragment exists and `also` (if any) holds.
  void whereRowExists(Value row, Value also, llvm::function_ref<void()> body);
  Value columnExists(Value column);
  void synchronize();
  /// Address of an element in the tile, from its row and the byte of its column
  /// inside panel `panel`.
  Value tileAddress(Value tile, SharedType tileType, Value row, Value byte,
                    int64_t panel);

  KernelEmitter &e;
  FragmentType type;
  GlobalViewOp view;
  Value firstRow, rows;
};
} // namespace

Value StoreEmitter::address(Value row, Value column) {
  OpBuilder &b = e.b;
  int64_t bytes = view.getType().getElementType().getIntOrFloatBitWidth() / 8;
  auto times = [&](Value index, Value by) -> Value {
    return arith::MulIOp::create(b, e.loc, e.extend(index), by);
  };
  Value at = e.add(firstRow, row), pointer = e.part(view.getPointer());
  Value elements;
  if (int64_t packed = view.getPacked(); packed > 1) {
    elements = times(e.divide(at, packed), e.part(view.getStride()));
    Value head = times(e.modulo(at, packed), e.part(view.getHeadStride()));
    elements = arith::AddIOp::create(b, e.loc, elements, head);
  } else {
    elements = times(at, e.part(view.getStride()));
  }
  elements = arith::AddIOp::create(b, e.loc, elements, e.extend(column));
  Value size = arith::ConstantIntOp::create(b, e.loc, bytes, 64);
  return e.offset(pointer, arith::MulIOp::create(b, e.loc, elements, size));
}

void StoreEmitter::whereRowExists(Value row, Value also,
                                  llvm::function_ref<void()> body) {
  Value exists = e.isLess(e.add(firstRow, row), rows);
  if (also)
    exists = arith::AndIOp::create(e.b, e.loc, exists, also);
  auto branch = scf::IfOp::create(e.b, e.loc, exists);
  OpBuilder::InsertionGuard guard(e.b);
  e.b.setInsertionPointToStart(branch.thenBlock());
  body();
}

/// Null where every column of the fragment exists.
Value StoreEmitter::columnExists(Value column) {
  int64_t columns = view.getType().getColumns();
  return columns == type.getColumns() ? Value()
                                      : e.isLess(column, e.constant(columns));
}

void StoreEmitter::synchronize() {
  if (type.getLayout().getUnit() != TileUnit::wgmma) {
    NVVM::SyncWarpOp::create(e.b, e.loc, e.constant(-1));
    return;
  }
  Value id = e.add(e.divide(e.warp(), 4), kFirstStoreBarrier);
  NVVM::BarrierOp::create(e.b, e.loc, TypeRange(), id, e.constant(128),
                          NVVM::BarrierReductionAttr(), Value());
}

Value StoreEmitter::tileAddress(Value tile, SharedType tileType, Value row,
                                Value byte, int64_t panel) {
  int64_t width = getPanelColumns(tileType.getColumns());
  Value linear = e.add(e.multiply(row, 2 * width), byte);
  Value swizzle = e.modulo(e.divide(linear, 128), width / 8);
  Value place = e.exclusiveOr(linear, e.multiply(swizzle, 16));
  return e.offset(e.offset(tile, place),
                  panel * tileType.getRows() * 2 * width);
}

void StoreEmitter::emitThrough(const Parts &values, Value tile,
                               SharedType tileType) {
  OpBuilder &b = e.b;
  int64_t width = getPanelColumns(tileType.getColumns()), chunks = width / 8;
  Value row = e.laneRow(type), column = e.laneColumn();
  // mma.sync has read the tile before a barrier of the block; wgmma reads it
  // for all warps of a group, which wait apart.
  if (type.getLayout().getUnit() == TileUnit::wgmma)
    synchronize();
  for (size_t r = 0; r < values.size(); r += 2) {
    ElementPlace place = getRegisterElement(type, r);
    Value byte = e.add(e.multiply(column, 2), place.column % width * 2);
    LLVM::StoreOp::create(
        b, e.loc,
        packPair(e, tileType.getElementType(), values[r], values[r + 1]),
        tileAddress(tile, tileType, e.add(row, place.row), byte,
                    place.column / width),
        /*alignment=*/4);
  }
  synchronize();
  // Each pass of a warp covers 32 / chunks rows of each panel.
  Value warpRow = getWarpRowValue(e, type);
  Value laneRow = e.divide(e.lane(), chunks);
  Value laneChunk = e.modulo(e.lane(), chunks);
  auto vector = VectorType::get(4, b.getI32Type());
  int64_t perPass = 32 / chunks;
  for (int64_t group = 0; group < getRowGroups(type); ++group)
    for (int64_t pass = 0; pass < 16 / perPass; ++pass) {
      int64_t first =
          getRegisterElement(type, group * type.getColumns() / 2).row +
          pass * perPass;
      Value at = e.add(e.add(warpRow, laneRow), first);
      for (int64_t panel = 0; panel < type.getColumns() / width; ++panel) {
        Value to = e.add(e.multiply(laneChunk, 8), panel * width);
        whereRowExists(at, columnExists(to), [&] {
          Value from =
              tileAddress(tile, tileType, at, e.multiply(laneChunk, 16), panel);
          Value chunk = LLVM::LoadOp::create(b, e.loc, vector, from, 16);
          LLVM::StoreOp::create(b, e.loc, chunk, address(at, to), 16);
        });
      }
    }
}

void StoreEmitter::emitDirect(const Parts &values) {
  OpBuilder &b = e.b;
  Value row = e.laneRow(type), column = e.laneColumn();
  auto vector = VectorType::get(2, b.getF32Type());
  for (size_t r = 0; r < values.size(); r += 2) {
    ElementPlace place = getRegisterElement(type, r);
    Value at = e.add(row, place.row), to = e.add(column, place.column);
    whereRowExists(at, columnExists(to), [&] {
      Value pair = LLVM::PoisonOp::create(b, e.loc, vector);
      for (int64_t i = 0; i < 2; ++i)
        pair = LLVM::InsertElementOp::create(b, e.loc, pair, values[r + i],
                                             e.constant(i));
      LLVM::StoreOp::create(b, e.loc, pair, address(at, to), 8);
    });
  }
}

void StoreEmitter::emitRows(const Parts &values) {
  Value row = e.laneRow(type),
        firstOfQuad = e.isEqual(e.modulo(e.lane(), 4), 0);
  for (auto [r, value] : llvm::enumerate(values)) {
    Value at = e.add(row, getRegisterElement(type, r).row);
    whereRowExists(at, firstOfQuad, [&, value = value] {
      LLVM::StoreOp::create(e.b, e.loc, value, address(at, e.constant(0)), 4);
    });
  }
}

/// The view of a store; emits where it is not to be seen.
static FailureOr<GlobalViewOp> findView(Operation *op, Value view) {
  if (auto found = view.getDefiningOp<GlobalViewOp>())
    return found;
  return op->emitError("not supported yet: a store to other than a "
                       "'global_view' of the kernel");
}

LogicalResult attn::emitStore(KernelEmitter &e, Operation *op) {
  if (auto rows = dyn_cast<StoreRowsOp>(op)) {
    FailureOr<GlobalViewOp> view = findView(op, rows.getView());
    if (failed(view))
      return failure();
    StoreEmitter(e, rows.getFragment().getType(), *view, rows.getRow())
        .emitRows(e.parts(rows.getFragment()));
    return success();
  }
  auto store = cast<StoreOp>(op);
  FailureOr<GlobalViewOp> view = findView(op, store.getView());
  if (failed(view))
    return failure();
  StoreEmitter emitter(e, store.getFragment().getType(), *view, store.getRow());
  Parts values = e.parts(store.getFragment());
  if (store.getTile())
    emitter.emitThrough(values, e.part(store.getTile()),
                        store.getTile().getType());
  else
    emitter.emitDirect(values);
  return success();
}
