//===- ReportRaces.cpp - Races as findings --------------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/Warp.h"

#include "llvm/ADT/Twine.h"

using namespace attn::emulator;
using llvm::Twine;

Place attn::emulator::placeOf(const LaunchState &launch, const Op &op) {
  const PtxInstruction &instruction =
      launch.kernel->function->instructions[op.instruction];
  Place place;
  place.ptxLine = instruction.line;
  place.sourceLine = instruction.sourceLine;
  place.sourceColumn = instruction.sourceColumn;
  if (instruction.sourceLine &&
      instruction.sourceFile < launch.module->files.size())
    place.sourceFile = launch.module->files[instruction.sourceFile];
  return place;
}

/// "asynchronous write by warp 1 lane 3 of block 2".
static std::string describe(const RaceSide &side, unsigned lane,
                            uint32_t warpsInBlock, bool nameBlock) {
  const char *kind = side.kind == AccessKind::Read    ? "read"
                     : side.kind == AccessKind::Write ? "write"
                                                      : "atomic update";
  std::string text =
      (Twine(side.isCopy ? "asynchronous " : "") + kind + " by warp " +
       Twine(side.agent % warpsInBlock) + " lane " + Twine(lane))
          .str();
  if (nameBlock)
    text += " of block " + std::to_string(side.agent / warpsInBlock);
  return text;
}

void attn::emulator::reportRaces(const LaunchState &launch,
                                 const RaceDetector &detector,
                                 const char *memory, uint64_t firstAgent,
                                 uint32_t warpsInBlock,
                                 std::vector<Finding> &findings) {
  const DecodedKernel &kernel = *launch.kernel;
  bool isGlobal = &detector == launch.globalRaces;
  for (const Race &race : detector.races()) {
    const Op &first = kernel.ops[race.first.op],
             &second = kernel.ops[race.second.op];
    Place other = placeOf(launch, first);
    Finding finding;
    finding.kind = FindingKind::Race;
    finding.place = placeOf(launch, second);
    finding.message =
        (Twine("'") + kernel.function->instructions[second.instruction].form +
         "' " + describe(race.second, race.lane2, warpsInBlock, isGlobal) +
         " of " + Twine(race.bytes) + " bytes of " + memory + " memory at " +
         Twine(race.address) + " races with " +
         describe(race.first, race.lane1, warpsInBlock, isGlobal) +
         " at line " + Twine(other.ptxLine) +
         (race.missing.empty() ? "" : ": ") + race.missing)
            .str();
    finding.block = (firstAgent + race.second.agent) / warpsInBlock;
    finding.warp = race.second.agent % warpsInBlock;
    finding.lane = race.lane2;
    finding.notes.push_back({other, "the other access is here"});
    findings.push_back(std::move(finding));
  }
}

void attn::emulator::reportOrders(const LaunchState &launch, Report &report) {
  auto text = [&](uint32_t op) {
    const PtxInstruction &instruction =
        launch.kernel->function
            ->instructions[launch.kernel->ops[op].instruction];
    return ("'" + instruction.form + "' at line " + Twine(instruction.line))
        .str();
  };
  auto lineOf = [&](uint32_t op) {
    return placeOf(launch, launch.kernel->ops[op]).ptxLine;
  };
  for (const RaceOrder &order : launch.orders) {
    AccessOrder entry;
    entry.first = text(order.first);
    entry.second = text(order.second);
    entry.firstLine = lineOf(order.first);
    entry.secondLine = lineOf(order.second);
    for (int64_t op : {order.landedAt, order.learntAt})
      if (op >= 0) {
        entry.by.push_back(text(op));
        entry.byLines.push_back(lineOf(op));
      }
    if (!entry.by.empty())
      report.orders.push_back(std::move(entry));
  }
}
