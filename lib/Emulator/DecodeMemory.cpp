//===- DecodeMemory.cpp - Builders of memory ops and of control -----------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Decode.h"
#include "lib/Emulator/Execute.h"
#include "lib/Emulator/Leaf.h"
#include "lib/Emulator/Parser.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

ValueType attn::emulator::valueTypeOf(StringRef type) {
  if (type == "f32")
    return ValueType::F32;
  if (type == "f64")
    return ValueType::F64;
  if (type == "f16")
    return ValueType::F16;
  if (type == "bf16")
    return ValueType::BF16;
  if (type == "f16x2")
    return ValueType::F16x2;
  if (type == "bf16x2")
    return ValueType::BF16x2;
  return type.starts_with("s") ? ValueType::Signed : ValueType::Unsigned;
}

static Space spaceOf(const FormMatch &match) {
  for (StringRef group : match.groups) {
    if (group == ".global")
      return Space::Global;
    if (group == ".const")
      return Space::Const;
    if (group == ".shared" || group == ".shared::cta")
      return Space::Shared;
    if (group == ".local")
      return Space::Local;
    if (group == ".param")
      return Space::Param;
  }
  return Space::Generic;
}

/// What loads and stores share. `values` and `place` are operand indices.
static bool buildAccess(Decoder &decoder, const FormMatch &match, Op &op,
                        unsigned values, unsigned place) {
  // The policy of a cache is a hint.
  unsigned count = match.has(".L2::cache_hint") ? 3 : 2;
  if (!decoder.expectOperands(count, count))
    return false;
  unsigned bits = typeBits(match.type);
  op.space = spaceOf(match);
  op.accessBytes = bits / 8;
  op.vector = match.has(".v2")   ? 2
              : match.has(".v4") ? 4
              : match.has(".v8") ? 8
                                 : 1;
  op.type = valueTypeOf(match.type);
  bool isSource = values == 1;
  const PtxOperand &operand = decoder.operand(values);
  llvm::SmallVector<uint32_t, 8> slots;
  if (!decoder.list(operand, bits, match.type, isSource, true, slots) ||
      !decoder.address(decoder.operand(place), op.space, op.src[0], op.imm,
                       op.addressBytes))
    return false;
  if (slots.size() != op.vector)
    return decoder.fail("expected " + Twine(unsigned(op.vector)) +
                        " elements but got " + Twine(slots.size()));
  if (op.vector * op.accessBytes > 32)
    return decoder.fail("expected at most 32 bytes for a lane");
  // All registers have one width.
  unsigned widest = bits;
  llvm::ArrayRef<PtxOperand> elements = operand;
  if (operand.kind == PtxOperand::Vector)
    elements = operand.elements;
  unsigned common = 0;
  for (const PtxOperand &element : elements)
    if (unsigned width = decoder.registerBits(element)) {
      if (common && common != width)
        return decoder.fail("expected registers of one width");
      common = width;
    }
  widest = common ? common : bits;
  op.dstBytes = widest == 64 ? 8 : 4;
  op.mode = widest == 16 ? 2 : widest / 8;
  if (op.space == Space::Const)
    op.space = Space::Global;
  op.list = decoder.addList(slots);
  op.listLength = slots.size();
  return true;
}

bool attn::emulator::buildLoad(Decoder &decoder, const FormMatch &match,
                               Op &op) {
  if (!buildAccess(decoder, match, op, 0, 1))
    return false;
  op.handler = op.space == Space::Param ? executeLoadParameter : executeLoad;
  return true;
}

bool attn::emulator::buildStore(Decoder &decoder, const FormMatch &match,
                                Op &op) {
  op.handler = executeStore;
  return buildAccess(decoder, match, op, 1, 0);
}

static AtomicKind atomicKindOf(const FormMatch &match) {
  static constexpr std::pair<const char *, AtomicKind> names[] = {
      {".add", AtomicKind::Add},       {".min", AtomicKind::Min},
      {".max", AtomicKind::Max},       {".and", AtomicKind::And},
      {".or", AtomicKind::Or},         {".xor", AtomicKind::Xor},
      {".exch", AtomicKind::Exchange}, {".cas", AtomicKind::CompareSwap},
      {".inc", AtomicKind::Increment}, {".dec", AtomicKind::Decrement}};
  for (auto [name, kind] : names)
    if (match.has(name))
      return kind;
  return AtomicKind::Add;
}

bool attn::emulator::buildAtomic(Decoder &decoder, const FormMatch &match,
                                 Op &op) {
  bool hasResult = match.groups[0] == "atom";
  op.handler = executeAtomic;
  op.atomic = atomicKindOf(match);
  op.type = valueTypeOf(match.type);
  op.space = spaceOf(match);
  unsigned bits = typeBits(match.type);
  op.accessBytes = bits / 8;
  unsigned first = hasResult ? 1 : 0;
  bool isSwap = op.atomic == AtomicKind::CompareSwap;
  unsigned count = first + (isSwap ? 3 : 2);
  if (!decoder.expectOperands(count, count))
    return false;
  bool isFloat = op.type != ValueType::Signed && op.type != ValueType::Unsigned;
  if (isFloat && op.atomic != AtomicKind::Add)
    return decoder.fail("expected '.add' for a floating-point type");
  if (match.type.contains("f16") ||
      (isFloat && decoder.arithmetic == Arithmetic::Payload)) {
    op.lane = findLeaf(("add." + match.type).str(), decoder.arithmetic);
    if (!op.lane)
      return decoder.failUnsupported("'" + match.text + "'");
  }
  if (hasResult && decoder.operand(0).kind != PtxOperand::Sink &&
      !decoder.destination(decoder.operand(0), bits, op.dst))
    return false;
  if (op.space != Space::Shared)
    decoder.kernel.usesGlobalAtomics = true;
  return decoder.address(decoder.operand(first), op.space, op.src[0], op.imm,
                         op.addressBytes) &&
         decoder.source(decoder.operand(first + 1), bits, match.type,
                        op.src[1]) &&
         (!isSwap || decoder.source(decoder.operand(first + 2), bits,
                                    match.type, op.src[2]));
}

//===----------------------------------------------------------------------===//
// Asynchronous copies, fences
//===----------------------------------------------------------------------===//

/// `cp.async.cg.shared.global [to], [from], 16{, size | , predicate}`.
bool attn::emulator::buildCopy(Decoder &decoder, const FormMatch &match,
                               Op &op) {
  op.handler = executeCopy;
  uint64_t bytes;
  uint8_t sourceBytes;
  unsigned hints = match.has(".L2::cache_hint") ? 1 : 0;
  if (!decoder.expectOperands(3 + hints, 4 + hints) ||
      !decoder.address(decoder.operand(0), Space::Shared, op.src[0], op.imm,
                       op.addressBytes) ||
      !decoder.address(decoder.operand(1), Space::Global, op.src[1], op.imm2,
                       sourceBytes) ||
      !decoder.immediate(decoder.operand(2), bytes))
    return false;
  bool isWhole = match.groups[2] == ".cg";
  if (bytes != 16 && (isWhole || (bytes != 4 && bytes != 8)))
    return decoder.fail("expected " + Twine(isWhole ? "16" : "4, 8 or 16") +
                        " bytes but got " + Twine(bytes));
  op.accessBytes = bytes;
  if (decoder.operandCount() == 3 + hints)
    return true;
  op.flag = decoder.registerBits(decoder.operand(3)) == 1;
  if (op.flag)
    return decoder.predicate(decoder.operand(3), op.src[2]);
  if (!decoder.source(decoder.operand(3), 32, "u32", op.src[2]))
    return false;
  if (op.src[2] == 0) { // the number 0: slot 0 would mean no size
    op.src[2] = decoder.constant(0, 8);
  }
  return true;
}

bool attn::emulator::buildCommit(Decoder &decoder, const FormMatch &, Op &op) {
  op.handler = executeCommit;
  return decoder.expectOperands(0, 0);
}

bool attn::emulator::buildWaitGroup(Decoder &decoder, const FormMatch &match,
                                    Op &op) {
  op.handler = executeWaitGroup;
  op.flag = match.has(".wait_all");
  if (op.flag)
    return decoder.expectOperands(0, 0);
  return decoder.expectOperands(1, 1) &&
         decoder.immediate(decoder.operand(0), op.imm);
}

bool attn::emulator::buildFence(Decoder &decoder, const FormMatch &match,
                                Op &op) {
  op.handler = executeFence;
  FenceScope scope = match.has(".cta")       ? FenceScope::Block
                     : match.has(".cluster") ? FenceScope::Cluster
                     : match.has(".sys")     ? FenceScope::System
                                             : FenceScope::Device;
  op.mode = static_cast<uint8_t>(scope);
  return decoder.expectOperands(0, 0);
}

/// A policy says how long caches keep lines: any value will do.
bool attn::emulator::buildPolicy(Decoder &decoder, const FormMatch &, Op &op) {
  op.handler = executeMove;
  op.dstBytes = 8;
  op.src[0] = decoder.constant(0, 8);
  return decoder.expectOperands(1, 3) &&
         decoder.destination(decoder.operand(0), 64, op.dst);
}

bool attn::emulator::buildNothing(Decoder &, const FormMatch &, Op &op) {
  op.handler = executeNothing;
  return true;
}

//===----------------------------------------------------------------------===//
// Control
//===----------------------------------------------------------------------===//

bool attn::emulator::buildBranch(Decoder &decoder, const FormMatch &, Op &op) {
  op.handler = executeBranch;
  if (!decoder.expectOperands(1, 1))
    return false;
  if (decoder.operand(0).kind != PtxOperand::Label)
    return decoder.fail("expected a label");
  op.target = decoder.operand(0).target;
  return true;
}

bool attn::emulator::buildExit(Decoder &decoder, const FormMatch &, Op &op) {
  op.handler = executeExit;
  return decoder.expectOperands(0, 0);
}

bool attn::emulator::buildTrap(Decoder &decoder, const FormMatch &, Op &op) {
  op.handler = executeTrap;
  return decoder.expectOperands(0, 0);
}

/// `barrier.sync a{, b}`, `barrier.arrive a, b`, `barrier.red.op d, a{, b},
/// {!}p`.
bool attn::emulator::buildBarrier(Decoder &decoder, const FormMatch &match,
                                  Op &op) {
  op.handler = executeBarrier;
  bool isReduction = match.has(".red"), isArrive = match.has(".arrive");
  unsigned first = isReduction ? 1 : 0;
  unsigned least = isReduction ? 3 : isArrive ? 2 : 1;
  if (!decoder.expectOperands(least, isReduction ? 4 : 2))
    return false;
  op.mode = isArrive             ? 1
            : match.has(".popc") ? 2
            : match.has(".and")  ? 3
            : match.has(".or")   ? 4
                                 : 0;
  unsigned last = decoder.operandCount() - 1;
  bool hasCount = last - first >= (isReduction ? 2u : 1u);
  op.imm = hasCount;
  if (!decoder.source(decoder.operand(first), 32, "u32", op.src[0]) ||
      (hasCount &&
       !decoder.source(decoder.operand(first + 1), 32, "u32", op.src[1])))
    return false;
  if (!isReduction)
    return true;
  op.flag = decoder.operand(last).isNegated;
  if (!decoder.predicate(decoder.operand(last), op.src[2]))
    return false;
  return op.mode == 2 ? decoder.destination(decoder.operand(0), 32, op.dst)
                      : decoder.predicate(decoder.operand(0), op.dst);
}
