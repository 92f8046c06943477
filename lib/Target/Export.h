//===- Export.h - Machines in upstream's attributes ------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a device's description says, said so that passes of MLIR and of other
// projects can read it.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_EXPORT_H
#define ATTN_LIB_TARGET_EXPORT_H

#include "lib/Target/Device.h"

#include "mlir/Dialect/DLTI/DLTI.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

namespace attn {

/// `#dlti.target_system_spec<"CPU"|"GPU" = #dlti.target_device_spec<...>>` with
/// what is known of: `max_vector_op_width` (bits of one vector instruction),
/// `L1_cache_size_in_bytes`, `L2_cache_size_in_bytes` and
/// `L3_cache_size_in_bytes` (of one core, or what all share where no core has
/// its own), and for GPUs `shared_memory_size_in_bytes` (of one block),
/// `registers_per_thread`, `threads_per_warp` and `compute_units`, each i64.
mlir::TargetSystemSpecAttr getTargetSystemSpec(mlir::MLIRContext *context,
                                               const Device &device);

/// `#nvvm.target<chip = ..., features = ...>`. Emits where the device is none
/// of NVIDIA's.
mlir::FailureOr<mlir::NVVM::NVVMTargetAttr>
getNVVMTarget(mlir::MLIRContext *context, const Device &device,
              llvm::function_ref<mlir::InFlightDiagnostic()> emitError);

} // namespace attn

#endif // ATTN_LIB_TARGET_EXPORT_H
