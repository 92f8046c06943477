//===- Run.cpp - What attn-emu does ---------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "tools/attn-emu/Run.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

using namespace attn;
using namespace attn::emu;
using llvm::Twine;

/// Schedules that a change without findings must stand.
static constexpr unsigned mutantSeeds = 50;

static int fail(const Twine &message, int status) {
  llvm::WithColor::error(llvm::errs(), "attn-emu") << message << "\n";
  return status;
}

/// Puts the buffers on a device; addresses are 0 for numbers.
static std::vector<emulator::Argument>
placeArguments(const emulator::Module &module, const Options &options,
               emulator::Device &device, std::vector<uint64_t> &addresses) {
  std::vector<emulator::Argument> arguments;
  std::vector<emulator::ParameterInfo> parameters =
      module.getParameters(options.kernel);
  for (size_t i = 0; i < options.arguments.size(); ++i) {
    const ArgumentSpec &spec = options.arguments[i];
    addresses.push_back(0);
    if (!spec.isBuffer) {
      arguments.emplace_back();
      arguments.back().bytes.assign(spec.data.begin(), spec.data.end());
      continue;
    }
    std::string name = "argument " + std::to_string(i);
    if (i < parameters.size())
      name += ", " + parameters[i].name;
    addresses[i] = device.allocate(spec.data.size(), name);
    device.upload(addresses[i], spec.data.data(), spec.data.size());
    arguments.push_back(emulator::Argument::of(addresses[i]));
  }
  return arguments;
}

Outcome attn::emu::launchOnce(const emulator::Module &module,
                              const Options &options,
                              const emulator::LaunchOptions &launch) {
  emulator::Device device;
  std::vector<uint64_t> addresses;
  std::vector<emulator::Argument> arguments =
      placeArguments(module, options, device, addresses);
  Outcome outcome;
  outcome.report =
      emulator::launch(device, module, options.kernel, arguments, launch);
  for (size_t i = 0; i < options.arguments.size(); ++i) {
    std::vector<char> data;
    if (options.arguments[i].isBuffer) {
      data.resize(options.arguments[i].data.size());
      device.download(addresses[i], data.data(), data.size());
    }
    outcome.buffers.push_back(std::move(data));
  }
  return outcome;
}

/// `--mutate`: each change of the kernel's synchronisation.
static int runMutations(const emulator::Module &module,
                        const Options &options) {
  emulator::Device device;
  std::vector<uint64_t> addresses;
  std::vector<emulator::Argument> arguments =
      placeArguments(module, options, device, addresses);
  std::vector<emulator::MutationResult> results = emulator::judgeMutations(
      device, module, options.kernel, arguments, options.launch,
      options.schedules > 1 ? options.schedules : mutantSeeds);
  llvm::outs() << describeMutations(results);
  return hasTooManyRedundant(results);
}

/// Whether a buffer is as expected; says where it is not.
static bool compare(const Options &options, const Expectation &expectation,
                    const Outcome &outcome) {
  const ArgumentSpec &spec = options.arguments[expectation.argument];
  const std::vector<char> &actual = outcome.buffers[expectation.argument];
  int64_t count = actual.size() / byteSize(spec.type);
  int64_t expectedCount =
      expectation.expected.data.size() / byteSize(expectation.expected.type);
  if (count != expectedCount) {
    fail("expected argument " + Twine(expectation.argument) + " to have " +
             Twine(expectedCount) + " elements but got " + Twine(count),
         1);
    return false;
  }
  int64_t wrong = 0, first = -1;
  double largest = 0;
  for (int64_t i = 0; i < count; ++i) {
    double x = elementAt(spec.type, actual.data(), i);
    double y = elementAt(expectation.expected.type,
                         expectation.expected.data.data(), i);
    double error = std::abs(x - y);
    bool ok =
        x == y || (std::isnan(x) && std::isnan(y)) ||
        error <= expectation.absolute + expectation.relative * std::abs(y);
    if (!ok && wrong++ == 0)
      first = i;
    largest = std::isnan(error) ? largest : std::max(largest, error);
  }
  llvm::outs() << "argument " << expectation.argument << ": " << count
               << " elements, largest error " << llvm::format("%.3g", largest)
               << "\n";
  if (wrong == 0)
    return true;
  std::string text;
  llvm::raw_string_ostream stream(text);
  stream << "argument " << expectation.argument << ": " << wrong << " of "
         << count << " elements are wrong; element " << first << " is "
         << llvm::format("%.9g", elementAt(spec.type, actual.data(), first))
         << ", expected "
         << llvm::format("%.9g",
                         elementAt(expectation.expected.type,
                                   expectation.expected.data.data(), first));
  fail(text, 1);
  return false;
}

static int writeOutputs(const Options &options, const Outcome &outcome) {
  for (size_t i = 0; i < options.arguments.size(); ++i) {
    const ArgumentSpec &spec = options.arguments[i];
    if (!spec.isBuffer || spec.outputPath.empty())
      continue;
    std::string error =
        writeNpy(spec.outputPath, toNpy(spec, outcome.buffers[i]));
    if (!error.empty())
      return fail(spec.outputPath + ": " + error, 2);
  }
  if (options.json.empty())
    return 0;
  std::error_code error;
  llvm::raw_fd_ostream stream(options.json, error);
  if (error)
    return fail(options.json + ": " + error.message(), 2);
  stream << outcome.report.counters.json();
  return 0;
}

int attn::emu::findDifference(const Outcome &a, const Outcome &b) {
  for (size_t i = 0; i < a.buffers.size(); ++i)
    if (a.buffers[i] != b.buffers[i])
      return i;
  return -1;
}

static int runOtherSchedules(const emulator::Module &module,
                             const Options &options, const Outcome &first) {
  for (unsigned i = 1; i < options.schedules; ++i) {
    emulator::LaunchOptions launch = options.launch;
    launch.seed += i;
    Outcome other = launchOnce(module, options, launch);
    if (!other.report.isClean()) {
      llvm::errs() << other.report.str();
      return fail("with --seed=" + Twine(launch.seed), 1);
    }
    int difference = findDifference(first, other);
    if (difference >= 0)
      return fail("argument " + Twine(difference) +
                      " differs between --seed=" + Twine(options.launch.seed) +
                      " and --seed=" + Twine(launch.seed),
                  1);
  }
  return 0;
}

static int printKernels(const emulator::Module &module) {
  for (const std::string &name : module.getKernels()) {
    llvm::outs() << name << "\n";
    for (const emulator::ParameterInfo &parameter : module.getParameters(name))
      llvm::outs() << "  " << parameter.name << ": " << parameter.bytes
                   << " bytes\n";
  }
  return 0;
}

static int chooseKernel(const emulator::Module &module, Options &options) {
  std::vector<std::string> kernels = module.getKernels();
  if (!options.kernel.empty())
    return 0;
  if (kernels.size() != 1)
    return fail("expected --kernel, the file has " + Twine(kernels.size()) +
                    " kernels (--list-kernels)",
                2);
  options.kernel = kernels.front();
  return 0;
}

int attn::emu::runTool(Options &options) {
  auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(options.input);
  if (!buffer)
    return fail(options.input + ": " + buffer.getError().message(), 2);
  emulator::ParsedModule parsed = emulator::Module::parse(
      std::string_view((*buffer)->getBufferStart(), (*buffer)->getBufferSize()),
      options.input);
  if (!parsed.module) {
    llvm::errs() << parsed.report.str();
    return 2;
  }
  if (options.listKernels)
    return printKernels(*parsed.module);
  if (int status = chooseKernel(*parsed.module, options))
    return status;
  Outcome outcome = launchOnce(*parsed.module, options, options.launch);
  if (!outcome.report.isClean()) {
    llvm::errs() << outcome.report.str();
    bool isInput =
        outcome.report.findings[0].kind == emulator::FindingKind::Invalid ||
        outcome.report.findings[0].kind == emulator::FindingKind::Unsupported;
    return isInput ? 2 : 1;
  }
  int status = writeOutputs(options, outcome);
  for (const Expectation &expectation : options.expectations)
    if (!compare(options, expectation, outcome))
      status = status ? status : 1;
  if (status == 0 && options.mutate)
    return runMutations(*parsed.module, options);
  if (status == 0)
    status = runOtherSchedules(*parsed.module, options, outcome);
  if (status == 0)
    llvm::outs() << options.kernel << ": clean, "
                 << outcome.report.counters.warpInstructions
                 << " warp instructions\n";
  return status;
}
