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

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

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
static cl::opt<bool> printModule("print-module",
                                 cl::desc("print the program of --replay"));

/// Compiles and runs one spec by itself.
static std::string runAlone(const Spec &spec) {
  Result<Kernel> kernel = compileSpec(spec);
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

/// Runs the problems of one program; returns the number of wrong answers. A
/// static program is made for the sizes of its first run, its only one.
static int64_t runProgram(const Spec &program, int64_t runs,
                          int64_t &exactRows) {
  auto drawNth = [&](int64_t run) {
    return drawRun(program, program.seed * 1000003 + run);
  };
  Result<Kernel> kernel = compileSpec(drawNth(0));
  if (!kernel) {
    reportFailure(drawNth(0), "compile: " + kernel.getError().str());
    return 1;
  }
  for (int64_t run = 0; run < runs; ++run) {
    Spec spec = drawNth(run);
    if (verbose)
      llvm::errs() << spec.str() << "\n";
    std::string wrong = runSpec(*kernel, spec, exactRows);
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
  if (!replay.empty())
    return runReplay();
  int64_t done = 0, wrong = 0, exactRows = 0;
  for (uint64_t seed = firstSeed; done < problems && wrong < 5; ++seed) {
    Spec program = drawProgram(seed);
    int64_t most = program.isDynamic ? int64_t(runsPerProgram) : 1;
    int64_t runs = std::min<int64_t>(most, problems - done);
    wrong += runProgram(program, runs, exactRows);
    done += runs;
  }
  llvm::outs() << done << " problems, " << exactRows
               << " rows compared bit by bit, " << wrong << " programs wrong\n";
  return wrong != 0;
}
