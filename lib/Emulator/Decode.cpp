//===- Decode.cpp - Operands, layout of memory, and the loop --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Decode.h"
#include "lib/Emulator/Execute.h"
#include "lib/Emulator/Parser.h"

#include "llvm/Support/MathExtras.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

bool Decoder::fail(const Twine &message) {
  if (error.message.empty()) {
    error.line = instruction ? instruction->line : function.line;
    error.message = instruction
                        ? ("'" + instruction->form + "': " + message).str()
                        : message.str();
  }
  return false;
}

bool Decoder::failUnsupported(const Twine &message) {
  isUnsupported = true;
  if (error.message.empty())
    error = {instruction->line, ("not supported yet: " + message).str()};
  return false;
}

bool Decoder::expectOperands(unsigned least, unsigned most) {
  unsigned count = operandCount();
  if (count >= least && count <= most)
    return true;
  return fail("expected " + Twine(least) +
              (least == most ? Twine("") : " to " + Twine(most)) +
              " operands but got " + Twine(count));
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

unsigned Decoder::registerBits(const PtxOperand &operand) const {
  return operand.kind == PtxOperand::Register && operand.reg >= 0
             ? function.registers[operand.reg].bits
             : 0;
}

static bool fits(unsigned bits, unsigned expected, bool allowWider) {
  if (expected < 16) // types of 8 bits live in wider registers
    return bits >= expected && bits > 1;
  return bits == expected || (allowWider && bits > expected);
}

bool Decoder::destination(const PtxOperand &operand, unsigned bits,
                          uint32_t &slot, bool allowWider) {
  if (operand.kind != PtxOperand::Register || operand.reg < 0)
    return fail("expected a register as destination");
  const PtxRegister &reg = function.registers[operand.reg];
  if (isSpecialRegister(reg.name))
    return fail("expected a register that can be written but got '" +
                Twine(reg.name) + "'");
  if (!fits(reg.bits, bits, allowWider))
    return fail("expected a register of " + Twine(bits) + " bits but got '" +
                reg.name + "' of " + Twine(reg.bits));
  slot = numbers[operand.reg];
  return true;
}

uint32_t Decoder::constant(uint64_t bits, unsigned bytes) {
  if (bytes == 4)
    bits &= 0xffffffff;
  if (bits == 0 && bytes == 4)
    return 0;
  auto [place, isNew] = constants.try_emplace(
      {bits ^ (bytes == 4 ? 1ull << 63 : 0), bytes}, kernel.slotCount);
  if (isNew) {
    kernel.constants.push_back(
        {kernel.slotCount, static_cast<uint8_t>(bytes), bits, "", -1});
    kernel.slotCount += bytes / 4;
  }
  return place->second;
}

/// A decimal literal is an f64; `f32` wants it narrower.
static uint64_t literalBits(const PtxOperand &operand, StringRef type) {
  if (operand.kind != PtxOperand::Float || type == "f64")
    return operand.bits;
  double wide;
  std::memcpy(&wide, &operand.bits, 8);
  float narrow = static_cast<float>(wide);
  uint32_t bits;
  std::memcpy(&bits, &narrow, 4);
  return bits;
}

bool Decoder::source(const PtxOperand &operand, unsigned bits, StringRef type,
                     uint32_t &slot, bool allowWider) {
  switch (operand.kind) {
  case PtxOperand::Register: {
    if (operand.reg < 0 || operand.isNegated || operand.second >= 0)
      return fail("expected one register as source");
    const PtxRegister &reg = function.registers[operand.reg];
    if (!fits(reg.bits, bits, allowWider))
      return fail("expected a register of " + Twine(bits) + " bits but got '" +
                  reg.name + "' of " + Twine(reg.bits));
    slot = numbers[operand.reg];
    return true;
  }
  case PtxOperand::Immediate:
  case PtxOperand::Float: {
    uint64_t value = literalBits(operand, type);
    if (bits < 32)
      value &= (uint64_t(1) << bits) - 1;
    slot = constant(value, bits == 64 ? 8 : 4);
    return true;
  }
  case PtxOperand::Variable: {
    uint64_t value;
    Space space;
    if (bits < 32)
      return fail("expected a register of 32 or 64 bits for an address");
    if (!variable(operand.variable, operand.bits, false, space, slot, value))
      return false;
    if (slot == 0)
      slot = constant(value, bits / 8);
    return true;
  }
  default:
    return fail("expected a register or a number as source");
  }
}

bool Decoder::predicate(const PtxOperand &operand, uint32_t &number) {
  if (registerBits(operand) != 1)
    return fail("expected a predicate");
  number = numbers[operand.reg];
  return true;
}

/// A variable's address: a number within its space, or (global, const) a slot
/// that the launch fills.
bool Decoder::variable(int index, uint64_t offset, bool isAddress, Space &space,
                       uint32_t &slot, uint64_t &value) {
  slot = 0;
  if (index < moduleVariableBase) {
    space = function.variables[index].space;
    if (space == Space::Global || space == Space::Const)
      return failUnsupported("global variables within a function");
    value = kernel.offsets[index] + offset;
    return true;
  }
  index -= moduleVariableBase;
  space = module.variables[index].space;
  if (space == Space::Shared) {
    value = kernel.moduleOffsets[index] + offset;
    return true;
  }
  if (space == Space::Local)
    return failUnsupported("local variables of a module");
  kernel.constants.push_back({kernel.slotCount, 8, offset, "", index});
  slot = kernel.slotCount;
  kernel.slotCount += 2;
  value = 0;
  return true;
}

bool Decoder::address(const PtxOperand &operand, Space space, uint32_t &slot,
                      uint64_t &offset, uint8_t &bytes) {
  if (operand.kind != PtxOperand::Address)
    return fail("expected an address in brackets");
  offset = operand.bits;
  bytes = 4;
  if (operand.reg >= 0) {
    unsigned bits = function.registers[operand.reg].bits;
    if (bits != 32 && bits != 64)
      return fail("expected an address register of 32 or 64 bits");
    if (bits == 32 && space != Space::Shared && space != Space::Local &&
        space != Space::Param)
      return fail("expected an address register of 64 bits");
    slot = numbers[operand.reg];
    bytes = bits / 8;
    return true;
  }
  if (operand.variable < 0) {
    slot = constant(0, 8);
    bytes = 8;
    return true;
  }
  Space own;
  if (!variable(operand.variable, operand.bits, true, own, slot, offset))
    return false;
  if (own != space && !(own == Space::Const && space == Space::Global))
    return fail("the variable is in another space");
  if (slot)
    bytes = 8;
  return true;
}

bool Decoder::list(const PtxOperand &operand, unsigned bits, StringRef type,
                   bool isSource, bool allowWider,
                   llvm::SmallVectorImpl<uint32_t> &slots) {
  llvm::ArrayRef<PtxOperand> elements = operand;
  if (operand.kind == PtxOperand::Vector)
    elements = operand.elements;
  for (const PtxOperand &element : elements) {
    slots.push_back(0);
    if (!isSource && element.kind == PtxOperand::Sink)
      continue;
    if (isSource ? !source(element, bits, type, slots.back(), allowWider)
                 : !destination(element, bits, slots.back(), allowWider))
      return false;
  }
  return true;
}

bool Decoder::immediate(const PtxOperand &operand, uint64_t &value) {
  if (operand.kind != PtxOperand::Immediate)
    return fail("expected a number");
  value = operand.bits;
  return true;
}

uint32_t Decoder::addList(llvm::ArrayRef<uint32_t> slots) {
  uint32_t first = kernel.lists.size();
  kernel.lists.insert(kernel.lists.end(), slots.begin(), slots.end());
  return first;
}

/// Operands by the row's letters; see Forms.h.
bool Decoder::resolveOperands(const FormMatch &match, Op &op) {
  llvm::SmallVector<StringRef, 5> words;
  StringRef(match.form->operands).split(words, ' ');
  if (!expectOperands(words.size(), words.size()))
    return false;
  unsigned sources = 0, typed = typeBits(match.type);
  for (unsigned i = 0; i < words.size(); ++i) {
    StringRef width = words[i].drop_front();
    unsigned bits = typed;
    if (width == "X")
      bits = 2 * typed;
    else if (width != "T")
      width.getAsInteger(10, bits);
    if (words[i][0] == 'd') {
      op.dstBytes = bits == 64 ? 8 : 4;
      if (!destination(operand(i), bits, op.dst))
        return false;
    } else if (!source(operand(i), bits, match.type, op.src[sources++])) {
      return false;
    }
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Layout and the loop
//===----------------------------------------------------------------------===//

static uint64_t place(uint64_t &end, const PtxVariable &variable) {
  uint64_t offset = llvm::alignTo(end, variable.alignment);
  end = offset + variable.bytes;
  return offset;
}

/// Module variables that the function names.
static std::vector<bool> findUsed(const PtxModule &module,
                                  const PtxFunction &function) {
  std::vector<bool> used(module.variables.size());
  auto visit = [&](const PtxOperand &operand, auto &self) -> void {
    if (operand.variable >= moduleVariableBase)
      used[operand.variable - moduleVariableBase] = true;
    for (const PtxOperand &element : operand.elements)
      self(element, self);
  };
  for (const PtxInstruction &instruction : function.instructions)
    for (const PtxOperand &operand : instruction.operands)
      visit(operand, visit);
  return used;
}

/// Offsets of all variables; dynamic shared memory starts after the static.
bool Decoder::layOut() {
  std::vector<bool> used = findUsed(module, function);
  uint64_t shared = 0;
  kernel.moduleOffsets.assign(module.variables.size(), 0);
  for (unsigned i = 0; i < module.variables.size(); ++i) {
    const PtxVariable &variable = module.variables[i];
    if (used[i] && variable.space == Space::Shared && !variable.isDynamic)
      kernel.moduleOffsets[i] = place(shared, variable);
  }
  for (const PtxVariable &variable : function.variables) {
    uint64_t &end = variable.space == Space::Shared  ? shared
                    : variable.space == Space::Local ? kernel.localBytes
                                                     : kernel.parameterBytes;
    kernel.offsets.push_back(place(end, variable));
  }
  kernel.localBytes = llvm::alignTo(kernel.localBytes, 16);
  for (unsigned i = 0; i < module.variables.size(); ++i)
    if (used[i] && module.variables[i].isDynamic) {
      kernel.usesDynamicShared = true;
      shared = llvm::alignTo(shared, module.variables[i].alignment);
    }
  for (unsigned i = 0; i < module.variables.size(); ++i)
    if (module.variables[i].isDynamic)
      kernel.moduleOffsets[i] = shared;
  kernel.staticSharedBytes = shared;
  if (shared > (uint64_t(1) << 24) || kernel.localBytes > (uint64_t(1) << 24))
    return fail("expected less shared and local memory");
  return true;
}

uint32_t Decoder::special(const PtxRegister &reg) {
  uint32_t slot = kernel.slotCount;
  kernel.slotCount += reg.bits == 64 ? 2 : 1;
  kernel.constants.push_back(
      {slot, static_cast<uint8_t>(reg.bits / 8), 0, reg.name, -1});
  return slot;
}

bool Decoder::decodeInstruction(uint32_t index) {
  instruction = &function.instructions[index];
  Op op;
  op.instruction = index;
  if (instruction->guard >= 0)
    op.guard = numbers[instruction->guard];
  op.guardNegated = instruction->guardNegated;
  FormMatch match;
  if (!matchForm(instruction->form, match)) {
    if (isKnownUnsupported(instruction->form))
      return failUnsupported("'" + instruction->form + "'");
    return fail("expected a known form of an instruction");
  }
  op.opClass = match.form->opClass;
  if (match.form->operands[0] != '*' && !resolveOperands(match, op))
    return false;
  if (!match.form->build(*this, match, op))
    return false;
  kernel.ops.push_back(op);
  return true;
}

bool Decoder::decode() {
  kernel.function = &function;
  for (const PtxRegister &reg : function.registers) {
    if (reg.bits == 128) {
      instruction = function.instructions.empty()
                        ? nullptr
                        : &function.instructions.front();
      return fail("not supported yet: registers of 128 bits");
    }
    if (isSpecialRegister(reg.name)) {
      numbers.push_back(special(reg));
    } else if (reg.bits == 1) {
      numbers.push_back(kernel.predicateCount++);
    } else {
      numbers.push_back(kernel.slotCount);
      kernel.slotCount += reg.bits == 64 ? 2 : 1;
    }
  }
  if (!layOut())
    return false;
  for (uint32_t i = 0; i < function.instructions.size(); ++i)
    if (!decodeInstruction(i))
      return false;
  // A kernel may fall off its end.
  Op end;
  end.handler = executeExit;
  end.opClass = OpClass::Control;
  end.instruction =
      function.instructions.empty() ? 0 : function.instructions.size() - 1;
  kernel.ops.push_back(end);
  return true;
}

bool attn::emulator::decodeKernel(const PtxModule &module,
                                  const PtxFunction &function,
                                  Arithmetic arithmetic, DecodedKernel &kernel,
                                  PtxError &error, bool &isUnsupported) {
  return Decoder(module, function, arithmetic, kernel, error, isUnsupported)
      .decode();
}
