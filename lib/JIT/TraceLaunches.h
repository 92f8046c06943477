//===- TraceLaunches.h - What a host function launches ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// On a GPU the host has little to do: sizes and strides to numbers, guards to
// launches. That is written down as data, which a loader without a compiler
// reads, instead of compiled.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_TRACELAUNCHES_H
#define ATTN_LIB_JIT_TRACELAUNCHES_H

#include "lib/Runtime/DeviceProgram.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace attn {

/// The launches, checks and workspace of `entry`, with its inputs and outputs,
/// without code. It and what it calls may compute with sizes, strides and
/// addresses, branch by `scf.if`, and launch kernels; a tensor that is made and
/// returned is an output, another one is workspace. Emits at the first op that
/// does something else.
mlir::FailureOr<runtime::DeviceProgram> traceLaunches(mlir::func::FuncOp entry);

} // namespace attn

#endif // ATTN_LIB_JIT_TRACELAUNCHES_H
