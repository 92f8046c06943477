//===- TileQueries.cpp - Make the grid over query tiles explicit ----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every cell of the grid (batch entry, query head, query tile) is independent
// of the others: this is where the parallelism of attention becomes visible.
// Nothing is chosen here; the plan says which tiles, and under which lengths.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "passes/Tile/HeadGrid.h"
#include "passes/Tile/Passes.h"
#include "passes/Tile/Transforms.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"

namespace attn {
#define GEN_PASS_DEF_TILEQUERIESPASS
#include "passes/Tile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

//===----------------------------------------------------------------------===//
// One grid
//===----------------------------------------------------------------------===//

/// The rows of the tile that starts at `first`: a static number where every
/// tile is full.
static OpFoldResult emitTileRows(OpBuilder &builder, Location loc,
                                 OpFoldResult rows, OpFoldResult first,
                                 int64_t tile) {
  std::optional<int64_t> known = getConstantIntValue(rows);
  if (tile == 1 || (known && *known % tile == 0))
    return builder.getIndexAttr(tile);
  AffineExpr start = builder.getAffineDimExpr(0);
  AffineExpr all = builder.getAffineSymbolExpr(0);
  AffineMap map =
      AffineMap::get(1, 1, {builder.getAffineConstantExpr(tile), all - start},
                     builder.getContext());
  return affine::makeComposedFoldedAffineMin(builder, loc, map, {first, rows});
}

namespace {
/// Keys [first, first + count) that a cell sees.
struct KeyPart {
  OpFoldResult first, count;
};
} // namespace

/// The attention on the slices of one cell. `layout` is the op's, but for what
/// it says of o.
static AttentionOp emitTile(OpBuilder &builder, AttentionOp op, HeadGrid &grid,
                            Value b, Value h, const HeadGrid::Place &queries,
                            KeyPart part, LayoutAttr outLayout,
                            ValueRange outs) {
  Location loc = op.getLoc();
  LayoutAttr layout = op.getLayoutOrDefault();
  auto value = [&](OpFoldResult folded) {
    return getValueOrCreateConstantIndexOp(builder, loc, folded);
  };
  HeadGrid::Place keys = {b, grid.keyHead(h), part.first, part.count, grid.dim};
  HeadGrid::Place values = keys;
  values.columns = grid.valueDim;
  Value q = grid.slice(op.getQuery(), grid.boxIn(layout.getQ(), queries));
  Value k = grid.slice(op.getKey(), grid.boxIn(layout.getK(), keys));
  Value v = grid.slice(op.getValue(), grid.boxIn(layout.getV(), values));
  Value bias;
  AffineMapAttr biasMap;
  if (op.getBias()) {
    bias = grid.slice(op.getBias(), grid.boxInBias(queries));
    biasMap = AffineMapAttr::get(op.getBiasMapOrDefault());
  }
  Value offsets[] = {b, h, value(queries.first), value(part.first)};
  Value lengths[] = {value(grid.queryLength(b)), value(grid.keyLength(b))};
  AttentionOp tile = AttentionOp::create(
      builder, loc, outs.getTypes(), q, k, v, bias, /*query_lengths=*/Value(),
      /*key_lengths=*/Value(), op.getCaptures(), Value(), Value(), Value(),
      Value(), ValueRange(), outs, offsets, lengths, op.getScaleAttr(),
      op.getMaskAttr(), biasMap, op.getRowMapAttr(), outLayout,
      op.getNumericsAttr());
  IRMapping mapping;
  op.getScore().cloneInto(&tile.getScore(), mapping);
  op.getKeep().cloneInto(&tile.getKeep(), mapping);
  return tile;
}

/// Positions of a query tile.
static int64_t getPositions(TileConfigAttr config) {
  int64_t packed = config.getPackedHeads();
  // With packed heads on vectors the rows of a tile are heads, at one position.
  if (packed > 1 && config.getUnit() == TileUnit::vectors)
    return 1;
  return config.getQueryTile() / packed;
}

namespace {
/// What one cell computes and where it goes.
struct Cell {
  Value b, h;
  HeadGrid::Place queries;
};
} // namespace

/// The rows and heads of the cell (b, block of heads, tile).
static Cell emitCell(OpBuilder &builder, HeadGrid &grid, TileConfigAttr config,
                     Location loc, ValueRange indices) {
  int64_t packed = config.getPackedHeads(), tile = getPositions(config);
  AffineExpr first = builder.getAffineDimExpr(0);
  auto apply = [&](AffineExpr expr, Value operand) {
    return affine::makeComposedFoldedAffineApply(builder, loc, expr,
                                                 {OpFoldResult(operand)});
  };
  Value h = getValueOrCreateConstantIndexOp(builder, loc,
                                            apply(first * packed, indices[1]));
  OpFoldResult i0 = apply(first * tile, indices[2]);
  OpFoldResult rows = emitTileRows(builder, loc, grid.rows, i0, tile);
  return {indices[0], h, {indices[0], h, i0, rows, grid.dim, packed}};
}

/// Cells of the grid: batch entries, blocks of heads, query tiles.
static SmallVector<OpFoldResult> emitGridSizes(OpBuilder &builder, Location loc,
                                               HeadGrid &grid,
                                               TileConfigAttr config) {
  AffineExpr size = builder.getAffineDimExpr(0);
  auto apply = [&](AffineExpr expr, OpFoldResult operand) {
    return affine::makeComposedFoldedAffineApply(builder, loc, expr, {operand});
  };
  return {grid.batch, apply(size.floorDiv(config.getPackedHeads()), grid.heads),
          apply(size.ceilDiv(getPositions(config)), grid.rows)};
}

SmallVector<Value> attn::emitTiledGrid(RewriterBase &rewriter, AttentionOp op,
                                       TileConfigAttr config) {
  HeadGrid grid(rewriter, op);
  auto body = [&](OpBuilder &builder, Location loc, ValueRange arguments) {
    ValueRange outs = arguments.drop_front(3);
    Cell cell = emitCell(builder, grid, config, loc, arguments.take_front(3));
    HeadGrid::Place output = cell.queries;
    output.columns = grid.valueDim;
    SmallVector<HeadGrid::Box> boxes = {
        grid.boxIn(op.getLayoutOrDefault().getO(), output)};
    if (outs.size() > 1)
      boxes.push_back(grid.boxInLse(output));
    SmallVector<Value> slices;
    for (auto [out, box] : llvm::zip(outs, boxes))
      slices.push_back(grid.slice(out, box));
    AttentionOp inner = emitTile(
        builder, op, grid, cell.b, cell.h, cell.queries,
        {builder.getIndexAttr(0), grid.keys}, op.getLayoutAttr(), slices);
    inner->setAttr(kConfigAttrName, config);
    auto done = scf::InParallelOp::create(builder, loc);
    builder.setInsertionPointToStart(done.getBody());
    for (auto [result, out, box] : llvm::zip(inner.getResults(), outs, boxes))
      tensor::ParallelInsertSliceOp::create(
          builder, loc, result, out, box.offsets, box.sizes, box.strides);
  };
  auto forall = scf::ForallOp::create(
      rewriter, op.getLoc(), emitGridSizes(rewriter, op.getLoc(), grid, config),
      op.getOuts(), /*mapping=*/std::nullopt, body);
  return SmallVector<Value>(forall.getResults());
}

//===----------------------------------------------------------------------===//
// Split keys
//===----------------------------------------------------------------------===//

namespace {
/// Emits one attention as parts of its keys and their merge.
class SplitGrid {
public:
  SplitGrid(RewriterBase &rewriter, AttentionOp op, TileConfigAttr config)
      : b(rewriter), op(op), config(config), loc(op.getLoc()),
        grid(rewriter, op), sizes({grid.batch, grid.heads, grid.rows,
                                   rewriter.getIndexAttr(grid.valueDim)}) {}
  SmallVector<Value> emit();

private:
  Value emitEmpty(ArrayRef<OpFoldResult> shape) {
    return tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
  }
  KeyPart emitPart(OpBuilder &builder, Value split);
  void emitBody(OpBuilder &builder, ValueRange arguments);
  SmallVector<Value> emitParts();
  SmallVector<Value> emitMerge(ValueRange parts);
  Value emitResult(Value merged);

  RewriterBase &b;
  AttentionOp op;
  TileConfigAttr config;
  Location loc;
  HeadGrid grid;
  /// Of o as parts have it: batch, head, row, column; of LSE without the last.
  SmallVector<OpFoldResult> sizes;
};
} // namespace

/// Whole key tiles, the same number for each part; the last ones may be less or
/// nothing.
KeyPart SplitGrid::emitPart(OpBuilder &builder, Value split) {
  int64_t tile = config.getKeyTile();
  AffineExpr all = builder.getAffineDimExpr(0);
  auto value = [&](OpFoldResult folded) {
    return getValueOrCreateConstantIndexOp(builder, loc, folded);
  };
  Value keys = value(grid.keys);
  Value most = value(affine::makeComposedFoldedAffineApply(
      builder, loc, all.ceilDiv(config.getSplits() * tile) * tile,
      {grid.keys}));
  Value start = arith::MulIOp::create(builder, loc, split, most);
  Value first = arith::MinUIOp::create(builder, loc, start, keys);
  Value left = arith::SubIOp::create(builder, loc, keys, first);
  Value count = arith::MinUIOp::create(builder, loc, left, most);
  return {first, count};
}

void SplitGrid::emitBody(OpBuilder &builder, ValueRange arguments) {
  Value split = arguments[0];
  ValueRange outs = arguments.drop_front(4);
  Cell cell = emitCell(builder, grid, config, loc, arguments.slice(1, 3));
  HeadGrid::Place output = cell.queries;
  output.columns = grid.valueDim;
  SmallVector<HeadGrid::Box> boxes = {grid.boxIn(TensorLayout::bhsd, output),
                                      grid.boxInLse(output)};
  SmallVector<Value> slices;
  for (auto [out, box] : llvm::zip(outs, boxes)) {
    SmallVector<OpFoldResult> shape = box.sizes;
    box.offsets.insert(box.offsets.begin(), split);
    box.sizes.insert(box.sizes.begin(), builder.getIndexAttr(1));
    box.strides.insert(box.strides.begin(), builder.getIndexAttr(1));
    slices.push_back(grid.slice(out, box, shape));
  }
  LayoutAttr layout = op.getLayoutOrDefault();
  AttentionOp inner = emitTile(
      builder, op, grid, cell.b, cell.h, cell.queries, emitPart(builder, split),
      LayoutAttr::get(op.getContext(), layout.getQ(), layout.getK(),
                      layout.getV(), TensorLayout::bhsd),
      slices);
  inner->setAttr(kConfigAttrName, config);
  auto done = scf::InParallelOp::create(builder, loc);
  builder.setInsertionPointToStart(done.getBody());
  for (auto [result, out, box] : llvm::zip(inner.getResults(), outs, boxes))
    tensor::ParallelInsertSliceOp::create(builder, loc, result, out,
                                          box.offsets, box.sizes, box.strides);
}

/// o [splits, B, H, S, Dv] and lse [splits, B, H, S], f32.
SmallVector<Value> SplitGrid::emitParts() {
  SmallVector<OpFoldResult> shape = {b.getIndexAttr(config.getSplits())};
  shape.append(sizes.begin(), sizes.end());
  Value outs[] = {emitEmpty(shape), emitEmpty(ArrayRef(shape).drop_back())};
  SmallVector<OpFoldResult> cells = {shape.front()};
  llvm::append_range(cells, emitGridSizes(b, loc, grid, config));
  auto forall = scf::ForallOp::create(
      b, loc, cells, outs, /*mapping=*/std::nullopt,
      [&](OpBuilder &builder, Location, ValueRange arguments) {
        emitBody(builder, arguments);
      });
  return SmallVector<Value>(forall.getResults());
}

/// The parts joined one after the other, from no keys on. LSE is where `op`
/// wants it.
SmallVector<Value> SplitGrid::emitMerge(ValueRange parts) {
  auto fill = [&](float value, Value out) {
    Value scalar = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
    return linalg::FillOp::create(b, loc, scalar, out).getResult(0);
  };
  Value lse = op.getOuts().size() > 1 ? op.getOuts()[1]
                                      : emitEmpty(ArrayRef(sizes).drop_back());
  Value none[] = {fill(0, emitEmpty(sizes)),
                  fill(-std::numeric_limits<float>::infinity(), lse)};
  auto slice = [&](Value part, Value split) {
    SmallVector<OpFoldResult> whole = tensor::getMixedSizes(b, loc, part);
    SmallVector<OpFoldResult> offsets(whole.size(), b.getIndexAttr(0));
    SmallVector<OpFoldResult> strides(whole.size(), b.getIndexAttr(1));
    offsets[0] = split;
    whole[0] = b.getIndexAttr(1);
    auto type = cast<RankedTensorType>(part.getType());
    return tensor::ExtractSliceOp::create(
               b, loc,
               RankedTensorType::get(type.getShape().drop_front(),
                                     type.getElementType()),
               part, offsets, whole, strides)
        .getResult();
  };
  auto index = [&](int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  auto loop = scf::ForOp::create(
      b, loc, index(0), index(config.getSplits()), index(1), none,
      [&](OpBuilder &, Location, Value split, ValueRange carried) {
        Value next[] = {slice(parts[0], split), slice(parts[1], split)};
        auto merged =
            MergeOp::create(b, loc, carried.getTypes(), carried, next, carried);
        scf::YieldOp::create(b, loc, merged.getResults());
      });
  return SmallVector<Value>(loop.getResults());
}

/// `merged` in the element type and the layout of o.
Value SplitGrid::emitResult(Value merged) {
  Value out = op.getOuts()[0];
  auto copy = [&](Value to) {
    return linalg::CopyOp::create(b, loc, merged, to).getResult(0);
  };
  if (op.getLayoutOrDefault().getO() == TensorLayout::bhsd)
    return copy(out);
  Type element = cast<RankedTensorType>(out.getType()).getElementType();
  Value rounded = copy(tensor::EmptyOp::create(b, loc, sizes, element));
  return linalg::TransposeOp::create(b, loc, rounded, out,
                                     ArrayRef<int64_t>{0, 2, 1, 3})
      .getResult()[0];
}

SmallVector<Value> SplitGrid::emit() {
  SmallVector<Value> merged = emitMerge(emitParts());
  SmallVector<Value> results = {emitResult(merged[0])};
  if (op.getOuts().size() > 1)
    results.push_back(merged[1]);
  return results;
}

//===----------------------------------------------------------------------===//
// Variants
//===----------------------------------------------------------------------===//

namespace {
/// A variant's guard (see `TileVariantAttr`) and the one configuration of it
/// that is lowered.
struct ChosenVariant {
  AffineMap guard;
  TileConfigAttr config;
};
} // namespace

static SmallVector<Value> emitConfig(RewriterBase &rewriter, AttentionOp op,
                                     TileConfigAttr config) {
  if (config.getSchedule() == Schedule::unfused)
    return emitUnfused(rewriter, op);
  if (config.getSplits() > 1)
    return SplitGrid(rewriter, op, config).emit();
  return emitTiledGrid(rewriter, op, config);
}

/// Whether every result of `guard` is at least 0 at `lengths`: an i1, or a
/// constant where the static sizes decide.
static OpFoldResult emitGuard(OpBuilder &builder, Location loc, AffineMap guard,
                              ArrayRef<OpFoldResult> lengths) {
  Value holds;
  for (AffineExpr expr : guard.getResults()) {
    OpFoldResult distance =
        affine::makeComposedFoldedAffineApply(builder, loc, expr, lengths);
    if (std::optional<int64_t> known = getConstantIntValue(distance)) {
      if (*known >= 0)
        continue;
      return builder.getBoolAttr(false);
    }
    Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
    Value each = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sge,
                                       cast<Value>(distance), zero);
    holds = holds ? arith::AndIOp::create(builder, loc, holds, each) : each;
  }
  return holds ? OpFoldResult(holds) : OpFoldResult(builder.getBoolAttr(true));
}

/// The chain of variants, from the first on; the last one always runs.
static SmallVector<Value> emitVariants(RewriterBase &rewriter, AttentionOp op,
                                       ArrayRef<ChosenVariant> variants,
                                       ArrayRef<OpFoldResult> lengths) {
  const ChosenVariant &variant = variants.front();
  if (variants.size() == 1)
    return emitConfig(rewriter, op, variant.config);
  OpFoldResult holds = emitGuard(rewriter, op.getLoc(), variant.guard, lengths);
  if (auto known = dyn_cast<Attribute>(holds))
    return cast<BoolAttr>(known).getValue()
               ? emitConfig(rewriter, op, variant.config)
               : emitVariants(rewriter, op, variants.drop_front(), lengths);
  auto choice = scf::IfOp::create(rewriter, op.getLoc(), op.getResultTypes(),
                                  cast<Value>(holds), /*withElse=*/true);
  auto fill = [&](OpBuilder branch, function_ref<SmallVector<Value>()> emit) {
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.restoreInsertionPoint(branch.saveInsertionPoint());
    scf::YieldOp::create(rewriter, op.getLoc(), emit());
  };
  fill(choice.getThenBodyBuilder(),
       [&] { return emitConfig(rewriter, op, variant.config); });
  fill(choice.getElseBodyBuilder(), [&] {
    return emitVariants(rewriter, op, variants.drop_front(), lengths);
  });
  return SmallVector<Value>(choice.getResults());
}

/// The results of an attention that has no key at all: every row is empty.
static SmallVector<Value> emitNoKeys(RewriterBase &rewriter, AttentionOp op) {
  Location loc = op.getLoc();
  auto fill = [&](double value, Value out) {
    Type type = getElementTypeOrSelf(out.getType());
    Value scalar = arith::ConstantOp::create(
        rewriter, loc, rewriter.getFloatAttr(type, value));
    return linalg::FillOp::create(rewriter, loc, scalar, out).getResult(0);
  };
  // The mean of nothing is 0, as the empty product is.
  bool isNaN = op.getNumericsOrDefault().getFullyMasked() == FullyMasked::nan;
  double row = isNaN ? std::numeric_limits<double>::quiet_NaN() : 0.0;
  SmallVector<Value> results = {fill(row, op.getOuts()[0])};
  if (op.getOuts().size() > 1)
    results.push_back(
        fill(-std::numeric_limits<double>::infinity(), op.getOuts()[1]));
  return results;
}

/// Heads that a tile packs must be of one group, which static sizes show.
static LogicalResult verifyPackedHeads(AttentionOp op, TilePlanAttr plan) {
  LayoutAttr layout = op.getLayoutOrDefault();
  auto getHeads = [](Value tensor, TensorLayout layout) {
    return cast<RankedTensorType>(tensor.getType())
        .getDimSize(AttentionOp::getDimPositions(layout)[1]);
  };
  int64_t heads = getHeads(op.getQuery(), layout.getQ());
  int64_t keyHeads = getHeads(op.getKey(), layout.getK());
  bool isKnown =
      !ShapedType::isDynamic(heads) && !ShapedType::isDynamic(keyHeads);
  for (TileVariantAttr variant : plan.getVariants())
    for (TileConfigAttr config : variant.getConfigs()) {
      int64_t packed = config.getPackedHeads();
      if (packed > 1 && (!isKnown || heads / keyHeads % packed != 0))
        return op.emitOpError("expected groups of a multiple of the plan's ")
               << packed << " packed heads but got " << op.getQuery().getType()
               << " and " << op.getKey().getType();
    }
  return success();
}

/// What a configuration asks for and no later stage can do, as the part of a
/// diagnostic after `not supported yet: `.
static std::optional<std::string>
explainWhyNotTiled(AttentionOp op, TileConfigAttr config,
                   std::optional<TargetKind> kind) {
  TileUnit unit = config.getUnit();
  if (unit == TileUnit::tcgen05)
    return ("code for tiles of unit '" + stringifyTileUnit(unit) + "'").str();
  if (config.getSplits() != 1 && unit == TileUnit::vectors)
    return "tiles with split keys";
  if (config.getSplits() != 1 &&
      op.getNumericsOrDefault().getFullyMasked() != FullyMasked::zero)
    return "split keys of rows that may keep none and are not zero then";
  if (config.getCluster() != 1)
    return "tiles that a cluster of blocks shares";
  if (unit == TileUnit::wgmma && config.getPackedHeads() != 1)
    return "packed heads in tiles of unit 'wgmma'";
  if (config.getProbabilities() != ProbabilityPlace::registers)
    return "probabilities in shared memory";
  if (kind == TargetKind::gpu && config.getSchedule() == Schedule::unfused)
    return "an unfused attention on a GPU";
  if (kind == TargetKind::gpu && unit == TileUnit::vectors)
    return "an attention on a GPU without a matrix unit";
  return std::nullopt;
}

/// The configuration of `variant` to lower: of those that later stages can do
/// the one at `index`, counted from the best. Emits where there is none.
static FailureOr<TileConfigAttr> chooseConfig(AttentionOp op,
                                              TileVariantAttr variant,
                                              std::optional<TargetKind> kind,
                                              int64_t index) {
  std::optional<std::string> obstacle;
  int64_t found = 0;
  for (TileConfigAttr config : variant.getConfigs()) {
    std::optional<std::string> why = explainWhyNotTiled(op, config, kind);
    if (!why && found++ == index)
      return config;
    if (why && !obstacle)
      obstacle = why;
  }
  if (found == 0)
    return op.emitOpError("not supported yet: ") << *obstacle;
  return op.emitOpError("expected a configuration in 0..")
         << found - 1 << " of a variant but got " << index;
}

/// The kind of the machine that the function around `op` is compiled for.
static std::optional<TargetKind> getTargetKind(AttentionOp op) {
  auto target = op->getParentOfType<func::FuncOp>()->getAttrOfType<TargetAttr>(
      kTargetAttrName);
  return target ? std::optional(target.getKind()) : std::nullopt;
}

static FailureOr<SmallVector<ChosenVariant>>
chooseVariants(AttentionOp op, TilePlanAttr plan, ArrayRef<int64_t> indices) {
  std::optional<TargetKind> kind = getTargetKind(op);
  SmallVector<ChosenVariant> chosen;
  for (auto [number, variant] : llvm::enumerate(plan.getVariants())) {
    int64_t index = number < indices.size() ? indices[number] : 0;
    FailureOr<TileConfigAttr> config = chooseConfig(op, variant, kind, index);
    if (failed(config))
      return failure();
    chosen.push_back({variant.getGuard().getValue(), *config});
  }
  return chosen;
}

LogicalResult attn::tileByPlan(RewriterBase &rewriter, AttentionOp op,
                               TilePlanAttr plan,
                               ArrayRef<int64_t> configIndices) {
  if (!op.getOffsets().empty() || !op.getLengths().empty())
    return op.emitOpError("not supported yet: tiling a slice of an attention");
  FailureOr<SmallVector<ChosenVariant>> variants =
      chooseVariants(op, plan, configIndices);
  if (failed(variants) || failed(verifyPackedHeads(op, plan)))
    return failure();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  HeadGrid grid(rewriter, op);
  if (isZeroInteger(grid.keys)) { // no slice of nothing verifies
    rewriter.replaceOp(op, emitNoKeys(rewriter, op));
    return success();
  }
  OpFoldResult lengths[] = {grid.rows, grid.keys, grid.batch};
  rewriter.replaceOp(op, emitVariants(rewriter, op, *variants, lengths));
  return success();
}

namespace {
struct TileQueries : attn::impl::TileQueriesPassBase<TileQueries> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    SmallVector<AttentionOp> ops;
    function.walk([&](AttentionOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    if (failed(expectStage(function, Stage::configured)))
      return signalPassFailure();
    auto plan = function->getAttrOfType<TilePlanAttr>(kPlanAttrName);
    IRRewriter rewriter(&getContext());
    for (AttentionOp op : ops)
      if (failed(tileByPlan(rewriter, op, plan, configs)))
        return signalPassFailure();
  }
};
} // namespace
