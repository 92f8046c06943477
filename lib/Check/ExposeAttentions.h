//===- ExposeAttentions.h - Let a graph return its attentions' tensors ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CHECK_EXPOSEATTENTIONS_H
#define ATTN_LIB_CHECK_EXPOSEATTENTIONS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

#include <map>
#include <vector>

namespace attn::check {

/// One attention of a graph and where its tensors come back.
struct ExposedAttention {
  /// Name of the function that holds it.
  std::string name;
  /// The op, in the module that was given.
  AttentionOp op;
  /// Operand number of the op -> result number of the graph function.
  std::map<unsigned, unsigned> operandResults;
  /// Result numbers of o and, if there is one, lse.
  std::vector<unsigned> outputResults;
  /// Argument number of the function -> result number of the graph function; an
  /// `index` comes back as i64.
  std::vector<unsigned> argumentResults;
};

/// Makes `entry`, in a module at stage `configured`, return beside its own
/// results what each call of an attention read and wrote, so that every
/// attention can be compared with the reference on the very inputs it had.
/// Emits and fails where a call is not in the entry's own block.
mlir::FailureOr<std::vector<ExposedAttention>>
exposeAttentions(mlir::func::FuncOp entry);

/// A module of one public function `main` that calls a copy of `function`, an
/// attention at stage `configured`, and returns its results. Its arguments are
/// those of `function`, with i64 in the place of `index`.
mlir::OwningOpRef<mlir::ModuleOp> isolateAttention(mlir::func::FuncOp function);

} // namespace attn::check

#endif // ATTN_LIB_CHECK_EXPOSEATTENTIONS_H
