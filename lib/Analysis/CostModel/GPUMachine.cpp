//===- GPUMachine.cpp - A GPU's figures for one element type --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/GPUMachine.h"

#include "llvm/Support/FormatVariadic.h"

using namespace attn;

namespace {
/// Takes figures, remembering the first that is unknown.
class Reader {
public:
  double take(const Figure &figure, llvm::StringRef name) {
    if (!figure && missing.empty())
      missing = name.str();
    return figure.value.value_or(1);
  }
  int64_t count(const Figure &figure, llvm::StringRef name) {
    return static_cast<int64_t>(take(figure, name));
  }
  std::string missing;
};
} // namespace

static void readLimits(Reader &read, const Device &device, GPUMachine &gpu) {
  const RegisterFile &registers = device.registers;
  const SharedMemory &shared = device.sharedMemory;
  const Residency &residency = device.residency;
  gpu.units = read.count(device.units, "units");
  gpu.warpThreads = read.count(residency.warpThreads, "warp threads");
  gpu.registers = read.count(registers.perUnit, "registers per unit");
  gpu.threadRegisters = read.count(registers.perThread, "registers per thread");
  gpu.registerStep = read.count(registers.step, "register step");
  gpu.scratchRegisters = read.count(registers.scratch, "scratch registers");
  gpu.movesRegisters = hasCapability(device, Capability::registerTransfer);
  if (gpu.movesRegisters)
    gpu.producerRegisters =
        read.count(registers.producer, "registers of a producer");
  gpu.blockThreads = read.count(residency.threadsPerBlock, "threads per block");
  gpu.unitThreads = read.count(residency.threadsPerUnit, "threads per unit");
  gpu.unitBlocks = read.count(residency.blocksPerUnit, "blocks per unit");
  gpu.sharedPerUnit = read.count(shared.perUnit, "shared memory per unit");
  gpu.sharedPerBlock = read.count(shared.perBlock, "shared memory per block");
  gpu.sharedReserved = int64_t(shared.reserved.value.value_or(0));
  // Two blocks that share each load are what measured kernels use.
  gpu.mostCluster = hasCapability(device, Capability::clusterMulticast) ? 2 : 1;
}

static void readUnit(Reader &read, const MatrixUnit &unit, NumberType operand,
                     const Device &device, GPUMachine &gpu) {
  gpu.flops = read.take(findRate(unit, operand)->rate, "matrix rate");
  gpu.rowsPerGroup = read.count(unit.m, "rows of a matrix instruction");
  gpu.keyStep = read.count(unit.nStep, "column step of a matrix instruction");
  gpu.mostColumns = read.count(unit.nMost, "columns of a matrix instruction");
  gpu.warpsPerGroup = 4;
  switch (unit.instruction) {
  case MatrixInstruction::mmaSync:
    gpu.unit = TileUnit::mma_sync;
    gpu.warpsPerGroup = 1;
    return;
  case MatrixInstruction::wgmma:
    gpu.unit = TileUnit::wgmma;
    return;
  case MatrixInstruction::tcgen05: {
    gpu.unit = TileUnit::tcgen05;
    int64_t bytes =
        read.count(device.sharedMemory.tensorMemory, "tensor memory");
    gpu.tensorColumns = bytes / (gpu.rowsPerGroup * int64_t(sizeof(float)));
    return;
  }
  case MatrixInstruction::amx:
    return; // of a CPU, which has no GPUMachine
  }
}

static void readRates(Reader &read, const Device &device, GPUMachine &gpu) {
  gpu.clock = read.take(device.sustainedClock ? device.sustainedClock
                                              : device.boostClock,
                        "clock");
  gpu.exps = read.take(device.vectors.expRate, "exponentials per clock");
  gpu.slots = read.take(device.vectors.issueSlots, "issue slots") *
              double(gpu.warpThreads);
  gpu.sharedBytes =
      read.take(device.sharedMemory.bytesPerClock, "shared memory rate");
  std::optional<double> memory = getBandwidth(device, MemoryKind::dram);
  gpu.memoryBytes = read.take({memory, "", ""}, "memory bandwidth");
  if (const MemoryLevel *dram = findMemory(device, MemoryKind::dram))
    gpu.memoryBytes *= dram->attainable.value.value_or(1);
  if (const MemoryLevel *cache = findMemory(device, MemoryKind::l2)) {
    gpu.cacheSize = int64_t(cache->bytes.value.value_or(0));
    gpu.loadLatency = cache->latency.value.value_or(0);
    if (std::optional<double> rate = getBandwidth(device, MemoryKind::l2))
      gpu.cacheBytes = *rate * cache->attainable.value.value_or(1) /
                       double(gpu.units) / gpu.clock;
  }
}

static void readConstants(Reader &read, const TimeConstants &time,
                          GPUMachine &gpu) {
  gpu.launch = read.take(time.launch, "launch time");
  gpu.tileOverhead = read.take(time.tileOverhead, "tile overhead");
  gpu.stepOverhead = read.take(time.stepOverhead, "step overhead");
  gpu.overlap = read.take(time.overlap, "overlap");
  gpu.scoreSlots = read.take(time.scoreSlots, "slots of a score");
  gpu.rescaleSlots = read.take(time.rescaleSlots, "slots of a rescale");
  gpu.rescaleFraction = read.take(time.rescaleFraction, "rescale fraction");
  gpu.maskSlots = read.take(time.maskSlots, "slots of a mask");
  gpu.splitMerge = read.take(time.splitMergeTime, "time to merge splits");
}

llvm::Expected<GPUMachine> attn::getGPUMachine(const Device &device,
                                               NumberType operand) {
  const MatrixUnit *unit = findMatrixUnit(device, operand);
  if (!unit)
    return llvm::createStringError(
        llvm::formatv("fused attention on '{0}' without a matrix unit for its "
                      "elements",
                      device.name)
            .str());
  GPUMachine gpu;
  gpu.name = device.name;
  Reader read;
  readLimits(read, device, gpu);
  readUnit(read, *unit, operand, device, gpu);
  readRates(read, device, gpu);
  readConstants(read, device.time, gpu);
  if (!read.missing.empty())
    return llvm::createStringError(
        llvm::formatv("a choice of tiles for '{0}', whose description has no "
                      "figure for: {1}",
                      device.name, read.missing)
            .str());
  return gpu;
}
