//===- CodeFile.h - Compiled code as bytes --------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_CODEFILE_H
#define ATTN_LIB_JIT_CODEFILE_H

#include "lib/JIT/CompiledCode.h"

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace attn {

/// `code` without its times, behind a checksum.
std::string writeCode(const CompiledCode &code);

/// What `writeCode` wrote; none where `bytes` is anything else, be it torn or
/// changed.
std::optional<CompiledCode> readCode(llvm::StringRef bytes);

} // namespace attn

#endif // ATTN_LIB_JIT_CODEFILE_H
