//===- EmulatorDriver.h - The emulator as a device --------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_EMULATORDRIVER_H
#define ATTN_EMULATORDRIVER_H

#include "attn/Driver.h"
#include "attn/Emulator.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace attn {

/// A device that runs PTX on this machine. What a GPU would leave undefined is
/// an error of the launch, with all findings. `options` say how to launch;
/// grid, block and shared bytes are those of each launch. Tensors lie on device
/// type `kDLExtDev`, number 0. Launches are over when they return.
/// `onMutations`, if there, gets what becomes of each kernel with changes of
/// its synchronisation, before each launch that is clean.
std::shared_ptr<Driver> openEmulator(
    const emulator::LaunchOptions &options = {},
    std::function<void(const std::string &kernel,
                       const std::vector<emulator::MutationResult> &results)>
        onMutations = {});

} // namespace attn

#endif // ATTN_EMULATORDRIVER_H
