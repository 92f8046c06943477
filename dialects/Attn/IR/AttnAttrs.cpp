//===- AttnAttrs.cpp - Attributes of the attn dialect ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace attn;

#include "dialects/Attn/IR/AttnEnums.cpp.inc"
#include "dialects/Attn/IR/AttnInterfaces.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/Attn/IR/AttnAttrs.cpp.inc"

using EmitError = function_ref<InFlightDiagnostic()>;

void AttnDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/Attn/IR/AttnAttrs.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// Contract
//===----------------------------------------------------------------------===//

LayoutAttr LayoutAttr::getDefault(MLIRContext *context) {
  constexpr TensorLayout bhsd = TensorLayout::bhsd;
  return get(context, bhsd, bhsd, bhsd, bhsd);
}

NumericsAttr NumericsAttr::getDefault(MLIRContext *context) {
  FloatType f32 = Float32Type::get(context);
  return get(context, f32, f32, FullyMasked::zero, Precision::ieee);
}

NumericsAttr NumericsAttr::withFullyMasked(FullyMasked mode) const {
  return get(getContext(), getAccumulate(), getProbability(), mode,
             getPrecision());
}

LogicalResult NumericsAttr::verify(EmitError emitError, FloatType accumulate,
                                   FloatType probability, FullyMasked,
                                   Precision precision) {
  if (!accumulate.isF32() && !accumulate.isF64())
    return emitError() << "expected 'accumulate' to be f32 or f64 but got "
                       << accumulate;
  if (probability.getWidth() > accumulate.getWidth())
    return emitError() << "expected 'probability' to be no wider than "
                       << accumulate << " but got " << probability;
  if (precision != Precision::ieee)
    return emitError() << "not supported yet: precision '"
                       << stringifyPrecision(precision) << "'";
  return success();
}

//===----------------------------------------------------------------------===//
// Plan and target
//===----------------------------------------------------------------------===//

/// What every field of `#attn.tile_config` that is a number may be.
static LogicalResult verifyField(EmitError emitError, StringRef name,
                                 int64_t value, int64_t least, int64_t most) {
  if (value >= least && value <= most)
    return success();
  return emitError() << "expected '" << name << "' in " << least << ".." << most
                     << " but got " << value;
}

/// Whether nothing is said that only a matrix unit's schedule understands.
static LogicalResult verifyVectors(EmitError emitError, int64_t warps,
                                   int64_t stages, ProbabilityPlace place,
                                   bool overlap, int64_t cluster) {
  if (warps == 0 && stages == 1 && place == ProbabilityPlace::registers &&
      !overlap && cluster == 1)
    return success();
  return emitError() << "expected neither 'warps', 'stages', 'probabilities', "
                        "'overlap' nor 'cluster' with unit 'vectors'";
}

LogicalResult TileConfigAttr::verify(EmitError emitError, Schedule schedule,
                                     int64_t queryTile, int64_t keyTile,
                                     int64_t packedHeads, TileUnit unit,
                                     int64_t warps, int64_t stages,
                                     ProbabilityPlace place, bool overlap,
                                     int64_t cluster, int64_t splits) {
  // Far above any cache, far below what overflows when multiplied.
  constexpr int64_t kLargestTile = 1 << 16;
  // Warps of a block, stages of a ring, blocks of a cluster: as many as any
  // GPU has, and more.
  constexpr int64_t kMostWarps = 32, kMostStages = 16, kMostBlocks = 16;
  constexpr int64_t kMostSplits = 1 << 10;
  if (schedule == Schedule::unfused) {
    if (queryTile != 0 || keyTile != 0 || unit != TileUnit::vectors ||
        packedHeads != 1 || splits != 1)
      return emitError() << "expected no tiles with 'unfused' but got "
                         << queryTile << " x " << keyTile << " of "
                         << packedHeads << " heads";
    return verifyVectors(emitError, warps, stages, place, overlap, cluster);
  }
  if (failed(
          verifyField(emitError, "query_tile", queryTile, 1, kLargestTile)) ||
      failed(verifyField(emitError, "key_tile", keyTile, 1, kLargestTile)) ||
      failed(verifyField(emitError, "splits", splits, 1, kMostSplits)))
    return failure();
  if (packedHeads < 1 || packedHeads > queryTile)
    return emitError() << "expected 'packed_heads' in 1.." << queryTile
                       << ", the query tile, but got " << packedHeads;
  if (unit == TileUnit::vectors)
    return verifyVectors(emitError, warps, stages, place, overlap, cluster);
  if (failed(verifyField(emitError, "warps", warps, 1, kMostWarps)) ||
      failed(verifyField(emitError, "stages", stages, 1, kMostStages)) ||
      failed(verifyField(emitError, "cluster", cluster, 1, kMostBlocks)))
    return failure();
  if (queryTile % packedHeads != 0)
    return emitError() << "expected 'query_tile' (" << queryTile
                       << ") to be a multiple of 'packed_heads' ("
                       << packedHeads << ")";
  if (queryTile % warps != 0)
    return emitError() << "expected 'query_tile' (" << queryTile
                       << ") to be a multiple of 'warps' (" << warps << ")";
  return success();
}

LogicalResult TileVariantAttr::verify(EmitError emitError, AffineMapAttr guard,
                                      ArrayRef<TileConfigAttr> configs) {
  AffineMap map = guard.getValue();
  if (map.getNumDims() != 3 || map.getNumSymbols() != 0)
    return emitError()
           << "expected a guard over (q_len, kv_len, batch) but got "
           << map.getNumDims() << " dims and " << map.getNumSymbols()
           << " symbols";
  if (configs.empty())
    return emitError() << "expected at least one configuration";
  return success();
}

/// Whether every result of a guard is a constant of at least 0.
static bool holdsAlways(AffineMap guard) {
  return llvm::all_of(guard.getResults(), [](AffineExpr result) {
    auto constant = dyn_cast<AffineConstantExpr>(result);
    return constant && constant.getValue() >= 0;
  });
}

LogicalResult TilePlanAttr::verify(EmitError emitError,
                                   ArrayRef<TileVariantAttr> variants) {
  constexpr size_t kMostVariants = 4;
  if (variants.empty() || variants.size() > kMostVariants)
    return emitError() << "expected 1 to " << kMostVariants
                       << " variants but got " << variants.size();
  if (!holdsAlways(variants.back().getGuard().getValue()))
    return emitError() << "expected the last guard to hold for every length, "
                          "such as affine_map<(q, k, b) -> ()>";
  return success();
}

LogicalResult TargetAttr::verify(EmitError emitError, StringRef name,
                                 TargetKind, StringRef, StringRef,
                                 int64_t vectorBytes, int64_t vectorRegisters,
                                 int64_t l1Bytes, int64_t l2Bytes,
                                 int64_t units, int64_t sharedBytes) {
  if (name.empty())
    return emitError() << "expected a target name but got an empty one";
  if (vectorBytes < 4 || vectorBytes > 256 || vectorBytes % 4 != 0)
    return emitError() << "expected 'vector_bytes' to be a multiple of 4 in "
                          "4..256 but got "
                       << vectorBytes;
  if (vectorRegisters < 1)
    return emitError() << "expected 'vector_registers' to be positive but got "
                       << vectorRegisters;
  if (l1Bytes < 0 || l2Bytes < 0)
    return emitError() << "expected cache sizes of at least 0 but got "
                       << l1Bytes << " and " << l2Bytes;
  if (units < 0)
    return emitError() << "expected 'units' of at least 0 but got " << units;
  if (sharedBytes < 0)
    return emitError() << "expected 'shared_bytes' of at least 0 but got "
                       << sharedBytes;
  return success();
}
