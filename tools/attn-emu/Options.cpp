//===- Options.cpp - The command line of attn-emu -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "tools/attn-emu/Options.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"

using namespace attn;
using namespace attn::emu;
using llvm::StringRef;
namespace cl = llvm::cl;

namespace {
/// All flags; they live for one parse.
struct Flags {
  cl::OptionCategory category{"attn-emu options"};
  cl::opt<std::string> input{cl::Positional, cl::desc("<file.ptx>"),
                             cl::Required, cl::cat(category)};
  cl::opt<std::string> kernel{
      "kernel", cl::desc("Kernel to run; optional where there is one"),
      cl::cat(category)};
  cl::opt<std::string> grid{"grid", cl::desc("Blocks of the grid: X[,Y[,Z]]"),
                            cl::init("1"), cl::cat(category)};
  cl::opt<std::string> block{"block", cl::desc("Threads of a block: X[,Y[,Z]]"),
                             cl::init("1"), cl::cat(category)};
  cl::opt<uint64_t> shared{"shared", cl::desc("Bytes of dynamic shared memory"),
                           cl::init(0), cl::cat(category)};
  cl::list<std::string> arguments{
      "arg",
      cl::desc("Next kernel argument: i32:7, f32:0.5, in:a.npy, "
               "inout:a.npy:b.npy, out:f32[4,64]:b.npy, "
               "fill:f32[4,64]:random(7)|iota|NUMBER[:b.npy]"),
      cl::cat(category)};
  cl::list<std::string> expectations{
      "expect",
      cl::desc("Compare a buffer afterwards: ARGUMENT:file.npy[:atol[:rtol]]"),
      cl::cat(category)};
  cl::opt<uint64_t> seed{"seed",
                         cl::desc("Order of warps; 0 runs each until it waits"),
                         cl::init(0), cl::cat(category)};
  cl::opt<unsigned> schedules{
      "schedules",
      cl::desc("Run with this many seeds and compare the results bit by bit"),
      cl::init(1), cl::cat(category)};
  cl::opt<emulator::RaceMode> races{
      "races", cl::desc("Memories watched for races"),
      cl::values(clEnumValN(emulator::RaceMode::Off, "off", "none"),
                 clEnumValN(emulator::RaceMode::Shared, "shared",
                            "shared memory of each block"),
                 clEnumValN(emulator::RaceMode::Global, "global",
                            "shared and global memory")),
      cl::init(emulator::RaceMode::Shared), cl::cat(category)};
  cl::opt<emulator::Arithmetic> profile{
      "profile", cl::desc("How floats compute"),
      cl::values(
          clEnumValN(emulator::Arithmetic::MmaSim, "mma-sim",
                     "matrix products by the published model of the hardware"),
          clEnumValN(emulator::Arithmetic::F32, "fp32",
                     "matrix products accumulate in f32"),
          clEnumValN(emulator::Arithmetic::F64, "fp64",
                     "matrix products accumulate in f64"),
          clEnumValN(emulator::Arithmetic::Payload, "payload",
                     "integers mod 2^32: results without rounding")),
      cl::init(emulator::Arithmetic::MmaSim), cl::cat(category)};
  cl::opt<std::string> json{
      "json", cl::desc("Write counters as JSON; - prints"), cl::cat(category)};
  cl::opt<unsigned> threads{"threads",
                            cl::desc("Host threads over blocks; 0: all"),
                            cl::init(0), cl::cat(category)};
  cl::opt<bool> delayCopies{"delay-copies",
                            cl::desc("Asynchronous copies land at their wait"),
                            cl::init(true), cl::cat(category)};
  cl::opt<uint64_t> maxSteps{"max-steps",
                             cl::desc("Steps after which a block is "
                                      "called endless"),
                             cl::init(uint64_t(1) << 30), cl::cat(category)};
  cl::opt<bool> mutate{
      "mutate",
      cl::desc("Delete or alter each synchronising instruction in turn; every "
               "change must be found or shown to make no difference"),
      cl::cat(category)};
  cl::opt<bool> listKernels{"list-kernels",
                            cl::desc("Print kernels and parameters only"),
                            cl::cat(category)};
};
} // namespace

static bool fail(const llvm::Twine &message) {
  llvm::WithColor::error(llvm::errs(), "attn-emu") << message << "\n";
  return false;
}

/// `4`, `4,2`, `4,2,1`.
static bool parseSizes(StringRef name, StringRef text, emulator::Dim3 &sizes) {
  llvm::SmallVector<StringRef, 3> parts;
  text.split(parts, ',');
  uint32_t *into[] = {&sizes.x, &sizes.y, &sizes.z};
  if (parts.size() > 3)
    return fail("expected --" + name + " to have one to three sizes but got '" +
                text + "'");
  for (size_t i = 0; i < parts.size(); ++i)
    if (parts[i].trim().getAsInteger(10, *into[i]))
      return fail("expected --" + name + " to be numbers but got '" + text +
                  "'");
  return true;
}

static bool parseExpectation(StringRef text, Options &options) {
  Expectation expectation;
  llvm::SmallVector<StringRef, 4> parts;
  text.split(parts, ':');
  bool ok = parts.size() >= 2 && parts.size() <= 4 &&
            !parts[0].getAsInteger(10, expectation.argument) &&
            (parts.size() < 3 || !parts[2].getAsDouble(expectation.absolute)) &&
            (parts.size() < 4 || !parts[3].getAsDouble(expectation.relative));
  if (!ok)
    return fail("expected --expect=ARGUMENT:file.npy[:atol[:rtol]] but got '" +
                text + "'");
  if (expectation.argument >= options.arguments.size() ||
      !options.arguments[expectation.argument].isBuffer)
    return fail("expected argument " + llvm::Twine(expectation.argument) +
                " to be a buffer");
  std::string error =
      parseArgument(("in:" + parts[1]).str(), expectation.expected);
  if (!error.empty())
    return fail(error);
  options.expectations.push_back(std::move(expectation));
  return true;
}

bool attn::emu::parseOptions(int argc, char **argv, Options &options) {
  cl::ResetCommandLineParser(); // LLVM's own flags are none of our users'
  Flags flags;
  cl::HideUnrelatedOptions(flags.category);
  cl::ParseCommandLineOptions(
      argc, argv,
      "Runs a kernel of a PTX file on this CPU and finds its races.\n\nExit "
      "status: 0 where the run is clean and as expected, 1 where it is not, 2 "
      "for bad input.\n");
  options.input = flags.input;
  options.kernel = flags.kernel;
  options.json = flags.json;
  options.schedules = flags.schedules;
  options.listKernels = flags.listKernels;
  options.mutate = flags.mutate;
  emulator::LaunchOptions &launch = options.launch;
  launch.dynamicSharedBytes = flags.shared;
  launch.seed = flags.seed;
  launch.races = flags.races;
  launch.arithmetic = flags.profile;
  launch.threads = flags.threads;
  launch.delayCopies = flags.delayCopies;
  launch.maxSteps = flags.maxSteps;
  if (!parseSizes("grid", flags.grid, launch.grid) ||
      !parseSizes("block", flags.block, launch.block))
    return false;
  for (const std::string &text : flags.arguments) {
    options.arguments.emplace_back();
    std::string error = parseArgument(text, options.arguments.back());
    if (!error.empty())
      return fail(error);
  }
  for (const std::string &text : flags.expectations)
    if (!parseExpectation(text, options))
      return false;
  return true;
}
