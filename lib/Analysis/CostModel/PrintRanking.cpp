//===- PrintRanking.cpp - The table that explains a choice ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Analysis/CostModel/Candidates.h"

#include "llvm/Support/FormatVariadic.h"

using namespace attn;
using llvm::formatv;

/// Microseconds with three figures behind the point.
static std::string inMicroseconds(double seconds) {
  return formatv("{0:F3}", seconds * 1e6);
}

static void printRow(llvm::raw_ostream &os, llvm::StringRef rank,
                     llvm::StringRef name, const TimeEstimate &time,
                     llvm::StringRef resources) {
  os << formatv("{0,4}  {1,-56} {2,11} {3,11} {4,11} {5,11} {6,11} {7,11} "
                "{8,11} {9,11}  {10,-13} {11}\n",
                rank, name, inMicroseconds(time.total),
                inMicroseconds(time.matrix), inMicroseconds(time.exponential),
                inMicroseconds(time.issue), inMicroseconds(time.shared),
                inMicroseconds(time.cache), inMicroseconds(time.memory),
                inMicroseconds(time.overhead), stringifyTimeBound(time.bound),
                resources);
}

/// "196+32 registers, 213064 B, 1 a unit"
static std::string describeUse(const GPUMachine &gpu, const ResourceUse &use) {
  return formatv("{0}+{1} of {2} registers, {3} B shared, {4} a unit",
                 use.fragments(), gpu.scratchRegisters, use.threadRegisters,
                 use.shared.total(), use.blocksPerUnit);
}

std::string attn::describeShape(const roofline::AttentionShape &shape) {
  std::string heads = formatv("{0}", shape.queryHeads);
  if (shape.keyHeads != shape.queryHeads)
    heads += formatv("/{0}", shape.keyHeads);
  std::string dims = formatv("{0}", shape.queryKeyDim);
  if (shape.valueDim != shape.queryKeyDim)
    dims += formatv("/{0}", shape.valueDim);
  bool isMasked = !shape.mask.lower.empty() || !shape.mask.upper.empty();
  return formatv("batch {0}, heads {1}, {2} queries, {3} keys, dims {4}{5}",
                 shape.batch, heads, shape.queryLength, shape.keyLength, dims,
                 isMasked ? ", masked" : "");
}

void attn::printRanking(llvm::raw_ostream &os, const GPUMachine &gpu,
                        const Workload &workload, const Ranking &ranking,
                        size_t rows) {
  os << formatv("{0} on '{1}': {2} configurations, {3} legal\n",
                describeShape(workload.shape), gpu.name, ranking.enumerated,
                ranking.legalCount);
  os << formatv("{0,4}  {1,-56} {2,11} {3,11} {4,11} {5,11} {6,11} {7,11} "
                "{8,11} {9,11}  {10,-13} {11}\n",
                "rank", "configuration", "total us", "matrix", "exponential",
                "issue", "shared", "cache", "memory", "overhead", "bound",
                "legal, or why not");
  size_t rank = 0;
  for (const Candidate &candidate : ranking.legal) {
    if (++rank > rows)
      break;
    printRow(os, std::to_string(rank), describe(candidate.config),
             candidate.time, describeUse(gpu, candidate.feasibility.use));
  }
  printRow(os, "-", "unfused", ranking.unfused, "");
  size_t printed = 0;
  for (const Candidate &candidate : ranking.illegal) {
    bool isFaster = ranking.legal.empty() ||
                    candidate.time.total < ranking.legal.front().time.total;
    if (!isFaster || ++printed > rows)
      break;
    printRow(os, "x", describe(candidate.config), candidate.time,
             candidate.feasibility.reason);
  }
}
