//===- ExecuteMatrix.cpp - Matrix instructions of a whole warp ------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// These are `.aligned`: every lane that has not ended executes them together,
// and a warp that has lost lanes must not execute them at all.
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include <algorithm>

using namespace attn::emulator;

/// `Flow::Next` where the whole warp is here.
static Flow gatherAll(Warp &warp, const Op &op, LaneMask mask) {
  if (mask != warp.live)
    return Flow::Wait;
  if (mask != allLanes)
    return warp.fail(FindingKind::Divergence, op, -1,
                     "expected all 32 lanes but lanes " + describeLanes(~mask) +
                         " have ended");
  return Flow::Next;
}

/// List: d, a, b, c registers in this order; src holds the four lengths.
Flow attn::emulator::executeMmaSync(Warp &warp, const Op &op, LaneMask mask) {
  Flow flow = gatherAll(warp, op, mask);
  if (flow != Flow::Next)
    return flow;
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  void *pointers[40];
  for (unsigned i = 0; i < op.listLength; ++i) {
    pointers[i] = warp.slot<void>(list[i]);
    if (i >= op.src[0] && warp.poisonOf(list[i]))
      return requireValue(warp, op, list[i], mask, "a matrix element");
  }
  void *const *a = pointers + op.src[0], *const *b = a + op.src[1],
              *const *c = b + op.src[2];
  const MmaForm &form = warp.block.kernel().mmaForms[op.mma];
  executeMma(form, warp.block.launch.options->arithmetic, pointers,
             const_cast<const void *const *>(a),
             const_cast<const void *const *>(b),
             const_cast<const void *const *>(c));
  for (unsigned i = 0; i < op.src[0]; ++i)
    warp.poisonOf(list[i]) = 0;
  warp.block.counters.matrixFlops += 2ull * form.m * form.n * form.k;
  return Flow::Next;
}

/// The lanes 0 .. 8 * count - 1, each of which names a row.
static LaneMask rowLanes(const Op &op) {
  return op.listLength == 4 ? allLanes : (LaneMask(1) << 8 * op.listLength) - 1;
}

/// Where the 16-byte rows lie, once the whole warp is here.
static Flow resolveRows(Warp &warp, const Op &op, LaneMask mask,
                        AccessKind kind, LaneAddresses &addresses,
                        LanePointers &pointers) {
  Flow flow = gatherAll(warp, op, mask);
  if (flow != Flow::Next)
    return flow;
  LaneMask rows = rowLanes(op);
  if (requireValue(warp, op, op.src[0], rows, "the address") != Flow::Next)
    return Flow::Stop;
  computeAddresses(warp, op, op.src[0], addresses);
  if (resolve(warp, op, rows, op.space, addresses, 16, kind, pointers) !=
      Flow::Next)
    return Flow::Stop;
  if (pointers.space != Space::Shared)
    return warp.fail(FindingKind::Invalid, op, -1,
                     "expected addresses of shared memory");
  return Flow::Next;
}

static Flow failRow(Warp &warp, const Op &op, unsigned lane,
                    const LanePointers &pointers,
                    const LaneAddresses &addresses) {
  const uint8_t *shadow = pointers.shadow + addresses.at[lane];
  bool isInFlight = std::find(shadow, shadow + 16, 2) != shadow + 16;
  return warp.fail(
      FindingKind::Uninitialized, op, lane,
      isInFlight ? "reads a row of shared memory that an asynchronous copy "
                   "still writes: no wait for it comes before"
                 : "reads a row of shared memory that nothing has written");
}

Flow attn::emulator::executeLoadMatrix(Warp &warp, const Op &op,
                                       LaneMask mask) {
  LaneAddresses addresses;
  LanePointers pointers;
  Flow flow =
      resolveRows(warp, op, mask, AccessKind::Read, addresses, pointers);
  if (flow != Flow::Next)
    return flow;
  if (LaneMask bad = findUninitialized(pointers, addresses, rowLanes(op), 16))
    return failRow(warp, op, llvm::countr_zero(bad), pointers, addresses);
  alignas(64) uint8_t rows[warpSize][16];
  for (unsigned lane = 0; lane < 8 * op.listLength; ++lane)
    std::memcpy(rows[lane], pointers.base + addresses.at[lane], 16);
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  uint32_t *d[4];
  for (unsigned i = 0; i < op.listLength; ++i) {
    d[i] = warp.slot<uint32_t>(list[i]);
    warp.poisonOf(list[i]) = 0;
  }
  scatterMatrix(rows, op.listLength, op.flag, d);
  warp.block.counters.matrixLoadBytes += 128 * op.listLength;
  return Flow::Next;
}

Flow attn::emulator::executeStoreMatrix(Warp &warp, const Op &op,
                                        LaneMask mask) {
  LaneAddresses addresses;
  LanePointers pointers;
  Flow flow =
      resolveRows(warp, op, mask, AccessKind::Write, addresses, pointers);
  if (flow != Flow::Next)
    return flow;
  const uint32_t *list = &warp.block.kernel().lists[op.list];
  const uint32_t *s[4];
  for (unsigned i = 0; i < op.listLength; ++i) {
    if (requireValue(warp, op, list[i], mask, "the stored value") != Flow::Next)
      return Flow::Stop;
    s[i] = warp.slot<uint32_t>(list[i]);
  }
  alignas(64) uint8_t rows[warpSize][16];
  gatherMatrix(s, op.listLength, op.flag, rows);
  for (unsigned lane = 0; lane < 8 * op.listLength; ++lane) {
    std::memcpy(pointers.base + addresses.at[lane], rows[lane], 16);
    std::memset(pointers.shadow + addresses.at[lane], 0, 16);
  }
  return Flow::Next;
}

Flow attn::emulator::executeMoveMatrix(Warp &warp, const Op &op,
                                       LaneMask mask) {
  Flow flow = gatherAll(warp, op, mask);
  if (flow != Flow::Next)
    return flow;
  if (requireValue(warp, op, op.src[0], mask, "a matrix element") != Flow::Next)
    return Flow::Stop;
  moveMatrix(warp.slot<uint32_t>(op.src[0]), warp.slot<uint32_t>(op.dst));
  warp.poisonOf(op.dst) = 0;
  return Flow::Next;
}
