//===- Forms.h - The table of instruction forms -----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One row a form. Its pattern is the opcode and its qualifiers in PTX's order;
// `a|b` are alternatives and a trailing `?` makes a group optional:
//
//   "add .rn? .ftz? .sat? .f32"     "dT sT sT"     "add{1}{2}.f32"
//
// Operands: a letter and a width. d destination, s source, m memory address,
// v vector or scalar destination, u vector or scalar source, i immediate,
// L label, b barrier number or count, o (after a letter) optional. Widths: P
// predicate, a number of bits, T the last type of the form, U the one before
// it, X twice T. The last column names the lane function, {n} being the text of
// group n.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_FORMS_H
#define ATTN_LIB_EMULATOR_FORMS_H

#include "lib/Emulator/Kernel.h"

#include "llvm/ADT/ArrayRef.h"

namespace attn::emulator {

class Decoder;
struct FormMatch;

/// Completes an op whose operands are resolved. False where the decoder has
/// recorded an error.
using BuildOp = bool (*)(Decoder &decoder, const FormMatch &match, Op &op);

/// A row of the table.
struct Form {
  const char *pattern;
  const char *operands;
  BuildOp build;
  OpClass opClass;
  const char *lane;
};

/// A form that an instruction has.
struct FormMatch {
  const Form *form = nullptr;
  /// Text of each group, `.ftz`; empty for an optional group left out.
  llvm::SmallVector<llvm::StringRef, 12> groups;
  /// The whole form as written.
  llvm::StringRef text;
  /// Last type and the one before it, without dot; empty where there is none.
  llvm::StringRef type, otherType;

  /// Whether a qualifier such as `.ftz` is there.
  bool has(llvm::StringRef qualifier) const;
  /// The row's lane name with its groups filled in.
  std::string laneName() const;
};

/// What a row says at one place of a form.
struct FormGroup {
  llvm::SmallVector<llvm::StringRef, 4> alternatives;
  bool isOptional;
};

/// The groups of a row's pattern.
llvm::SmallVector<FormGroup, 8> splitPattern(const Form &form);

/// All rows.
llvm::ArrayRef<Form> getForms();

/// Finds the row of `text`. False where there is none.
bool matchForm(llvm::StringRef text, FormMatch &match);

/// Whether the opcode belongs to a newer target or to a later step here.
bool isKnownUnsupported(llvm::StringRef text);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_FORMS_H
