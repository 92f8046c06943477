//===- Devices.cpp - Machines that are known by name ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Devices.h"
#include "lib/Target/DeviceFile.h"
#include "lib/Target/HostCPU.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace attn;

static constexpr StringLiteral kHost = "host";

namespace {
/// One file of `lib/Target/Devices/`.
struct DeviceText {
  StringLiteral fileName;
  StringLiteral text;
};
} // namespace

// Written at build time from the files that CMakeLists.txt lists.
static constexpr DeviceText kTexts[] = {
#include "lib/Target/DeviceTexts.inc"
};

/// All descriptions, read once. A test reads each, so that none fails here.
static const std::vector<Device> &getDescribed() {
  static const std::vector<Device> devices = [] {
    std::vector<Device> read;
    for (const DeviceText &file : kTexts)
      read.push_back(cantFail(parseDevice(file.text, file.fileName)));
    return read;
  }();
  return devices;
}

/// A figure that the system tells.
static Figure getDetected(double value, StringRef unit) {
  return {value, unit.str(), "detected on this machine"};
}

static void addCache(Device &device, MemoryKind kind, int64_t bytes,
                     Figure MemoryLevel::*capacity) {
  if (bytes <= 0)
    return;
  MemoryLevel level;
  level.kind = kind;
  level.*capacity = getDetected(bytes, "B");
  device.memories.push_back(level);
}

/// Adds the unit that this instruction drives, as some description shapes it.
static void addMatrixUnit(Device &device, MatrixInstruction instruction) {
  for (const Device &described : getDescribed())
    if (const MatrixUnit *unit = findMatrixUnit(described, instruction)) {
      device.matrixUnits.push_back(getWithoutRates(*unit));
      return;
    }
}

static Device describeHost() {
  HostCPU host = detectHostCPU();
  Device device;
  device.name = kHost;
  device.summary = "the machine that this process runs on";
  device.kind = TargetKind::cpu;
  device.chip = host.model;
  device.features = host.features;
  if (host.cores > 0)
    device.units = getDetected(host.cores, "units");
  device.vectors.vectorBytes = getDetected(host.vectorBytes, "B");
  device.vectors.registers = getDetected(host.vectorRegisters, "registers");
  addCache(device, MemoryKind::l1, host.l1Bytes, &MemoryLevel::bytesPerUnit);
  addCache(device, MemoryKind::l2, host.l2Bytes, &MemoryLevel::bytesPerUnit);
  addCache(device, MemoryKind::l3, host.l3Bytes, &MemoryLevel::bytes);
  device.memories.emplace_back().kind = MemoryKind::dram;
  if (host.hasAMX)
    addMatrixUnit(device, MatrixInstruction::amx);
  return device;
}

std::vector<std::string> attn::getDeviceNames() {
  std::vector<std::string> names = {kHost.str()};
  for (const Device &device : getDescribed())
    names.push_back(device.name);
  return names;
}

Expected<Device> attn::lookupDevice(StringRef name) {
  if (name == kHost)
    return describeHost();
  for (const Device &device : getDescribed())
    if (device.name == name || is_contained(device.aliases, name))
      return device;
  return createStringError(formatv("expected a target among '{0}' but got "
                                   "'{1}'",
                                   join(getDeviceNames(), "', '"), name)
                               .str());
}

Expected<Device> attn::loadDevice(StringRef name, StringRef path) {
  return path.empty() ? lookupDevice(name) : readDevice(path);
}
