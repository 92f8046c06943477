//===- GPUTiles.cpp - Tiles for matrix units, by the cost model -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// lib/Analysis/CostModel says which configurations there are, which of them fit
// and how long each takes; here the answer becomes a plan. Lengths that a graph
// leaves open are assumed, and few rows get a variant of their own: for them
// the tile of many rows is mostly padding.
//
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Candidates.h"
#include "passes/SelectTiles/Transforms.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace attn;
using llvm::formatv;

/// Ranked configurations of a variant: as many as are worth compiling where
/// the first is rejected.
static constexpr size_t kMostConfigs = 4;

//===----------------------------------------------------------------------===//
// Whether there is any
//===----------------------------------------------------------------------===//

/// What the contract asks for and a matrix unit does not give.
static std::optional<std::string> explainContract(AttentionOp op) {
  NumericsAttr numerics = op.getNumericsOrDefault();
  Type element =
      cast<RankedTensorType>(op.getQuery().getType()).getElementType();
  if (!numerics.getAccumulate().isF32())
    return formatv("fused attention with '{0}' in its contract",
                   numerics.getAccumulate())
        .str();
  if (numerics.getProbability() != element)
    return formatv("fused attention on '{0}' with probabilities of '{1}' on a "
                   "matrix unit",
                   element, numerics.getProbability())
        .str();
  return std::nullopt;
}

/// The machine for the op's elements, or the rest of a diagnostic.
static llvm::Expected<GPUMachine> getMachine(AttentionOp op,
                                             const Device &device) {
  Type element =
      cast<RankedTensorType>(op.getQuery().getType()).getElementType();
  std::optional<NumberType> operand = getNumberType(element);
  if (!operand)
    return llvm::createStringError(
        formatv("fused attention on element type '{0}'", element).str());
  return getGPUMachine(device, *operand);
}

//===----------------------------------------------------------------------===//
// Reasons
//===----------------------------------------------------------------------===//

/// The best configuration and why it is the best.
static std::string explain(const GPUMachine &gpu, const Ranking &ranking) {
  const Candidate &best = ranking.legal.front();
  const ResourceUse &use = best.feasibility.use;
  std::string text = formatv(
      "{0} on '{1}': {2:F1} us predicted, bound by {3}; {4:F1} MB from and to "
      "memory, {5} of {6} registers, {7} B of shared memory, {8} a unit",
      describe(best.config), gpu.name, best.time.total * 1e6,
      stringifyTimeBound(best.time.bound), best.time.memoryBytes / 1e6,
      use.fragments() + gpu.scratchRegisters, use.threadRegisters,
      use.shared.total(), use.blocksPerUnit);
  if (ranking.legal.size() > 1) {
    const Candidate &next = ranking.legal[1];
    text += formatv("; next {0}, {1:F1} us", describe(next.config),
                    next.time.total * 1e6);
  }
  text += formatv("; unfused {0:F1} us; {1} of {2} configurations legal",
                  ranking.unfused.total * 1e6, ranking.legalCount,
                  ranking.enumerated);
  return text;
}

/// Why nothing is legal: of the closest configuration.
static std::string explainNothing(const TileOverrides &overrides,
                                  const Ranking &ranking) {
  if (ranking.illegal.empty())
    return formatv("fused attention with query tiles of {0} rows",
                   overrides.queryTile);
  const Candidate &closest = ranking.illegal.front();
  return formatv("fused attention whose fastest tile, {0}, is illegal: {1}",
                 describe(closest.config), closest.feasibility.reason);
}

//===----------------------------------------------------------------------===//
// Plans
//===----------------------------------------------------------------------===//

/// Whether no stage has to leave `config` out, as some forms are not supported
/// yet.
static bool isPlain(const TileConfiguration &config) {
  return config.cluster == 1 &&
         config.probabilities == ProbabilityPlace::registers &&
         (config.unit != TileUnit::wgmma || config.packedHeads == 1);
}

/// The first configurations of a ranking, `unfused` at its place among them,
/// and one more where none of them is plain.
static SmallVector<TileConfigAttr> getConfigs(MLIRContext *context,
                                              const Ranking &ranking) {
  SmallVector<TileConfigAttr> configs;
  TileConfiguration unfused;
  unfused.schedule = Schedule::unfused;
  bool isPlaced = false, hasPlain = false;
  for (const Candidate &candidate : ranking.legal) {
    bool isFull = configs.size() >= kMostConfigs;
    if (isFull && hasPlain)
      return configs;
    if (isFull && !isPlain(candidate.config))
      continue;
    hasPlain |= isPlain(candidate.config);
    if (!isPlaced && ranking.unfused.total < candidate.time.total) {
      configs.push_back(getTileConfigAttr(context, unfused));
      isPlaced = true;
    }
    configs.push_back(getTileConfigAttr(context, candidate.config));
  }
  return configs;
}

namespace {
/// A variant being made: what it assumes of open lengths, and what it found.
struct Variant {
  AssumedSizes assumed;
  /// Rows that its guard admits, 0: any number.
  int64_t mostRows = 0;
  Ranking ranking;
};
} // namespace

/// The assumptions to make a plan for: few rows apart where their number is
/// open.
static SmallVector<Variant> getVariants(AttentionOp op, const GPUMachine &gpu,
                                        bool isForced) {
  auto type = cast<RankedTensorType>(op.getQuery().getType());
  auto positions = AttentionOp::getDimPositions(op.getLayoutOrDefault().getQ());
  SmallVector<Variant> variants(1);
  if (!type.isDynamicDim(positions[2]) || isForced)
    return variants;
  Variant few;
  few.assumed.queryLength = 1;
  few.mostRows = gpu.rowsPerGroup;
  variants.insert(variants.begin(), few);
  return variants;
}

static TilePlanAttr getPlan(MLIRContext *context, ArrayRef<Variant> variants) {
  SmallVector<TileVariantAttr> attributes;
  for (const Variant &variant : variants) {
    SmallVector<AffineExpr> slacks;
    if (variant.mostRows > 0)
      slacks.push_back(variant.mostRows - getAffineDimExpr(0, context));
    AffineMap guard =
        AffineMap::get(/*dimCount=*/3, /*symbolCount=*/0, slacks, context);
    attributes.push_back(
        TileVariantAttr::get(context, AffineMapAttr::get(guard),
                             getConfigs(context, variant.ranking)));
  }
  return TilePlanAttr::get(context, attributes);
}

FailureOr<TileChoice> attn::chooseGPUTiles(AttentionOp op, const Device &device,
                                           const TileOverrides &overrides,
                                           std::string &obstacle) {
  if (std::optional<std::string> why = explainContract(op)) {
    obstacle = *why;
    return failure();
  }
  llvm::Expected<GPUMachine> gpu = getMachine(op, device);
  if (!gpu) {
    obstacle = llvm::toString(gpu.takeError());
    return failure();
  }
  bool isForced = overrides.queryTile > 0 || overrides.keyTile > 0;
  SmallVector<Variant> variants = getVariants(op, *gpu, isForced);
  TileChoice choice;
  llvm::raw_string_ostream table(choice.table);
  for (Variant &variant : variants) {
    std::optional<Workload> workload = getWorkload(op, variant.assumed);
    if (!workload) {
      obstacle = "fused attention of no rows, no keys, or more than can be "
                 "counted";
      return failure();
    }
    variant.ranking = rankConfigurations(
        *gpu, *workload, {overrides.queryTile, overrides.keyTile});
    if (variant.ranking.legal.empty()) {
      obstacle = explainNothing(overrides, variant.ranking);
      return failure();
    }
    if (variant.mostRows > 0)
      choice.reason += formatv("up to {0} rows, ", variant.mostRows);
    choice.reason += explain(*gpu, variant.ranking);
    if (&variant != &variants.back())
      choice.reason += "; beyond, ";
    printRanking(table, *gpu, *workload, variant.ranking);
  }
  choice.plan = getPlan(op.getContext(), variants);
  return choice;
}
