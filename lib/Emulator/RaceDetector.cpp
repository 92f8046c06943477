//===- RaceDetector.cpp - Races as callers see them -----------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceDetector.h"
#include "lib/Emulator/RaceState.h"

#include "llvm/ADT/STLExtras.h"

using namespace attn::emulator;

ShadowPage &RaceDetector::State::pageAt(uint64_t address) {
  std::unique_ptr<ShadowPage> &page = pages[address / pageBytes];
  if (!page)
    page = std::make_unique<ShadowPage>();
  return *page;
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

std::string RaceDetector::State::describe(const RaceSide &first,
                                          unsigned firstLane, bool isInFlight,
                                          const Touch &second,
                                          unsigned secondLane) const {
  std::string from = std::to_string(first.agent);
  std::string to = std::to_string(second.access.agent);
  bool isSameWarp = first.agent == second.access.agent;
  if (isInFlight && isSameWarp && firstLane == secondLane)
    return "no cp.async.wait_group that covers the copy before the access";
  if (isInFlight)
    return "no cp.async.wait_group in warp " + from + " and a barrier after it";
  if (isSameWarp)
    return "no bar.warp.sync between lanes " + std::to_string(firstLane) +
           " and " + std::to_string(secondLane) + " of warp " + to;
  if (!isOneBlock)
    return "no barrier, and no fence and atomic, that orders warp " + from +
           " before warp " + to;
  return "no bar.sync after the first access orders warp " + from +
         " before warp " + to;
}

void RaceDetector::State::report(const RaceSide &first, unsigned firstLane,
                                 bool isInFlight, const Touch &second,
                                 unsigned secondLane) {
  if (!reported.insert({first.op, second.access.op}).second)
    return;
  RaceSide side = {second.access.kind, second.access.agent, second.copy != 0,
                   second.access.op};
  races.push_back({first, side, second.address, second.bytes, firstLane,
                   secondLane,
                   describe(first, firstLane, isInFlight, second, secondLane)});
}

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

RaceDetector::RaceDetector(unsigned agents, uint64_t memoryBytes,
                           unsigned warpsPerBlock)
    : state(std::make_unique<State>(agents, memoryBytes, warpsPerBlock)) {}
RaceDetector::~RaceDetector() = default;
RaceDetector::RaceDetector(RaceDetector &&) noexcept = default;
RaceDetector &RaceDetector::operator=(RaceDetector &&) noexcept = default;

void RaceDetector::access(const Access &access) {
  state->touchAll(access, /*copy=*/0);
}

/// Its number as an epoch; they come around after two thousand millions.
static uint32_t epochOfCopy(uint32_t copy) {
  return inFlightBase + copy % (inBytes - inFlightBase);
}

void RaceDetector::issueCopy(uint32_t copy, const Access &write) {
  state->touchAll(write, epochOfCopy(copy));
  state->inFlight.push_back({epochOfCopy(copy), write.mask, write.bytes, {}});
  std::copy(write.addresses, write.addresses + warpSize,
            state->inFlight.back().addresses);
}

/// Gives what a copy wrote the epoch of its wait.
static void land(ShadowPage &page, unsigned word, uint32_t copy,
                 uint32_t epoch) {
  if (page.writeEpoch[word] == copy)
    page.writeEpoch[word] = epoch;
  if (page.writeEpoch[word] != inBytes)
    return;
  for (ByteCell &cell : *page.bytes[word])
    if (cell.writer.epoch == copy)
      cell.writer.epoch = epoch;
}

void RaceDetector::observeCopy(uint32_t copy, uint32_t agent, LaneMask mask) {
  auto found = llvm::find_if(state->inFlight, [&](const InFlight &one) {
    return one.epoch == epochOfCopy(copy);
  });
  if (found == state->inFlight.end())
    return;
  uint32_t epoch = state->clocks.epochOf(agent);
  if (state->clocks.isTracing())
    state->landings[{agent, epoch}] = state->clocks.whereIs(agent);
  for (LaneMask lanes = found->lanes & mask; lanes; lanes &= lanes - 1)
    state->forEachWord(
        found->addresses[__builtin_ctz(lanes)], found->bytes,
        [&](ShadowPage &page, unsigned word, uint64_t, uint32_t) {
          land(page, word, found->epoch, epoch);
        });
  found->lanes &= ~mask;
  while (!state->inFlight.empty() && state->inFlight.front().lanes == 0)
    state->inFlight.pop_front();
}

void RaceDetector::arrive(unsigned barrier, uint32_t agent) {
  state->clocks.arrive(barrier, agent);
}

void RaceDetector::complete(unsigned barrier,
                            llvm::ArrayRef<uint32_t> receivers) {
  state->clocks.complete(barrier, receivers);
}

void RaceDetector::syncWarp(uint32_t agent, LaneMask mask) {
  state->clocks.syncWarp(agent, mask);
}

void RaceDetector::fence(uint32_t agent, FenceScope scope) {
  state->clocks.fence(agent, scope != FenceScope::Block || state->isOneBlock);
}

llvm::ArrayRef<Race> RaceDetector::races() const { return state->races; }

void RaceDetector::trace(std::function<uint32_t(uint32_t agent)> place) {
  state->clocks.trace(std::move(place));
}

std::vector<RaceOrder> RaceDetector::orders() const {
  return {state->orders.begin(), state->orders.end()};
}
