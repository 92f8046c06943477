//===- Figure.cpp - A number with unit and source -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Figure.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace attn;

namespace {
/// One spelling of a unit.
struct UnitEntry {
  Quantity quantity;
  StringLiteral name;
  double factor; // to the base unit, which comes first for its quantity
};
} // namespace

static constexpr double kKiB = 1024, kMiB = kKiB * 1024, kGiB = kMiB * 1024;

static constexpr UnitEntry kUnits[] = {
    {Quantity::frequency, "Hz", 1},
    {Quantity::frequency, "MHz", 1e6},
    {Quantity::frequency, "GHz", 1e9},
    {Quantity::bytes, "B", 1},
    {Quantity::bytes, "KiB", kKiB},
    {Quantity::bytes, "MiB", kMiB},
    {Quantity::bytes, "GiB", kGiB},
    {Quantity::bytes, "MB", 1e6},
    {Quantity::bytes, "GB", 1e9},
    {Quantity::bytesPerSecond, "B/s", 1},
    {Quantity::bytesPerSecond, "GB/s", 1e9},
    {Quantity::bytesPerSecond, "TB/s", 1e12},
    {Quantity::bytesPerClock, "B/clk", 1},
    {Quantity::seconds, "s", 1},
    {Quantity::seconds, "us", 1e-6},
    {Quantity::seconds, "ns", 1e-9},
    {Quantity::clocks, "clk", 1},
    {Quantity::flopsPerClock, "FLOP/clk", 1},
    {Quantity::fmasPerClock, "FMA/clk", 1},
    {Quantity::opsPerClock, "op/clk", 1},
    {Quantity::elementsPerClock, "elements/clk", 1},
    {Quantity::picojoulesPerByte, "pJ/B", 1},
    {Quantity::picojoulesPerFlop, "pJ/FLOP", 1},
    {Quantity::fraction, "fraction", 1},
    {Quantity::fraction, "%", 1e-2},
    {Quantity::slots, "slots", 1},
    {Quantity::units, "units", 1},
    {Quantity::threads, "threads", 1},
    {Quantity::blocks, "blocks", 1},
    {Quantity::registers, "registers", 1},
    {Quantity::elements, "elements", 1},
};

std::optional<double> attn::getUnitFactor(Quantity quantity, StringRef unit) {
  for (const UnitEntry &entry : kUnits)
    if (entry.quantity == quantity && entry.name == unit)
      return entry.factor;
  return std::nullopt;
}

std::string attn::listUnits(Quantity quantity) {
  std::string list;
  for (const UnitEntry &entry : kUnits)
    if (entry.quantity == quantity)
      list += (list.empty() ? "'" : ", '") + entry.name.str() + "'";
  return list;
}

bool attn::isWhole(Quantity quantity) {
  static constexpr Quantity kWhole[] = {
      Quantity::bytes,  Quantity::units,     Quantity::threads,
      Quantity::blocks, Quantity::registers, Quantity::elements};
  return is_contained(kWhole, quantity);
}
