//===- LeafForm.h - A form's name in parts, and its families ----*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_LEAFFORM_H
#define ATTN_LIB_EMULATOR_LEAFFORM_H

#include "lib/Emulator/Lanes.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace attn::emulator {

/// `cvt.rn.relu.bf16x2.f32`: an opcode and its qualifiers in order.
struct LeafForm {
  llvm::StringRef opcode;
  llvm::SmallVector<llvm::StringRef, 6> qualifiers;

  explicit LeafForm(llvm::StringRef name) {
    name.split(qualifiers, '.');
    opcode = qualifiers.front();
    qualifiers.erase(qualifiers.begin());
  }

  /// Removes the first qualifier if it is `text`.
  bool take(llvm::StringRef text) {
    if (qualifiers.empty() || qualifiers.front() != text)
      return false;
    qualifiers.erase(qualifiers.begin());
    return true;
  }
  /// Removes and returns the first qualifier; empty where there is none.
  llvm::StringRef takeFirst() {
    if (qualifiers.empty())
      return {};
    llvm::StringRef first = qualifiers.front();
    qualifiers.erase(qualifiers.begin());
    return first;
  }
  bool isEmpty() const { return qualifiers.empty(); }
};

/// Each family answers its own forms, null otherwise.
LaneFn findConversion(LeafForm form);
LaneFn findIntegerConversion(LeafForm form);
LaneFn findSpecialFunction(LeafForm form);
LaneFn findHalfForm(LeafForm form);
LaneFn findPayloadForm(LeafForm form);

/// Reads and writes lane `lane` of a register of 4 or 8 bytes.
template <typename T> T readLane(const void *reg, unsigned lane) {
  T value;
  __builtin_memcpy(&value, static_cast<const char *>(reg) + lane * sizeof(T),
                   sizeof(T));
  return value;
}
template <typename T> void writeLane(void *reg, unsigned lane, T value) {
  __builtin_memcpy(static_cast<char *>(reg) + lane * sizeof(T), &value,
                   sizeof(T));
}

/// Applies `function` to the 32-bit lanes of one operand, or of two.
template <typename Function>
void mapLanes(void *d, const void *a, Function function) {
  uint32_t in[warpSize], out[warpSize];
  __builtin_memcpy(in, a, sizeof(in));
  for (unsigned lane = 0; lane < warpSize; ++lane)
    out[lane] = function(in[lane]);
  __builtin_memcpy(d, out, sizeof(out));
}
template <typename Function>
void mapLanes(void *d, const void *a, const void *b, Function function) {
  uint32_t left[warpSize], right[warpSize], out[warpSize];
  __builtin_memcpy(left, a, sizeof(left));
  __builtin_memcpy(right, b, sizeof(right));
  for (unsigned lane = 0; lane < warpSize; ++lane)
    out[lane] = function(left[lane], right[lane]);
  __builtin_memcpy(d, out, sizeof(out));
}
template <typename Function>
void mapLanes(void *d, const void *a, const void *b, const void *c,
              Function function) {
  uint32_t left[warpSize], right[warpSize], third[warpSize], out[warpSize];
  __builtin_memcpy(left, a, sizeof(left));
  __builtin_memcpy(right, b, sizeof(right));
  __builtin_memcpy(third, c, sizeof(third));
  for (unsigned lane = 0; lane < warpSize; ++lane)
    out[lane] = function(left[lane], right[lane], third[lane]);
  __builtin_memcpy(d, out, sizeof(out));
}

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_LEAFFORM_H
