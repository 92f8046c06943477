//===- Export.cpp - Machines in upstream's attributes ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "lib/Target/Export.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Diagnostics.h"

using namespace mlir;
using namespace attn;

/// What one core has of a level, or all cores share.
static Figure getCapacity(const Device &device, MemoryKind kind) {
  const MemoryLevel *level = findMemory(device, kind);
  if (!level)
    return {};
  return level->bytesPerUnit ? level->bytesPerUnit : level->bytes;
}

/// Bits that one vector instruction computes on: those of a register, or of a
/// register in each thread of a warp.
static Figure getVectorBits(const Device &device) {
  bool isGPU = device.kind == TargetKind::gpu;
  Figure bits =
      isGPU ? device.residency.warpThreads : device.vectors.vectorBytes;
  constexpr double kRegisterBits = 32, kByteBits = 8;
  if (bits)
    bits.value = *bits * (isGPU ? kRegisterBits : kByteBits);
  return bits;
}

TargetSystemSpecAttr attn::getTargetSystemSpec(MLIRContext *context,
                                               const Device &device) {
  Builder builder(context);
  SmallVector<DataLayoutEntryInterface> entries;
  auto add = [&](StringRef key, const Figure &figure) {
    if (figure)
      entries.push_back(
          DataLayoutEntryAttr::get(builder.getStringAttr(key),
                                   builder.getI64IntegerAttr(figure.count())));
  };
  add("max_vector_op_width", getVectorBits(device));
  add("L1_cache_size_in_bytes", getCapacity(device, MemoryKind::l1));
  add("L2_cache_size_in_bytes", getCapacity(device, MemoryKind::l2));
  add("L3_cache_size_in_bytes", getCapacity(device, MemoryKind::l3));
  add("shared_memory_size_in_bytes", device.sharedMemory.perBlock);
  add("registers_per_thread", device.registers.perThread);
  add("threads_per_warp", device.residency.warpThreads);
  add("compute_units", device.units);
  StringRef id = device.kind == TargetKind::gpu ? "GPU" : "CPU";
  DataLayoutEntryInterface entry = DataLayoutEntryAttr::get(
      builder.getStringAttr(id), TargetDeviceSpecAttr::get(context, entries));
  return TargetSystemSpecAttr::get(context, entry);
}

FailureOr<NVVM::NVVMTargetAttr>
attn::getNVVMTarget(MLIRContext *context, const Device &device,
                    function_ref<InFlightDiagnostic()> emitError) {
  // NVPTX's names of chips; the one place where a name is what is asked for.
  if (!StringRef(device.chip).starts_with("sm_"))
    return emitError() << "expected a chip of NVIDIA such as 'sm_90a' but got '"
                       << device.chip << "' of target '" << device.name << "'";
  Builder builder(context);
  constexpr int kOptimization = 3;
  return NVVM::NVVMTargetAttr::get(context, kOptimization,
                                   "nvptx64-nvidia-cuda", device.chip,
                                   device.features);
}
