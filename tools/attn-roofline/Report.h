//===- Report.h - What attn-roofline found, for people and programs -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TOOLS_ATTN_ROOFLINE_REPORT_H
#define ATTN_TOOLS_ATTN_ROOFLINE_REPORT_H

#include "lib/Analysis/Roofline/Model.h"
#include "lib/Analysis/Roofline/Roofline.h"
#include "tools/attn-roofline/Ranking.h"

#include "llvm/Support/raw_ostream.h"

#include <map>

namespace attn::roofline {

/// A fact about the whole subject in bytes, such as its weights.
struct SizeFact {
  std::string name;
  int64_t bytes;
};

/// What is looked at.
struct Subject {
  /// Name of the model or the file, and what it is run on.
  std::string title, run;
  std::vector<SizeFact> sizes;
  std::vector<Phase> phases;
};

/// A machine for every element type that the subject uses.
struct Target {
  std::string name, summary;
  std::map<ElementType, Machine> machines;
  /// B/s from the cache that all units share.
  std::optional<double> cacheBytesPerSecond;

  /// The machine for the products of `item`.
  const Machine &machineFor(const WorkItem &item) const {
    return machines.at(item.type);
  }
};

/// All that is printed.
struct Report {
  Subject subject;
  std::vector<Target> targets;
  /// Tiles of the attentions on the GPUs among the targets, in the order of the
  /// phases.
  std::vector<TileRanking> rankings;
  /// Rows of a block where K and V are read again.
  int64_t rowsPerBlock = 64;
};

/// Which of the two ways an attention is computed.
enum class Form { fused, unfused };

/// Work of one run of an item; items other than attentions have one form.
Work getWork(const WorkItem &item, Form form);

/// The sum over the items of a phase, or of one group of it, of the longest
/// time of each.
struct PhaseTime {
  double seconds = 0;
  /// The part of it in items with this bound.
  std::map<Bound, double> byBound;
  /// The part of it in each group.
  std::map<OperationGroup, double> byGroup;

  /// The bound with the largest part; `unknown` where that of any item is.
  Bound bound() const;
};

/// Times of all items of `phase` with attentions in this form.
PhaseTime getPhaseTime(const Phase &phase, const Target &target, Form form);

/// Joules of all items of a phase with attentions in this form.
EnergyUse getPhaseEnergy(const Phase &phase, const Target &target, Form form);

/// How long a phase takes and what bounds it, such as
/// `12.1 ms, 99 % of it memory-bound`.
std::string describeBound(const PhaseTime &time);

/// How many of each target it takes to hold everything in `sizes`, such as
/// `memory of 2 a100, 1 b200`; empty where there are no sizes.
std::string describeFit(const Report &report);

/// A number with a prefix of powers of 1000 and three digits: `1.25 M`.
std::string formatScaled(double number, const char *unit);

/// Bytes with a prefix of powers of 1024: `320 KiB`.
std::string formatBytes(double bytes);

/// The report as tables, as one JSON object, as a picture.
void printText(const Report &report, llvm::raw_ostream &os);
void printJson(const Report &report, llvm::raw_ostream &os);
void printSvg(const Report &report, llvm::raw_ostream &os);

} // namespace attn::roofline

#endif // ATTN_TOOLS_ATTN_ROOFLINE_REPORT_H
