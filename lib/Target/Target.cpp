//===- Target.cpp - Machines that code is compiled for --------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Target.h"
#include "lib/Target/HostCPU.h"

#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace attn;

namespace {
/// One fixed description, for tests and for compiling for another machine.
struct Description {
  llvm::StringLiteral name;
  llvm::StringLiteral cpu;
  int64_t vectorBytes;
  int64_t vectorRegisters;
  int64_t l1Bytes;
  int64_t l2Bytes;
};
} // namespace

static constexpr llvm::StringLiteral kHost = "host";

// The cache sizes are the smallest among server and desktop CPUs of each level:
// Skylake-SP and Zen 4 (1 MiB of L2), Haswell (256 KiB), any x86-64.
static constexpr Description kDescriptions[] = {
    {"generic-avx512", "x86-64-v4", 64, 32, 32 << 10, 1 << 20},
    {"generic-avx2", "x86-64-v3", 32, 16, 32 << 10, 256 << 10},
    {"generic-sse2", "x86-64", 16, 16, 32 << 10, 256 << 10},
};

static constexpr llvm::StringLiteral kNames[] = {
    kHost, kDescriptions[0].name, kDescriptions[1].name, kDescriptions[2].name};

ArrayRef<llvm::StringLiteral> attn::getTargetNames() { return kNames; }

FailureOr<TargetAttr>
attn::lookupTarget(MLIRContext *context, StringRef name,
                   function_ref<InFlightDiagnostic()> emitError) {
  if (name == kHost) {
    HostCPU host = detectHostCPU();
    return TargetAttr::get(context, kHost, TargetKind::cpu, host.model,
                           host.features, host.vectorBytes,
                           host.vectorRegisters, host.l1Bytes, host.l2Bytes);
  }
  for (const Description &known : kDescriptions)
    if (known.name == name)
      return TargetAttr::get(context, known.name, TargetKind::cpu, known.cpu,
                             /*features=*/"", known.vectorBytes,
                             known.vectorRegisters, known.l1Bytes,
                             known.l2Bytes);
  std::string names = llvm::join(getTargetNames(), "', '");
  return emitError() << "expected a target among '" << names << "' but got '"
                     << name << "'";
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

std::optional<StringRef> attn::findMissingFeature(TargetAttr target,
                                                  TargetAttr machine) {
  // Instruction sets alone: LLVM's list of features tells tuning apart by name
  // only, and tuning runs anywhere.
  static constexpr llvm::StringLiteral instructionSets[] = {
      "sse4.2",   "avx",      "f16c",     "fma",        "avx2",      "bmi",
      "bmi2",     "avx512f",  "avx512cd", "avx512bw",   "avx512dq",  "avx512vl",
      "amx-tile", "amx-bf16", "amx-int8", "avx512bf16", "avx512fp16"};
  for (StringRef feature : instructionSets)
    if (hasFeature(target, feature) && !hasFeature(machine, feature))
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
