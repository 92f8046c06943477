//===- Report.cpp - What all forms of the report share --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "tools/attn-roofline/Report.h"

#include "llvm/Support/Format.h"

#include <algorithm>
#include <cmath>

using namespace attn::roofline;

Work attn::roofline::getWork(const WorkItem &item, Form form) {
  if (form == Form::unfused && item.attention)
    return countUnfused(*item.attention);
  return item.work;
}

Bound PhaseTime::bound() const {
  if (byBound.count(Bound::unknown))
    return Bound::unknown;
  Bound longest = Bound::nothing;
  for (auto [bound, time] : byBound)
    if (longest == Bound::nothing || time > byBound.at(longest))
      longest = bound;
  return longest;
}

PhaseTime attn::roofline::getPhaseTime(const Phase &phase, const Target &target,
                                       Form form) {
  PhaseTime sum;
  for (const WorkItem &item : phase.items) {
    TimeBounds times =
        getTimeBounds(getWork(item, form), target.machineFor(item));
    double seconds = times.total() * double(item.times);
    sum.seconds += seconds;
    sum.byBound[times.bound()] += seconds;
    sum.byGroup[item.group] += seconds;
  }
  return sum;
}

/// Adds what is known to what is known.
static void addKnown(std::optional<double> &sum,
                     const std::optional<double> &part) {
  sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

EnergyUse attn::roofline::getPhaseEnergy(const Phase &phase,
                                         const Target &target, Form form) {
  EnergyUse sum{0, 0};
  for (const WorkItem &item : phase.items) {
    EnergyUse energy =
        getEnergy(getWork(item, form) * item.times, target.machineFor(item));
    addKnown(sum.compute, energy.compute);
    addKnown(sum.memory, energy.memory);
  }
  return sum;
}

std::string attn::roofline::describeBound(const PhaseTime &time) {
  Bound bound = time.bound();
  if (bound == Bound::nothing)
    return "no work";
  if (time.byBound.count(Bound::unknown))
    return time.seconds > 0 ? "over " + formatScaled(time.seconds, "s") +
                                  ", a roof is unknown"
                            : "its roofs are unknown";
  std::string text = formatScaled(time.seconds, "s");
  llvm::raw_string_ostream(text)
      << llvm::format(", %.0f %% of it ",
                      100 * time.byBound.at(bound) / time.seconds)
      << getBoundName(bound) << "-bound";
  return text;
}

std::string attn::roofline::describeFit(const Report &report) {
  double bytes = 0;
  for (const SizeFact &size : report.subject.sizes)
    bytes += double(size.bytes);
  std::string text;
  for (const Target &target : report.targets) {
    // The memory is the same for every type.
    const Machine &machine = target.machines.begin()->second;
    if (bytes == 0 || !machine.memoryBytes)
      continue;
    text += text.empty() ? "memory of " : ", ";
    text += std::to_string(int64_t(std::ceil(bytes / *machine.memoryBytes))) +
            " " + target.name;
  }
  return text;
}

/// Three digits, whatever the size: 1.23, 12.3, 123.
static std::string formatDigits(double number) {
  int decimals = number >= 99.95 ? 0 : number >= 9.995 ? 1 : 2;
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format("%.*f", decimals, number);
  return text;
}

std::string attn::roofline::formatScaled(double number, const char *unit) {
  static constexpr const char *prefixes[] = {"p", "n", "u", "m", "", "k",
                                             "M", "G", "T", "P", "E"};
  if (number == 0)
    return std::string("0 ") + unit;
  int power =
      std::clamp(int(std::floor(std::log10(number * 1.0005) / 3)), -4, 6);
  return formatDigits(number / std::pow(1000.0, power)) + " " +
         prefixes[power + 4] + unit;
}

std::string attn::roofline::formatBytes(double bytes) {
  static constexpr const char *units[] = {"B",   "KiB", "MiB", "GiB",
                                          "TiB", "PiB", "EiB"};
  unsigned power = 0;
  for (; bytes >= 1023.5 && power < 6; ++power)
    bytes /= 1024;
  // Whole numbers keep no decimals: 128 MiB, not 128.00.
  if (bytes == std::floor(bytes))
    return std::to_string(int64_t(bytes)) + " " + units[power];
  return formatDigits(bytes) + " " + units[power];
}
