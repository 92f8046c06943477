//===- Mutate.cpp - attn-emu --mutate -------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A change of a synchronising instruction is found if a run reports something
// or leaves another result. One that is not, in any of many schedules, is
// redundant: what it orders is ordered by others. The race detector has seen no
// unordered pair, so those are the ones that remain; its neighbours are named.
//===----------------------------------------------------------------------===//
#include "tools/attn-emu/Run.h"

#include "llvm/Support/raw_ostream.h"

using namespace attn;
using namespace attn::emu;

/// Schedules that a change without findings must stand.
static constexpr unsigned mutantSeeds = 50;
/// Steps of a block, as a multiple of the unchanged kernel's.
static constexpr uint64_t stepFactor = 4;

/// How a change was found; empty where it was not.
static std::string findMutant(const emulator::Module &module,
                              const Options &options, const Outcome &original,
                              int64_t index) {
  emulator::LaunchOptions launch = options.launch;
  launch.mutation = index;
  launch.maxSteps =
      10000 + stepFactor * original.report.counters.warpInstructions;
  unsigned seeds = options.schedules > 1 ? options.schedules : mutantSeeds;
  for (unsigned seed = 0; seed <= seeds; ++seed) {
    launch.seed = options.launch.seed + seed;
    Outcome outcome = launchOnce(module, options, launch);
    std::string with =
        seed ? " with --seed=" + std::to_string(launch.seed) : "";
    if (!outcome.report.isClean()) {
      const emulator::Finding &finding = outcome.report.findings[0];
      return std::string(getFindingName(finding.kind)) + " at line " +
             std::to_string(finding.place.ptxLine) + with;
    }
    int difference = findDifference(original, outcome);
    if (difference >= 0)
      return "argument " + std::to_string(difference) + " differs" + with;
  }
  return "";
}

int attn::emu::runMutations(const emulator::Module &module,
                            const Options &options, const Outcome &original) {
  std::vector<emulator::Mutation> mutations =
      module.getMutations(options.kernel);
  unsigned redundant = 0;
  for (size_t i = 0; i < mutations.size(); ++i) {
    std::string how = findMutant(module, options, original, i);
    llvm::outs() << mutations[i].text << ": ";
    if (!how.empty()) {
      llvm::outs() << "found, " << how << "\n";
      continue;
    }
    ++redundant;
    llvm::outs() << "redundant";
    for (size_t k = 0; k < mutations[i].neighbors.size(); ++k)
      llvm::outs() << (k ? " and " : ", ordered by ")
                   << mutations[i].neighbors[k];
    llvm::outs() << "\n";
  }
  llvm::outs() << mutations.size() << " changes, "
               << mutations.size() - redundant << " found, " << redundant
               << " redundant\n";
  return redundant * 10 > mutations.size() ? 1 : 0;
}
