//===- Spec.h - One random attention, as a line of text -------------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// A spec is everything that decides a test: the op, the sizes, the inputs and
// the tiles. It is drawn from a seed, printed as `key=value` pairs, read back
// by
// --replay, and shrunk one field at a time while the failure persists.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_TEST_PROPERTY_SPEC_H
#define ATTN_TEST_PROPERTY_SPEC_H

#include "lib/Reference/Generate.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace attn::property {

/// What decides whether a key is kept, beside lengths.
enum class MaskKind {
  none,
  causalTopLeft,
  causalBottomRight,
  window,       ///< left, right, top-left diagonal
  windowBottom, ///< left, right, bottom-right diagonal
  causalWindow, ///< causal top-left and window to the left
  predicate,    ///< keep region: every key but those of one residue class
  count
};

/// What happens to scaled scores before bias and mask.
enum class RegionKind {
  none,
  softcap, ///< 20 tanh(s / 20)
  alibi,   ///< s + slope[h] (j - i), the slopes captured
  count
};

/// One test.
struct Spec {
  // Sizes that are part of the program.
  int64_t keyHeads = 1, group = 1, dim = 8, valueDim = 8;
  bool isDynamic = true; ///< batch and lengths are `?` in the program
  int64_t mask = 0, left = 0, right = 0, region = 0;
  /// Bit d: dim d of (b, h, i, j) is full in the bias; -1: no bias.
  int64_t bias = -1;
  bool hasLengths = false, wantsLse = false;
  int64_t fullyMasked = 0; ///< reference::FullyMasked
  /// Bit 0..3: q, k, v, o in bshd.
  int64_t layouts = 0;
  double scale = 0.125;
  /// Element type of q, k, v and o: 0 f32, 1 f16, 2 bf16.
  int64_t type = 0;
  /// P is multiplied in that type, as matrix units do; else in f32.
  bool narrowP = false;
  /// 0: the plan's choice.
  int64_t queryTile = 0, keyTile = 0;
  // Sizes and data of one run.
  int64_t batch = 1, queries = 1, keys = 1;
  int64_t inputs = 0; ///< reference::InputKind
  int64_t needle = -1;
  uint64_t seed = 0;

  /// All fields on one line.
  std::string str() const;
  /// Reads what `str` wrote; nothing where it is malformed.
  static std::optional<Spec> parse(const std::string &text);

  /// The MLIR module that computes it; depends on the program fields only, and
  /// on the run's sizes where the program is static.
  std::string getModule() const;
  /// The same attention, described to the reference.
  reference::Problem getProblem() const;
  /// Slopes of `alibi`, one a query head; otherwise empty.
  std::vector<float> getSlopes() const;
  /// Captures that the problem's expressions read.
  static std::vector<reference::CaptureView>
  getCaptures(const std::vector<float> &slopes);
  /// Lengths of each batch entry, drawn from the seed.
  std::vector<int32_t> getQueryLengths() const;
  std::vector<int32_t> getKeyLengths() const;
};

/// Draws a program: what is compiled once.
Spec drawProgram(uint64_t seed);

/// Draws the sizes and data of one run of `program`.
Spec drawRun(const Spec &program, uint64_t seed);

/// The program nearest to `program` that a GPU's matrix unit has a form for:
/// 16-bit elements, head dimensions of whole 16-byte rows, its tiles.
Spec fitDevice(Spec program);

/// The simplest spec found that still fails, by trying simpler values field by
/// field until none fails any more.
Spec shrink(Spec failing, const std::function<bool(const Spec &)> &fails);

} // namespace attn::property

#endif // ATTN_TEST_PROPERTY_SPEC_H
