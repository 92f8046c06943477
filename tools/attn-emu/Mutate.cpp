//===- Mutate.cpp - attn-emu --mutate -------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A change of a synchronising instruction is found if a run reports something
// or leaves another result. One that is not, in any of many schedules, is
// redundant: what it orders is ordered by others. For the accesses that it
// orders in the kernel as it is, the path that orders them without it is named.
//===----------------------------------------------------------------------===//
#include "tools/attn-emu/Run.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace attn;
using namespace attn::emu;

/// Schedules that a change without findings must stand.
static constexpr unsigned mutantSeeds = 50;
/// Steps of a block, as a multiple of the unchanged kernel's.
static constexpr uint64_t stepFactor = 4;
/// Of the pairs of accesses that a redundant one orders, those shown.
static constexpr unsigned pathsPerMutant = 2;

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

/// What orders accesses in the kernel with a change; -1 as it is.
static std::vector<emulator::AccessOrder>
traceOrders(const emulator::Module &module, const Options &options,
            int64_t mutation) {
  emulator::LaunchOptions launch = options.launch;
  launch.mutation = mutation;
  launch.traceOrders = true;
  return launchOnce(module, options, launch).report.orders;
}

static void printPath(const emulator::AccessOrder &order) {
  llvm::outs() << "  " << order.first << " comes before " << order.second
               << " by ";
  for (size_t i = 0; i < order.by.size(); ++i)
    llvm::outs() << (i ? " and " : "") << order.by[i];
  llvm::outs() << "\n";
}

/// Prints how accesses are ordered that the changed instruction orders in the
/// kernel as it is. \returns how many.
static unsigned
printOtherPaths(const std::vector<emulator::AccessOrder> &before,
                const std::vector<emulator::AccessOrder> &after,
                uint32_t line) {
  unsigned printed = 0;
  for (const emulator::AccessOrder &pair : before) {
    if (printed == pathsPerMutant || !llvm::is_contained(pair.byLines, line))
      continue;
    auto path = llvm::find_if(after, [&](const emulator::AccessOrder &other) {
      return other.first == pair.first && other.second == pair.second;
    });
    if (path == after.end())
      continue;
    printPath(*path);
    ++printed;
  }
  return printed;
}

/// Says why a change of the instruction at `line` makes no difference.
static void explain(const std::vector<emulator::AccessOrder> &before,
                    const std::vector<emulator::AccessOrder> &after,
                    uint32_t line) {
  if (printOtherPaths(before, after, line))
    return;
  llvm::outs() << "  no access of shared memory is ordered by it first\n";
  auto around = llvm::find_if(after, [&](const emulator::AccessOrder &order) {
    return order.firstLine < line && line < order.secondLine;
  });
  if (around != after.end())
    printPath(*around);
}

int attn::emu::runMutations(const emulator::Module &module,
                            const Options &options, const Outcome &original) {
  std::vector<emulator::Mutation> mutations =
      module.getMutations(options.kernel);
  std::vector<emulator::AccessOrder> before;
  unsigned redundant = 0;
  for (size_t i = 0; i < mutations.size(); ++i) {
    std::string how = findMutant(module, options, original, i);
    llvm::outs() << mutations[i].text << ": ";
    if (!how.empty()) {
      llvm::outs() << "found, " << how << "\n";
      continue;
    }
    ++redundant;
    llvm::outs() << "redundant\n";
    if (before.empty())
      before = traceOrders(module, options, /*mutation=*/-1);
    explain(before, traceOrders(module, options, i), mutations[i].line);
  }
  llvm::outs() << mutations.size() << " changes, "
               << mutations.size() - redundant << " found, " << redundant
               << " redundant\n";
  return redundant * 10 > mutations.size() ? 1 : 0;
}
