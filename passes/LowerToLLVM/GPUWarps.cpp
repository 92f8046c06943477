//===- GPUWarps.cpp - Roles of warps and named barriers -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUInlinePTX.h"
#include "passes/LowerToLLVM/GPUKernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// Writes `region` in the one thread of the producer that copies.
static LogicalResult emitProducer(KernelEmitter &e, Region &region) {
  OpBuilder &b = e.b;
  OpBuilder::InsertionGuard guard(b);
  auto firstWarp = scf::IfOp::create(b, e.loc, e.isEqual(e.warp(), 0));
  b.setInsertionPointToStart(firstWarp.thenBlock());
  Value elected = NVVM::ElectSyncOp::create(b, e.loc, b.getI1Type(),
                                            /*membermask=*/Value());
  auto thread = scf::IfOp::create(b, e.loc, elected);
  b.setInsertionPointToStart(thread.thenBlock());
  return e.emitBlock(region.front());
}

/// Threads that can all have the 255 registers that one thread can have. ptxas
/// finds no count at the entry of such a block and rejects changes (C7508).
static constexpr int64_t kThreadsOfMostRegisters = 256;

static void setRegisters(KernelEmitter &e, int64_t count, bool more) {
  if (e.getThreads() <= kThreadsOfMostRegisters)
    return;
  NVVM::SetMaxRegisterOp::create(e.b, e.loc, count,
                                 more ? NVVM::SetMaxRegisterAction::increase
                                      : NVVM::SetMaxRegisterAction::decrease);
}

static LogicalResult emitRoles(KernelEmitter &e, RolesOp op) {
  OpBuilder &b = e.b;
  int64_t producers = op.getProducerWarps();
  int64_t threads = 32 * (producers + int64_t(op.getConsumerWarps()));
  if (threads != e.getThreads())
    return op.emitError("expected the roles' ")
           << threads << " threads to be the block's " << e.getThreads();
  Value isProducer = e.isLess(e.warp(), e.constant(producers));
  auto roles =
      scf::IfOp::create(b, e.loc, TypeRange(), isProducer, /*withElse=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(roles.thenBlock());
  setRegisters(e, op.getProducerRegisters(), false);
  if (failed(
          e.emitInRole(0, [&] { return emitProducer(e, op.getProducer()); })))
    return failure();
  b.setInsertionPointToStart(roles.elseBlock());
  setRegisters(e, op.getConsumerRegisters(), true);
  return e.emitInRole(producers,
                      [&] { return e.emitBlock(op.getConsumer().front()); });
}

static LogicalResult emitBarrier(KernelEmitter &e, BarrierOp op) {
  Value id = e.part(op.getId()), threads = e.constant(op.getThreads());
  if (op.getKind() == BarrierKind::sync)
    NVVM::BarrierOp::create(e.b, e.loc, TypeRange(), id, threads,
                            NVVM::BarrierReductionAttr(), Value());
  else
    NVVM::BarrierArriveOp::create(e.b, e.loc, id, threads);
  return success();
}

/// One pin for all row groups: the least of their values depends on all.
static LogicalResult emitPin(KernelEmitter &e, PinOp op) {
  if (op.getRows().getType().getLayout().getUnit() != TileUnit::wgmma)
    return success();
  Parts values = e.parts(op.getRows());
  Value least = values.front();
  for (Value value : ArrayRef(values).drop_front())
    least = arith::MinNumFOp::create(e.b, e.loc, least, value);
  pinValue(e.b, e.loc, least, e.shared());
  return success();
}

LogicalResult attn::emitWarps(KernelEmitter &e, Operation *op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](RolesOp roles) { return emitRoles(e, roles); })
      .Case([&](GroupIndexOp group) {
        e.setParts(group.getIndex(), e.divide(e.warp(), 4));
        return success();
      })
      .Case([&](BarrierOp barrier) { return emitBarrier(e, barrier); })
      .Case([&](PinOp pin) { return emitPin(e, pin); });
}
