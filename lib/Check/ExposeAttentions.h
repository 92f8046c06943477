//===- ExposeAttentions.h - Let a graph return its attentions' tensors ----===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_CHECK_EXPOSEATTENTIONS_H
#define ATTN_LIB_CHECK_EXPOSEATTENTIONS_H

#include "dialects/Attn/IR/AttnDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

#include <map>

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
};

/// Makes `entry`, in a module at stage `configured`, return beside its own
/// results what each call of an attention read and wrote, so that every
/// attention can be compared with the reference on the very inputs it had.
/// Emits and fails where a call is not in the entry's own block.
mlir::FailureOr<std::vector<ExposedAttention>>
exposeAttentions(mlir::func::FuncOp entry);

} // namespace attn::check

#endif // ATTN_LIB_CHECK_EXPOSEATTENTIONS_H
