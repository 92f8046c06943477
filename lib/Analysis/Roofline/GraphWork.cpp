//===- GraphWork.cpp - Work of a graph's attentions and products ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/Roofline/GraphWork.h"

#include "dialects/Attn/IR/AttnDialect.h"
#include "lib/Analysis/Extents.h"
#include "lib/Analysis/LinearForm.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"

using namespace mlir;
using namespace attn;
using namespace attn::roofline;

static std::optional<ElementType> getElementType(Type type) {
  if (type.isF32())
    return ElementType::f32;
  if (type.isF16())
    return ElementType::f16;
  if (type.isBF16())
    return ElementType::bf16;
  if (type.isInteger(8))
    return ElementType::i8;
  if (auto number = dyn_cast<FloatType>(type); number && number.getWidth() == 8)
    return ElementType::f8;
  return std::nullopt;
}

namespace {
/// A dimension of a tensor.
using DimOfTensor = std::pair<Value, int64_t>;

/// Counts one function.
class GraphCounter {
public:
  GraphCounter(func::FuncOp function, const GraphSizes &sizes)
      : function(function), sizes(sizes) {}

  FailureOr<Phase> count();

private:
  LogicalResult setSizes();
  LogicalResult setSizes(unsigned argument, RankedTensorType type);
  void foldAffineSizes();
  int64_t getBytes(Type type) const;
  std::optional<int64_t> findSize(Value tensor, int64_t dim);
  FailureOr<int64_t> getSize(Operation *op, ArrayRef<DimOfTensor> equal);
  FailureOr<int64_t> countBytes(Operation *op, Value tensor);
  LogicalResult addAttention(AttentionOp op);
  LogicalResult readSizes(AttentionOp op, AttentionShape &shape);
  LogicalResult readOperands(AttentionOp op, AttentionShape &shape);
  LogicalResult addProduct(linalg::LinalgOp op);
  LogicalResult add(Operation *op, Type type, WorkItem item);

  func::FuncOp function;
  const GraphSizes &sizes;
  ExtentTable extents;
  Phase phase;
  unsigned attentions = 0, products = 0;
};
} // namespace

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// Bytes of one element, rounded up: booleans take one.
int64_t GraphCounter::getBytes(Type type) const {
  if (isa<FloatType>(type) && sizes.floats)
    return getElementBytes(*sizes.floats);
  return llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

LogicalResult GraphCounter::setSizes(unsigned argument, RankedTensorType type) {
  auto given = sizes.arguments.find(argument);
  bool isGiven = given != sizes.arguments.end();
  if (isGiven && int64_t(given->second.size()) != type.getRank())
    return function.emitError()
           << "expected " << type.getRank() << " sizes of argument " << argument
           << ", " << type << ", but got " << given->second.size();
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    int64_t size = type.getDimSize(dim);
    if (isGiven && !type.isDynamicDim(dim) && given->second[dim] != size)
      return function.emitError()
             << "expected size " << size << " of dimension " << dim
             << " of argument " << argument << " but got "
             << given->second[dim];
    if (!type.isDynamicDim(dim) || (!isGiven && !sizes.others))
      continue;
    extents.unify(
        extents.get(function.getArgument(argument), dim),
        extents.getStatic(isGiven ? given->second[dim] : *sizes.others));
  }
  return success();
}

LogicalResult GraphCounter::setSizes() {
  for (auto [argument, _] : sizes.arguments)
    if (argument >= function.getNumArguments() ||
        !isa<RankedTensorType>(function.getArgument(argument).getType()))
      return function.emitError() << "expected argument " << argument
                                  << " to be a tensor that can have sizes";
  for (auto [index, argument] : llvm::enumerate(function.getArguments()))
    if (auto type = dyn_cast<RankedTensorType>(argument.getType()))
      if (failed(setSizes(index, type)))
        return failure();
  foldAffineSizes();
  return success();
}

/// Sizes that passes compute by affine maps: known where their operands are.
void GraphCounter::foldAffineSizes() {
  function.walk([&](affine::AffineApplyOp op) {
    SmallVector<Attribute> operands, results;
    for (Value operand : op.getOperands()) {
      std::optional<int64_t> size = extents.getSize(extents.get(operand));
      if (!size)
        return;
      operands.push_back(IntegerAttr::get(operand.getType(), *size));
    }
    if (succeeded(op.getAffineMap().constantFold(operands, results)))
      extents.unify(
          extents.get(op.getResult()),
          extents.getStatic(cast<IntegerAttr>(results.front()).getInt()));
  });
}

std::optional<int64_t> GraphCounter::findSize(Value tensor, int64_t dim) {
  return extents.getSize(extents.get(tensor, dim));
}

/// The size of dimensions that are the same, known of any of them.
FailureOr<int64_t> GraphCounter::getSize(Operation *op,
                                         ArrayRef<DimOfTensor> equal) {
  for (auto [tensor, dim] : equal)
    if (std::optional<int64_t> size = findSize(tensor, dim))
      return *size;
  auto [tensor, dim] = equal.front();
  return op->emitError() << "expected a known size of dimension " << dim
                         << " of " << tensor.getType()
                         << ", or sizes of the arguments that it comes from";
}

FailureOr<int64_t> GraphCounter::countBytes(Operation *op, Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  int64_t bytes = getBytes(type.getElementType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    FailureOr<int64_t> size = getSize(op, {{tensor, dim}});
    if (failed(size))
      return failure();
    if (llvm::MulOverflow(bytes, *size, bytes) || bytes > (int64_t(1) << 50))
      return op->emitError("not supported yet: tensors above 2^50 bytes");
  }
  return bytes;
}

//===----------------------------------------------------------------------===//
// Attentions
//===----------------------------------------------------------------------===//

/// Bounds of the mask for the lengths in `shape`. False where some bound is not
/// linear, and is left out.
static bool readBounds(AffineMap map, const AttentionShape &shape,
                       std::vector<KeyBound> &bounds) {
  bool allRead = true;
  for (AffineExpr expr : map.getResults()) {
    std::optional<LinearForm> form = getLinearForm(expr);
    if (!form) {
      allRead = false;
      continue;
    }
    bounds.push_back({form->row, form->constant +
                                     form->queries * shape.queryLength +
                                     form->keys * shape.keyLength});
  }
  return allRead;
}

/// The mask, and notes on what it leaves out.
static void readMask(AttentionOp op, AttentionShape &shape,
                     std::vector<std::string> &notes) {
  if (MaskInterface mask = op.getMaskAttr()) {
    bool lower = readBounds(mask.getLowerBounds(), shape, shape.mask.lower);
    bool upper = readBounds(mask.getUpperBounds(), shape, shape.mask.upper);
    if (!lower || !upper)
      notes.push_back("a bound of the mask is not linear in the row: counted "
                      "as keeping everything");
  }
  if (!op.getKeep().empty())
    notes.push_back("the mask is a predicate: counted as keeping everything");
  if (op.getQueryLengths() || op.getKeyLengths())
    notes.push_back("lengths are known at run time: counted as the whole");
}

LogicalResult GraphCounter::readSizes(AttentionOp op, AttentionShape &shape) {
  LayoutAttr layout = op.getLayoutOrDefault();
  auto q = AttentionOp::getDimPositions(layout.getQ());
  auto k = AttentionOp::getDimPositions(layout.getK());
  auto v = AttentionOp::getDimPositions(layout.getV());
  auto o = AttentionOp::getDimPositions(layout.getO());
  Value query = op.getQuery(), key = op.getKey(), value = op.getValue();
  Value out = op.getOuts().front();
  const std::pair<int64_t *, SmallVector<DimOfTensor>> parts[] = {
      {&shape.batch, {{query, q[0]}, {key, k[0]}, {value, v[0]}, {out, o[0]}}},
      {&shape.queryHeads, {{query, q[1]}, {out, o[1]}}},
      {&shape.queryLength, {{query, q[2]}, {out, o[2]}}},
      {&shape.queryKeyDim, {{query, q[3]}, {key, k[3]}}},
      {&shape.keyHeads, {{key, k[1]}, {value, v[1]}}},
      {&shape.keyLength, {{key, k[2]}, {value, v[2]}}},
      {&shape.valueDim, {{value, v[3]}, {out, o[3]}}}};
  for (const auto &[size, equal] : parts) {
    FailureOr<int64_t> known = getSize(op, equal);
    if (failed(known))
      return failure();
    *size = *known;
  }
  return success();
}

LogicalResult GraphCounter::readOperands(AttentionOp op,
                                         AttentionShape &shape) {
  shape.elementBytes = getBytes(getElementTypeOrSelf(op.getQuery()));
  shape.keyBytes = getBytes(getElementTypeOrSelf(op.getKey()));
  shape.writesLse = bool(op.getLse());
  // Tensors that a score region reads move like a bias.
  SmallVector<Value> added(op.getCaptures());
  if (op.getBias())
    added.push_back(op.getBias());
  for (Value tensor : added) {
    if (!isa<RankedTensorType>(tensor.getType()))
      continue;
    FailureOr<int64_t> bytes = countBytes(op, tensor);
    if (failed(bytes))
      return failure();
    shape.biasBytes += *bytes;
  }
  return success();
}

LogicalResult GraphCounter::addAttention(AttentionOp op) {
  if (!op.getOffsets().empty())
    return op.emitError("not supported yet: work of an attention on a slice");
  WorkItem item;
  item.name = "attention_" + std::to_string(attentions++);
  item.group = OperationGroup::attention;
  AttentionShape shape;
  if (failed(readSizes(op, shape)) || failed(readOperands(op, shape)))
    return failure();
  readMask(op, shape, item.notes);
  if (std::string wrong = validate(shape); !wrong.empty())
    return op.emitError() << wrong;
  item.work = countFused(shape);
  item.attention = std::move(shape);
  return add(op, getElementTypeOrSelf(op.getQuery()), std::move(item));
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// Where each loop of `op` runs over a dimension of an operand.
static SmallVector<SmallVector<DimOfTensor>> getLoopDims(linalg::LinalgOp op) {
  SmallVector<SmallVector<DimOfTensor>> loops(op.getNumLoops());
  for (OpOperand &operand : op->getOpOperands())
    for (auto [dim, expr] :
         llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults()))
      if (auto loop = dyn_cast<AffineDimExpr>(expr))
        loops[loop.getPosition()].emplace_back(operand.get(), dim);
  return loops;
}

LogicalResult GraphCounter::addProduct(linalg::LinalgOp op) {
  WorkItem item;
  item.name = "product_" + std::to_string(products++);
  SmallVector<int64_t> sizes;
  double most = 2 * 8;
  for (ArrayRef<DimOfTensor> equal : getLoopDims(op)) {
    FailureOr<int64_t> size = getSize(op, equal);
    if (failed(size))
      return failure();
    sizes.push_back(*size);
    most *= std::max<int64_t>(1, *size);
  }
  if (most > double(int64_t(1) << 60))
    return op.emitError("not supported yet: products above 2^56 operations");
  // Two FLOPs an iteration; operands are read and the result is written once.
  item.work.flops = 2;
  for (int64_t size : sizes)
    item.work.flops *= size;
  for (OpOperand &operand : op->getOpOperands()) {
    int64_t bytes = getBytes(getElementTypeOrSelf(operand.get()));
    for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults())
      bytes *= sizes[cast<AffineDimExpr>(expr).getPosition()];
    item.work.bytes += bytes;
  }
  return add(op, getElementTypeOrSelf(op->getOperand(0)), std::move(item));
}

LogicalResult GraphCounter::add(Operation *op, Type type, WorkItem item) {
  std::optional<ElementType> known = isa<FloatType>(type) && sizes.floats
                                         ? sizes.floats
                                         : getElementType(type);
  if (!known)
    return op->emitError() << "not supported yet: work on elements of type "
                           << type;
  item.type = *known;
  if (op->getParentOp() != function)
    item.notes.push_back("inside '" +
                         op->getParentOp()->getName().getStringRef().str() +
                         "': counted once");
  phase.items.push_back(std::move(item));
  return success();
}

FailureOr<Phase> GraphCounter::count() {
  if (failed(setSizes()))
    return failure();
  phase.name = function.getName().str();
  WalkResult result = function.walk([&](Operation *op) {
    LogicalResult added = success();
    if (auto attention = dyn_cast<AttentionOp>(op))
      added = addAttention(attention);
    else if (auto product = dyn_cast<linalg::LinalgOp>(op);
             product && linalg::isaContractionOpInterface(product) &&
             product.hasPureTensorSemantics())
      added = addProduct(product);
    return failed(added) ? WalkResult::interrupt() : WalkResult::advance();
  });
  if (result.wasInterrupted())
    return failure();
  return std::move(phase);
}

FailureOr<Phase> attn::roofline::countGraph(func::FuncOp function,
                                            const GraphSizes &sizes) {
  return GraphCounter(function, sizes).count();
}
