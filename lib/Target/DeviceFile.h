//===- DeviceFile.h - Machines as YAML -------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// The one place that knows how a machine is spelled. A figure is written
//
//   boost_clock: { value: 1.41, unit: GHz, source: "A100 datasheet" }
//
// and all three parts are required. Nothing is guessed: an unknown key, a key
// given twice, a unit that does not measure the quantity, a negative number or
// a contradiction is an error with its line and column.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_DEVICEFILE_H
#define ATTN_LIB_TARGET_DEVICEFILE_H

#include "lib/Target/Device.h"

#include "llvm/Support/Error.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace attn {

/// Reads one machine. The error's text is a list of lines
/// `<fileName>:<line>:<column>: error: <what>`.
llvm::Expected<Device> parseDevice(llvm::StringRef text,
                                   llvm::StringRef fileName);

/// Reads the machine in the file at `path`; the error also where there is none.
llvm::Expected<Device> readDevice(llvm::StringRef path);

/// Writes YAML that reads back as an equal machine. Unknown figures are left
/// out.
void printDevice(const Device &device, llvm::raw_ostream &os);

} // namespace attn

#endif // ATTN_LIB_TARGET_DEVICEFILE_H
