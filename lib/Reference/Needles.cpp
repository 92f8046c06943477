//===- Needles.cpp - Fills inputs of the exact kinds ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `Generate.h` has the construction and its proof.
//===----------------------------------------------------------------------===//
#include "lib/Reference/Needles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace attn::reference;

namespace {

/// Streams of a seed, one per purpose.
enum Stream : uint64_t {
  SignStream = 16,
  RowStream,
  RankStream,
  LaneStream,
  ValueStream,
  ValueSignStream,
  BiasStream
};

/// Lanes [first, last) of the query/key dim.
struct Lanes {
  int64_t first, last;
  int64_t count() const { return last - first; }
};

class RankedFiller {
public:
  RankedFiller(const Problem &problem, const GenerateOptions &options,
               const RankPlan &plan, Generated &data)
      : problem(problem), options(options), plan(plan), data(data),
        unit(unitFor(plan.gap)) {}

  void fill();

private:
  double unitFor(double gap) const;
  Lanes half(int index) const;
  float signOf(int64_t b, int64_t g, int64_t c) const;
  std::vector<int64_t> drawRanks(Random &random) const;
  void fillQueryRow(int64_t b, int64_t h, float *row, Random &rows);
  void fillKeyHead(int64_t b, int64_t g, Random &ranks, Random &lanes);
  void fillKeyLanes(int64_t rank, Lanes lanes, int64_t b, int64_t g, float *row,
                    Random &random);
  void fillCancelling(Lanes lanes, int64_t b, int64_t g, float *row,
                      Random &random);
  void fillSum(int64_t sum, Lanes lanes, int64_t b, int64_t g, float *row,
               Random &random);
  void fillValue();
  void fillBias();

  const Problem &problem;
  const GenerateOptions &options;
  const RankPlan &plan;
  Generated &data;
  double unit;
};

} // namespace

/// Smallest power of two whose product with |scale| is at least `gap`.
double RankedFiller::unitFor(double gap) const {
  double wanted = gap / std::fabs(problem.scale);
  int exponent = 0;
  double fraction = std::frexp(wanted, &exponent);
  return std::ldexp(1.0, fraction == 0.5 ? exponent - 1 : exponent);
}

Lanes RankedFiller::half(int index) const {
  int64_t dim = problem.dims.queryKeyDim, middle = dim / 2;
  if (middle == 0)
    return {0, dim};
  return index == 0 ? Lanes{0, middle} : Lanes{middle, dim};
}

float RankedFiller::signOf(int64_t b, int64_t g, int64_t c) const {
  Random signs(options.seed, SignStream);
  int64_t index =
      (b * problem.dims.keyHeads + g) * problem.dims.queryKeyDim + c;
  return signs.bitsAt(index) & 1 ? 1.0f : -1.0f;
}

/// A random rank for each key: zero for the top keys, then 1, 2, ....
std::vector<int64_t> RankedFiller::drawRanks(Random &random) const {
  int64_t count = problem.dims.keyLength;
  std::vector<int64_t> order(count), ranks(count);
  std::iota(order.begin(), order.end(), 0);
  for (int64_t n = count - 1; n > 0; --n)
    std::swap(order[n], order[random.integer(0, n)]);
  if (options.needleKey >= 0 && options.needleKey < count)
    std::swap(order[0],
              *std::find(order.begin(), order.end(), options.needleKey));
  for (int64_t n = 0; n < count; ++n)
    ranks[order[n]] = std::max<int64_t>(0, n - plan.topKeys + 1);
  return ranks;
}

void RankedFiller::fillQueryRow(int64_t b, int64_t h, float *row,
                                Random &rows) {
  int64_t g = h / (problem.dims.queryHeads / problem.dims.keyHeads);
  uint64_t bits = rows.next();
  float factor = std::copysign(bits & 2 ? 2.0f : 1.0f, problem.scale);
  Lanes lanes = half(bits & 1);
  std::fill(row, row + problem.dims.queryKeyDim, 0.0f);
  for (int64_t c = lanes.first; c < lanes.last; ++c)
    row[c] = factor * signOf(b, g, c);
}

/// One pair of lanes that cancels. Powers of two: their products with a query
/// that was scaled first are exact, so no fused multiply-add leaves a rest.
void RankedFiller::fillCancelling(Lanes lanes, int64_t b, int64_t g, float *row,
                                  Random &random) {
  std::fill(row + lanes.first, row + lanes.last, 0.0f);
  if (lanes.count() < 2)
    return;
  int64_t c = random.integer(lanes.first, lanes.last - 2);
  int64_t d = random.integer(c + 1, lanes.last - 1);
  float value = std::ldexp(static_cast<float>(unit),
                           static_cast<int>(random.integer(0, 2)));
  row[c] = value * signOf(b, g, c);
  row[d] = -value * signOf(b, g, d);
}

/// Random small numbers, then the rest of the sum spread evenly.
void RankedFiller::fillSum(int64_t sum, Lanes lanes, int64_t b, int64_t g,
                           float *row, Random &random) {
  std::vector<int64_t> parts(lanes.count());
  for (int64_t &part : parts)
    part = lanes.count() > 1 ? random.integer(-2, 2) : 0;
  int64_t rest = sum - std::accumulate(parts.begin(), parts.end(), int64_t(0));
  int64_t each = rest / lanes.count(), extra = rest % lanes.count();
  for (int64_t n = 0; n < lanes.count(); ++n) {
    int64_t one = n < std::abs(extra) ? (extra > 0 ? 1 : -1) : 0;
    int64_t c = lanes.first + n;
    row[c] =
        static_cast<float>((parts[n] + each + one) * unit) * signOf(b, g, c);
  }
}

void RankedFiller::fillKeyLanes(int64_t rank, Lanes lanes, int64_t b, int64_t g,
                                float *row, Random &random) {
  if (plan.isTwoLevel)
    fillSum(rank == 0 ? 1 : -1, lanes, b, g, row, random);
  else if (rank == 0 || plan.isInBias)
    fillCancelling(lanes, b, g, row, random);
  else
    fillSum(-rank, lanes, b, g, row, random);
}

void RankedFiller::fillKeyHead(int64_t b, int64_t g, Random &ranks,
                               Random &lanes) {
  Index4 strides = denseStrides(problem.keyLayout, problem.keySizes());
  for (int part = 0; part < 2; ++part) {
    std::vector<int64_t> rankOf = drawRanks(ranks);
    for (int64_t j = 0; j < problem.dims.keyLength; ++j)
      fillKeyLanes(rankOf[j], half(part), b, g,
                   &data.key[b * strides[0] + g * strides[1] + j * strides[2]],
                   lanes);
  }
}

/// Powers of two. Where several are averaged, those of a lane share their sign:
/// a sum that cancels would leave the rest of the row to be seen.
void RankedFiller::fillValue() {
  Random random(options.seed, ValueStream);
  Random signs(options.seed, ValueSignStream);
  int64_t heads = problem.dims.keyHeads, dim = problem.dims.valueDim;
  Index4 strides = denseStrides(problem.valueLayout, problem.valueSizes());
  for (int64_t b = 0; b < problem.dims.batch; ++b)
    for (int64_t g = 0; g < heads; ++g)
      for (int64_t j = 0; j < problem.dims.keyLength; ++j)
        for (int64_t c = 0; c < dim; ++c) {
          int exponent = static_cast<int>(random.integer(-2, 3));
          uint64_t lane = (b * heads + g) * dim + c;
          uint64_t sign = plan.topKeys > 1 ? signs.bitsAt(lane) : random.next();
          data.value[b * strides[0] + g * strides[1] + j * strides[2] + c] =
              std::ldexp(sign & 1 ? 1.0f : -1.0f, exponent);
        }
}

/// Ranks along the keys if the bias carries them. Otherwise numbers too small
/// to change an order, and zeros where a tie must stay one.
void RankedFiller::fillBias() {
  Random random(options.seed, BiasStream);
  if (!plan.isInBias) {
    for (float &value : data.bias)
      value =
          plan.topKeys > 1 ? 0.0f : static_cast<float>(random.integer(-4, 4));
    return;
  }
  int64_t keys = problem.dims.keyLength;
  for (size_t row = 0; row + keys <= data.bias.size() && keys > 0;
       row += keys) {
    std::vector<int64_t> rankOf = drawRanks(random);
    for (int64_t j = 0; j < keys; ++j)
      data.bias[row + j] = static_cast<float>(-plan.gap * rankOf[j]);
  }
}

void RankedFiller::fill() {
  const Dims &dims = problem.dims;
  Index4 strides = denseStrides(problem.queryLayout, problem.querySizes());
  Random rows(options.seed, RowStream), ranks(options.seed, RankStream),
      lanes(options.seed, LaneStream);
  for (int64_t b = 0; b < dims.batch; ++b) {
    for (int64_t h = 0; h < dims.queryHeads; ++h)
      for (int64_t i = 0; i < dims.queryLength; ++i)
        fillQueryRow(
            b, h, &data.query[b * strides[0] + h * strides[1] + i * strides[2]],
            rows);
    for (int64_t g = 0; g < dims.keyHeads; ++g)
      fillKeyHead(b, g, ranks, lanes);
  }
  fillValue();
  fillBias();
}

void attn::reference::fillRanked(const Problem &problem,
                                 const GenerateOptions &options,
                                 const RankPlan &plan, Generated &data) {
  RankedFiller(problem, options, plan, data).fill();
}
