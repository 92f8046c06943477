//===- Block.cpp - A block of warps from start to end ---------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Execute.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::StringRef;
using llvm::Twine;

/// Steps of a warp before another one gets a turn, with seed 0.
static constexpr uint64_t turnSteps = 4096;
/// Random turns are 1 to this long: short ones interleave, long ones overtake.
static constexpr uint64_t longestRandomTurn = 256;

Block::Block(LaunchState &launch, uint64_t linear)
    : launch(launch), linear(linear),
      random(launch.options->seed * 0x9e3779b97f4a7c15ull + linear) {
  const LaunchOptions &options = *launch.options;
  position = {static_cast<uint32_t>(linear % options.grid.x),
              static_cast<uint32_t>(linear / options.grid.x % options.grid.y),
              static_cast<uint32_t>(linear / options.grid.x / options.grid.y)};
  threads = options.block.x * options.block.y * options.block.z;
  unsigned count = (threads + warpSize - 1) / warpSize;
  // Wide checks of the shadow may look past the last byte.
  shared.assign(launch.sharedBytes + 16, 0xff);
  sharedShadow.assign(launch.sharedBytes + 16, 1);
  local.assign(kernel().localBytes * count * warpSize + 16, 0xff);
  localShadow.assign(local.size(), 1);
  executed.assign(kernel().ops.size(), 0);
  if (options.races != RaceMode::Off)
    races = std::make_unique<RaceDetector>(count, launch.sharedBytes);
  warps.reserve(count);
  for (unsigned index = 0; index < count; ++index) {
    unsigned rest = threads - index * warpSize;
    warps.emplace_back(*this, index,
                       rest >= warpSize ? allLanes : (LaneMask(1) << rest) - 1);
    fillConstants(warps.back());
  }
  if (races && options.traceOrders)
    races->trace([this](uint32_t agent) { return warps[agent].pc; });
}

Block::~Block() = default;

uint32_t Block::globalAgent(const Warp &warp) const {
  return linear * warps.size() + warp.index;
}

/// A component of `%tid` and the like.
static uint32_t component(const Dim3 &sizes, StringRef name) {
  return name.ends_with(".x")   ? sizes.x
         : name.ends_with(".y") ? sizes.y
         : name.ends_with(".z") ? sizes.z
                                : 0;
}

uint64_t Block::specialValue(const std::string &text, const Warp &warp,
                             unsigned lane) const {
  StringRef name = text;
  const LaunchOptions &options = *launch.options;
  uint32_t thread = warp.index * warpSize + lane;
  Dim3 block = options.block;
  if (name.starts_with("%tid"))
    return component({thread % block.x, thread / block.x % block.y,
                      thread / block.x / block.y},
                     name);
  if (name.starts_with("%ntid"))
    return component(block, name);
  if (name.starts_with("%ctaid"))
    return component(position, name);
  if (name.starts_with("%nctaid"))
    return component(options.grid, name);
  if (name == "%laneid")
    return lane;
  if (name == "%warpid")
    return warp.index;
  if (name == "%nwarpid")
    return (threads + warpSize - 1) / warpSize;
  if (name == "%lanemask_eq")
    return LaneMask(1) << lane;
  if (name == "%lanemask_lt")
    return (LaneMask(1) << lane) - 1;
  if (name == "%lanemask_le")
    return (LaneMask(2) << lane) - 1;
  if (name == "%lanemask_gt")
    return ~((LaneMask(2) << lane) - 1);
  if (name == "%lanemask_ge")
    return ~((LaneMask(1) << lane) - 1);
  if (name == "WARP_SZ")
    return warpSize;
  if (name == "%dynamic_smem_size")
    return options.dynamicSharedBytes;
  if (name == "%total_smem_size")
    return launch.sharedBytes;
  return 0; // %smid, %gridid: one multiprocessor, one grid
}

void Block::fillConstants(Warp &warp) {
  for (const ConstantSlot &constant : kernel().constants) {
    warp.poisonOf(constant.slot) = 0;
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      uint64_t value = constant.bits;
      if (!constant.special.empty())
        value = specialValue(constant.special, warp, lane);
      else if (constant.variable >= 0)
        value += launch.moduleAddresses[constant.variable];
      if (constant.bytes == 8)
        warp.slot<uint64_t>(constant.slot)[lane] = value;
      else
        warp.slot<uint32_t>(constant.slot)[lane] = value;
    }
  }
  for (unsigned lane = 0; lane < warpSize; ++lane)
    warp.slot<uint64_t>(0)[lane % 16] = 0;
}

Place Block::placeOf(const Op &op) const {
  return attn::emulator::placeOf(launch, op);
}

void Block::report(FindingKind kind, const Op &op, int warp, int lane,
                   std::string message) {
  Finding finding;
  finding.kind = kind;
  finding.message =
      (Twine("'") + kernel().function->instructions[op.instruction].form +
       "' " + message)
          .str();
  finding.place = placeOf(op);
  finding.block = linear;
  finding.warp = warp;
  finding.lane = lane;
  findings.push_back(std::move(finding));
}

Warp *Block::pickWarp() {
  llvm::SmallVector<Warp *, 32> runnable;
  for (Warp &warp : warps)
    if (warp.state == WarpState::Runnable)
      runnable.push_back(&warp);
  if (runnable.empty())
    return nullptr;
  if (launch.options->seed != 0)
    return runnable[random() % runnable.size()];
  for (Warp *warp : runnable)
    if (warp->index > lastWarp)
      return warp;
  return runnable.front();
}

void Block::reportDeadlock() {
  std::string message = "waits for ever;";
  const Op *first = nullptr;
  for (unsigned number = 0; number < 16; ++number) {
    const Barrier &barrier = barriers[number];
    if (barrier.arrived == 0)
      continue;
    message += (Twine(" barrier ") + Twine(number) + " has " +
                Twine(barrier.arrived) + " of " +
                (barrier.expected
                     ? Twine(barrier.expected)
                     : Twine(static_cast<unsigned>(warps.size() * warpSize))) +
                " threads;")
                   .str();
  }
  for (const Warp &warp : warps) {
    if (warp.state == WarpState::Done) {
      message += (Twine(" warp ") + Twine(warp.index) + " has ended;").str();
      continue;
    }
    const Op &op = kernel().ops[warp.pc];
    first = first ? first : &op;
    message += (Twine(" warp ") + Twine(warp.index) + " at line " +
                Twine(placeOf(op).ptxLine) + " on barrier " +
                Twine(warp.barrier) + ";")
                   .str();
  }
  message.pop_back();
  report(FindingKind::Deadlock, *first, -1, -1, message);
}

bool Block::advance(uint64_t limit) {
  uint64_t end = steps + limit;
  while (findings.empty() && steps < end) {
    Warp *warp = pickWarp();
    if (!warp)
      return finish();
    lastWarp = warp->index;
    uint64_t budget =
        launch.options->seed ? 1 + random() % longestRandomTurn : turnSteps;
    uint64_t before = warp->steps;
    if (!warp->run(budget))
      return finish();
    if (warp->state == WarpState::Done)
      releaseCompleteBarriers();
    steps += warp->steps - before;
    if (steps > launch.options->maxSteps)
      report(FindingKind::Trap, kernel().ops[warp->pc], warp->index, -1,
             "comes again and again: the block takes more than " +
                 std::to_string(launch.options->maxSteps) + " steps");
  }
  return findings.empty() ? false : finish();
}

bool Block::finish() {
  for (const Warp &warp : warps)
    if (findings.empty() && warp.state != WarpState::Done)
      reportDeadlock();
  countClasses();
  if (races && launch.options->traceOrders) {
    std::lock_guard<std::mutex> lock(launch.ordersMutex);
    for (const RaceOrder &order : races->orders())
      launch.orders.insert(order);
  }
  if (races)
    reportRaces(launch, *races, "shared", linear * warps.size(), warps.size(),
                findings);
  return true;
}

void Block::countClasses() {
  for (size_t i = 0; i < executed.size(); ++i) {
    counters.warpInstructions += executed[i];
    counters.byClass[static_cast<unsigned>(kernel().ops[i].opClass)] +=
        executed[i];
  }
}
