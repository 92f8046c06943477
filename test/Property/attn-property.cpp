//===- attn-property.cpp - Random attentions against the reference --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Each program is compiled once and run on several sizes and inputs; each run
// is one problem. A wrong answer is shrunk and printed with the line that
// replays it:  attn-property --replay='key_heads=1 group=1 ...'
//
//===----------------------------------------------------------------------===//

#include "test/Property/RunSpec.h"

#include "attn/EmulatorDriver.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

#include <map>

using namespace attn;
using namespace attn::property;
namespace cl = llvm::cl;

static cl::opt<int64_t>
    problems("problems", cl::desc("how many problems to run"), cl::init(2000));
static cl::opt<uint64_t>
    firstSeed("seed", cl::desc("seed of the first program"), cl::init(1));
static cl::opt<int64_t>
    runsPerProgram("runs", cl::desc("problems of one program"), cl::init(10));
static cl::opt<std::string> replay("replay", cl::desc("run this one spec"));
static cl::opt<bool> verbose("verbose",
                             cl::desc("print each spec before it is run"));
/// What runs the kernels.
enum class Device { host, emulator, cuda };
static cl::opt<Device> device(
    "device", cl::desc("what runs the kernels"), cl::init(Device::host),
    cl::values(clEnumValN(Device::host, "host", "this machine"),
               clEnumValN(Device::emulator, "emu", "the emulator"),
               clEnumValN(Device::cuda, "cuda", "the first CUDA device")));
static cl::opt<std::string>
    target("target", cl::desc("code for this machine on --device"),
           cl::init("a100"));
static cl::opt<bool> printModule("print-module",
                                 cl::desc("print the program of --replay"));

static RunTarget runTarget;

/// Whether a compilation failed at what is sound and missing.
static bool isNotSupported(const Error &error) {
  return llvm::StringRef(error.str()).contains("not supported yet: ");
}

/// Compiles and runs one spec by itself.
static std::string runAlone(const Spec &spec) {
  Result<Kernel> kernel = compileSpec(spec, runTarget);
  if (!kernel && runTarget.driver && isNotSupported(kernel.getError()))
    return "";
  if (!kernel)
    return "compile: " + kernel.getError().str();
  int64_t exactRows = 0;
  return runSpec(*kernel, spec, exactRows);
}

static void reportFailure(const Spec &spec, const std::string &reason) {
  llvm::errs() << "WRONG: " << reason << "\n  --replay='" << spec.str()
               << "'\nshrinking ...\n";
  Spec small = shrink(
      spec, [](const Spec &candidate) { return !runAlone(candidate).empty(); });
  llvm::errs() << "smallest found: " << runAlone(small) << "\n  --replay='"
               << small.str() << "'\n";
}

/// What was done.
struct Totals {
  int64_t problems = 0, exactRows = 0;
  /// How many programs were left out for which reason.
  std::map<std::string, int64_t> reasons;
};

/// The words behind `not supported yet: `.
static std::string getReason(const Error &error) {
  std::string text = error.str();
  llvm::StringRef reason =
      llvm::StringRef(text).split("not supported yet: ").second;
  return reason.split('\n').first.str();
}

/// Opens the device; says why not.
static bool openDevice() {
  if (device == Device::host)
    return true;
  runTarget.target = target;
  if (device == Device::emulator) {
    runTarget.driver = openEmulator();
    return true;
  }
  auto driver = openCudaDriver();
  if (!driver) {
    llvm::errs() << "error: " << driver.getError().str() << "\n";
    return false;
  }
  runTarget.driver = std::move(*driver);
  return true;
}

/// Runs the problems of one program; returns the number of wrong answers. A
/// static program is made for the sizes of its first run, its only one.
/// On devices, programs that are not supported yet are counted and left out.
static int64_t runProgram(const Spec &program, int64_t runs, Totals &totals) {
  auto drawNth = [&](int64_t run) {
    return drawRun(program, program.seed * 1000003 + run);
  };
  Result<Kernel> kernel = compileSpec(drawNth(0), runTarget);
  if (!kernel && runTarget.driver && isNotSupported(kernel.getError())) {
    ++totals.reasons[getReason(kernel.getError())];
    return 0;
  }
  totals.problems += runs;
  if (!kernel) {
    reportFailure(drawNth(0), "compile: " + kernel.getError().str());
    return 1;
  }
  for (int64_t run = 0; run < runs; ++run) {
    Spec spec = drawNth(run);
    if (verbose)
      llvm::errs() << spec.str() << "\n";
    std::string wrong = runSpec(*kernel, spec, totals.exactRows);
    if (wrong.empty())
      continue;
    reportFailure(spec, wrong);
    return 1;
  }
  return 0;
}

static int runReplay() {
  std::optional<Spec> spec = Spec::parse(replay);
  if (!spec) {
    llvm::errs() << "error: expected --replay='name=value ...' as it was "
                    "printed but got '"
                 << replay << "'\n";
    return 2;
  }
  if (printModule)
    llvm::outs() << spec->getModule();
  std::string wrong = runAlone(*spec);
  llvm::outs() << (wrong.empty() ? "agrees" : "WRONG: " + wrong) << "\n";
  return !wrong.empty();
}

int main(int argc, char **argv) {
  cl::ParseCommandLineOptions(
      argc, argv,
      "runs random attentions and compares them with the fp64 reference\n");
  if (!openDevice())
    return 2;
  if (!replay.empty())
    return runReplay();
  int64_t wrong = 0;
  Totals totals;
  // Programs that are left out cost seeds, but not without end.
  uint64_t last = firstSeed + 4 * uint64_t(problems) + 100;
  for (uint64_t seed = firstSeed;
       totals.problems < problems && wrong < 5 && seed < last; ++seed) {
    Spec program = drawProgram(seed);
    if (runTarget.driver)
      program = fitDevice(program);
    int64_t most = program.isDynamic ? int64_t(runsPerProgram) : 1;
    int64_t runs = std::min<int64_t>(most, problems - totals.problems);
    wrong += runProgram(program, runs, totals);
  }
  for (const auto &[reason, count] : totals.reasons)
    llvm::outs() << count << " programs left out: " << reason << "\n";
  llvm::outs() << totals.problems << " problems, " << totals.exactRows
               << " rows compared bit by bit, " << wrong << " programs wrong\n";
  return wrong != 0;
}
