//===- Ptx.h - PTX as parsed ------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names are resolved: registers are numbers within their function, labels are
// indices of instructions, variables are indices. Scopes are gone.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_PTX_H
#define ATTN_LIB_EMULATOR_PTX_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace attn::emulator {

/// State spaces.
enum class Space : uint8_t { Generic, Global, Const, Shared, Local, Param };

/// A declared register. `bits` is 1 for predicates.
struct PtxRegister {
  std::string name;
  unsigned bits = 32;
};

/// A variable of the module or of a function, or a parameter.
struct PtxVariable {
  std::string name;
  Space space = Space::Global;
  uint64_t bytes = 0, alignment = 1;
  /// `extern .shared x[]`: as long as the launch says.
  bool isDynamic = false;
  std::vector<uint8_t> initializer;
  uint32_t line = 0;
};

/// One operand of an instruction.
struct PtxOperand {
  enum Kind : uint8_t {
    Register,  // reg; `second` >= 0 for d|p; isNegated for !p
    Immediate, // bits
    Float,     // bits of the f64 value of a decimal literal
    Variable,  // variable (+ bits)
    Label,     // target
    Address,   // [reg + bits] or [variable + bits] or [bits]
    Vector,    // elements
    Sink       // _
  } kind = Immediate;
  bool isNegated = false;
  int reg = -1, second = -1, variable = -1;
  uint64_t bits = 0;
  uint32_t target = 0;
  std::vector<PtxOperand> elements;
};

/// One instruction.
struct PtxInstruction {
  /// Opcode and qualifiers, such as `add.s32`; points into the text.
  llvm::StringRef form;
  int guard = -1;
  bool guardNegated = false;
  llvm::SmallVector<PtxOperand, 4> operands;
  uint32_t line = 0;
  /// From `.loc`: file number, line and column; 0 where there was none.
  uint32_t sourceFile = 0, sourceLine = 0, sourceColumn = 0;
};

/// A kernel (`.entry`) or device function (`.func`).
struct PtxFunction {
  std::string name;
  bool isKernel = true;
  uint32_t line = 0;
  /// `parameters[i]` is `variables[i]`.
  unsigned parameterCount = 0;
  /// Parameters, then the function's own variables.
  std::vector<PtxVariable> variables;
  std::vector<PtxRegister> registers;
  std::vector<PtxInstruction> instructions;
  /// `.reqntid`, `.maxntid`; 0 where there is none.
  uint32_t requiredBlock[3] = {}, maximalBlock[3] = {};
};

/// A file.
struct PtxModule {
  /// Keeps the text that instructions point into.
  std::string text;
  std::string name;
  unsigned target = 0;
  std::vector<PtxVariable> variables;
  std::vector<PtxFunction> functions;
  /// By the number of `.file`.
  std::vector<std::string> files;
};

/// Operands of kind Variable and Address name a function's variable by its
/// index and a module's by its index plus this.
constexpr int moduleVariableBase = 1 << 20;

/// Why a text was refused.
struct PtxError {
  uint32_t line = 0;
  std::string message;
};

/// Parses `module.text`. False and `error` where it is no PTX.
bool parsePtx(PtxModule &module, PtxError &error);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_PTX_H
