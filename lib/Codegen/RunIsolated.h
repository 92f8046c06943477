//===- RunIsolated.h - Work that may end its process ------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_RUNISOLATED_H
#define ATTN_LIB_CODEGEN_RUNISOLATED_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"

#include <string>

namespace attn {

/// Runs `work` in a copy of this process and gives its result. What `work`
/// changes stays in the copy: global options, the modules that it takes apart.
/// Where it aborts, crashes or takes longer than `seconds`, that is an error
/// with what it printed. Safe beside other threads of this process, which the
/// copy does not have.
llvm::Expected<std::string>
runIsolated(llvm::function_ref<llvm::Expected<std::string>()> work,
            unsigned seconds = 120);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_RUNISOLATED_H
