//===- Warp.cpp - Groups of lanes and their order -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Warp.h"
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Compiler.h"

using namespace attn::emulator;
using llvm::Twine;

/// Steps after which a diverged group that never ends lets another one run, so
/// that lanes that spin on a lock meet the lane that holds it.
static constexpr unsigned fairnessSteps = 1 << 14, pinnedSteps = 1 << 10;

std::string attn::emulator::describeLanes(LaneMask lanes) {
  std::string text;
  for (unsigned lane = 0; lane < warpSize; ++lane) {
    if (!(lanes >> lane & 1))
      continue;
    unsigned last = lane;
    while (last + 1 < warpSize && (lanes >> (last + 1) & 1))
      ++last;
    text += (text.empty() ? "" : ",") + std::to_string(lane);
    if (last > lane)
      text += "-" + std::to_string(last);
    lane = last;
  }
  return text;
}

Warp::Warp(Block &block, unsigned index, LaneMask lanes)
    : block(block), index(index), lanes(lanes), live(lanes),
      predicates(block.kernel().predicateCount, 0),
      predicatePoison(block.kernel().predicateCount, allLanes),
      poison(block.kernel().slotCount, allLanes) {
  size_t bytes = size_t(block.kernel().slotCount + 1) * 128;
  storage = std::make_unique<uint8_t[]>(bytes + 64);
  registers = storage.get() +
              (64 - reinterpret_cast<uintptr_t>(storage.get()) % 64) % 64;
  predicates[0] = allLanes;
  predicatePoison[0] = 0;
  poison[0] = 0;
}

Flow Warp::fail(FindingKind kind, const Op &op, int lane, std::string message) {
  block.report(kind, op, index, lane, std::move(message));
  return Flow::Stop;
}

void Warp::branch(LaneMask taken, uint32_t target) {
  LaneMask rest = lanes & ~taken;
  if (rest == 0) {
    pc = target;
    return;
  }
  others.push_back({target, taken, false});
  lanes = rest;
  ++pc;
}

void Warp::exit(LaneMask ended) {
  live &= ~ended;
  lanes &= ~ended;
  hasProgress = true;
  ++pc;
}

/// Joins groups at the current place and lets the smallest place run. False
/// where nothing can run.
bool Warp::regroup() {
  for (size_t i = 0; i < others.size();) {
    if (others[i].pc == pc && lanes) {
      lanes |= others[i].lanes;
      hasProgress = true;
      others[i] = others.back();
      others.pop_back();
    } else {
      ++i;
    }
  }
  if (others.empty())
    return lanes != 0;
  if (lanes == 0)
    return pickGroup();
  if (pinned) {
    --pinned;
    return true;
  }
  bool isUnfair = ++divergedSteps % fairnessSteps == 0;
  LaneGroup *best = nullptr;
  for (LaneGroup &group : others)
    if (!group.isWaiting && (isUnfair || group.pc < pc) &&
        (!best || group.pc < best->pc))
      best = &group;
  if (!best)
    return true;
  if (isUnfair)
    pinned = pinnedSteps;
  std::swap(best->pc, pc);
  std::swap(best->lanes, lanes);
  return regroup();
}

/// Takes another group where the current one is empty.
bool Warp::pickGroup() {
  while (true) {
    LaneGroup *best = nullptr;
    for (LaneGroup &group : others)
      if (!group.isWaiting && (!best || group.pc < best->pc))
        best = &group;
    if (best) {
      pc = best->pc;
      lanes = best->lanes;
      *best = others.back();
      others.pop_back();
      return regroup();
    }
    if (others.empty())
      return false;
    if (!hasProgress)
      return releaseWarpBarrier() ? pickGroup() : reportStuck();
    hasProgress = false;
    for (LaneGroup &group : others)
      group.isWaiting = false;
  }
}

/// `bar.warp.sync` may be reached at several places: a lane is at the barrier
/// wherever it executes it.
bool Warp::releaseWarpBarrier() {
  LaneMask present = 0, wanted = 0;
  for (const LaneGroup &group : others) {
    const Op &op = block.kernel().ops[group.pc];
    if (op.handler != executeWarpBarrier)
      continue;
    present |= group.lanes;
    for (unsigned lane = 0; lane < warpSize; ++lane)
      if (group.lanes >> lane & 1)
        wanted |= slot<uint32_t>(op.src[0])[lane];
  }
  if (present == 0 || (wanted & live & ~present))
    return false;
  for (LaneGroup &group : others) {
    if (block.kernel().ops[group.pc].handler != executeWarpBarrier)
      continue;
    ++group.pc;
    group.isWaiting = false;
  }
  if (block.races)
    block.races->syncWarp(index, present);
  return true;
}

bool Warp::reportStuck() {
  std::string message = "lanes wait for each other at different places:";
  const Op *first = nullptr;
  for (const LaneGroup &group : others) {
    const Op &op = block.kernel().ops[group.pc];
    first = first ? first : &op;
    message +=
        (Twine(&group == &others.front() ? "" : ";") + " lanes " +
         describeLanes(group.lanes) + " at line " +
         Twine(block.placeOf(op).ptxLine) + " ('" +
         block.kernel().function->instructions[op.instruction].form + "')")
            .str();
  }
  block.report(FindingKind::Divergence, *first, index, -1, message);
  return false;
}

/// The lanes `waiting` stay where they are; the rest of the group goes on.
bool Warp::wait(LaneMask waiting) {
  others.push_back({pc, waiting, true});
  lanes &= ~waiting;
  ++pc;
  return lanes ? true : pickGroup();
}

LLVM_ATTRIBUTE_ALWAYS_INLINE Flow Warp::step(const Op &op) {
  LaneMask mask = lanes;
  if (op.guard) {
    if (LaneMask bad = predicatePoison[op.guard] & lanes)
      return fail(FindingKind::Uninitialized, op, llvm::countr_zero(bad),
                  "the guard was never set");
    mask &= op.guardNegated ? ~predicates[op.guard] : predicates[op.guard];
    if (mask == 0)
      return Flow::Next;
  }
  return op.handler(*this, op, mask);
}

bool Warp::run(uint64_t budget) {
  const Op *ops = block.kernel().ops.data();
  Counters &counters = block.counters;
  uint64_t *executed = block.executed.data();
  for (uint64_t i = 0; i < budget; ++i) {
    if ((!others.empty() || lanes == 0) && !regroup()) {
      if (!block.findings.empty())
        return false;
      state = WarpState::Done;
      return true;
    }
    const Op &op = ops[pc];
    ++steps;
    ++executed[pc];
    counters.divergentInstructions += lanes != live;
    LaneMask before = lanes;
    switch (step(op)) {
    case Flow::Next:
      ++pc;
      break;
    case Flow::Moved:
      break;
    case Flow::Wait: {
      LaneMask mask = before;
      if (op.guard)
        mask &= op.guardNegated ? ~predicates[op.guard] : predicates[op.guard];
      if (!wait(mask))
        return false;
      break;
    }
    case Flow::Stop:
      return false;
    }
    if (state != WarpState::Runnable)
      return true;
  }
  return true;
}
