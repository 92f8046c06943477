//===- EmulatorDriver.h - The emulator as a device --------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_EMULATORDRIVER_H
#define ATTN_EMULATORDRIVER_H

#include "attn/Driver.h"
#include "attn/Emulator.h"

#include <memory>

namespace attn {

/// A device that runs PTX on this machine. What a GPU would leave undefined is
/// an error of the launch, with all findings. `options` say how to launch;
/// grid, block and shared bytes are those of each launch. Tensors lie on device
/// type `kDLExtDev`, number 0. Launches are over when they return.
std::shared_ptr<Driver>
openEmulator(const emulator::LaunchOptions &options = {});

} // namespace attn

#endif // ATTN_EMULATORDRIVER_H
