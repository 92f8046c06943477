//===- ExpandOnlineSteps.cpp - Spell online steps as vector loops ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The last use of what the ops of an online softmax mean: from here on there
// are only loops. `KernelShape.h` says how rows and registers are laid out,
// `OnlineKernel.h` which parts the code has.
//
// Steps that share their q (the interior and boundary steps of one query tile)
// share its packed form and the buffer of scores. Both are allocated before the
// outermost loop over keys; the deallocation passes that follow free them.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/ExpandOnlineSteps.h"
#include "dialects/Attn/IR/Stages.h"
#include "passes/LowerToCPU/DimLanes.h"
#include "passes/LowerToCPU/OnlineKernel.h"
#include "passes/LowerToCPU/Passes.h"
#include "passes/LowerToCPU/VectorExp.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/MapVector.h"

namespace attn {
#define GEN_PASS_DEF_EXPANDONLINESTEPSPASS
#include "passes/LowerToCPU/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

static constexpr int64_t scratchAlignment = 64;

//===----------------------------------------------------------------------===//
// What can be expanded
//===----------------------------------------------------------------------===//

static bool isOnlineOp(Operation *op) {
  return isa<OnlineInitOp, OnlineStepOp, OnlineFinishOp, MergeOp>(op);
}

static bool isSupported(Type element) {
  return element.isF32() || element.isF16() || element.isBF16();
}

/// Operands of float tensors or buffers: buffers of f32, f16 or bf16.
static LogicalResult checkBuffers(Operation *op) {
  for (Type type : op->getOperandTypes()) {
    if (isa<TensorType>(type))
      return op->emitOpError("expected buffers but got ")
             << type << "; bufferize the function first";
    auto buffer = dyn_cast<MemRefType>(type);
    if (buffer && isa<FloatType>(buffer.getElementType()) &&
        !isSupported(buffer.getElementType()))
      return op->emitOpError("not supported yet: element type ")
             << buffer.getElementType() << " on a CPU";
  }
  return success();
}

/// A state is reordered in place, so it must own its memory as a whole.
static LogicalResult checkState(Operation *op, ValueRange state) {
  for (Value value : state) {
    auto type = cast<MemRefType>(value.getType());
    if (!type.getLayout().isIdentity() || !type.hasStaticShape())
      return op->emitOpError("expected a contiguous state but got ") << type;
    if (!type.getElementType().isF32())
      return op->emitOpError("not supported yet: a state of ")
             << type.getElementType() << " on a CPU";
  }
  return success();
}

static LogicalResult checkNumerics(OnlineStepOp step) {
  Type probability = step.getNumericsOrDefault().getProbability();
  if (!probability.isF32())
    return step.emitOpError("not supported yet: probabilities of type ")
           << probability << " on a CPU";
  return success();
}

/// acc, max and sum of every state that `op` uses; empty for finished ones.
static SmallVector<Value> getState(Operation *op) {
  SmallVector<Value> state;
  auto append = [&](ValueRange values) { llvm::append_range(state, values); };
  if (auto init = dyn_cast<OnlineInitOp>(op))
    append({init.getAcc(), init.getMax(), init.getSum()});
  else if (auto step = dyn_cast<OnlineStepOp>(op))
    append({step.getAcc(), step.getMax(), step.getSum()});
  else if (auto finish = dyn_cast<OnlineFinishOp>(op))
    append({finish.getAcc(), finish.getMax(), finish.getSum()});
  else if (auto merge = cast<MergeOp>(op); merge.getOuts().size() == 3)
    append(merge->getOperands());
  return state;
}

static LogicalResult checkOp(Operation *op) {
  if (failed(checkBuffers(op)) || failed(checkState(op, getState(op))))
    return failure();
  auto step = dyn_cast<OnlineStepOp>(op);
  return step ? checkNumerics(step) : success();
}

//===----------------------------------------------------------------------===//
// Scratch of query tiles
//===----------------------------------------------------------------------===//

namespace {
/// What the steps with one q share.
struct QueryTile {
  SmallVector<OnlineStepOp> steps;
  Value packedQuery;
  Value scores;
  /// As in `OnlineTile`.
  Value bias;
  /// Copies of K and V in f32; null where those are read in place.
  Value wideKey, wideValue;
};
} // namespace

/// `step`, or the outermost loop around it that q is defined outside of.
static Operation *findTileScope(OnlineStepOp step) {
  Operation *scope = step;
  while (auto loop = dyn_cast<scf::ForOp>(scope->getParentOp())) {
    if (!loop.isDefinedOutsideOfLoop(step.getQuery()))
      break;
    scope = loop;
  }
  return scope;
}

/// An uninitialised buffer; nothing frees it here.
static Value allocateScratch(LaneBuilder &b, ArrayRef<int64_t> sizes) {
  auto type = MemRefType::get(sizes, b.getF32Type());
  return memref::AllocOp::create(b, type,
                                 b.getI64IntegerAttr(scratchAlignment));
}

static bool isNarrow(Value buffer) {
  return !cast<MemRefType>(buffer.getType()).getElementType().isF32();
}

/// Allocates and fills what the steps of `tile` share. Steps are in program
/// order, so the first one's scope comes before those of the others.
static void prepareTile(QueryTile &tile, const KernelShape &shape) {
  OnlineStepOp first = tile.steps.front();
  OpBuilder builder(findTileScope(first));
  LaneBuilder b(first.getLoc(), builder, shape);
  int64_t maxKeys = 0;
  for (OnlineStepOp step : tile.steps)
    maxKeys = std::max<int64_t>(maxKeys, step.getMaxKeys());
  int64_t dim = cast<MemRefType>(first.getQuery().getType()).getDimSize(1);
  maxKeys = llvm::divideCeil(maxKeys, shape.keyBlock) * shape.keyBlock;
  bool isByRows = shape.lanesAreDims(dim);
  tile.packedQuery =
      isByRows ? allocateScratch(b, {shape.queryTile, dim})
               : allocateScratch(b, {shape.panels(), dim, shape.panelRows()});
  tile.scores = allocateScratch(b, {maxKeys, shape.panelRows()});
  if (isByRows)
    packQueryRows(b, first.getQuery(), tile.packedQuery);
  else
    packQuery(b, first.getQuery(), tile.packedQuery,
              isScaleInQuery(first) ? first.getScale().convertToFloat() : 1.0f);
  if (llvm::any_of(tile.steps, [&](OnlineStepOp step) {
        return canTransposeBias(b, step);
      }))
    tile.bias = allocateScratch(b, {maxKeys, shape.panelRows()});
  int64_t valueDim = b.getStaticDim(first.getValue(), 1);
  if (!isNarrow(first.getKey()))
    return;
  if (!isByRows) // else widened in registers
    tile.wideKey = allocateScratch(b, {maxKeys, dim});
  if (!shape.lanesAreDims(valueDim))
    tile.wideValue = allocateScratch(b, {maxKeys, valueDim});
}

//===----------------------------------------------------------------------===//
// Expansion
//===----------------------------------------------------------------------===//

/// The largest (or smallest) result of `bounds` at row `row` of the whole,
/// local to the keys of `step` and cut to [0, `keys`].
static Value buildKeyBound(LaneBuilder &b, OnlineStepOp step, AffineMap bounds,
                           Value row, bool isLower, Value keys) {
  SmallVector<Value> operands = {row};
  llvm::append_range(operands, step.getLengths());
  auto results = affine::expandAffineMap(b, b.getLoc(), bounds, operands);
  Value bound = results->front();
  for (Value next : ArrayRef(*results).drop_front())
    bound = isLower ? b.largest(bound, next) : b.smallest(bound, next);
  if (!isLower)
    bound = b.add(bound, 1); // the end
  bound = b.sub(bound, step.getOffsets()[3]);
  return b.smallest(b.largest(bound, b.index(0)), keys);
}

/// Narrows the keys of `tile` to those that a row of `panel` may keep: of a
/// tile on the diagonal, a panel needs half. Bounds never fall with the row.
static void cutToPanel(LaneBuilder &b, OnlineTile &tile, Value panel) {
  OnlineStepOp step = tile.step;
  MaskInterface mask = step.getMask().value_or(MaskInterface());
  const KernelShape &shape = b.getShape();
  if (!mask || step.getRowMapAttr() || shape.panels() == 1)
    return;
  Value first = b.multiply(panel, shape.panelRows()), keys = tile.keys;
  Value end =
      b.smallest(b.add(first, shape.panelRows()), b.dim(step.getQuery(), 0));
  auto global = [&](Value row) { return b.add(step.getOffsets()[2], row); };
  if (AffineMap upper = mask.getUpperBounds(); upper.getNumResults() > 0)
    tile.keys = buildKeyBound(b, step, upper, global(b.add(end, -1)),
                              /*isLower=*/false, keys);
  if (AffineMap lower = mask.getLowerBounds(); lower.getNumResults() > 0) {
    Value from = buildKeyBound(b, step, lower, global(first),
                               /*isLower=*/true, keys);
    Value block = b.index(shape.keyBlock);
    tile.firstKey = b.sub(from, b.createOrFold<arith::RemUIOp>(from, block));
  }
}

/// The softmax and P·V of one panel.
static LogicalResult expandPanel(LaneBuilder &b, OnlineTile tile, Value panel) {
  cutToPanel(b, tile, panel);
  FailureOr<LaneBuilder::Values> rescale = buildSoftmax(b, tile, panel);
  if (failed(rescale))
    return failure();
  if (b.getShape().lanesAreDims(b.getStaticDim(tile.value, 1)))
    buildValuesOfFewRows(b, tile, *rescale);
  else
    buildValues(b, tile, panel, *rescale);
  return success();
}

static LogicalResult expandStep(OnlineStepOp step, const QueryTile &shared,
                                const KernelShape &shape) {
  OpBuilder builder(step);
  LaneBuilder b(step.getLoc(), builder, shape);
  OnlineTile tile;
  tile.step = step;
  tile.packedQuery = shared.packedQuery;
  tile.scores = shared.scores;
  tile.bias = shared.bias;
  tile.acc = shape.lanesAreDims(b.getStaticDim(step.getValue(), 1))
                 ? step.getAcc()
                 : viewAccumulator(b, step.getAcc());
  Value inLength = b.sub(step.getLengths()[1], step.getOffsets()[3]);
  tile.keys =
      b.largest(b.index(0), b.smallest(b.dim(step.getKey(), 0), inLength));
  tile.firstKey = b.index(0);
  tile.key = step.getKey();
  tile.value = step.getValue();
  for (auto [narrow, wide] : {std::pair(&tile.key, shared.wideKey),
                              std::pair(&tile.value, shared.wideValue)}) {
    if (!wide)
      continue;
    widenRows(b, *narrow, tile.keys, wide);
    *narrow = wide;
  }
  bool expanded = true;
  Value panels = countPanels(b, b.dim(step.getQuery(), 0));
  b.loop(b.index(0), panels, 1, [&](Value panel) {
    expanded = succeeded(expandPanel(b, tile, panel));
  });
  if (!expanded)
    return failure();
  step.erase();
  return success();
}

/// Rows of the query tile whose state `op` uses; 1 for finished states, whose
/// rows are merged one by one.
static int64_t getQueryTile(Operation *op) {
  SmallVector<Value> state = getState(op);
  return state.empty()
             ? 1
             : cast<MemRefType>(state.front().getType()).getDimSize(0);
}

static void expandWithoutTile(Operation *op, const KernelShape &shape) {
  OpBuilder builder(op);
  LaneBuilder b(op->getLoc(), builder, shape);
  if (auto init = dyn_cast<OnlineInitOp>(op))
    expandInit(b, init);
  else if (auto finish = dyn_cast<OnlineFinishOp>(op))
    expandFinish(b, finish);
  else
    expandMerge(b, cast<MergeOp>(op));
}

LogicalResult attn::expandOnlineSteps(FunctionOpInterface function) {
  SmallVector<Operation *> ops;
  function.walk([&](Operation *op) {
    if (isOnlineOp(op))
      ops.push_back(op);
  });
  if (ops.empty())
    return success();
  auto target = function->getAttrOfType<TargetAttr>(kTargetAttrName);
  if (!target)
    return function.emitOpError("expected attribute '")
           << kTargetAttrName << "', the machine to expand for";
  llvm::MapVector<Value, QueryTile> tiles;
  for (Operation *op : ops) {
    if (failed(checkOp(op)))
      return failure();
    if (auto step = dyn_cast<OnlineStepOp>(op))
      tiles[step.getQuery()].steps.push_back(step);
  }
  for (auto &[query, tile] : tiles)
    prepareTile(tile, getKernelShape(target, getQueryTile(tile.steps[0])));
  for (Operation *op : ops) {
    KernelShape shape = getKernelShape(target, getQueryTile(op));
    auto step = dyn_cast<OnlineStepOp>(op);
    if (!step)
      expandWithoutTile(op, shape);
    else if (failed(expandStep(step, tiles[step.getQuery()], shape)))
      return failure();
  }
  return success();
}

/// Score regions that cap scores need tanh of whole vectors; the C library's is
/// a call for each lane, and with upstream's approximation a model with capped
/// scores misses its tolerance.
static void expandTanh(func::FuncOp function) {
  SmallVector<math::TanhOp> ops;
  function.walk([&](math::TanhOp op) {
    auto type = dyn_cast<VectorType>(op.getType());
    if (type && type.getElementType().isF32())
      ops.push_back(op);
  });
  for (math::TanhOp op : ops) {
    OpBuilder builder(op);
    auto target = function->getAttrOfType<TargetAttr>(kTargetAttrName);
    LaneBuilder b(op.getLoc(), builder, getKernelShape(target, 1));
    op.replaceAllUsesWith(buildTanh(b, op.getOperand()));
    op.erase();
  }
}

namespace {
struct ExpandOnlineStepsPass
    : attn::impl::ExpandOnlineStepsPassBase<ExpandOnlineStepsPass> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (failed(expandOnlineSteps(function)))
      return signalPassFailure();
    if (function->hasAttr(kTargetAttrName))
      expandTanh(function);
  }
};
} // namespace
