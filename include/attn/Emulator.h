//===- Emulator.h - Run PTX on a CPU and find its races ---------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The interface is that of the CUDA runtime: a device holds buffers, a module
// holds kernels, a launch runs one. What a GPU would leave undefined is a
// finding: a value, never an abort. C++ standard library only.
//
//   auto module = emulator::Module::parse(text, "k.ptx");
//   emulator::Device device;
//   uint64_t x = device.allocate(4096, "x");
//   device.upload(x, host, 4096);
//   emulator::LaunchOptions options;
//   options.grid = {16}; options.block = {128};
//   auto report = emulator::launch(device, *module.module, "kernel",
//                                  {emulator::Argument::of(x)}, options);
//   if (!report.isClean()) puts(report.str().c_str());
//===----------------------------------------------------------------------===//
#ifndef ATTN_EMULATOR_H
#define ATTN_EMULATOR_H

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attn::emulator {

/// How floating-point forms compute.
enum class Arithmetic : uint8_t {
  /// As IEEE and PTX say; matrix products by the published model of the
  /// hardware's accumulation, not checked on a device here.
  MmaSim,
  /// Matrix products accumulate by f32 fused multiply-adds.
  F32,
  /// Matrix products accumulate in f64, rounded once.
  F64,
  /// Floats are integers mod 2^32 and exp2 is a power: results do not depend on
  /// the order of evaluation.
  Payload
};

/// Sizes of a grid or block.
struct Dim3 {
  uint32_t x = 1, y = 1, z = 1;
};

/// A place in the PTX and, where `.loc` tells, in the source it came from.
struct Place {
  /// Line of the PTX text, from 1; 0 where there is none.
  uint32_t ptxLine = 0;
  /// Empty where unknown.
  std::string sourceFile;
  uint32_t sourceLine = 0, sourceColumn = 0;
};

/// What a finding is about.
enum class FindingKind : uint8_t {
  /// Text that is no PTX, or a launch that does not fit the kernel.
  Invalid,
  /// A form that is not supported yet.
  Unsupported,
  OutOfBounds,
  Misaligned,
  Uninitialized,
  /// A collective that not all its lanes reach, or a barrier misused.
  Divergence,
  Deadlock,
  Race,
  /// `trap`, or too many steps.
  Trap
};

/// `out-of-bounds` and the like.
const char *getFindingName(FindingKind kind);

/// One thing found.
struct Finding {
  FindingKind kind = FindingKind::Invalid;
  /// Complete sentence without the place.
  std::string message;
  Place place;
  /// Block of the grid and thread-in-warp; -1 where it is about none.
  int64_t block = -1, warp = -1, lane = -1;
  /// The other places that take part.
  std::vector<std::pair<Place, std::string>> notes;

  /// `file:line: kind: message`, then notes on lines of their own.
  std::string str(std::string_view file) const;
};

/// What a launch did, added over all lanes or warps as named.
struct Counters {
  /// Instructions of warps, whatever their number of active lanes.
  uint64_t warpInstructions = 0;
  /// ... by class: integer, float, convert, special (ex2, rcp ...), memory,
  /// control, collective, matrix, asynchronous.
  uint64_t byClass[9] = {};
  /// Instructions executed by a part of the live lanes only.
  uint64_t divergentInstructions = 0;
  /// Bytes asked for by lanes.
  uint64_t globalReadBytes = 0, globalWrittenBytes = 0, sharedReadBytes = 0,
           sharedWrittenBytes = 0, localBytes = 0, asyncCopyBytes = 0,
           matrixLoadBytes = 0;
  /// 32-byte sectors of global memory that its warp instructions touch.
  uint64_t globalSectors = 0;
  /// Passes over the 32 banks beyond those that conflict-free access needs.
  uint64_t bankConflicts = 0;
  /// Multiplications and additions of matrix instructions.
  uint64_t matrixFlops = 0;
  uint64_t barriers = 0;

  /// Adds those of another block.
  void add(const Counters &other);
  /// One JSON object, keys in declaration order.
  std::string json() const;
};

/// The name of `Counters::byClass[index]`.
const char *getClassName(unsigned index);

/// A kernel's argument, or a device address.
struct Argument {
  std::vector<uint8_t> bytes;
  template <typename T> static Argument of(const T &value) {
    Argument argument;
    argument.bytes.resize(sizeof(T));
    std::memcpy(argument.bytes.data(), &value, sizeof(T));
    return argument;
  }
};

/// Which memories are watched for races.
enum class RaceMode : uint8_t { Off, Shared, Global };

/// How to launch.
struct LaunchOptions {
  Dim3 grid, block;
  /// Bytes behind `extern .shared`.
  uint64_t dynamicSharedBytes = 0;
  Arithmetic arithmetic = Arithmetic::MmaSim;
  RaceMode races = RaceMode::Shared;
  /// Order of warps: 0 runs each until it waits, others are random and
  /// reproducible.
  uint64_t seed = 0;
  /// Asynchronous copies land at the wait, and their destination is
  /// uninitialised until then.
  bool delayCopies = true;
  /// Host threads over blocks; results do not depend on it. 0: one a core.
  unsigned threads = 1;
  /// Steps of one block after which it is called endless.
  uint64_t maxSteps = uint64_t(1) << 30;
  /// Runs the kernel with this change; -1 as it is.
  int64_t mutation = -1;
  /// Fills `Report::orders`; watching is slow then.
  bool traceOrders = false;
};

/// Two accesses of shared memory that meet, and what orders them.
struct AccessOrder {
  /// `'st.shared.f32' at line 12`.
  std::string first, second;
  uint32_t firstLine = 0, secondLine = 0;
  /// Instructions that synchronise, in the order in which they count, and their
  /// lines: the wait for a copy, then the barrier.
  std::vector<std::string> by;
  std::vector<uint32_t> byLines;
};

/// The outcome of a launch.
struct Report {
  std::string file;
  std::vector<Finding> findings;
  /// Empty unless `LaunchOptions::traceOrders`; each once, by place.
  std::vector<AccessOrder> orders;
  Counters counters;

  bool isClean() const { return findings.empty(); }
  /// All findings as text; empty where clean.
  std::string str() const;
};

/// Global memory: buffers with forbidden zones around them.
class Device {
public:
  Device();
  ~Device();
  Device(Device &&) noexcept;
  Device &operator=(Device &&) noexcept;

  /// Address of `bytes` zero bytes, at a multiple of 256. `name` is for
  /// findings.
  uint64_t allocate(uint64_t bytes, std::string name = "");
  /// Address of memory of the caller, which kernels then read and write where
  /// it is; it must stay until `free`. A write of a read-only one is a finding.
  uint64_t attach(void *host, uint64_t bytes, std::string name = "",
                  bool isReadOnly = false);
  /// Frees what `allocate` or `attach` gave; later use is a finding. False for
  /// any other address.
  bool free(uint64_t address);
  /// Copies to or from the device. False where the range is not within one
  /// buffer.
  bool upload(uint64_t address, const void *data, uint64_t bytes);
  bool download(uint64_t address, void *data, uint64_t bytes) const;
  /// Sets `bytes` bytes to `value`. False as above.
  bool fill(uint64_t address, uint8_t value, uint64_t bytes);

  /// A device with copies of all buffers at the same addresses. What the caller
  /// attached is copied, too.
  Device clone() const;
  /// The name of the first buffer in which two clones differ, "" for none.
  std::string findDifference(const Device &other) const;

  struct Implementation;
  Implementation &get() const { return *implementation; }

private:
  std::unique_ptr<Implementation> implementation;
};

/// What a kernel takes.
struct ParameterInfo {
  std::string name;
  uint32_t bytes = 0, alignment = 0;
  /// Where it lies in a buffer of parameters.
  uint32_t offset = 0;
};

/// What a launch of a kernel has to fit.
struct KernelInfo {
  std::string name;
  /// Bytes of a buffer of parameters.
  uint64_t parameterBytes = 0;
  /// Shared memory of a block without the dynamic part; local memory of a
  /// thread.
  uint64_t staticSharedBytes = 0, localBytes = 0;
  /// `.reqntid`; zeros where it is not given.
  Dim3 requiredBlock = {0, 0, 0};
  /// `.maxntid`, or 1024.
  uint32_t maxThreads = 1024;
};

/// A change of one synchronising instruction, to see whether it is missed.
struct Mutation {
  /// Of the PTX.
  uint32_t line = 0;
  /// `'bar.sync' at line 70 deleted`.
  std::string text;
};

struct ParsedModule;

/// Parsed PTX.
class Module {
public:
  ~Module();
  Module(const Module &) = delete;

  /// Parses `text`; `name` is how findings call it. Syntax errors and unknown
  /// forms are findings; every kernel is decoded.
  static ParsedModule parse(std::string_view text, std::string name);

  /// Names of the kernels, in order.
  std::vector<std::string> getKernels() const;
  /// The parameters of a kernel; empty where there is no such kernel.
  std::vector<ParameterInfo> getParameters(std::string_view kernel) const;

  /// What a launch has to fit; an empty name where there is no such kernel.
  KernelInfo getKernelInfo(std::string_view kernel) const;

  /// What `LaunchOptions::mutation` may be, by index.
  std::vector<Mutation> getMutations(std::string_view kernel) const;

  struct Implementation;
  const Implementation &get() const { return *implementation; }

private:
  Module();
  std::unique_ptr<Implementation> implementation;
};

/// A module, or why there is none.
struct ParsedModule {
  std::unique_ptr<Module> module;
  Report report;
};

/// Runs a kernel to its end or its first error.
Report launch(Device &device, const Module &module, std::string_view kernel,
              const std::vector<Argument> &arguments,
              const LaunchOptions &options);

/// The same with all parameters in one buffer, each at its
/// `ParameterInfo::offset`.
Report launch(Device &device, const Module &module, std::string_view kernel,
              const void *parameters, uint64_t bytes,
              const LaunchOptions &options);

/// What becomes of a kernel with a change of its synchronisation.
struct MutationResult {
  Mutation mutation;
  /// How a run shows it: `race at line 7`. Empty where no run does: the change
  /// is redundant.
  std::string found;
  /// For a redundant one: pairs of accesses that the instruction orders in the
  /// kernel as it is, and what orders them in the changed one.
  std::vector<AccessOrder> paths;
};

/// Runs a kernel, which must be clean, with each of its mutations, on copies of
/// `before`: as `options` say, and where that shows nothing under `seeds`
/// random schedules.
std::vector<MutationResult>
judgeMutations(const Device &before, const Module &module,
               std::string_view kernel, const std::vector<Argument> &arguments,
               const LaunchOptions &options, unsigned seeds = 50);

/// One line for each, the paths of redundant ones below it, and a last line
/// that counts.
std::string describeMutations(const std::vector<MutationResult> &results);

/// Whether more than one in ten is redundant.
bool hasTooManyRedundant(const std::vector<MutationResult> &results);

} // namespace attn::emulator

#endif // ATTN_EMULATOR_H
