//===- Device.h - A machine as data ----------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a resource model, a roofline and a time model need to know of a machine.
// The figures live in `lib/Target/Devices/*.yaml`, each with unit and source;
// none lives in code. A figure that nobody knows is absent, and so is whatever
// would have to be derived from it: *unknown is unknown*. Ask for capabilities
// and figures, never for names.
//
// A *unit* is what runs a thread block or a thread: an SM of a GPU, a core of a
// CPU. Rates per clock are of one unit; peaks of the whole device follow:
//
//   A100 bf16: 108 units x 1.41 GHz x 2048 FLOP/clk/unit = 312 TFLOP/s
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_DEVICE_H
#define ATTN_LIB_TARGET_DEVICE_H

#include "lib/Target/Figure.h"

#include "dialects/Attn/IR/AttnDialect.h"

#include <string>
#include <vector>

namespace attn {

/// Types of numbers that matrix units and conversions know.
enum class NumberType { f32, tf32, f16, bf16, f8, f4, i8, i32 };

/// Instructions and mechanisms that a machine has or lacks.
enum class Capability {
  asyncCopy,        ///< global to shared memory past the registers (cp.async)
  tensorCopy,       ///< whole tiles by one thread, with barriers (TMA)
  clusterMulticast, ///< one tile to several thread blocks at once
  registerTransfer, ///< registers move between warp groups (setmaxnreg)
  packedF32,        ///< two f32 operations in one issue slot
  softwareExp,      ///< exponentials worth computing on the FMA pipe too
};

/// The instruction by which matrix units are driven.
enum class MatrixInstruction { mmaSync, wgmma, tcgen05, amx };

/// Where an operand or accumulator of a matrix instruction lies.
enum class OperandPlace { registers, sharedMemory, tensorMemory };

/// What a level of memory is, nearest first.
enum class MemoryKind { l1, l2, l3, dram };

/// Speed of one combination of types.
struct MatrixRate {
  NumberType operand = NumberType::f32;
  NumberType accumulator = NumberType::f32;
  Figure rate;       ///< FLOP/clk of one unit, dense; 1 multiply-add = 2 FLOP
  Figure attainable; ///< fraction of `rate` that a loop without anything else
                     ///< reaches at the boost clock
};

/// One way to multiply matrices: tensor cores by mma.sync, wgmma or tcgen05,
/// AMX. They differ in shapes and rates, not in kind.
struct MatrixUnit {
  MatrixInstruction instruction = MatrixInstruction::mmaSync;
  Figure threads; ///< threads that issue it together: 32, 128, 1
  Figure m;       ///< rows of the result of one instruction
  Figure nLeast;  ///< columns: from `nLeast` to `nMost` in steps of `nStep`
  Figure nMost;
  Figure nStep;
  Figure kBytes; ///< depth of one instruction, in bytes of the operand type
  std::vector<OperandPlace> aPlaces; ///< of the left operand, best first
  std::vector<OperandPlace> bPlaces; ///< of the right operand, best first
  OperandPlace accumulatorPlace = OperandPlace::registers;
  std::vector<MatrixRate> rates;
  /// Other vector instructions per clock and unit that issue for free while
  /// this unit is busy. What is beyond costs its full time.
  Figure vectorOpsBeside;
};

/// One level of cache or memory.
struct MemoryLevel {
  MemoryKind kind = MemoryKind::dram;
  Figure bytesPerUnit;      ///< capacity that each unit has to itself
  Figure bytes;             ///< capacity that all units share
  Figure bandwidth;         ///< B/s for the whole device
  Figure bytesPerUnitClock; ///< B/clk of one unit
  Figure attainable; ///< fraction of the bandwidth that good kernels reach
  Figure latency;    ///< clk until a read arrives
  Figure energy;     ///< pJ/B
};

/// Registers of a GPU's unit.
struct RegisterFile {
  Figure perUnit;     ///< 32-bit registers of a unit
  Figure perThread;   ///< most that one thread can have
  Figure granularity; ///< registers that a warp's allocation is a multiple of
  Figure step;        ///< registers per thread are a multiple of this
  Figure scratch;     ///< per thread: addresses, counters, whatever is not a
                      ///< fragment of a tile
  Figure producer;    ///< per thread of a warp group that only copies
};

/// Memory that the threads of a block share.
struct SharedMemory {
  Figure perUnit;       ///< B
  Figure perBlock;      ///< B, most that one block can have
  Figure reserved;      ///< B of each block that the system takes
  Figure granularity;   ///< B that an allocation is a multiple of
  Figure bytesPerClock; ///< B/clk of one unit, reads and writes together
  Figure tensorMemory;  ///< B of one unit's tensor memory
};

/// How many threads a GPU's unit holds.
struct Residency {
  Figure warpThreads;     ///< threads of a warp
  Figure threadsPerBlock; ///< most
  Figure threadsPerUnit;  ///< most
  Figure blocksPerUnit;   ///< most
};

/// Speed of a conversion.
struct ConversionRate {
  NumberType from = NumberType::f32;
  NumberType to = NumberType::f32;
  Figure rate; ///< elements/clk of one unit
};

/// Everything that is not a matrix unit.
struct VectorUnit {
  Figure fmaLanes;    ///< f32 multiply-adds/clk of one unit
  Figure halfLanes;   ///< f16 multiply-adds/clk of one unit
  Figure expRate;     ///< f32 exponentials/clk of one unit
  Figure issueSlots;  ///< instructions (of warps, of vectors)/clk of one unit
  Figure vectorBytes; ///< B of one vector register; CPUs
  Figure registers;   ///< vector registers that code can name; CPUs
  std::vector<ConversionRate> conversions;
};

/// Constants of the time model that are no rate: what fits to measurements.
/// A *score* is one element of QKᵀ, an *accumulator* one of O. A *slot* is what
/// one of a unit's issue lanes, `issueSlots` times the threads of a warp, does
/// in a clock; an instruction at half rate takes two.
struct TimeConstants {
  Figure launch;          ///< s until the first instruction of a kernel
  Figure submit;          ///< s on the host per kernel
  Figure tileOverhead;    ///< clk per query tile beside its key loop
  Figure stepOverhead;    ///< clk per key tile beside its arithmetic
  Figure overlap;         ///< fraction of the shorter of matrix and vector time
                          ///< that hides behind the longer: 0 is their sum
  Figure scoreSlots;      ///< slots per score: scale and subtract, max, exp
                          ///< issue, sum, half a pack
  Figure rescaleSlots;    ///< slots per rescaled accumulator
  Figure rescaleFraction; ///< fraction of key tiles that rescale
  Figure maskSlots;       ///< slots per score of a masked tile, more
  Figure splitMergeTime;  ///< s that merging partial results adds
  Figure decodeLatency;   ///< s of a decode kernel that reads no keys
  Figure cachedKeyBytes;  ///< B of keys and values of one section of heads that
                          ///< are kept in the last cache before memory
  Figure threadStart;     ///< s until a sleeping thread of a pool works; CPUs
};

/// Energy of arithmetic; that of bytes is in their level.
struct Energy {
  Figure matrixFlop; ///< pJ/FLOP of the matrix unit, operands included
  Figure vectorFlop; ///< pJ/FLOP of f32 multiply-adds
};

/// A machine. Plain data: copy it, change it, write it out.
struct Device {
  std::string name;                 ///< stem of its file: "h100-sxm"
  std::string summary;              ///< one line for people
  std::vector<std::string> aliases; ///< architectures it stands for: "sm_90"
  TargetKind kind = TargetKind::cpu;
  /// Whether it is described for the models alone; code for it is
  /// `not supported yet`.
  bool analysisOnly = false;
  std::string chip;     ///< LLVM's name: "sm_90a", "x86-64-v4"
  std::string features; ///< LLVM's: "+ptx80", "+avx512bf16"
  std::vector<Capability> capabilities;

  Figure units;          ///< SMs, cores
  Figure boostClock;     ///< Hz, of which vendors' peaks are made
  Figure sustainedClock; ///< Hz under load of the matrix units

  std::vector<MemoryLevel> memories; ///< nearest first
  RegisterFile registers;
  SharedMemory sharedMemory;
  Residency residency;
  VectorUnit vectors;
  std::vector<MatrixUnit> matrixUnits;
  TimeConstants time;
  Energy energy;
};

//===----------------------------------------------------------------------===//
// Queries
//===----------------------------------------------------------------------===//

/// Whether the machine has `capability`.
bool hasCapability(const Device &device, Capability capability);

/// The level of this kind, null where there is none.
const MemoryLevel *findMemory(const Device &device, MemoryKind kind);

/// The fastest matrix unit for operands of `operand` and the accumulator type,
/// null where there is none. Units whose rate is unknown come last.
const MatrixUnit *findMatrixUnit(const Device &device, NumberType operand,
                                 NumberType accumulator = NumberType::f32);

/// A unit driven by this instruction, null where there is none.
const MatrixUnit *findMatrixUnit(const Device &device,
                                 MatrixInstruction instruction);

/// The unit with its shapes, types and places, which are the architecture's,
/// and without rates, which are the machine's.
MatrixUnit getWithoutRates(MatrixUnit unit);

/// The rate of `unit` for these types, null where it lacks them.
const MatrixRate *findRate(const MatrixUnit &unit, NumberType operand,
                           NumberType accumulator = NumberType::f32);

/// FLOP/s of the whole machine on its fastest matrix unit at the boost clock;
/// on its f32 lanes for f32 operands where no matrix unit takes them.
std::optional<double> getPeakFlops(const Device &device, NumberType operand);

/// FLOP/s of all f32 lanes at the boost clock.
std::optional<double> getVectorPeakFlops(const Device &device);

/// exponentials/s of the whole machine at the boost clock.
std::optional<double> getPeakExps(const Device &device);

/// B/s of the whole machine from this level, by its bandwidth or by its B/clk
/// at the boost clock.
std::optional<double> getBandwidth(const Device &device, MemoryKind kind);

/// FLOP/B where the time to compute equals the time to read from `level`.
std::optional<double> getRidgePoint(const Device &device, NumberType operand,
                                    MemoryKind level = MemoryKind::dram);

/// Elements/clk of one unit for this conversion.
std::optional<double> getConversionRate(const Device &device, NumberType from,
                                        NumberType to);

/// Bytes of a number; a half for f4.
double getBytes(NumberType type);

/// The number type of a float or integer type of MLIR; none for others.
std::optional<NumberType> getNumberType(mlir::Type type);

} // namespace attn

#endif // ATTN_LIB_TARGET_DEVICE_H
