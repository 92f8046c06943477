//===- Kernel.h - A kernel decoded for execution ----------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Registers live in *slots* of 128 bytes in a warp's register file; those of 64
// bits take two. Immediates and special registers have slots too, written when
// a warp starts, so that every operand is a slot. Slot 0 is zero. Predicates
// have a numbering of their own; number 0 is true.
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_KERNEL_H
#define ATTN_LIB_EMULATOR_KERNEL_H

#include "lib/Emulator/Lanes.h"
#include "lib/Emulator/Matrix.h"
#include "lib/Emulator/Ptx.h"

#include "llvm/ADT/StringMap.h"

namespace attn::emulator {

struct Op;
class Warp;

/// What the warp does after an op.
enum class Flow : uint8_t {
  /// Goes on with the next op.
  Next,
  /// `Warp` has a new set of current lanes and place already.
  Moved,
  /// The current lanes wait; the op is executed again when they go on.
  Wait,
  /// An error was recorded; the block ends.
  Stop
};

/// Executes an op for the lanes `mask`, which is not empty.
using Handler = Flow (*)(Warp &warp, const Op &op, LaneMask mask);

/// Classes that counters tell apart; the order of `Counters::byClass`.
enum class OpClass : uint8_t {
  Integer,
  Float,
  Convert,
  Special,
  Memory,
  Control,
  Collective,
  Matrix,
  Asynchronous
};

/// The operations that compare and combine atomically.
enum class AtomicKind : uint8_t {
  Add,
  Min,
  Max,
  And,
  Or,
  Xor,
  Exchange,
  CompareSwap,
  Increment,
  Decrement
};

/// What a value of a memory access or atomic is.
enum class ValueType : uint8_t {
  Unsigned,
  Signed,
  F16,
  BF16,
  F32,
  F64,
  F16x2,
  BF16x2
};

/// One decoded instruction.
struct Op {
  Handler handler = nullptr;
  union {
    LaneFn lane = nullptr;
    CompareFn compare;
  };
  /// Slots; predicates where the form says so. 0 where absent.
  uint32_t dst = 0, dst2 = 0;
  uint32_t src[4] = {};
  /// Predicate number; 0 is always true.
  uint32_t guard = 0;
  bool guardNegated = false;
  /// 4 or 8: bytes of a lane in `dst`.
  uint8_t dstBytes = 4;
  /// Memory: bytes of one element, elements, and how many bytes a lane has in
  /// its register.
  uint8_t accessBytes = 0, vector = 1;
  Space space = Space::Generic;
  ValueType type = ValueType::Unsigned;
  AtomicKind atomic = AtomicKind::Add;
  OpClass opClass = OpClass::Integer;
  /// Meaning depends on the form: see its handler.
  uint8_t mode = 0;
  bool flag = false;
  /// Operand lists (vectors, matrices) in `DecodedKernel::lists`.
  uint32_t list = 0, listLength = 0;
  uint64_t imm = 0, imm2 = 0;
  /// 4 or 8: bytes of a lane in the address register.
  uint8_t addressBytes = 8;
  uint32_t target = 0;
  /// Index of the instruction in the PTX function.
  uint32_t instruction = 0;
  /// In `DecodedKernel::mmaForms`.
  uint32_t mma = 0;
};

/// A slot that a warp's start fills.
struct ConstantSlot {
  uint32_t slot;
  /// 4 or 8 bytes a lane.
  uint8_t bytes;
  uint64_t bits;
  /// Empty for a number; otherwise a special register's name.
  std::string special;
  /// Index of a variable whose address it is, or -1.
  int variable = -1;
};

/// A kernel ready to run.
struct DecodedKernel {
  const PtxFunction *function = nullptr;
  std::vector<Op> ops;
  std::vector<uint32_t> lists;
  std::vector<MmaForm> mmaForms;
  std::vector<ConstantSlot> constants;
  uint32_t slotCount = 1, predicateCount = 1;
  /// Offsets of `function->variables`; of shared and local in their window.
  std::vector<uint64_t> offsets;
  /// Offsets of the module's shared variables that this kernel uses.
  std::vector<uint64_t> moduleOffsets;
  uint64_t staticSharedBytes = 0, localBytes = 0, parameterBytes = 0;
  /// Alignment of the dynamic part.
  uint64_t sharedAlignment = 16;
  bool usesDynamicShared = false, usesGlobalAtomics = false;
};

/// Windows of the generic address space. Global memory has its own addresses.
constexpr uint64_t sharedWindow = uint64_t(0x7000) << 32;
constexpr uint64_t localWindow = uint64_t(0x7100) << 32;
constexpr uint64_t windowBytes = uint64_t(1) << 32;

/// Decodes `function`. False and `error` where a form is not known, where
/// `isUnsupported` tells forms of newer targets and those not written yet.
bool decodeKernel(const PtxModule &module, const PtxFunction &function,
                  Arithmetic arithmetic, DecodedKernel &kernel, PtxError &error,
                  bool &isUnsupported);

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_KERNEL_H
