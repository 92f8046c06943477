//===- Lexer.cpp - Tokens of PTX ------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Lexer.h"

#include "llvm/ADT/StringExtras.h"

using namespace attn::emulator;
using llvm::StringRef;

static bool startsWord(char c) {
  return llvm::isAlpha(c) || c == '_' || c == '$' || c == '%' || c == '.';
}

static bool continuesWord(char c) {
  return llvm::isAlnum(c) || c == '_' || c == '$' || c == '.' || c == '%';
}

void Lexer::skipSpace() {
  while (!text.empty()) {
    if (text.front() == '\n') {
      ++line;
      text = text.drop_front();
    } else if (llvm::isSpace(text.front())) {
      text = text.drop_front();
    } else if (text.starts_with("//")) {
      text = text.drop_until([](char c) { return c == '\n'; });
    } else if (text.starts_with("/*")) {
      size_t end = text.find("*/", 2);
      line += text.take_front(end).count('\n');
      text = text.drop_front(end == StringRef::npos ? text.size() : end + 2);
    } else {
      return;
    }
  }
}

Token Lexer::take(Token::Kind kind, size_t length) {
  Token token;
  token.kind = kind;
  token.text = text.take_front(length);
  token.line = line;
  text = text.drop_front(length);
  return token;
}

size_t Lexer::wordLength() const {
  size_t length = 1;
  // `::` joins the parts of `.shared::cta`.
  while (length < text.size()) {
    if (continuesWord(text[length]))
      ++length;
    else if (text.substr(length).starts_with("::") &&
             length + 2 < text.size() && continuesWord(text[length + 2]))
      length += 2;
    else
      break;
  }
  return length;
}

size_t Lexer::numberLength() const {
  size_t length = 1;
  while (length < text.size()) {
    char c = text[length], last = text[length - 1];
    bool isHex =
        text.size() > 1 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    bool isExponentSign = (c == '+' || c == '-') &&
                          (last == 'e' || last == 'E') && !isHex &&
                          !(text[0] == '0' && llvm::isAlpha(text[1]));
    if (!llvm::isAlnum(c) && c != '.' && !isExponentSign)
      break;
    ++length;
  }
  return length;
}

Token Lexer::next() {
  skipSpace();
  if (text.empty())
    return take(Token::End, 0);
  char c = text.front();
  if (c == '"') {
    size_t end = text.find_first_of("\"\n", 1);
    bool closed = end != StringRef::npos && text[end] == '"';
    return closed ? take(Token::String, end + 1) : take(Token::Bad, 1);
  }
  if (startsWord(c))
    return take(Token::Word, wordLength());
  if (llvm::isDigit(c))
    return take(Token::Number, numberLength());
  if (StringRef("{}[](),;:@!|+-=<>*").contains(c))
    return take(Token::Punctuation, 1);
  return take(Token::Bad, 1);
}
