//===- Report.cpp - Findings and counters as text -------------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "attn/Emulator.h"

using namespace attn::emulator;

const char *attn::emulator::getFindingName(FindingKind kind) {
  static constexpr const char *names[] = {
      "invalid",    "unsupported",   "out-of-bounds",
      "misaligned", "uninitialized", "divergence",
      "deadlock",   "race",          "trap"};
  return names[static_cast<unsigned>(kind)];
}

const char *attn::emulator::getClassName(unsigned index) {
  static constexpr const char *names[] = {
      "integer", "float",      "convert", "special",     "memory",
      "control", "collective", "matrix",  "asynchronous"};
  return names[index];
}

static std::string describe(const Place &place, std::string_view file) {
  std::string text(file);
  if (place.ptxLine)
    text += ":" + std::to_string(place.ptxLine);
  if (!place.sourceFile.empty())
    text += " (" + place.sourceFile + ":" + std::to_string(place.sourceLine) +
            ":" + std::to_string(place.sourceColumn) + ")";
  return text;
}

std::string Finding::str(std::string_view file) const {
  std::string text =
      describe(place, file) + ": " + getFindingName(kind) + ": " + message;
  if (block >= 0)
    text += " [block " + std::to_string(block);
  if (block >= 0 && warp >= 0)
    text += ", warp " + std::to_string(warp);
  if (block >= 0 && lane >= 0)
    text += ", lane " + std::to_string(lane);
  if (block >= 0)
    text += "]";
  for (const auto &[where, note] : notes)
    text += "\n" + describe(where, file) + ": note: " + note;
  return text;
}

std::string Report::str() const {
  std::string text;
  for (const Finding &finding : findings)
    text += finding.str(file) + "\n";
  return text;
}

void Counters::add(const Counters &other) {
  warpInstructions += other.warpInstructions;
  for (unsigned i = 0; i < 9; ++i)
    byClass[i] += other.byClass[i];
  divergentInstructions += other.divergentInstructions;
  globalReadBytes += other.globalReadBytes;
  globalWrittenBytes += other.globalWrittenBytes;
  sharedReadBytes += other.sharedReadBytes;
  sharedWrittenBytes += other.sharedWrittenBytes;
  localBytes += other.localBytes;
  asyncCopyBytes += other.asyncCopyBytes;
  matrixLoadBytes += other.matrixLoadBytes;
  globalSectors += other.globalSectors;
  bankConflicts += other.bankConflicts;
  matrixFlops += other.matrixFlops;
  barriers += other.barriers;
}

std::string Counters::json() const {
  std::string text =
      "{\n  \"warp_instructions\": " + std::to_string(warpInstructions);
  auto add = [&](const char *name, uint64_t value) {
    text += ",\n  \"" + std::string(name) + "\": " + std::to_string(value);
  };
  for (unsigned i = 0; i < 9; ++i)
    add((std::string(getClassName(i)) + "_instructions").c_str(), byClass[i]);
  add("divergent_instructions", divergentInstructions);
  add("global_read_bytes", globalReadBytes);
  add("global_written_bytes", globalWrittenBytes);
  add("shared_read_bytes", sharedReadBytes);
  add("shared_written_bytes", sharedWrittenBytes);
  add("local_bytes", localBytes);
  add("async_copy_bytes", asyncCopyBytes);
  add("matrix_load_bytes", matrixLoadBytes);
  add("global_sectors", globalSectors);
  add("bank_conflicts", bankConflicts);
  add("matrix_flops", matrixFlops);
  add("barriers", barriers);
  return text + "\n}\n";
}
