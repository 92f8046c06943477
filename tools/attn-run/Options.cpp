//===- Options.cpp - The command line of attn-run -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-run/Options.h"

#include "attn/EmulatorDriver.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

using namespace attn;
using namespace attn::run;
namespace cl = llvm::cl;

namespace {
/// All flags; they live for one parse.
struct Flags {
  cl::OptionCategory category{"attn-run options"};
  cl::opt<std::string> file{cl::Positional,
                            cl::desc("<file.mlir, or - for standard input>"),
                            cl::init("-"), cl::cat(category)};
  cl::list<std::string> inputs{
      "input", cl::desc("tensor of the next argument, or random; repeated"),
      cl::value_desc("x.npy"), cl::cat(category)};
  cl::list<std::string> expected{
      "expect", cl::desc("expected tensor of the next result, repeated"),
      cl::value_desc("y.npy"), cl::cat(category)};
  cl::list<std::string> outputs{
      "output", cl::desc("file to write the next result to, repeated"),
      cl::value_desc("y.npy"), cl::cat(category)};
  cl::list<std::string> shapes{
      "shape",
      cl::desc(
          "sizes of one generated argument, such as 0:1x300x512, repeated"),
      cl::value_desc("argument:sizes"), cl::cat(category)};
  cl::opt<int64_t> dynamicSize{
      "dynamic-size",
      cl::desc("every other dynamic size of generated arguments"),
      cl::init(128), cl::cat(category)};
  cl::opt<uint64_t> seed{"seed", cl::desc("seed of generated arguments"),
                         cl::init(0), cl::cat(category)};
  cl::opt<unsigned> repeat{"repeat",
                           cl::desc("timed calls; the median is printed"),
                           cl::init(0), cl::cat(category)};
  cl::opt<bool> noCheck{
      "no-check", cl::desc("do not compare attentions with the reference"),
      cl::cat(category)};
  cl::opt<bool> checkStages{
      "check-stages",
      cl::desc(
          "execute the IR after every stage and name the first that differs"),
      cl::cat(category)};
  cl::opt<bool> compareUnfused{
      "compare-unfused",
      cl::desc("time the graph and each attention unfused beside it"),
      cl::cat(category)};
  cl::opt<bool> breakdown{
      "breakdown",
      cl::desc("time what attentions, products of matrices and other ops cost"),
      cl::cat(category)};
  cl::opt<bool> timing{
      "timing", cl::desc("print how long each stage of the compilation took"),
      cl::cat(category)};
  cl::opt<bool> json{"json", cl::desc("print one JSON object"),
                     cl::cat(category)};
  cl::opt<std::string> target{"target",
                              cl::desc("name of a target description"),
                              cl::init("host"), cl::cat(category)};
  cl::opt<std::string> targetFile{
      "target-file",
      cl::desc("description of the machine, instead of --target"),
      cl::value_desc("yaml"), cl::cat(category)};
  cl::opt<RunDevice> device{
      "device", cl::desc("what runs the kernels"), cl::init(RunDevice::host),
      cl::values(clEnumValN(RunDevice::host, "host", "this machine"),
                 clEnumValN(RunDevice::emulator, "emu",
                            "the emulator, with code for a GPU"),
                 clEnumValN(RunDevice::cuda, "cuda", "the first CUDA device")),
      cl::cat(category)};
  cl::opt<emulator::Arithmetic> emulatorProfile{
      "emu-profile", cl::desc("how the emulator computes"),
      cl::init(emulator::Arithmetic::MmaSim),
      cl::values(clEnumValN(emulator::Arithmetic::MmaSim, "mma-sim",
                            "matrix products by a model of the hardware's"),
                 clEnumValN(emulator::Arithmetic::F32, "fp32", "... in f32"),
                 clEnumValN(emulator::Arithmetic::F64, "fp64", "... in f64"),
                 clEnumValN(emulator::Arithmetic::Payload, "payload",
                            "floats are integers mod 2^32 (with --no-check)")),
      cl::cat(category)};
  cl::opt<uint64_t> emulatorSeed{
      "emu-seed", cl::desc("order of the emulator's warps; 0 is a fixed one"),
      cl::init(0), cl::cat(category)};
  cl::opt<bool> emulatorMutate{
      "emu-mutate",
      cl::desc("have the emulator change each synchronisation of each kernel "
               "in turn and tell how that is found"),
      cl::cat(category)};
  cl::opt<std::string> entry{
      "entry", cl::desc("public function to run; the only one if not given"),
      cl::cat(category)};
  cl::opt<bool> allowUnfused{
      "allow-unfused",
      cl::desc("lower as plain loops what cannot be fused, with a remark"),
      cl::cat(category)};
  cl::opt<unsigned> threads{"threads",
                            cl::desc("threads of a call; 0 means all"),
                            cl::init(0), cl::cat(category)};
  cl::opt<std::string> cache{
      "cache",
      cl::desc("folder that keeps kernels, 'default' for the user's cache "
               "folder, or 'none'; ATTN_CACHE if not given"),
      cl::value_desc("folder"), cl::cat(category)};
  cl::opt<std::string> extraPasses{
      "extra-passes",
      cl::desc("passes at the end of one stage, for experiments"),
      cl::value_desc("stage:passes"), cl::cat(category)};
  cl::opt<int64_t> queryTile{
      "query-tile", cl::desc("rows of a tile; 0 leaves the choice to the plan"),
      cl::init(0), cl::cat(category)};
  cl::opt<int64_t> keyTile{
      "key-tile", cl::desc("keys of a tile; 0 leaves the choice to the plan"),
      cl::init(0), cl::cat(category)};
};
} // namespace

Options attn::run::parseOptions(int argc, char **argv) {
  cl::ResetCommandLineParser(); // LLVM's own flags are none of our users'
  Flags flags;
  cl::HideUnrelatedOptions(flags.category);
  cl::ParseCommandLineOptions(
      argc, argv,
      "Compiles a graph, runs it, and compares each of its attentions with an "
      "fp64 reference.\n\nExit status: 0 where everything agrees, 1 where a "
      "result differs, 2 where the graph cannot be compiled or run.\n");
  Options options;
  options.file = flags.file;
  options.inputs.assign(flags.inputs.begin(), flags.inputs.end());
  options.expected.assign(flags.expected.begin(), flags.expected.end());
  options.outputs.assign(flags.outputs.begin(), flags.outputs.end());
  options.shapes.assign(flags.shapes.begin(), flags.shapes.end());
  options.dynamicSize = flags.dynamicSize;
  options.seed = flags.seed;
  options.repeat = flags.repeat;
  options.check = !flags.noCheck;
  options.checkStages = flags.checkStages;
  options.compareUnfused = flags.compareUnfused;
  options.breakdown = flags.breakdown;
  options.timing = flags.timing;
  options.json = flags.json;
  options.device = flags.device;
  options.emulation.arithmetic = flags.emulatorProfile;
  options.emulation.seed = flags.emulatorSeed;
  options.mutate = flags.emulatorMutate;
  options.compile.target = flags.target;
  options.compile.targetFile = flags.targetFile;
  options.compile.entry = flags.entry;
  options.compile.allowUnfused = flags.allowUnfused;
  options.compile.threads = flags.threads;
  options.compile.queryTile = flags.queryTile;
  options.compile.keyTile = flags.keyTile;
  options.compile.cacheFolder = flags.cache;
  options.compile.extraPasses = flags.extraPasses;
  options.compile.fileName = options.file == "-" ? "<stdin>" : options.file;
  return options;
}

static void
printMutations(const std::string &kernel,
               const std::vector<emulator::MutationResult> &results) {
  llvm::outs() << kernel << ":\n" << describeMutations(results);
}

Result<void> attn::run::openDevice(Options &options) {
  if (options.device == RunDevice::host)
    return {};
  if (options.compile.target == "host" && options.compile.targetFile.empty())
    options.compile.target = "a100";
  if (options.device == RunDevice::emulator) {
    options.emulation.threads = options.compile.threads;
    options.compile.driver =
        options.mutate ? openEmulator(options.emulation, printMutations)
                       : openEmulator(options.emulation);
    return {};
  }
  auto driver = openCudaDriver();
  if (!driver)
    return driver.takeError();
  options.compile.driver = std::move(*driver);
  return {};
}
