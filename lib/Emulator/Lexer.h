//===- Lexer.h - Tokens of PTX ----------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_LEXER_H
#define ATTN_LIB_EMULATOR_LEXER_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace attn::emulator {

/// One token; `text` points into the source.
struct Token {
  enum Kind : uint8_t {
    End,
    /// A name or keyword with its qualifiers: `add.s32`, `%r1`, `.reg`, `$L_1`.
    Word,
    Number,
    String,
    /// One character.
    Punctuation,
    /// A character that PTX does not have, or a string without its end.
    Bad
  } kind = End;
  llvm::StringRef text;
  uint32_t line = 1;

  bool is(char c) const { return kind == Punctuation && text[0] == c; }
  bool is(llvm::StringRef word) const { return kind == Word && text == word; }
};

/// Splits a text into tokens; comments and white space are skipped.
class Lexer {
public:
  explicit Lexer(llvm::StringRef text) : text(text) {}
  Token next();

private:
  void skipSpace();
  Token take(Token::Kind kind, size_t length);
  size_t wordLength() const;
  size_t numberLength() const;

  llvm::StringRef text;
  uint32_t line = 1;
};

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_LEXER_H
