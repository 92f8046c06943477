//===- DimLanes.cpp - Kernel parts for tiles of few rows ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// With fewer rows than half a vector has lanes, lanes of rows would be idle and
// every element of K and V a load of its own. Here lanes are consecutive dims:
// K and V are read as vectors and each is used for all rows,
//
//   scores   s[key, row]    = sum of lanes of  Σ k[key, d..] · q[row, d..]
//   values   acc[row, e..] += p[key, row] · v[key, e..]
//
// The sum of lanes is paid once for each score. Scores lie as elsewhere, [keys,
// rows], so that the softmax is the same; q and the accumulator lie by rows.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToCPU/DimLanes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace attn;

/// Bytes of K that are asked for ahead of their use.
static constexpr int64_t prefetchBytes = 6144;
static constexpr int64_t lineBytes = 64;

static VectorType getDimVector(LaneBuilder &b) {
  return VectorType::get(b.getShape().machineLanes, b.getF32Type());
}

/// Elements of 16 bits are widened in registers: each is used for all rows.
static Value loadDims(LaneBuilder &b, Value buffer, ValueRange indices) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  Value loaded = vector::LoadOp::create(b, getDimVector(b).clone(element),
                                        buffer, indices);
  if (element.isF32())
    return loaded;
  return arith::ExtFOp::create(b, getDimVector(b), loaded);
}

static int64_t getElementBytes(Value buffer) {
  return cast<MemRefType>(buffer.getType()).getElementTypeBitWidth() / 8;
}

static int64_t getElementsPerLine(Value buffer) {
  return lineBytes / getElementBytes(buffer);
}

static Value broadcastToDims(LaneBuilder &b, Value scalar) {
  return vector::BroadcastOp::create(b, getDimVector(b), scalar);
}

static Value zeroDims(LaneBuilder &b) {
  return b.constant(getDimVector(b), 0.0f);
}

void attn::packQueryRows(LaneBuilder &b, Value query, Value packed) {
  Value zero = b.index(0), rows = b.dim(query, 0), dims = b.dim(query, 1);
  Value none = b.constant(b.getF32Type(), 0.0f);
  b.loop(zero, rows, 1, [&](Value r) {
    b.loop(zero, dims, 1, [&](Value d) {
      b.storeScalar(b.loadScalar(query, {r, d}), packed, {r, d});
    });
  });
  b.loop(rows, b.dim(packed, 0), 1, [&](Value r) {
    b.loop(zero, dims, 1,
           [&](Value d) { b.storeScalar(none, packed, {r, d}); });
  });
}

/// Asks for line `number` of the rows of `matrix` from `first` on, counted
/// along the rows: in this order memory is fastest.
static void prefetchLine(LaneBuilder &b, Value matrix, Value first,
                         Value number) {
  int64_t elementsPerLine = getElementsPerLine(matrix);
  Value lines =
      b.index(llvm::divideCeil(b.getStaticDim(matrix, 1), elementsPerLine));
  Value row = b.createOrFold<arith::DivUIOp>(number, lines);
  Value line = b.createOrFold<arith::RemUIOp>(number, lines);
  b.prefetch(matrix, {b.add(first, row), b.multiply(line, elementsPerLine)});
}

/// The lanes to be summed of the scores of `keys` with every row, keys × rows;
/// on the way it asks for as many keys further on.
static LaneBuilder::Values buildScoreBlock(LaneBuilder &b,
                                           const OnlineTile &tile, Value first,
                                           ValueRange keys) {
  const KernelShape &shape = b.getShape();
  int64_t dims = b.getStaticDim(tile.key, 1), rows = shape.queryTile;
  int64_t ahead =
      llvm::divideCeil(prefetchBytes, getElementBytes(tile.key) * dims);
  int64_t elementsPerLine = getElementsPerLine(tile.key);
  bool isInPlace = tile.key == OnlineStepOp(tile.step).getKey();
  // A line of each key at a time, where lines and vectors fit D.
  int64_t size = dims % elementsPerLine == 0
                     ? std::max(elementsPerLine, shape.machineLanes)
                     : shape.machineLanes;
  if (dims % size != 0)
    size = shape.machineLanes;
  auto body = [&](Value d, ValueRange sums) {
    LaneBuilder::Values next(sums);
    if (isInPlace) {
      Value line = b.createOrFold<arith::DivUIOp>(d, b.index(size));
      line = b.multiply(line, keys.size());
      for (size_t k = 0; k < keys.size(); ++k)
        prefetchLine(b, tile.key, b.add(first, ahead), b.add(line, k));
    }
    for (int64_t at = 0; at < size; at += shape.machineLanes) {
      Value dim = b.add(d, at);
      LaneBuilder::Values parts;
      for (Value key : keys)
        parts.push_back(loadDims(b, tile.key, {key, dim}));
      for (int64_t r = 0; r < rows; ++r) {
        Value q = loadDims(b, tile.packedQuery, {b.index(r), dim});
        for (auto [k, part] : llvm::enumerate(parts))
          next[k * rows + r] = b.multiplyAdd(part, q, next[k * rows + r]);
      }
    }
    return next;
  };
  LaneBuilder::Values zeros(keys.size() * rows, zeroDims(b));
  return b.loop(b.index(0), b.index(dims), size, zeros, body);
}

static constexpr int64_t quad = 4;

/// The sums of the lanes of four vectors, as a vector of four: quads of lanes
/// are transposed by halves and added, then the quads of the vector.
static Value addLanesOfFour(LaneBuilder &b, ValueRange vectors) {
  int64_t lanes = b.getShape().machineLanes;
  // Lanes (first, second) of the same quad of both vectors, and so on.
  auto shuffle = [&](Value left, Value right, std::array<int64_t, quad> order) {
    SmallVector<int64_t> mask;
    for (int64_t start = 0; start < lanes; start += quad)
      for (int64_t lane : order)
        mask.push_back(lane < quad ? start + lane
                                   : start + lane - quad + lanes);
    return vector::ShuffleOp::create(b, left, right, mask);
  };
  auto add = [&](Value left, Value right) -> Value {
    return arith::AddFOp::create(b, left, right);
  };
  auto interleave = [&](Value left, Value right) {
    return add(shuffle(left, right, {0, 4, 1, 5}),
               shuffle(left, right, {2, 6, 3, 7}));
  };
  Value first = interleave(vectors[0], vectors[1]);
  Value second = interleave(vectors[2], vectors[3]);
  Value sums = add(shuffle(first, second, {0, 1, 4, 5}),
                   shuffle(first, second, {2, 3, 6, 7}));
  for (; lanes > quad; lanes /= 2) {
    auto half = [&](int64_t from) -> Value {
      auto mask = llvm::to_vector(llvm::seq<int64_t>(from, from + lanes / 2));
      return vector::ShuffleOp::create(b, sums, sums, mask);
    };
    sums = add(half(0), half(lanes / 2));
  }
  return sums;
}

/// Writes the scores of one key, whose lanes are to be summed, four rows at a
/// time.
static void storeQuads(LaneBuilder &b, const OnlineTile &tile, Value key,
                       ValueRange rows, float scale) {
  auto type = VectorType::get(quad, b.getF32Type());
  for (size_t r = 0; r < rows.size(); r += quad) {
    Value sums = addLanesOfFour(b, rows.slice(r, quad));
    Value scaled = arith::MulFOp::create(b, sums, b.constant(type, scale));
    b.storeLanes(scaled, tile.scores, {key, b.index(r)});
  }
}

void attn::buildScoresOfFewRows(LaneBuilder &b, const OnlineTile &tile) {
  const KernelShape &shape = b.getShape();
  bool areQuads = shape.queryTile % quad == 0 && shape.machineLanes >= quad &&
                  llvm::isPowerOf2_64(shape.machineLanes);
  OnlineStepOp step = tile.step;
  Value scale = b.constant(b.getF32Type(), step.getScale().convertToFloat());
  Value lastKey = b.add(tile.keys, -1);
  b.loop(b.index(0), tile.keys, shape.keyBlock, [&](Value first) {
    LaneBuilder::Values keys;
    for (int64_t k = 0; k < shape.keyBlock; ++k)
      keys.push_back(b.smallest(b.add(first, k), lastKey));
    LaneBuilder::Values sums = buildScoreBlock(b, tile, first, keys);
    for (int64_t k = 0; areQuads && k < shape.keyBlock; ++k)
      storeQuads(b, tile, b.add(first, k),
                 ValueRange(sums).slice(k * shape.queryTile, shape.queryTile),
                 step.getScale().convertToFloat());
    if (areQuads)
      return;
    for (auto [at, lanes] : llvm::enumerate(sums)) {
      Value sum = vector::ReductionOp::create(
          b, vector::CombiningKind::ADD, lanes, arith::FastMathFlags::reassoc);
      Value scaled = arith::MulFOp::create(b, sum, scale);
      b.storeScalar(
          scaled, tile.scores,
          {b.add(first, at / shape.queryTile), b.index(at % shape.queryTile)});
    }
  });
}

/// acc[row] *= rescale[row]
static void buildRescale(LaneBuilder &b, const OnlineTile &tile,
                         ValueRange rescale) {
  const KernelShape &shape = b.getShape();
  for (int64_t r = 0; r < shape.queryTile; ++r) {
    Value factor = broadcastToDims(
        b, b.extractLane(rescale[r / shape.lanes], r % shape.lanes));
    b.loop(b.index(0), b.dim(tile.acc, 1), shape.machineLanes, [&](Value e) {
      SmallVector<Value> at = {b.index(r), e};
      Value old = loadDims(b, tile.acc, at);
      b.storeLanes(arith::MulFOp::create(b, old, factor), tile.acc, at);
    });
  }
}

/// Vectors of value dims in a register block, beside those of V and one of P; a
/// divisor of `vectors`.
static int64_t getStrip(const KernelShape &shape, int64_t vectors) {
  int64_t rows = shape.queryTile, loaded = rows > 1 ? 1 : 0;
  int64_t strip =
      std::clamp<int64_t>((shape.registers - 1) / (rows + loaded), 1, 8);
  while (vectors % strip != 0)
    --strip;
  return strip;
}

/// acc[.., e .. e + strip] += P·V over keys [from, to), in registers.
static void buildStrip(LaneBuilder &b, const OnlineTile &tile, Value from,
                       Value to, Value e, int64_t strip, int64_t chunk) {
  const KernelShape &shape = b.getShape();
  int64_t rows = shape.queryTile;
  bool isInPlace = tile.value == OnlineStepOp(tile.step).getValue();
  auto column = [&](int64_t n) { return b.add(e, n * shape.machineLanes); };
  LaneBuilder::Values zeros(rows * strip, zeroDims(b));
  LaneBuilder::Values sums =
      b.loop(from, to, 1, zeros, [&](Value key, ValueRange soFar) {
        LaneBuilder::Values parts, next(soFar);
        if (isInPlace) {
          // The strips of a chunk ask for all lines of the next one.
          Value number =
              b.add(b.createOrFold<arith::DivUIOp>(
                        b.createOrFold<arith::MulIOp>(e, b.index(chunk)),
                        b.index(strip * shape.machineLanes)),
                    b.sub(key, from));
          prefetchLine(b, tile.value, b.add(from, chunk), number);
        }
        for (int64_t n = 0; n < strip; ++n)
          parts.push_back(loadDims(b, tile.value, {key, column(n)}));
        for (int64_t r = 0; r < rows; ++r) {
          Value weight =
              broadcastToDims(b, b.loadScalar(tile.scores, {key, b.index(r)}));
          for (auto [n, part] : llvm::enumerate(parts))
            next[r * strip + n] =
                b.multiplyAdd(weight, part, next[r * strip + n]);
        }
        return next;
      });
  for (auto [at, sum] : llvm::enumerate(sums)) {
    SmallVector<Value> place = {b.index(at / strip), column(at % strip)};
    Value old = loadDims(b, tile.acc, place);
    b.storeLanes(arith::AddFOp::create(b, old, sum), tile.acc, place);
  }
}

void attn::buildValuesOfFewRows(LaneBuilder &b, const OnlineTile &tile,
                                ValueRange rescale) {
  const KernelShape &shape = b.getShape();
  buildRescale(b, tile, rescale);
  int64_t dims = b.getStaticDim(tile.value, 1);
  int64_t strip = getStrip(shape, dims / shape.machineLanes);
  int64_t chunk = shape.valueChunk(dims);
  b.loop(b.index(0), tile.keys, chunk, [&](Value from) {
    Value to = b.smallest(b.add(from, chunk), tile.keys);
    b.loop(b.index(0), b.index(dims), strip * shape.machineLanes,
           [&](Value e) { buildStrip(b, tile, from, to, e, strip, chunk); });
  });
}
