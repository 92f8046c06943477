//===- DecodeCollective.cpp - Builders of ops of a whole warp -------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Decode.h"
#include "lib/Emulator/Execute.h"
#include "lib/Emulator/Matrix.h"

#include "llvm/ADT/STLExtras.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

bool attn::emulator::buildWarpBarrier(Decoder &decoder, const FormMatch &,
                                      Op &op) {
  op.handler = executeWarpBarrier;
  return decoder.expectOperands(1, 1) &&
         decoder.source(decoder.operand(0), 32, "b32", op.src[0]);
}

/// `shfl.sync.mode.b32 d{|p}, a, b, c, members`.
bool attn::emulator::buildShuffle(Decoder &decoder, const FormMatch &match,
                                  Op &op) {
  op.handler = executeShuffle;
  StringRef mode = match.groups[2];
  op.mode = mode == ".up" ? 0 : mode == ".down" ? 1 : mode == ".bfly" ? 2 : 3;
  if (!decoder.expectOperands(5, 5))
    return false;
  PtxOperand result = decoder.operand(0), second = result;
  result.second = -1;
  if (result.reg >= 0 && !decoder.destination(result, 32, op.dst))
    return false;
  second.reg = second.second;
  if (second.reg >= 0 && !decoder.predicate(second, op.dst2))
    return false;
  for (unsigned i = 0; i < 4; ++i)
    if (!decoder.source(decoder.operand(1 + i), 32, "b32", op.src[i]))
      return false;
  return true;
}

bool attn::emulator::buildVote(Decoder &decoder, const FormMatch &match,
                               Op &op) {
  op.handler = executeVote;
  StringRef mode = match.groups[2];
  op.mode = mode == ".all" ? 0 : mode == ".any" ? 1 : mode == ".uni" ? 2 : 3;
  if (!decoder.expectOperands(3, 3))
    return false;
  op.flag = decoder.operand(1).isNegated;
  if (decoder.operand(1).kind == PtxOperand::Immediate) {
    op.src[0] = 0; // predicate 0 is true
    op.flag = decoder.operand(1).bits == 0;
  } else if (!decoder.predicate(decoder.operand(1), op.src[0])) {
    return false;
  }
  return (op.mode == 3 ? decoder.destination(decoder.operand(0), 32, op.dst)
                       : decoder.predicate(decoder.operand(0), op.dst)) &&
         decoder.source(decoder.operand(2), 32, "b32", op.src[3]);
}

bool attn::emulator::buildMatch(Decoder &decoder, const FormMatch &match,
                                Op &op) {
  op.handler = executeMatch;
  op.mode = match.has(".all");
  unsigned bits = match.has(".b64") ? 64 : 32;
  op.accessBytes = bits / 8;
  if (!decoder.expectOperands(3, 3))
    return false;
  PtxOperand result = decoder.operand(0), second = result;
  second.reg = second.second;
  if (second.reg >= 0 && !decoder.predicate(second, op.dst2))
    return false;
  result.second = -1;
  return decoder.destination(result, 32, op.dst) &&
         decoder.source(decoder.operand(1), bits, "b64", op.src[0]) &&
         decoder.source(decoder.operand(2), 32, "b32", op.src[3]);
}

bool attn::emulator::buildReduce(Decoder &decoder, const FormMatch &match,
                                 Op &op) {
  op.handler = executeReduce;
  op.type = valueTypeOf(match.type);
  op.atomic = match.has(".add")   ? AtomicKind::Add
              : match.has(".min") ? AtomicKind::Min
              : match.has(".max") ? AtomicKind::Max
              : match.has(".and") ? AtomicKind::And
              : match.has(".or")  ? AtomicKind::Or
                                  : AtomicKind::Xor;
  return decoder.expectOperands(3, 3) &&
         decoder.destination(decoder.operand(0), 32, op.dst) &&
         decoder.source(decoder.operand(1), 32, match.type, op.src[0]) &&
         decoder.source(decoder.operand(2), 32, "b32", op.src[3]);
}

bool attn::emulator::buildActiveMask(Decoder &decoder, const FormMatch &,
                                     Op &op) {
  op.handler = executeActiveMask;
  return decoder.expectOperands(1, 1) &&
         decoder.destination(decoder.operand(0), 32, op.dst);
}

//===----------------------------------------------------------------------===//
// Matrices
//===----------------------------------------------------------------------===//

static MatrixType matrixTypeOf(StringRef type) {
  static constexpr std::pair<const char *, MatrixType> names[] = {
      {".f16", MatrixType::F16},   {".bf16", MatrixType::BF16},
      {".tf32", MatrixType::TF32}, {".f32", MatrixType::F32},
      {".f64", MatrixType::F64},   {".s8", MatrixType::S8},
      {".u8", MatrixType::U8},     {".s4", MatrixType::S4},
      {".u4", MatrixType::U4},     {".s32", MatrixType::S32}};
  for (auto [name, value] : names)
    if (type == name)
      return value;
  return MatrixType::B1;
}

/// `.m16n8k16`.
static void parseShape(StringRef text, MmaForm &form) {
  text.consume_front(".m");
  text.consumeInteger(10, form.m);
  text.consume_front("n");
  text.consumeInteger(10, form.n);
  text.consume_front("k");
  text.consumeInteger(10, form.k);
}

bool attn::emulator::buildMma(Decoder &decoder, const FormMatch &match,
                              Op &op) {
  op.handler = executeMmaSync;
  if (!decoder.expectOperands(4, 4))
    return false;
  MmaForm form = {};
  parseShape(match.groups[3], form);
  form.saturate = match.has(".satfinite");
  form.d = matrixTypeOf(match.groups[7]);
  form.a = matrixTypeOf(match.groups[8]);
  form.b = matrixTypeOf(match.groups[9]);
  form.c = matrixTypeOf(match.groups[10]);
  unsigned counts[4];
  if (!countMmaRegisters(form, counts[0], counts[1], counts[2], counts[3]))
    return decoder.failUnsupported("'" + match.text + "'");
  unsigned bits = form.d == MatrixType::F64 ? 64 : 32;
  llvm::SmallVector<uint32_t, 32> slots;
  for (unsigned i = 0; i < 4; ++i) {
    size_t before = slots.size();
    if (!decoder.list(decoder.operand(i), bits, "f32", i != 0, false, slots))
      return false;
    if (slots.size() - before != counts[i])
      return decoder.fail("expected operand " + Twine(i) + " to have " +
                          Twine(counts[i]) + " registers but got " +
                          Twine(slots.size() - before));
    op.src[i] = counts[i];
  }
  if (llvm::is_contained(llvm::ArrayRef(slots).take_front(counts[0]), 0u))
    return decoder.fail("expected a register as destination");
  op.list = decoder.addList(slots);
  op.listLength = slots.size();
  op.mma = decoder.kernel.mmaForms.size();
  decoder.kernel.mmaForms.push_back(form);
  return true;
}

static bool buildMatrixAccess(Decoder &decoder, const FormMatch &match, Op &op,
                              bool isStore) {
  if (!decoder.expectOperands(2, 2))
    return false;
  unsigned count = match.has(".x4") ? 4 : match.has(".x2") ? 2 : 1;
  bool isShared = match.has(".shared") || match.has(".shared::cta");
  op.space = isShared ? Space::Shared : Space::Generic;
  op.flag = match.has(".trans");
  llvm::SmallVector<uint32_t, 4> slots;
  unsigned values = isStore ? 1 : 0;
  if (!decoder.list(decoder.operand(values), 32, "b32", isStore, false,
                    slots) ||
      !decoder.address(decoder.operand(1 - values), op.space, op.src[0], op.imm,
                       op.addressBytes))
    return false;
  if (slots.size() != count || (!isStore && llvm::is_contained(slots, 0u)))
    return decoder.fail("expected " + Twine(count) + " registers");
  op.list = decoder.addList(slots);
  op.listLength = count;
  return true;
}

bool attn::emulator::buildLoadMatrix(Decoder &decoder, const FormMatch &match,
                                     Op &op) {
  op.handler = executeLoadMatrix;
  return buildMatrixAccess(decoder, match, op, false);
}

bool attn::emulator::buildStoreMatrix(Decoder &decoder, const FormMatch &match,
                                      Op &op) {
  op.handler = executeStoreMatrix;
  return buildMatrixAccess(decoder, match, op, true);
}

bool attn::emulator::buildMoveMatrix(Decoder &decoder, const FormMatch &,
                                     Op &op) {
  op.handler = executeMoveMatrix;
  return decoder.expectOperands(2, 2) &&
         decoder.destination(decoder.operand(0), 32, op.dst) &&
         decoder.source(decoder.operand(1), 32, "b32", op.src[0]);
}
