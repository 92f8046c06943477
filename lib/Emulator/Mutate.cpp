//===- Mutate.cpp - Synchronisation taken away on purpose -----------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Mutate.h"
#include "lib/Emulator/Execute.h"
#include "lib/Emulator/Module.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

/// Ops that order others. The collectives that move data are not among them:
/// without them the result is another one.
static bool synchronizes(const Op &op) {
  return op.handler == executeBarrier || op.handler == executeWarpBarrier ||
         op.handler == executeCommit || op.handler == executeWaitGroup ||
         op.handler == executeFence;
}

std::vector<OpMutation>
attn::emulator::listOpMutations(const DecodedKernel &kernel) {
  std::vector<OpMutation> mutations;
  for (uint32_t i = 0; i < kernel.ops.size(); ++i) {
    const Op &op = kernel.ops[i];
    if (!synchronizes(op))
      continue;
    // A reduction has a result: deleting it is no fault of order.
    bool hasResult = op.handler == executeBarrier && op.mode >= 2;
    if (!hasResult)
      mutations.push_back({i, OpMutation::Delete});
    if (op.handler == executeWaitGroup && !op.flag)
      mutations.push_back({i, OpMutation::KeepOneMoreGroup});
    if (op.handler == executeBarrier && op.imm)
      mutations.push_back({i, OpMutation::OtherBarrier});
  }
  return mutations;
}

void attn::emulator::applyMutation(DecodedKernel &kernel,
                                   const OpMutation &mutation) {
  Op &op = kernel.ops[mutation.op];
  switch (mutation.kind) {
  case OpMutation::Delete:
    op.handler = executeNothing;
    break;
  case OpMutation::KeepOneMoreGroup:
    ++op.imm;
    break;
  case OpMutation::OtherBarrier: {
    uint32_t slot = kernel.slotCount++;
    kernel.constants.push_back({slot, 4, 15, "", -1});
    op.src[0] = slot;
    break;
  }
  }
}

/// Text and line of a kernel's op.
static std::string describe(const DecodedKernel &kernel, const Op &op) {
  const PtxInstruction &instruction =
      kernel.function->instructions[op.instruction];
  return ("'" + instruction.form + "' at line " + Twine(instruction.line))
      .str();
}

std::vector<Mutation> Module::getMutations(std::string_view name) const {
  std::vector<Mutation> result;
  for (const PtxFunction &function : implementation->ptx.functions) {
    DecodedKernel kernel;
    PtxError error;
    bool isUnsupported;
    if (function.name != name ||
        !decodeKernel(implementation->ptx, function, Arithmetic::MmaSim, kernel,
                      error, isUnsupported))
      continue;
    for (const OpMutation &mutation : listOpMutations(kernel)) {
      const Op &op = kernel.ops[mutation.op];
      Mutation entry;
      entry.line = function.instructions[op.instruction].line;
      entry.text = describe(kernel, op);
      entry.text += mutation.kind == OpMutation::Delete ? " deleted"
                    : mutation.kind == OpMutation::KeepOneMoreGroup
                        ? " lets one more group wait"
                        : " on barrier 15 instead";
      result.push_back(std::move(entry));
    }
  }
  return result;
}
