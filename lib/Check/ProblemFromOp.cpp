//===- ProblemFromOp.cpp - A reference problem from an attention op -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Check/ProblemFromOp.h"
#include "lib/Support/Half.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace attn;
using namespace attn::check;

static reference::Layout getLayout(TensorLayout layout) {
  return layout == TensorLayout::bshd ? reference::Layout::BSHD
                                      : reference::Layout::BHSD;
}

static reference::MaskAlignment getAlignment(Alignment alignment) {
  return alignment == Alignment::top_left
             ? reference::MaskAlignment::TopLeft
             : reference::MaskAlignment::BottomRight;
}

static reference::FullyMasked getFullyMasked(FullyMasked mode) {
  switch (mode) {
  case FullyMasked::zero:
    return reference::FullyMasked::Zero;
  case FullyMasked::nan:
    return reference::FullyMasked::NaN;
  case FullyMasked::mean:
    return reference::FullyMasked::Mean;
  }
  return reference::FullyMasked::Zero;
}

/// Sizes in (batch, head, row, column) order.
static reference::Index4 getSizes(const OperandData &operand,
                                  TensorLayout layout) {
  auto [b, h, s, d] = AttentionOp::getDimPositions(layout);
  const std::vector<int64_t> &sizes = operand.sizes;
  return {sizes[b], sizes[h], sizes[s], sizes[d]};
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

/// The bounds of a map (i)[q_len, kv_len]: each is evaluated at the origin and
/// one step along each variable, which determines an affine form.
static std::vector<reference::AffineBound> getBounds(AffineMap map) {
  std::vector<reference::AffineBound> bounds;
  auto evaluate = [&](AffineExpr bound, int64_t i, int64_t q, int64_t k) {
    MLIRContext *context = bound.getContext();
    AffineExpr value = bound.replaceDimsAndSymbols(
        {getAffineConstantExpr(i, context)},
        {getAffineConstantExpr(q, context), getAffineConstantExpr(k, context)});
    return cast<AffineConstantExpr>(simplifyAffineExpr(value, 0, 0)).getValue();
  };
  for (AffineExpr bound : map.getResults()) {
    int64_t origin = evaluate(bound, 0, 0, 0);
    bounds.push_back({origin, evaluate(bound, 1, 0, 0) - origin,
                      evaluate(bound, 0, 1, 0) - origin,
                      evaluate(bound, 0, 0, 1) - origin});
  }
  return bounds;
}

/// Appends the atoms of one mask attribute.
static LogicalResult addMask(AttentionOp op, Attribute mask,
                             std::vector<reference::MaskAtom> &atoms) {
  if (auto causal = dyn_cast<CausalAttr>(mask)) {
    atoms.push_back(reference::CausalMask{getAlignment(causal.getAlignment())});
    return success();
  }
  if (auto window = dyn_cast<WindowAttr>(mask)) {
    atoms.push_back(reference::WindowMask{window.getLeft(), window.getRight(),
                                          getAlignment(window.getAlignment())});
    return success();
  }
  if (auto band = dyn_cast<BandAttr>(mask)) {
    atoms.push_back(reference::BandMask{getBounds(band.getLower().getValue()),
                                        getBounds(band.getUpper().getValue())});
    return success();
  }
  if (auto conjunction = dyn_cast<AndAttr>(mask)) {
    for (Attribute member : conjunction.getMembers())
      if (failed(addMask(op, member, atoms)))
        return failure();
    return success();
  }
  return op.emitOpError("not supported yet: the reference of mask ") << mask;
}

/// All that decides whether a key is kept, and the score region.
static LogicalResult addMaskAndRegions(AttentionOp op,
                                       reference::Problem &problem) {
  if (op.getMaskAttr() && failed(addMask(op, op.getMaskAttr(), problem.mask)))
    return failure();
  if (!op.getKeep().empty()) {
    FailureOr<reference::Expression> keeps = makeExpression(op.getKeep(), 0);
    if (failed(keeps))
      return failure();
    problem.mask.push_back(reference::PredicateMask{*keeps});
  }
  if (op.getScore().empty())
    return success();
  FailureOr<reference::Expression> score = makeExpression(op.getScore(), 1);
  if (failed(score))
    return failure();
  problem.scoreRegion = *score;
  return success();
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static std::vector<int64_t> getDenseStrides(const std::vector<int64_t> &sizes) {
  std::vector<int64_t> strides(sizes.size(), 1);
  for (size_t i = sizes.size(); i-- > 1;)
    strides[i - 1] = strides[i] * sizes[i];
  return strides;
}

static FailureOr<reference::CaptureElement> getCaptureElement(Type type) {
  if (type.isF32())
    return reference::CaptureElement::F32;
  if (type.isF64())
    return reference::CaptureElement::F64;
  if (type.isInteger(1) || type.isInteger(8))
    return reference::CaptureElement::I8;
  if (type.isInteger(32))
    return reference::CaptureElement::I32;
  if (type.isInteger(64) || type.isIndex())
    return reference::CaptureElement::I64;
  return failure();
}

static LogicalResult addCaptures(AttentionOp op, const OperandTable &operands,
                                 reference::Inputs &inputs) {
  unsigned first = op.getCaptures().getBeginOperandIndex();
  for (auto [index, capture] : llvm::enumerate(op.getCaptures())) {
    FailureOr<reference::CaptureElement> element =
        getCaptureElement(getElementTypeOrSelf(capture.getType()));
    if (failed(element))
      return op.emitOpError("not supported yet: the reference of a capture of ")
             << capture.getType();
    const OperandData &data = operands.at(first + index);
    inputs.captures.push_back(
        {*element, data.data, data.sizes, getDenseStrides(data.sizes)});
  }
  return success();
}

/// C13 leaves three types.
static reference::OutputType getOutputType(Type element) {
  return element.isF32()   ? reference::OutputType::F32
         : element.isF16() ? reference::OutputType::F16
                           : reference::OutputType::BF16;
}

/// The elements of an operand in f32: its own, or a copy in `bound`.
static const float *getFloats(AttentionOp op, unsigned operand,
                              const OperandData &data, BoundProblem &bound) {
  Type element = getElementTypeOrSelf(op->getOperand(operand).getType());
  if (element.isF32())
    return static_cast<const float *>(data.data);
  HalfType type = element.isF16() ? HalfType::F16 : HalfType::BF16;
  const auto *bits = static_cast<const uint16_t *>(data.data);
  std::vector<float> &wide = bound.widened.emplace_back();
  for (int64_t i = 0, end = llvm::product_of(data.sizes); i < end; ++i)
    wide.push_back(widenHalf(type, bits[i]));
  return wide.data();
}

/// The bias through its map: a dim of the score matrix that the map leaves out
/// is broadcast.
static void addBias(AttentionOp op, const OperandData &data,
                    BoundProblem &bound) {
  reference::BiasShape shape;
  shape.isFull = {false, false, false, false};
  reference::TensorView view;
  view.data =
      getFloats(op, op.getODSOperands(3).getBeginOperandIndex(), data, bound);
  std::vector<int64_t> strides = getDenseStrides(data.sizes);
  for (auto [index, expr] :
       llvm::enumerate(op.getBiasMapOrDefault().getResults()))
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      shape.isFull[dim.getPosition()] = true;
      view.strides[dim.getPosition()] = strides[index];
    }
  bound.problem.bias = shape;
  bound.inputs.bias = view;
}

static std::vector<int64_t> readLengths(const OperandData &data) {
  const auto *values = static_cast<const int32_t *>(data.data);
  return std::vector<int64_t>(values, values + data.sizes[0]);
}

static void addDims(AttentionOp op, const OperandTable &operands,
                    reference::Problem &problem) {
  LayoutAttr layout = op.getLayoutOrDefault();
  reference::Index4 q = getSizes(operands.at(0), layout.getQ());
  reference::Index4 k = getSizes(operands.at(1), layout.getK());
  reference::Index4 v = getSizes(operands.at(2), layout.getV());
  problem.dims = {q[0], q[1], k[1], q[2], k[2], q[3], v[3]};
  problem.queryLayout = getLayout(layout.getQ());
  problem.keyLayout = getLayout(layout.getK());
  problem.valueLayout = getLayout(layout.getV());
  problem.outputLayout = getLayout(layout.getO());
  problem.scale = op.getScaleOrDefault().convertToFloat();
  problem.fullyMasked =
      getFullyMasked(op.getNumericsOrDefault().getFullyMasked());
  problem.wantsLse = op.getOuts().size() == 2;
}

FailureOr<BoundProblem> attn::check::makeProblem(AttentionOp op,
                                                 const OperandTable &operands) {
  if (!op.getOffsets().empty() || !op.getLengths().empty())
    return op.emitOpError("not supported yet: the reference of a slice");
  BoundProblem bound;
  bound.outputType = getOutputType(op.getQuery().getType().getElementType());
  addDims(op, operands, bound.problem);
  if (failed(addMaskAndRegions(op, bound.problem)))
    return failure();
  SmallVector<const float *> floats;
  for (unsigned operand : {0, 1, 2})
    floats.push_back(getFloats(op, operand, operands.at(operand), bound));
  bound.inputs = reference::denseInputs(bound.problem, floats[0], floats[1],
                                        floats[2], /*bias=*/nullptr);
  auto find = [&](OperandRange range) -> const OperandData * {
    return range.empty() ? nullptr : &operands.at(range.getBeginOperandIndex());
  };
  if (const OperandData *bias = find(op.getODSOperands(3)))
    addBias(op, *bias, bound);
  if (const OperandData *lengths = find(op.getODSOperands(4)))
    bound.problem.queryLengths = readLengths(*lengths);
  if (const OperandData *lengths = find(op.getODSOperands(5)))
    bound.problem.keyLengths = readLengths(*lengths);
  if (failed(addCaptures(op, operands, bound.inputs)))
    return failure();
  std::string problemError = bound.problem.validate(bound.inputs.captures);
  if (!problemError.empty())
    return op.emitOpError(problemError);
  return bound;
}
