//===- GPUCopies.cpp - Rings and copies into shared memory ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// cp_async: each thread copies chunks of 16 bytes. Of a panel `C` chunks wide,
// thread t has chunk t mod C of rows t / C, t / C + threads / C, …: eight
// neighbours read the 128 bytes of a row. Rows and columns that do not exist
// are copied with a source size of 0, which writes zeros.
//
// tma: one thread says how many bytes will come and asks for the tile panel by
// panel; the full mbarrier completes when they are there. An empty mbarrier
// completes when every group of consumers has released the slot.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUInlinePTX.h"
#include "passes/LowerToLLVM/GPUKernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

//===----------------------------------------------------------------------===//
// Rings
//===----------------------------------------------------------------------===//

/// The op that made a ring; emits where it is not to be seen.
static FailureOr<RingCreateOp> findRing(Operation *op, Value ring) {
  if (auto create = ring.getDefiningOp<RingCreateOp>())
    return create;
  return op->emitError("not supported yet: a ring that is not made in the "
                       "kernel itself");
}

static bool isTma(RingCreateOp ring) {
  return ring.getCopies() == CopyEngine::tma;
}

static LogicalResult emitAcquire(KernelEmitter &e, AcquireOp op,
                                 RingCreateOp ring) {
  Value index = e.part(op.getIndex());
  if (isTma(ring)) {
    // The first tile of each slot finds it empty: the phase before the first.
    Value parity = e.exclusiveOr(e.turnParity(ring, index), e.constant(1));
    waitBarrier(e.b, e.loc, e.emptyBarrier(ring, index), parity);
    NVVM::MBarrierArriveExpectTxOp::create(
        e.b, e.loc, TypeRange(), e.fullBarrier(ring, index),
        e.constant(ring.getType().getTile().getBytes()),
        NVVM::MemScopeKind::CTA, /*relaxed=*/false, /*predicate=*/Value());
  } else if (e.needsBarrier(op)) {
    NVVM::BarrierOp::create(e.b, e.loc);
  }
  e.setParts(op.getSlot(), e.slotAddress(ring, index));
  return success();
}

static LogicalResult emitWait(KernelEmitter &e, WaitOp op, RingCreateOp ring) {
  Value index = e.part(op.getIndex());
  if (isTma(ring)) {
    waitBarrier(e.b, e.loc, e.fullBarrier(ring, index),
                e.turnParity(ring, index));
  } else {
    NVVM::CpAsyncWaitGroupOp::create(e.b, e.loc, op.getPending());
    NVVM::BarrierOp::create(e.b, e.loc);
  }
  e.setParts(op.getSlot(), e.slotAddress(ring, index));
  return success();
}

static LogicalResult emitRelease(KernelEmitter &e, ReleaseOp op,
                                 RingCreateOp ring) {
  if (!isTma(ring))
    return success();
  // One thread stands for its group: products are waited for by all of it.
  Value first = e.isEqual(e.modulo(e.thread(), 128), 0);
  arriveIf(e.b, e.loc, first, e.emptyBarrier(ring, e.part(op.getIndex())));
  return success();
}

/// Ops on a ring find the op that made it.
template <typename OpTy, typename EmitFn>
static LogicalResult withRing(KernelEmitter &e, OpTy op, EmitFn emit) {
  FailureOr<RingCreateOp> ring = findRing(op, op.getRing());
  return failed(ring) ? failure() : emit(e, op, *ring);
}

LogicalResult attn::emitRing(KernelEmitter &e, Operation *op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](SharedAllocOp alloc) {
        e.setParts(alloc.getTile(),
                   e.offset(e.shared(), e.getPlan().tiles.lookup(alloc)));
        return success();
      })
      .Case([&](RingCreateOp) { return success(); })
      .Case([&](AcquireOp o) { return withRing(e, o, emitAcquire); })
      .Case([&](WaitOp o) { return withRing(e, o, emitWait); })
      .Case([&](ReleaseOp o) { return withRing(e, o, emitRelease); })
      .Case([&](CommitOp commit) {
        FailureOr<RingCreateOp> ring = findRing(commit, commit.getRing());
        if (failed(ring))
          return failure();
        if (!isTma(*ring))
          NVVM::CpAsyncCommitGroupOp::create(e.b, e.loc);
        return success();
      });
}

//===----------------------------------------------------------------------===//
// cp.async
//===----------------------------------------------------------------------===//

namespace {
/// How the threads of a block share a tile, and what this thread's part is.
struct ThreadPart {
  int64_t panelColumns; ///< columns of a panel
  int64_t rowsPerPass;  ///< rows that all threads cover at once
  Value row;            ///< this thread's row in the first pass
  Value column;         ///< its first column in a panel
  Value target;         ///< byte in the first pass of the first panel
};

class CpAsyncCopy {
public:
  CpAsyncCopy(KernelEmitter &e, CopyOp op, GlobalViewOp view)
      : e(e), tile(op.getSlot().getType()),
        columns(view.getType().getColumns()), view(view),
        slot(e.part(op.getSlot())), firstRow(e.part(op.getRow())),
        rows(e.part(view.getRows())) {}
  void emit();

private:
  ThreadPart findPart();
  /// Address of this thread's first column in its row of a pass.
  Value sourceOfPass(const ThreadPart &part, int64_t pass);
  void emitPass(const ThreadPart &part, int64_t pass);
  Value emitSize(Value exists, const ThreadPart &part, int64_t panel);

  KernelEmitter &e;
  SharedType tile;
  int64_t columns;
  GlobalViewOp view;
  Value slot, firstRow, rows;
};
} // namespace

ThreadPart CpAsyncCopy::findPart() {
  int64_t width = getPanelColumns(tile.getColumns()), chunks = width / 8;
  ThreadPart part;
  part.panelColumns = width;
  part.rowsPerPass = e.getThreads() / chunks;
  part.row = e.divide(e.thread(), chunks);
  Value chunk = e.modulo(e.thread(), chunks);
  part.column = e.multiply(chunk, 8);
  Value swizzle = e.divide(e.modulo(part.row, 8), 8 / chunks);
  part.target = e.add(e.multiply(part.row, 2 * width),
                      e.multiply(e.exclusiveOr(chunk, swizzle), 16));
  return part;
}

Value CpAsyncCopy::sourceOfPass(const ThreadPart &part, int64_t pass) {
  OpBuilder &b = e.b;
  Value pointer = e.part(view.getPointer()), stride = e.part(view.getStride());
  auto timesBytes = [&](Value index, Value of) -> Value {
    Value two = arith::ConstantIntOp::create(b, e.loc, 2, 64);
    Value elements = b.createOrFold<arith::MulIOp>(e.loc, e.extend(index), of);
    return b.createOrFold<arith::MulIOp>(e.loc, elements, two);
  };
  Value columnBytes = e.multiply(part.column, 2);
  if (int64_t packed = view.getPacked(); packed > 1) {
    Value row = e.add(e.add(firstRow, part.row), pass * part.rowsPerPass);
    Value head = e.modulo(row, packed), position = e.divide(row, packed);
    pointer = e.offset(pointer, timesBytes(position, stride));
    pointer = e.offset(pointer, timesBytes(head, e.part(view.getHeadStride())));
    return e.offset(pointer, columnBytes);
  }
  // What is the same for all threads, for all passes, and for all tiles apart.
  pointer = e.offset(pointer, timesBytes(firstRow, stride));
  pointer = e.offset(pointer, timesBytes(part.row, stride));
  pointer = e.offset(pointer, columnBytes);
  return e.offset(pointer,
                  timesBytes(e.constant(pass * part.rowsPerPass), stride));
}

/// 16 where the chunk exists, else 0; null where every chunk of the panel does
/// as far as columns go and `exists` is null.
Value CpAsyncCopy::emitSize(Value exists, const ThreadPart &part,
                            int64_t panel) {
  int64_t left = columns - panel * part.panelColumns;
  if (left <= 0)
    return e.constant(0);
  if (left < part.panelColumns) {
    Value inside = e.isLess(part.column, e.constant(left));
    exists = e.b.createOrFold<arith::AndIOp>(e.loc, exists, inside);
  }
  return arith::SelectOp::create(e.b, e.loc, exists, e.constant(16),
                                 e.constant(0));
}

void CpAsyncCopy::emitPass(const ThreadPart &part, int64_t pass) {
  int64_t first = pass * part.rowsPerPass, width = part.panelColumns;
  Value source = sourceOfPass(part, pass);
  Value left = e.subtract(e.subtract(rows, firstRow), e.constant(first));
  Value exists = e.isLess(part.row, left);
  // Passes of fewer than eight rows move to other swizzled chunks.
  Value target =
      e.exclusiveOr(part.target, e.constant(first % 8 / (64 / width) * 16));
  for (int64_t panel = 0; panel < tile.getColumns() / width; ++panel) {
    Value to = e.offset(e.offset(slot, target),
                        (panel * tile.getRows() + first) * 2 * width);
    NVVM::CpAsyncOp::create(
        e.b, e.loc, to, e.offset(source, panel * 2 * width),
        e.b.getI32IntegerAttr(16),
        NVVM::LoadCacheModifierKindAttr::get(e.b.getContext(),
                                             NVVM::LoadCacheModifierKind::CG),
        emitSize(exists, part, panel));
  }
}

void CpAsyncCopy::emit() {
  ThreadPart part = findPart();
  int64_t passes = llvm::divideCeil(tile.getRows(), part.rowsPerPass);
  for (int64_t pass = 0; pass < passes; ++pass) {
    int64_t left = tile.getRows() - pass * part.rowsPerPass;
    if (left >= part.rowsPerPass) {
      emitPass(part, pass);
      continue;
    }
    // The last rows are fewer than threads for them.
    auto some =
        scf::IfOp::create(e.b, e.loc, e.isLess(part.row, e.constant(left)));
    OpBuilder::InsertionGuard guard(e.b);
    e.b.setInsertionPointToStart(some.thenBlock());
    emitPass(part, pass);
  }
}

//===----------------------------------------------------------------------===//
// Tensor copies
//===----------------------------------------------------------------------===//

static LogicalResult emitTensorCopy(KernelEmitter &e, CopyOp op,
                                    MappedViewOp view, AcquireOp acquire,
                                    RingCreateOp ring) {
  SharedType tile = op.getSlot().getType();
  int64_t width = getPanelColumns(tile.getColumns());
  Value barrier = e.fullBarrier(ring, e.part(acquire.getIndex()));
  for (int64_t panel = 0; panel < tile.getColumns() / width; ++panel) {
    SmallVector<Value> box = {e.constant(panel * width), e.part(op.getRow())};
    for (Value coordinate : view.getCoordinates())
      box.push_back(e.part(coordinate));
    Value to =
        e.offset(e.part(op.getSlot()), panel * tile.getRows() * 2 * width);
    // As an address of the cluster; the form for the block alone is PTX 8.6.
    Type cluster = LLVM::LLVMPointerType::get(e.b.getContext(), 7);
    to = LLVM::AddrSpaceCastOp::create(e.b, e.loc, cluster, to);
    NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp::create(
        e.b, e.loc, to, e.part(view.getMap()), box, barrier,
        /*im2colOffsets=*/ValueRange(), /*multicastMask=*/Value(),
        /*l2CacheHint=*/Value(), NVVM::TMALoadMode::TILE, /*isCTAOnly=*/false,
        /*group=*/NVVM::CTAGroupKindAttr(), /*predicate=*/Value());
  }
  return success();
}

LogicalResult attn::emitCopy(KernelEmitter &e, CopyOp op) {
  auto acquire = op.getSlot().getDefiningOp<AcquireOp>();
  auto ring = acquire ? acquire.getRing().getDefiningOp<RingCreateOp>()
                      : RingCreateOp();
  if (!ring)
    return op.emitError(
        "not supported yet: a copy to a tile that is not acquired from a ring");
  if (auto mapped = op.getView().getDefiningOp<MappedViewOp>();
      mapped && isTma(ring))
    return emitTensorCopy(e, op, mapped, acquire, ring);
  auto view = op.getView().getDefiningOp<GlobalViewOp>();
  if (!view || isTma(ring))
    return op.emitError("expected a 'global_view' for a ring of cp_async and a "
                        "'mapped_view' for one of tma");
  if (e.isInRole() || !llvm::isPowerOf2_64(e.getThreads()))
    return op.emitError(
        "not supported yet: cp_async by other than 2^n warps of "
        "a block without roles");
  CpAsyncCopy(e, op, view).emit();
  return success();
}
