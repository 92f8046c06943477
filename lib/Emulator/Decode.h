//===- Decode.h - From parsed instructions to ops ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_DECODE_H
#define ATTN_LIB_EMULATOR_DECODE_H

#include "lib/Emulator/Forms.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Twine.h"

namespace attn::emulator {

/// Decodes one kernel; builders of forms call back into it. Functions that
/// return bool record an error where they return false.
class Decoder {
public:
  Decoder(const PtxModule &module, const PtxFunction &function,
          Arithmetic arithmetic, DecodedKernel &kernel, PtxError &error,
          bool &isUnsupported)
      : arithmetic(arithmetic), kernel(kernel), module(module),
        function(function), error(error), isUnsupported(isUnsupported) {}

  bool decode();

  /// The instruction being decoded.
  const PtxInstruction &get() const { return *instruction; }
  const PtxOperand &operand(unsigned index) const {
    return instruction->operands[index];
  }
  unsigned operandCount() const { return instruction->operands.size(); }

  bool fail(const llvm::Twine &message);
  bool failUnsupported(const llvm::Twine &message);
  /// False unless the instruction has `least` to `most` operands.
  bool expectOperands(unsigned least, unsigned most);

  /// A register of `bits`, or wider if `allowWider`.
  bool destination(const PtxOperand &operand, unsigned bits, uint32_t &slot,
                   bool allowWider = false);
  /// A register, immediate, special register or address of a variable.
  /// `type` says how a decimal literal is written.
  bool source(const PtxOperand &operand, unsigned bits, llvm::StringRef type,
              uint32_t &slot, bool allowWider = false);
  bool predicate(const PtxOperand &operand, uint32_t &number);
  /// `[...]`: a slot (0 for none), an offset, and the bytes of the slot's
  /// lanes.
  bool address(const PtxOperand &operand, Space space, uint32_t &slot,
               uint64_t &offset, uint8_t &bytes);
  /// The registers of a vector or of one register. `_` gives slot 0 where
  /// `isSource` is false.
  bool list(const PtxOperand &operand, unsigned bits, llvm::StringRef type,
            bool isSource, bool allowWider,
            llvm::SmallVectorImpl<uint32_t> &slots);
  bool immediate(const PtxOperand &operand, uint64_t &value);
  uint32_t constant(uint64_t bits, unsigned bytes);
  /// Appends to `DecodedKernel::lists`; the index of the first.
  uint32_t addList(llvm::ArrayRef<uint32_t> slots);
  /// Width of the register of an operand; 0 for anything else.
  unsigned registerBits(const PtxOperand &operand) const;

  const Arithmetic arithmetic;
  DecodedKernel &kernel;

private:
  bool decodeInstruction(uint32_t index);
  bool resolveOperands(const FormMatch &match, Op &op);
  bool layOut();
  bool variable(int index, uint64_t offset, bool isAddress, Space &space,
                uint32_t &slot, uint64_t &value);
  uint32_t special(const PtxRegister &reg);

  const PtxModule &module;
  const PtxFunction &function;
  PtxError &error;
  bool &isUnsupported;
  const PtxInstruction *instruction = nullptr;
  /// By register: slot, or predicate number.
  std::vector<uint32_t> numbers;
  llvm::DenseMap<std::pair<uint64_t, unsigned>, uint32_t> constants;
};

/// The type of a memory access or atomic.
ValueType valueTypeOf(llvm::StringRef type);

// Builders (DecodeArithmetic.cpp, DecodeMemory.cpp, DecodeCollective.cpp).
#define ATTN_BUILDER(name) bool name(Decoder &, const FormMatch &, Op &)
ATTN_BUILDER(buildLane);
ATTN_BUILDER(buildConvert);
ATTN_BUILDER(buildCompare);
ATTN_BUILDER(buildSelect);
ATTN_BUILDER(buildPredicate);
ATTN_BUILDER(buildMove);
ATTN_BUILDER(buildLop3);
ATTN_BUILDER(buildBitFieldInsert);
ATTN_BUILDER(buildAddressConversion);
ATTN_BUILDER(buildSpaceTest);
ATTN_BUILDER(buildLoad);
ATTN_BUILDER(buildStore);
ATTN_BUILDER(buildAtomic);
ATTN_BUILDER(buildCopy);
ATTN_BUILDER(buildCommit);
ATTN_BUILDER(buildWaitGroup);
ATTN_BUILDER(buildFence);
ATTN_BUILDER(buildPolicy);
ATTN_BUILDER(buildNothing);
ATTN_BUILDER(buildBranch);
ATTN_BUILDER(buildExit);
ATTN_BUILDER(buildTrap);
ATTN_BUILDER(buildBarrier);
ATTN_BUILDER(buildWarpBarrier);
ATTN_BUILDER(buildShuffle);
ATTN_BUILDER(buildVote);
ATTN_BUILDER(buildMatch);
ATTN_BUILDER(buildReduce);
ATTN_BUILDER(buildActiveMask);
ATTN_BUILDER(buildMma);
ATTN_BUILDER(buildLoadMatrix);
ATTN_BUILDER(buildStoreMatrix);
ATTN_BUILDER(buildMoveMatrix);
#undef ATTN_BUILDER

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_DECODE_H
