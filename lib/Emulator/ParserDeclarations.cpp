//===- ParserDeclarations.cpp - Registers and variables of PTX text -------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Parser.h"

#include "llvm/ADT/Twine.h"
#include <algorithm>
#include <cstring>

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

/// Nested braces beyond this are no initializer that anybody wrote.
static constexpr unsigned maxDepth = 64;
/// Registers of one function; beyond, a declaration is a mistake.
static constexpr size_t maxRegisters = 1 << 18;

bool Parser::parseRegisters() {
  StringRef type;
  if (!takeWord(type))
    return false;
  unsigned bits = typeBits(type);
  if (bits == 0)
    return fail("expected a type but got '" + type + "'");
  while (true) {
    StringRef name;
    uint64_t count = 1;
    if (!takeWord(name))
      return false;
    bool isRange = token.is('<');
    if (isRange) {
      advance();
      if (!takeInteger(count) || !expect('>'))
        return false;
    }
    size_t first = function->registers.size();
    if (count > maxRegisters || first + count > maxRegisters)
      return fail("expected at most " + Twine(maxRegisters) +
                  " registers in a function");
    if (isRange)
      scopes.back().ranges[name] = {static_cast<unsigned>(first),
                                    static_cast<unsigned>(count)};
    else
      scopes.back().registers[name] = first;
    for (uint64_t i = 0; i < count; ++i)
      function->registers.push_back(
          {isRange ? (name + Twine(i)).str() : name.str(), bits});
    if (!token.is(','))
      return expect(';');
    advance();
  }
}

bool Parser::parseSpace(StringRef word, Space &space) {
  if (word == ".global")
    space = Space::Global;
  else if (word == ".const")
    space = Space::Const;
  else if (word == ".shared")
    space = Space::Shared;
  else if (word == ".local")
    space = Space::Local;
  else if (word == ".param")
    space = Space::Param;
  else
    return false;
  return true;
}

bool Parser::parseInitializer(PtxVariable &variable, unsigned elementBytes,
                              unsigned depth) {
  if (depth > maxDepth)
    return fail("expected fewer nested braces");
  if (token.is('{')) {
    advance();
    while (!token.is('}')) {
      if (!parseInitializer(variable, elementBytes, depth + 1))
        return false;
      if (token.is(','))
        advance();
      else if (!token.is('}'))
        return fail("expected ',' or '}' but got " + Twine(spell()));
    }
    advance();
    return true;
  }
  if (token.kind == Token::Word)
    return fail("not supported yet: an address as initializer");
  bool isNegative = token.is('-'), isDouble;
  if (isNegative)
    advance();
  uint64_t bits;
  if (token.kind != Token::Number || !parseNumber(token.text, bits, isDouble))
    return fail("expected a number but got " + Twine(spell()));
  advance();
  if (isDouble && elementBytes == 4) {
    double wide;
    std::memcpy(&wide, &bits, 8);
    float narrow = static_cast<float>(isNegative ? -wide : wide);
    uint32_t narrowBits;
    std::memcpy(&narrowBits, &narrow, 4);
    bits = narrowBits;
  } else if (isDouble && isNegative) {
    bits ^= uint64_t(1) << 63;
  } else if (isNegative) {
    bits = 0 - bits;
  }
  for (unsigned i = 0; i < elementBytes; ++i)
    variable.initializer.push_back(bits >> (8 * i));
  return true;
}

/// `.ptr .global .align 16` describes what a parameter points to; nothing here
/// asks for that.
bool Parser::skipPointee() {
  uint64_t value;
  while (token.kind == Token::Word && token.text.starts_with(".")) {
    bool isAlign = token.text == ".align";
    advance();
    if (isAlign && !takeInteger(value))
      return false;
  }
  return true;
}

/// Attributes and type: the bits of an element and how many one value has.
bool Parser::parseVariableType(PtxVariable &variable, unsigned &bits,
                               unsigned &vector) {
  while (token.kind == Token::Word && token.text.starts_with(".")) {
    StringRef word = token.text;
    uint64_t value;
    advance();
    if (word == ".align") {
      if (!takeInteger(value))
        return false;
      if (value == 0 || value > 4096 || (value & (value - 1)))
        return fail("expected an alignment that is a power of two up to 4096");
      variable.alignment = value;
    } else if (word == ".v2" || word == ".v4") {
      vector = word == ".v2" ? 2 : 4;
    } else if (word == ".ptr") {
      if (!skipPointee())
        return false;
    } else if (word.starts_with(".attribute")) {
      return fail("not supported yet: '.attribute'");
    } else if (unsigned typed = typeBits(word)) {
      bits = typed;
    } else {
      return fail("expected a type but got '" + word + "'");
    }
  }
  if (bits < 8)
    return fail("expected a type of at least 8 bits before " + Twine(spell()));
  return true;
}

/// `[2][4]`; an array of `[]` is dynamic.
bool Parser::parseArraySizes(PtxVariable &variable) {
  while (token.is('[')) {
    advance();
    uint64_t count = 0;
    if (token.is(']'))
      variable.isDynamic = true;
    else if (!takeInteger(count))
      return false;
    if (!expect(']'))
      return false;
    if (count > (uint64_t(1) << 32) ||
        (count && variable.bytes > (uint64_t(1) << 32) / count))
      return fail("expected '" + Twine(variable.name) +
                  "' to have at most 2^32 bytes");
    variable.bytes *= variable.isDynamic ? 1 : count;
  }
  return true;
}

/// Type, attributes, name and sizes; what follows is the caller's.
bool Parser::parseDeclarator(PtxVariable &variable, unsigned &elementBytes) {
  variable.line = token.line;
  unsigned bits = 0, vector = 1;
  StringRef name;
  if (!parseVariableType(variable, bits, vector) || !takeWord(name))
    return false;
  elementBytes = bits / 8;
  variable.name = name.str();
  variable.alignment =
      std::max<uint64_t>(variable.alignment, elementBytes * vector);
  variable.bytes = uint64_t(elementBytes) * vector;
  return parseArraySizes(variable);
}

bool Parser::parseVariable(Space space, bool isExtern,
                           std::vector<PtxVariable> &list, int base) {
  // A declaration's alignment and type hold for all names after it.
  PtxVariable variable;
  variable.space = space;
  unsigned elementBytes;
  if (!parseDeclarator(variable, elementBytes))
    return false;
  if (token.is('=')) {
    advance();
    if (!parseInitializer(variable, elementBytes, 0))
      return false;
    if (variable.isDynamic)
      variable.bytes = variable.initializer.size();
    variable.isDynamic = false;
    if (variable.initializer.size() > variable.bytes)
      return fail("expected at most " + Twine(variable.bytes) +
                  " bytes of initializer but got " +
                  Twine(variable.initializer.size()));
  }
  if (variable.isDynamic && !(isExtern && space == Space::Shared))
    return fail("expected a size for '" + Twine(variable.name) + "'");
  scopes.back().variables[variable.name] = base + list.size();
  list.push_back(std::move(variable));
  return expect(';');
}
