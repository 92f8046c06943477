//===- Figure.h - A number with unit and source ----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Every number that describes a machine says in what unit it is and who says
// so. In memory it is in the base unit of its quantity (Hz, B, B/s, s, ...);
// the spelling of the file is kept for printing.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_FIGURE_H
#define ATTN_LIB_TARGET_FIGURE_H

#include "llvm/ADT/StringRef.h"

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>

namespace attn {

/// A number of a machine, perhaps unknown.
struct Figure {
  /// In the base unit of its quantity; none where unknown.
  std::optional<double> value;
  /// The unit that the file gives it in, such as "GHz".
  std::string unit;
  /// Who says so.
  std::string source;

  /// Whether it is known.
  explicit operator bool() const { return value.has_value(); }
  /// The value, which must be known.
  double operator*() const { return *value; }
  /// The value as a whole number, which it must be known to be.
  int64_t count() const { return static_cast<int64_t>(*value); }
};

/// What a figure measures. All figures of a quantity share a base unit, the
/// first that `lib/Target/Units.cpp` lists for it.
enum class Quantity {
  frequency,         ///< Hz
  bytes,             ///< B
  bytesPerSecond,    ///< B/s
  bytesPerClock,     ///< B/clk
  seconds,           ///< s
  clocks,            ///< clk
  flopsPerClock,     ///< FLOP/clk
  fmasPerClock,      ///< FMA/clk
  opsPerClock,       ///< op/clk
  elementsPerClock,  ///< elements/clk
  picojoulesPerByte, ///< pJ/B
  picojoulesPerFlop, ///< pJ/FLOP
  fraction,          ///< 1, from 0 to 1
  slots,             ///< slots
  units,             ///< units, whole
  threads,           ///< threads, whole
  blocks,            ///< blocks, whole
  registers,         ///< registers, whole
  elements,          ///< elements, whole
};

/// A unit's factor to the base unit of its quantity, none where `quantity` has
/// no such unit.
std::optional<double> getUnitFactor(Quantity quantity, llvm::StringRef unit);

/// The units of a quantity, for messages: "'Hz', 'MHz' or 'GHz'".
std::string listUnits(Quantity quantity);

/// Whether figures of this quantity are whole numbers.
bool isWhole(Quantity quantity);

} // namespace attn

#endif // ATTN_LIB_TARGET_FIGURE_H
