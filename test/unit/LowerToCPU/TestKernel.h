//===- TestKernel.h - Expand a function on buffers and call it ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_UNIT_LOWERTOCPU_TESTKERNEL_H
#define ATTN_TEST_UNIT_LOWERTOCPU_TESTKERNEL_H

#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

#include <memory>

namespace attn::test {

/// A context with every dialect that the tests parse or build.
std::unique_ptr<mlir::MLIRContext> makeContext();

/// Machine code of the function `kernel` of a module, for this machine.
class TestKernel {
public:
  /// Expands online steps, lowers the rest by upstream passes and compiles.
  /// Null where one of these failed; the diagnostics go to stderr.
  static std::unique_ptr<TestKernel> compile(mlir::ModuleOp module);
  /// The same from text.
  static std::unique_ptr<TestKernel> compile(llvm::StringRef text);

  /// The C interface of `kernel`: descriptors by address, index as int64_t.
  template <typename... Arguments> void call(Arguments... arguments) const {
    reinterpret_cast<void (*)(Arguments...)>(entry)(arguments...);
  }

private:
  std::unique_ptr<mlir::ExecutionEngine> engine;
  void *entry = nullptr;
};

} // namespace attn::test

#endif // ATTN_TEST_UNIT_LOWERTOCPU_TESTKERNEL_H
