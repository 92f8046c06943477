//===- AttnGPUVerify.cpp - Constraints of the attn_gpu ops ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/AttnGPU/IR/AttnGPUDialect.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

/// Emits unless `type` is of `kind`.
static LogicalResult expectKind(Operation *op, FragmentType type,
                                FragmentKind kind) {
  if (type.getKind() == kind)
    return success();
  return op->emitOpError("expected a fragment of kind '")
         << stringifyFragmentKind(kind) << "' but got " << type;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

LogicalResult GlobalViewOp::verify() {
  int64_t packed = getPacked();
  if ((packed != 1) != bool(getHeadStride()) || packed < 1) // C1
    return emitOpError("expected 'packed' to be above 1 exactly where there is "
                       "a head stride but got ")
           << packed;
  return success();
}

LogicalResult MappedViewOp::verify() {
  if (getCoordinates().size() <= 3)
    return success();
  return emitOpError("expected at most 3 coordinates, a tensor map has 5 "
                     "dimensions, but got ")
         << getCoordinates().size();
}

LogicalResult WaitOp::verify() {
  int64_t pending = getPending();
  if (pending >= 0) // C1
    return success();
  return emitOpError("expected 'pending' to be at least 0 but got ") << pending;
}

LogicalResult CopyOp::verify() {
  GlobalType view = getView().getType();
  SharedType slot = getSlot().getType();
  if (view.getElementType() != slot.getElementType()) // C1
    return emitOpError("expected view and slot of one element type but got ")
           << view.getElementType() << " and " << slot.getElementType();
  if (view.getColumns() % 8 != 0 || view.getColumns() > slot.getColumns()) // C2
    return emitOpError("expected the view's columns to be a multiple of 8 and "
                       "at most the slot's ")
           << slot.getColumns() << " but got " << view.getColumns();
  return success();
}

LogicalResult StoreOp::verify() {
  FragmentType fragment = getFragment().getType();
  GlobalType view = getView().getType();
  if (failed(expectKind(*this, fragment, FragmentKind::accumulator))) // C1
    return failure();
  if (getTile() &&
      (getTile().getType().getShape() != fragment.getShape() ||
       getTile().getType().getElementType() != view.getElementType())) // C2
    return emitOpError("expected a tile of the fragment's shape and the view's "
                       "element type but got ")
           << getTile().getType();
  if (view.getColumns() % 8 != 0 ||
      view.getColumns() > fragment.getColumns()) // C3
    return emitOpError("expected the view's columns to be a multiple of 8 and "
                       "at most the fragment's ")
           << fragment.getColumns() << " but got " << view.getColumns();
  if (view.getElementType().isF32() == bool(getTile())) // C4
    return emitOpError("expected a tile for 16-bit elements and none for f32 "
                       "but got ")
           << view.getElementType();
  return success();
}

LogicalResult StoreRowsOp::verify() {
  if (failed(expectKind(*this, getFragment().getType(),
                        FragmentKind::rows))) // C1
    return failure();
  GlobalType view = getView().getType();
  if (!view.getShape().empty() || !view.getElementType().isF32()) // C2
    return emitOpError("expected a view of one f32 per row but got ") << view;
  return success();
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

// C3
static LogicalResult verifyLayouts(MmaStartOp op) {
  FragmentType result = op.getResult().getType();
  if (failed(expectKind(op, result, FragmentKind::accumulator)))
    return failure();
  auto a = dyn_cast<FragmentType>(op.getA().getType());
  if (!a ||
      a.getLayout() == result.getLayout().withKind(FragmentKind::operand_a))
    return success();
  return op.emitOpError("expected a of layout ")
         << result.getLayout().withKind(FragmentKind::operand_a) << " but got "
         << a.getLayout();
}

static std::pair<ArrayRef<int64_t>, Type> getTile(Type type) {
  if (auto shared = dyn_cast<SharedType>(type))
    return {shared.getShape(), shared.getElementType()};
  auto fragment = cast<FragmentType>(type);
  return {fragment.getShape(), fragment.getElementType()};
}

// C1, C2; `a` has rank 2 by C3
static LogicalResult verifyProduct(MmaStartOp op) {
  auto [a, aType] = getTile(op.getA().getType());
  auto [b, bType] = getTile(op.getB().getType());
  FragmentType result = op.getResult().getType();
  if (aType != bType)
    return op.emitOpError("expected a and b of one element type but got ")
           << aType << " and " << bType;
  int64_t depth = b[op.getTransposeB() ? 1 : 0];
  int64_t columns = b[op.getTransposeB() ? 0 : 1];
  if (depth % 16 != 0)
    return op.emitOpError("expected K to be a multiple of 16 but got ")
           << depth;
  if (a[1] != depth || a[0] != result.getRows() ||
      columns != result.getColumns())
    return op.emitOpError("expected [M, K] · [K, N] -> [M, N] but got [")
           << a[0] << ", " << a[1] << "] · [" << depth << ", " << columns
           << "] -> [" << result.getRows() << ", " << result.getColumns()
           << "]";
  return success();
}

LogicalResult MmaStartOp::verify() {
  if (failed(verifyLayouts(*this)) || failed(verifyProduct(*this)))
    return failure();
  FragmentType result = getResult().getType();
  if (getAccumulate() && getAccumulate().getType() != result) // C4
    return emitOpError("expected to accumulate into ")
           << result << " but got " << getAccumulate().getType();
  FragmentLayoutAttr layout = result.getLayout();
  if (layout.getUnit() == TileUnit::wgmma &&
      (result.getRows() != 16 * layout.getWarps() ||
       result.getColumns() > 256)) // C5
    return emitOpError("expected 64 rows for each four warps and at most 256 "
                       "columns for wgmma but got ")
           << result.getRows() << " x " << result.getColumns() << " for "
           << layout.getWarps() << " warps";
  return success();
}

LogicalResult MmaWaitOp::verify() {
  auto start = getToken().getDefiningOp<MmaStartOp>();
  if (start && start->getBlock() == (*this)->getBlock()) // C1
    return success();
  return emitOpError("not supported yet: a token that is not from a product in "
                     "the same block");
}

//===----------------------------------------------------------------------===//
// Elements and rows
//===----------------------------------------------------------------------===//

LogicalResult LoadOp::verify() {
  SharedType tile = getTile().getType();
  FragmentType fragment = getFragment().getType();
  if (failed(expectKind(*this, fragment, FragmentKind::operand_a)))
    return failure();
  if (tile.getShape() != fragment.getShape() ||
      tile.getElementType() != fragment.getElementType()) // C1
    return emitOpError("expected a fragment of the tile's shape and element "
                       "type but got ")
           << fragment;
  return success();
}

LogicalResult SplatOp::verify() {
  if (getFragment().getType().getElementType().isF32()) // C1
    return success();
  return emitOpError("expected a fragment of f32 but got ")
         << getFragment().getType();
}

// C1, C2
static LogicalResult verifyMapTypes(MapOp op) {
  if (op->getNumResults() == 0)
    return op.emitOpError("expected at least one result");
  auto type = cast<FragmentType>(op.getResultTypes().front());
  for (Type other : op.getResultTypes())
    if (other != type || !type.getElementType().isF32())
      return op.emitOpError("expected results to be f32 fragments of one type "
                            "but got ")
             << other;
  for (Type input : op.getInputs().getTypes())
    if (input != type && input != type.getRowsType())
      return op.emitOpError("expected inputs of type ")
             << type << " or its values per row but got " << input;
  return success();
}

// C3
static LogicalResult verifyMapArguments(MapOp op) {
  Type f32 = Float32Type::get(op.getContext());
  Type i32 = IntegerType::get(op.getContext(), 32);
  SmallVector<Type> expected(op.getInputs().size(), f32);
  auto type = cast<FragmentType>(op.getResultTypes().front());
  expected.append(type.getKind() == FragmentKind::rows ? 1 : 2, i32);
  if (llvm::equal(op.getBody().getArgumentTypes(), expected))
    return success();
  return op.emitOpError("expected body to take ")
         << op.getInputs().size() << " f32 and "
         << expected.size() - op.getInputs().size() << " i32 but it takes "
         << op.getBody().getNumArguments() << " arguments";
}

LogicalResult MapOp::verifyRegions() {
  if (failed(verifyMapTypes(*this)) || failed(verifyMapArguments(*this)))
    return failure();
  auto yield = cast<YieldOp>(getBody().front().getTerminator());
  if (yield.getValues().size() == getNumResults()) // C4
    return success();
  return emitOpError("expected body to yield ")
         << getNumResults() << " values but it yields "
         << yield.getValues().size();
}

LogicalResult RowReduceOp::verify() {
  return expectKind(*this, getFragment().getType(), FragmentKind::accumulator);
}

LogicalResult RowAllreduceOp::verify() {
  return expectKind(*this, getFragment().getType(), FragmentKind::rows); // C1
}

LogicalResult ConvertOp::verify() {
  FragmentType from = getSource().getType(), to = getResult().getType();
  if (failed(expectKind(*this, from, FragmentKind::accumulator)) ||
      failed(expectKind(*this, to, FragmentKind::operand_a)))
    return failure();
  if (from.getShape() != to.getShape() ||
      from.getLayout().withKind(FragmentKind::operand_a) !=
          to.getLayout()) // C1
    return emitOpError("expected fragments of one shape, unit and number of "
                       "warps but got ")
           << from << " and " << to;
  return success();
}

//===----------------------------------------------------------------------===//
// Warps
//===----------------------------------------------------------------------===//

LogicalResult RolesOp::verify() {
  for (int64_t warps : {getProducerWarps(), getConsumerWarps()})
    if (warps < 1 || warps % 4 != 0) // C1
      return emitOpError("expected a positive multiple of 4 warps but got ")
             << warps;
  for (int64_t registers : {getProducerRegisters(), getConsumerRegisters()})
    if (registers < 24 || registers > 256 || registers % 8 != 0) // C2
      return emitOpError("expected a multiple of 8 registers from 24 to 256 "
                         "but got ")
             << registers;
  if (!isa<gpu::GPUFuncOp>((*this)->getParentOp())) // C3
    return emitOpError("expected to stand directly in a 'gpu.func'");
  return success();
}

LogicalResult BarrierOp::verify() {
  int64_t threads = getThreads();
  if (threads > 0 && threads % 32 == 0) // C1
    return success();
  return emitOpError("expected a positive multiple of 32 threads but got ")
         << threads;
}

LogicalResult PinOp::verify() {
  return expectKind(*this, getRows().getType(), FragmentKind::rows); // C1
}
