//===- LowerToGPU.cpp - Make a kernel of each grid ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The host side: which kernel is launched, on which grid, with which arguments.
// What a kernel does is in `BlockSchedule.cpp`.
//
//===----------------------------------------------------------------------===//

#include "dialects/Attn/IR/Stages.h"
#include "dialects/AttnGPU/IR/Layouts.h"
#include "passes/LowerToGPU/BlockSchedule.h"
#include "passes/LowerToGPU/MergeKernel.h"
#include "passes/LowerToGPU/Passes.h"
#include "passes/LowerToGPU/Transforms.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace attn {
#define GEN_PASS_DEF_LOWERTOGPUPASS
#include "passes/LowerToGPU/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn;

static constexpr llvm::StringLiteral kKernelModule = "kernels";
static constexpr int64_t kLanesPerWarp = 32;

/// The module that kernels of `function` go to.
static gpu::GPUModuleOp getKernelModule(func::FuncOp function) {
  auto module = function->getParentOfType<ModuleOp>();
  if (auto known = module.lookupSymbol<gpu::GPUModuleOp>(kKernelModule))
    return known;
  module->setAttr(gpu::GPUDialect::getContainerModuleAttrName(),
                  UnitAttr::get(module.getContext()));
  OpBuilder builder = OpBuilder::atBlockEnd(module.getBody());
  return gpu::GPUModuleOp::create(builder, function.getLoc(), kKernelModule);
}

/// What no schedule does yet, as the rest of a diagnostic.
static std::optional<std::string> explainUnit(TileConfigAttr config) {
  if (config.getUnit() != TileUnit::wgmma)
    return std::nullopt;
  if (config.getPackedHeads() != 1)
    return "packed heads in tiles of unit 'wgmma'";
  if (config.getProbabilities() != ProbabilityPlace::registers)
    return "probabilities in shared memory";
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Launch
//===----------------------------------------------------------------------===//

/// Blocks of the grid: its last dim is x, the one before y, the rest z.
static gpu::KernelDim3 emitGridSize(RewriterBase &rewriter, Location loc,
                                    scf::ForallOp grid) {
  Value sizes[3];
  SmallVector<OpFoldResult> dims;
  if (grid)
    dims = grid.getMixedUpperBound();
  for (Value &size : sizes) {
    OpFoldResult each = dims.empty() ? rewriter.getIndexAttr(1) : dims.back();
    size = getValueOrCreateConstantIndexOp(rewriter, loc, each);
    if (!dims.empty())
      dims.pop_back();
  }
  for (OpFoldResult outer : dims)
    sizes[2] = arith::MulIOp::create(
        rewriter, loc, sizes[2],
        getValueOrCreateConstantIndexOp(rewriter, loc, outer));
  return {sizes[0], sizes[1], sizes[2]};
}

static void emitLaunch(RewriterBase &rewriter, gpu::KernelDim3 blocks,
                       gpu::GPUFuncOp function, ValueRange operands,
                       int64_t threads) {
  Location loc = function.getLoc();
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(rewriter, loc, value);
  };
  gpu::KernelDim3 block = {index(threads), index(1), index(1)};
  Value shared = arith::ConstantIntOp::create(
      rewriter, loc, attn_gpu::getSharedBytes(function), 32);
  gpu::LaunchFuncOp::create(rewriter, loc, function, blocks, block, shared,
                            operands);
}

/// Names of the kernels that have written workspace.
using Writers = llvm::DenseMap<Value, std::string>;

/// The name of the next kernel of `function`: variants are counted.
static std::string getKernelName(gpu::GPUModuleOp module,
                                 func::FuncOp function) {
  for (unsigned number = 0;; ++number) {
    std::string name = (function.getName() + "_v" + Twine(number)).str();
    if (!SymbolTable::lookupSymbolIn(module, name))
      return name;
  }
}

/// Replaces the results of a cell by the arguments that the kernel has written.
/// What computed them is dead then.
static void replaceGrid(RewriterBase &rewriter, const GridKernel &kernel) {
  if (scf::ForallOp grid = kernel.grid)
    return rewriter.replaceOp(grid, grid.getOutputs());
  // A grid of one cell, folded away.
  rewriter.replaceOp(kernel.output.access, kernel.output.tensor);
  if (kernel.lse)
    rewriter.replaceOp(kernel.lse->access, kernel.lse->tensor);
}

/// Asserts that rows of `tensor` begin at multiples of 16 bytes if the tensor
/// does, as copies of 16 bytes take for granted. The stride of a dim of size 1
/// does not matter.
static void assertStrides(RewriterBase &rewriter, HostBuffers &buffers,
                          StringRef name, Value tensor, Location loc) {
  constexpr int64_t kElements = 8;
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(rewriter, loc, value);
  };
  auto compare = [&](arith::CmpIPredicate predicate, Value left, Value right) {
    return arith::CmpIOp::create(rewriter, loc, predicate, left, right);
  };
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  Value holds;
  for (int64_t dim = 0; dim + 1 < rank; ++dim) {
    Value rest = arith::RemUIOp::create(
        rewriter, loc, buffers.getStride(tensor, dim), index(kElements));
    Value isWhole = compare(arith::CmpIPredicate::eq, rest, index(0));
    Value isOne = compare(arith::CmpIPredicate::ule,
                          buffers.getSize(tensor, dim), index(1));
    Value each = arith::OrIOp::create(rewriter, loc, isWhole, isOne);
    holds = holds ? arith::AndIOp::create(rewriter, loc, holds, each) : each;
  }
  std::string text;
  if (auto place = loc->findInstanceOf<FileLineColLoc>())
    text = (place.getFilename().getValue() + ":" + Twine(place.getLine()) +
            ":" + Twine(place.getColumn()) + ": ")
               .str();
  text +=
      ("expected strides of " + name + " to be multiples of 8 elements").str();
  cf::AssertOp::create(rewriter, loc, holds, text);
}

static void assertAllStrides(RewriterBase &rewriter, HostBuffers &buffers,
                             const GridKernel &kernel, Location loc) {
  for (auto [name, rows] :
       {std::pair<StringRef, const RowSlice &>("q", kernel.query),
        {"k", kernel.key},
        {"v", kernel.value},
        {"o", kernel.output}})
    if (isa<BlockArgument>(rows.tensor))
      assertStrides(rewriter, buffers, name, rows.tensor, loc);
}

static LogicalResult lowerGrid(RewriterBase &rewriter, func::FuncOp function,
                               HostBuffers &buffers, Writers &writers,
                               OnlineInitOp init) {
  FailureOr<GridKernel> kernel = readGridKernel(init);
  if (failed(kernel))
    return failure();
  if (std::optional<std::string> obstacle = explainUnit(kernel->config))
    return init.emitOpError("not supported yet: ") << *obstacle;
  Operation *cell = kernel->grid ? kernel->grid.getOperation() : init;
  rewriter.setInsertionPoint(cell);
  gpu::GPUModuleOp module = getKernelModule(function);
  bool hasRoles = kernel->config.getUnit() == TileUnit::wgmma;
  int64_t warps = kernel->config.getWarps() + (hasRoles ? kProducerWarps : 0);
  int64_t threads = warps * kLanesPerWarp;
  std::string name = getKernelName(module, function);
  writers[kernel->output.tensor] = name;
  KernelScope scope(rewriter, buffers, *kernel, module, name, init.getLoc(),
                    threads);
  if (hasRoles)
    emitRoleSchedule(scope, *kernel);
  else
    emitBlockSchedule(scope, *kernel);
  if (scope.hasFailed())
    return failure();
  gpu::GPUFuncOp made = scope.finish();
  assertAllStrides(rewriter, buffers, *kernel, init.getLoc());
  emitLaunch(rewriter, emitGridSize(rewriter, init.getLoc(), kernel->grid),
             made, scope.getOperands(), threads);
  replaceGrid(rewriter, *kernel);
  return success();
}

static LogicalResult lowerMerge(RewriterBase &rewriter, func::FuncOp function,
                                HostBuffers &buffers, const Writers &writers,
                                MergeOp merge) {
  FailureOr<PartsMerge> parts = readPartsMerge(merge);
  if (failed(parts))
    return failure();
  rewriter.setInsertionPoint(parts->loop);
  gpu::GPUModuleOp module = getKernelModule(function);
  GridKernel none;
  KernelScope scope(rewriter, buffers, none, module,
                    writers.lookup(parts->outputs) + "_merge", merge.getLoc(),
                    kMergeThreads);
  emitMergeKernel(scope, *parts);
  gpu::GPUFuncOp made = scope.finish();
  auto size = [&](unsigned dim) {
    return buffers.getSize(parts->outputs, dim);
  };
  emitLaunch(rewriter, {size(3), size(2), size(1)}, made, scope.getOperands(),
             kMergeThreads);
  erasePartsMerge(rewriter, *parts);
  return success();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

LogicalResult attn::lowerToGPU(RewriterBase &rewriter, func::FuncOp function) {
  OpBuilder::InsertionGuard guard(rewriter);
  HostBuffers buffers(function);
  Writers writers;
  SmallVector<OnlineInitOp> cells;
  function.walk([&](OnlineInitOp init) { cells.push_back(init); });
  for (OnlineInitOp init : cells)
    if (failed(lowerGrid(rewriter, function, buffers, writers, init)))
      return failure();
  SmallVector<MergeOp> merges;
  function.walk([&](MergeOp merge) { merges.push_back(merge); });
  for (MergeOp merge : merges)
    if (failed(lowerMerge(rewriter, function, buffers, writers, merge)))
      return failure();
  // Sizes that the grid was made of.
  SmallVector<tensor::DimOp> dims;
  function.walk([&](tensor::DimOp dim) { dims.push_back(dim); });
  for (tensor::DimOp dim : dims)
    if (isa<BlockArgument>(dim.getSource()) && dim.getConstantIndex())
      rewriter.replaceOp(
          dim, buffers.getSize(dim.getSource(), *dim.getConstantIndex()));
  return success();
}

namespace {
struct LowerToGPU : attn::impl::LowerToGPUPassBase<LowerToGPU> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<func::FuncOp> functions;
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (function->hasAttr(kPlanAttrName))
        functions.push_back(function);
    for (func::FuncOp function : functions)
      if (failed(expectStage(function, Stage::online)) ||
          failed(lowerToGPU(rewriter, function)))
        return signalPassFailure();
  }
};
} // namespace
