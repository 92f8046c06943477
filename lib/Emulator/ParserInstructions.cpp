//===- ParserInstructions.cpp - Instructions and their operands -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Parser.h"

#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

/// Nested vectors beyond this are no PTX that anybody wrote.
static constexpr unsigned maxDepth = 8;

bool Parser::parseNamed(PtxInstruction &instruction, PtxOperand &operand,
                        bool inAddress) {
  StringRef name = token.text;
  if (name == "_") {
    operand.kind = PtxOperand::Sink;
    advance();
    return true;
  }
  operand.reg = findRegister(name);
  if (operand.reg >= 0) {
    operand.kind = PtxOperand::Register;
    advance();
    return true;
  }
  if (isSpecialRegister(name)) {
    operand.kind = PtxOperand::Register;
    operand.reg = specialRegister(name);
    advance();
    return true;
  }
  operand.variable = findVariable(name);
  if (operand.variable >= 0) {
    operand.kind = PtxOperand::Variable;
    advance();
    return true;
  }
  if (name.starts_with("%") || inAddress)
    return fail("expected '" + name + "' to be declared");
  operand.kind = PtxOperand::Label;
  labelName = name;
  advance();
  return true;
}

/// A special register is declared on first use, as a register of its own.
int Parser::specialRegister(StringRef name) {
  auto [place, isNew] = specials.try_emplace(name, function->registers.size());
  if (isNew)
    function->registers.push_back({name.str(), specialRegisterBits(name)});
  return place->second;
}

bool Parser::parseOffset(uint64_t &offset) {
  while (token.is('+') || token.is('-')) {
    bool isNegative = token.is('-');
    advance();
    uint64_t value;
    if (!takeInteger(value))
      return false;
    offset += isNegative ? 0 - value : value;
  }
  return true;
}

bool Parser::parseOperand(PtxInstruction &instruction, PtxOperand &operand,
                          unsigned depth) {
  if (depth > maxDepth)
    return fail("expected fewer nested braces");
  if (token.is('{'))
    return parseVector(instruction, operand, depth);
  if (token.is('[')) {
    advance();
    if (token.kind == Token::Word) {
      if (!parseNamed(instruction, operand, true))
        return false;
    } else if (!takeInteger(operand.bits)) {
      return false;
    }
    operand.kind = PtxOperand::Address;
    if (!parseOffset(operand.bits))
      return false;
    if (token.is(','))
      return fail("not supported yet: tensor coordinates in an address");
    return expect(']');
  }
  if (token.is('!')) {
    advance();
    if (token.kind != Token::Word || !parseNamed(instruction, operand, true))
      return fail("expected a predicate but got " + Twine(spell()));
    operand.isNegated = true;
    return true;
  }
  if (token.kind == Token::Word)
    return parseNamedOperand(instruction, operand);
  return parseLiteral(operand);
}

bool Parser::parseVector(PtxInstruction &instruction, PtxOperand &operand,
                         unsigned depth) {
  advance();
  operand.kind = PtxOperand::Vector;
  while (true) {
    operand.elements.emplace_back();
    if (!parseOperand(instruction, operand.elements.back(), depth + 1))
      return false;
    if (operand.elements.back().kind == PtxOperand::Label)
      return fail("expected '" + labelName + "' to be declared");
    if (!token.is(','))
      return expect('}');
    advance();
  }
}

bool Parser::parseNamedOperand(PtxInstruction &instruction,
                               PtxOperand &operand) {
  if (!parseNamed(instruction, operand, false))
    return false;
  if (operand.kind == PtxOperand::Variable)
    return parseOffset(operand.bits);
  if (token.is('|')) {
    advance();
    PtxOperand other;
    if (token.kind != Token::Word || !parseNamed(instruction, other, true))
      return fail("expected a register but got " + Twine(spell()));
    if (operand.kind == PtxOperand::Sink) { // _|%p
      operand.kind = PtxOperand::Register;
      operand.reg = -1;
    }
    operand.second = other.reg;
  }
  return true;
}

bool Parser::parseLiteral(PtxOperand &operand) {
  bool isNegative = token.is('-'), isDouble;
  if (isNegative)
    advance();
  if (token.kind != Token::Number ||
      !parseNumber(token.text, operand.bits, isDouble))
    return fail("expected an operand but got " + Twine(spell()));
  advance();
  operand.kind = isDouble ? PtxOperand::Float : PtxOperand::Immediate;
  if (isNegative)
    operand.bits =
        isDouble ? operand.bits ^ (uint64_t(1) << 63) : 0 - operand.bits;
  return true;
}

bool Parser::parseInstruction() {
  PtxInstruction instruction;
  instruction.line = token.line;
  instruction.sourceFile = location[0];
  instruction.sourceLine = location[1];
  instruction.sourceColumn = location[2];
  if (token.is('@')) {
    advance();
    if (token.is('!')) {
      instruction.guardNegated = true;
      advance();
    }
    instruction.guard =
        token.kind == Token::Word ? findRegister(token.text) : -1;
    if (instruction.guard < 0 ||
        function->registers[instruction.guard].bits != 1)
      return fail("expected a predicate but got " + Twine(spell()));
    advance();
  }
  if (!takeWord(instruction.form))
    return false;
  if (instruction.form.starts_with("call"))
    return fail("not supported yet: '" + instruction.form + "'");
  size_t index = function->instructions.size();
  while (!token.is(';')) {
    instruction.operands.emplace_back();
    PtxOperand &operand = instruction.operands.back();
    if (!parseOperand(instruction, operand, 0))
      return false;
    if (operand.kind == PtxOperand::Label)
      scopes.back().uses.push_back({labelName, index,
                                    instruction.operands.size() - 1,
                                    instruction.line});
    if (token.is(','))
      advance();
    else if (!token.is(';'))
      return fail("expected ',' or ';' but got " + Twine(spell()));
  }
  advance();
  function->instructions.push_back(std::move(instruction));
  return true;
}
