//===- TileRule.cpp - Which tiles, and why --------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The rule is documented where users find it: the description of
// attn-select-tiles in Passes.td. Query rows lie in vector lanes, so a query
// tile is a number of vectors; a key element is broadcast to all of them.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/CPUTime.h"
#include "lib/Analysis/CostModel/TileConfiguration.h"
#include "lib/Target/Target.h"
#include "passes/SelectTiles/Transforms.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace attn;

/// Bytes of a score, an accumulator and a packed query element: all are f32.
static constexpr int64_t kElementBytes = 4;
static constexpr int64_t kFewestKeys = 32, kMostKeys = 256, kKeyStep = 16;

//===----------------------------------------------------------------------===//
// Guards and plans
//===----------------------------------------------------------------------===//

/// The variant with one configuration whose guard is that each of `slacks`,
/// over (q_len, kv_len, batch), is at least 0.
static TileVariantAttr getVariant(ArrayRef<AffineExpr> slacks,
                                  TileConfigAttr config) {
  AffineMap guard = AffineMap::get(/*dimCount=*/3, /*symbolCount=*/0, slacks,
                                   config.getContext());
  return TileVariantAttr::get(config.getContext(), AffineMapAttr::get(guard),
                              config);
}

/// The guard `q_len <= rows`.
static AffineExpr getAtMostRows(MLIRContext *context, int64_t rows) {
  return rows - getAffineDimExpr(0, context);
}

TilePlanAttr attn::getUnfusedPlan(MLIRContext *context) {
  TileConfiguration config;
  config.schedule = Schedule::unfused;
  return TilePlanAttr::get(context,
                           getVariant({}, getTileConfigAttr(context, config)));
}

//===----------------------------------------------------------------------===//
// The rule
//===----------------------------------------------------------------------===//

namespace {
/// What the rule looks at: the shape of an attention and the machine.
struct Shape {
  int64_t rows; // ShapedType::kDynamic where dynamic
  int64_t dim;
  int64_t valueDim;
  int64_t group; // query heads of a key head; 1 where unknown
  bool isNarrow; // elements of 16 bits, widened tile by tile
};
} // namespace

static int64_t getGroup(RankedTensorType query, RankedTensorType key,
                        LayoutAttr layout) {
  int64_t heads =
      query.getDimSize(AttentionOp::getDimPositions(layout.getQ())[1]);
  int64_t keyHeads =
      key.getDimSize(AttentionOp::getDimPositions(layout.getK())[1]);
  bool isKnown =
      !ShapedType::isDynamic(heads) && !ShapedType::isDynamic(keyHeads);
  return isKnown ? heads / keyHeads : 1;
}

static Shape getShape(AttentionOp op) {
  auto query = cast<RankedTensorType>(op.getQuery().getType());
  auto key = cast<RankedTensorType>(op.getKey().getType());
  auto value = cast<RankedTensorType>(op.getValue().getType());
  auto positions = AttentionOp::getDimPositions(op.getLayoutOrDefault().getQ());
  return {query.getDimSize(positions[2]), query.getShape().back(),
          value.getShape().back(),
          getGroup(query, key, op.getLayoutOrDefault()),
          !query.getElementType().isF32()};
}

/// Rows of a full query tile: vectors in threes fill 16 registers best.
static int64_t chooseQueryTile(Shape shape, int64_t lanes, TargetAttr target) {
  int64_t tile = (target.getVectorRegisters() > 16 ? 4 : 6) * lanes;
  int64_t l2Bytes = getL2BytesOrDefault(target);
  bool isShort = !ShapedType::isDynamic(shape.rows) && shape.rows <= 2 * lanes;
  int64_t held = kElementBytes * tile * (shape.dim + shape.valueDim);
  return isShort || held > l2Bytes / 2 ? 2 * lanes : tile;
}

/// Keys of a tile whose scores for `queryTile` rows stay in half of L1, and
/// whose widened copies of K and V in a quarter of L2.
static int64_t chooseKeyTile(int64_t queryTile, Shape shape,
                             TargetAttr target) {
  int64_t fitting =
      getL1BytesOrDefault(target) / 2 / (kElementBytes * queryTile);
  int64_t widened = getL2BytesOrDefault(target) / 4 /
                    (kElementBytes * (shape.dim + shape.valueDim));
  if (shape.isNarrow)
    fitting = std::min(fitting, widened);
  return std::clamp(fitting / kKeyStep * kKeyStep, kFewestKeys, kMostKeys);
}

/// The configuration for a query tile, `overrides` first.
static TileConfigAttr getConfig(MLIRContext *context, Shape shape,
                                int64_t queryTile, TargetAttr target,
                                const TileOverrides &overrides,
                                int64_t packedHeads = 1) {
  int64_t keyTile = overrides.keyTile;
  if (keyTile == 0)
    keyTile = chooseKeyTile(queryTile, shape, target);
  TileConfiguration config;
  config.queryTile = queryTile;
  config.keyTile = keyTile;
  config.packedHeads = packedHeads;
  return getTileConfigAttr(context, config);
}

/// Rows of a tile that holds `rows`: whole vectors, unless their lanes would be
/// idle by half, where lanes are dims.
static int64_t roundRows(int64_t rows, int64_t lanes) {
  return 2 * rows <= lanes ? rows : llvm::alignTo(rows, lanes);
}

/// The largest divisor of `group` that is at most `most`.
static int64_t choosePackedHeads(int64_t group, int64_t most) {
  int64_t packed = std::min(group, most);
  while (group % packed != 0)
    --packed;
  return packed;
}

/// The reason for a configuration, with the figures it follows from.
static std::string explain(TileConfigAttr config, Shape shape,
                           TargetAttr target) {
  int64_t tile = config.getQueryTile();
  return llvm::formatv(
             "{0} query rows by {1} keys on '{2}': scores take {3} of {4} B of "
             "L1, query and accumulator {5} of {6} B of L2",
             tile, config.getKeyTile(), target.getName(),
             kElementBytes * tile * config.getKeyTile(),
             getL1BytesOrDefault(target),
             kElementBytes * tile * (shape.dim + shape.valueDim),
             getL2BytesOrDefault(target))
      .str();
}

/// The tile that the time of the CPU's kernel says, where all sizes are known,
/// the elements are f32 and nothing is insisted on; what else was looked at
/// goes to `table`.
static std::optional<CPUTile> chooseByTime(AttentionOp op, Shape shape,
                                           TargetAttr target,
                                           const Device &device,
                                           const TileOverrides &overrides,
                                           std::string &table) {
  auto isStatic = [](Value tensor) {
    return cast<RankedTensorType>(tensor.getType()).hasStaticShape();
  };
  if (overrides.queryTile > 0 || overrides.keyTile > 0 || shape.isNarrow ||
      !isStatic(op.getQuery()) || !isStatic(op.getKey()))
    return std::nullopt;
  std::optional<CPUMachine> cpu = getCPUMachine(device);
  std::optional<Workload> workload = getWorkload(op);
  if (!cpu || !workload)
    return std::nullopt;
  // Packed Qᵀ and the accumulator stay in half of L2.
  int64_t fitting = getL2BytesOrDefault(target) / 2 /
                    (kElementBytes * (shape.dim + shape.valueDim));
  CPURanking ranking = rankCPUTiles(*cpu, *workload, fitting);
  constexpr size_t kPrintedTiles = 8;
  llvm::raw_string_ostream os(table);
  printCPURanking(os, target.getName(), *cpu, *workload, ranking,
                  kPrintedTiles);
  return ranking.chosen;
}

/// The configuration for as many rows as there are, with the reason and the
/// table of what else was looked at.
static TileConfigAttr chooseFullTile(AttentionOp op, Shape shape, int64_t lanes,
                                     TargetAttr target, const Device &device,
                                     const TileOverrides &overrides,
                                     TileChoice &choice) {
  MLIRContext *context = op.getContext();
  int64_t queryTile = overrides.queryTile;
  if (queryTile == 0)
    queryTile = chooseQueryTile(shape, lanes, target);
  TileConfigAttr byRule =
      getConfig(context, shape, queryTile, target, overrides);
  std::optional<CPUTile> timed =
      chooseByTime(op, shape, target, device, overrides, choice.table);
  if (!timed) {
    choice.reason = explain(byRule, shape, target);
    return byRule;
  }
  choice.reason = llvm::formatv(
      "{0} query rows by {1} keys on '{2}': {3:F0} clk of a core predicted; "
      "the rule says {4} by {5}",
      timed->queryTile, timed->keyTile, target.getName(), timed->clocks,
      byRule.getQueryTile(), byRule.getKeyTile());
  return getConfig(context, shape, timed->queryTile, target,
                   {Schedule::fused, timed->queryTile, timed->keyTile});
}

TileChoice attn::chooseTiles(AttentionOp op, TargetAttr target,
                             const Device &device,
                             const TileOverrides &overrides) {
  MLIRContext *context = op.getContext();
  Shape shape = getShape(op);
  int64_t lanes = getVectorLanes(target, Float32Type::get(context));
  int64_t packed = choosePackedHeads(shape.group, 4 * lanes);
  auto getFewRows = [&](int64_t rows, int64_t heads) {
    return getConfig(context, shape, roundRows(rows, lanes), target, overrides,
                     heads);
  };
  bool isForced = overrides.queryTile > 0;
  bool isDynamic = ShapedType::isDynamic(shape.rows);
  if (!isForced && !isDynamic && shape.rows <= std::max(packed, lanes)) {
    TileConfigAttr few = shape.rows <= packed ? getFewRows(packed, packed)
                                              : getFewRows(shape.rows, 1);
    return {TilePlanAttr::get(context, getVariant({}, few)),
            explain(few, shape, target), /*table=*/""};
  }
  TileChoice choice;
  TileConfigAttr full =
      chooseFullTile(op, shape, lanes, target, device, overrides, choice);
  SmallVector<TileVariantAttr> variants;
  if (!isForced && isDynamic) {
    TileConfigAttr few = getFewRows(packed, packed);
    variants.push_back(getVariant(getAtMostRows(context, packed), few));
    choice.reason += llvm::formatv("; up to {0} rows, {1} by {2}", packed,
                                   few.getQueryTile(), few.getKeyTile());
  }
  variants.push_back(getVariant({}, full));
  choice.plan = TilePlanAttr::get(context, variants);
  return choice;
}
