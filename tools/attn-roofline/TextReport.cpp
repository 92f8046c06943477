//===- TextReport.cpp - The report as tables ------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/Report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

using namespace attn::roofline;
using llvm::format;

/// A rate, or `unknown`.
static std::string formatRate(std::optional<double> rate, const char *unit) {
  return rate ? formatScaled(*rate, unit) : "unknown";
}

/// What the machines are, for the type of most work.
static void printTargets(const Report &report, llvm::raw_ostream &os) {
  for (const Target &target : report.targets)
    for (const auto &[type, machine] : target.machines) {
      os << format("%-14s %-5s", target.name.c_str(), getElementTypeName(type))
         << format("%14s", formatRate(machine.flopsPerSecond, "FLOP/s").c_str())
         << format("%12s", formatRate(machine.bytesPerSecond, "B/s").c_str())
         << format("%14s",
                   formatRate(machine.exponentialsPerSecond, "exp/s").c_str());
      if (machine.flopsPerSecond && machine.bytesPerSecond)
        os << format(
            "   ridge at %.0f FLOP/B",
            getRidgePoint(*machine.flopsPerSecond, *machine.bytesPerSecond));
      os << "\n";
    }
}

/// The time on a target and what bounds it: `1.23 ms memory`.
static std::string formatTime(const TimeBounds &times, double runs) {
  if (!times.isComplete)
    return times.total() > 0 ? "over " + formatScaled(times.total() * runs, "s")
                             : "unknown";
  return formatScaled(times.total() * runs, "s") + " " +
         getBoundName(times.bound());
}

static void printWork(const Work &work, llvm::raw_ostream &os) {
  os << format("%10s", formatScaled(double(work.flops), "").c_str())
     << format("%12s", formatBytes(double(work.bytes)).c_str())
     << format("%10.4g", work.intensity());
}

static void printHeader(const Report &report, const char *first,
                        llvm::raw_ostream &os) {
  os << format("  %-34s%10s%12s%10s", first, "FLOP", "bytes", "FLOP/B");
  for (const Target &target : report.targets)
    os << format("%22s", target.name.c_str());
  os << "\n";
}

/// One line for each item, all runs of it together.
static void printItems(const Phase &phase, const Report &report,
                       llvm::raw_ostream &os) {
  printHeader(report, "operation", os);
  for (const WorkItem &item : phase.items) {
    std::string name = item.name;
    if (item.times > 1)
      name += llvm::formatv(" x {0}", item.times).str();
    os << format("  %-34s", name.c_str());
    printWork(item.work * item.times, os);
    for (const Target &target : report.targets)
      os << format("%22s",
                   formatTime(getTimeBounds(item.work, target.machineFor(item)),
                              double(item.times))
                       .c_str());
    os << "\n";
  }
}

/// The sizes of an attention in one line.
static std::string describeShape(const AttentionShape &shape) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "batch " << shape.batch << ", " << shape.queryHeads << " heads on "
     << shape.keyHeads << ", " << shape.queryLength << " rows x "
     << shape.keyLength << " keys, dims " << shape.queryKeyDim << " and "
     << shape.valueDim
     << format(", %.3g %% of the pairs kept", 100 * getKeptShare(shape));
  return text;
}

/// One attention in all its forms, one run.
static void printForms(const WorkItem &item, const Report &report,
                       llvm::raw_ostream &os) {
  const AttentionShape &shape = *item.attention;
  os << "\n  " << item.name << ": " << describeShape(shape) << "\n";
  printHeader(report, "  form", os);
  auto printRow = [&](const std::string &name, const Work &work) {
    os << format("  %-34s", name.c_str());
    printWork(work, os);
  };
  auto printTimes = [&](const Work &work) {
    for (const Target &target : report.targets)
      os << format(
          "%22s",
          formatTime(getTimeBounds(work, target.machineFor(item)), 1).c_str());
    os << "\n";
  };
  printRow("  unfused", countUnfused(shape));
  printTimes(countUnfused(shape));
  printRow("  fused, each key once", item.work);
  printTimes(item.work);
  // What blocks read again comes from the cache where that holds K and V.
  Work again = countFused(shape, {report.rowsPerBlock, 1});
  printRow(
      llvm::formatv("  fused, keys per {0} rows", report.rowsPerBlock).str(),
      again);
  for (const Target &target : report.targets)
    os << format(
        "%22s",
        target.cacheBytesPerSecond
            ? (formatScaled(again.bytes / *target.cacheBytesPerSecond, "s") +
               " from cache")
                  .c_str()
            : "cache unknown");
  os << "\n  S and P would take "
     << formatBytes(double(countScoreStorage(shape))) << "\n";
}

/// The best tiles of the attentions of `phase`, as the cost model sees them.
static void printRankings(const Phase &phase, const Report &report,
                          llvm::raw_ostream &os) {
  for (const TileRanking &ranking : report.rankings) {
    if (ranking.phase != phase.name)
      continue;
    os << "\n  tiles of " << ranking.item << " on " << ranking.target << ": ";
    if (!ranking.missing.empty()) {
      os << ranking.missing << "\n";
      continue;
    }
    os << ranking.legal << " of " << ranking.enumerated
       << " configurations are legal\n";
    for (const RankedTile &tile : ranking.tiles) {
      os << format("    %-60s%10s%16s  %s-bound; busy:", tile.name.c_str(),
                   formatScaled(tile.seconds, "s").c_str(),
                   formatScaled(tile.keptFlops, "FLOP/s").c_str(),
                   tile.bound.c_str());
      for (const auto &[resource, seconds] : tile.busy)
        os << format(" %s %.0f %%", resource.c_str(),
                     100 * seconds / tile.seconds);
      os << "\n";
    }
    os << format("    %-60s%10s\n", "unfused",
                 formatScaled(ranking.unfusedSeconds, "s").c_str());
  }
}

static void printSummary(const Phase &phase, const Report &report,
                         llvm::raw_ostream &os) {
  bool hasAttention = llvm::any_of(phase.items, [](const WorkItem &item) {
    return item.attention.has_value();
  });
  for (const Target &target : report.targets) {
    PhaseTime time = getPhaseTime(phase, target, Form::fused);
    os << "  " << target.name << ": " << describeBound(time);
    if (hasAttention && time.seconds > 0)
      os << format(
          "; unfused attention: %s, %.2fx as long",
          formatScaled(getPhaseTime(phase, target, Form::unfused).seconds, "s")
              .c_str(),
          getPhaseTime(phase, target, Form::unfused).seconds / time.seconds);
    EnergyUse energy = getPhaseEnergy(phase, target, Form::fused);
    if (energy.memory)
      os << "; " << formatScaled(*energy.memory, "J") << " for bytes";
    if (energy.compute)
      os << "; " << formatScaled(*energy.compute, "J") << " for FLOPs";
    os << "\n";
  }
}

static void printPhase(const Phase &phase, const Report &report,
                       llvm::raw_ostream &os) {
  os << "\n" << phase.name << "\n";
  if (phase.items.empty()) {
    os << "  neither attention nor product\n";
    return;
  }
  printItems(phase, report, os);
  for (const WorkItem &item : phase.items)
    if (item.attention)
      printForms(item, report, os);
  printRankings(phase, report, os);
  os << "\n";
  printSummary(phase, report, os);
  for (const WorkItem &item : phase.items)
    for (const std::string &note : item.notes)
      os << "  note: " << item.name << ": " << note << "\n";
}

void attn::roofline::printText(const Report &report, llvm::raw_ostream &os) {
  os << report.subject.title << ", " << report.subject.run << "\n";
  for (const SizeFact &size : report.subject.sizes)
    os << size.name << ": " << formatBytes(double(size.bytes)) << "\n";
  if (std::string fit = describeFit(report); !fit.empty())
    os << "together the " << fit << "\n";
  os << "\n";
  printTargets(report, os);
  for (const Phase &phase : report.subject.phases)
    printPhase(phase, report, os);
}
