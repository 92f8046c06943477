//===- SelectTiles.cpp - Choose tiles for each attention ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The one place that chooses. The choice stands on the op until it is outlined:
// attentions of one function may differ in shape, hence in plan.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "lib/Target/Devices.h"
#include "lib/Target/Target.h"
#include "passes/SelectTiles/Passes.h"
#include "passes/SelectTiles/Transforms.h"

#include "llvm/Support/FormatVariadic.h"

namespace attn {
#define GEN_PASS_DEF_SELECTTILESPASS
#include "passes/SelectTiles/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

/// A query tile of larger heads fits no cache, and its bytes soon no 64 bits.
static constexpr int64_t kLargestHeadDim = int64_t(1) << 20;

/// f16 is widened by an instruction of its own; bf16 by a shift.
static bool isFusable(FloatType element, TargetAttr target) {
  if (element.isF16())
    return hasFeature(target, "f16c");
  return element.isF32() || element.isBF16();
}

std::optional<std::string> attn::explainWhyNotFusable(AttentionOp op,
                                                      TargetAttr target) {
  for (Type type : op->getOperandTypes())
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      if (auto element = dyn_cast<FloatType>(tensor.getElementType()))
        if (!isFusable(element, target))
          return llvm::formatv("fused attention on element type '{0}'",
                               element);
  NumericsAttr numerics = op.getNumericsOrDefault();
  for (FloatType type : {numerics.getAccumulate(), numerics.getProbability()})
    if (!type.isF32())
      return llvm::formatv("fused attention with '{0}' in its contract", type);
  for (Value value : {op.getQuery(), op.getValue()}) {
    int64_t dim = cast<RankedTensorType>(value.getType()).getShape().back();
    if (dim > kLargestHeadDim)
      return llvm::formatv("fused attention with a head dimension of {0}, "
                           "at most {1}",
                           dim, kLargestHeadDim);
  }
  return std::nullopt;
}

/// The choice for the kind of machine that `device` is; `obstacle` where there
/// is none.
static FailureOr<TileChoice> choose(AttentionOp op, TargetAttr target,
                                    const Device &device,
                                    const TileOverrides &overrides,
                                    std::string &obstacle) {
  if (device.kind == TargetKind::gpu)
    return chooseGPUTiles(op, device, overrides, obstacle);
  if (std::optional<std::string> why = explainWhyNotFusable(op, target)) {
    obstacle = *why;
    return failure();
  }
  return chooseTiles(op, target, device, overrides);
}

LogicalResult attn::selectTiles(AttentionOp op, TargetAttr target,
                                const Device &device,
                                const TileOverrides &overrides,
                                const SelectOptions &options) {
  TileChoice unfused{getUnfusedPlan(op.getContext()), "unfused: asked for", ""};
  FailureOr<TileChoice> choice = unfused;
  if (overrides.schedule == Schedule::fused) {
    std::string obstacle;
    choice = choose(op, target, device, overrides, obstacle);
    if (failed(choice) && !options.allowUnfused)
      return op.emitOpError("not supported yet: ") << obstacle;
    if (failed(choice)) {
      unfused.reason = "unfused: not supported yet: " + obstacle;
      choice = unfused;
    }
  }
  op->setAttr(kPlanAttrName, choice->plan);
  op->setAttr(kTargetAttrName, target);
  op.emitRemark(choice->reason);
  if (options.explain && !choice->table.empty())
    op.emitRemark(choice->table);
  return success();
}

namespace {
struct SelectTiles : attn::impl::SelectTilesPassBase<SelectTiles> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    SmallVector<AttentionOp> attentions;
    function.walk([&](AttentionOp op) { attentions.push_back(op); });
    bool merges = function.walk([](MergeOp) { return WalkResult::interrupt(); })
                      .wasInterrupted();
    if (attentions.empty() && !merges)
      return;
    if (failed(checkOptions()) ||
        (!attentions.empty() && failed(expectStage(function, Stage::masked))))
      return signalPassFailure();
    auto report = [&] { return function.emitError(); };
    FailureOr<TargetAttr> machine =
        lookupTarget(&getContext(), target, targetFile, report);
    if (failed(machine))
      return signalPassFailure();
    llvm::Expected<Device> device = loadDevice(target, targetFile);
    if (!device) {
      report() << llvm::toString(device.takeError());
      return signalPassFailure();
    }
    if (targetFile.empty() && machine->getName() != target)
      function.emitRemark("target '")
          << target << "' is taken to be '" << machine->getName() << "'";
    if (merges) // stays in the graph's function, lowered for this machine
      function->setAttr(kTargetAttrName, *machine);
    TileOverrides overrides{schedule, queryTile, keyTile};
    for (AttentionOp op : attentions)
      if (failed(selectTiles(op, *machine, *device, overrides,
                             {allowUnfused, explain})))
        return signalPassFailure();
  }

  /// Refuses tiles that can not be meant.
  LogicalResult checkOptions() {
    constexpr int64_t kMostRows = 4096;
    for (auto [name, tile] :
         {std::pair<StringRef, int64_t>("query-tile", queryTile),
          std::pair<StringRef, int64_t>("key-tile", keyTile)})
      if (tile < 0 || tile > kMostRows)
        return getOperation().emitError("expected '")
               << name << "' in 0.." << kMostRows << " but got " << tile;
    return success();
  }
};
} // namespace
