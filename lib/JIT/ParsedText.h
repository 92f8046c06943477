//===- ParsedText.h - A module read from text -----------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_JIT_PARSEDTEXT_H
#define ATTN_LIB_JIT_PARSEDTEXT_H

#include "attn/Kernel.h"
#include "lib/JIT/DiagnosticCollector.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"

#include <chrono>
#include <string>
#include <string_view>

namespace attn {

/// MLIR text or bytecode as a module, in a context of its own that has all
/// dialects.
class ParsedText {
public:
  /// Diagnostics name `fileName`.
  ParsedText(std::string_view text, const std::string &fileName);

  /// Null where the text could not be parsed.
  mlir::ModuleOp getModule() { return module.get(); }
  /// Has listened to the context from the start.
  DiagnosticCollector &getCollector() { return collector; }
  /// Why there is no module.
  Error takeError();
  /// How long the text took.
  const StageTime &getTime() const { return time; }

private:
  mlir::OwningOpRef<mlir::ModuleOp> parse(std::string_view text);

  // Making a context takes time, too.
  std::chrono::steady_clock::time_point start =
      std::chrono::steady_clock::now();
  std::string fileName;
  mlir::MLIRContext context;
  DiagnosticCollector collector;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  StageTime time;
};

} // namespace attn

#endif // ATTN_LIB_JIT_PARSEDTEXT_H
