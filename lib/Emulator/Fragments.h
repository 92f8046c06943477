//===- Fragments.h - Which lane holds which element -------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The figures of the PTX ISA (9.7.14.5, "matrix fragments for mma.m...") as
// formulas. A register of 32 bits holds p = 32 / bits elements. Across the 32
// lanes one register of A or B is a dense 8 x 4p matrix, row by row:
//
//   lane = 4 * line + group      line = lane / 4 (0 to 7), group = lane % 4
//   A, register r, element j:    row    = line + 8 * (r & 1)
//                                column = 4p * (r >> 1) + p * group + j
//   B, register r, element j:    row    = 4p * r + p * group + j
//                                column = line
//   C and D, element i of the lane, i = 0, 1, 2, 3 (rows of 8 columns):
//                                row    = line + 8 * (i >> 1)
//                                column = 2 * group + (i & 1)
//
// A 16-bit C or D packs elements i = 2r and 2r + 1 into register r. m8n8
// shapes have one register of A and no second half of C.
//
// ldmatrix: matrix m of 8 x 8 16-bit elements goes to register m; element j of
// a lane is (row line, column 2 * group + j), with .trans (row 2 * group + j,
// column line).
//
// Worked example, m16n8k16 of f16, lane 13 (line 3, group 1): A register 1 has
// (11, 2) and (11, 3); B register 1 has (10, 3) and (11, 3); C has (3, 2),
// (3, 3), (11, 2), (11, 3).
//===----------------------------------------------------------------------===//
#ifndef ATTN_LIB_EMULATOR_FRAGMENTS_H
#define ATTN_LIB_EMULATOR_FRAGMENTS_H

namespace attn::emulator {

/// An element of a matrix.
struct MatrixElement {
  unsigned row, column;

  friend constexpr bool operator==(MatrixElement a, MatrixElement b) {
    return a.row == b.row && a.column == b.column;
  }
};

/// Element `j` of register `r` of an A whose elements have `bits` bits.
constexpr MatrixElement elementOfA(unsigned bits, unsigned lane, unsigned r,
                                   unsigned j) {
  unsigned p = 32 / bits;
  return {lane / 4 + 8 * (r & 1), 4 * p * (r >> 1) + p * (lane % 4) + j};
}

/// Element `j` of register `r` of a B whose elements have `bits` bits.
constexpr MatrixElement elementOfB(unsigned bits, unsigned lane, unsigned r,
                                   unsigned j) {
  unsigned p = 32 / bits;
  return {4 * p * r + p * (lane % 4) + j, lane / 4};
}

/// Element `i` that a lane holds of C or D.
constexpr MatrixElement elementOfC(unsigned lane, unsigned i) {
  return {lane / 4 + 8 * (i >> 1), 2 * (lane % 4) + (i & 1)};
}

/// Element `j` of the register that ldmatrix fills from an 8 x 8 matrix.
constexpr MatrixElement elementOfLoad(unsigned lane, unsigned j,
                                      bool transposed) {
  unsigned line = lane / 4, pair = 2 * (lane % 4) + j;
  return transposed ? MatrixElement{pair, line} : MatrixElement{line, pair};
}

/// How 16-byte pieces of shared memory are permuted (PTX ISA 5.5.7). The
/// permutation acts on the byte address itself, not on an offset in a tile.
enum class Swizzle { None, Bytes32, Bytes64, Bytes128 };

/// Byte address where the piece that belongs at `address` lies:
/// 128 B: bits 4-6 ^= bits 7-9; 64 B: bits 4-5 ^= bits 7-8; 32 B: bit 4 ^= bit
/// 7. Its own inverse.
constexpr unsigned long long swizzled(unsigned long long address,
                                      Swizzle swizzle) {
  unsigned bits = static_cast<unsigned>(swizzle);
  unsigned long long mask = (1ull << bits) - 1;
  return address ^ (((address >> 7) & mask) << 4);
}

} // namespace attn::emulator

#endif // ATTN_LIB_EMULATOR_FRAGMENTS_H
