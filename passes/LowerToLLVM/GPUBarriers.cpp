//===- GPUBarriers.cpp - Where a slot needs a barrier before it is written ===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A tile of a cp_async ring may be written once every warp has read what was in
// its slot, that is after a barrier behind the `release`. Every `wait` is such
// a barrier for all rings. The rings that have been released since the last
// barrier are followed through the kernel; an `acquire` of one of them needs a
// barrier of its own. Loops are followed until nothing changes, since what a
// turn leaves open meets the next.
//
//===----------------------------------------------------------------------===//

#include "passes/LowerToLLVM/GPUKernelEmitter.h"

using namespace mlir;
using namespace attn;
using namespace attn::attn_gpu;

namespace {
/// Rings that were released since the last barrier.
using OpenRings = llvm::SmallDenseSet<Value>;

class BarrierFinder {
public:
  void followBlock(Block &block) {
    for (Operation &op : block)
      follow(op);
  }
  llvm::DenseSet<Operation *> found;

private:
  void follow(Operation &op);
  /// All ways through the op's regions, once or again, and past it.
  void followRegions(Operation &op);

  OpenRings open;
};
} // namespace

void BarrierFinder::followRegions(Operation &op) {
  size_t before;
  do {
    before = open.size();
    OpenRings entry = open, exit = open;
    for (Region &region : op.getRegions())
      for (Block &block : region) {
        open = entry;
        followBlock(block);
        exit.insert(open.begin(), open.end());
      }
    open = exit;
  } while (open.size() != before);
}

void BarrierFinder::follow(Operation &op) {
  if (auto release = dyn_cast<ReleaseOp>(op))
    open.insert(release.getRing());
  else if (isa<WaitOp, gpu::BarrierOp>(op))
    open.clear();
  else if (auto acquire = dyn_cast<AcquireOp>(op);
           acquire && open.contains(acquire.getRing())) {
    found.insert(acquire);
    open.clear();
  } else if (op.getNumRegions() != 0)
    followRegions(op);
}

llvm::DenseSet<Operation *> attn::findAcquireBarriers(gpu::GPUFuncOp kernel) {
  BarrierFinder finder;
  for (Block &block : kernel.getBody())
    finder.followBlock(block);
  return finder.found;
}
