//===- ObjectLoader.h - Object files made callable ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_OBJECTLOADER_H
#define ATTN_LIB_JIT_OBJECTLOADER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace llvm::orc {
class LLJIT;
} // namespace llvm::orc

namespace attn {

/// Machine code of object files in this process. It may call the C library's
/// mathematics and memory functions and nothing else; whatever it lacks is an
/// error of `load`, not of the first call.
class ObjectLoader {
public:
  /// Loads `objects`, the bytes of relocatable ELF files that may use each
  /// other's symbols, and links them. `entry` is a symbol that has to be there.
  static llvm::Expected<std::unique_ptr<ObjectLoader>>
  load(llvm::ArrayRef<std::string> objects, llvm::StringRef entry);
  ~ObjectLoader();

  /// The address of a function, null where there is none of that name.
  void *lookup(llvm::StringRef name) const;

private:
  explicit ObjectLoader(std::unique_ptr<llvm::orc::LLJIT> jit);
  std::unique_ptr<llvm::orc::LLJIT> jit;
};

} // namespace attn

#endif // ATTN_LIB_JIT_OBJECTLOADER_H
