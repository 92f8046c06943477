//===- DiagnosticCollector.h - What MLIR says, as values ------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_DIAGNOSTICCOLLECTOR_H
#define ATTN_LIB_JIT_DIAGNOSTICCOLLECTOR_H

#include "attn/Result.h"

#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/Twine.h"

namespace attn {

/// Keeps every diagnostic of a context while it lives; nothing is printed.
class DiagnosticCollector {
public:
  explicit DiagnosticCollector(mlir::MLIRContext *context);

  /// What was said so far; the collector starts anew.
  std::vector<Diagnostic> take() { return std::move(diagnostics); }

  /// An error with a summary and all that was said so far.
  Error takeError(const llvm::Twine &summary);

private:
  std::vector<Diagnostic> diagnostics;
  mlir::ScopedDiagnosticHandler handler;
};

} // namespace attn

#endif // ATTN_LIB_JIT_DIAGNOSTICCOLLECTOR_H
