//===- CompiledCode.h - Machine code of a function, not yet in memory -----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_COMPILEDCODE_H
#define ATTN_LIB_JIT_COMPILEDCODE_H

#include "attn/Compiler.h"
#include "attn/Kernel.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// A compiled function: what a kernel is linked from, a package written from
/// and the cache keeps.
struct CompiledCode {
  /// Name of the function and of its entry.
  std::string name;
  std::vector<TensorSpec> inputs, outputs;
  /// Relocatable ELF files that may use each other's symbols.
  std::vector<std::string> objects;
  std::vector<StageTime> times;
  std::vector<Diagnostic> diagnostics;
};

/// The plan of one attention, as text of its attribute.
struct DescribedPlan {
  std::string function;
  std::string plan;
};

/// What a package says beside the code.
struct CodeDescription {
  /// The module as it came in, printed; large constants are left out.
  std::string text;
  std::vector<DescribedPlan> plans;
  /// For each output the sizes as expressions of the package's grammar (see
  /// lib/Runtime/IntegerExpression.h); none where a size cannot be said so.
  std::vector<std::vector<std::optional<std::string>>> sizes;
  /// Name of the target.
  std::string target;
  /// LLVM's architecture, and the instruction sets that the code may use.
  std::string architecture;
  std::vector<std::string> instructionSets;
  int64_t vectorBytes = 0;
};

/// Compiles MLIR text for `options.target`, which need not be this machine.
/// `description` is filled where it is not null.
Result<CompiledCode> compileCode(std::string_view text,
                                 const CompileOptions &options,
                                 CodeDescription *description = nullptr);

} // namespace attn

#endif // ATTN_LIB_JIT_COMPILEDCODE_H
