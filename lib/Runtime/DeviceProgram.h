//===- DeviceProgram.h - Kernels of a GPU and how to launch them -*- C++ -*-==//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// What a compiler makes and a manifest says. Expressions are those of
// IntegerExpression.h over the inputs and then the outputs.
//
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_DEVICEPROGRAM_H
#define ATTN_LIB_RUNTIME_DEVICEPROGRAM_H

#include "attn/Kernel.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace attn::runtime {

/// A tensor of the function, as the manifest describes it.
struct ManifestTensor {
  TensorSpec spec;
  /// For each dimension of an output an expression (IntegerExpression.h), empty
  /// where only the entry that computes sizes knows it.
  std::vector<std::string> sizes;
};

/// One argument of a kernel.
struct DeviceArgument {
  enum class Kind {
    /// Address of a tensor.
    tensor,
    /// Address of the workspace.
    workspace,
    /// A number; floats are given as their bits.
    integer,
    /// A tensor map: 128 bytes.
    tensorMap
  };
  Kind kind = Kind::integer;
  /// Which tensor.
  int64_t tensor = 0;
  /// Bytes behind the address, or the number.
  std::string value = "0";
  /// Of the argument: 8 for addresses.
  int64_t bytes = 8;
  /// The address must be a multiple of it.
  int64_t alignment = 1;
  /// Of a tensor map, outermost first: sizes, strides in elements (the last is
  /// 1), and elements of a copy; then the bytes that are permuted.
  std::vector<std::string> sizes, strides;
  std::vector<int64_t> box;
  int64_t swizzleBytes = 0;
};

/// One kernel of the sequence.
struct DeviceLaunch {
  std::string kernel;
  /// It runs where this is not 0.
  std::string guard = "1";
  std::array<std::string, 3> grid, block;
  std::string sharedBytes = "0";
  std::vector<DeviceArgument> arguments;
};

/// What must hold of a call.
struct DeviceCheck {
  /// Not 0 where it holds.
  std::string condition;
  /// What is said where it does not.
  std::string message;
};

/// An output that is an input.
struct DeviceCopy {
  int64_t from = 0, to = 0;
};

/// Code of one kernel.
struct DeviceCode {
  std::string name;
  /// At least one of them.
  std::string ptx, cubin;
};

/// A function for one kind of GPU.
struct DeviceProgram {
  /// Name of the function, and of the target.
  std::string name, target;
  /// Such as `sm_80`.
  std::string chip;
  std::vector<ManifestTensor> inputs, outputs;
  /// Bytes of workspace.
  std::string workspace = "0";
  std::vector<DeviceCheck> checks;
  /// In order.
  std::vector<DeviceLaunch> launches;
  std::vector<DeviceCopy> copies;
  std::vector<DeviceCode> kernels;
};

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_DEVICEPROGRAM_H
