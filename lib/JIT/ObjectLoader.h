//===- ObjectLoader.h - Object files made callable ------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_OBJECTLOADER_H
#define ATTN_LIB_JIT_OBJECTLOADER_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace llvm::orc {
class LLJIT;
} // namespace llvm::orc

namespace attn {

/// Machine code of one object file in this process. It may call the C library's
/// mathematics and memory functions and nothing else; whatever it lacks is an
/// error of `load`, not of the first call.
class ObjectLoader {
public:
  /// Loads `object`, the bytes of a relocatable ELF file, and links it.
  /// `entry` is a symbol that has to be there.
  static llvm::Expected<std::unique_ptr<ObjectLoader>>
  load(std::string object, llvm::StringRef entry);
  ~ObjectLoader();

  /// The address of a function, null where there is none of that name.
  void *lookup(llvm::StringRef name) const;

private:
  explicit ObjectLoader(std::unique_ptr<llvm::orc::LLJIT> jit);
  std::unique_ptr<llvm::orc::LLJIT> jit;
};

} // namespace attn

#endif // ATTN_LIB_JIT_OBJECTLOADER_H
