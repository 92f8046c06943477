//===- Target.cpp - Machines that code is compiled for --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Target.h"
#include "lib/Target/Devices.h"
#include "lib/Target/HostCPU.h"

#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace attn;

std::vector<std::string> attn::getTargetNames() { return getDeviceNames(); }

/// Bytes of a vector register and how many code can name; a GPU's vector is
/// what a warp holds in one register of each thread.
static std::pair<Figure, Figure> getVectorRegisters(const Device &device) {
  if (device.kind == TargetKind::cpu)
    return {device.vectors.vectorBytes, device.vectors.registers};
  Figure bytes = device.residency.warpThreads;
  if (bytes)
    bytes.value = 4 * *bytes;
  return {bytes, device.registers.perThread};
}

/// A figure of whole numbers, 0 where unknown.
static int64_t getCountOrZero(const Figure &figure) {
  return figure ? figure.count() : 0;
}

FailureOr<TargetAttr>
attn::getTarget(MLIRContext *context, const Device &device,
                function_ref<InFlightDiagnostic()> emitError) {
  auto [vectorBytes, vectorRegisters] = getVectorRegisters(device);
  if (!vectorBytes || !vectorRegisters)
    return emitError() << "expected target '" << device.name
                       << "' to say its vector registers and their bytes";
  bool isGPU = device.kind == TargetKind::gpu;
  int64_t l1Bytes = 0, l2Bytes = 0;
  if (const MemoryLevel *l1 = findMemory(device, MemoryKind::l1))
    l1Bytes = getCountOrZero(l1->bytesPerUnit);
  if (const MemoryLevel *l2 = findMemory(device, MemoryKind::l2))
    l2Bytes = getCountOrZero(isGPU ? l2->bytes : l2->bytesPerUnit);
  TargetAttr target = TargetAttr::getChecked(
      emitError, context, StringRef(device.name), device.kind,
      StringRef(device.chip), StringRef(device.features), vectorBytes.count(),
      vectorRegisters.count(), l1Bytes, l2Bytes,
      isGPU ? getCountOrZero(device.units) : 0,
      getCountOrZero(device.sharedMemory.perBlock));
  if (!target)
    return failure();
  return target;
}

Device attn::getDevice(TargetAttr target) {
  auto say = [](int64_t value, StringRef unit) {
    return value > 0 ? Figure{double(value), unit.str(), "#attn.target"}
                     : Figure();
  };
  bool isGPU = target.getKind() == TargetKind::gpu;
  Device device;
  device.name = target.getName().str();
  device.kind = target.getKind();
  device.chip = target.getCpu().str();
  device.features = target.getFeatures().str();
  device.units = say(target.getUnits(), "units");
  device.sharedMemory.perBlock = say(target.getSharedBytes(), "B");
  if (isGPU) {
    device.residency.warpThreads = say(target.getVectorBytes() / 4, "threads");
    device.registers.perThread = say(target.getVectorRegisters(), "registers");
  } else {
    device.vectors.vectorBytes = say(target.getVectorBytes(), "B");
    device.vectors.registers = say(target.getVectorRegisters(), "registers");
  }
  MemoryLevel l1, l2;
  l1.kind = MemoryKind::l1;
  l1.bytesPerUnit = say(target.getL1Bytes(), "B");
  l2.kind = MemoryKind::l2;
  (isGPU ? l2.bytes : l2.bytesPerUnit) = say(target.getL2Bytes(), "B");
  for (const MemoryLevel &level : {l1, l2})
    if (level.bytesPerUnit || level.bytes)
      device.memories.push_back(level);
  return device;
}

FailureOr<TargetAttr>
attn::lookupTarget(MLIRContext *context, StringRef name, StringRef file,
                   function_ref<InFlightDiagnostic()> emitError) {
  llvm::Expected<Device> device = loadDevice(name, file);
  if (!device)
    return emitError() << llvm::toString(device.takeError());
  if (device->analysisOnly)
    return emitError() << "not supported yet: code for '" << device->name
                       << "', which is described for analysis alone";
  return getTarget(context, *device, emitError);
}

bool attn::hasFeature(TargetAttr target, StringRef feature) {
  // The last mention counts, as in LLVM.
  std::optional<bool> listed;
  for (StringRef entry : llvm::split(target.getFeatures(), ','))
    if (entry.drop_front(entry.empty() ? 0 : 1) == feature)
      listed = entry.front() == '+';
  if (listed)
    return *listed;
  return getModelFeatures(target.getCpu()).lookup(feature);
}

SmallVector<StringRef> attn::getInstructionSets(TargetAttr target) {
  // Instruction sets alone: LLVM's list of features tells tuning apart by name
  // only, and tuning runs anywhere. lib/Runtime/InstructionSets.cpp knows how a
  // processor tells of each.
  static constexpr llvm::StringLiteral known[] = {
      "sse3",        "ssse3",      "sse4.1",       "sse4.2",
      "popcnt",      "movbe",      "lzcnt",        "bmi",
      "bmi2",        "avx",        "f16c",         "fma",
      "avx2",        "avxvnni",    "gfni",         "vaes",
      "vpclmulqdq",  "avx512f",    "avx512cd",     "avx512bw",
      "avx512dq",    "avx512vl",   "avx512ifma",   "avx512vbmi",
      "avx512vbmi2", "avx512vnni", "avx512bitalg", "avx512vpopcntdq",
      "avx512bf16",  "avx512fp16", "amx-tile",     "amx-bf16",
      "amx-int8"};
  SmallVector<StringRef> used;
  for (StringRef feature : known)
    if (hasFeature(target, feature))
      used.push_back(feature);
  return used;
}

std::optional<StringRef> attn::findMissingFeature(TargetAttr target,
                                                  TargetAttr machine) {
  for (StringRef feature : getInstructionSets(target))
    if (!hasFeature(machine, feature))
      return feature;
  return std::nullopt;
}

int64_t attn::getVectorLanes(TargetAttr target, Type elementType) {
  int64_t bytes = llvm::divideCeil(elementType.getIntOrFloatBitWidth(), 8);
  return std::max<int64_t>(1, target.getVectorBytes() / bytes);
}

int64_t attn::getL1BytesOrDefault(TargetAttr target) {
  return target.getL1Bytes() > 0 ? target.getL1Bytes() : 32 << 10;
}

int64_t attn::getL2BytesOrDefault(TargetAttr target) {
  return target.getL2Bytes() > 0 ? target.getL2Bytes() : 256 << 10;
}
