//===- Target.h - Machines that code is compiled for ----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// `#attn.target` is what code generation asks of a machine: a part of what its
// description says (Device.h), so that it can stand in the IR. Nobody compares
// names of machines.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_TARGET_H
#define ATTN_LIB_TARGET_TARGET_H

#include "lib/Target/Device.h"

#include "dialects/Attn/IR/AttnDialect.h"

#include <optional>

namespace attn {

/// The names that `lookupTarget` knows but aliases, `host` first.
std::vector<std::string> getTargetNames();

/// What the attribute says of `device`. Emits where the description lacks the
/// registers, without which there is no code.
mlir::FailureOr<TargetAttr>
getTarget(mlir::MLIRContext *context, const Device &device,
          llvm::function_ref<mlir::InFlightDiagnostic()> emitError);

/// A device of which all is known that `target` says, and nothing else.
Device getDevice(TargetAttr target);

/// The machine of this name or alias, or the one that the YAML at path `file`
/// describes where that is not empty. `host` is the machine that this process
/// runs on, with features that its CPU model has by default left out of the
/// text. Emits an error that lists the known names, says what is wrong in the
/// file, or that the machine is described for analysis alone.
mlir::FailureOr<TargetAttr>
lookupTarget(mlir::MLIRContext *context, llvm::StringRef name,
             llvm::StringRef file,
             llvm::function_ref<mlir::InFlightDiagnostic()> emitError);

/// Whether the machine has a feature in LLVM's spelling ("avx512f"), by its
/// CPU model or by its list of features.
bool hasFeature(TargetAttr target, llvm::StringRef feature);

/// The instruction sets that code for `target` may use, in LLVM's spelling;
/// what a loader of that code has to look for.
llvm::SmallVector<llvm::StringRef> getInstructionSets(TargetAttr target);

/// An instruction set that code for `target` may use and `machine` lacks; none
/// where the code can run there.
std::optional<llvm::StringRef> findMissingFeature(TargetAttr target,
                                                  TargetAttr machine);

/// Elements of `elementType` in one vector register, at least 1.
int64_t getVectorLanes(TargetAttr target, mlir::Type elementType);

/// Bytes of first-level data cache per core; 32 KiB where unknown, the least
/// that a current machine of these kinds has.
int64_t getL1BytesOrDefault(TargetAttr target);

/// Bytes of second-level cache per core; 256 KiB where unknown, the least that
/// a current machine of these kinds has.
int64_t getL2BytesOrDefault(TargetAttr target);

} // namespace attn

#endif // ATTN_LIB_TARGET_TARGET_H
