//===- ExecuteCollective.cpp - Ops of the lanes of a warp together --------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each names the lanes that take part by a mask. All of them that have not
// ended must come to the same instruction; a group that has not got them all
// waits for the others.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/StringExtras.h"

using namespace attn::emulator;

static std::string hexMask(LaneMask mask) {
  return "0x" + llvm::utohexstr(mask, true);
}

/// Checks the member mask in `slot`. `Flow::Next` where all members are here.
static Flow gather(Warp &warp, const Op &op, uint32_t slot, LaneMask mask) {
  if (requireValue(warp, op, slot, mask, "the member mask") != Flow::Next)
    return Flow::Stop;
  const uint32_t *lanes = warp.slot<uint32_t>(slot);
  if (mask == allLanes && warp.block.launch.kernels->isUniform(lanes, allLanes))
    return Flow::Next;
  unsigned first = llvm::countr_zero(mask);
  LaneMask members = lanes[first];
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    if (flow != Flow::Next)
      return;
    if (!(lanes[lane] >> lane & 1))
      flow = warp.fail(FindingKind::Divergence, op, lane,
                       "the lane is not in its own member mask " +
                           hexMask(lanes[lane]));
  });
  if (flow != Flow::Next)
    return flow;
  // Groups of the same place may have masks of their own: each goes alone.
  forEachLane(mask, [&](unsigned lane) {
    if (lanes[lane] != members && (lanes[lane] & members))
      flow = warp.fail(FindingKind::Divergence, op, lane,
                       "member masks " + hexMask(members) + " and " +
                           hexMask(lanes[lane]) + " overlap");
  });
  if (flow != Flow::Next)
    return flow;
  return (members & warp.live & ~mask) ? Flow::Wait : Flow::Next;
}

/// Of all these ops `bar.warp.sync` alone orders memory (PTX ISA 9.7.13.2);
/// shuffles, votes and reductions exchange registers.
static void synchronize(Warp &warp, LaneMask mask) {
  if (warp.block.races)
    warp.block.races->syncWarp(warp.index, mask);
  if (RaceDetector *global = warp.block.launch.globalRaces)
    global->syncWarp(warp.block.globalAgent(warp), mask);
}

Flow attn::emulator::executeWarpBarrier(Warp &warp, const Op &op,
                                        LaneMask mask) {
  Flow flow = gather(warp, op, op.src[0], mask);
  if (flow == Flow::Next)
    synchronize(warp, mask);
  return flow;
}

/// The lane whose value a shuffle gives `lane`, by the lane's own `b` and `c`
/// (PTX ISA 9.7.9.6): itself where that would be outside of its segment.
static unsigned shuffleSource(unsigned mode, int lane, uint32_t b, uint32_t c,
                              bool &isInRange) {
  int distance = b & 31, clamp = c & 31, segment = c >> 8 & 31;
  int least = lane & segment, most = least | (clamp & ~segment);
  int source = mode == 0   ? lane - distance
               : mode == 1 ? lane + distance
               : mode == 2 ? lane ^ distance
                           : least | (distance & ~segment);
  isInRange = mode == 0 ? source >= most : source <= most;
  return isInRange ? source : lane;
}

namespace {

/// What a shuffle brings to the lanes.
struct Shuffled {
  alignas(64) uint32_t values[warpSize];
  /// Lanes whose source is in their segment; has no value; takes no part.
  LaneMask inRange = 0, bad = 0, outside = 0;
};

} // namespace

/// `mode`: 0 up, 1 down, 2 bfly, 3 idx. src: a, b, c.
static void shuffle(Warp &warp, const Op &op, LaneMask mask,
                    Shuffled &shuffled) {
  const uint32_t *a = warp.slot<uint32_t>(op.src[0]),
                 *b = warp.slot<uint32_t>(op.src[1]),
                 *c = warp.slot<uint32_t>(op.src[2]);
  LaneMask poison = warp.poisonOf(op.src[0]);
  const LaneKernels &kernels = *warp.block.launch.kernels;
  if (op.mode == 2 && mask == allLanes && poison == 0 &&
      kernels.isUniform(c, 31) && kernels.isUniform(b, b[0])) {
    // The butterfly of the whole warp, as in reductions.
    for (unsigned lane = 0; lane < warpSize; ++lane)
      shuffled.values[lane] = a[lane ^ (b[0] & 31)];
    shuffled.inRange = allLanes;
    return;
  }
  for (unsigned lane = 0; lane < warpSize; ++lane) {
    bool isInRange;
    unsigned source = shuffleSource(op.mode, lane, b[lane], c[lane], isInRange);
    shuffled.inRange |= LaneMask(isInRange) << lane;
    shuffled.outside |= LaneMask(!(mask >> source & 1)) << lane;
    shuffled.bad |= (poison >> source & 1) << lane;
    shuffled.values[lane] = a[source];
  }
}

/// See `shuffle`; src[3] is the member mask, dst2 a predicate.
Flow attn::emulator::executeShuffle(Warp &warp, const Op &op, LaneMask mask) {
  Flow flow = gather(warp, op, op.src[3], mask);
  if (flow != Flow::Next)
    return flow;
  if (requireValue(warp, op, op.src[1], mask, "the source lane") !=
          Flow::Next ||
      requireValue(warp, op, op.src[2], mask, "the clamp") != Flow::Next)
    return Flow::Stop;
  Shuffled shuffled;
  shuffle(warp, op, mask, shuffled);
  if (LaneMask wrong = shuffled.outside & mask)
    return warp.fail(FindingKind::Divergence, op, llvm::countr_zero(wrong),
                     "reads the value of a lane that does not take part");
  if (op.dst) {
    blendLanes(warp.slot<uint32_t>(op.dst), shuffled.values, mask);
    LaneMask &target = warp.poisonOf(op.dst);
    target = (target & ~mask) | (shuffled.bad & mask);
  }
  if (op.dst2) {
    LaneMask &predicate = warp.predicates[op.dst2];
    predicate = (predicate & ~mask) | (shuffled.inRange & mask);
    warp.predicatePoison[op.dst2] &= ~mask;
  }
  return Flow::Next;
}

/// `mode`: 0 all, 1 any, 2 uni, 3 ballot. src[0] is a predicate that `flag`
/// negates, src[3] the member mask.
Flow attn::emulator::executeVote(Warp &warp, const Op &op, LaneMask mask) {
  Flow flow = gather(warp, op, op.src[3], mask);
  if (flow != Flow::Next)
    return flow;
  if (LaneMask bad = warp.predicatePoison[op.src[0]] & mask)
    return warp.fail(FindingKind::Uninitialized, op, llvm::countr_zero(bad),
                     "the vote comes from a predicate that was never set");
  LaneMask value = warp.predicates[op.src[0]];
  value = (op.flag ? ~value : value) & mask;
  if (op.mode == 3) {
    forEachLane(mask, [&](unsigned lane) {
      warp.slot<uint32_t>(op.dst)[lane] = value;
    });
    warp.poisonOf(op.dst) &= ~mask;
  } else {
    bool result = op.mode == 0   ? value == mask
                  : op.mode == 1 ? value != 0
                                 : value == 0 || value == mask;
    LaneMask &predicate = warp.predicates[op.dst];
    predicate = result ? predicate | mask : predicate & ~mask;
    warp.predicatePoison[op.dst] &= ~mask;
  }
  return Flow::Next;
}

/// `match.any` (mode 0) and `match.all` (mode 1, dst2 a predicate).
Flow attn::emulator::executeMatch(Warp &warp, const Op &op, LaneMask mask) {
  Flow flow = gather(warp, op, op.src[3], mask);
  if (flow != Flow::Next)
    return flow;
  if (requireValue(warp, op, op.src[0], mask, "the matched value") !=
      Flow::Next)
    return Flow::Stop;
  auto valueOf = [&](unsigned lane) -> uint64_t {
    return op.accessBytes == 8 ? warp.slot<uint64_t>(op.src[0])[lane]
                               : warp.slot<uint32_t>(op.src[0])[lane];
  };
  uint32_t result[warpSize] = {};
  bool all = true;
  uint64_t first = valueOf(llvm::countr_zero(mask));
  forEachLane(mask, [&](unsigned lane) {
    all &= valueOf(lane) == first;
    forEachLane(mask, [&](unsigned other) {
      if (valueOf(lane) == valueOf(other))
        result[lane] |= LaneMask(1) << other;
    });
  });
  uint32_t *d = warp.slot<uint32_t>(op.dst);
  forEachLane(mask, [&](unsigned lane) {
    d[lane] = op.mode == 0 ? result[lane] : all ? mask : 0;
  });
  warp.poisonOf(op.dst) &= ~mask;
  if (op.dst2) {
    LaneMask &predicate = warp.predicates[op.dst2];
    predicate = all ? predicate | mask : predicate & ~mask;
    warp.predicatePoison[op.dst2] &= ~mask;
  }
  return Flow::Next;
}

static uint32_t combine(AtomicKind kind, bool isSigned, uint32_t a,
                        uint32_t b) {
  switch (kind) {
  case AtomicKind::Add:
    return a + b;
  case AtomicKind::Min:
    return isSigned ? std::min<int32_t>(a, b) : std::min(a, b);
  case AtomicKind::Max:
    return isSigned ? std::max<int32_t>(a, b) : std::max(a, b);
  case AtomicKind::And:
    return a & b;
  case AtomicKind::Or:
    return a | b;
  default:
    return a ^ b;
  }
}

Flow attn::emulator::executeReduce(Warp &warp, const Op &op, LaneMask mask) {
  Flow flow = gather(warp, op, op.src[3], mask);
  if (flow != Flow::Next)
    return flow;
  if (requireValue(warp, op, op.src[0], mask, "the reduced value") !=
      Flow::Next)
    return Flow::Stop;
  const uint32_t *a = warp.slot<uint32_t>(op.src[0]);
  unsigned first = llvm::countr_zero(mask);
  uint32_t value = a[first];
  forEachLane(mask & ~(LaneMask(1) << first), [&](unsigned lane) {
    value = combine(op.atomic, op.type == ValueType::Signed, value, a[lane]);
  });
  uint32_t *d = warp.slot<uint32_t>(op.dst);
  forEachLane(mask, [&](unsigned lane) { d[lane] = value; });
  warp.poisonOf(op.dst) &= ~mask;
  return Flow::Next;
}

Flow attn::emulator::executeActiveMask(Warp &warp, const Op &op,
                                       LaneMask mask) {
  forEachLane(mask,
              [&](unsigned lane) { warp.slot<uint32_t>(op.dst)[lane] = mask; });
  warp.poisonOf(op.dst) &= ~mask;
  return Flow::Next;
}
