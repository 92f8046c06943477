//===- LinkSharedObject.h - Objects to one shared object ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_LINKSHAREDOBJECT_H
#define ATTN_LIB_CODEGEN_LINKSHAREDOBJECT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace attn {

/// Links `objects`, the bytes of relocatable ELF files, to a shared object
/// whose only visible symbols are `exports`, and gives its bytes, which depend
/// on nothing else. Runs a linker of the system as a child process:
/// `ld.lld-22`, `ld.lld` or `ld`, whichever is on the path. What the objects
/// use of the C library is left to the loading process; anything else that is
/// undefined is an error.
llvm::Expected<std::string>
linkSharedObject(llvm::ArrayRef<std::string> objects,
                 llvm::ArrayRef<std::string> exports);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_LINKSHAREDOBJECT_H
