//===- ExecuteCopy.cpp - cp.async, its groups and waits -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Groups are counted for each thread. With delayed copies nothing is copied
// before the wait that covers a copy, the latest moment that PTX allows, and
// until then the destination counts as uninitialised.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

using namespace attn::emulator;

/// Copies the lanes `mask` of one instruction.
static Flow land(Warp &warp, const PendingCopy &copy, LaneMask mask) {
  Block &block = warp.block;
  const Op &op = block.kernel().ops[copy.op];
  Flow flow = Flow::Next;
  forEachLane(mask, [&](unsigned lane) {
    uint8_t *to = block.shared.data() + copy.destination[lane];
    unsigned count = copy.sourceBytes[lane];
    if (count) {
      const Allocation *from =
          block.launch.device->find(copy.source[lane], count);
      if (!from) {
        flow = warp.fail(FindingKind::OutOfBounds, op, lane,
                         "copies from global memory that was freed meanwhile");
        return;
      }
      std::memcpy(to, from->at(copy.source[lane]), count);
    }
    std::memset(to + count, 0, copy.bytes - count);
    std::memset(block.sharedShadow.data() + copy.destination[lane], 0,
                copy.bytes);
  });
  return flow;
}

Flow attn::emulator::landCopies(Warp &warp, LaneMask mask, unsigned keptGroups,
                                bool all) {
  Block &block = warp.block;
  for (size_t i = 0; i < warp.copies.size();) {
    PendingCopy &copy = warp.copies[i];
    LaneMask due = 0;
    forEachLane(copy.lanes & mask, [&](unsigned lane) {
      if (all || copy.group[lane] + keptGroups < warp.committed[lane])
        due |= LaneMask(1) << lane;
    });
    if (due == 0) {
      ++i;
      continue;
    }
    if (block.launch.options->delayCopies &&
        land(warp, copy, due) != Flow::Next)
      return Flow::Stop;
    if (block.races)
      block.races->observeCopy(copy.id, warp.index, due);
    copy.lanes &= ~due;
    if (copy.lanes)
      ++i;
    else
      warp.copies.erase(warp.copies.begin() + i);
  }
  return Flow::Next;
}

/// Where each lane writes in shared and reads in global memory.
static Flow locateCopy(Warp &warp, const Op &op, LaneMask mask,
                       LaneAddresses &to, LaneAddresses &from) {
  if (requireValue(warp, op, op.src[0], mask, "the destination") !=
          Flow::Next ||
      requireValue(warp, op, op.src[1], mask, "the source") != Flow::Next)
    return Flow::Stop;
  if (op.src[2] && !op.flag &&
      requireValue(warp, op, op.src[2], mask, "the size") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], to);
  Op source = op;
  source.imm = op.imm2;
  source.addressBytes = 8;
  computeAddresses(warp, source, op.src[1], from);
  return Flow::Next;
}

/// Sets `copy.sourceBytes`; the lanes that read as much as they write.
static LaneMask countSourceBytes(Warp &warp, const Op &op, LaneMask mask,
                                 PendingCopy &copy) {
  LaneMask whole = 0;
  forEachLane(mask, [&](unsigned lane) {
    unsigned count = op.accessBytes;
    if (op.flag && (warp.predicates[op.src[2]] >> lane & 1))
      count = 0;
    else if (!op.flag && op.src[2])
      count = std::min<uint32_t>(count, warp.slot<uint32_t>(op.src[2])[lane]);
    copy.sourceBytes[lane] = count;
    whole |= LaneMask(count == op.accessBytes) << lane;
  });
  return whole;
}

/// The write is that of the copy, not of this warp, to the race detector and
/// the counters.
static Flow resolveDestination(Warp &warp, const Op &op, LaneMask mask,
                               LaneAddresses &to, LanePointers &pointers) {
  Block &block = warp.block;
  RaceDetector *races = block.races.release();
  Flow flow = resolve(warp, op, mask, Space::Shared, to, op.accessBytes,
                      AccessKind::Write, pointers);
  block.races.reset(races);
  if (flow != Flow::Next)
    return flow;
  uint64_t bytes = llvm::popcount(mask) * op.accessBytes;
  block.counters.sharedWrittenBytes -= bytes;
  block.counters.asyncCopyBytes += bytes;
  return Flow::Next;
}

/// Whether all that is read exists. Lanes of `whole` read an element each.
static Flow checkSource(Warp &warp, const Op &op, LaneMask mask, LaneMask whole,
                        const LaneAddresses &from, const PendingCopy &copy) {
  LaneAddresses onHost = from;
  LanePointers pointers;
  if (whole && resolve(warp, op, whole, Space::Global, onHost, op.accessBytes,
                       AccessKind::Read, pointers) != Flow::Next)
    return Flow::Stop;
  Flow flow = Flow::Next;
  forEachLane(mask & ~whole, [&](unsigned lane) {
    unsigned count = copy.sourceBytes[lane];
    Device::Implementation &device = *warp.block.launch.device;
    if (flow == Flow::Next && count && !device.find(from.at[lane], count))
      flow = warp.fail(FindingKind::OutOfBounds, op, lane,
                       "reads " + std::to_string(count) +
                           " bytes of global memory " +
                           device.describe(from.at[lane]));
  });
  return flow;
}

/// src: shared address, global address, bytes of the source (slot 0: all; with
/// `flag` a predicate that ignores it). `accessBytes`: 4, 8 or 16.
Flow attn::emulator::executeCopy(Warp &warp, const Op &op, LaneMask mask) {
  Block &block = warp.block;
  LaneAddresses to, from;
  LanePointers destination;
  PendingCopy copy;
  if (locateCopy(warp, op, mask, to, from) != Flow::Next)
    return Flow::Stop;
  LaneMask whole = countSourceBytes(warp, op, mask, copy);
  if (resolveDestination(warp, op, mask, to, destination) != Flow::Next ||
      checkSource(warp, op, mask, whole, from, copy) != Flow::Next)
    return Flow::Stop;

  copy.id = block.nextCopy++;
  copy.op = &op - block.kernel().ops.data();
  copy.lanes = mask;
  copy.bytes = op.accessBytes;
  forEachLane(mask, [&](unsigned lane) {
    copy.group[lane] = warp.committed[lane];
    copy.destination[lane] = to.at[lane];
    copy.source[lane] = from.at[lane];
    if (block.launch.options->delayCopies)
      std::memset(destination.shadow + to.at[lane], 2, op.accessBytes);
  });
  if (block.races)
    block.races->issueCopy(copy.id, {AccessKind::Write, warp.index, mask, to.at,
                                     op.accessBytes, copy.op});
  Flow flow = Flow::Next;
  if (!block.launch.options->delayCopies)
    flow = land(warp, copy, mask);
  warp.copies.push_back(copy);
  return flow;
}

Flow attn::emulator::executeCommit(Warp &warp, const Op &op, LaneMask mask) {
  forEachLane(mask, [&](unsigned lane) { ++warp.committed[lane]; });
  return Flow::Next;
}

/// `flag`: wait_all. Otherwise `imm` groups may stay.
Flow attn::emulator::executeWaitGroup(Warp &warp, const Op &op, LaneMask mask) {
  if (op.flag)
    executeCommit(warp, op, mask);
  return landCopies(warp, mask, op.flag ? 0 : op.imm, op.flag);
}
