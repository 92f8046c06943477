//===- JudgeMutations.cpp - Is each synchronisation missed? ---------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A change of a synchronising instruction is found if a run reports something
// or leaves another result. One that is not, in any of many schedules, is
// redundant: what it orders is ordered by others. For the accesses that it
// orders in the kernel as it is, the path that orders them without it is named.
//===----------------------------------------------------------------------===//
#include "attn/Emulator.h"

#include "llvm/ADT/STLExtras.h"

using namespace attn::emulator;

namespace {
/// Steps of a block, as a multiple of the unchanged kernel's.
constexpr uint64_t stepFactor = 4, leastSteps = 10000;
/// Of the pairs of accesses that a redundant one orders, those shown.
constexpr unsigned pathsPerMutant = 2;

struct Judge {
  const Device &before;
  const Module &module;
  std::string_view kernel;
  const std::vector<Argument> &arguments;
  LaunchOptions options;

  Report run(Device &device, int64_t mutation, uint64_t seed,
             bool traces) const {
    LaunchOptions launch = options;
    launch.mutation = mutation;
    launch.seed = options.seed + seed;
    launch.traceOrders = traces;
    return attn::emulator::launch(device, module, kernel, arguments, launch);
  }
  std::vector<AccessOrder> traceOrders(int64_t mutation) const {
    Device device = before.clone();
    return run(device, mutation, 0, /*traces=*/true).orders;
  }
  std::string find(const Device &right, int64_t mutation, uint64_t seed) const;
};
} // namespace

/// How one schedule shows a change; empty where it does not.
std::string Judge::find(const Device &right, int64_t mutation,
                        uint64_t seed) const {
  Device device = before.clone();
  Report report = run(device, mutation, seed, /*traces=*/false);
  std::string with =
      seed ? " with --seed=" + std::to_string(options.seed + seed) : "";
  if (!report.isClean()) {
    const Finding &finding = report.findings[0];
    return std::string(getFindingName(finding.kind)) + " at line " +
           std::to_string(finding.place.ptxLine) + with;
  }
  std::string difference = right.findDifference(device);
  return difference.empty() ? "" : "'" + difference + "' differs" + with;
}

/// What orders, after a change, the accesses that `line` orders before it.
static std::vector<AccessOrder>
findOtherPaths(const std::vector<AccessOrder> &before,
               const std::vector<AccessOrder> &after, uint32_t line) {
  std::vector<AccessOrder> paths;
  for (const AccessOrder &pair : before) {
    auto path = llvm::find_if(after, [&](const AccessOrder &other) {
      return other.first == pair.first && other.second == pair.second;
    });
    if (paths.size() < pathsPerMutant && path != after.end() &&
        llvm::is_contained(pair.byLines, line))
      paths.push_back(*path);
  }
  if (!paths.empty())
    return paths;
  auto around = llvm::find_if(after, [&](const AccessOrder &order) {
    return order.firstLine < line && line < order.secondLine;
  });
  if (around != after.end())
    paths.push_back(*around);
  return paths;
}

std::vector<MutationResult>
attn::emulator::judgeMutations(const Device &before, const Module &module,
                               std::string_view kernel,
                               const std::vector<Argument> &arguments,
                               const LaunchOptions &options, unsigned seeds) {
  Judge judge = {before, module, kernel, arguments, options};
  Device right = before.clone();
  Report report = judge.run(right, -1, 0, /*traces=*/false);
  judge.options.maxSteps =
      leastSteps + stepFactor * report.counters.warpInstructions;
  std::vector<MutationResult> results;
  std::vector<AccessOrder> orders;
  for (Mutation &mutation : module.getMutations(kernel)) {
    MutationResult result;
    int64_t index = static_cast<int64_t>(results.size());
    for (unsigned seed = 0; seed <= seeds && result.found.empty(); ++seed)
      result.found = judge.find(right, index, seed);
    if (result.found.empty()) {
      if (orders.empty())
        orders = judge.traceOrders(-1);
      result.paths =
          findOtherPaths(orders, judge.traceOrders(index), mutation.line);
    }
    result.mutation = std::move(mutation);
    results.push_back(std::move(result));
  }
  return results;
}

static size_t countRedundant(const std::vector<MutationResult> &results) {
  return llvm::count_if(results, [](const MutationResult &result) {
    return result.found.empty();
  });
}

bool attn::emulator::hasTooManyRedundant(
    const std::vector<MutationResult> &results) {
  return countRedundant(results) * 10 > results.size();
}

/// A path and, where the changed instruction was on none, that.
static std::string describePaths(const MutationResult &result) {
  std::string text;
  for (const AccessOrder &order : result.paths) {
    text += "  " + order.first + " comes before " + order.second + " by ";
    for (size_t i = 0; i < order.by.size(); ++i)
      text += (i ? " and " : "") + order.by[i];
    text += "\n";
  }
  return text.empty() ? "  no accesses of shared memory that meet are on both "
                        "sides of it\n"
                      : text;
}

std::string
attn::emulator::describeMutations(const std::vector<MutationResult> &results) {
  std::string text;
  for (const MutationResult &result : results)
    text += result.mutation.text +
            (result.found.empty() ? ": redundant\n" + describePaths(result)
                                  : ": found, " + result.found + "\n");
  size_t redundant = countRedundant(results);
  return text + std::to_string(results.size()) + " changes, " +
         std::to_string(results.size() - redundant) + " found, " +
         std::to_string(redundant) + " redundant\n";
}
