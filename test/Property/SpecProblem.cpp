//===- SpecProblem.cpp - A spec, described to the reference ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "test/Property/Spec.h"

#include "lib/Reference/Random.h"

using namespace attn;
using namespace attn::property;
using namespace attn::reference;

/// Adds what the mask keeps.
static void addMask(const Spec &spec, Problem &problem) {
  constexpr MaskAlignment top = MaskAlignment::TopLeft,
                          bottom = MaskAlignment::BottomRight;
  switch (static_cast<MaskKind>(spec.mask)) {
  case MaskKind::causalTopLeft:
    problem.mask = {CausalMask{top}};
    break;
  case MaskKind::causalBottomRight:
    problem.mask = {CausalMask{bottom}};
    break;
  case MaskKind::window:
    problem.mask = {WindowMask{spec.left, spec.right, top}};
    break;
  case MaskKind::windowBottom:
    problem.mask = {WindowMask{spec.left, spec.right, bottom}};
    break;
  case MaskKind::causalWindow:
    problem.mask = {CausalMask{top}, WindowMask{spec.left, spec.right, top}};
    break;
  case MaskKind::predicate: {
    Expression keeps;
    int sum = keeps.apply(ExpressionOp::Add, {keeps.apply(ExpressionOp::Row),
                                              keeps.apply(ExpressionOp::Key)});
    int rest = keeps.apply(ExpressionOp::Remainder, {sum, keeps.integer(3)});
    keeps.apply(ExpressionOp::NotEqual, {rest, keeps.integer(1)});
    problem.mask = {PredicateMask{keeps}};
    break;
  }
  default:
    break;
  }
}

/// Adds what the score region computes.
static void addRegion(const Spec &spec, Problem &problem) {
  Expression score;
  int s = score.apply(ExpressionOp::Score);
  if (spec.region == int64_t(RegionKind::softcap)) {
    int cap = score.real(20.0);
    int t = score.apply(ExpressionOp::Tanh,
                        {score.apply(ExpressionOp::Divide, {s, cap})});
    score.apply(ExpressionOp::Multiply, {t, cap});
  } else if (spec.region == int64_t(RegionKind::alibi)) {
    int slope = score.capture(0, {score.apply(ExpressionOp::Head)});
    int distance =
        score.apply(ExpressionOp::Subtract, {score.apply(ExpressionOp::Key),
                                             score.apply(ExpressionOp::Row)});
    int scaled =
        score.apply(ExpressionOp::Multiply,
                    {slope, score.apply(ExpressionOp::ToReal, {distance})});
    score.apply(ExpressionOp::Add, {s, scaled});
  } else {
    return;
  }
  problem.scoreRegion = score;
}

Problem Spec::getProblem() const {
  Problem problem;
  problem.dims = {batch, keyHeads * group, keyHeads, queries, keys,
                  dim,   valueDim};
  problem.scale = static_cast<float>(scale);
  auto layout = [&](unsigned bit) {
    return layouts >> bit & 1 ? Layout::BSHD : Layout::BHSD;
  };
  problem.queryLayout = layout(0);
  problem.keyLayout = layout(1);
  problem.valueLayout = layout(2);
  problem.outputLayout = layout(3);
  addMask(*this, problem);
  addRegion(*this, problem);
  if (bias >= 0) {
    BiasShape shape;
    for (unsigned d = 0; d < 4; ++d)
      shape.isFull[d] = bias >> d & 1;
    problem.bias = shape;
  }
  if (hasLengths) {
    std::vector<int32_t> q = getQueryLengths(), k = getKeyLengths();
    problem.queryLengths = std::vector<int64_t>(q.begin(), q.end());
    problem.keyLengths = std::vector<int64_t>(k.begin(), k.end());
  }
  problem.fullyMasked = static_cast<FullyMasked>(fullyMasked);
  problem.wantsLse = wantsLse;
  return problem;
}

std::vector<float> Spec::getSlopes() const {
  std::vector<float> slopes;
  if (region != int64_t(RegionKind::alibi))
    return slopes;
  for (int64_t h = 0; h < keyHeads * group; ++h)
    slopes.push_back(1.0f / float(2 << h));
  return slopes;
}

std::vector<CaptureView> Spec::getCaptures(const std::vector<float> &slopes) {
  if (slopes.empty())
    return {};
  return {{CaptureElement::F32, slopes.data(), {int64_t(slopes.size())}, {1}}};
}

/// Lengths of 0..most, the extremes often.
static std::vector<int32_t> drawLengths(uint64_t seed, uint64_t stream,
                                        int64_t batch, int64_t most) {
  Random random(seed, stream);
  std::vector<int32_t> lengths;
  for (int64_t b = 0; b < batch; ++b) {
    int64_t kind = random.integer(0, 4);
    int64_t any = random.integer(0, most);
    lengths.push_back(int32_t(kind == 0 ? 0 : kind == 1 ? most : any));
  }
  return lengths;
}

std::vector<int32_t> Spec::getQueryLengths() const {
  return drawLengths(seed, 3, batch, queries);
}

std::vector<int32_t> Spec::getKeyLengths() const {
  return drawLengths(seed, 4, batch, keys);
}
