//===- Targets.cpp - From descriptions of machines to their roofs ---------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Devices.h"
#include "tools/attn-roofline/Subject.h"

using namespace attn;
using namespace attn::roofline;

NumberType attn::roofline::getNumberType(ElementType type) {
  switch (type) {
  case ElementType::f16:
    return NumberType::f16;
  case ElementType::bf16:
    return NumberType::bf16;
  case ElementType::f8:
    return NumberType::f8;
  case ElementType::i8:
    return NumberType::i8;
  case ElementType::f32:
    break;
  }
  return NumberType::f32;
}

/// Descriptions give picojoules.
static std::optional<double> getJoules(const Figure &picojoules) {
  return picojoules ? std::optional(*picojoules * 1e-12) : std::nullopt;
}

static Machine getMachine(const Device &device, ElementType type) {
  Machine machine;
  machine.name = device.name;
  machine.flopsPerSecond =
      getPeakFlops(device, attn::roofline::getNumberType(type));
  machine.bytesPerSecond = getBandwidth(device, MemoryKind::dram);
  machine.exponentialsPerSecond = getPeakExps(device);
  machine.joulesPerFlop = getJoules(device.energy.matrixFlop);
  if (const MemoryLevel *memory = findMemory(device, MemoryKind::dram)) {
    machine.memoryBytes = memory->bytes.value;
    machine.joulesPerByte = getJoules(memory->energy);
  }
  return machine;
}

static Target getTarget(const Device &device,
                        const std::vector<ElementType> &types) {
  Target target;
  target.name = device.name;
  target.summary = device.summary;
  target.cacheBytesPerSecond = getBandwidth(device, MemoryKind::l2);
  for (ElementType type : types)
    target.machines[type] = getMachine(device, type);
  return target;
}

llvm::Expected<std::vector<Device>>
attn::roofline::loadDevices(const Options &options) {
  std::vector<Device> devices;
  auto add = [&](llvm::Expected<Device> device) -> llvm::Error {
    if (!device)
      return device.takeError();
    devices.push_back(std::move(*device));
    return llvm::Error::success();
  };
  for (const std::string &name : options.targets)
    if (llvm::Error error = add(lookupDevice(name)))
      return error;
  for (const std::string &path : options.targetFiles)
    if (llvm::Error error = add(loadDevice("", path)))
      return error;
  return devices;
}

std::vector<Target>
attn::roofline::getTargets(const std::vector<Device> &devices,
                           const std::vector<ElementType> &types) {
  std::vector<Target> targets;
  for (const Device &device : devices)
    targets.push_back(getTarget(device, types));
  return targets;
}
