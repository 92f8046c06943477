//===- Parser.cpp - From PTX text to resolved instructions ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A recursive-descent parser. Blocks `{ }` are scopes of registers, variables
// and labels: inline assembly repeats the same names in block after block. A
// label may be used before it is defined, so uses are patched when their block
// ends, and those still open move to the block around it.
//
// Everything of debugging (`.section`, `.loc`, `.file`) but lines is skipped.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Parser.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

/// Nested blocks beyond this are no PTX that anybody wrote.
static constexpr unsigned maxDepth = 64;

bool Parser::fail(const Twine &message) {
  if (error.message.empty())
    error = {token.line, message.str()};
  return false;
}

bool Parser::expect(char c) {
  if (!token.is(c))
    return fail(Twine("expected '") + Twine(c) + "' but got " + spell());
  advance();
  return true;
}

std::string Parser::spell() const {
  if (token.kind == Token::End)
    return "the end of the file";
  return "'" + token.text.str() + "'";
}

bool Parser::takeWord(StringRef &word) {
  if (token.kind != Token::Word)
    return fail("expected a name but got " + Twine(spell()));
  word = token.text;
  advance();
  return true;
}

bool Parser::takeInteger(uint64_t &value) {
  bool isNegative = false, isDouble;
  if (token.is('-')) {
    isNegative = true;
    advance();
  }
  if (token.kind != Token::Number ||
      !parseNumber(token.text, value, isDouble) || isDouble)
    return fail("expected an integer but got " + Twine(spell()));
  if (isNegative)
    value = 0 - value;
  advance();
  return true;
}

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

int Parser::findRegister(StringRef name) const {
  for (const Scope &scope : llvm::reverse(scopes)) {
    auto found = scope.registers.find(name);
    if (found != scope.registers.end())
      return found->second;
    // `.reg .b32 %r<100>` declares %r0 to %r99.
    StringRef stem = name.rtrim("0123456789");
    unsigned number;
    auto range = scope.ranges.find(stem);
    if (range != scope.ranges.end() && stem.size() < name.size() &&
        !name.drop_front(stem.size()).getAsInteger(10, number) &&
        number < range->second.second)
      return range->second.first + number;
  }
  return -1;
}

int Parser::findVariable(StringRef name) const {
  for (const Scope &scope : llvm::reverse(scopes)) {
    auto found = scope.variables.find(name);
    if (found != scope.variables.end())
      return found->second;
  }
  return -1;
}

void Parser::closeScope() {
  Scope scope = std::move(scopes.back());
  scopes.pop_back();
  for (LabelUse &use : scope.uses) {
    auto found = scope.labels.find(use.name);
    if (found != scope.labels.end())
      function->instructions[use.instruction].operands[use.operand].target =
          found->second;
    else if (function && !scopes.empty() && scopes.size() > 1)
      scopes.back().uses.push_back(use);
    else if (error.message.empty())
      error = {use.line, ("expected '" + use.name +
                          "' to be a register, variable or label")
                             .str()};
  }
}

//===----------------------------------------------------------------------===//
// Statements and functions
//===----------------------------------------------------------------------===//

void Parser::skipUntilSemicolon() {
  while (token.kind != Token::End && !token.is(';'))
    advance();
  advance();
}

/// `.loc file line column [, function_name ..., inlined_at ...]`.
bool Parser::parseLocation() {
  uint32_t line = token.line;
  advance();
  for (unsigned i = 0; i < 3; ++i) {
    uint64_t value = 0;
    if (token.kind != Token::Number || !takeInteger(value))
      return fail("expected three numbers after '.loc'");
    location[i] = value;
  }
  while (token.kind != Token::End && token.line == line)
    advance();
  return true;
}

/// `.file number "name" [, time, size]`.
bool Parser::parseFile() {
  uint32_t line = token.line;
  advance();
  uint64_t number;
  if (!takeInteger(number) || token.kind != Token::String || number > 65536)
    return fail("expected a number and a name after '.file'");
  if (module.files.size() <= number)
    module.files.resize(number + 1);
  module.files[number] = token.text.drop_front().drop_back().str();
  while (token.kind != Token::End && token.line == line)
    advance();
  return true;
}

bool Parser::parseSection() {
  advance();
  if (token.kind == Token::Word || token.kind == Token::String)
    advance();
  if (!token.is('{'))
    return true;
  while (token.kind != Token::End && !token.is('}'))
    advance();
  return expect('}');
}

bool Parser::parseStatement() {
  Space space;
  if (token.is(".reg")) {
    advance();
    return parseRegisters();
  }
  if (token.is(".loc"))
    return parseLocation();
  if (token.is(".pragma") || token.is(".branchtargets") ||
      token.is(".callprototype")) {
    skipUntilSemicolon();
    return true;
  }
  if (token.kind == Token::Word && parseSpace(token.text, space)) {
    if (space == Space::Param)
      return fail("not supported yet: parameters of a call");
    advance();
    return parseVariable(space, false, function->variables, 0);
  }
  if (token.is('@'))
    return parseInstruction();
  if (token.kind != Token::Word)
    return fail("expected an instruction but got " + Twine(spell()));
  // A label, or an instruction: the next token tells.
  Token word = token;
  Token following = Lexer(lexer).next();
  if (!following.is(':'))
    return parseInstruction();
  advance();
  advance();
  if (!scopes.back()
           .labels.try_emplace(word.text, function->instructions.size())
           .second)
    return fail("expected one definition of label '" + word.text + "'");
  return true;
}

bool Parser::parseBlock(unsigned depth) {
  if (depth > maxDepth)
    return fail("expected fewer nested blocks");
  if (!expect('{'))
    return false;
  scopes.emplace_back();
  while (!token.is('}')) {
    if (token.kind == Token::End)
      return fail("expected '}' but got the end of the file");
    if (token.is('{') ? !parseBlock(depth + 1) : !parseStatement())
      return false;
  }
  advance();
  closeScope();
  return error.message.empty();
}

bool Parser::parseDimensions(uint32_t *sizes) {
  for (unsigned i = 0; i < 3; ++i) {
    uint64_t value;
    if (!takeInteger(value))
      return false;
    sizes[i] = value;
    if (!token.is(','))
      break;
    advance();
  }
  for (unsigned i = 1; i < 3; ++i)
    sizes[i] = sizes[i] ? sizes[i] : 1;
  return true;
}

bool Parser::parseParameters(PtxFunction &into) {
  if (!token.is('('))
    return true;
  advance();
  while (!token.is(')')) {
    PtxVariable parameter;
    parameter.space = Space::Param;
    unsigned elementBytes;
    if (!token.is(".param"))
      return fail("expected '.param' but got " + Twine(spell()));
    advance();
    if (!parseDeclarator(parameter, elementBytes))
      return false;
    scopes.back().variables[parameter.name] = into.variables.size();
    into.variables.push_back(std::move(parameter));
    if (token.is(','))
      advance();
    else if (!token.is(')'))
      return fail("expected ',' or ')' but got " + Twine(spell()));
  }
  advance();
  into.parameterCount = into.variables.size();
  return true;
}

bool Parser::parseDirectives(PtxFunction &into) {
  while (token.kind == Token::Word && token.text.starts_with(".")) {
    StringRef word = token.text;
    uint32_t ignored[3];
    advance();
    if (word == ".reqntid" || word == ".maxntid") {
      if (!parseDimensions(word == ".reqntid" ? into.requiredBlock
                                              : into.maximalBlock))
        return false;
    } else if (word == ".minnctapersm" || word == ".maxnreg" ||
               word == ".maxnctapersm") {
      if (!parseDimensions(ignored))
        return false;
    } else if (word == ".pragma") {
      skipUntilSemicolon();
    } else if (word.contains("cluster")) {
      return fail("not supported yet: '" + word + "'");
    } else if (word != ".noreturn") {
      return fail("expected a directive of a kernel but got '" + word + "'");
    }
  }
  return true;
}

bool Parser::parseFunction(bool isKernel) {
  if (!isKernel)
    return fail("not supported yet: '.func'");
  PtxFunction result;
  result.isKernel = isKernel;
  result.line = token.line;
  scopes.emplace_back();
  specials.clear();
  StringRef name;
  if (!takeWord(name))
    return false;
  result.name = name.str();
  if (!parseParameters(result) || !parseDirectives(result))
    return false;
  if (token.is(';')) { // a declaration
    advance();
    scopes.pop_back();
    return true;
  }
  location[0] = location[1] = location[2] = 0;
  function = &result;
  bool ok = parseBlock(0);
  if (ok)
    closeScope();
  function = nullptr;
  module.functions.push_back(std::move(result));
  return ok && error.message.empty();
}

bool Parser::parseTopLevel() {
  StringRef word = token.text;
  Space space;
  bool isExtern = false;
  while (token.is(".visible") || token.is(".extern") || token.is(".weak") ||
         token.is(".common")) {
    isExtern |= token.is(".extern");
    advance();
    word = token.text;
  }
  if (token.is(".file"))
    return parseFile();
  if (token.is(".section"))
    return parseSection();
  if (token.kind != Token::Word)
    return fail("expected a directive but got " + Twine(spell()));
  advance();
  if (word == ".entry" || word == ".func")
    return parseFunction(word == ".entry");
  if (word == ".version") {
    if (token.kind != Token::Number)
      return fail("expected a version but got " + Twine(spell()));
    advance();
    return true;
  }
  if (word == ".address_size") {
    uint64_t bits;
    return takeInteger(bits) &&
           (bits == 64 || fail("not supported yet: addresses of 32 bits"));
  }
  if (word == ".target")
    return parseTarget();
  if (parseSpace(word, space) && space != Space::Param)
    return parseVariable(space, isExtern, module.variables, moduleVariableBase);
  if (word == ".pragma") {
    skipUntilSemicolon();
    return true;
  }
  return fail("expected a directive of a module but got '" + word + "'");
}

bool Parser::parseTarget() {
  StringRef name;
  if (!takeWord(name))
    return false;
  StringRef digits = name;
  if (!digits.consume_front("sm_") ||
      digits.rtrim("af").getAsInteger(10, module.target))
    return fail("expected a target such as 'sm_80' but got '" + name + "'");
  while (token.is(',')) { // `.target sm_80, debug`
    advance();
    if (!takeWord(name))
      return false;
  }
  return true;
}

bool Parser::parse() {
  advance();
  scopes.emplace_back();
  while (token.kind != Token::End)
    if (!parseTopLevel())
      return false;
  return true;
}

bool attn::emulator::parsePtx(PtxModule &module, PtxError &error) {
  return Parser(module, error).parse();
}
