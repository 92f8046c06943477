//===- Launch.cpp - Modules and launches ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Module.h"
#include "lib/Emulator/Mutate.h"
#include "lib/Emulator/Warp.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

Module::Module() : implementation(std::make_unique<Implementation>()) {}
Module::~Module() = default;

static Finding makeFinding(FindingKind kind, const Twine &message,
                           uint32_t line = 0) {
  Finding finding;
  finding.kind = kind;
  finding.message = message.str();
  finding.place.ptxLine = line;
  return finding;
}

ParsedModule Module::parse(std::string_view text, std::string name) {
  ParsedModule result;
  result.report.file = name;
  std::unique_ptr<Module> module(new Module());
  PtxModule &ptx = module->implementation->ptx;
  ptx.text = std::string(text);
  ptx.name = std::move(name);
  PtxError error;
  if (!parsePtx(ptx, error)) {
    bool isUnsupported = StringRef(error.message).contains("not supported yet");
    result.report.findings.push_back(makeFinding(
        isUnsupported ? FindingKind::Unsupported : FindingKind::Invalid,
        error.message, error.line));
    return result;
  }
  for (const PtxFunction &function : ptx.functions) {
    DecodedKernel kernel;
    PtxError error; // each kernel's own
    bool isUnsupported = false;
    if (decodeKernel(ptx, function, Arithmetic::MmaSim, kernel, error,
                     isUnsupported))
      continue;
    result.report.findings.push_back(makeFinding(
        isUnsupported ? FindingKind::Unsupported : FindingKind::Invalid,
        error.message, error.line));
  }
  if (result.report.isClean())
    result.module = std::move(module);
  return result;
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

/// The most shared memory that any device gives a block.
static constexpr uint64_t maxSharedBytes = 227 * 1024;
/// Clocks of warps that see each other grow with the square of their number.
static constexpr uint64_t maxWatchedWarps = 4096;

/// Why the options do not fit the kernel; empty where they do.
static std::string checkOptions(const PtxFunction &function,
                                const DecodedKernel &kernel,
                                const LaunchOptions &options,
                                uint64_t sharedBytes) {
  uint64_t threads =
      uint64_t(options.block.x) * options.block.y * options.block.z;
  if (options.block.x == 0 || options.block.y == 0 || options.block.z == 0 ||
      threads > 1024)
    return ("expected a block of 1 to 1024 threads but got " + Twine(threads))
        .str();
  if (options.grid.x == 0 || options.grid.y == 0 || options.grid.z == 0)
    return "expected a grid of at least one block";
  const uint32_t *required = function.requiredBlock;
  if (required[0] &&
      (required[0] != options.block.x || required[1] != options.block.y ||
       required[2] != options.block.z))
    return ("expected a block of " + Twine(required[0]) + " x " +
            Twine(required[1]) + " x " + Twine(required[2]) +
            " threads ('.reqntid') but got " + Twine(options.block.x) + " x " +
            Twine(options.block.y) + " x " + Twine(options.block.z))
        .str();
  const uint32_t *most = function.maximalBlock;
  if (most[0] && threads > uint64_t(most[0]) * most[1] * most[2])
    return ("expected at most " + Twine(uint64_t(most[0]) * most[1] * most[2]) +
            " threads ('.maxntid') but got " + Twine(threads))
        .str();
  if (sharedBytes > maxSharedBytes)
    return ("expected at most " + Twine(maxSharedBytes) +
            " bytes of shared memory but got " + Twine(sharedBytes))
        .str();
  return "";
}

static std::string packArguments(const PtxFunction &function,
                                 const DecodedKernel &kernel,
                                 const std::vector<Argument> &arguments,
                                 std::vector<uint8_t> &bytes) {
  if (arguments.size() != function.parameterCount)
    return ("expected " + Twine(function.parameterCount) +
            " arguments but got " + Twine(arguments.size()))
        .str();
  bytes.assign(kernel.parameterBytes, 0);
  for (unsigned i = 0; i < arguments.size(); ++i) {
    const PtxVariable &parameter = function.variables[i];
    if (arguments[i].bytes.size() != parameter.bytes)
      return ("expected argument " + Twine(i) + " to have " +
              Twine(parameter.bytes) + " bytes but got " +
              Twine(arguments[i].bytes.size()))
          .str();
    std::copy(arguments[i].bytes.begin(), arguments[i].bytes.end(),
              bytes.begin() + kernel.offsets[i]);
  }
  return "";
}

/// Puts the module's global variables on the device, once.
static void placeVariables(Device::Implementation &device,
                           const PtxModule &module,
                           std::vector<uint64_t> &addresses) {
  for (unsigned i = 0; i < module.variables.size(); ++i) {
    const PtxVariable &variable = module.variables[i];
    addresses.push_back(0);
    if (variable.space != Space::Global && variable.space != Space::Const)
      continue;
    auto [place, isNew] = device.moduleVariables.try_emplace({&module, i}, 0);
    if (isNew) {
      place->second = device.allocate(variable.bytes, variable.name);
      Allocation &allocation = device.live[place->second];
      std::copy(variable.initializer.begin(), variable.initializer.end(),
                allocation.data);
      allocation.isReadOnly = variable.space == Space::Const;
    }
    addresses.back() = place->second;
  }
}

/// Runs blocks one by one on several threads. Of several blocks with findings
/// the first counts, so that the number of threads changes nothing.
static void runIndependent(LaunchState &launch, uint64_t count,
                           unsigned threads, Report &report) {
  std::atomic<uint64_t> next{0}, firstBad{count};
  std::mutex mutex;
  uint64_t reported = count;
  auto work = [&] {
    Counters counters;
    for (uint64_t i; (i = next++) < count && i <= firstBad;) {
      Block block(launch, i);
      block.advance(~uint64_t(0) >> 1);
      counters.add(block.counters);
      if (block.findings.empty())
        continue;
      std::lock_guard<std::mutex> lock(mutex);
      if (i < reported) {
        reported = i;
        firstBad = i;
        report.findings = std::move(block.findings);
      }
    }
    std::lock_guard<std::mutex> lock(mutex);
    report.counters.add(counters);
  };
  std::vector<std::thread> pool;
  for (unsigned i = 1; i < threads; ++i)
    pool.emplace_back(work);
  work();
  for (std::thread &thread : pool)
    thread.join();
}

/// Blocks that may wait for each other: several are on the device at a time,
/// and each runs a while in turn.
static void runTogether(LaunchState &launch, uint64_t count, Report &report) {
  constexpr unsigned residentBlocks = 64;
  constexpr uint64_t turn = 1 << 14;
  std::vector<std::unique_ptr<Block>> resident;
  uint64_t next = 0;
  while (next < count || !resident.empty()) {
    while (next < count && resident.size() < residentBlocks)
      resident.push_back(std::make_unique<Block>(launch, next++));
    for (auto &block : resident) {
      if (!block->advance(turn))
        continue;
      report.counters.add(block->counters);
      report.findings = std::move(block->findings);
      block.reset();
      if (!report.findings.empty())
        return;
    }
    llvm::erase_if(resident, [](const auto &block) { return !block; });
  }
}

/// With all of global memory watched for races.
static std::string runWatched(LaunchState &launch, uint64_t count,
                              Report &report) {
  const Dim3 &block = launch.options->block;
  uint32_t warps = llvm::divideCeil(block.x * block.y * block.z, warpSize);
  if (count * warps > maxWatchedWarps)
    return ("expected at most " + Twine(maxWatchedWarps) +
            " warps in the grid to watch global memory but got " +
            Twine(count * warps))
        .str();
  RaceDetector races(count * warps, launch.device->next - firstAddress, warps);
  launch.globalRaces = &races;
  runTogether(launch, count, report);
  reportRaces(launch, races, "global", 0, warps, report.findings);
  return "";
}

/// Decodes the kernel and breaks it as the options say; what hinders that.
static std::optional<Finding> decode(const PtxModule &module,
                                     const PtxFunction &function,
                                     const LaunchOptions &options,
                                     DecodedKernel &kernel) {
  PtxError error;
  bool isUnsupported = false;
  if (!decodeKernel(module, function, options.arithmetic, kernel, error,
                    isUnsupported))
    return makeFinding(isUnsupported ? FindingKind::Unsupported
                                     : FindingKind::Invalid,
                       error.message, error.line);
  if (options.mutation < 0)
    return std::nullopt;
  std::vector<OpMutation> mutations = listOpMutations(kernel);
  if (options.mutation >= int64_t(mutations.size()))
    return makeFinding(FindingKind::Invalid,
                       "expected a mutation below " + Twine(mutations.size()) +
                           " but got " + Twine(options.mutation),
                       function.line);
  applyMutation(kernel, mutations[options.mutation]);
  return std::nullopt;
}

/// Runs all blocks; why that cannot be done, or empty.
static std::string runGrid(LaunchState &launch, Report &report) {
  const LaunchOptions &options = *launch.options;
  uint64_t count = uint64_t(options.grid.x) * options.grid.y * options.grid.z;
  if (options.races == RaceMode::Global)
    return runWatched(launch, count, report);
  if (launch.kernel->usesGlobalAtomics) {
    runTogether(launch, count, report);
    return "";
  }
  unsigned threads =
      options.threads ? options.threads : std::thread::hardware_concurrency();
  runIndependent(launch, count, std::max(1u, threads), report);
  return "";
}

Report attn::emulator::launch(Device &device, const Module &module,
                              std::string_view name,
                              const std::vector<Argument> &arguments,
                              const LaunchOptions &options) {
  const PtxModule &ptx = module.get().ptx;
  Report report;
  report.file = ptx.name;
  auto refuse = [&](Finding finding) {
    report.findings.push_back(std::move(finding));
    return report;
  };
  const PtxFunction *function = findKernel(ptx, name);
  if (!function)
    return refuse(makeFinding(FindingKind::Invalid,
                              "expected a kernel of the module but got '" +
                                  Twine(StringRef(name)) + "'"));
  DecodedKernel kernel;
  if (std::optional<Finding> finding = decode(ptx, *function, options, kernel))
    return refuse(std::move(*finding));
  LaunchState state;
  state.module = &ptx;
  state.kernel = &kernel;
  state.options = &options;
  state.device = &device.get();
  state.kernels = &getLaneKernels();
  state.sharedBytes = kernel.staticSharedBytes + options.dynamicSharedBytes;
  std::string problem =
      checkOptions(*function, kernel, options, state.sharedBytes);
  if (problem.empty())
    problem = packArguments(*function, kernel, arguments, state.parameters);
  if (problem.empty()) {
    placeVariables(device.get(), ptx, state.moduleAddresses);
    problem = runGrid(state, report);
  }
  if (!problem.empty())
    return refuse(makeFinding(FindingKind::Invalid, problem, function->line));
  reportOrders(state, report);
  return report;
}
