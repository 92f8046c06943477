//===- LaunchPlan.h - The launches of one call ------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_LAUNCHPLAN_H
#define ATTN_LIB_RUNTIME_LAUNCHPLAN_H

#include "attn/Driver.h"
#include "lib/Runtime/DeviceProgram.h"

#include <string>
#include <utility>
#include <vector>

namespace attn::runtime {

/// One launch with every expression computed.
struct PlannedLaunch {
  /// Index into `DeviceProgram::kernels`.
  size_t kernel = 0;
  LaunchShape shape;
  std::vector<std::vector<uint8_t>> arguments;
  /// Arguments that the driver has yet to encode, by number.
  std::vector<std::pair<size_t, TensorMap>> maps;
};

/// Compares `tensors`, the program's inputs and then its outputs, with what it
/// expects: number, rank, type, sizes, a last dimension of stride 1, alignment
/// to the element, and the device where they lie.
Result<void> checkDeviceTensors(const DeviceProgram &program, DLDevice device,
                                const std::vector<const DLTensor *> &tensors);

/// Sizes of every output for these inputs.
Result<std::vector<std::vector<int64_t>>>
computeOutputSizes(const DeviceProgram &program,
                   const std::vector<const DLTensor *> &inputs);

/// Bytes of workspace of a call.
Result<uint64_t> computeWorkspace(const DeviceProgram &program,
                                  const std::vector<const DLTensor *> &tensors);

/// The launches of a call on `tensors` with this workspace, in order. An error
/// where a check of the program fails, or a number does not fit where it goes.
Result<std::vector<PlannedLaunch>>
planLaunches(const DeviceProgram &program,
             const std::vector<const DLTensor *> &tensors, uint64_t workspace);

/// Address of a tensor's first element.
uint64_t getAddress(const DLTensor &tensor);

/// Bytes of a tensor without gaps.
uint64_t getByteCount(const DLTensor &tensor);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_LAUNCHPLAN_H
