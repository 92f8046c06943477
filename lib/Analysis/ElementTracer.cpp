//===- ElementTracer.cpp - From tensors to element expressions ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/ElementTracer.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

namespace attn {

ScaledElement peelFactor(Element element) {
  double factor = 1.0;
  while (true) {
    if (element->applies<arith::NegFOp>()) {
      factor = -factor;
    } else if (element->applies<arith::MulFOp>() &&
               getFloatConstant(element->operands[1])) {
      factor *= *getFloatConstant(element->operands[1]);
    } else if (element->applies<arith::DivFOp>() &&
               getFloatConstant(element->operands[1])) {
      factor /= *getFloatConstant(element->operands[1]);
    } else {
      return {factor, element};
    }
    element = element->operands[0];
  }
}

static bool isContraction(Value tensor) {
  auto op = tensor.getDefiningOp<linalg::LinalgOp>();
  return op && linalg::isaContractionOpInterface(op);
}

/// Ops whose function of scalars says all about them.
static bool isScalarFunction(Operation *op) {
  return op->getNumResults() == 1 && op->getNumRegions() == 0 &&
         op->getNumOperands() > 0 && isPure(op) &&
         isa_and_present<arith::ArithDialect, math::MathDialect>(
             op->getDialect());
}

//===----------------------------------------------------------------------===//
// Bodies of linalg ops
//===----------------------------------------------------------------------===//

/// Reads the body of one linalg op for one element of its result.
class BodyTracer {
public:
  BodyTracer(ElementTracer &tracer, linalg::LinalgOp op, Elements loops,
             ElementTracer::Reader read)
      : tracer(tracer), op(op), loops(loops), read(read),
        reduces(op.getNumReductionLoops() > 0) {}

  /// The element that a value of the body, or from outside, is.
  Element trace(Value value) {
    auto known = done.find(value);
    if (known != done.end())
      return known->second;
    Element element = compute(value);
    return done[value] = element;
  }

  /// What the op reads from an operand; null where a map is no projection.
  Element traceOperand(OpOperand &operand) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      return tracer.traceScalar(operand.get());
    ElementList coordinates;
    for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        coordinates.push_back(loops[dim.getPosition()]);
      else if (auto constant = dyn_cast<AffineConstantExpr>(expr))
        coordinates.push_back(
            tracer.getContext().getIndexConstant(constant.getValue()));
      else
        return nullptr;
    }
    return read(operand.get(), coordinates);
  }

private:
  Element compute(Value value) {
    Block *body = op.getBlock();
    if (auto argument = dyn_cast<BlockArgument>(value))
      if (argument.getOwner() == body) {
        OpOperand *operand = op.getMatchingOpOperand(argument);
        if (reduces && op.isDpsInit(operand)) // the accumulator
          return tracer.getContext().getScalar(value);
        return traceOperand(*operand);
      }
    Operation *inner = value.getDefiningOp();
    if (!inner || inner->getBlock() != body)
      return tracer.traceScalar(value);
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      return loops[index.getDim()];
    if (auto extract = dyn_cast<tensor::ExtractOp>(inner))
      return computeExtract(extract);
    if (isa<tensor::DimOp>(inner) || inner->hasTrait<OpTrait::ConstantLike>())
      return tracer.traceScalar(value);
    if (!isScalarFunction(inner))
      return nullptr;
    ElementList operands;
    for (Value operand : inner->getOperands()) {
      operands.push_back(trace(operand));
      if (!operands.back())
        return nullptr;
    }
    return tracer.getContext().getApply(inner, operands);
  }

  Element computeExtract(tensor::ExtractOp extract) {
    ElementContext &context = tracer.getContext();
    ElementList coordinates;
    bool isWhole = true;
    for (auto [dim, index] : llvm::enumerate(extract.getIndices())) {
      Element coordinate = trace(index);
      if (!coordinate)
        return nullptr;
      std::optional<Digits> digits = getDigits(coordinate);
      if (digits && !digits->empty())
        isWhole &= context.covers(
            *digits, context.getExtents().get(extract.getTensor(), dim));
      coordinates.push_back(coordinate);
    }
    // Digits that do not run over the whole dimension cannot be cut further.
    return isWhole ? read(extract.getTensor(), coordinates)
                   : context.getRead(extract.getTensor(), coordinates);
  }

  ElementTracer &tracer;
  linalg::LinalgOp op;
  Elements loops;
  ElementTracer::Reader read;
  bool reduces;
  DenseMap<Value, Element> done;
};

/// The reduction that a combining op is.
static std::optional<Reduction> getReduction(Element combined) {
  if (combined->applies<arith::AddFOp>() || combined->applies<arith::AddIOp>())
    return Reduction::sum;
  if (combined->applies<arith::MulFOp>() || combined->applies<arith::MulIOp>())
    return Reduction::product;
  if (combined->applies<arith::MaximumFOp>() ||
      combined->applies<arith::MaxNumFOp>() ||
      combined->applies<arith::MaxSIOp>())
    return Reduction::maximum;
  if (combined->applies<arith::MinimumFOp>() ||
      combined->applies<arith::MinNumFOp>() ||
      combined->applies<arith::MinSIOp>())
    return Reduction::minimum;
  if (!combined->type.isInteger(1))
    return std::nullopt;
  if (combined->applies<arith::AndIOp>())
    return Reduction::conjunction;
  if (combined->applies<arith::OrIOp>())
    return Reduction::disjunction;
  return std::nullopt;
}

/// `x > acc ? x : acc` and its mirror images, as a maximum.
static Element normalizeSelectedMaximum(Element combined,
                                        ElementContext &context) {
  if (!combined->applies<arith::SelectOp>() ||
      !combined->operands[0]->applies<arith::CmpFOp>())
    return combined;
  Element compare = combined->operands[0];
  auto predicate =
      static_cast<arith::CmpFPredicate>(cast<DictionaryAttr>(compare->attribute)
                                            .getAs<IntegerAttr>("predicate")
                                            .getInt());
  using P = arith::CmpFPredicate;
  bool greater =
      llvm::is_contained({P::OGT, P::OGE, P::UGT, P::UGE}, predicate);
  bool less = llvm::is_contained({P::OLT, P::OLE, P::ULT, P::ULE}, predicate);
  Element left = compare->operands[0], right = compare->operands[1];
  Element yes = combined->operands[1], no = combined->operands[2];
  bool isMaximum = (greater && left == yes && right == no) ||
                   (less && left == no && right == yes);
  if (!isMaximum)
    return combined;
  return context.getApply<arith::MaximumFOp>(combined->type, {yes, no});
}

static bool mentions(Element element, Element other) {
  return anyOf(element, [&](Element node) { return node == other; });
}

Element ElementTracer::computeLinalg(linalg::LinalgOp op, unsigned result,
                                     Elements coordinates, Reader read) {
  OpOperand *init = op.getDpsInitOperand(result);
  ElementList loops(op.getNumLoops(), nullptr);
  for (auto [expr, coordinate] :
       llvm::zip(op.getMatchingIndexingMap(init).getResults(), coordinates)) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      loops[dim.getPosition()] = coordinate;
    else if (!isa<AffineConstantExpr>(expr))
      return nullptr;
  }
  DigitList reduced;
  for (auto [loop, type] : llvm::enumerate(op.getIteratorTypesArray())) {
    Digits digits = getLoop(op, loop); // learns the extents as well
    if (loops[loop])
      continue;
    if (type != utils::IteratorType::reduction)
      return nullptr;
    loops[loop] = context.getIndex(digits);
    reduced.append(digits.begin(), digits.end());
  }
  BodyTracer body(*this, op, loops, read);
  Element yielded =
      body.trace(op.getBlock()->getTerminator()->getOperand(result));
  if (!yielded || op.getNumReductionLoops() == 0)
    return yielded;
  Element accumulator = context.getScalar(op.getMatchingBlockArgument(init));
  yielded = normalizeSelectedMaximum(yielded, context);
  std::optional<Reduction> reduction = getReduction(yielded);
  Element start = body.traceOperand(*init);
  if (!reduction || !start ||
      !llvm::is_contained(yielded->operands, accumulator))
    return nullptr;
  Element term = yielded->operands[0] == accumulator ? yielded->operands[1]
                                                     : yielded->operands[0];
  if (mentions(term, accumulator))
    return nullptr;
  Element total = context.getReduce(*reduction, reduced, term);
  return context.getApply(*yielded->name,
                          cast<DictionaryAttr>(yielded->attribute),
                          yielded->type, {total, start});
}

Element ElementTracer::computeSoftmax(linalg::SoftmaxOp op,
                                      Elements coordinates, Reader read) {
  unsigned dim = op.getDimension();
  Digits digits =
      context.getLoop(op, dim, context.getExtents().get(op.getInput(), dim));
  ElementList others(coordinates);
  others[dim] = context.getIndex(digits);
  Element own = read(op.getInput(), coordinates);
  Element other = read(op.getInput(), others);
  if (!own || !other)
    return nullptr;
  Element maximum = context.getReduce(Reduction::maximum, digits, other);
  auto exponential = [&](Element score) {
    return context.getApply<math::ExpOp>(
        score->type,
        context.getApply<arith::SubFOp>(score->type, {score, maximum}));
  };
  Element sum = context.getReduce(Reduction::sum, digits, exponential(other));
  return context.getApply<arith::DivFOp>(own->type, {exponential(own), sum});
}

//===----------------------------------------------------------------------===//
// Tracing
//===----------------------------------------------------------------------===//

Element ElementTracer::compute(Value tensor, Elements coordinates,
                               Reader read) {
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return nullptr;
  Attribute constant;
  if (matchPattern(op, m_Constant(&constant))) {
    auto elements = dyn_cast<DenseElementsAttr>(constant);
    if (elements && elements.isSplat())
      return context.getConstant(elements.getSplatValue<TypedAttr>());
    return nullptr;
  }
  if (auto splat = dyn_cast<tensor::SplatOp>(op))
    return traceScalar(splat.getInput());
  if (auto elements = dyn_cast<tensor::FromElementsOp>(op))
    return elements.getElements().size() == 1
               ? traceScalar(elements.getElements().front())
               : nullptr;
  if (std::optional<TensorView> source = moveBack(tensor, coordinates))
    return read(source->tensor, source->coordinates);
  if (auto softmax = dyn_cast<linalg::SoftmaxOp>(op))
    return computeSoftmax(softmax, coordinates, read);
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    if (linalgOp.hasPureTensorSemantics())
      return computeLinalg(linalgOp, cast<OpResult>(tensor).getResultNumber(),
                           coordinates, read);
  return nullptr;
}

void ElementTracer::learnFromAsserts(Operation *op) {
  for (Operation &before :
       llvm::make_range(op->getBlock()->begin(), op->getIterator())) {
    auto assertion = dyn_cast<cf::AssertOp>(before);
    auto compare = assertion ? assertion.getArg().getDefiningOp<arith::CmpIOp>()
                             : arith::CmpIOp();
    if (compare && compare.getPredicate() == arith::CmpIPredicate::eq)
      context.unify(context.getExtents().get(compare.getLhs()),
                    context.getExtents().get(compare.getRhs()));
  }
}

Element ElementTracer::trace(Value tensor, Elements coordinates) {
  for (auto &[at, element] : memory[tensor])
    if (Elements(at) == coordinates)
      return element;
  Element element = nullptr;
  if (!isContraction(tensor))
    element = compute(tensor, coordinates, [&](Value source, Elements at) {
      return trace(source, at);
    });
  if (!element)
    element = context.getRead(tensor, coordinates);
  memory[tensor].push_back({ElementList(coordinates), element});
  holders[element].push_back({tensor, ElementList(coordinates)});
  return element;
}

Element ElementTracer::traceScalar(Value value) {
  Attribute constant;
  if (matchPattern(value, m_Constant(&constant)))
    return context.getConstant(cast<TypedAttr>(constant));
  Operation *op = value.getDefiningOp();
  if (op && isa<tensor::DimOp>(op)) {
    ExtentTable &extents = context.getExtents();
    if (std::optional<int64_t> size = extents.getSize(extents.get(value)))
      return context.getIndexConstant(*size);
    return context.getScalar(value);
  }
  if (auto extract = dyn_cast_if_present<tensor::ExtractOp>(op)) {
    ElementList coordinates;
    for (Value index : extract.getIndices())
      coordinates.push_back(traceScalar(index));
    return trace(extract.getTensor(), coordinates);
  }
  if (!op || !isScalarFunction(op))
    return context.getScalar(value);
  ElementList operands;
  for (Value operand : op->getOperands())
    operands.push_back(traceScalar(operand));
  return context.getApply(op, operands);
}

SmallVector<TensorView> ElementTracer::getViews(TensorView view) {
  SmallVector<TensorView> views;
  while (true) {
    views.push_back(view);
    if (isContraction(view.tensor))
      return views;
    Element element =
        compute(view.tensor, view.coordinates, [&](Value source, Elements at) {
          return context.getRead(source, at);
        });
    if (!element)
      return views;
    auto [factor, rest] = peelFactor(element);
    if (!rest->is(ElementNode::Kind::read))
      return views;
    view = {rest->value, ElementList(rest->operands), factor * view.factor};
  }
}

ArrayRef<TensorView> ElementTracer::getHolders(Element element) const {
  auto known = holders.find(element);
  return known == holders.end() ? ArrayRef<TensorView>() : known->second;
}

Extent ElementTracer::getLoopExtent(linalg::LinalgOp op, unsigned loop) {
  Extent extent = nullptr;
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    for (auto [dim, expr] :
         llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults())) {
      auto at = dyn_cast<AffineDimExpr>(expr);
      if (!at || at.getPosition() != loop)
        continue;
      Extent here = context.getExtents().get(operand.get(), dim);
      if (extent)
        context.unify(extent, here);
      else
        extent = here;
    }
  }
  return extent ? extent : context.getExtents().getUnknown();
}

Digits ElementTracer::getLoop(linalg::LinalgOp op, unsigned loop) {
  return context.getLoop(op, loop, getLoopExtent(op, loop));
}

ElementList ElementTracer::getCoordinates(OpOperand &operand) {
  auto op = cast<linalg::LinalgOp>(operand.getOwner());
  ElementList coordinates;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      coordinates.push_back(context.getIndex(getLoop(op, dim.getPosition())));
    else if (auto constant = dyn_cast<AffineConstantExpr>(expr))
      coordinates.push_back(context.getIndexConstant(constant.getValue()));
    else
      coordinates.push_back(nullptr);
  }
  return coordinates;
}

void ElementTracer::restart() {
  memory.clear();
  holders.clear();
  context.restart();
}

} // namespace attn
