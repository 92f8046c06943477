//===- DecodeArithmetic.cpp - Builders of ops on registers ----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Decode.h"
#include "lib/Emulator/Execute.h"
#include "lib/Emulator/LaneKernels.h"
#include "lib/Emulator/Leaf.h"
#include "lib/Emulator/Parser.h"

#include <algorithm>

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

static bool isFloat(StringRef type) {
  return type.starts_with("f") || type.starts_with("bf") ||
         type.starts_with("tf");
}

/// The row's lane function; round-to-nearest is not spelled.
static std::string nameOf(const FormMatch &match) {
  std::string name = match.laneName();
  if (size_t at = name.find(".rn"); at != std::string::npos)
    name.erase(at, 3);
  return name;
}

static bool findLane(Decoder &decoder, const FormMatch &match, Op &op) {
  bool isPayload = decoder.arithmetic == Arithmetic::Payload &&
                   (isFloat(match.type) || isFloat(match.otherType));
  if (isPayload)
    op.lane = findLeaf(match.text, Arithmetic::Payload);
  else if (StringRef(match.form->lane) != "*")
    op.lane = findLaneKernel(nameOf(match));
  else if (LaneFn fast = findLaneKernel(match.text))
    op.lane = fast;
  else
    op.lane = findLeaf(match.text, decoder.arithmetic);
  if (op.lane)
    return true;
  return decoder.failUnsupported("'" + match.text + "'" +
                                 (isPayload ? " in payload arithmetic" : ""));
}

bool attn::emulator::buildLane(Decoder &decoder, const FormMatch &match,
                               Op &op) {
  op.handler = executeLane;
  return findLane(decoder, match, op);
}

/// Narrow signed results fill the register with their sign.
template <int Bits> static void extendSign(void *dv, const void *av) {
  auto *d = static_cast<uint32_t *>(dv);
  auto *a = static_cast<const uint32_t *>(av);
  for (unsigned lane = 0; lane < warpSize; ++lane)
    d[lane] = uint32_t(int32_t(a[lane] << (32 - Bits)) >> (32 - Bits));
}

template <int Bits>
static Flow convertAndExtend(Warp &warp, const Op &op, LaneMask mask) {
  Flow flow = executeLane(warp, op, mask);
  uint32_t *d = warp.slot<uint32_t>(op.dst);
  uint32_t extended[warpSize];
  extendSign<Bits>(extended, d);
  if (op.handler == convertAndExtend<Bits> && op.mode == 16) // its register's
    for (uint32_t &lane : extended)
      lane &= 0xffff;
  blendLanes(d, extended, mask);
  return flow;
}

/// A conversion whose registers are wider than its types. List: the source's
/// register and its low words, the low words of the result and its register; 0
/// where the width fits. `mode` tells the handler that converts.
static Flow convertBetweenWide(Warp &warp, const Op &op, LaneMask mask) {
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  if (list[0]) {
    const uint64_t *wide = warp.slot<uint64_t>(list[0]);
    std::copy_n(wide, warpSize, warp.slot<uint32_t>(list[1]));
    warp.poisonOf(list[1]) = warp.poisonOf(list[0]);
  }
  Flow flow = op.mode == 8    ? convertAndExtend<8>(warp, op, mask)
              : op.mode == 16 ? convertAndExtend<16>(warp, op, mask)
                              : executeLane(warp, op, mask);
  if (flow != Flow::Next || !list[3])
    return flow;
  const uint32_t *low = warp.slot<uint32_t>(list[2]);
  uint64_t wide[warpSize];
  for (unsigned lane = 0; lane < warpSize; ++lane)
    wide[lane] = op.flag ? uint64_t(int64_t(int32_t(low[lane]))) : low[lane];
  blendLanes(warp.slot<uint64_t>(list[3]), wide, mask);
  LaneMask &poison = warp.poisonOf(list[3]);
  poison = (poison & ~mask) | (warp.poisonOf(list[2]) & mask);
  return Flow::Next;
}

/// Puts slots of 32 bits between 64-bit registers and a conversion of less.
static void narrowConversion(Decoder &decoder, const FormMatch &match,
                             bool isFromWide, bool isToWide, Op &op) {
  uint32_t slots[4] = {0, 0, 0, 0};
  if (isFromWide) {
    slots[0] = op.src[0];
    slots[1] = op.src[0] = decoder.kernel.slotCount++;
  }
  if (isToWide) {
    slots[3] = op.dst;
    slots[2] = op.dst = decoder.kernel.slotCount++;
  }
  op.list = decoder.addList(slots);
  op.flag = match.otherType.starts_with("s");
  op.mode = match.otherType == "s8" ? 8 : match.otherType == "s16" ? 16 : 0;
  op.handler = convertBetweenWide;
}

bool attn::emulator::buildConvert(Decoder &decoder, const FormMatch &match,
                                  Op &op) {
  bool isPacked = match.otherType.ends_with("x2");
  unsigned sources = isPacked ? 2 : 1;
  if (!decoder.expectOperands(1 + sources, 1 + sources))
    return false;
  unsigned to = typeBits(match.otherType), from = typeBits(match.type);
  op.dstBytes = to == 64 ? 8 : 4;
  if (!decoder.destination(decoder.operand(0), to, op.dst, true))
    return false;
  for (unsigned i = 0; i < sources; ++i)
    if (!decoder.source(decoder.operand(1 + i), from, match.type, op.src[i],
                        true))
      return false;
  unsigned toRegister = decoder.registerBits(decoder.operand(0));
  unsigned fromRegister = decoder.registerBits(decoder.operand(1));
  op.handler = executeLane;
  op.mode = toRegister;
  if (toRegister > to && match.otherType == "s8")
    op.handler = convertAndExtend<8>;
  if (toRegister > to && match.otherType == "s16")
    op.handler = convertAndExtend<16>;
  bool isFromWide = fromRegister == 64 && from < 64;
  bool isToWide = toRegister == 64 && to < 64;
  if (isFromWide || isToWide)
    narrowConversion(decoder, match, isFromWide, isToWide, op);
  return findLane(decoder, match, op);
}

//===----------------------------------------------------------------------===//
// Predicates
//===----------------------------------------------------------------------===//

/// `setp.lt.f32 p|q, a, b` and `setp.lt.and.f32 p|q, a, b, {!}c`.
bool attn::emulator::buildCompare(Decoder &decoder, const FormMatch &match,
                                  Op &op) {
  StringRef comparison = match.groups[1], combination = match.groups[2],
            ftz = match.groups[3];
  unsigned count = combination.empty() ? 3 : 4;
  if (!decoder.expectOperands(count, count))
    return false;
  const PtxOperand &result = decoder.operand(0);
  if (result.reg >= 0 && !decoder.predicate(result, op.dst))
    return false;
  if (result.second >= 0) {
    PtxOperand other = result;
    other.reg = result.second;
    if (!decoder.predicate(other, op.dst2))
      return false;
  }
  unsigned bits = typeBits(match.type);
  if (!decoder.source(decoder.operand(1), bits, match.type, op.src[0]) ||
      !decoder.source(decoder.operand(2), bits, match.type, op.src[1]))
    return false;
  if (count == 4) {
    op.mode = combination == ".and" ? 1 : combination == ".or" ? 2 : 3;
    if (decoder.operand(3).isNegated)
      op.mode |= 4;
    if (!decoder.predicate(decoder.operand(3), op.src[2]))
      return false;
  }
  op.handler = executeCompare;
  bool isHalf = match.type.contains("f16");
  bool isPayload =
      decoder.arithmetic == Arithmetic::Payload && isFloat(match.type);
  if (isHalf || isPayload) {
    op.flag = true;
    if (match.type.ends_with("x2"))
      op.mode |= 8;
    op.lane = findLeaf(("setp" + comparison + ftz + "." + match.type).str(),
                       decoder.arithmetic);
    return op.lane || decoder.failUnsupported("'" + match.text + "'");
  }
  op.compare = findCompareKernel(
      (comparison.drop_front() + ftz + "." + match.type).str());
  return op.compare || decoder.fail("the comparison does not go with the type");
}

bool attn::emulator::buildSelect(Decoder &decoder, const FormMatch &match,
                                 Op &op) {
  if (!decoder.expectOperands(4, 4))
    return false;
  unsigned bits = typeBits(match.type);
  op.handler = executeSelect;
  op.dstBytes = bits == 64 ? 8 : 4;
  op.flag = decoder.operand(3).isNegated;
  return decoder.destination(decoder.operand(0), bits, op.dst) &&
         decoder.source(decoder.operand(1), bits, match.type, op.src[0]) &&
         decoder.source(decoder.operand(2), bits, match.type, op.src[1]) &&
         decoder.predicate(decoder.operand(3), op.src[2]);
}

/// `and.pred`, `mov.pred` and the like.
bool attn::emulator::buildPredicate(Decoder &decoder, const FormMatch &match,
                                    Op &op) {
  StringRef opcode = match.groups[0];
  bool isUnary = opcode == "not" || opcode == "mov";
  unsigned count = isUnary ? 2 : 3;
  op.handler = executePredicate;
  op.mode = opcode == "mov"   ? 0
            : opcode == "not" ? 1
            : opcode == "and" ? 2
            : opcode == "or"  ? 3
                              : 4;
  if (!decoder.expectOperands(count, count) ||
      !decoder.predicate(decoder.operand(0), op.dst))
    return false;
  if (isUnary && decoder.operand(1).kind == PtxOperand::Immediate) {
    op.mode = 5;
    op.imm = (decoder.operand(1).bits != 0) != (opcode == "not");
    return true;
  }
  op.flag = decoder.operand(1).isNegated;
  return decoder.predicate(decoder.operand(1), op.src[0]) &&
         (isUnary || decoder.predicate(decoder.operand(2), op.src[1]));
}

//===----------------------------------------------------------------------===//
// Moves
//===----------------------------------------------------------------------===//

static bool buildPack(Decoder &decoder, Op &op, unsigned bits) {
  const PtxOperand &parts = decoder.operand(1);
  unsigned count = parts.elements.size();
  llvm::SmallVector<uint32_t, 4> slots;
  if ((count != 2 && count != 4) || bits / count < 8)
    return decoder.fail("expected 2 or 4 elements");
  if (!decoder.destination(decoder.operand(0), bits, op.dst) ||
      !decoder.list(parts, bits / count, "", true, false, slots))
    return false;
  op.handler = executePack;
  op.accessBytes = bits / count / 8;
  op.list = decoder.addList(slots);
  op.listLength = count;
  return true;
}

static bool buildUnpack(Decoder &decoder, Op &op, unsigned bits) {
  const PtxOperand &parts = decoder.operand(0);
  unsigned count = parts.elements.size();
  llvm::SmallVector<uint32_t, 4> slots;
  if ((count != 2 && count != 4) || bits / count < 8)
    return decoder.fail("expected 2 or 4 elements");
  if (!decoder.source(decoder.operand(1), bits, "", op.src[0]) ||
      !decoder.list(parts, bits / count, "", false, false, slots))
    return false;
  op.handler = executeUnpack;
  op.accessBytes = bits / count / 8;
  op.flag = bits == 64;
  op.list = decoder.addList(slots);
  op.listLength = count;
  return true;
}

bool attn::emulator::buildMove(Decoder &decoder, const FormMatch &match,
                               Op &op) {
  if (!decoder.expectOperands(2, 2))
    return false;
  unsigned bits = typeBits(match.type);
  op.dstBytes = bits == 64 ? 8 : 4;
  if (decoder.operand(1).kind == PtxOperand::Vector)
    return buildPack(decoder, op, bits);
  if (decoder.operand(0).kind == PtxOperand::Vector)
    return buildUnpack(decoder, op, bits);
  if (!decoder.destination(decoder.operand(0), bits, op.dst) ||
      !decoder.source(decoder.operand(1), bits, match.type, op.src[0]))
    return false;
  op.handler = executeMove;
  for (const ConstantSlot &constant : decoder.kernel.constants) {
    StringRef name = constant.special;
    if (constant.slot == op.src[0] &&
        (name.contains("clock") || name.contains("globaltimer")))
      op.handler = executeClock;
  }
  return true;
}

bool attn::emulator::buildLop3(Decoder &decoder, const FormMatch &match,
                               Op &op) {
  op.handler = executeLop3;
  return decoder.expectOperands(5, 5) &&
         decoder.destination(decoder.operand(0), 32, op.dst) &&
         decoder.source(decoder.operand(1), 32, "b32", op.src[0]) &&
         decoder.source(decoder.operand(2), 32, "b32", op.src[1]) &&
         decoder.source(decoder.operand(3), 32, "b32", op.src[2]) &&
         decoder.immediate(decoder.operand(4), op.imm);
}

bool attn::emulator::buildBitFieldInsert(Decoder &, const FormMatch &, Op &op) {
  op.handler = executeBitFieldInsert;
  return true;
}

/// Windows of the generic space are added and taken away.
bool attn::emulator::buildAddressConversion(Decoder &decoder,
                                            const FormMatch &match, Op &op) {
  if (!decoder.expectOperands(2, 2))
    return false;
  if (match.type != "u64")
    return decoder.failUnsupported("addresses of 32 bits");
  StringRef space = match.groups[2];
  uint64_t window = space.starts_with(".shared") ? sharedWindow
                    : space == ".local"          ? localWindow
                                                 : 0;
  if (space == ".param")
    return decoder.failUnsupported("generic addresses of parameters");
  bool isTo = !match.groups[1].empty();
  op.handler = executeLane;
  op.dstBytes = 8;
  op.lane = findLaneKernel(isTo ? "sub.64" : "add.64");
  op.src[1] = decoder.constant(window, 8);
  return decoder.destination(decoder.operand(0), 64, op.dst) &&
         decoder.source(decoder.operand(1), 64, "u64", op.src[0]);
}

bool attn::emulator::buildSpaceTest(Decoder &decoder, const FormMatch &match,
                                    Op &op) {
  StringRef space = match.groups[1];
  op.handler = executeSpaceTest;
  op.space = space.starts_with(".shared") ? Space::Shared
             : space == ".local"          ? Space::Local
             : space == ".const"          ? Space::Const
                                          : Space::Global;
  return decoder.expectOperands(2, 2) &&
         decoder.predicate(decoder.operand(0), op.dst) &&
         decoder.source(decoder.operand(1), 64, "u64", op.src[0]);
}
