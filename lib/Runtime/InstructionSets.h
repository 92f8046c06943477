//===- InstructionSets.h - What this processor can run ----------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_RUNTIME_INSTRUCTIONSETS_H
#define ATTN_LIB_RUNTIME_INSTRUCTIONSETS_H

#include <string_view>

namespace attn::runtime {

/// The architecture of this process in LLVM's spelling, such as `x86_64`.
std::string_view getArchitecture();

/// Whether this processor has, and the operating system supports, an
/// instruction set in LLVM's spelling, such as `avx512f`. False for names that
/// are not known here.
bool hasInstructionSet(std::string_view name);

} // namespace attn::runtime

#endif // ATTN_LIB_RUNTIME_INSTRUCTIONSETS_H
