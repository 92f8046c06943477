//===- Memory.h - Global memory with forbidden zones ------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_MEMORY_H
#define ATTN_LIB_EMULATOR_MEMORY_H

#include "attn/Emulator.h"

#include <map>
#include <memory>
#include <string>

namespace attn::emulator {

/// One buffer. Addresses around it, `redzoneBytes` to each side at least,
/// belong to nothing.
struct Allocation {
  uint64_t base = 0, bytes = 0;
  /// Of the host; `owned`, or memory of the caller.
  uint8_t *data = nullptr;
  std::unique_ptr<uint8_t[]> owned;
  std::string name;
  /// Constant variables of a module, and what the caller attached so.
  bool isReadOnly = false;

  /// Whether `count` bytes from `address` lie within.
  bool contains(uint64_t address, uint64_t count) const {
    return address >= base && count <= bytes && address - base <= bytes - count;
  }
  uint8_t *at(uint64_t address) const { return data + (address - base); }
};

constexpr uint64_t redzoneBytes = 4096;

/// The address of the first buffer.
constexpr uint64_t firstAddress = uint64_t(1) << 40;

/// All buffers of a device.
struct Device::Implementation {
  uint64_t allocate(uint64_t bytes, std::string name);
  /// `allocation` has all but its base.
  uint64_t add(Allocation allocation);
  /// The buffer that holds the range, or null.
  const Allocation *find(uint64_t address, uint64_t count) const;
  /// Where an address without buffer is, such as `4 bytes after the end of
  /// 'q' (1024 bytes)`.
  std::string describe(uint64_t address) const;

  /// By base; freed ones move to `freed` and keep their addresses.
  std::map<uint64_t, Allocation> live, freed;
  uint64_t next = firstAddress;
  /// Addresses of the variables of modules that ran here.
  std::map<std::pair<const void *, unsigned>, uint64_t> moduleVariables;
};

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_MEMORY_H
