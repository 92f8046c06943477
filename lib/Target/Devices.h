//===- Devices.h - Machines that are known by name -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The descriptions in `lib/Target/Devices/` are part of the library. A name is
// the stem of a file, or an architecture that one of them stands for: `sm_90`
// is described by `h100-sxm`.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_DEVICES_H
#define ATTN_LIB_TARGET_DEVICES_H

#include "lib/Target/Device.h"

#include "llvm/Support/Error.h"

namespace attn {

/// Every name that `lookupDevice` knows but aliases, `host` first.
std::vector<std::string> getDeviceNames();

/// The machine of a name or alias. `host` is the machine that this process runs
/// on: what the system tells of it, no rates. The error lists the known names.
llvm::Expected<Device> lookupDevice(llvm::StringRef name);

/// The machine in the file at `path`, or the machine `name` where it is empty.
llvm::Expected<Device> loadDevice(llvm::StringRef name, llvm::StringRef path);

} // namespace attn

#endif // ATTN_LIB_TARGET_DEVICES_H
