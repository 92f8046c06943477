//===- GPUKernelEmitter.cpp - One attn_gpu kernel to nvvm and llvm --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUKernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// The symbol of dynamic shared memory, one for all kernels of a module.
static constexpr llvm::StringLiteral kSharedName = "attn_shared_memory";

KernelEmitter::KernelEmitter(OpBuilder &builder, gpu::GPUFuncOp kernel)
    : b(builder), loc(kernel.getLoc()), kernel(kernel),
      plan(planSharedMemory(kernel)),
      acquireBarriers(findAcquireBarriers(kernel)) {
  threads = kernel.getKnownBlockSizeAttr().asArrayRef().front();
  consumerWarps = threads / 32;
  kernel.walk([&](RolesOp roles) { consumerWarps = roles.getConsumerWarps(); });
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

void KernelEmitter::setParts(Value old, ValueRange parts) {
  all[old] = Parts(parts.begin(), parts.end());
  if (parts.size() == 1 && old.getType() == parts.front().getType())
    scalars.map(old, parts.front());
}

std::optional<SmallVector<Type>> KernelEmitter::partTypes(Type type) {
  if (auto fragment = dyn_cast<FragmentType>(type)) {
    Type register_ = fragment.getKind() == FragmentKind::operand_a
                         ? Type(b.getI32Type())
                         : Type(b.getF32Type());
    return SmallVector<Type>(getRegisterCount(fragment), register_);
  }
  if (isa<SharedType>(type))
    return SmallVector<Type>{LLVM::LLVMPointerType::get(b.getContext(), 3)};
  if (isa<RingType, GlobalType, TokenType>(type))
    return std::nullopt;
  return SmallVector<Type>{type};
}

Value KernelEmitter::constant(int64_t value) {
  return arith::ConstantIntOp::create(b, loc, value, 32);
}

Value KernelEmitter::constantFloat(float value) {
  return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
}

Value KernelEmitter::add(Value x, Value y) {
  return b.createOrFold<arith::AddIOp>(loc, x, y);
}

Value KernelEmitter::subtract(Value x, Value y) {
  return b.createOrFold<arith::SubIOp>(loc, x, y);
}

Value KernelEmitter::multiply(Value x, int64_t y) {
  return b.createOrFold<arith::MulIOp>(loc, x, constant(y));
}

Value KernelEmitter::divide(Value x, int64_t y) {
  return b.createOrFold<arith::DivUIOp>(loc, x, constant(y));
}

Value KernelEmitter::modulo(Value x, int64_t y) {
  return b.createOrFold<arith::RemUIOp>(loc, x, constant(y));
}

Value KernelEmitter::exclusiveOr(Value x, Value y) {
  return b.createOrFold<arith::XOrIOp>(loc, x, y);
}

Value KernelEmitter::isLess(Value x, Value y) {
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::slt, x, y);
}

Value KernelEmitter::isEqual(Value x, int64_t y) {
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::eq, x,
                                       constant(y));
}

Value KernelEmitter::extend(Value x) {
  return b.createOrFold<arith::ExtSIOp>(loc, b.getI64Type(), x);
}

Value KernelEmitter::offset(Value pointer, Value bytes) {
  return LLVM::GEPOp::create(b, loc, pointer.getType(), b.getI8Type(), pointer,
                             ArrayRef<LLVM::GEPArg>{bytes});
}

Value KernelEmitter::offset(Value pointer, int64_t bytes) {
  if (bytes == 0)
    return pointer;
  return LLVM::GEPOp::create(b, loc, pointer.getType(), b.getI8Type(), pointer,
                             ArrayRef<LLVM::GEPArg>{int32_t(bytes)});
}

//===----------------------------------------------------------------------===//
// Where this lane is
//===----------------------------------------------------------------------===//

Value attn::getWarpRowValue(KernelEmitter &e, FragmentType type) {
  int64_t groups = getRowGroups(type);
  if (type.getLayout().getUnit() == TileUnit::mma_sync || groups == 1)
    return e.multiply(e.warp(), 16 * groups);
  return e.add(e.multiply(e.divide(e.warp(), 4), 64 * groups),
               e.multiply(e.modulo(e.warp(), 4), 16));
}

Value KernelEmitter::laneRow(FragmentType type) {
  return add(getWarpRowValue(*this, type), divide(laneIndex, 4));
}

Value KernelEmitter::laneColumn() { return multiply(modulo(laneIndex, 4), 2); }

LogicalResult
KernelEmitter::emitInRole(int64_t first,
                          llvm::function_ref<LogicalResult()> emit) {
  Value outer = warpIndex;
  warpIndex = subtract(warpIndex, constant(first));
  inRole = true;
  LogicalResult result = emit();
  inRole = false;
  warpIndex = outer;
  return result;
}

//===----------------------------------------------------------------------===//
// Shared memory
//===----------------------------------------------------------------------===//

Value KernelEmitter::slotIndex(RingCreateOp ring, Value index) {
  return modulo(index, ring.getType().getSlots());
}

Value KernelEmitter::slotAddress(RingCreateOp ring, Value index) {
  Value tiles = offset(sharedBase, plan.tiles.lookup(ring));
  if (ring.getType().getSlots() == 1)
    return tiles;
  int64_t bytes = ring.getType().getTile().getBytes();
  return offset(tiles, multiply(slotIndex(ring, index), bytes));
}

Value KernelEmitter::fullBarrier(RingCreateOp ring, Value index) {
  Value barriers = offset(sharedBase, plan.barriers.lookup(ring));
  if (ring.getType().getSlots() == 1)
    return barriers;
  return offset(barriers, multiply(slotIndex(ring, index), 16));
}

Value KernelEmitter::emptyBarrier(RingCreateOp ring, Value index) {
  return offset(fullBarrier(ring, index), 8);
}

Value KernelEmitter::turnParity(RingCreateOp ring, Value index) {
  return modulo(divide(index, ring.getType().getSlots()), 2);
}

/// The symbol of dynamic shared memory, made where it is not there yet.
static LLVM::GlobalOp getSharedSymbol(OpBuilder &b, Operation *module,
                                      Location loc) {
  if (Operation *known = SymbolTable::lookupSymbolIn(module, kSharedName))
    return cast<LLVM::GlobalOp>(known);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&module->getRegion(0).front());
  return LLVM::GlobalOp::create(
      b, loc, LLVM::LLVMArrayType::get(b.getI8Type(), 0), /*isConstant=*/false,
      LLVM::Linkage::External, kSharedName, Attribute(), /*alignment=*/1024,
      /*addrSpace=*/3);
}

void KernelEmitter::emitPrologue() {
  Type i32 = b.getI32Type();
  sharedBase = LLVM::AddressOfOp::create(
      b, loc, getSharedSymbol(b, kernel->getParentOp(), loc));
  threadIndex = NVVM::ThreadIdXOp::create(b, loc, i32);
  laneIndex = modulo(threadIndex, 32);
  warpIndex = divide(threadIndex, 32);
  if (plan.barriers.empty())
    return;
  // The same value in all lanes, which ptxas sees: descriptors and branches of
  // roles stay in uniform registers.
  warpIndex =
      NVVM::ShflOp::create(b, loc, i32, constant(-1), warpIndex, constant(0),
                           constant(31), NVVM::ShflKind::idx, UnitAttr());
  emitBarrierInit();
}

void KernelEmitter::emitBarrierInit() {
  auto first = scf::IfOp::create(b, loc, isEqual(threadIndex, 0));
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(first.thenBlock());
    kernel.walk([&](RingCreateOp ring) {
      if (!plan.barriers.contains(ring))
        return;
      for (int64_t slot = 0; slot < ring.getType().getSlots(); ++slot) {
        Value full = offset(sharedBase, plan.barriers.lookup(ring) + 16 * slot);
        NVVM::MBarrierInitOp::create(b, loc, full, constant(1), Value());
        NVVM::MBarrierInitOp::create(b, loc, offset(full, 8),
                                     constant(getReleasingGroups()), Value());
      }
    });
    NVVM::FenceMbarrierInitOp::create(b, loc);
  }
  NVVM::BarrierOp::create(b, loc);
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

LogicalResult KernelEmitter::emitBody(LLVM::LLVMFuncOp function) {
  Block *entry = function.addEntryBlock(b);
  b.setInsertionPointToStart(entry);
  for (auto [old, argument] :
       llvm::zip(kernel.getArguments(), entry->getArguments()))
    setParts(old, argument);
  emitPrologue();
  if (failed(emitBlock(kernel.getBody().front())))
    return failure();
  LLVM::ReturnOp::create(b, loc, ValueRange());
  return success();
}

LogicalResult KernelEmitter::emitBlock(Block &block) {
  for (Operation &op : block)
    if (!op.hasTrait<OpTrait::IsTerminator>() && failed(emit(&op)))
      return failure();
  return success();
}

/// Index of a block or thread, or the number of them, as i32.
static Value readIndex(OpBuilder &b, Location loc, Operation *op) {
  Type i32 = b.getI32Type();
  auto pick = [&](gpu::Dimension dimension, auto x, auto y, auto z) -> Value {
    return dimension == gpu::Dimension::x   ? x()
           : dimension == gpu::Dimension::y ? y()
                                            : z();
  };
  auto make = [&](auto tag) {
    return [&] { return decltype(tag)::create(b, loc, i32).getResult(); };
  };
  if (auto block = dyn_cast<gpu::BlockIdOp>(op))
    return pick(block.getDimension(), make(NVVM::BlockIdXOp()),
                make(NVVM::BlockIdYOp()), make(NVVM::BlockIdZOp()));
  if (auto grid = dyn_cast<gpu::GridDimOp>(op))
    return pick(grid.getDimension(), make(NVVM::GridDimXOp()),
                make(NVVM::GridDimYOp()), make(NVVM::GridDimZOp()));
  if (auto thread = dyn_cast<gpu::ThreadIdOp>(op))
    return pick(thread.getDimension(), make(NVVM::ThreadIdXOp()),
                make(NVVM::ThreadIdYOp()), make(NVVM::ThreadIdZOp()));
  return {};
}

LogicalResult KernelEmitter::emit(Operation *op) {
  loc = op->getLoc();
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](scf::ForOp loop) { return emitFor(loop); })
      .Case([&](scf::IfOp branch) { return emitIf(branch); })
      .Case<gpu::BlockIdOp, gpu::GridDimOp, gpu::ThreadIdOp>([&](auto id) {
        Value index = arith::IndexCastUIOp::create(b, loc, b.getIndexType(),
                                                   readIndex(b, loc, id));
        setParts(id->getResult(0), index);
        return success();
      })
      .Case([&](gpu::BarrierOp) {
        NVVM::BarrierOp::create(b, loc);
        return success();
      })
      .Case<GlobalViewOp, MappedViewOp>([&](auto) { return success(); })
      .Case<SharedAllocOp, RingCreateOp, AcquireOp, CommitOp, WaitOp,
            ReleaseOp>([&](auto ring) { return emitRing(*this, ring); })
      .Case([&](CopyOp copy) { return emitCopy(*this, copy); })
      .Case<MmaStartOp, MmaWaitOp, LoadOp>(
          [&](auto product) { return emitProduct(*this, product); })
      .Case<SplatOp, MapOp, RowReduceOp, RowAllreduceOp, ConvertOp>(
          [&](auto element) { return emitElements(*this, element); })
      .Case<StoreOp, StoreRowsOp>(
          [&](auto store) { return emitStore(*this, store); })
      .Case<RolesOp, GroupIndexOp, BarrierOp, PinOp>(
          [&](auto warps) { return emitWarps(*this, warps); })
      .Default([&](Operation *other) { return emitClone(other); });
}

/// Any other op is taken over as it is, unless it would hide ops or values of
/// attn_gpu from us.
LogicalResult KernelEmitter::emitClone(Operation *op) {
  auto isOurs = [](Type type) {
    return isa_and_present<AttnGPUDialect>(&type.getDialect());
  };
  bool hides = llvm::any_of(op->getOperandTypes(), isOurs) ||
               llvm::any_of(op->getResultTypes(), isOurs);
  op->walk([&](Operation *nested) {
    hides |=
        nested != op && isa_and_present<AttnGPUDialect>(nested->getDialect());
  });
  if (hides)
    return op->emitError("not supported yet: '")
           << op->getName() << "' around values or ops of 'attn_gpu'";
  Operation *clone = b.clone(*op, scalars);
  for (auto [old, result] : llvm::zip(op->getResults(), clone->getResults()))
    setParts(old, result);
  return success();
}

FailureOr<SmallVector<Value>> KernelEmitter::carriedParts(Operation *op,
                                                          ValueRange values) {
  SmallVector<Value> carried;
  for (Value value : values) {
    if (!partTypes(value.getType()))
      return op->emitError("not supported yet: a value of type ")
             << value.getType() << " through control flow";
    llvm::append_range(carried, parts(value));
  }
  return carried;
}

/// Gives `olds` their parts from `news`, in order.
static void distribute(KernelEmitter &e, ValueRange olds, ValueRange news) {
  for (Value old : olds) {
    size_t count = e.partTypes(old.getType())->size();
    e.setParts(old, news.take_front(count));
    news = news.drop_front(count);
  }
}

LogicalResult KernelEmitter::emitTerminator(Block &block) {
  Operation *terminator = block.getTerminator();
  auto carried = carriedParts(terminator, terminator->getOperands());
  if (failed(carried))
    return failure();
  scf::YieldOp::create(b, loc, *carried);
  return success();
}

LogicalResult KernelEmitter::emitFor(scf::ForOp op) {
  auto inits = carriedParts(op, op.getInitArgs());
  if (failed(inits))
    return failure();
  auto loop =
      scf::ForOp::create(b, loc, part(op.getLowerBound()),
                         part(op.getUpperBound()), part(op.getStep()), *inits);
  loop->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  setParts(op.getInductionVar(), loop.getInductionVar());
  distribute(*this, op.getRegionIterArgs(), loop.getRegionIterArgs());
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  if (failed(emitBlock(*op.getBody())))
    return failure();
  if (!op.getInitArgs().empty() && failed(emitTerminator(*op.getBody())))
    return failure();
  distribute(*this, op.getResults(), loop.getResults());
  return success();
}

LogicalResult KernelEmitter::emitIf(scf::IfOp op) {
  SmallVector<Type> types;
  for (Type type : op.getResultTypes()) {
    auto parts = partTypes(type);
    if (!parts)
      return op.emitError("not supported yet: a value of type ")
             << type << " through control flow";
    llvm::append_range(types, *parts);
  }
  bool hasElse = !op.getElseRegion().empty();
  auto branch =
      scf::IfOp::create(b, loc, types, part(op.getCondition()), hasElse);
  OpBuilder::InsertionGuard guard(b);
  auto fill = [&](Block &from, Block &to) {
    b.setInsertionPointToStart(&to);
    if (failed(emitBlock(from)))
      return failure();
    return types.empty() ? success() : emitTerminator(from);
  };
  if (failed(fill(*op.thenBlock(), *branch.thenBlock())) ||
      (hasElse && failed(fill(*op.elseBlock(), *branch.elseBlock()))))
    return failure();
  distribute(*this, op.getResults(), branch.getResults());
  return success();
}
