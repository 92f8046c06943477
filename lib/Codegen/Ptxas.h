//===- Ptxas.h - From PTX to a cubin, by NVIDIA's assembler -----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// `ptxas` is a program of the CUDA Toolkit; a machine without it ends at PTX.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CODEGEN_PTXAS_H
#define ATTN_LIB_CODEGEN_PTXAS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attn {

/// What ptxas says of one kernel.
struct KernelResources {
  std::string name;
  /// Of a thread, at launch.
  int64_t registers = 0;
  /// Of a thread.
  int64_t stackBytes = 0, spillStoreBytes = 0, spillLoadBytes = 0;
  /// Of a block, without what the launch adds.
  int64_t sharedBytes = 0;
  int64_t barriers = 0;
  /// Lines such as `C7510: Potential Performance Loss: …`, which say that
  /// ptxas made something else of the code than was written.
  std::vector<std::string> advisories;
};

/// A cubin and what ptxas said of it.
struct AssembledModule {
  std::string cubin;
  std::vector<KernelResources> kernels;
  double milliseconds = 0;
};

/// Path of ptxas: $ATTN_PTXAS, $CUDA_HOME/bin/ptxas, or `ptxas` on the path.
/// The error says where it was looked for.
llvm::Expected<std::string> findPtxas();

/// Assembles `ptx` for `chip`, such as `sm_80`. The error holds what ptxas
/// said.
llvm::Expected<AssembledModule>
assemblePtx(llvm::StringRef ptxas, llvm::StringRef ptx, llvm::StringRef chip);

/// Reads what `ptxas -v` printed. Advisories that name no kernel go to the
/// kernel that was spoken of last, or the first.
std::vector<KernelResources> parseResources(llvm::StringRef printed);

} // namespace attn

#endif // ATTN_LIB_CODEGEN_PTXAS_H
