//===- Parser.h - Recursive descent over PTX --------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_PARSER_H
#define ATTN_LIB_EMULATOR_PARSER_H

#include "lib/Emulator/Lexer.h"
#include "lib/Emulator/Ptx.h"

#include "llvm/ADT/StringMap.h"

namespace attn::emulator {

/// Bits of a fundamental type, `.f32` or `f32`; 1 for `.pred`, 0 for no type.
unsigned typeBits(llvm::StringRef type);

/// Whether `%tid.x` and the like; such a register needs no declaration.
bool isSpecialRegister(llvm::StringRef name);

/// Bits of a special register.
unsigned specialRegisterBits(llvm::StringRef name);

/// Reads a literal of PTX: integers, `0f` and `0d` bits. Decimal fractions set
/// `isDouble` and give the bits of an f64. False for anything else.
bool parseNumber(llvm::StringRef text, uint64_t &bits, bool &isDouble);

/// One pass over one text. See `parsePtx`.
class Parser {
public:
  Parser(PtxModule &module, PtxError &error)
      : module(module), error(error), lexer(module.text) {}
  bool parse();

private:
  struct LabelUse {
    llvm::StringRef name;
    size_t instruction, operand;
    uint32_t line;
  };
  struct Scope {
    llvm::StringMap<int> registers, variables;
    /// Stem of a range to its first register and its length.
    llvm::StringMap<std::pair<unsigned, unsigned>> ranges;
    llvm::StringMap<uint32_t> labels;
    std::vector<LabelUse> uses;
  };

  void advance() { token = lexer.next(); }
  bool fail(const llvm::Twine &message);
  bool expect(char c);
  std::string spell() const;
  bool takeWord(llvm::StringRef &word);
  bool takeInteger(uint64_t &value);
  int findRegister(llvm::StringRef name) const;
  int findVariable(llvm::StringRef name) const;
  int specialRegister(llvm::StringRef name);
  void closeScope();
  void skipUntilSemicolon();

  bool parseTopLevel();
  bool parseTarget();
  bool parseFile();
  bool parseLocation();
  bool parseSection();
  bool parseFunction(bool isKernel);
  bool parseParameters(PtxFunction &into);
  bool parseDirectives(PtxFunction &into);
  bool parseDimensions(uint32_t *sizes);
  bool parseBlock(unsigned depth);
  bool parseStatement();
  bool parseRegisters();
  static bool parseSpace(llvm::StringRef word, Space &space);
  bool skipPointee();
  bool parseVariableType(PtxVariable &variable, unsigned &bits,
                         unsigned &vector);
  bool parseArraySizes(PtxVariable &variable);
  bool parseDeclarator(PtxVariable &variable, unsigned &elementBytes);
  bool parseVariable(Space space, bool isExtern, std::vector<PtxVariable> &list,
                     int base);
  bool parseInitializer(PtxVariable &variable, unsigned elementBytes,
                        unsigned depth);
  bool parseInstruction();
  bool parseOperand(PtxInstruction &instruction, PtxOperand &operand,
                    unsigned depth);
  bool parseNamed(PtxInstruction &instruction, PtxOperand &operand,
                  bool inAddress);
  bool parseNamedOperand(PtxInstruction &instruction, PtxOperand &operand);
  bool parseVector(PtxInstruction &instruction, PtxOperand &operand,
                   unsigned depth);
  bool parseLiteral(PtxOperand &operand);
  bool parseOffset(uint64_t &offset);

  PtxModule &module;
  PtxError &error;
  Lexer lexer;
  Token token;
  std::vector<Scope> scopes;
  PtxFunction *function = nullptr;
  llvm::StringMap<int> specials;
  llvm::StringRef labelName;
  uint32_t location[3] = {};
};

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_PARSER_H
