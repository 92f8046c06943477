//===- Memory.cpp - Global memory with forbidden zones --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Memory.h"

#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::Twine;

uint64_t Device::Implementation::add(Allocation allocation) {
  uint64_t base = next;
  allocation.base = base;
  next = (next + allocation.bytes + 2 * redzoneBytes) & ~(redzoneBytes - 1);
  live.emplace(base, std::move(allocation));
  return base;
}

uint64_t Device::Implementation::allocate(uint64_t bytes, std::string name) {
  Allocation allocation;
  allocation.bytes = bytes;
  allocation.owned = std::make_unique<uint8_t[]>(bytes);
  allocation.data = allocation.owned.get();
  allocation.name = std::move(name);
  return add(std::move(allocation));
}

const Allocation *Device::Implementation::find(uint64_t address,
                                               uint64_t count) const {
  auto after = live.upper_bound(address);
  if (after == live.begin())
    return nullptr;
  const Allocation &allocation = std::prev(after)->second;
  return allocation.contains(address, count) ? &allocation : nullptr;
}

/// The last allocation at or before `address`, or null.
static const Allocation *findBefore(const std::map<uint64_t, Allocation> &map,
                                    uint64_t address) {
  auto after = map.upper_bound(address);
  return after == map.begin() ? nullptr : &std::prev(after)->second;
}

static std::string quote(const Allocation &allocation) {
  return ("'" + Twine(allocation.name) + "' (" + Twine(allocation.bytes) +
          " bytes)")
      .str();
}

std::string Device::Implementation::describe(uint64_t address) const {
  if (const Allocation *old = findBefore(freed, address))
    if (old->contains(address, 1))
      return "within " + quote(*old) + ", which was freed";
  const Allocation *before = findBefore(live, address);
  if (before && before->contains(address, 1))
    return (Twine(address - before->base) + " bytes into " + quote(*before))
        .str();
  auto after = live.upper_bound(address);
  uint64_t toBefore = before ? address - before->base - before->bytes : ~0ull;
  uint64_t toAfter = after == live.end() ? ~0ull : after->first - address;
  if (std::min(toBefore, toAfter) > (uint64_t(1) << 32))
    return "near no buffer";
  if (toBefore <= toAfter)
    return (Twine(toBefore) + " bytes after the end of " + quote(*before))
        .str();
  return (Twine(toAfter) + " bytes before " + quote(after->second)).str();
}

Device::Device() : implementation(std::make_unique<Implementation>()) {}
Device::~Device() = default;
Device::Device(Device &&) noexcept = default;
Device &Device::operator=(Device &&) noexcept = default;

uint64_t Device::allocate(uint64_t bytes, std::string name) {
  return implementation->allocate(bytes, std::move(name));
}

uint64_t Device::attach(void *host, uint64_t bytes, std::string name,
                        bool isReadOnly) {
  Allocation allocation;
  allocation.bytes = bytes;
  allocation.data = static_cast<uint8_t *>(host);
  allocation.name = std::move(name);
  allocation.isReadOnly = isReadOnly;
  return implementation->add(std::move(allocation));
}

bool Device::free(uint64_t address) {
  auto node = implementation->live.extract(address);
  if (!node)
    return false;
  node.mapped().owned.reset();
  node.mapped().data = nullptr;
  implementation->freed.insert(std::move(node));
  return true;
}

bool Device::upload(uint64_t address, const void *data, uint64_t bytes) {
  const Allocation *allocation = implementation->find(address, bytes);
  if (!allocation)
    return false;
  if (bytes)
    std::memcpy(allocation->at(address), data, bytes);
  return true;
}

bool Device::download(uint64_t address, void *data, uint64_t bytes) const {
  const Allocation *allocation = implementation->find(address, bytes);
  if (!allocation)
    return false;
  if (bytes)
    std::memcpy(data, allocation->at(address), bytes);
  return true;
}

bool Device::fill(uint64_t address, uint8_t value, uint64_t bytes) {
  const Allocation *allocation = implementation->find(address, bytes);
  if (!allocation)
    return false;
  if (bytes)
    std::memset(allocation->at(address), value, bytes);
  return true;
}

Device Device::clone() const {
  Device result;
  Device::Implementation &copy = *result.implementation;
  copy.next = implementation->next;
  copy.moduleVariables = implementation->moduleVariables;
  auto copyOf = [](const Allocation &from) {
    Allocation to;
    to.base = from.base;
    to.bytes = from.bytes;
    to.name = from.name;
    to.isReadOnly = from.isReadOnly;
    return to;
  };
  for (const auto &[base, from] : implementation->freed)
    copy.freed.emplace(base, copyOf(from));
  for (const auto &[base, from] : implementation->live) {
    Allocation to = copyOf(from);
    to.owned = std::make_unique<uint8_t[]>(from.bytes);
    to.data = to.owned.get();
    if (from.bytes)
      std::memcpy(to.data, from.data, from.bytes);
    copy.live.emplace(base, std::move(to));
  }
  return result;
}

std::string Device::findDifference(const Device &other) const {
  for (const auto &[base, own] : implementation->live) {
    auto its = other.implementation->live.find(base);
    if (its == other.implementation->live.end() ||
        (own.bytes && std::memcmp(own.data, its->second.data, own.bytes) != 0))
      return own.name.empty() ? "a buffer" : own.name;
  }
  return "";
}
