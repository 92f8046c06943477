//===- ExecuteControl.cpp - Branches, ends and barriers of a block --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

using namespace attn::emulator;
using llvm::Twine;

Flow attn::emulator::executeBranch(Warp &warp, const Op &op, LaneMask mask) {
  warp.branch(mask, op.target);
  return Flow::Moved;
}

Flow attn::emulator::executeExit(Warp &warp, const Op &op, LaneMask mask) {
  warp.exit(mask);
  return Flow::Moved;
}

Flow attn::emulator::executeTrap(Warp &warp, const Op &op, LaneMask mask) {
  return warp.fail(FindingKind::Trap, op, llvm::countr_zero(mask),
                   "executes 'trap'");
}

Flow attn::emulator::executeNothing(Warp &, const Op &, LaneMask) {
  return Flow::Next;
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

/// How a warp takes part: `Op::mode`.
enum BarrierMode : uint8_t { Sync, Arrive, RedPopc, RedAnd, RedOr };

/// The uniform value of an operand that all lanes must agree on.
static bool readUniform(Warp &warp, uint32_t slot, LaneMask mask,
                        uint32_t &value) {
  const uint32_t *lanes = warp.slot<uint32_t>(slot);
  value = lanes[llvm::countr_zero(mask)];
  bool isUniform = (warp.poisonOf(slot) & mask) == 0;
  forEachLane(mask, [&](unsigned lane) { isUniform &= lanes[lane] == value; });
  return isUniform;
}

bool Block::isComplete(const Barrier &barrier) const {
  if (barrier.arrived == 0)
    return false;
  if (barrier.expected)
    return barrier.arrived >= barrier.expected;
  // Without a count, all warps that have not ended take part.
  for (const Warp &warp : warps)
    if (warp.state != WarpState::Done &&
        !llvm::is_contained(barrier.arrivers, warp.index))
      return false;
  return true;
}

/// Writes what `bar.red` gives to the lanes of one warp.
static void writeReduction(Warp &warp, const Barrier &barrier) {
  const Op &op = *warp.reduction;
  if (op.mode == RedPopc) {
    forEachLane(warp.lanes, [&](unsigned lane) {
      warp.slot<uint32_t>(op.dst)[lane] = barrier.count;
    });
    warp.poisonOf(op.dst) &= ~warp.lanes;
    return;
  }
  bool value = op.mode == RedAnd ? barrier.all : barrier.any;
  LaneMask &predicate = warp.predicates[op.dst];
  predicate = value ? predicate | warp.lanes : predicate & ~warp.lanes;
  warp.predicatePoison[op.dst] &= ~warp.lanes;
}

void Block::release(unsigned number) {
  Barrier &barrier = barriers[number];
  if (races)
    races->complete(number, barrier.waiting);
  if (launch.globalRaces) {
    std::vector<uint32_t> agents;
    for (uint32_t index : barrier.waiting)
      agents.push_back(globalAgent(warps[index]));
    launch.globalRaces->complete(linear * 16 + number, agents);
  }
  for (uint32_t index : barrier.waiting) {
    Warp &warp = warps[index];
    if (warp.reduction)
      writeReduction(warp, barrier);
    warp.reduction = nullptr;
    warp.state = WarpState::Runnable;
    ++warp.pc;
  }
  ++counters.barriers;
  barrier = Barrier();
}

void Block::releaseCompleteBarriers() {
  for (unsigned number = 0; number < 16; ++number)
    if (isComplete(barriers[number]))
      release(number);
}

static Flow failBarrier(Warp &warp, const Op &op, const Twine &message) {
  return warp.fail(FindingKind::Divergence, op, -1, message.str());
}

/// Checks an arrival against those that were before it.
static Flow checkArrival(Warp &warp, const Op &op, const Barrier &barrier,
                         unsigned number, uint32_t expected) {
  Block &block = warp.block;
  if (expected % warpSize)
    return failBarrier(warp, op,
                       "expected barrier " + Twine(number) +
                           " to count a multiple of 32 threads but got " +
                           Twine(expected));
  if (expected > llvm::alignTo(block.threads, warpSize))
    return failBarrier(warp, op,
                       "barrier " + Twine(number) + " counts " +
                           Twine(expected) + " threads, the block has " +
                           Twine(block.threads));
  if (barrier.arrived == 0)
    return Flow::Next;
  if (barrier.expected != expected)
    return failBarrier(warp, op,
                       "barrier " + Twine(number) + " counts " +
                           Twine(expected) + " threads here and " +
                           Twine(barrier.expected) + " at line " +
                           Twine(block.placeOf(*barrier.first).ptxLine));
  if (llvm::is_contained(barrier.arrivers, warp.index))
    return failBarrier(warp, op,
                       "warp arrives a second time at barrier " +
                           Twine(number) + " before it has completed");
  bool isReduction = op.mode >= RedPopc;
  if (isReduction != (barrier.first->mode >= RedPopc))
    return failBarrier(
        warp, op,
        "barrier " + Twine(number) +
            " is used with and without reduction at once, see line " +
            Twine(block.placeOf(*barrier.first).ptxLine));
  return Flow::Next;
}

static void reduce(Warp &warp, const Op &op, LaneMask mask, Barrier &barrier) {
  LaneMask value = warp.predicates[op.src[2]];
  if (op.flag)
    value = ~value;
  barrier.count += llvm::popcount(value & mask);
  barrier.all &= (value & mask) == mask;
  barrier.any |= (value & mask) != 0;
}

/// Lanes of the warp that have ended though the barrier is `.aligned` and wants
/// all of them; `bar` always is.
static LaneMask findEndedLanes(Warp &warp, const Op &op) {
  llvm::StringRef form =
      warp.block.kernel().function->instructions[op.instruction].form;
  if (form.starts_with("barrier") && !form.contains(".aligned"))
    return 0;
  unsigned threads = warp.block.threads - warp.index * warpSize;
  LaneMask all = threads >= warpSize ? allLanes : (LaneMask(1) << threads) - 1;
  return all & ~warp.live;
}

/// src[0] barrier, src[1] threads (slot 0 where there is no count: imm is 0).
Flow attn::emulator::executeBarrier(Warp &warp, const Op &op, LaneMask mask) {
  if (mask != warp.live)
    return Flow::Wait;
  if (LaneMask ended = findEndedLanes(warp, op))
    return failBarrier(warp, op,
                       "lanes " + Twine(describeLanes(ended)) +
                           " have ended without coming to it");
  Block &block = warp.block;
  uint32_t number, expected = 0;
  if (!readUniform(warp, op.src[0], mask, number) ||
      (op.imm && !readUniform(warp, op.src[1], mask, expected)))
    return failBarrier(warp, op, "lanes give different barriers or counts");
  if (number >= 16)
    return failBarrier(
        warp, op, "expected a barrier from 0 to 15 but got " + Twine(number));
  if (op.imm && expected == 0)
    return failBarrier(warp, op, "expected a count of threads but got 0");
  Barrier &barrier = block.barriers[number];
  if (checkArrival(warp, op, barrier, number, expected) != Flow::Next)
    return Flow::Stop;
  if (barrier.arrived == 0) {
    barrier.first = &op;
    barrier.expected = expected;
  }
  barrier.arrived += warpSize;
  barrier.arrivers.push_back(warp.index);
  if (op.mode >= RedPopc)
    reduce(warp, op, mask, barrier);
  if (block.races)
    block.races->arrive(number, warp.index);
  if (block.launch.globalRaces)
    block.launch.globalRaces->arrive(block.linear * 16 + number,
                                     block.globalAgent(warp));
  if (op.mode == Arrive)
    ++warp.pc;
  else {
    barrier.waiting.push_back(warp.index);
    warp.state = WarpState::AtBarrier;
    warp.barrier = number;
    warp.reduction = op.mode >= RedPopc ? &op : nullptr;
  }
  if (block.isComplete(barrier))
    block.release(number);
  return Flow::Moved;
}
