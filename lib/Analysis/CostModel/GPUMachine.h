//===- GPUMachine.h - A GPU's figures for one element type ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The model computes with plain numbers. Here they are taken from a `Device`
// once, and a figure that the model cannot do without but nobody knows is said
// by name. The code of the model holds no figure of any machine.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_ANALYSIS_COSTMODEL_GPUMACHINE_H
#define ATTN_LIB_ANALYSIS_COSTMODEL_GPUMACHINE_H

#include "lib/Target/Device.h"

#include "llvm/Support/Error.h"

#include <optional>
#include <string>

namespace attn {

/// A unit is an SM; rates are those of one unit, clocks those under load.
struct GPUMachine {
  std::string name;
  int64_t units = 0;
  double clock = 0; ///< Hz under load
  TileUnit unit = TileUnit::mma_sync;

  // Limits.
  int64_t rowsPerGroup = 0;  ///< rows that one group of warps multiplies
  int64_t warpsPerGroup = 0; ///< warps of a group: 1 (mma.sync) or 4
  int64_t keyStep = 0;       ///< columns of scores come in multiples of it
  int64_t mostColumns = 0;   ///< columns of one instruction
  int64_t warpThreads = 0;
  int64_t registers = 0; ///< 32-bit registers of a unit
  int64_t threadRegisters = 0;
  int64_t registerStep = 0;
  int64_t scratchRegisters = 0;
  int64_t producerRegisters = 0;
  bool movesRegisters = false; ///< groups may trade registers (setmaxnreg)
  int64_t blockThreads = 0, unitThreads = 0, unitBlocks = 0;
  int64_t sharedPerUnit = 0, sharedPerBlock = 0, sharedReserved = 0;
  int64_t tensorColumns = 0; ///< of 4 bytes in each lane; 0: no tensor memory
  int64_t mostCluster = 1;   ///< blocks that can share a load

  // Rates, per clock and unit; slots are those of `TimeConstants`.
  double flops = 0, exps = 0, slots = 0, sharedBytes = 0;
  std::optional<double> cacheBytes; ///< from the last cache, none: unknown
  int64_t cacheSize = 0;            ///< B of the last cache, 0: unknown
  double memoryBytes = 0; ///< attainable B/s from memory, whole device
  double loadLatency = 0; ///< clk until a read from the cache arrives

  // Constants of the law of time.
  double launch = 0;                         ///< s
  double tileOverhead = 0, stepOverhead = 0; ///< clk
  double overlap = 0;                        ///< 0 .. 1
  double scoreSlots = 0, rescaleSlots = 0, rescaleFraction = 0, maskSlots = 0;
  double splitMerge = 0; ///< s

  /// Whether operands pass through the registers of the threads that issue.
  bool loadsThroughRegisters() const { return unit == TileUnit::mma_sync; }
};

/// The figures of `device` for operands of `operand` with f32 accumulators.
/// The error says which figure or unit is missing.
llvm::Expected<GPUMachine> getGPUMachine(const Device &device,
                                         NumberType operand);

} // namespace attn

#endif // ATTN_LIB_ANALYSIS_COSTMODEL_GPUMACHINE_H
